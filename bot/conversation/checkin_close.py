"""The end of a check-in: the advice in one new message, the list of alarm signs where it comes first, the routine."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation.checkin_data import CheckIn, without_advice
from bot.conversation.plan import routine_of_day
from bot.conversation.slots import until_next
from bot.conversation.steps import Result
from bot.conversation.turns import button, local_day
from bot.conversation.verdict import Verdict, assess
from bot.conversation.wording import advice_said
from bot.events import Reply, Rows, Say, SetTimer
from bot.patient import Patient

#: The list of alarm signs is put once more after this long (D04).
SCREEN_AGAIN = timedelta(minutes=30)
#: Rows that are alarm texts: never an edit, before everything else.
ALARMS = frozenset({"D01", "D02"})


def conclude(patient: Patient, check_in: CheckIn, now: datetime, chosen: Say | None = None) -> Result:
    """Turn a finished check-in into its advice. ``patient`` has answered its last question just now."""
    verdict = assess(without_advice(patient, check_in), check_in, now)
    locked = verdict.patient.lock is not None and patient.lock is None
    known = replace(check_in, advice=verdict.no, locked=locked or check_in.locked)
    verdict = replace(verdict, patient=remembers(verdict.patient, known))
    if verdict.advice.row == "D04":
        return _screen_first(verdict, known, now, chosen)
    said, parts, buttons = advice_said(verdict, known, now)
    kind = "alarm" if verdict.advice.row in ALARMS else "reply"
    result = Result(
        patient=said,
        facts=verdict.facts,
        chosen=chosen,
        new=(Reply(kind=kind, parts=parts, buttons=buttons),),
        keep=change_row(known),
    )
    return _with_routine(result, known, now)


def is_alarm(patient: Patient, check_in: CheckIn, now: datetime) -> bool:
    """Tell whether the number alone is a case for a doctor: then nothing more is asked first."""
    return assess(without_advice(patient, check_in), check_in, now).advice.row in ALARMS


def quietly(result: Result) -> Result:
    """Show an advice in the message of its question: nobody answered just now, so nobody is disturbed."""
    if result.then is not None or not result.new or result.new[0].kind == "alarm":
        return result
    (reply,) = result.new
    return replace(result, lead=result.lead + reply.parts, keep=reply.buttons, new=())


def change_row(check_in: CheckIn) -> Rows:
    """Return [Wijzig] for a check-in that gave a number."""
    if check_in.rated is None or check_in.value is None:
        return ()
    return ((button("btn-change", f"change:{check_in.rated}"),),)


def remembers(patient: Patient, check_in: CheckIn) -> Patient:
    """Keep the whole check-in in the answered question, for [Wijzig]."""
    if patient.answered is None:
        return patient
    return replace(patient, answered=replace(patient.answered, data={**patient.answered.data, **check_in.data()}))


def _screen_first(verdict: Verdict, check_in: CheckIn, now: datetime, chosen: Say | None) -> Result:
    """Ask for alarm signs before anything else; the list carries the advice of D04 in its own words."""
    patient = verdict.patient
    number = patient.last_question + 1
    again = SetTimer("screen_again", now + SCREEN_AGAIN, local_day(patient, now), n=1, question=number)
    return Result(patient=patient, facts=(*verdict.facts, again), chosen=chosen, then="screen", data=check_in.data())


def _with_routine(result: Result, check_in: CheckIn, now: datetime) -> Result:
    """Let the routine follow the number of a reminder, in the same message, unless the advice pauses it."""
    patient = result.patient
    today = local_day(patient, now)
    if check_in.slot is None or check_in.asked == "after" or check_in.day != today:
        return result
    if not routine_of_day(patient, check_in.slot, today).lines:
        return result
    data = {"slot": check_in.slot, "day": today.isoformat(), "rated": check_in.rated}
    return replace(result, then="slot", data=data, expires_at=until_next(patient, now))
