"""Every kind of message gets a short fitting answer, never silence and never an error (TELEGRAM.md, section 4)."""

from collections.abc import Callable

import pytest

from bot.demo.server import DemoServer
from tests.bot.rig import ANNA, Phone, Rugcoach

ALARM = "ik voel niets meer tussen mijn benen"
MEDIA: dict[str, Callable[[DemoServer], object]] = {
    "media-sticker": lambda telegram: telegram.sticker(ANNA),
    "media-voice": lambda telegram: telegram.voice(ANNA),
    "media-photo": lambda telegram: telegram.photo(ANNA),
    "media-video": lambda telegram: telegram.video(ANNA),
    "media-file": lambda telegram: telegram.document(ANNA),
    "media-location": lambda telegram: telegram.location(ANNA),
    "media-contact": lambda telegram: telegram.contact(ANNA),
}
CAPTIONED: dict[str, Callable[[DemoServer, str], object]] = {
    "photo": lambda telegram, caption: telegram.photo(ANNA, caption),
    "video": lambda telegram, caption: telegram.video(ANNA, caption),
    "voice": lambda telegram, caption: telegram.voice(ANNA, caption),
    "document": lambda telegram, caption: telegram.document(ANNA, caption),
}


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone) -> Phone:
    """Anna is a patient, and the program runs."""
    rugcoach.patient(ANNA)
    await rugcoach.start()
    return phone(ANNA)


async def heard(rugcoach: Rugcoach) -> None:
    """Everything was answered, and nothing failed."""
    await rugcoach.settled()
    assert rugcoach.rows("SELECT kind, error FROM failed_update") == []


@pytest.mark.parametrize("answer", MEDIA)
async def test_what_cannot_be_read_gets_its_own_line(rugcoach: Rugcoach, anna: Phone, answer: str) -> None:
    """A sticker, a voice message, a picture, a video, a file, a place, a number: one message back, about just that."""
    MEDIA[answer](rugcoach.telegram)
    await heard(rugcoach)
    (text,) = anna.texts
    assert text.startswith(rugcoach.said(answer))


@pytest.mark.parametrize("kind", CAPTIONED)
async def test_an_alarm_sign_in_a_caption_is_heard(rugcoach: Rugcoach, anna: Phone, kind: str) -> None:
    """A caption is read like a text: the alarm text comes, and the lock."""
    CAPTIONED[kind](rugcoach.telegram, ALARM)
    await heard(rugcoach)
    assert "112" in anna.texts[0]
    assert rugcoach.rows("SELECT lock IS NOT NULL FROM patient") == [(1,)]


async def test_a_caption_that_says_nothing_of_pain_is_part_of_its_picture(rugcoach: Rugcoach, anna: Phone) -> None:
    """A picture with friendly words is a picture."""
    rugcoach.telegram.photo(ANNA, "mijn nieuwe schoenen")
    await heard(rugcoach)
    assert anna.texts[0].startswith(rugcoach.said("media-photo"))


async def test_an_album_gets_one_answer(rugcoach: Rugcoach, anna: Phone) -> None:
    """Five pictures sent together are five updates and one thing said; an alarm sign below any of them is heard."""
    for n in range(5):
        rugcoach.telegram.photo(ANNA, ALARM if n == 3 else "", album="77")
    rugcoach.telegram.photo(ANNA, album="78")
    await heard(rugcoach)
    alarm, *lines = anna.texts
    assert "112" in alarm
    assert [line.startswith(rugcoach.said("media-photo")) for line in lines] == [True, True]


async def test_an_edited_message_counts_as_typed_again(rugcoach: Rugcoach, anna: Phone) -> None:
    """A number that is corrected in its own message corrects the rating."""
    anna.write("/pijn")
    await heard(rugcoach)
    typed = anna.write("4")
    await heard(rugcoach)
    rugcoach.clock.forward(seconds=4)  # a chat gets four messages at once, and then one a second
    rugcoach.telegram.edit(ANNA, typed.message_id, "6")
    await heard(rugcoach)
    assert rugcoach.rows("SELECT value FROM rating") == [(6,)]


async def test_an_alarm_sign_in_an_edited_message_is_heard(rugcoach: Rugcoach, anna: Phone) -> None:
    """What was changed into an alarm sign is one."""
    typed = anna.write("hoi")
    await heard(rugcoach)
    rugcoach.telegram.edit(ANNA, typed.message_id, ALARM)
    await heard(rugcoach)
    assert "112" in anna.texts[1]


async def test_a_mistyped_command_can_be_edited_into_the_right_one(rugcoach: Rugcoach, anna: Phone) -> None:
    """An edited command is a command."""
    typed = anna.write("/pijm")
    await heard(rugcoach)
    rugcoach.telegram.edit(ANNA, typed.message_id, "/pijn")
    await heard(rugcoach)
    assert anna.texts[0] == rugcoach.said("unknown-command")
    assert ["3"] in [[label] for row in anna.last.labels for label in row]


