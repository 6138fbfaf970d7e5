"""/voortgang through the whole program: figures from the store, a picture, and words that never get lost."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bot.charts.figures import PhaseStart
from bot.charts.process import Charts
from bot.conversation.progress import figures_of
from bot.events import Chose, Commanded, Did, Event, FellDue, Rated, Wrote
from bot.past import replanned, shows_progress, twelve_weeks
from bot.patient import Activity, Patient, PlanChange
from content.understand import understand
from tests.bot.rig import ANNA, Phone, Rugcoach

DAYS = 83
DAY = date(2026, 11, 22)


def yesterday_and_before(rugcoach: Rugcoach, person: str) -> None:
    """Twelve weeks of evenings and midday walks, and two changes of phase."""
    now, diary = rugcoach.clock.now(), rugcoach.store.diary
    for days in range(1, DAYS + 1):
        at = now - timedelta(days=days)
        diary.rated(person, Rated(3, "day", at.date(), question=-days), at)
        diary.did(person, Did(Activity(what="done", day=at.date(), at=at, slot="midday", minutes=10)))
    for days, phase in ((60, 2), (9, 3)):
        day = now.date() - timedelta(days=days)
        diary.replanned(person, PlanChange(day=day, phase=phase, walking_step=4, exercise_level=1))


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone: Callable[..., Phone]) -> Phone:
    """Somebody who has been with us for twelve weeks."""
    person = rugcoach.patient(ANNA, phase=3)
    with rugcoach.store.transaction():
        yesterday_and_before(rugcoach, person)
    await rugcoach.start()
    return phone(ANNA)


async def test_progress_is_a_picture_with_its_facts(rugcoach: Rugcoach, anna: Phone) -> None:
    """One message: the picture at phone size, the words below it, the three ranges; another range edits it."""
    anna.write("/voortgang")
    await rugcoach.settled(20)
    first = anna.last
    assert (first.kind, first.file.size) == ("photo", (1080, 1080))
    assert "Pijn: elke keer 3." in first.text
    assert "Een cijfer op 13 en bewogen op 13 van de 14 dagen." in first.text
    assert first.labels == [["2 weken", "6 weken", "12 weken"]]
    two_weeks = first.file.data
    anna.tap("12 weken")
    await rugcoach.settled(20)
    assert len(anna.messages) == 1
    assert "Een cijfer op 83 en bewogen op 83 van de 84 dagen." in anna.last.text
    assert "Gewandeld: 830 minuten, gemiddeld 10" in anna.last.text
    assert anna.last.file.data != two_weeks
    assert rugcoach.rows("SELECT COUNT(*) FROM picture") == [(0,)]  # nobody else's picture is ever sent again


async def test_without_a_picture_the_words_go_alone(rugcoach: Rugcoach, anna: Phone) -> None:
    """The process dies at every try: the facts arrive with their buttons, and the program goes on."""
    rugcoach.program.attachments.sources["chart"] = Charts(("false",)).chart
    anna.write("/voortgang")
    await rugcoach.settled(20)
    assert anna.last.kind == "text"
    assert "Pijn: elke keer 3." in anna.last.text
    assert anna.last.labels == [["2 weken", "6 weken", "12 weken"]]
    anna.write("/hulp")
    await rugcoach.settled()
    assert len(anna.messages) == 2


async def test_the_end_of_the_program_ends_the_process(rugcoach: Rugcoach, anna: Phone) -> None:
    """It was there, and is gone when the program is."""
    anna.write("/voortgang")
    await rugcoach.settled(20)
    charts = rugcoach.program.charts
    assert charts.pid is not None
    await rugcoach.stop()
    assert charts.pid is None


# --- How far back -----------------------------------------------------------------------------------------------------


async def test_whoever_looks_sees_twelve_weeks(rugcoach: Rugcoach, anna: Phone) -> None:
    """Numbers, minutes and phases come out of the store as they went in, for a therapist as for the patient."""
    known = rugcoach.store.people.by_chat(ANNA)
    assert known is not None
    now = rugcoach.clock.now()
    diary = twelve_weeks(rugcoach.store, known.patient, now)
    assert (len(diary.ratings), len(diary.activity)) == (DAYS, DAYS)
    assert {act.minutes for act in diary.activity} == {10}
    patient = Patient(id=known.patient.id, phase=3, diary=diary)
    today = now.date()
    phases = (PhaseStart(today - timedelta(days=60), 2), PhaseStart(today - timedelta(days=9), 3))
    assert figures_of(patient, 12, now).phases == phases


@pytest.mark.parametrize(
    ("event", "wanted"),
    [
        (Commanded("progress"), True),
        (Chose("range", "6"), True),
        (Chose("go", "progress"), True),
        (FellDue("week", DAY), True),
        (Wrote("mijn voortgang", understand("mijn voortgang")), True),
        (Commanded("today"), False),
        (Chose("go", "today"), False),
        (FellDue("slot", DAY, "morning"), False),
        (Wrote("3", understand("3")), False),
    ],
)
def test_only_a_picture_needs_as_much(event: Event, wanted: bool) -> None:
    """Everything else reads five weeks, as cheaply as before."""
    assert shows_progress(event) is wanted


# --- The course of the plan -------------------------------------------------------------------------------------------


async def test_the_plan_is_written_down_as_it_moves(rugcoach: Rugcoach, phone: Callable[..., Phone]) -> None:
    """A step down for a reaction leaves one row for its day; taking the answer back leaves where it stands then."""
    person = rugcoach.patient(ANNA, exercise_level=2)
    await rugcoach.start()
    anna = phone(ANNA)
    anna.write("6")
    await rugcoach.settled()
    anna.tap("stijf")
    await rugcoach.settled()
    assert rugcoach.rows("SELECT person, phase, exercise_level FROM plan_change") == [(person, 1, 1)]


def test_beginning_and_moving_are_written_and_nothing_else() -> None:
    """The first row is the plan with which somebody begins."""
    new, begun = Patient(id="anna"), Patient(id="anna", onboarded=True)
    row = PlanChange(day=DAY, phase=1, walking_step=3, exercise_level=1)
    assert replanned(new, begun, DAY) == row
    assert replanned(begun, begun, DAY) is None
    assert replanned(begun, Patient(id="anna", onboarded=True, language="en"), DAY) is None
    up = Patient(id="anna", onboarded=True, phase=2)
    assert replanned(begun, up, DAY) == PlanChange(day=DAY, phase=2, walking_step=3, exercise_level=1)
