"""Questions get an answer in our own words with its sections, and two buttons (FLOWS.md, any time)."""

import re
from dataclasses import replace
from html import unescape
from typing import get_args

import pytest

from bot.conversation import respond
from bot.conversation.questions import answer
from bot.conversation.tables import COMMANDS
from bot.conversation.topics import CARDS, COMMAND_LABELS, GROUPS
from bot.events import Chose, Commanded, Reply
from bot.patient import Language
from bot.render import label, render
from content.library import load_library
from content.texts import plain, texts
from content.texts_shown import flows
from tests.transcripts.setting import starting

#: VOCABULARY.md, section 3.
TOPICS = (
    *("may_i_move", "can_moving_damage", "stop_when_it_hurts", "does_it_last", "what_is_always_safe", "rest"),
    *("walking", "walking_dose", "mobility", "motor_control", "strength", "cardio", "phases", "build_up"),
    *("acute", "hernia", "osteoarthritis", "chronic", "sitting", "mistakes", "why_it_works"),
    *("morning_routine", "midday_routine", "evening_routine", "when_to_seek_help", "bad_day"),
)
#: What says "always" or leans on moving in spite of pain needs "only without alarm signs" (CLINICAL.md, section 1,
#: tensions 1, 3 and 4); an answer about what to stop names the pain that stops it (Q3).
RIDER = {"nl": "alarmsignalen", "en": "alarm signs"}
STOP = {"nl": r"scherp.* heftig.* (uit)?straalt", "en": r"sharp.* severe.* runs? into your leg"}
#: The list of alarm signs stands on the card itself.
LISTED = {"when_to_seek_help"}
LANGUAGES: tuple[Language, ...] = get_args(Language)
PHONE_SCREEN = 800
CHAT = starting()

each_topic = pytest.mark.parametrize("topic", TOPICS)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def card(topic: str, language: Language) -> Reply:
    (reply,) = answer(replace(CHAT.patient, language=language), topic, CHAT.now).replies
    return reply


def read(reply: Reply, language: Language) -> str:
    return plain("\n\n".join(render(part, language, CHAT.patient.clinic) for part in reply.parts))


def sentences(text: str) -> list[str]:
    return [sentence for sentence in re.split(r"(?<=[.!?])\s+", text) if sentence]


def test_every_topic_of_the_vocabulary_has_a_card() -> None:
    """No topic is recognised and then not answered."""
    assert sorted(CARDS) == sorted(TOPICS)


@each_topic
@each_language
def test_an_answer_is_two_to_five_short_sentences(topic: str, language: Language) -> None:
    """Read aloud in one breath each; the list of alarm signs below one of them is a list of its own."""
    (said, *_) = card(topic, language).parts
    text = plain(render(said, language, CHAT.patient.clinic)).split("\n\n")[0]
    assert 2 <= len(sentences(text)) <= 5
    assert max(len(sentence.split()) for sentence in sentences(text)) <= 24


@each_topic
@each_language
def test_a_card_says_where_it_comes_from_and_fits_a_screen(topic: str, language: Language) -> None:
    """Every section behind it is named, by its title."""
    shown = read(card(topic, language), language)
    for rule in map(load_library().rule, CARDS[topic].rules):
        title = unescape(rule.section.title(language))
        assert title in shown or title.rpartition(", ")[0] in shown
        assert rule.sources == ()  # the article's own knowledge
    assert len(shown) <= PHONE_SCREEN


@each_topic
@each_language
def test_a_card_has_two_related_buttons_that_lead_somewhere(topic: str, language: Language) -> None:
    """Two, no more and no fewer; to another topic or to a command."""
    rows = card(topic, language).buttons
    assert [len(row) for row in rows] == [1, 1]
    for (button,) in rows:
        verb, _, what = button.data.partition(":")
        assert what in (CARDS if verb == "topic" else COMMANDS)
        assert what != topic
        assert texts(language).has(button.label.id)


def test_related_commands_have_a_label() -> None:
    """A button to a command says what the command does."""
    related = {name for card in CARDS.values() for name in card.related if name.startswith("go:")}
    assert related == set(COMMAND_LABELS)


@each_language
def test_what_holds_only_without_alarm_signs_says_so(language: Language) -> None:
    """Walking with a new drop foot is not the answer (CLINICAL.md, section 1, tension 1)."""
    needed = {"may_i_move", "what_is_always_safe", "walking", "mobility", "acute", "hernia", "bad_day"}
    assert {topic for topic in TOPICS if RIDER[language] in read(card(topic, language), language)} == needed
    listed = plain(texts(language).render("alarm-signs-short", {"emergency": "112"}))
    assert {topic for topic in TOPICS if listed in read(card(topic, language), language)} == LISTED


@each_language
@pytest.mark.parametrize("topic", ["stop_when_it_hurts", "can_moving_damage"])
def test_stopping_names_its_three_reasons(topic: str, language: Language) -> None:
    """Sharp, severe, radiating (Q3)."""
    assert re.search(STOP[language], read(card(topic, language), language))


def test_the_texts_name_the_rules_of_their_card() -> None:
    """What a therapist reads beside an answer on the page of texts is what the card rests on."""
    beside = {shown.id: shown for flow in flows() for shown in flow.texts}
    for topic, known in CARDS.items():
        assert tuple(rule.id for rule in beside[f"answer-{topic}"].rules) == known.rules


# --- /vraag -----------------------------------------------------------------------------------------------------------


def test_every_topic_is_two_taps_away() -> None:
    """The groups hold each topic once; a group fits a thumb."""
    assert sorted(topic for group in GROUPS.values() for topic in group) == sorted(TOPICS)
    assert max(map(len, GROUPS.values())) <= 6


@each_language
def test_the_groups_are_shown_and_opened_in_one_message(language: Language) -> None:
    """/vraag is one message; a group edits it, and leads back."""
    patient = replace(CHAT.patient, language=language)
    (asked,) = respond(patient, Commanded("ask"), CHAT.now).replies
    assert [button.data for row in asked.buttons for button in row] == [f"topics:{name}" for name in GROUPS]
    for name, topics in GROUPS.items():
        (group,) = respond(patient, Chose("topics", name), CHAT.now).replies
        assert (group.kind, group.edits) == ("edit", "tapped")
        assert [row[0].data for row in group.buttons] == [*(f"topic:{topic}" for topic in topics), "topics:all"]
        for row in group.buttons:
            assert len(label(row[0].label, language, patient.clinic)) <= 26
    (back,) = respond(patient, Chose("topics", "all"), CHAT.now).replies
    assert (back.parts, back.buttons) == (asked.parts, asked.buttons)


def test_a_button_of_long_ago_gets_an_answer() -> None:
    """A topic that there is no more leads to the first one."""
    (reply,) = respond(CHAT.patient, Chose("topic", "gone"), CHAT.now).replies
    assert reply.parts[0].id == "answer-may_i_move"
