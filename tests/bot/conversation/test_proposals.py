"""A step up is a proposal: nothing changes without a yes, and a yes is checked again (CLINICAL.md, 5 and 6)."""

from dataclasses import replace
from datetime import timedelta

from bot.conversation.checkin import judge
from bot.conversation.proposals import step
from bot.patient import Activity, Course, Patient, Rating
from tests.transcripts.setting import told

CHAT = told("a long-lasting complaint")
NOW, TODAY = CHAT.now, CHAT.now.date()


def ready(complaint: str = "chronic") -> Patient:
    """Return somebody who kept to the plan for two weeks, with little pain after moving."""
    days = [TODAY - timedelta(days=back) for back in range(14, 0, -1)]
    ratings = tuple(
        Rating(value=2, asked=asked, day=day, at=NOW, question=-number)  # type: ignore[arg-type]  # a Literal
        for number, (day, asked) in enumerate(
            ((day, asked) for day in days for asked in ("morning", "after", "day")), 1
        )
    )
    acts = tuple(Activity(what="done", day=day, at=NOW, slot="midday") for day in days)
    return replace(
        CHAT.patient,
        complaint=complaint,  # type: ignore[arg-type]  # a Literal
        consents={"coaching": NOW - timedelta(days=20)},
        course=Course(phase_since=days[0], changed_on=days[0]),
        walking_step=4,
        diary=replace(CHAT.patient.diary, ratings=ratings, activity=acts),
    )


def test_a_calm_fortnight_leads_to_a_proposal() -> None:
    """D16, with [Ja, graag] and [Nog niet]; the plan itself is as it was."""
    patient, _, _, rows, advice = judge(ready(), value=2, asked="morning", now=NOW, question=1)
    assert advice.row == "D16"
    assert [button.data for row in rows for button in row][1:3] == ["step:yes", "step:no"]
    assert patient.walking_step == 4


def test_a_yes_goes_one_step_up() -> None:
    """One step of walking OR exercise; the plan has a new version."""
    patient, *_ = judge(ready(), value=2, asked="morning", now=NOW, question=1)
    after = step(patient, "yes", NOW).patient
    assert (after.walking_step, after.exercise_level) == (5, 1)
    assert after.plan_version == patient.plan_version + 1


def test_a_second_yes_changes_nothing() -> None:
    """At most one step in seven days, however often the button is tapped."""
    once = step(ready(), "yes", NOW).patient
    twice = step(once, "yes", NOW)
    assert twice.patient == once
    assert twice.replies[0].parts[0].id == "step-passed"


def test_a_no_changes_nothing() -> None:
    """Not yet is fine."""
    turn = step(ready(), "no", NOW)
    assert turn.patient == ready()
    assert turn.replies[0].parts[0].id == "step-not-yet"


def test_a_hernia_needs_a_therapists_yes() -> None:
    """Approve each step is the default for a hernia."""
    turn = step(ready("hernia"), "yes", NOW)
    assert turn.patient.walking_step == 4
    assert turn.replies[0].parts[0].id == "step-therapist"
