"""A strict stand-in for Telegram's Bot API on this machine: the test bed, and the demo's telephone network."""
