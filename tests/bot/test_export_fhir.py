"""Pain numbers as FHIR R4B: valid, complete, and without anybody's name (CLINICAL.md, section 6)."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.observation import Observation
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.export.fhir import bundle_json

NOW = datetime(2027, 3, 1, 6, 30, tzinfo=UTC)
PERSON = "0f3a9b77c1d24e58"


def rating(number: int, value: int, at: datetime, day: date | None = None) -> dict[str, Any]:
    local = at.astimezone(ZoneInfo("Europe/Amsterdam")).date()
    return {"id": number, "value": value, "at": at.isoformat(), "day": (day or local).isoformat()}


def made(*ratings: Mapping[str, Any], zone: str = "Europe/Amsterdam") -> dict[str, Any]:
    found = json.loads(bundle_json({"person": PERSON, "zone": zone, "ratings": ratings}, NOW))
    assert isinstance(found, dict)
    return found


def observations(bundle: Mapping[str, Any]) -> list[dict[str, Any]]:
    found = [entry["resource"] for entry in bundle["entry"]]
    return [resource for resource in found if resource["resourceType"] == "Observation"]


def test_a_collection_with_a_patient_and_a_number() -> None:
    """LOINC 72514-3, a whole number, and the moment on the person's own clock."""
    bundle = made(rating(1, 3, NOW))
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "collection")
    (observation,) = observations(bundle)
    (coding,) = observation["code"]["coding"]
    assert (coding["system"], coding["code"]) == ("http://loinc.org", "72514-3")
    assert coding["display"] == "Pain severity - 0-10 verbal numeric rating [Score] - Reported"
    assert observation["valueInteger"] == 3
    assert type(observation["valueInteger"]) is int
    assert observation["effectiveDateTime"] == "2027-03-01T07:30:00+01:00"


def test_the_patient_is_a_random_id_and_nothing_else() -> None:
    """No name, no chat, not even the id that the database knows."""
    bundle = made(rating(1, 3, NOW))
    patient = bundle["entry"][0]["resource"]
    assert set(patient) == {"resourceType", "id"}
    assert PERSON not in json.dumps(bundle)


def test_every_number_belongs_to_that_patient() -> None:
    """References lead to an entry of the same bundle, and ids are unique."""
    bundle = made(*(rating(number, number, NOW - timedelta(days=number)) for number in range(11)))
    urls = [entry["fullUrl"] for entry in bundle["entry"]]
    assert len(urls) == len(set(urls)) == 12
    assert {observation["subject"]["reference"] for observation in observations(bundle)} == {urls[0]}
    assert [entry["fullUrl"] for entry in bundle["entry"]] == [
        f"urn:uuid:{entry['resource']['id']}" for entry in bundle["entry"]
    ]


def test_the_same_number_has_the_same_id_in_every_export() -> None:
    """A care provider's system that reads it twice stores it once."""
    once, twice = made(rating(1, 3, NOW)), made(rating(1, 3, NOW), rating(2, 4, NOW))
    assert once["entry"] == twice["entry"][:2]


def test_a_number_for_the_day_before_has_no_invented_moment() -> None:
    """It was given later: only its day is known."""
    (observation,) = observations(made(rating(1, 3, NOW, NOW.date() - timedelta(days=1))))
    assert observation["effectiveDateTime"] == "2027-02-28"


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 10), st.integers(0, 3000)), max_size=6),
    st.sampled_from(["Europe/Amsterdam", "Asia/Kathmandu", "America/St_Johns"]),
)
def test_every_bundle_is_valid(numbers: list[tuple[int, int]], zone: str) -> None:
    """Whatever numbers, hours and zones: the library that knows FHIR R4B reads it back."""
    ratings = [rating(at, value, NOW - timedelta(hours=hours)) for at, (value, hours) in enumerate(numbers)]
    bundle = Bundle.model_validate(made(*ratings, zone=zone))
    values = [entry.resource.valueInteger for entry in bundle.entry if isinstance(entry.resource, Observation)]
    assert values == [value for value, _ in numbers]


def test_what_is_no_fhir_is_not_written() -> None:
    """The check is a real one: a wrong row raises instead of leaving the house."""
    with pytest.raises(ValidationError):
        made({"id": 1, "value": "three", "at": NOW.isoformat(), "day": "2027-03-01"})
