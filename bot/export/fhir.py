"""Pain numbers as a FHIR R4B bundle: a patient without a name, and one observation a number.

Each observation is LOINC 72514-3, "Pain severity - 0-10 verbal numeric rating [Score] - Reported" (CLINICAL.md,
section 6; S82-S84). The library checks the bundle.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from fhir.resources.R4B.bundle import Bundle

from scheduler.plan import local_date

#: All ids are made of this and of random ids of ours, so that the same number has the same id in every export.
_OURS: Final = UUID("6f1c6c0e-5d0b-4c5b-9a54-0f6f2b6f8c11")
_LOINC: Final = "http://loinc.org"
_CATEGORIES: Final = "http://terminology.hl7.org/CodeSystem/observation-category"
_PAIN: Final = {
    "coding": [
        {
            "system": _LOINC,
            "code": "72514-3",
            "display": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
        }
    ]
}


def bundle_json(given: Mapping[str, Any], now: datetime) -> str:
    """Return the checked bundle as JSON.

    ``given``: ``person`` (random id), ``zone`` (IANA name), ``ratings`` (rows with id, value 0-10, at in UTC, day).
    """
    subject = _urn(str(given["person"]))
    entries = [_entry(subject, {"resourceType": "Patient"}), *_observations(given, subject)]
    bundle = Bundle.model_validate(
        {
            "resourceType": "Bundle",
            "type": "collection",
            "timestamp": now.astimezone(UTC).isoformat(timespec="seconds"),
            "entry": entries,
        }
    )
    return str(bundle.model_dump_json(indent=2))


def _observations(given: Mapping[str, Any], subject: str) -> Iterator[dict[str, Any]]:
    for rating in given["ratings"]:
        observation = {
            "resourceType": "Observation",
            "status": "final",
            "category": [{"coding": [{"system": _CATEGORIES, "code": "survey"}]}],
            "code": _PAIN,
            "subject": {"reference": subject},
            "effectiveDateTime": _effective(rating, str(given["zone"])),
            "valueInteger": rating["value"],
        }
        yield _entry(_urn(f"{given['person']}:{rating['id']}"), observation)


def _entry(urn: str, resource: Mapping[str, Any]) -> dict[str, Any]:
    return {"fullUrl": urn, "resource": {**resource, "id": urn.removeprefix("urn:uuid:")}}


def _urn(of: str) -> str:
    return f"urn:uuid:{uuid5(_OURS, of)}"


def _effective(rating: Mapping[str, Any], zone: str) -> str:
    """Return when the pain was so: the moment of the answer, or the day alone where it was given on a later one."""
    at = datetime.fromisoformat(rating["at"])
    if local_date(at, zone).isoformat() != rating["day"]:
        return str(rating["day"])
    return at.astimezone(ZoneInfo(zone)).isoformat(timespec="seconds")
