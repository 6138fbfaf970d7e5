"""Questions get an answer in our own words with its section, and at most two buttons (FLOWS.md, any time)."""

from collections.abc import Callable
from datetime import timedelta
from html import unescape

import pytest

from bot.conversation.addenda import NEVER_AFTER, OFFERS
from bot.conversation.questions import CARDS, COMMAND_LABELS, answer
from bot.conversation.tables import COMMANDS
from bot.patient import Language
from bot.render import render
from content.library import load_library
from content.texts import texts
from tests.transcripts.chat import Chat
from tests.transcripts.setting import starting

Anna = Callable[..., Chat]
#: VOCABULARY.md, section 3.
TOPICS = (
    *("may_i_move", "can_moving_damage", "stop_when_it_hurts", "does_it_last", "what_is_always_safe", "rest"),
    *("walking", "walking_dose", "mobility", "motor_control", "strength", "cardio", "phases", "build_up"),
    *("acute", "hernia", "osteoarthritis", "chronic", "sitting", "mistakes", "why_it_works"),
    *("morning_routine", "midday_routine", "evening_routine", "when_to_seek_help", "bad_day"),
)
PHONE_SCREEN = 800


def test_every_topic_of_the_vocabulary_has_a_card() -> None:
    """No topic is recognised and then not answered."""
    assert sorted(CARDS) == sorted(TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_card_says_where_it_comes_from_and_fits_a_screen(topic: str, language: Language) -> None:
    """The text, its section, and related buttons that lead somewhere."""
    chat = starting()
    patient = chat.patient
    object.__setattr__(patient, "language", language)
    (reply,) = answer(patient, topic, chat.now).replies
    shown = "\n\n".join(render(part, language, patient.clinic) for part in reply.parts)
    assert unescape(load_library().rule(CARDS[topic].rule).section.title(language)) in unescape(shown)
    assert len(shown) <= PHONE_SCREEN
    assert len(reply.buttons) <= 2
    for (button,) in reply.buttons:
        verb, _, what = button.data.partition(":")
        assert what in (CARDS if verb == "topic" else COMMANDS)
        assert texts(language).has(button.label.id)


def test_related_commands_have_a_label() -> None:
    """A button to a command says what the command does."""
    related = {name for card in CARDS.values() for name in card.related if name.startswith("go:")}
    assert related == set(COMMAND_LABELS)


def test_always_safe_has_its_rider() -> None:
    """ "Always" holds only without alarm signs (CLINICAL.md, section 1, tension 1)."""
    assert "alarmsignalen" in texts("nl").render("answer-what_is_always_safe", {})
    assert "alarm signs" in texts("en").render("answer-what_is_always_safe", {})


# --- One addendum at most ---------------------------------------------------------------------------------------------


def extras(chat: Chat) -> list[str]:
    """Return the offers and facts that stand in the last advice."""
    speak = texts("nl")
    known = [*OFFERS.values(), "fact-M-TOO-HEAVY", "fact-F-EFFECTS", "fact-R-RHYTHM", "fact-F-WALK-SOON"]
    text = "\n".join(shown.text for shown in chat.said)
    return [name for name in known if speak.render(name, {}) in text]


def give(chat: Chat, value: str, days: int = 0) -> Chat:
    chat.now += timedelta(days=days)
    chat.fresh()
    chat.command("pain")
    chat.tap(value)
    return chat


def test_help_is_offered_once_in_two_weeks(anna: Anna) -> None:
    """A long-lasting complaint: a calm offer, and not again for 14 days, whatever the reason."""
    chat = anna("a long-lasting complaint", "given a 3 yesterday morning")
    assert extras(give(chat, "3")) == ["offer-H-LONG"]
    assert "offer-H-LONG" not in extras(give(chat, "3", days=13))
    assert extras(give(chat, "3", days=1)) == ["offer-H-LONG"]


def test_what_was_said_decides_which_offer(anna: Anna) -> None:
    """Somebody who does not dare to move is offered company."""
    chat = anna("given a 3 yesterday morning")
    chat.write("ik durf niet te bewegen")
    assert extras(give(chat, "3")) == ["offer-H-TRUST"]


def test_a_fact_a_day_and_none_twice(anna: Anna) -> None:
    """At most one fact a day, another one each day."""
    chat = anna("given a 3 yesterday morning")
    assert extras(give(chat, "3")) == ["fact-F-EFFECTS"]
    assert extras(give(chat, "3")) == []
    assert extras(give(chat, "3", days=1)) == ["fact-R-RHYTHM"]


def test_never_after_a_serious_advice(anna: Anna) -> None:
    """D01 to D06 stand alone."""
    chat = anna("a long-lasting complaint", "new radiation", "given a 3 yesterday morning")
    give(chat, "3")
    assert chat.advised[-1].advice.row in NEVER_AFTER
    assert extras(chat) == []
