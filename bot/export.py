"""Everything that is stored about a person, as a file that the person can read and take along."""

import json

from bot.store import Store


def export_json(store: Store, person: str) -> str:
    """Return everything that is stored about a person as JSON; times in UTC, days in the person's own zone."""
    return json.dumps(store.everything_about(person), ensure_ascii=False, indent=2)
