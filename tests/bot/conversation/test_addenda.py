"""One thing more after an advice, at most: an offer of help or a fact (CLINICAL.md, section 4)."""

from collections.abc import Callable
from datetime import timedelta

from bot.conversation.addenda import NEVER_AFTER, OFFERS
from content.texts import texts
from tests.transcripts.chat import Chat

Anna = Callable[..., Chat]


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
