"""Plays a transcript with several people: patients, therapists, an operator. Its lines are described in README.md."""

import re
from collections.abc import Callable
from datetime import time, timedelta
from pathlib import Path

from scheduler.plan import local_date, occurrence
from tests.practice.ward import CLINIC, Shown, Ward
from tests.transcripts.player import Wrong, expect


def play(path: Path, folder: Path) -> None:
    """Play one transcript; raise ``Wrong`` at the first line that does not hold."""
    ward = Ward(folder)
    try:
        for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            line = raw.partition("#")[0].strip()
            if line:
                _play_line(ward, f"{path.name}:{number}", line)
    finally:
        ward.store.close()


def _play_line(ward: Ward, where: str, line: str) -> None:
    try:
        for pattern, run in LINES:
            found = re.fullmatch(pattern, line)
            if found is not None:
                run(ward, *found.groups())
                return
        raise Wrong("the player does not know this kind of line")
    except (Wrong, LookupError, ValueError) as error:
        said = [f"  {phone.name}: {shown.text!r}" for phone in ward.phones.values() for shown in phone.heard]
        raise Wrong("\n".join([f"{where}: {line}", str(error), *said])) from error


# --- Who is there, and what they do -----------------------------------------------------------------------------------


def is_somebody(ward: Ward, name: str, what: str) -> None:
    ward.phone(name)
    if what == "English":
        ward.phone(name).language = "en"
    elif what in {"a therapist", "an operator"}:
        ward.joins(name, "therapist" if what == "a therapist" else "operator")
    elif what.startswith("a patient of "):
        ward.links(name, what.removeprefix("a patient of "))
    elif what != "new":
        raise Wrong("nobody knows what that is")


def clock(ward: Ward, at: str, days: str | None, next_day: str | None) -> None:
    day = local_date(ward.now, CLINIC.zone) + timedelta(days=int(days or 0) + bool(next_day))
    moment = occurrence(day, time.fromisoformat(at), CLINIC.zone)
    expect(moment >= ward.now, "the clock only moves forward")
    ward.until(moment)


def waits(ward: Ward, minutes: str) -> None:
    ward.until(ward.now + timedelta(minutes=int(minutes)))


def forges(ward: Ward, name: str, verb: str, of: str) -> None:
    ward.tap_data(name, f"{verb}:{ward.person(of)}")


# --- What must have happened ------------------------------------------------------------------------------------------


def heard(ward: Ward, name: str) -> list[Shown]:
    return ward.phone(name).heard


def hears(ward: Ward, name: str, never: str | None, text: str) -> None:
    found = any(text in shown.text for shown in heard(ward, name))
    expect(found != bool(never), "it was said" if never else "it was not said")


def hears_nothing(ward: Ward, name: str) -> None:
    expect(not heard(ward, name), "something came")


def has_buttons(ward: Ward, name: str, never: str | None, labels: str) -> None:
    shown = {button["text"] for message in heard(ward, name) for button in message.buttons}
    for label in re.findall(r"\[(.*?)\]", labels):
        expect((label in shown) != bool(never), f"the buttons are {sorted(shown)}")


def without_sound(ward: Ward, name: str) -> None:
    expect(bool(heard(ward, name)) and all(shown.silent for shown in heard(ward, name)), "it made a sound")


def cannot_forward(ward: Ward, name: str) -> None:
    expect(bool(heard(ward, name)) and all(shown.protected for shown in heard(ward, name)), "it can be forwarded")


def answers_tap(ward: Ward, name: str, text: str) -> None:
    expect(text in ward.phone(name).toast, f"the tap was answered with {ward.phone(name).toast!r}")


def audited(ward: Ward, actor: str, act: str, person: str) -> None:
    rows = ward.store.db.execute(
        "SELECT 1 FROM audit WHERE actor = ? AND act = ? AND person = ?", [ward.person(actor), act, ward.person(person)]
    ).fetchall()
    expect(bool(rows), "the audit does not have it")


#: Every kind of line, in the order in which they are tried.
LINES: tuple[tuple[str, Callable[..., None]], ...] = (
    (r"([a-z]+) is (.+)", is_somebody),
    (r"([a-z]+) taps \[(.+?)\]", Ward.taps),
    (r'([a-z]+) writes "(.*)"', Ward.writes),
    (r"([a-z]+) sends /([a-z]+)", Ward.commands),
    (r"([a-z]+) uses ([a-z]+)'s link", Ward.uses_link),
    (r"([a-z]+) forges ([a-z]+) of ([a-z]+)", forges),
    (r"(\d\d:\d\d)(?: (\d+) days later)?( next day)?", clock),
    (r"(\d+) minutes later", waits),
    (r'([a-z]+) (never )?hears "(.*)"', hears),
    (r"([a-z]+) hears nothing", hears_nothing),
    (r"([a-z]+) (never )?has (\[.*\])", has_buttons),
    (r"([a-z]+) hears it without a sound", without_sound),
    (r"([a-z]+) cannot pass it on", cannot_forward),
    (r'([a-z]+)\'s tap is answered "(.*)"', answers_tap),
    (r"the audit says: ([a-z]+) ([a-z_]+) ([a-z]+)", audited),
)
