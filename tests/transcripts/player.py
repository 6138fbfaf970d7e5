"""Plays a transcript: plain lines about what Anna does and what the coach must answer, checked one by one.

The language is described in ``README.md`` beside this file; a failing line is named as ``file:line``.
"""

import re
from collections.abc import Callable
from datetime import time, timedelta
from pathlib import Path

from bot.conversation.turns import local_day, local_time
from bot.events import SentMedia
from scheduler.plan import occurrence
from tests.transcripts.chat import Chat
from tests.transcripts.setting import anna_is, starting
from tests.transcripts.watch import Watch
from tests.transcripts.weeks import LINES as WEEKS
from tests.transcripts.wrong import Wrong, expect

#: Dutch commands by their English name, as the handlers translate them.
COMMANDS = {
    "vandaag": "today",
    "pijn": "pain",
    "hulp": "help",
    "vraag": "ask",
    "oefeningen": "exercises",
    "voortgang": "progress",
    "tijden": "times",
    "pauze": "pause",
    "gegevens": "data",
    "taal": "language",
    "therapeut": "therapist",
}


def play(path: Path, *, restarts: bool = False) -> None:
    """Play one transcript; raise ``Wrong`` at the first line that does not hold.

    ``restarts``: the program restarts before every line, which must change nothing.
    """
    chat = starting()
    chat.watch = Watch(chat)
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        line = raw.split("#")[0].strip()
        if not line:
            continue
        if restarts:
            restart(chat)
        try:
            _line(chat, line)
        except (Wrong, LookupError, ValueError) as error:
            raise Wrong(f"{path.name}:{number}: {line}\n{error}\n{_told(chat)}") from error


def _line(chat: Chat, line: str) -> None:
    for pattern, run in LINES:
        found = re.fullmatch(pattern, line)
        if found is not None:
            run(chat, *found.groups())
            return
    raise Wrong("the player does not know this kind of line")


def _told(chat: Chat) -> str:
    """Say what the coach did since the last act, for whoever has to find the mistake."""
    said = [f"  [{one.kind}] {one.text!r} {[chat.label(button) for button in one.buttons]}" for one in chat.said]
    facts = [f"  {type(fact).__name__}" for fact in chat.facts]
    return "\n".join([f"the coach said, at {local_time(chat.patient, chat.now):%H:%M}:", *said, *facts, chat.toast])


# --- What Anna does ---------------------------------------------------------------------------------------------------


def taps(chat: Chat, old: str | None, label: str, twice: str | None) -> None:
    chat.fresh()
    at, button = chat.find(label, old=old is not None)
    chat.tap_button(at, button)
    if twice:
        chat.fresh()
        chat.tap_button(at, button)


def writes(chat: Chat, verb: str, text: str) -> None:
    chat.fresh()
    chat.write(text, edited=verb == "edits to")


def sends_command(chat: Chat, name: str) -> None:
    chat.fresh()
    chat.command(COMMANDS.get(name, name))


def sends_media(chat: Chat, what: str) -> None:
    chat.fresh()
    chat.hear(SentMedia(what.replace(" ", "_")))


def clock(chat: Chat, at: str, days: str | None, next_day: str | None) -> None:
    chat.fresh()
    later = int(days) if days else 1 if next_day else 0
    day = local_day(chat.patient, chat.now) + timedelta(days=later)
    moment = occurrence(day, time.fromisoformat(at), chat.patient.zone)
    if moment < chat.now:
        raise Wrong("the clock only moves forward")
    chat.until(moment)


def waits(chat: Chat, minutes: str) -> None:
    chat.fresh()
    chat.until(chat.now + timedelta(minutes=int(minutes)))


def restart(chat: Chat) -> None:
    chat.restart()


# --- What the coach must have done ------------------------------------------------------------------------------------


def says(chat: Chat, never: str | None, text: str) -> None:
    heard = any(text in one.text for one in chat.said)
    expect(heard != bool(never), "it said so" if never else "it did not say so")


