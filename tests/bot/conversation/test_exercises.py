"""Exercise cards: the right ones for the person and the day, each with its drawing, in one message (FLOWS.md)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.conversation import respond
from bot.conversation.cards import (
    PHASES,
    Place,
    buttons,
    choice_of_decks,
    deck,
    limit,
    open_decks,
    parts,
    picture,
)
from bot.conversation.turns import local_day
from bot.events import Chose, Commanded, Media, Turn
from bot.patient import SLOTS, Activity, Diary, Lock, Patient
from bot.render import render
from bot.sender import MAX_CAPTION
from content.exercises import card, cards, cards_for
from content.report import COMPLAINTS
from content.texts import LANGUAGES, plain, texts
from tests.transcripts.chat import Chat
from tests.transcripts.setting import starting, told

CHAT = starting()
NOW = CHAT.now


def anna(**fields) -> Patient:
    return replace(CHAT.patient, **fields)


def names(patient: Patient, name: str) -> list[str]:
    return [page.card.id for page in deck(patient, name, NOW)]


def caption(patient: Patient, at: Place) -> str:
    return plain("\n\n".join(render(part, patient.language, patient.clinic) for part in parts(patient, at, NOW)))


def shown(turn: Turn) -> Media | None:
    return turn.replies[0].media


def tapped(chat: Chat, label: str) -> None:
    chat.fresh()
    chat.tap(label)


# --- What stands on a card --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("complaint", COMPLAINTS)
def test_every_card_of_every_deck_fits_its_picture(language, complaint) -> None:
    """A caption has 1,024 characters; ours stay far below, with name, 3 to 5 steps, what to feel and when to stop."""
    for phase in (1, 2, 3, 4):
        patient = anna(language=language, complaint=complaint, phase=phase, exercise_level=3)
        for name in (*SLOTS, *PHASES[:phase], "swap"):
            for at, page in enumerate(deck(patient, name, NOW)):
                text = caption(patient, Place(name, at))
                assert len(text) <= MAX_CAPTION * 0.75
                assert all(caption_part in text for caption_part in required(page.card.id, language))
                assert 3 <= sum(line[:1].isdigit() and line[1:3] == ". " for line in text.splitlines()) <= 5


def required(exercise: str, language: str) -> list[str]:
    one = card(exercise)
    name = () if exercise == "walk" else (one.name,)  # its title is the walk of today
    return [plain(texts(language).render(text, {})) for text in (*name, *one.steps, one.feel, "exercise-stop")]


def test_every_card_has_a_drawing_and_moves_where_that_helps() -> None:
    """Six mobility cards move; the others are stills."""
    patient = anna(complaint="chronic", phase=4)
    seen = {}
    for name in (*SLOTS, *PHASES):
        for at, page in enumerate(deck(patient, name, NOW)):
            seen[page.card.id] = picture(patient, Place(name, at), NOW)
    assert set(seen) == {item.card.id for item in cards_for(None, "chronic", 4, 1)}
    for exercise, media in seen.items():
        assert media.shown_as == ("animation" if cards()[exercise].moving else "photo")
        assert media.name.startswith(exercise)


def test_a_hernia_is_told_to_keep_it_small() -> None:
    """The note for the complaint stands on the card."""
    assert "de helft van wat je zou kunnen" in caption(anna(complaint="hernia"), Place("morning"))
    assert "de helft van wat je zou kunnen" not in caption(anna(complaint="chronic"), Place("morning"))


def test_the_walk_has_the_minutes_of_today() -> None:
    """On the midday card its share, on the phase's card the whole day; after the walk comes the change of posture."""
    patient = anna(complaint="chronic", walking_step=6)  # 15 minutes
    assert names(patient, "midday") == ["walk", "posture_change"]
    assert "Wandelen: 8 minuten" in caption(patient, Place("midday"))
    walk = names(patient, "phase1").index("walk")
    assert "Wandelen: 15 minuten" in caption(patient, Place("phase1", walk))


# --- Which cards ------------------------------------------------------------------------------------------------------


