"""An alarm sign in a text comes before everything, in every state (CLINICAL.md, section 2)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.conversation import respond
from bot.conversation.safety import static_alarm
from bot.conversation.signs import TIER_OF
from bot.events import Advised, Alerted, SetTimer, Signalled, Wrote
from bot.patient import Clinic, Lock
from content.understand import Understanding, understand
from tests.transcripts.chat import Chat
from tests.transcripts.setting import anna_is, starting

Anna = Callable[..., Chat]
STATES = (
    ("a stranger and new",),
    ("invited and new",),
    ("a long-lasting complaint",),
    ("in a pause",),
    ("stopped",),
    ("English",),
)


def wrote(**signals: str) -> Wrote:
    """Return a text that was read as these signals."""
    return Wrote("…", Understanding(urgency="emergency", signals=signals))  # type: ignore[arg-type]  # Literals


def is_locked(chat: Chat) -> bool:
    return chat.patient.lock is not None


@pytest.mark.parametrize("clauses", STATES)
@pytest.mark.parametrize("edited", [False, True])
def test_it_is_heard_in_every_state(anna: Anna, clauses: tuple[str, ...], edited: bool) -> None:
    """Before consent, in a pause, after /stop, in an edited message: the text comes first."""
    chat = anna(*clauses)
    chat.write("ik kan niet plassen", edited=edited)
    assert chat.said[0].kind == "alarm"
    assert "112" in chat.said[0].text


@pytest.mark.parametrize("clauses", STATES)
def test_it_is_heard_while_locked(anna: Anna, clauses: tuple[str, ...]) -> None:
    """A second sign under a lock is no less a sign."""
    chat = anna(*clauses)
    chat.patient = replace(chat.patient, lock=Lock(tier="today", since=chat.now, causes=("fever",)))
    chat.write("ik kan niet plassen")
    assert chat.said[0].kind == "alarm"


@pytest.mark.parametrize("sign", sorted(set(TIER_OF) - {"not_sure"}))
def test_each_sign_has_its_tier(sign: str) -> None:
    """Text, lock, alert, follow-up and advice at once."""
    chat = starting()
    turn = respond(chat.patient, wrote(**{sign: "affirmed"}), chat.now)
    tier = TIER_OF[sign]
    assert turn.patient.lock is not None
    assert (turn.patient.lock.tier, turn.patient.lock.causes) == (tier, (sign,))
    assert [(fact.cause, fact.tier) for fact in turn.facts if isinstance(fact, Alerted)] == [(sign, tier)]
    row = {"emergency": "D01", "today": "D02", "appointment": "D03"}[tier]
    assert [fact.advice.row for fact in turn.facts if isinstance(fact, Advised)] == [row]
    follows = [fact for fact in turn.facts if isinstance(fact, SetTimer) and fact.timer == "follow"]
    assert bool(follows) == (tier != "appointment")


@pytest.mark.parametrize("sign", ["accident", "chest", "tearing"])
def test_what_cannot_wait_goes_to_the_emergency_number(sign: str) -> None:
    """RF-E5 to RF-E7: call 112 now."""
    chat = starting()
    turn = respond(chat.patient, wrote(**{sign: "affirmed"}), chat.now)
    assert turn.replies[0].parts[0].id == "advice-emergency-now"


def test_an_unsure_sign_asks_and_locks_nothing() -> None:
    """The text and the list at once; lock and alert follow only on a yes."""
    chat = starting()
    chat.hear(wrote(bladder="unsure"))
    assert chat.said[0].kind == "alarm"
    assert chat.patient.question is not None
    assert chat.patient.question.kind == "screen"
    assert chat.patient.lock is None
    assert not chat.alerts


def test_one_sure_sign_among_unsure_ones_is_enough() -> None:
    """The lock is for the highest tier of all that was said."""
    chat = starting()
    chat.hear(wrote(fever="affirmed", bladder="unsure"))
    assert chat.patient.lock is not None
    assert chat.patient.lock.tier == "emergency"


def test_a_denied_sign_is_none() -> None:
    """ "Geen doof gevoel" must not fire."""
    chat = starting()
    chat.write("geen doof gevoel, plassen gaat goed")
    assert all(shown.kind != "alarm" for shown in chat.said)


def test_without_consent_nothing_is_kept() -> None:
    """A stranger gets the text; no lock, no alert, no signal is written down."""
    for clause in ("invited and new", "a stranger and new"):
        chat = starting()
        anna_is(chat, clause)
        chat.write("ik kan niet plassen")
        assert chat.patient.lock is None
        assert not chat.facts


def test_a_therapist_who_writes_of_a_sign_is_not_locked() -> None:
    """Whoever is no patient gets the text and nothing else."""
    chat = starting()
    chat.patient = replace(chat.patient, role="therapist")
    chat.write("ik kan niet plassen")
    assert chat.patient.lock is None


def test_unsure_words_of_despair_get_the_line_and_a_question() -> None:
    """The crisis line at once; the therapist hears of it only on a yes."""
    chat = starting()
    chat.hear(wrote(despair="unsure"))
    assert "113" in chat.said[0].text
    assert not is_locked(chat)
    chat.tap("Ja, zo voel ik me")
    assert is_locked(chat)
    assert [alert.cause for alert in chat.alerts] == ["despair"]


def test_despair_beside_another_emergency_says_both() -> None:
    """Despair outranks everything but an emergency of the body; that one is said first."""
    chat = starting()
    turn = respond(chat.patient, wrote(despair="affirmed", bladder="affirmed"), chat.now)
    assert [part.id for part in turn.replies[0].parts[:2]] == ["advice-emergency", "advice-emergency-despair"]


def test_a_risk_fact_lifts_pain_at_night() -> None:
    """Night pain is for an appointment; with a static risk it is for today."""
    chat = starting()
    turn = respond(chat.patient, wrote(night_pain="affirmed"), chat.now)
    assert turn.patient.lock is not None
    assert turn.patient.lock.tier == "appointment"
    at_risk = replace(chat.patient, risk_facts=frozenset({"steroids"}))
    turn = respond(at_risk, wrote(night_pain="affirmed"), chat.now)
    assert turn.patient.lock is not None
    assert (turn.patient.lock.tier, turn.patient.lock.causes) == ("today", ("night_pain", "steroids"))


def test_the_static_text_needs_nothing() -> None:
    """Where nothing can be written down the text of an emergency or today sign is still there."""
    reply = static_alarm(understand("ik kan niet plassen"), "nl", Clinic())
    assert reply is not None
    assert (reply.kind, reply.parts[0].id) == ("alarm", "advice-emergency")
    today = static_alarm(understand("koorts en rugpijn"), "nl", Clinic())
    assert today is not None
    assert today.parts[0].id == "advice-today"
    assert static_alarm(understand("pijn 4"), "nl", Clinic()) is None


def test_all_heard_signals_are_written_down_once() -> None:
    """The signal is kept, the text is not."""
    chat = starting()
    chat.write("stijf en een beetje pijn")
    signals = [fact.signal for fact in chat.facts if isinstance(fact, Signalled)]
    assert sorted(signals) == ["mild", "stiff"]
