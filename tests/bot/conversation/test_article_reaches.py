"""Nothing that the coach knows lies in a drawer: each id of ``article.toml`` reaches a patient, shown by saying it.

What [Waarom?] shows is said in the words of the file. For the rest stands below where it is said, and with which words.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product
from typing import NamedTuple, get_args

import pytest

from bot.conversation import respond
from bot.conversation.addenda import FACTS, MISTAKES, OFFERS
from bot.conversation.cards import PHASES
from bot.conversation.topics import CARDS
from bot.conversation.why import RULES_OF
from bot.events import Chose, Say
from bot.patient import Language, Lock, PastAdvice, Patient
from bot.render import render
from content.library import load_library
from content.report import COMPLAINTS
from content.rules import TABLE
from content.texts import plain
from tests.transcripts.setting import starting

LANGUAGES: tuple[Language, ...] = get_args(Language)
CHAT = starting()


class Said(NamedTuple):
    """Where an id is said: a place of ``everything``, and words that stand there."""

    place: str
    nl: str
    en: str


REACHES = {
    "F-MEDICINE": Said("topic:why_it_works", "op veel plekken tegelijk", "in many ways at once"),
    "F-REST-BRIEF": Said("topic:rest", "Even rusten mag en kan opluchten", "A short rest is fine"),
    "F-BELIEFS": Said("topic:rest", "Wie alles van rust verwacht", "expect everything from rest"),
    "F-EFFECTS": Said("topic:why_it_works", "voedt je spieren en de schijven", "feeds your muscles and the discs"),
    "F-FOUNDATION": Said("topic:why_it_works", "de basis en geen extraatje", "the base and not an extra"),
    "F-REST-COSTS": Said("topic:rest", "je zenuwen gevoeliger", "your nerves more sensitive"),
    "F-SAFE-SIGNAL": Said("topic:rest", "leert je lijf dat bewegen kan", "your body learns that moving is all right"),
    "R-RHYTHM": Said("topic:walking", "ritme stelt je zenuwen gerust", "rhythm reassures your nerves"),
    "F-TISSUE": Said("topic:why_it_works", "Vaak een beetje belasten", "Light load, often"),
    "F-CONTROL": Said("topic:motor_control", "minder hoeft op te vangen", "has less to make up for"),
    "R-WALK-BASE": Said("topic:walking", "Wandelen is het fundament", "Walking is the foundation"),
    "DOSE-WALK": Said("topic:walking_dose", "10 tot 30 minuten per dag", "10 to 30 minutes a day"),
    "F-WALK-SOON": Said("topic:walking_dose", "na een paar dagen al losser", "looser after a few days"),
    "R-MOB-GENTLE": Said("topic:mobility", "zacht en beheerst bewegen", "soft, controlled movement"),
    "X-MOB": Said("cards:chronic:phase1", "Zijwaarts buigen", "Side bend"),
    "R-MOTOR": Said("topic:motor_control", "doen op tijd mee", "join in on time"),
    "R-MOTOR-WHO": Said("topic:motor_control", "lang duren of telkens terugkomen", "last long or keep coming back"),
    "R-STRENGTH": Said("topic:strength", "billen, heupen, bovenrug en romp", "buttocks, hips, upper back and trunk"),
    "X-STR": Said("cards:chronic:phase4", "Tassen dragen", "Carrying bags"),
    "R-CARDIO-LIGHT": Said("topic:cardio", "Licht is al genoeg", "Light is enough"),
    "F-ACUTE-MOVE": Said("topic:acute", "helpt licht bewegen juist nu", "light movement helps just now"),
    "C-ACUTE-2": Said("topic:acute", "kantel je bekken rustig", "tilt your pelvis calmly"),
    "C-ACUTE-3": Said("topic:acute", "sta vaak op", "get up often"),
    "C-ACUTE-4": Said("topic:acute", "niets zwaars ineens", "nothing heavy all at once"),
    "F-HERNIA-REST": Said("topic:hernia", "Van stilliggen worden zenuwen gevoeliger", "Lying still makes nerves"),
    "F-ARTROSE": Said("topic:osteoarthritis", "minder stijf wakker", "wake up less stiff"),
    "C-ARTROSE-SIT": Said("topic:osteoarthritis", "Lang zitten geeft meer last", "Long sitting makes it worse"),
    "F-CHRONIC": Said("topic:chronic", "vooral je zenuwstelsel gevoelig", "a sensitive nervous system"),
    "C-CHRONIC-1": Said("topic:chronic", "Je brein leert opnieuw", "Your brain learns again"),
    "C-CHRONIC-2": Said("topic:chronic", "Bouw stap voor stap op", "Build up step by step"),
    "C-CHRONIC-3": Said("topic:chronic", "leert je lijf weer te vertrouwen", "learn to trust your body again"),
    "C-CHRONIC-4": Said("topic:chronic", "Minder spanning in je dag", "Less stress in your day"),
    "C-CHRONIC-5": Said("topic:chronic", "in een vast ritme", "in a steady rhythm"),
    "C-CHRONIC-MIX": Said("topic:chronic", "wandelen, aansturen en een beetje kracht", "walking, control and a little"),
    "R-VARIETY": Said("topic:build_up", "Afwisselen is belangrijker", "Variety matters more"),
    "F-SCIENCE": Said(
        "topic:does_it_last", "hogere pijngrens, minder stresshormoon", "higher pain threshold, less stress"
    ),
    "T-MORNING": Said("cards:chronic:morning", "Bovenrug draaien", "Upper-back turn"),
    "T-MIDDAY": Said("cards:chronic:midday", "Van houding wisselen", "Changing position"),
    "T-EVENING": Said("cards:chronic:evening", "Lang uitademen", "Long exhale"),
    "M-WAIT": Said("topic:mistakes", "wachten tot alle pijn weg is", "waiting until all pain is gone"),
    "M-TOO-HEAVY": Said("topic:mistakes", "te vroeg te zwaar", "too heavy too early"),
    "M-BACK-ONLY": Said("topic:mistakes", "Alleen je rug trainen", "Training only your back"),
    "M-NO-VARIETY": Said("topic:mistakes", "nooit afwisselen", "never varying"),
    "M-PASSIVE": Said("topic:mistakes", "Alles van de behandeltafel", "everything from the treatment table"),
    "M-NO-MOB": Said("topic:mistakes", "Kracht zonder soepel", "Strength without staying flexible"),
    "R-BALANCE": Said("topic:mistakes", "Zoek liever het midden", "Aim for the middle"),
    "H-RECUR": Said("topic:when_to_seek_help", "de pijn steeds terugkomt", "the pain keeps coming back"),
    "H-TRUST": Said("topic:when_to_seek_help", "niet durft te bewegen", "do not dare to move"),
    "H-START": Said("topic:when_to_seek_help", "niet weet hoe je begint", "do not know how to start"),
    "H-LONG": Said("topic:when_to_seek_help", "al lang duurt", "has lasted long"),
    "F-TEAM": Said("topic:when_to_seek_help", "Therapeuten van verschillende vakken", "Therapists with different"),
    "F-CTA": Said("topic:when_to_seek_help", "een plan dat bij je past", "a plan that fits you"),
    "Q1": Said("topic:may_i_move", "Ja, bijna altijd", "Yes, nearly always"),
    "Q2": Said(
        "topic:can_moving_damage", "Nee, niet als je gewoon en beheerst", "No, not when you move in an ordinary"
    ),
    "Q3": Said("topic:stop_when_it_hurts", "scherp of heftig wordt", "sharp or severe"),
    "Q4": Said("topic:does_it_last", "Ja, als weinig anders", "Yes, more than most things"),
    "R-ALWAYS-SAFE": Said("topic:what_is_always_safe", "kunnen altijd", "are always possible"),
}


# --- Everything that a patient can be told ----------------------------------------------------------------------------


def said(patient: Patient, verb: str, what: str) -> str:
    """Return what a button leads to, as a person reads it."""
    replies = respond(patient, Chose(verb, what), CHAT.now).replies
    return plain(
        "\n\n".join(render(part, patient.language, patient.clinic) for reply in replies for part in reply.parts)
    )


def answers(anna: Patient) -> Iterator[tuple[str, str]]:
    yield from ((f"topic:{topic}", said(anna, "topic", topic)) for topic in CARDS)


def exercise_cards(anna: Patient) -> Iterator[tuple[str, str]]:
    """Leaf through every deck of every complaint."""
    for complaint, name in product(COMPLAINTS, ("morning", "midday", "evening", *PHASES)):
        patient = replace(anna, complaint=complaint, phase=4 if name in PHASES else 1)
        # A deck that has reached its end shows its last card again.
        pages = dict.fromkeys(said(patient, "card", f"{name}-{at}") for at in range(10))
        yield f"cards:{complaint}:{name}", "\n".join(pages)


def whys(anna: Patient) -> Iterator[tuple[str, str]]:
    """Ask [Waarom?] of an advice of each row, and of each alarm sign."""
    for row in TABLE:
        past = PastAdvice(
            no=1,
            at=CHAT.now,
            day=CHAT.now.date(),
            row=row.id,
            kind=row.kind,
            rules=row.rules,
            report={},
        )
        patient = replace(anna, diary=replace(anna.diary, advice=(past,)))
        yield f"why:{row.id}", said(patient, "why", "1")
        if row.id in {"D01", "D02", "D03"}:
            yield from ((f"why:{row.id}:{sign}", said(held(patient, sign), "why", "1")) for sign in RULES_OF)


def held(patient: Patient, sign: str) -> Patient:
    return replace(patient, lock=Lock(tier="today", since=CHAT.now, causes=(sign,)))


def asides(anna: Patient) -> Iterator[tuple[str, str]]:
    for text in (*FACTS, *MISTAKES.values(), *OFFERS.values()):
        yield text, plain(render(Say(text), anna.language, anna.clinic))


@cache
def everything(language: Language) -> dict[str, str]:
    """Return all that was said above by its place."""
    anna = replace(CHAT.patient, language=language)
    return dict(pair for part in (answers, exercise_cards, whys, asides) for pair in part(anna))


def verbatim(language: Language) -> set[str]:
    """Return the ids whose own words stand behind some [Waarom?]."""
    behind = "\n".join(text for place, text in everything(language).items() if place.startswith("why:"))
    return {rule.id for rule in load_library().rules.values() if rule.words(language) in behind}


# --- The proof --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_id_of_the_article_reaches_a_patient(language: Language) -> None:
    """Behind [Waarom?] in its own words, or where the table says."""
    reached = verbatim(language) | set(REACHES)
    assert set(load_library().rules) - reached == set()
    assert set(REACHES) <= set(load_library().rules)


@pytest.mark.parametrize("rule", REACHES)
def test_it_is_said_where_the_table_says(rule: str) -> None:
    """In both languages, word for word."""
    there = REACHES[rule]
    assert there.nl in everything("nl")[there.place]
    assert there.en in everything("en")[there.place]


def test_an_answer_card_names_what_it_says() -> None:
    """An id that the table finds in an answer is one of those whose section that card cites."""
    for rule, there in REACHES.items():
        kind, _, topic = there.place.partition(":")
        if kind == "topic":
            twins = {"Q3": "R-STOP-SHARP"}
            assert twins.get(rule, rule) in CARDS[topic].rules


def test_every_row_of_the_table_can_be_asked_why() -> None:
    """Whatever was advised, [Waarom?] shows every rule and limit of its row."""
    for row in TABLE:
        for rule in (*row.rules, *row.limits):
            assert load_library().rule(rule).nl in everything("nl")[f"why:{row.id}"]
