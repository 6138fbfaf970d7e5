"""Whatever somebody types: a clear sentence, nothing lost, nothing crashed, nothing that Telegram refuses."""

from html import escape

import pytest

from bot.demo.server import DemoServer
from tests.bot.rig import ANNA, Phone, Rugcoach

#: Right-to-left override, zero-width characters, a tag of an invisible script, a bell and a null.
HIDDEN = "\u202e\u200f\u200b\u2066\U000e0041\x07\x00"
MARKUP = "<b>&</b> <script>alert()</script> &amp; <a href='x'>"


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone) -> Phone:
    rugcoach.patient(ANNA)
    await rugcoach.start()
    return phone(ANNA)


@pytest.fixture
async def asked(rugcoach: Rugcoach, anna: Phone) -> Phone:
    """Anna has just been asked for her number."""
    anna.write("/pijn")
    await rugcoach.settled()
    return anna


async def heard(rugcoach: Rugcoach) -> None:
    """Nothing failed, and the strict stand-in refused nothing."""
    await rugcoach.settled()
    assert rugcoach.rows("SELECT kind, error FROM failed_update") == []
    assert [call.description for call in rugcoach.telegram.calls if call.status >= 400] == []


@pytest.mark.parametrize("words", ["11", "-3", "100", "2027", "a 12", "elf", "vijftien"])
async def test_a_number_off_the_scale_is_asked_again(rugcoach: Rugcoach, asked: Phone, words: str) -> None:
    """The scale ends at ten: nothing is written down, and the question stays open."""
    asked.write(words)
    await heard(rugcoach)
    assert rugcoach.rows("SELECT value FROM rating") == []
    assert len(asked.messages) == 2
    assert rugcoach.rows("SELECT question IS NOT NULL FROM patient") == [(1,)]


@pytest.mark.parametrize(
    ("words", "value"), [("een zesje", 6), ("zes", 6), ("6/10", 6), ("het is nu een 4", 4), ("nul", 0)]
)
async def test_a_number_in_words_counts(rugcoach: Rugcoach, asked: Phone, words: str, value: int) -> None:
    """Nobody needs to type a bare figure."""
    asked.write(words)
    await heard(rugcoach)
    assert rugcoach.rows("SELECT value FROM rating") == [(value,)]


async def test_a_half_is_asked_about(rugcoach: Rugcoach, asked: Phone) -> None:
    """ "6,5" lies between two numbers: the person chooses which."""
    asked.write("6,5")
    await heard(rugcoach)
    assert rugcoach.rows("SELECT value FROM rating") == []
    labels = [label for row in asked.last.labels for label in row]
    assert {"6", "7"} <= set(labels)
    asked.tap("7")
    await heard(rugcoach)
    assert rugcoach.rows("SELECT value FROM rating") == [(7,)]


@pytest.mark.parametrize(
    "words",
    [
        "🙂",
        "👍🏽👍🏽",
        "?",
        "...",
        "—",
        "\u00a0x",
        "x" * 4096,
        "niet " * 819,
        "🙂" * 2048,
        "6 " * 2000,
        HIDDEN + "hoi",
        MARKUP,
    ],
    ids=[
        "emoji",
        "two emoji",
        "?",
        "dots",
        "dash",
        "space",
        "4096",
        "words",
        "4096 in code units",
        "sixes",
        "hidden",
        "markup",
    ],
)
async def test_any_text_gets_an_answer(rugcoach: Rugcoach, anna: Phone, words: str) -> None:
    """Emoji, 4,096 characters, marks that nobody sees, markup: one clear message back, with something to tap.

    So it is where nothing was asked, and where a number was.
    """
    anna.write(words)
    await heard(rugcoach)
    anna.write("/pijn")
    await heard(rugcoach)
    rugcoach.clock.forward(seconds=4)
    anna.write(words)
    await heard(rugcoach)
    assert len(anna.messages) == 3
    assert all(message.text and message.labels for message in (anna.messages[0], anna.last))


@pytest.mark.parametrize(
    "name",
    [MARKUP, HIDDEN + "annA", "", "😀" * 64, "{ $clinic }", "</b>", "%s {0}"],
    ids=["markup", "hidden", "none", "emoji", "Fluent", "half a tag", "format"],
)
async def test_any_name_passes(rugcoach: Rugcoach, telegram: DemoServer, phone, name: str) -> None:
    """A name with markup, hidden marks or nothing at all: the whole of onboarding's first steps works."""
    await rugcoach.start()
    somebody = phone(ANNA, name)
    for words in ("/start", "hoi", "/hulp"):
        somebody.write(words)
    await heard(rugcoach)
    assert len(somebody.messages) >= 3


async def test_what_was_typed_is_never_taken_for_markup(rugcoach: Rugcoach, anna: Phone) -> None:
    """A city that is none: where the answer repeats it, it repeats it as it was typed."""
    anna.write("/tijden")
    await rugcoach.settled()
    anna.write(MARKUP)
    await heard(rugcoach)
    sent = [call.params["text"] for call in anna.calls("sendMessage")]
    assert not any("<script>" in text for text in sent)
    assert all(escape(MARKUP) in text or MARKUP not in text for text in sent)


async def test_a_text_of_nothing_is_answered(rugcoach: Rugcoach, anna: Phone) -> None:
    """Telegram sends no empty text, but a client may show one: blank characters only."""
    sender = {"id": ANNA, "is_bot": False, "first_name": "Anna"}
    chat = {"id": ANNA, "type": "private", "first_name": "Anna"}
    for text in ("", "\u2800", "\u3164\u3164"):
        message = {"message_id": 900, "date": 1, "chat": chat, "from": sender, "text": text}
        rugcoach.telegram.world.deliver("message", message)
    await heard(rugcoach)
    assert len(anna.messages) == 3


async def test_somebody_without_a_language_or_an_unknown_one_is_spoken_to_in_the_clinics(
    rugcoach: Rugcoach, phone
) -> None:
    """``language_code`` may be missing, or be one that we do not speak."""
    await rugcoach.start()
    first, second = phone(ANNA, language=""), phone(ANNA + 1, language="zz-ZZ")
    first.write("/bestaatniet")
    second.write("/bestaatniet")
    await heard(rugcoach)
    assert first.texts == second.texts
