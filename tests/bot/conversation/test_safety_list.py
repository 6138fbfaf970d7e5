"""The short list of alarm signs: what its answers do, that it is never old, what silence leads to (CLINICAL.md 2)."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.conversation import respond
from bot.conversation.behind import stack
from bot.conversation.safety_list import LINES
from bot.events import AlertWithdrawn, Tapped, Wrote
from content.understand import Understanding
from tests.transcripts.chat import Chat

Anna = Callable[..., Chat]


def at_the_list(chat: Chat) -> Chat:
    """Sharp pain asks for the list (D04)."""
    chat.command("pain")
    chat.tap("5")
    chat.tap("scherp")
    chat.fresh()
    return chat


def kind(chat: Chat) -> str:
    return "nothing" if chat.patient.question is None else chat.patient.question.kind


def wrote(**signals: str) -> Wrote:
    return Wrote("…", Understanding(signals=signals))  # type: ignore[arg-type]  # Literals


def test_none_of_these_gives_the_advice(anna: Anna) -> None:
    """The answer counts for this check-in, and is valid from now on."""
    chat = at_the_list(anna("given a 2 yesterday morning"))
    chat.tap("Nee, geen van deze")
    assert chat.advised[-1].advice.row == "D09"
    assert chat.patient.screened_at == chat.now
    assert not any(timer == "screen_again" for timer, _ in chat.timers)


@pytest.mark.parametrize(
    ("label", "choice", "tier"),
    [
        ("Doof gevoel, plas, ontlasting", "cauda", "emergency"),
        ("Beide benen", "both_legs", "emergency"),
        ("Slepende voet, zwak been", "leg_weakness", "today"),
        ("Koorts of echt ziek", "fever", "today"),
    ],
)
def test_a_line_is_a_sign(anna: Anna, label: str, choice: str, tier: str) -> None:
    """The tier's text, the lock and the alert at once."""
    chat = at_the_list(anna("given a 2 yesterday morning"))
    chat.tap(label)
    assert chat.said[0].kind == "alarm"
    assert chat.patient.lock is not None
    assert (chat.patient.lock.tier, chat.patient.lock.causes) == (tier, LINES[choice])
    assert len(chat.alerts) == 1


@pytest.mark.parametrize(
    ("answers", "locked"),
    [
        (("Weet ik niet", "Nee, alles is gewoon"), False),
        (("Weet ik niet", "Ja, er is iets anders"), True),
        (("Weet ik niet", "Weet ik niet"), True),
    ],
)
def test_not_knowing_gets_one_simpler_question(anna: Anna, answers: tuple[str, ...], locked: bool) -> None:
    """Don't know, and then not a clear no: it counts as a sign for today."""
    chat = at_the_list(anna("given a 2 yesterday morning"))
    for label in answers:
        chat.tap(label)
    assert (chat.patient.lock is not None) == locked
    if chat.patient.lock is not None:
        assert chat.patient.lock.tier == "today"


@pytest.mark.parametrize("text", ["nee", "nee, geen van deze", "niets", "geen"])
def test_a_plain_no_can_be_typed(anna: Anna, text: str) -> None:
    """Nothing looser is taken: a wrong guess here could hurt."""
    chat = at_the_list(anna("given a 2 yesterday morning"))
    chat.write(text)
    assert chat.patient.lock is None
    assert chat.advised[-1].advice.row == "D09"


@pytest.mark.parametrize("text", ["misschien", "ja", "de tweede", "blabla"])
def test_anything_else_puts_the_list_again(anna: Anna, text: str) -> None:
    """A yes or a place says nothing sure about which sign."""
    chat = at_the_list(anna("given a 2 yesterday morning"))
    chat.write(text)
    assert kind(chat) == "screen"
    assert chat.patient.lock is None


def test_a_number_corrects_the_check_in_and_leaves_the_list_open(anna: Anna) -> None:
    """ "3" is no line of the list: it is the rating again, and the list waits behind the next question."""
    chat = at_the_list(anna("given a 2 yesterday morning"))
    chat.write("3")
    assert "screen" in [card.kind for card in stack(chat.patient.question)]
    assert chat.patient.lock is None


