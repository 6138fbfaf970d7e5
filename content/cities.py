"""The time zone of a place that somebody types: "Antwerpen", "ik woon in New York"."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

from content.answers import normal

FILE: Final = "cities.toml"
#: The other names of the tz database are countries, abbreviations and offsets.
REGIONS: Final = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
#: What people write around the name of their town.
_AROUND: Final = re.compile(
    r"^(?:(?:nee|ja|no|yes|ik|i|we|wij|ben|zit|woon|wonen|live|living|am|in|near|bij|nu|tijdzone|time zone|zone|de|het|"
    r"mijn|my|is|van|of|from|uit|naar|to) )+"
)


def zone_of(text: str) -> str | None:
    """Return the IANA name of the zone of the place that the text names, or None where it is not known."""
    said = normal(text).replace(",", "")
    return _places().get(said) or _places().get(_AROUND.sub("", said))


def city(zone: str) -> str:
    """Return the city that stands for a zone: ``America/New_York`` is "New York"."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


@cache
def _places() -> dict[str, str]:
    listed = tomllib.loads((files("content") / FILE).read_text(encoding="utf-8"))["zones"]
    # The list that tzdata ships: asking zoneinfo would open hundreds of files.
    zones = (files("tzdata") / "zones").read_text(encoding="utf-8").split()
    known = {normal(city(zone)): zone for zone in sorted(zones) if zone.startswith(REGIONS)}
    return known | {normal(place): zone for zone, places in listed.items() for place in places}
