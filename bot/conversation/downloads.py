"""[Download]: everything that is kept about somebody, as a file in the chat, made at the moment of sending."""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.conversation.turns import button, toast, turn
from bot.events import Media, Reply, Say, Turn
from bot.patient import Patient

#: What stands under each file.
CAPTIONS: Mapping[str, str] = {"csv": "download-csv-is", "json": "download-json-is", "fhir": "download-fhir-is"}


def download(patient: Patient, what: str, _now: datetime) -> Turn:
    """Offer the three kinds of file, or send the one that was chosen."""
    if what == "ask":
        buttons = (
            (button("download-csv", "download:csv"),),
            (button("download-fhir", "download:fhir"),),
            (button("download-json", "download:json"),),
        )
        return turn(patient, Say("download"), buttons=buttons)
    if what not in CAPTIONS:
        return toast(patient, "toast-gone")
    file = Media(source="export", shown_as="document", name=what)
    return Turn(patient=patient, replies=(Reply(parts=(Say(CAPTIONS[what]),), media=file),))


CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"download": download}