def shows(chat: Chat, never: str | None, picture: str) -> None:
    found = [one.picture for one in chat.said if one.picture]
    expect((picture in found or (picture == "picture" and bool(found))) != bool(never), f"the pictures are {found}")


def offers(chat: Chat, never: str | None, labels: str) -> None:
    shown = {chat.label(button) for one in chat.said for button in one.buttons}
    for label in re.findall(r"\[(.*?)\]", labels):
        expect((label in shown) != bool(never), f"[{label}] is {'there' if never else 'not there'}: {sorted(shown)}")


def asks(chat: Chat, kind: str) -> None:
    question = chat.patient.question
    open_now = "nothing" if question is None else question.kind
    expect(open_now == kind, f"the open question is {open_now!r}")


def advises(chat: Chat, kind: str, row: str, rules: str) -> None:
    expect(bool(chat.advised), "it gave no advice")
    advice = chat.advised[-1].advice
    expect((advice.kind, advice.row) == (kind, row), f"it advised {advice.kind} {advice.row}")
    for rule in rules.split():
        expect(rule in advice.rules, f"its rules are {advice.rules}")


def alerts(chat: Chat, cause: str, note: str | None) -> None:
    found = [(alert.cause, alert.note) for alert in chat.alerts]
    expect((cause, note or "") in found, f"the alerts are {found}")


def no_alert(chat: Chat) -> None:
    expect(not chat.alerts, f"it alerted {[alert.cause for alert in chat.alerts]}")


def silent(chat: Chat, because: str | None) -> None:
    expect(all(one.kind == "edit" for one in chat.said), "it said something")
    if because:
        expect(because in chat.skipped, f"the reasons are {chat.skipped}")


def answers_tap(chat: Chat, text: str) -> None:
    expect(text in chat.toast, f"the tap was answered with {chat.toast!r}")


def locked(chat: Chat, never: str | None, tier: str | None) -> None:
    lock = chat.patient.lock
    expect((lock is None) == bool(never), f"the lock is {lock}")
    if tier and lock is not None:
        expect(lock.tier == tier, f"the lock is {lock.tier}")


def records(chat: Chat, what: str) -> None:
    found = [type(fact).__name__ for fact in chat.facts]
    expect(what in found, f"the facts are {found}")


def messages(chat: Chat, count: str) -> None:
    new = [one for one in chat.said if one.kind != "edit"]
    expect(len(new) == int(count), f"there were {len(new)} new messages")


#: Every kind of line, in the order in which they are tried.
LINES: tuple[tuple[str, Callable[..., None]], ...] = (
    (r"anna taps (the old )?\[(.+?)\]( twice)?", taps),
    (r'anna (writes|edits to) "(.*)"', writes),
    (r"anna sends /([a-z]+)", sends_command),
    (r"anna sends a ([a-z ]+)", sends_media),
    (r"anna (?:is|has) (.+)", anna_is),
    (r"(\d\d:\d\d)(?: (\d+) days later)?( next day)?", clock),
    (r"(\d+) minutes later", waits),
    (r"the program restarts", restart),
    (r'coach (never )?says "(.*)"', says),
    (r"coach (never )?shows (?:a |the )?([a-z_.]+)", shows),
    (r"coach (never )?offers (\[.*\])", offers),
    (r"coach asks ([a-z_]+)", asks),
    (r"coach advises ([a-z_]+) (D\d\d)((?: [A-Z0-9-]+)*)", advises),
    (r"coach alerts the therapist: ([a-z_]+)(?: \(([a-z_]+)\))?", alerts),
    (r"coach alerts nobody", no_alert),
    (r"coach is silent(?:, ([a-z_]+))?", silent),
    (r'coach answers the tap "(.*)"', answers_tap),
    (r"the programme is (not )?locked(?: for ([a-z]+))?", locked),
    (r"coach writes down ([A-Za-z]+)", records),
    (r"coach sends (\d+) new messages?", messages),
    *WEEKS,
)
