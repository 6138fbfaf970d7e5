"""Leafing through exercise cards by tap and by typing, [Gedaan] below a card, and what comes after sharp pain."""

from dataclasses import replace
from datetime import timedelta

from bot.conversation import respond
from bot.conversation.cards import Place, deck, picture, place
from bot.events import Chose, Commanded, Did, Media, Turn, Wrote
from bot.patient import Activity, Patient
from content.understand import understand
from tests.transcripts.setting import starting, told

CHAT = starting()
NOW = CHAT.now


def anna(**fields) -> Patient:
    return replace(CHAT.patient, **fields)


def names(patient: Patient, name: str) -> list[str]:
    return [page.card.id for page in deck(patient, name, NOW)]


def shown(turn: Turn) -> Media | None:
    return turn.replies[0].media


# --- Leafing through --------------------------------------------------------------------------------------------------


def test_a_button_of_a_longer_deck_still_leads_somewhere() -> None:
    """A deck may be shorter today; a place that nobody wrote is the beginning of the morning."""
    turn = respond(anna(), Chose("card", "morning-9"), NOW)
    assert shown(turn) == picture(anna(), Place("morning", 2), NOW)
    assert [place(written) for written in ("nowhere-2", "evening", "phase3-1", "morning-x")] == [
        Place("morning", 2),
        Place("evening"),
        Place("phase3", 1),
        Place("morning"),
    ]


def test_the_same_message_is_leafed_through() -> None:
    """[Volgende] edits the tapped message; [Hoe doe ik dit?] leaves the reminder alone and is a new one."""
    (edit,) = respond(anna(), Chose("card", "morning-1"), NOW).replies
    assert (edit.kind, edit.edits) == ("edit", "tapped")
    (new,) = respond(anna(), Chose("how", "morning"), NOW).replies
    assert (new.kind, new.edits) == ("reply", None)


def test_next_in_words_means_a_card_only_where_one_was_shown_lately() -> None:
    """After two hours, or out of the blue, "volgende" is no wish that anybody knows."""
    words = Wrote("Volgende!", understand("Volgende!"))
    patient = respond(anna(), Commanded("exercises"), NOW).patient
    assert shown(respond(patient, words, NOW)) == picture(anna(), Place("morning", 1), NOW)
    assert shown(respond(patient, words, NOW + timedelta(hours=2))) is None
    assert shown(respond(anna(), words, NOW)) is None


def test_how_do_i_do_this_can_be_typed() -> None:
    """Whatever stands on a button can be typed: the cards of the open reminder, else of this part of the day."""
    words = Wrote("hoe doe ik dit?", understand("hoe doe ik dit?"))
    assert shown(respond(anna(), words, NOW)) == picture(anna(), Place("morning"), NOW)
    chat = told("given a 3 yesterday morning")
    chat.until(chat.now + timedelta(hours=6))  # the midday reminder is open
    assert shown(respond(chat.patient, words, chat.now)) == picture(chat.patient, Place("midday"), chat.now)


def test_only_the_last_card_is_remembered() -> None:
    """However often somebody leafs, the person's row does not grow."""
    patient = anna()
    for at in range(3):
        patient = respond(patient, Chose("card", f"phase1-{at}"), NOW).patient
    assert len(patient.offered) == 1


def test_after_sharp_pain_there_is_something_gentler() -> None:
    """D09: for each exercise of the morning one of a phase below, with its drawing."""
    patient = anna(complaint="chronic", phase=2)
    (said,) = respond(patient, Chose("swap", "today"), NOW).replies
    assert [button.data for row in said.buttons for button in row] == ["how:swap"]
    assert names(patient, "swap") == ["long_exhale", "pelvic_tilt"]
    assert shown(respond(patient, Chose("how", "swap"), NOW)) == Media("drawing", "animation", "long_exhale.gif")


# --- Done -------------------------------------------------------------------------------------------------------------


def test_done_under_a_card_counts_as_moved() -> None:
    """Without an open reminder: written down, and the number is asked."""
    turn = respond(anna(), Chose("did", "phase1-2"), NOW)
    assert [fact.activity.what for fact in turn.facts if isinstance(fact, Did)] == ["moved"]
    assert turn.patient.question is not None
    again = respond(
        replace(turn.patient, diary=replace(turn.patient.diary, activity=(done(turn),))), Chose("did", "x"), NOW
    )
    assert [fact for fact in again.facts if isinstance(fact, Did)] == []  # a slow thumb


def done(turn: Turn) -> Activity:
    return next(fact.activity for fact in turn.facts if isinstance(fact, Did))


def test_done_under_a_card_answers_its_open_reminder() -> None:
    """The routine of the morning is done then; a card of another deck leaves the reminder open."""
    chat = told("given a 3 yesterday morning")
    chat.until(chat.now + timedelta(hours=1))
    chat.fresh()
    chat.tap("3")
    assert chat.patient.question is not None
    turn = respond(chat.patient, Chose("did", "morning-1"), chat.now)
    assert (done(turn).what, done(turn).slot, turn.patient.question) == ("done", "morning", None)
    other = respond(chat.patient, Chose("did", "phase1-1"), chat.now)
    assert done(other).what == "moved"
