"""The request that fetches updates; after a batch that PTB could not read, each update is tried alone."""

import json
from typing import Any, Final

from telegram import Update
from telegram.request import HTTPXRequest

#: Stands in for an update that cannot be read: it has an id, so that it can be filed and passed.
_PASSED: Final = frozenset({"update_id"})


class Polling(HTTPXRequest):
    """Fetches updates as PTB does; while ``careful``, one that PTB cannot read costs only itself.

    PTB turns a whole batch into objects at once: a field of a newer Bot API that it stumbles over would bring the
    same batch, and the same error, at every poll for 24 hours.
    """

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 -- PTB's own options
        """Take the options of PTB's request."""
        super().__init__(**options)
        self.careful = False
        #: Ids of updates that could not be read; few, so nobody takes them out.
        self.unreadable: set[int] = set()

    def parse_json_payload(self, payload: bytes) -> Any:  # type: ignore[override]  # noqa: ANN401 -- PTB's is static
        """Parse Telegram's answer; leave of an unreadable update its id only.

        Raises:
            TelegramError: it is no JSON.

        """
        answer = HTTPXRequest.parse_json_payload(payload)
        if self.careful and isinstance(answer.get("result"), list):
            answer["result"] = [self._readable(update) for update in answer["result"]]
        return answer

    def _readable(self, update: dict[str, Any]) -> dict[str, Any]:
        try:
            Update.de_json(json.loads(json.dumps(update)), None)  # PTB takes fields out while it reads
        except Exception:  # noqa: BLE001 -- whatever it stumbles over
            self.unreadable.add(update["update_id"])
            return {key: update[key] for key in _PASSED}
        return update
