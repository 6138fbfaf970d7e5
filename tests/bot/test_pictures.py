"""Pictures and files in messages: uploaded once, then by ``file_id``; edited in place; never at the text's cost."""

from collections.abc import Callable

import pytest

from bot import attachments
from bot.attachments import Upload
from bot.events import Button, Media, Say
from scheduler.outbox import Message
from tests.bot.rig import ANNA, BOB, Phone, Rugcoach
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
def bob(rugcoach: Rugcoach, phone) -> Phone:
    rugcoach.patient(BOB)
    return phone(BOB, "Bob")


@pytest.fixture
def source(rugcoach: Rugcoach) -> Callable[[attachments.Source], None]:
    """Let the pictures come from somewhere else."""

    def source(draws: attachments.Source) -> None:
        rugcoach.program.attachments.sources["drawing"] = draws

    return source


def uploads(phone: Phone, method: str) -> int:
    """Return how many of the calls carried bytes: a ``file_id`` stands in the values, bytes do not."""
    return sum(TILT.shown_as not in call.values and WALK.shown_as not in call.values for call in phone.calls(method))


async def test_the_text_is_the_caption_of_its_picture(coach: Coach, anna: Phone) -> None:
    """One message: the picture, the text below it, its buttons."""
    await coach.says(ANNA, THANKS, media=WALK, buttons=NEXT)
    shown = anna.last
    assert (shown.kind, shown.text) == ("photo", coach.rugcoach.said("thanks"))
    assert shown.labels == [[coach.rugcoach.said("btn-next-card")]]
    assert len(anna.messages) == 1


async def test_what_moves_is_sent_as_an_animation(coach: Coach, anna: Phone) -> None:
    """Telegram plays it in the chat, again and again."""
    await coach.says(ANNA, THANKS, media=TILT)
    assert (anna.last.kind, anna.last.file.name) == ("animation", "pelvic_tilt.gif")
    assert anna.calls("sendPhoto") == []


async def test_a_drawing_is_uploaded_once_for_everybody(coach: Coach, anna: Phone, bob: Phone) -> None:
    """The first upload tells the ``file_id``; after that nobody's copy costs an upload."""
    for chat in (ANNA, BOB, ANNA):
        await coach.says(chat, THANKS, media=WALK)
    assert (uploads(anna, "sendPhoto"), uploads(bob, "sendPhoto")) == (1, 0)
    assert anna.last.file.data == bob.last.file.data == attachments.picture("walk.png")


async def test_a_restart_uploads_nothing_again(coach: Coach, anna: Phone) -> None:
    """The ``file_id`` stands in the database."""
    await coach.says(ANNA, THANKS, media=TILT)
    await coach.rugcoach.kill()
    await coach.rugcoach.start()
    await coach.says(ANNA, HELLO, media=TILT)
    assert [message.kind for message in anna.messages] == ["animation", "animation"]
    assert uploads(anna, "sendAnimation") == 1


async def test_a_drawing_that_changed_is_uploaded_anew(coach: Coach, anna: Phone, source) -> None:
    """What is kept is kept by its content: nobody sees last year's drawing under this year's words."""
    await coach.says(ANNA, THANKS, media=WALK)
    redrawn = attachments.picture("squat.png")

    async def draws(_: Message) -> Upload:
        return Upload(redrawn, "walk.png", remember="walk.png:new")

    source(draws)
    await coach.says(ANNA, THANKS, media=WALK)
    assert (uploads(anna, "sendPhoto"), anna.last.file.data) == (2, redrawn)


async def test_a_new_bot_forgets_the_file_ids(coach: Coach, anna: Phone) -> None:
    """They mean nothing to another bot: ``start_over`` takes them away, and the drawing is uploaded again."""
    await coach.says(ANNA, THANKS, media=WALK)
    coach.rugcoach.store.start_over()
    assert coach.rugcoach.rows("SELECT COUNT(*) FROM picture") == [(0,)]
    coach.rugcoach.rows("UPDATE person SET status = 'active'")
    await coach.says(ANNA, THANKS, media=WALK)
    assert uploads(anna, "sendPhoto") == 2