def test_a_routine_is_todays() -> None:
    """The cards of a slot are what its reminder lists, in that order."""
    assert names(anna(complaint="hernia"), "morning") == ["pelvic_tilt", "hip_mobility", "long_exhale"]
    assert names(anna(complaint="chronic", phase=2), "morning") == ["pelvic_tilt", "bird_dog", "dead_bug"]


@pytest.mark.parametrize("complaint", COMPLAINTS)
def test_the_phases_hold_each_exercise_once(complaint) -> None:
    """Every card that suits somebody stands in exactly one phase, the first in which it does."""
    patient = anna(complaint=complaint, phase=4)
    open_phases = [name for name in open_decks(patient, local_day(patient, NOW)) if name in PHASES]
    found = [exercise for name in open_phases for exercise in names(patient, name)]
    assert sorted(found) == sorted(item.card.id for item in cards_for(None, complaint, 4, 1))


def test_only_phases_that_were_reached_are_offered() -> None:
    """What comes later is not shown today."""
    for phase in (1, 2, 3, 4):
        rows = choice_of_decks(anna(complaint="chronic", phase=phase), Place("morning"), NOW)
        decks = [button.data for row in rows for button in row if button.data.startswith("card:phase")]
        assert decks == [f"card:phase{n}-0" for n in range(1, phase + 1)]


def test_severe_pain_leaves_the_gentle_ones() -> None:
    """D10: only phase 1, only if it feels good; in every deck."""
    chat = told("a long-lasting complaint", "usually a 7", "given a 7 yesterday morning")
    chat.patient = replace(chat.patient, phase=3)
    chat.command("pain")
    for label in ("8", "zeurend"):
        tapped(chat, label)
    patient = chat.patient
    assert limit(patient, local_day(patient, chat.now)) == "gentle"
    assert {page.card.phases["chronic"] for page in deck(patient, "morning", chat.now)} == {1}
    assert not any(
        "phase2" in button.data for row in choice_of_decks(patient, Place("morning"), chat.now) for button in row
    )


def test_a_bad_day_leaves_the_gentle_ones_too() -> None:
    """Called a bad day, without any number: less for today, in every deck."""
    day = local_day(CHAT.patient, NOW)
    bad = Diary(activity=(Activity(what="bad", day=day, at=NOW),))
    patient = anna(complaint="chronic", phase=3, diary=bad)
    assert limit(patient, day) == "gentle"
    assert open_decks(patient, day) == (*SLOTS, "phase1")


def test_a_pause_leaves_the_walk() -> None:
    """D05: no exercise in any deck, no other decks to choose from, and the reason above the card."""
    patient = anna(radiation="new")
    for name in (*SLOTS, *PHASES, "swap"):
        assert names(patient, name) == ["walk"]
    assert "geen oefeningen" in caption(patient, Place("phase2", 3))
    assert [button.data for row in buttons(patient, Place("morning"), NOW) for button in row] == ["did:morning-0"]


@pytest.mark.parametrize("tier", ["emergency", "today"])
@pytest.mark.parametrize(
    "event", [Commanded("exercises"), Chose("how", "morning"), Chose("card", "morning-1"), Chose("decks", "morning-0")]
)
def test_no_exercises_during_a_lock(tier, event) -> None:
    """Not by command, not by a button of an older card: what is on hold stands there, and the way on."""
    patient = anna(lock=Lock(tier=tier, since=NOW - timedelta(hours=1), causes=("fever",)))
    turn = respond(patient, event, NOW)
    assert [reply.media for reply in turn.replies] == [None]
    assert turn.replies[0].parts[0].id == "today-locked"


def test_somebody_who_sees_a_therapist_first_gets_none() -> None:
    """Excluded at onboarding (pregnant, operated …): no programme before the therapist says so."""
    patient = anna(lock=Lock(tier="appointment", since=NOW, causes=("pregnant",)))
    assert shown(respond(patient, Commanded("exercises"), NOW)) is None


def test_somebody_in_a_pause_may_look() -> None:
    """A pause of one's own wish silences reminders, not answers."""
    assert shown(respond(anna(status="paused", paused_since=NOW), Commanded("exercises"), NOW)) is not None
