"""The list of a tip's recipients as a file: made when it is sent, from the store, and never kept."""

import csv
import io
from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from bot.attachments import Upload, media_of
from bot.events import Say
from bot.patient import Clinic
from bot.render import label
from bot.store import Store
from bot.store.broadcast_figures import Listed
from scheduler.outbox import Message

#: A cell that begins so would be a formula in a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class TipList:
    """The source ``list`` of attachments: ``data`` names the broadcast and the therapist who asked."""

    def __init__(self, store: Store, clinic: Clinic) -> None:
        """Read from an open store."""
        self._store = store
        self._clinic = clinic

    async def upload(self, message: Message) -> Upload:
        """Return the list as CSV, for the eyes of that therapist."""
        media = media_of(message)
        if media is None:
            raise LookupError("a message without a list")
        no, therapist = int(str(media.data["broadcast"])), str(media.data["therapist"])
        known = self._store.people.by_id(therapist)
        language = "nl" if known is None else known.patient.language
        zone = self._clinic.zone if known is None else known.patient.zone
        listed = self._store.broadcast_figures.listed(no, therapist)
        header = label(Say("tip-list-header"), language, self._clinic).split(";")
        return Upload(as_csv(header, listed, zone), media.name)


def as_csv(header: Sequence[str], listed: Iterable[Listed], zone: str) -> bytes:
    """Return the lines as CSV: semicolons and a byte order mark, as spreadsheets here expect them."""
    buffer = io.StringIO()
    lines = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    lines.writerow(header)
    for number, one in enumerate(listed, start=1):
        at = "" if one.at is None else f"{one.at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M:%S}"
        lines.writerow([number, _plain(one.name), one.language, one.fate, one.reason, at])
    return buffer.getvalue().encode("utf-8-sig")


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
