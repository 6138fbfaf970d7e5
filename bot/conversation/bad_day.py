"""[Slechte dag] and what got in the way: a lower dose for today at once, and no step back (CLINICAL.md, section 3).

A bad day is not a number of pain: on most days that people call bad the pain is what it always is.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from bot.conversation.locks import is_silenced
from bot.conversation.pauses import is_bad_day
from bot.conversation.plan import said, walk_of_day
from bot.conversation.turns import button, local_day, toast, turn
from bot.conversation.wording import help_rows
from bot.events import Did, Rows, Say, Turn
from bot.patient import Activity, Patient
from content.ladder import FLOOR, LADDER
from content.routines import walk_line

#: So many bad days in a week, this one included, and somebody should look along.
OFTEN, WITHIN = 3, timedelta(days=7)
#: What got in the way (D15), and where its button leads then.
HINDERED: Mapping[str, Rows] = {
    "time": ((button("btn-times", "go:times"),),),
    "forgot": ((button("btn-times", "go:times"),),),
    "pain": ((button("btn-pain", "go:pain"),), (button("btn-bad-day", "bad:today"),)),
    "mood": ((button("btn-today", "go:today"),),),
}
TEXT_PREFIXES: tuple[str, ...] = ("hindered-", "btn-hindered-")

# --- A bad day --------------------------------------------------------------------------------------------------------


def bad(patient: Patient, _what: str, now: datetime) -> Turn:
    """Today is a bad day: less for today, kind words, the alarm signs within reach, and tomorrow as ever."""
    today = local_day(patient, now)
    if is_silenced(patient):
        return turn(patient, Say("how-locked"), buttons=((button("btn-today", "go:today"),),))
    if is_bad_day(patient, today):
        return toast(patient, "toast-noted")
    walk = walk_of_day(patient, today)
    less = () if walk is None else (Say("bad-day-walk", {"walk": said(walk_line(LADDER[FLOOR]))}),)
    often = _is_often(patient, today)
    parts = (Say("bad-day"), *less, *((Say("bad-day-often"),) if often else ()), Say("bad-day-signs"))
    rows: Rows = ((button("btn-pain", "go:pain"),), (button("btn-alarm-signs", "alarm:list"),))
    did = Did(Activity(what="bad", day=today, at=now))
    return turn(patient, *parts, buttons=(*rows, *(help_rows(patient) if often else ())), facts=(did,))


def _is_often(patient: Patient, today: date) -> bool:
    days = {act.day for act in patient.diary.activity if act.what == "bad" and today - act.day < WITHIN}
    return len(days | {today}) >= OFTEN


# --- What got in the way ----------------------------------------------------------------------------------------------


def hindered(patient: Patient, what: str, now: datetime) -> Turn:
    """Write down what got in the way, as one of four words, and answer with something that helps."""
    if what not in HINDERED:
        return toast(patient, "toast-old")
    did = Did(Activity(what="skip", day=local_day(patient, now), at=now, reason=what))
    return turn(patient, Say(f"hindered-{what}"), buttons=HINDERED[what], facts=(did,))


CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"bad": bad, "hindered": hindered}
