"""[Cijfer verbeteren]: a number of today or yesterday, changed or removed.

A number of today goes through the rules again, like an answer that is changed at once, and nobody gets a second
alert; yesterday's counts for the line from now on, and that day's advice stays what it was (CLINICAL.md, section 4).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation.checkin_close import conclude
from bot.conversation.checkin_data import CheckIn
from bot.conversation.reading import AGAIN, BRIEFLY, brief, chosen, exact_choice, options, rows, step
from bot.conversation.scale import SCALE, number
from bot.conversation.steps import Prompt, Result, Steps, ask
from bot.conversation.turns import button, local_day, local_time, one_of, turn, whole
from bot.events import Fact, Rated, Rows, Say, Turn, Unrated, Wrote
from bot.patient import PastAdvice, Patient, Question, Rating
from content import answers
from content.report import CHARACTERS

#: So many numbers are offered, the newest; nobody scrolls through more.
MOST = 8
#: How a number is called by what it was asked about.
TEXT_PREFIXES: tuple[str, ...] = ("correct-asked-",)
#: Whoever corrects the past may want to tell about now.
_NOW: Rows = ((button("correct-now", "go:pain"),),)


def corrections(patient: Patient, _what: str, now: datetime) -> Turn:
    """[Cijfer verbeteren]: which number?"""
    if not recent(patient, now):
        return turn(patient, Say("correct-none"), buttons=_NOW)
    return ask(patient, STEPS["correct"], now, expires_at=now + BRIEFLY)


def recent(patient: Patient, now: datetime) -> tuple[Rating, ...]:
    """Return the numbers of today and yesterday, the newest first."""
    since = local_day(patient, now) - timedelta(days=1)
    found = [rating for rating in patient.diary.ratings if rating.day >= since and rating.question is not None]
    return tuple(reversed(found))[:MOST]


# --- Which one --------------------------------------------------------------------------------------------------------


def ask_which(patient: Patient, question: Question, _now: datetime) -> Prompt:
    """Show the numbers of today and yesterday."""
    at = question.asked_at
    offered = [(described(patient, rating, at), str(rating.question)) for rating in recent(patient, at)]
    return Prompt(parts=(Say("correct"),), choices=(*((one,) for one in offered), *rows(("leave-it", "keep"))))


def described(patient: Patient, rating: Rating, now: datetime) -> Say:
    """Return a number as its button shows it: "vandaag 08:03, ochtend: 6"."""
    is_today = rating.day == local_day(patient, now)
    return Say(
        "correct-today" if is_today else "correct-yesterday",
        {
            "time": f"{local_time(patient, rating.at):%H:%M}",
            "what": Say(f"correct-asked-{rating.asked}"),
            "n": str(rating.value),
        },
    )


def hear_which(patient: Patient, _question: Question, choice: str, _now: datetime) -> Result:
    """Ask for the right number, or leave all as it is."""
    if choice == "keep":
        return Result(patient=patient, chosen=chosen("leave-it"))
    return Result(patient=patient, then="correct_value", data={"rated": int(choice)})


# --- What it should be ------------------------------------------------------------------------------------------------


def ask_value(patient: Patient, question: Question, _now: datetime) -> Prompt:
    """Show the scale below the number that is corrected, and [Verwijder]."""
    found = _of(patient, question)
    if found is None:
        return Prompt(parts=(Say("correct-none"),), choices=rows(("leave-it", "keep")))
    which = Say("correct-ask", {"which": described(patient, found, question.asked_at)})
    return Prompt(parts=(which,), choices=(*SCALE, *rows(("correct-remove", "remove"), ("leave-it", "keep"))))


def read_value(wrote: Wrote, patient: Patient, question: Question) -> str | None:
    """Take a whole number, or a label; a place in the list is none ("2" is a number), and a half is asked again."""
    value = wrote.understood.rating
    if value is not None:
        return str(int(value)) if value == int(value) else AGAIN
    if answers.is_exactly(wrote.text, answers.words("correct_value", "remove")):
        return "remove"
    return exact_choice(wrote, options("correct_value", ask_value(patient, question, question.asked_at)))


def hear_value(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Change or remove the number."""
    found = _of(patient, question)
    if choice == "keep" or found is None or found.question is None:
        return Result(patient=patient, chosen=chosen("leave-it"))
    if choice == "remove":
        return _removed(patient, found)
    return _changed(patient, found, replace(found, value=int(choice)), now)


def _of(patient: Patient, question: Question) -> Rating | None:
    rated = whole(question.data, "rated")
    return next((rating for rating in patient.diary.ratings if rated is not None and rating.question == rated), None)


def _removed(patient: Patient, found: Rating) -> Result:
    ratings = tuple(rating for rating in patient.diary.ratings if rating.question != found.question)
    return Result(
        patient=replace(patient, diary=replace(patient.diary, ratings=ratings)),
        facts=(Unrated(found.question or 0),),
        chosen=chosen("correct-remove"),
        lead=(Say("correct-removed"),),
        keep=_NOW,
    )


def _changed(patient: Patient, wrong: Rating, right: Rating, now: datetime) -> Result:
    shown = chosen(number(right.value))
    rated = Rated(right.value, right.asked, right.day, right.question or 0, right.slot)
    if right.day != local_day(patient, now):
        ratings = tuple(right if rating.question == right.question else rating for rating in patient.diary.ratings)
        after = replace(patient, diary=replace(patient.diary, ratings=ratings))
        return Result(patient=after, facts=(rated,), chosen=shown, lead=(Say("correct-kept"),), keep=_NOW)
    judged = conclude(patient, _check_in(patient, wrong, right), now, shown)
    facts: tuple[Fact, ...] = (rated, *judged.facts)
    return replace(judged, facts=facts)


def _check_in(patient: Patient, wrong: Rating, right: Rating) -> CheckIn:
    """Return the check-in of that number as it was answered, with the right number in it; no routine comes again.

    The list of alarm signs that was answered then holds, unless the pain is worse than was known.
    """
    past = _advice_of(patient, right)
    said = None if past is None else past.report.get("character")
    return CheckIn(
        asked=right.asked,
        day=right.day,
        rated=right.question,
        value=right.value,
        character=one_of(CHARACTERS, said) or "none",
        described=True,
        screened=right.value <= wrong.value and patient.screened_at is not None and patient.screened_at >= right.at,
        radiation_before=patient.radiation,
        advice=None if past is None else past.no,
    )


def _advice_of(patient: Patient, right: Rating) -> PastAdvice | None:
    return next((past for past in reversed(patient.diary.advice) if past.question == right.question), None)


STEPS: Steps = {
    "correct": brief(step("correct", ask_which, hear_which)),
    "correct_value": brief(step("correct_value", ask_value, hear_value, read=read_value, unclear="correct-unclear")),
}
CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"correct": corrections}
