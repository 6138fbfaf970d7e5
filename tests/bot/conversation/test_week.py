"""The weekly summary: in the evening's place, one question at a time, honest words (FLOWS.md, a week)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from bot.conversation import respond
from bot.conversation.history import did_something
from bot.conversation.week_facts import kept, summary, told
from bot.conversation.week_when import next_week
from bot.course import Weekly
from bot.events import Alerted, FellDue, SetTimer, Tapped
from bot.patient import Patient
from bot.render import render
from content.texts import plain
from tests.bot.conversation.ready import TODAY, ready
from tests.transcripts.chat import Chat, at_local

Anna = Callable[..., Chat]
SUNDAY = "2026-11-29"
#: Telegram's limit for the text below a picture.
CAPTION = 1024


def on_sunday(chat: Chat, clock: str = "19:30") -> Chat:
    """Let the week pass; somebody is heard of every day."""
    for day in range(23, 29):
        chat.until(at_local(f"2026-11-{day}", "12:00"))
        chat.command("today")
    chat.until(at_local(SUNDAY, "12:00"))
    chat.command("today")
    chat.fresh()
    chat.until(at_local(SUNDAY, clock))
    return chat


def kinds(chat: Chat) -> list[str]:
    return [shown.kind for shown in chat.said if shown.kind != "edit"]


def test_it_takes_the_evenings_place(anna: Anna) -> None:
    """On Sunday evening, unless chosen otherwise, and no other message beside it."""
    chat = on_sunday(anna())
    assert kinds(chat) == ["remind", "week"]  # the walk at one o'clock, and the summary
    assert chat.skipped == ["week"]


def test_the_next_one_is_planned_at_once(anna: Anna) -> None:
    """A week later, whatever became of this one."""
    chat = on_sunday(anna())
    assert chat.patient.weekly.planned_at == at_local("2026-12-06", "19:30")
    assert chat.timers["week", ""].at == at_local("2026-12-06", "19:30")


def test_it_fits_below_a_picture_and_on_a_screen(anna: Anna) -> None:
    """The longest summary that there is, in both languages."""
    for language in ("nl", "en"):
        chat = anna("usually a 4", *(("English",) if language == "en" else ()))
        chat = on_sunday(chat)
        assert len(plain(chat.messages[-1].text)) <= CAPTION
        assert chat.messages[-1].picture == "progress"


def test_nothing_is_shown_where_nothing_is_known(anna: Anna) -> None:
    """Without a number there is no picture and no mean, and no reproach."""
    chat = on_sunday(anna())
    assert chat.messages[-1].picture == ""
    assert "Dat mag" in chat.messages[-1].text


def test_none_of_these_counts_for_a_week(anna: Anna) -> None:
    """The list is asked weekly; the answer is good for seven days."""
    chat = on_sunday(anna())
    chat.tap("Nee, geen van deze")
    assert chat.patient.screened_at == chat.now


def test_a_sign_in_it_is_an_alarm_like_any_other(anna: Anna) -> None:
    """Its text at once, the lock, and the alert; the summary asks nothing more."""
    chat = on_sunday(anna("a therapist"))
    chat.fresh()
    chat.tap("Beide benen")
    assert chat.said[0].kind == "alarm"
    assert chat.patient.lock is not None
    assert [fact for fact in chat.facts if isinstance(fact, Alerted)]
    assert chat.patient.question is None


def test_not_sure_is_asked_more_simply(anna: Anna) -> None:
    """And then it counts as a sign for today."""
    chat = on_sunday(anna())
    chat.tap("Weet ik niet")
    assert chat.patient.question is not None
    assert chat.patient.question.kind == "screen_more"


def test_an_old_list_still_takes_a_sign(anna: Anna) -> None:
    """Nobody who taps an alarm sign is told that the button is old."""
    chat = on_sunday(anna())
    number = chat.patient.question.no if chat.patient.question else 0
    chat.until(at_local("2026-11-30", "09:00"))
    turn = respond(chat.patient, Tapped("week_list", number, "both_legs"), chat.now)
    assert turn.replies[0].kind == "alarm"


def test_the_summary_stays_when_nobody_answers(anna: Anna) -> None:
    """The list goes with its buttons; what was told stays to be read."""
    chat = on_sunday(anna())
    at = len(chat.messages) - 1
    chat.until(at_local("2026-11-30", "09:00"))
    assert "Je week in het kort" in chat.messages[at].text
    assert not chat.messages[at].buttons


@pytest.mark.parametrize(
    ("weekly", "expected"),
    [
        (Weekly(), "2026-11-29T19:30"),
        (Weekly(day=0), "2026-11-23T19:30"),
        (Weekly(day=0, at=time(6)), "2026-11-30T06:00"),
        (Weekly(day=5, at=time(10)), "2026-11-28T10:00"),
    ],
)
def test_day_and_hour_are_the_patients_own(anna: Anna, weekly: Weekly, expected: str) -> None:
    """The next such moment on the patient's own clock."""
    patient = replace(anna().patient, weekly=weekly)
    now = at_local("2026-11-23", "07:00")
    assert next_week(patient, now) == at_local(*expected.split("T"))  # type: ignore[arg-type]  # two words


