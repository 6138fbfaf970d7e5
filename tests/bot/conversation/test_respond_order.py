"""In which order a text is heard, and that nothing is ever a dead end (FLOWS.md, any time)."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from bot.conversation import respond
from bot.conversation.tables import CHOICES, COMMANDS, STEPS, TIMERS
from bot.events import Blocked, Chose, Commanded, Event, FellDue, Rated, SentMedia, Started, Tapped, Unblocked, Wrote
from content.understand import Understanding
from tests.transcripts.chat import Chat, at_local

Anna = Callable[..., Chat]


def wrote(text: str = "…", **read: object) -> Wrote:
    return Wrote(text, Understanding(**read))  # type: ignore[arg-type]  # the fields of an understanding


def first(chat: Chat, event: object) -> str:
    """Return the id of the first thing that is said."""
    turn = respond(chat.patient, event, chat.now)  # type: ignore[arg-type]  # an event
    return turn.replies[0].parts[0].id


def test_an_alarm_sign_beats_everything(anna: Anna) -> None:
    """Number, wish and question in the same text: the sign is heard."""
    chat = anna()
    chat.command("pain")
    said = wrote(signals={"bladder": "affirmed"}, rating=3, intent="stop", topic="walking", urgency="emergency")
    assert first(chat, said) == "advice-emergency"


def test_the_open_question_comes_next(anna: Anna) -> None:
    """ "5" while a number is asked is the answer, not a new rating."""
    chat = anna()
    chat.command("pain")
    turn = respond(chat.patient, wrote("5", rating=5, intent="rate_pain"), chat.now)
    assert [fact.question for fact in turn.facts if isinstance(fact, Rated)] == [1]


def test_then_a_number_then_a_wish_then_a_question(anna: Anna) -> None:
    """Each gives way to the one before."""
    chat = anna("given a 3 yesterday morning")
    assert first(chat, wrote(rating=3, intent="rate_pain", topic="walking")) == "advice-carry-on-mild"
    assert first(chat, wrote(intent="help", topic="walking")) == "help-who"
    assert first(chat, wrote(topic="walking")) == "answer-walking"
    assert first(chat, wrote(signals={"no_confidence": "affirmed"})) == "reply-H-TRUST"


def test_what_is_not_understood_is_said_honestly(anna: Anna) -> None:
    """Three ways on, and never the same line twice in a row."""
    chat = anna()
    lines = []
    for _ in range(4):
        chat.fresh()
        chat.hear(wrote("blubber"))
        lines.append(chat.said[0].text)
        assert len(chat.said[0].buttons) == 3
    assert all(one != other for one, other in pairwise(lines))


@pytest.mark.parametrize(
    "tap", [Tapped("pain", 99, "3"), Tapped("pain", 1, "99"), Tapped("gone", 1, "x"), Chose("gone", "x")]
)
def test_an_old_button_gets_a_kind_line_and_nothing_else(anna: Anna, tap: Tapped | Chose) -> None:
    """Another number, a choice that is not offered, a kind that no longer exists."""
    chat = anna()
    chat.command("pain")
    turn = respond(chat.patient, tap, chat.now)
    assert turn.toast is not None
    assert turn.toast.id == "toast-old"
    assert not turn.replies
    assert not turn.facts
    assert turn.patient == replace(chat.patient, heard_at=chat.now)


def test_a_choice_that_is_too_late_is_told_kindly(anna: Anna) -> None:
    """[Straks] was offered at half past seven; at a quarter past nine it does not fit any more."""
    chat = anna("given a 3 yesterday morning")
    chat.until(at_local("2026-11-23", "19:30"))
    chat.tap("3")
    later = next(button for shown in chat.messages for button in shown.buttons if button.data.endswith(":later"))
    chat.fresh()
    chat.until(at_local("2026-11-23", "21:15"))
    chat.fresh()
    chat.tap_button(len(chat.messages) - 1, later)
    assert "past vandaag niet meer" in chat.said[0].text


def test_an_unknown_command_is_told_kindly(anna: Anna) -> None:
    """A therapist's command in a patient's hands sounds the same."""
    assert first(anna(), Commanded("unknown")) == "unknown-command"
    assert first(anna(), Commanded("patients")) == "unknown-command"


@pytest.mark.parametrize("what", ["voice", "video", "photo", "video_note", "audio", "document"])
def test_what_may_hide_an_alarm_gets_the_alarm_line(anna: Anna, what: str) -> None:
    """Nobody should think that a spoken cry for help was heard."""
    turn = respond(anna().patient, SentMedia(what), anna().now)
    assert [part.id for part in turn.replies[0].parts][-1] == "alarm-line"


@pytest.mark.parametrize("what", ["sticker", "location", "contact", "poll", "dice", "venue"])
def test_everything_else_gets_a_short_answer(anna: Anna, what: str) -> None:
    """Never silence, never an error."""
    turn = respond(anna().patient, SentMedia(what), anna().now)
    assert len(turn.replies[0].parts) == 1


def test_a_stranger_is_told_how_to_come_in(anna: Anna) -> None:
    """Where a link is needed, everything but an alarm sign says so."""
    chat = anna("a stranger and new")
    for event in (wrote("hallo"), Commanded("today"), SentMedia("photo"), Chose("go", "today")):
        assert first(chat, event) == "stranger"
    assert first(chat, Started()) == "onboarding-link-needed"


def test_an_open_clinic_lets_everybody_in(anna: Anna) -> None:
    """``open_enrolment``: the demo."""
    chat = anna("a stranger and new")
    chat.patient = replace(chat.patient, clinic=replace(chat.patient.clinic, open_enrolment=True))
    assert first(chat, wrote("hallo")) == "onboarding-welcome"


@pytest.mark.parametrize("name", ["today", "pain", "times", "pause", "exercises"])
def test_before_the_end_of_onboarding_commands_lead_on(anna: Anna, name: str) -> None:
    """Whoever is not done yet gets the next question, never an error."""
    assert first(anna("invited and new"), Commanded(name)) == "onboarding-welcome"


def test_after_stop_only_the_way_back_and_what_is_ones_right(anna: Anna) -> None:
    """The data can still be seen and erased; the rest says how to begin again."""
    chat = anna("stopped")
    assert first(chat, Commanded("today")) == "stopped"
    assert first(chat, wrote("pijn 5", rating=5)) == "stopped"
    assert first(chat, Commanded("help")) == "help-who"


def test_every_event_has_an_answer_in_every_state(anna: Anna) -> None:
    """``respond`` is total: every step, command, button and timer, for everybody, raises nothing."""
    states = [anna(clause) for clause in ("a stranger and new", "invited and new", "a hernia", "stopped", "in a pause")]
    day = at_local("2026-11-23", "08:00").date()
    events: list[Event] = [Started(), Blocked(), Unblocked(), wrote("", rating=None)]
    events += [Commanded(name) for name in COMMANDS]
    events += [Chose(verb, what) for verb in CHOICES for what in ("x", "1", "yes", "today", "morning-9")]
    events += [Tapped(kind, 1, "x") for kind in STEPS]
    events += [FellDue(timer, day, "midday", 1, 1) for timer in (*TIMERS, "unknown")]
    for chat in states:
        for event in events:
            respond(chat.patient, event, chat.now)


def test_whoever_writes_is_heard_and_a_timer_is_no_sign_of_life(anna: Anna) -> None:
    """``heard_at`` ends a silence; what goes out by itself does not."""
    chat = anna()
    later = at_local("2026-11-23", "12:00")
    assert respond(chat.patient, wrote("hallo"), later).patient.heard_at == later
    fell = FellDue("slot", later.date(), "midday")
    assert respond(chat.patient, fell, later).patient.heard_at == chat.patient.heard_at
