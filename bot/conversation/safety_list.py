"""The short list of alarm signs: when a rule asks for it, when a text was unsure, when somebody takes a sign back.

CLINICAL.md, section 2. E1, E2 and E3 are one line, then E4, U1 and U2. Its buttons work at any time, also when the
question is long closed: nobody who taps an alarm sign is told that the button is old.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation import reading
from bot.conversation.alarm import raise_alarm
from bot.conversation.alerts import may_alert
from bot.conversation.behind import stack, wait_behind
from bot.conversation.checkin_close import conclude
from bot.conversation.checkin_data import is_check_in, read
from bot.conversation.safety_back import taken_back
from bot.conversation.signs import TIER_OF, tier_of, tier_text
from bot.conversation.slots import until_next
from bot.conversation.steps import Prompt, Result, Step, Steps, ask, follow
from bot.conversation.turns import button, local_day, toast, words
from bot.conversation.wording import help_rows
from bot.events import Alerted, DropTimers, Fact, FellDue, Reply, Rows, Say, Turn, Wrote
from bot.patient import Patient, Question
from content import answers

#: The lines: choice and its signals. One tap on the first cannot say which of the three it is.
LINES: Mapping[str, tuple[str, ...]] = {
    "cauda": ("saddle_numbness", "bladder", "bowel_sexual"),
    "both_legs": ("both_legs",),
    "leg_weakness": ("leg_weakness",),
    "fever": ("fever",),
}
NOT_SURE = "not_sure"
#: A list that nobody answers goes before the next reminder comes, so that this one finds no open question.
JUST_BEFORE = timedelta(minutes=1)
#: Its questions: they are never pushed aside by another one.
KINDS = frozenset({"screen", "screen_more"})
TEXT_PREFIXES: tuple[str, ...] = ("screen-",)
#: What is left of the list once it is answered: it is long, and the advice below may hold it again.
CLOSED = (Say("screen-closed"),)

# --- The list ---------------------------------------------------------------------------------------------------------


def ask_screen(patient: Patient, question: Question, _now: datetime) -> Prompt:
    """Show the list, a button a line, with the reason why it is asked."""
    known = patient.known_to_doctor | ({words(question.data, "sign") or ""} if _is_known(question) else set())
    lines = tuple(
        ((Say(f"screen-line-{choice}"), choice),) for choice, signs in LINES.items() if not set(signs) <= known
    )
    none = ((Say("screen-none"), "none"),)
    return Prompt(
        parts=_why(question), choices=(none, *lines, ((Say("dont-know"), "unknown"),)), extra=_below(patient, question)
    )


def _why(question: Question) -> tuple[Say, ...]:
    """Return what stands above the list: the advice of D04, the text of an unsure sign, or why it decides now."""
    if is_check_in(question):
        return (Say("advice-screen-first"),)
    if (back := words(question.data, "back")) is not None:
        return (Say(f"screen-back-{back}"), Say("alarm-signs-short"))
    signs = unsure_signs(question)
    return (*tier_text(tier_of(signs), signs), Say("screen-ask")) if signs else (Say("screen-ask"),)


def _below(patient: Patient, question: Question) -> Rows:
    if not is_check_in(question):
        return ()
    return (*help_rows(patient), (button("btn-why", f"why:{read(question).advice}"),))


def _is_known(question: Question) -> bool:
    return words(question.data, "back") == "known"


def unsure_signs(question: Question) -> tuple[str, ...]:
    """Return the signs that an unsure text led to this list with."""
    signs = question.data.get("signs")
    return tuple(sign for sign in signs if sign in TIER_OF) if isinstance(signs, list) else ()


def hear_screen(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """None of these: what waited goes on. A sign: its text. Don't know: one simpler question."""
    if choice == "none":
        return clear(patient, question, now, reading.chosen("screen-none"))
    if choice == "unknown":
        return Result(patient=patient, chosen=reading.chosen("dont-know"), then="screen_more", data=question.data)
    return confirmed(patient, LINES[choice], now, reading.chosen(f"screen-line-{choice}"))


def read_screen(wrote: Wrote, patient: Patient, question: Question) -> str | None:
    """Take a plain "none", "don't know" or a label, and nothing looser: a wrong guess here could hurt."""
    found = reading.options("screen", ask_screen(patient, question, question.asked_at))
    if answers.is_exactly(wrote.text, (*answers.words("words", "none"), *answers.words("words", "no"))):
        return "none"
    if answers.plain(wrote.text) == "unknown":
        return "unknown"
    return reading.exact_choice(wrote, found)


