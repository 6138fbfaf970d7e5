"""``python -m bot`` is ``rugcoach``."""

from bot.cli import main

main()
