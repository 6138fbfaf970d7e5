"""What people see fits a phone: words that are not cut off, one screen, one question at a time (FLOWS.md)."""

from collections.abc import Callable, Iterator
from typing import get_args

import pytest

from bot.conversation.onboarding_exclusions import MARKS, ask_exclusions, mark_rows
from bot.conversation.onboarding_safety import LINES, ask_safety
from bot.conversation.reading import written
from bot.conversation.scale import SCALE
from bot.conversation.steps import Prompt
from bot.patient import Language, Question
from content.texts import texts
from tests.transcripts.chat import Chat, at_local
from tests.transcripts.setting import starting

Anna = Callable[..., Chat]
LANGUAGES: tuple[Language, ...] = get_args(Language)
#: Characters of a button on a phone of 390 pixels, by how many share a row: Telegram cuts off what is longer.
WIDTH = {1: 34, 2: 18, 3: 11, 4: 7}
CHAT = starting()
QUESTION = Question(no=1, kind="", asked_at=CHAT.now)
#: The keyboards with the most on them, some of it marked.
PROMPTS = {
    "scale": Prompt(parts=(), choices=SCALE),
    "safety": ask_safety(CHAT.patient, QUESTION, CHAT.now),
    "exclusions": ask_exclusions(CHAT.patient, QUESTION, CHAT.now),
}

each_language = pytest.mark.parametrize("language", LANGUAGES)


def too_wide(prompt: Prompt, language: Language) -> Iterator[str]:
    for row in prompt.choices:
        yield from (label for say, _ in row if len(label := written(say, language)) > WIDTH[len(row)])


def offered(chat: Chat) -> list[str]:
    return [chat.label(button) for shown in chat.said for button in shown.buttons]


def stopped(chat: Chat) -> Chat:
    chat.command("stop")
    chat.tap("Ja, stop")
    chat.fresh()
    return chat


# --- Buttons ----------------------------------------------------------------------------------------------------------


@each_language
@pytest.mark.parametrize("name", PROMPTS)
def test_no_label_is_cut_off(name: str, language: Language) -> None:
    """However many share a row, each label fits its part of it."""
    assert list(too_wide(PROMPTS[name], language)) == []


def test_a_label_that_is_too_wide_would_be_found() -> None:
    """Four in a row leave no room for the words of zero."""
    crowded = Prompt(parts=(), choices=(tuple(choice for row in SCALE[:2] for choice in row),))
    assert list(too_wide(crowded, "nl")) == ["0 · geen pijn"]


def test_the_scale_keeps_its_bands() -> None:
    """From 0 to 10 in order; 0-3, 4-7 and 8-10 never share a row, and the words stand beside 0 and 10."""
    rows = [[int(choice) for _, choice in row] for row in SCALE]
    assert [number for row in rows for number in row] == list(range(11))
    assert all(len({number // 4 for number in row}) == 1 for row in rows)
    assert [written(SCALE[at][0][0], "nl") for at in (0, -1)] == ["0 · geen pijn", "10 · ergst denkbaar"]


@each_language
@pytest.mark.parametrize("asked", ["pain-morning", "pain-after", "pain-day", "pain-loose", "onboarding-pain"])
def test_the_question_says_what_both_ends_mean(asked: str, language: Language) -> None:
    """Who does not read the buttons knows all the same what 0 and 10 are."""
    text = texts(language).render(asked, {})
    assert {"nl": "0 is geen pijn, 10 de ergste", "en": "0 is no pain, 10 is the worst"}[language] in text


def test_every_sign_and_every_mark_has_its_own_button() -> None:
    """Smaller lists lose nothing: one button a line, in the order of the text."""
    signs = [choice for row in PROMPTS["safety"].choices for _, choice in row]
    assert signs == ["none", *(choice for _, choice, _ in LINES), "unknown"]
    assert [mark for row in mark_rows() for mark in row] == list(MARKS)


# --- One question at a time -------------------------------------------------------------------------------------------


def test_putting_off_keeps_what_is_put_off(anna: Anna) -> None:
    """[Straks] asks when, below the walk that it is about."""
    chat = anna("on walking step 6")
    chat.until(at_local("2026-11-23", "13:00"))
    walk = chat.messages[-1].text
    chat.fresh()
    chat.tap("Straks")
    assert chat.said[-1].text.startswith(walk)
    assert "Wandelen: 8 minuten" in walk


def test_a_question_about_moving_takes_the_place_of_the_pain_question(anna: Anna) -> None:
    """/vraag after /pijn: the numbers go, so that two sets of buttons never wait at once."""
    chat = anna()
    chat.command("pain")
    chat.command("ask")
    assert chat.patient.question is None
    assert "4" not in chat.labels()


def test_a_question_about_moving_leaves_a_reminder_alone(anna: Anna) -> None:
    """Who asks something in between can still answer the reminder."""
    chat = anna()
    chat.until(at_local("2026-11-23", "13:00"))
    chat.command("ask")
    assert chat.patient.question is not None
    assert "Gedaan" in chat.labels()


# --- After /stop ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["mijn rug doet pijn 6", "hoe gaat het"])
def test_after_stopping_nothing_is_asked_again(anna: Anna, text: str) -> None:
    """Whoever writes on gets one honest line, not the question about erasing once more."""
    chat = stopped(anna())
    chat.write(text)
    assert "Je bent gestopt met de coach" in chat.said[0].text
    assert offered(chat) == ["Opnieuw beginnen"]


def test_after_stopping_an_answer_leads_to_no_programme(anna: Anna) -> None:
    """A question is still answered; there is no day to show any more."""
    asks = "hoe helpt wandelen mijn rug?"
    chat = anna()
    chat.write(asks)
    assert "Vandaag" in offered(chat)
    chat = stopped(anna())
    chat.write(asks)
    assert "Wandelen" in chat.said[0].text
    assert "Vandaag" not in offered(chat)
