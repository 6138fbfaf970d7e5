"""``python -m bot.export``: a file made by a program of its own, so that the bot's loop and memory are not troubled."""

import json
import sys
from datetime import datetime
from pathlib import Path

from bot.export import FORMS, export
from bot.store.everything import everything_in


def main() -> None:
    """Make the file that standard input asks for; its name goes out first, as a line, then its content."""
    asked = json.load(sys.stdin)
    form = next(form for form in FORMS if form == asked["form"])
    made = export(everything_in(Path(asked["path"]), asked["person"]), form, datetime.fromisoformat(asked["now"]))
    sys.stdout.buffer.write(made.filename.encode() + b"\n" + made.content)


if __name__ == "__main__":
    main()
