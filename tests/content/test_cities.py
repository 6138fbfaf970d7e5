"""The time zone of a place that somebody types."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.cities import city, zone_of


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Rotterdam", "Europe/Amsterdam"),
        ("’s-Hertogenbosch", "Europe/Amsterdam"),
        ("ik woon in Antwerpen", "Europe/Brussels"),
        ("Nee, ik zit in Málaga.", "Europe/Madrid"),
        ("Curaçao", "America/Curacao"),
        ("New York", "America/New_York"),
        ("I live in São Paulo", "America/Sao_Paulo"),
        ("Londen", "Europe/London"),
        ("Tenerife", "Atlantic/Canary"),
    ],
)
def test_a_place_in_its_usual_spelling(text: str, zone: str) -> None:
    """Dutch and English names, with the words that people write around them."""
    assert zone_of(text) == zone


@pytest.mark.parametrize("text", ["", "prima", "half negen", "mijn rug doet pijn", "Utopia"])
def test_what_is_no_place_has_no_zone(text: str) -> None:
    """Nothing is guessed."""
    assert zone_of(text) is None


def test_every_place_has_a_zone_that_exists() -> None:
    """No zone in the list is misspelt, and each is shown by a city."""
    from content.cities import _places

    for zone in set(_places().values()):
        assert ZoneInfo(zone).key == zone
        assert city(zone)


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    """A zone or nothing, never an error."""
    zone = zone_of(text)
    assert zone is None or ZoneInfo(zone)