def test_another_day_is_two_taps_away(anna: Anna) -> None:
    """[Andere dag], the day, the hour; the timer moves at once, and the evening of Sunday comes as always."""
    chat = on_sunday(anna(), "19:30")
    chat.tap("Andere dag")
    chat.tap("woensdag")
    chat.tap("10:00")
    assert (chat.patient.weekly.day, chat.patient.weekly.at) == (2, time(10))
    assert chat.timers["week", ""].at == at_local("2026-12-02", "10:00")


def test_no_summary_is_a_choice_too(anna: Anna) -> None:
    """Then Sunday's evening is an evening."""
    chat = on_sunday(anna())
    chat.tap("Andere dag")
    chat.tap("Geen weekoverzicht")
    assert next_week(chat.patient, chat.now) is None
    chat.command("today")
    chat.until(at_local("2026-12-06", "12:00"))
    chat.command("today")
    chat.fresh()
    chat.until(at_local("2026-12-06", "19:30"))
    assert "week" not in kinds(chat)


def test_a_missed_timer_is_set_again_by_the_next_reminder(anna: Anna) -> None:
    """The program was down on Sunday: nothing is lost for ever."""
    patient = replace(anna().patient, weekly=Weekly(planned_at=at_local("2026-11-22", "19:30"), planned_by="6 19:30"))
    turn = respond(patient, FellDue("slot", TODAY, "morning"), at_local("2026-11-23", "08:00"))
    timers = [fact for fact in turn.facts if isinstance(fact, SetTimer) and fact.timer == "week"]
    assert [timer.at for timer in timers] == [at_local(SUNDAY, "19:30")]


def test_a_moved_summary_keeps_its_place(anna: Anna) -> None:
    """Somebody is busy at half past seven: it comes ten minutes later, and nothing plans over it."""
    chat = on_sunday(anna(), "19:29")
    chat.command("times")
    chat.until(at_local(SUNDAY, "19:30"))
    assert "week" not in kinds(chat)
    chat.tap("Prima zo")
    chat.until(at_local(SUNDAY, "19:40"))
    assert kinds(chat)[-1] == "week"
    assert chat.patient.weekly.planned_at == at_local("2026-12-06", "19:30")


def rendered(patient: Patient, day: date, now: datetime) -> str:
    return plain("\n".join(render(part, "nl", patient.clinic) for part in summary(patient, day, now)))


def test_numbers_are_those_of_the_diary() -> None:
    """Days on which something was done, of the seven that end today."""
    patient = ready()
    days = sum(did_something(patient.diary, TODAY - timedelta(days=back)) for back in range(7))
    assert days == 6
    assert "Op 6 van de 7 dagen" in rendered(patient, TODAY, at_local("2026-11-23", "20:00"))


def test_what_was_told_is_kept_word_for_word() -> None:
    """It goes through JSON with its question, so that closing the question repeats it."""
    for part in summary(ready(), TODAY, at_local("2026-11-23", "20:00")):
        assert told(kept(part)) == part
    with pytest.raises(TypeError):
        told("no text")


def test_the_day_can_be_chosen_with_the_times(anna: Anna) -> None:
    """/tijden leads there as well, also for whoever had switched it off."""
    chat = anna()
    chat.patient = replace(chat.patient, weekly=Weekly(day=None))
    chat.command("times")
    chat.tap("Dag van het weekoverzicht")
    chat.tap("zaterdag")
    chat.tap("’s Avonds, 19:30")
    assert chat.patient.weekly.day == 5
    assert chat.timers["week", ""].at == at_local("2026-11-28", "19:30")


def test_once_a_day_is_enough(anna: Anna) -> None:
    """The evening is moved to a later hour after the summary has come: it does not come again."""
    chat = on_sunday(anna())
    chat.patient = replace(chat.patient, times={**chat.patient.times, "evening": time(20, 30)})
    chat.fresh()
    chat.until(at_local(SUNDAY, "20:30"))
    assert kinds(chat) == []
    assert chat.patient.weekly.planned_at is not None
    assert chat.patient.weekly.planned_at.date().isoformat() == "2026-12-06"


def test_any_hour_can_be_typed(anna: Anna) -> None:
    """Half past eight in words, on a day that was typed as well."""
    chat = on_sunday(anna())
    chat.tap("Andere dag")
    chat.write("vrijdag")
    chat.write("half negen 's ochtends")
    assert (chat.patient.weekly.day, chat.patient.weekly.at) == (4, time(8, 30))
    assert chat.timers["week", ""].at == at_local("2026-12-04", "08:30")
