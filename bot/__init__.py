"""With whom the coach talks, and everything that touches the world."""

import os

# PTB 22.8 warns at every 429 until its durations are timedeltas; this is its own switch for that, read on import.
os.environ.setdefault("PTB_TIMEDELTA", "1")