def test_half_an_hour_of_silence(anna: Anna) -> None:
    """The list once more, the alert "not answered", no lock; then its buttons go before the next message."""
    chat = at_the_list(anna("given a 2 yesterday morning"))
    chat.until(chat.now + timedelta(minutes=29))
    assert not chat.said
    chat.until(chat.now + timedelta(minutes=1))
    assert [(alert.cause, alert.note) for alert in chat.alerts] == [("sharp", "not_answered")]
    assert kind(chat) == "screen"
    assert chat.patient.lock is None
    chat.fresh()
    chat.until(chat.now + timedelta(minutes=29))
    assert kind(chat) == "nothing"
    assert not chat.alerts


def test_the_list_is_never_old(anna: Anna) -> None:
    """A sign on a list that is long closed is a sign all the same."""
    chat = anna()
    for choice in LINES:
        turn = respond(chat.patient, Tapped("screen", 77, choice), chat.now)
        assert turn.replies[0].kind == "alarm"
        assert turn.patient.lock is not None
    turn = respond(chat.patient, Tapped("screen", 77, "none"), chat.now)
    assert turn.patient.screened_at == chat.now


def test_a_list_from_a_text_lets_the_open_question_wait(anna: Anna) -> None:
    """An alarm sign never closes the open question: its buttons work before and after the list is answered."""
    chat = anna("given a 3 yesterday morning")
    chat.until(chat.now + timedelta(hours=1))
    chat.hear(wrote(bladder="unsure"))
    assert kind(chat) == "screen"
    chat.restart()
    chat.tap("Nee, geen van deze")
    assert kind(chat) == "pain"
    chat.tap("3")
    assert chat.advised[-1].advice.row == "D18"


def test_the_question_behind_can_be_answered_first(anna: Anna) -> None:
    """Whoever taps the morning's number keeps the list open."""
    chat = anna("given a 3 yesterday morning")
    chat.until(chat.now + timedelta(hours=1))
    chat.hear(wrote(bladder="unsure"))
    chat.tap("3")
    assert chat.advised[-1].advice.row == "D18"
    assert kind(chat) == "slot"
    chat.tap("Gedaan")
    assert kind(chat) == "screen"


def test_another_question_does_not_push_the_list_aside(anna: Anna) -> None:
    """/pijn comes before the list; after it the list is open again."""
    chat = at_the_list(anna("given a 2 yesterday morning"))
    chat.command("pain")
    assert kind(chat) == "pain"
    chat.tap("5")
    assert kind(chat) == "screen"


def test_taking_back_clears_what_the_list_names(anna: Anna) -> None:
    """A clear list unlocks what it asks about; an accident stands until it is taken back itself."""
    chat = anna()
    chat.hear(wrote(bladder="affirmed"))
    chat.hear(wrote(accident="affirmed"))
    chat.fresh()
    chat.tap("Dat bedoelde ik niet")  # of the last one: the accident
    chat.tap("Nee, geen van deze")
    assert chat.patient.lock is None
    assert {fact.cause for fact in chat.facts if isinstance(fact, AlertWithdrawn)} == {"bladder", "accident"}


def test_taking_back_one_sign_leaves_another_standing(anna: Anna) -> None:
    """Chest pain is on no short list: "none of these" says nothing about it."""
    chat = anna()
    chat.hear(wrote(chest="affirmed"))
    chat.hear(wrote(fever="affirmed"))
    chat.tap("Dat bedoelde ik niet")  # of the fever
    chat.tap("Nee, geen van deze")
    assert chat.patient.lock is not None
    assert chat.patient.lock.causes == ("chest",)
    assert "ander signaal" in chat.said[-1].text


def test_a_second_tap_on_taking_back_says_that_it_is_settled(anna: Anna) -> None:
    """Two taps at once count once."""
    chat = anna()
    chat.hear(wrote(bladder="affirmed"))
    chat.tap("Dat bedoelde ik niet")
    chat.tap("Nee, geen van deze")
    chat.fresh()
    chat.tap("Dat bedoelde ik niet")
    assert not chat.said
    assert chat.toast