async def test_an_edited_caption_is_heard_only_where_it_says_something(rugcoach: Rugcoach, anna: Phone) -> None:
    """A picture that is cut or a place that moves along is no news; an alarm sign added below a picture is."""
    photo = rugcoach.telegram.photo(ANNA)
    await heard(rugcoach)
    edit_caption(rugcoach.telegram, photo.message_id, "gezellig")
    await heard(rugcoach)
    assert len(anna.messages) == 1
    edit_caption(rugcoach.telegram, photo.message_id, ALARM)
    await heard(rugcoach)
    assert "112" in anna.texts[1]


def edit_caption(telegram: DemoServer, message_id: int, caption: str) -> None:
    chat = {"id": ANNA, "type": "private", "first_name": "Anna"}
    sender = {"id": ANNA, "is_bot": False, "first_name": "Anna", "language_code": "nl"}
    sizes = [{"file_id": "x", "file_unique_id": "x", "width": 1, "height": 1}]
    edited = {"message_id": message_id, "date": 1, "edit_date": 2, "chat": chat, "from": sender}
    telegram.world.deliver("edited_message", edited | {"photo": sizes, "caption": caption})


@pytest.mark.parametrize("note", [{"pinned_message": {}}, {"message_auto_delete_timer_changed": {}}], ids=str)
async def test_a_note_of_telegrams_own_is_nobodys_words(rugcoach: Rugcoach, anna: Phone, note: dict) -> None:
    """A pinned message, a changed timer: confirmed, and not answered."""
    chat = {"id": ANNA, "type": "private", "first_name": "Anna"}
    about = {"message_id": 1, "date": 0, "chat": chat} if "pinned_message" in note else {"message_auto_delete_time": 60}
    service = {"message_id": 900, "date": 1, "chat": chat, "from": {"id": ANNA, "is_bot": False, "first_name": "A"}}
    rugcoach.telegram.world.deliver("message", service | dict.fromkeys(note, about))
    await heard(rugcoach)
    assert anna.messages == []


@pytest.mark.parametrize("command", ["/bestaatniet", "/PATIENTEN", "/" + "x" * 32])
async def test_an_unknown_command_gets_a_kind_line(rugcoach: Rugcoach, anna: Phone, command: str) -> None:
    """Also somebody else's command: it looks as if it did not exist."""
    anna.write(command)
    await heard(rugcoach)
    assert anna.texts == [rugcoach.said("unknown-command")]


@pytest.mark.parametrize("command", ["/stop", "/stop@rugcoach_demo_bot", "/STOP", "/stop nu graag"])
async def test_a_command_may_carry_the_bots_name_or_more_words(rugcoach: Rugcoach, anna: Phone, command: str) -> None:
    """``/stop@ourbot`` is ``/stop``; so is one in capitals, or with a word behind it."""
    anna.write(command)
    await heard(rugcoach)
    assert anna.texts == [rugcoach.said("stop")]


@pytest.mark.parametrize("command", ["/vraag", "/hulp", "/start", "/bestaatniet"])
async def test_an_alarm_sign_behind_a_command_is_heard(rugcoach: Rugcoach, anna: Phone, command: str) -> None:
    """Safety comes before the command."""
    anna.write(f"{command} {ALARM}")
    await heard(rugcoach)
    assert "112" in anna.texts[0]


@pytest.mark.parametrize("code", ["5c23zjwOMw39dE63lx0fIn-HH0Q7Tl_w", "AEFmUyGS5h1TnCtJ_Sd67zAE3A6-i8Ni"])
async def test_the_code_of_an_invitation_is_no_words(rugcoach: Rugcoach, anna: Phone, code: str) -> None:
    """A random code that happens to look like a sign or a number is a code, and nothing else."""
    anna.write(f"/start {code}")
    await heard(rugcoach)
    assert rugcoach.rows("SELECT value FROM rating") == []
    assert rugcoach.rows("SELECT lock FROM patient") == [(None,)]
    assert rugcoach.states(ANNA, "alarm") == []


async def test_a_poll_or_a_dice_is_answered_too(rugcoach: Rugcoach, anna: Phone) -> None:
    """What Telegram may invent next gets the general line."""
    chat = {"id": ANNA, "type": "private", "first_name": "Anna"}
    sender = {"id": ANNA, "is_bot": False, "first_name": "Anna", "language_code": "nl"}
    message = {"message_id": 900, "date": 1, "chat": chat, "from": sender}
    rugcoach.telegram.world.deliver("message", message | {"dice": {"emoji": "🎲", "value": 6}})
    rugcoach.telegram.world.deliver("message", message | {"message_id": 901, "something_new": {"of": 2030}})
    await heard(rugcoach)
    assert anna.texts == [rugcoach.said("media-other")] * 2