def clear(patient: Patient, question: Question, now: datetime, chosen: Say) -> Result:
    """Go on where the list came between: the check-in's advice, the way back, or what was open before."""
    patient = replace(patient, screened_at=now)
    dropped = DropTimers("screen_again")
    if is_check_in(question):
        result = conclude(patient, replace(read(question), screened=True), now, chosen)
        return replace(result, facts=(dropped, *result.facts), instead=CLOSED)
    back = words(question.data, "back")
    facts: tuple[Fact, ...] = (dropped,)
    lead: tuple[Say, ...] = (Say("screen-clear"),)
    if back is not None:
        patient, facts, lead = taken_back(patient, words(question.data, "sign") or "", back)
        facts = (dropped, *facts)
    return Result(patient=patient, facts=facts, chosen=chosen, lead=lead, keep=_way_on(patient), instead=CLOSED)


def _way_on(patient: Patient) -> Rows:
    """Return [Verder] for somebody whom a sign stopped in the middle of onboarding."""
    stopped_there = not patient.onboarded and patient.lock is None and patient.onboarding.step == "held"
    return ((button("next", "go:start"),),) if stopped_there else ()


def confirmed(patient: Patient, signs: tuple[str, ...], now: datetime, chosen: Say) -> Result:
    """Raise the alarm of a line. Of several signs in one line none is certain, and each is taken seriously."""
    polarity = "affirmed" if len(signs) == 1 else "unsure"
    raised = raise_alarm(patient, dict.fromkeys(signs, polarity), now, "button")
    return Result(
        patient=raised.patient,
        facts=(DropTimers("screen_again"), *raised.facts),
        chosen=chosen,
        new=raised.replies,
        instead=CLOSED,
    )


# --- The simpler question ---------------------------------------------------------------------------------------------

ask_more = reading.shows("screen-more", ("screen-more-no", "no"), ("screen-more-yes", "yes"), ("dont-know", "unknown"))


def hear_more(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Nothing different: clear. Anything else counts as a sign for today."""
    if choice == "no":
        return clear(patient, question, now, reading.chosen("screen-more-no"))
    shown = reading.chosen("screen-more-yes" if choice == "yes" else "dont-know")
    return confirmed(patient, (NOT_SURE,), now, shown)


# --- Unanswered -------------------------------------------------------------------------------------------------------


def screen_again(patient: Patient, event: FellDue, now: datetime) -> Turn:
    """Put the list once more after half an hour of silence, and tell the therapist that it was not answered.

    No lock and no flat "call now": the person may be out walking. Exercise stays paused (D04).
    """
    question = next((card for card in stack(patient.question) if _is_list(card, event.question)), None)
    if question is None:
        return Turn(patient=patient)
    shell = Reply(parts=(), kind="question", occasion=f"{local_day(patient, now).isoformat()}:screen:{event.n}")
    asked = ask(
        patient,
        STEPS["screen"],
        now,
        data=question.data,
        lead=(Say("screen-again"),),
        expires_at=until_next(patient, now) - JUST_BEFORE,
        shell=shell,
    )
    made = replace(asked, facts=(*asked.facts, *_not_answered(patient, question, now)))
    return wait_behind(made, [card for card in stack(patient.question) if card.kind not in KINDS])


def _is_list(question: Question, number: int | None) -> bool:
    return question.no == number if question.kind == "screen" else question.kind == "screen_more"


def _not_answered(patient: Patient, question: Question, now: datetime) -> tuple[Fact, ...]:
    signs = unsure_signs(question)
    cause = signs[0] if signs else _reason(patient, question)
    if not may_alert(patient.diary, cause, now, urgent=True):
        return ()
    return (Alerted(cause, TIER_OF.get(cause, "rule"), "not_answered"),)


def _reason(patient: Patient, question: Question) -> str:
    """Return which answer of a check-in asked for the list."""
    check_in = read(question)
    if check_in.radiates or patient.radiation in {"new", "worse"}:
        return "radiating"
    if check_in.character == "sharp":
        return "sharp"
    return "severe" if (check_in.value or 0) >= 7 else "worsening"


def late(patient: Patient, choice: str, now: datetime, steps: Steps) -> Turn:
    """Take a tap on a list that is closed or was pushed aside: a sign is a sign, and "none" counts from now on."""
    asked = Question(no=0, kind="screen", asked_at=now, data={"late": True})
    if choice not in {"none", "unknown", *LINES}:
        return toast(patient, "toast-old")
    result = hear_screen(replace(patient, question=None), asked, choice, now)
    if result.then is None:
        result = replace(result, patient=replace(result.patient, question=patient.question))
    return follow(steps, result, ask_screen(patient, asked, now), now, "tap")


def _expired(patient: Patient, _question: Question, _now: datetime) -> Result:
    return Result(patient=patient, lead=(Say("screen-expired"),))


STEPS: dict[str, Step] = {
    made.kind: replace(made, expired=_expired)
    for made in (
        reading.step("screen", ask_screen, hear_screen, read=read_screen),
        reading.step("screen_more", ask_more, hear_more),
    )
}
TIMERS = {"screen_again": screen_again}
