"""An if-then plan of choices only, and one reminder less as a proposal (CLINICAL.md, section 6)."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import time, timedelta

import pytest

from bot.conversation import respond
from bot.conversation.week_plan import fades
from bot.course import Weekly
from bot.events import FellDue, Tapped
from bot.patient import Activity, Patient
from tests.bot.conversation.ready import NOW, TODAY, ready
from tests.bot.conversation.test_week import on_sunday
from tests.transcripts.chat import Chat, at_local

Anna = Callable[..., Chat]


def on_her_own(days: int) -> Patient:
    """Return somebody who moved without a reminder on so many of the last days."""
    patient = ready()
    acts = tuple(
        Activity(what="moved", day=TODAY - timedelta(days=back), at=NOW - timedelta(days=back)) for back in range(days)
    )
    return replace(patient, diary=replace(patient.diary, activity=(*patient.diary.activity, *acts)))


def test_when_and_where_become_a_sentence(anna: Anna) -> None:
    """Two taps; the reminder of the walk repeats it all week."""
    chat = on_sunday(anna())
    chat.tap("Nee, geen van deze")
    chat.tap("na het avondeten")
    chat.tap("binnen")
    assert "<b>na het avondeten</b> loop je, <b>binnen</b>" in chat.said[-1].text
    chat.until(at_local("2026-11-30", "13:00"))
    assert "Jouw plan: na het avondeten, binnen." in chat.messages[-1].text


def test_a_choice_may_be_typed_and_nothing_else_is_kept(anna: Anna) -> None:
    """Words of one's own are kindly turned down: only choices are stored."""
    chat = on_sunday(anna())
    chat.tap("Nee, geen van deze")
    chat.fresh()
    chat.write("als ik mijn zus Annemieke heb gebeld")
    assert "bewaar ik niet" in chat.said[0].text
    chat.write("na de lunch")
    chat.write("in het park of het bos")
    assert (chat.patient.weekly.when, chat.patient.weekly.where) == ("lunch", "park")
    assert not [field for field in fields(Patient) if "Annemieke" in repr(getattr(chat.patient, field.name))]


def test_last_weeks_plan_is_one_tap(anna: Anna) -> None:
    """And having none is one too."""
    for label, kept in (("Zelfde plan als vorige week", "work"), ("Nee, nu niet", "")):
        chat = anna()
        chat.patient = replace(chat.patient, weekly=Weekly(when="work", where="way"))
        on_sunday(chat)
        chat.tap("Nee, geen van deze")
        chat.tap(label)
        assert chat.patient.weekly.when == kept
        assert chat.patient.question is None


def test_only_who_does_well_without_is_asked() -> None:
    """Ten of fourteen days without a reminder, and the plan kept."""
    assert fades(on_her_own(9), NOW) is None
    assert fades(on_her_own(10), NOW) == "midday"
    idle = on_her_own(10)
    assert fades(replace(idle, diary=replace(idle.diary, activity=idle.diary.activity[-2:])), NOW) is None


def test_the_last_reminder_is_never_offered() -> None:
    """First the midday's, then the evening's; one always stays."""
    patient = on_her_own(12)
    morning = {"morning": time(8), "midday": None, "evening": time(19)}
    assert fades(replace(patient, times=morning), NOW) == "evening"
    assert fades(replace(patient, times={**morning, "evening": None}), NOW) is None
    assert fades(replace(patient, times={**morning, "morning": None}), NOW) is None


def test_a_no_holds_for_a_month() -> None:
    """Whoever likes the reminders is left alone."""
    patient = replace(on_her_own(12), offered={"fade": NOW - timedelta(days=27)})
    assert fades(patient, NOW) is None
    assert fades(replace(patient, offered={"fade": NOW - timedelta(days=28)}), NOW) == "midday"


@pytest.mark.parametrize(("choice", "midday"), [("yes", None), ("no", time(13))])
def test_it_is_proposed_and_never_done_silently(choice: str, midday: time | None) -> None:
    """The summary asks; a yes switches off that one reminder and says how to get it back."""
    patient = on_her_own(12)
    patient = replace(patient, course=replace(patient.course, declined_on=TODAY))
    evening = NOW.replace(hour=18, minute=30)
    patient = respond(patient, FellDue("week", TODAY), evening).patient
    for kind, answer in (("week_list", "none"), ("week_fade", choice)):
        assert patient.question is not None
        assert patient.times["midday"] == time(13)
        patient = respond(patient, Tapped(kind, patient.question.no, answer), evening).patient
    assert patient.times["midday"] == midday
    assert patient.question is not None
    assert patient.question.kind == "plan_when"