async def test_a_file_id_that_telegram_does_not_know_any_more_falls_back_to_an_upload(coach, anna: Phone) -> None:
    """The picture arrives all the same, and the new ``file_id`` takes the old one's place."""
    await coach.says(ANNA, THANKS, media=WALK)
    coach.rugcoach.rows("UPDATE picture SET file_id = 'AgAC_of_long_ago'")
    await coach.says(ANNA, HELLO, media=WALK)
    assert (anna.last.kind, anna.last.text) == ("photo", coach.rugcoach.said("greeting"))
    assert coach.rugcoach.rows("SELECT file_id FROM picture") == [(anna.last.file.file_id,)]


async def test_an_edit_changes_the_caption_under_the_same_picture(coach: Coach, anna: Phone) -> None:
    """An edit without a picture keeps the one that is there, in one call."""
    await coach.says(ANNA, THANKS, media=WALK, buttons=NEXT)
    first = anna.last.message_id
    await coach.says(ANNA, HELLO, tapped=first)
    assert (anna.last.message_id, anna.last.kind) == (first, "photo")
    assert (anna.last.text, anna.last.labels) == (coach.rugcoach.said("greeting"), [])
    assert anna.calls("editMessageText", ok=None) == []


async def test_an_edit_with_another_picture_exchanges_it(coach: Coach, anna: Phone) -> None:
    """Also a still one for a moving one, and back by ``file_id``."""
    await coach.says(ANNA, THANKS, media=WALK)
    first = anna.last.message_id
    for media, kind in ((TILT, "animation"), (WALK, "photo"), (TILT, "animation")):
        await coach.says(ANNA, HELLO, tapped=first, media=media, buttons=NEXT)
        assert (anna.last.message_id, anna.last.kind, len(anna.last.labels)) == (first, kind, 1)
    assert len(anna.messages) == 1
    names = {name for (name,) in coach.rugcoach.rows("SELECT name FROM picture")}
    assert {name.partition(":")[0] for name in names} == {"walk.png", "pelvic_tilt.gif"}


async def test_an_edit_may_change_the_buttons_only(coach: Coach, anna: Phone) -> None:
    """Whether it says the same words again or none at all."""
    await coach.says(ANNA, THANKS, media=WALK, buttons=NEXT)
    first = anna.last.message_id
    await coach.says(ANNA, THANKS, tapped=first)
    assert (anna.last.text, anna.last.labels) == (coach.rugcoach.said("thanks"), [])
    await coach.says(ANNA, tapped=first, buttons=NEXT)
    assert (anna.last.text, len(anna.last.labels)) == (coach.rugcoach.said("thanks"), 1)


async def test_a_text_can_get_a_picture_and_its_caption_can_be_edited_after_that(coach: Coach, anna: Phone) -> None:
    """The row of the message knows of no picture then: Telegram's answer tells."""
    await coach.says(ANNA, THANKS)
    first = anna.last.message_id
    await coach.says(ANNA, THANKS, tapped=first, media=WALK)
    await coach.says(ANNA, HELLO, tapped=first)
    assert (anna.last.message_id, anna.last.kind, anna.last.text) == (first, "photo", coach.rugcoach.said("greeting"))


async def test_what_somebody_sent_goes_on_by_its_file_id(coach: Coach, anna: Phone) -> None:
    """Nothing is downloaded: Telegram has it already, and what it does not know costs only itself."""
    film = coach.rugcoach.telegram.voice(ANNA).file
    await coach.rugcoach.settled()
    await coach.says(ANNA, THANKS, media=Media("file", "voice", film.file_id))
    assert (anna.last.kind, anna.last.file.unique_id) == ("voice", film.unique_id)
    await coach.says(ANNA, HELLO, media=Media("file", "photo", "AgAC_unknown"))
    assert (anna.last.kind, anna.last.text) == ("text", coach.rugcoach.said("greeting"))


async def test_a_chart_is_never_kept(coach: Coach, anna: Phone, source) -> None:
    """What is drawn of somebody's numbers is uploaded each time."""

    async def chart(_: Message) -> Upload:
        return Upload(attachments.picture("walk.png"), "chart.png")

    source(chart)
    for _ in range(2):
        await coach.says(ANNA, THANKS, media=WALK)
    assert uploads(anna, "sendPhoto") == 2
    assert coach.rugcoach.rows("SELECT COUNT(*) FROM picture") == [(0,)]
