"""A picture that cannot be had never costs the text, and new words never stand under an old picture."""

import asyncio
from collections.abc import Callable

import pytest

from bot import attachments
from bot.attachments import Upload
from bot.events import Button, Say
from bot.sender import MAX_CAPTION
from scheduler.outbox import Message
from tests.bot.rig import ANNA, Phone, Rugcoach
from tests.bot.saying import HELLO, THANKS, TILT, WALK, Coach

NEXT = ((Button(Say("btn-next-card"), "card:1"),),)


@pytest.fixture
async def coach(rugcoach: Rugcoach) -> Coach:
    await rugcoach.start()
    return Coach(rugcoach)


@pytest.fixture
def anna(rugcoach: Rugcoach, phone) -> Phone:
    rugcoach.patient(ANNA)
    return phone(ANNA)


@pytest.fixture
def source(rugcoach: Rugcoach) -> Callable[[attachments.Source], None]:
    """Let the pictures come from somewhere else."""

    def source(draws: attachments.Source) -> None:
        rugcoach.program.attachments.sources["drawing"] = draws

    return source


async def test_a_source_that_fails_never_costs_the_text(coach: Coach, anna: Phone, source) -> None:
    """The text goes alone with its buttons; an edit of it later finds a text."""

    async def broken(_: Message) -> Upload:
        raise OSError("no such drawing")

    source(broken)
    await coach.says(ANNA, THANKS, media=WALK, buttons=NEXT)
    assert (anna.last.kind, len(anna.last.labels)) == ("text", 1)
    await coach.says(ANNA, HELLO, tapped=anna.last.message_id)
    assert anna.texts == [coach.rugcoach.said("greeting")]


async def test_a_source_that_hangs_counts_as_failed(coach: Coach, anna: Phone, source, monkeypatch) -> None:
    """Nobody waits for a picture for ever."""

    async def hanging(_: Message) -> Upload:
        await asyncio.Event().wait()
        raise AssertionError

    monkeypatch.setattr(attachments, "SOURCE_SECONDS", 0.01)
    source(hanging)
    await coach.says(ANNA, THANKS, media=WALK)
    assert anna.texts == [coach.rugcoach.said("thanks")]


async def test_new_words_never_stand_under_an_old_picture(coach: Coach, anna: Phone, source) -> None:
    """Where the next picture cannot be had, its words come in a message of their own."""
    await coach.says(ANNA, THANKS, media=WALK)

    async def broken(_: Message) -> Upload:
        raise OSError

    source(broken)
    await coach.says(ANNA, HELLO, tapped=anna.last.message_id, media=TILT)
    assert [(message.kind, message.text) for message in anna.messages] == [
        ("photo", coach.rugcoach.said("thanks")),
        ("text", coach.rugcoach.said("greeting")),
    ]


@pytest.mark.parametrize("content", [b"", b"no picture"])
async def test_a_picture_that_telegram_refuses_costs_only_itself(coach, anna: Phone, source, content: bytes) -> None:
    """Empty, broken: the text arrives, and nothing is kept."""

    async def wrong(_: Message) -> Upload:
        return Upload(content, "walk.png", remember="walk.png:wrong")

    source(wrong)
    await coach.says(ANNA, THANKS, media=WALK)
    assert anna.texts == [coach.rugcoach.said("thanks")]
    assert coach.rugcoach.rows("SELECT COUNT(*) FROM picture") == [(0,)]


async def test_too_many_words_for_a_caption_go_without_the_picture(coach: Coach, anna: Phone) -> None:
    """A caption has 1,024 characters; a text has 4,096."""
    long = [THANKS] * (MAX_CAPTION // 13)
    await coach.says(ANNA, *long, media=WALK)
    assert (anna.last.kind, anna.last.text.count(coach.rugcoach.said("thanks"))) == ("text", len(long))
