"""The tables, as sqlite-utils migrations: each runs once, in the order of the files; none is edited after a release.

Times are UTC in ISO 8601 with milliseconds and a fixed width, so that they compare as text; days are local dates.
The chat id stands in ``person`` only; every other table knows the random id of the person.
"""

from bot.store.migrations import m01_core, m02_keeping, m03_progress, m04_staff, m05_tips, m06_weeks
from bot.store.migrations.registry import migrations

__all__ = ["m01_core", "m02_keeping", "m03_progress", "m04_staff", "m05_tips", "m06_weeks", "migrations"]
