"""/voortgang: a picture of the last weeks, with the same facts in words and numbers (FLOWS.md, a week).

Trend words are honest: what is noise is called noise, and what is not known is not said (CLINICAL.md, section 3).
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from fractions import Fraction
from functools import reduce
from typing import Literal

from bot.charts.data import RANGES, figures
from bot.charts.figures import Figures
from bot.conversation.history import day_values
from bot.conversation.turns import button, local_day, toast, turn
from bot.events import Button, Media, Reply, Rows, Say, Turn, Wrote
from bot.patient import Language, Patient
from content.trend import Change, change

#: Texts that are built from the trend, or from the number of weeks.
TEXT_PREFIXES: tuple[str, ...] = ("progress-trend-", "range-")
#: Fewer days with a number than this are dots, and no line.
FEW = 5
#: For whom the words are.
Reader = Literal["patient", "therapist"]
_DECIMAL: Mapping[Language, str] = {"nl": ",", "en": "."}

# --- What others show too ---------------------------------------------------------------------------------------------


def chart_media(patient: Patient, weeks: int, now: datetime) -> Media:
    """Return the picture of so many weeks, in the patient's language; it is drawn when it is sent."""
    shown = figures_of(patient, weeks, now)
    return Media("chart", "photo", "progress", {"language": patient.language, "figures": shown.as_json()})


def figures_of(patient: Patient, weeks: int, now: datetime) -> Figures:
    """Return the figures of so many weeks that end today."""
    return figures(patient, day_values(patient.diary.ratings), weeks, local_day(patient, now))


def facts_in_words(patient: Patient, weeks: int, now: datetime, to: Reader = "patient") -> tuple[Say, ...]:
    """Return what the picture shows in words and numbers: pain, trend, what was done.

    Short, so that picture and words stand on one screen. A therapist reads no word that is meant for the patient.
    """
    shown = figures_of(patient, weeks, now)
    lines = (
        Say("progress-title", {"weeks": str(weeks)}),
        _pain(shown, patient.language),
        trend_in_words(patient, now, to),
        _walked(shown),
        *_days(shown, _days_with_us(patient, shown)),
        *_phase(shown),
    )
    return (reduce(lambda above, below: Say("stack", {"above": above, "below": below}), lines),)


def trend_in_words(patient: Patient, now: datetime, to: Reader = "patient") -> Say:
    """Return where the line goes, with the numbers behind it; a difference within the noise is called noise."""
    values = day_values(patient.diary.ratings)
    found = change(values, local_day(patient, now))
    if found is None:
        return Say("progress-young" if len(values) < FEW and to == "patient" else "progress-trend-unknown")
    return Say(
        "progress-trend",
        {
            "recent": str(found.by.recent_days),
            "now": decimal(found.recent, patient.language),
            "earlier": str(found.by.earlier_days),
            "before": decimal(found.earlier, patient.language),
            "verdict": Say(f"progress-trend-{_verdict(found, to)}"),
        },
    )


def decimal(value: float | Fraction, language: Language) -> str:
    """Return a number with at most one decimal, as the language writes it; halves go up: 3.25 is 3.3."""
    tenths = int(value * 10 + Fraction(1, 2))
    whole, rest = divmod(tenths, 10)
    return f"{whole}{_DECIMAL[language]}{rest}" if rest else str(whole)


def signed(value: float, language: Language) -> str:
    """Return a difference with its sign, as the language writes it: −0,8; one that is written as nought has none."""
    written = decimal(abs(value), language)
    return written if written == "0" else f"{'−' if value < 0 else '+'}{written}"


# --- Lines ------------------------------------------------------------------------------------------------------------


def _pain(shown: Figures, language: Language) -> Say:
    if not shown.rated:
        return Say("progress-pain-none")
    average = decimal(Fraction(sum(shown.rated)) / len(shown.rated), language)
    lowest, highest = (decimal(value, language) for value in (min(shown.rated), max(shown.rated)))
    if lowest == highest:
        return Say("progress-pain-same", {"average": average})
    numbers = {"average": average, "lowest": lowest, "highest": highest}
    if shown.usual is None:
        return Say("progress-pain", numbers)
    return Say("progress-pain-usual", {**numbers, "n": str(shown.usual)})


def _verdict(found: Change, to: Reader) -> str:
    """Return the word of the trend; means that are written alike are called equal."""
    if found.trend == "worsening" and to == "therapist":
        return "seen-worsening"
    if found.trend != "stable":
        return found.trend
    return "equal" if decimal(found.recent, "en") == decimal(found.earlier, "en") else "stable"


def _walked(shown: Figures) -> Say:
    walks = [minutes for minutes in shown.minutes if minutes]
    if not walks:
        return Say("progress-walked-none")
    return Say("progress-walked", {"minutes": str(sum(walks)), "each": str(round(sum(walks) / len(walks)))})


def _days(shown: Figures, days: str) -> tuple[Say, ...]:
    """Say how many days have a number, and on how many something was done; nobody is told of a nought."""
    rated, active = len(shown.rated), sum(shown.active)
    numbers = {"rated": str(rated), "active": str(active), "all": days}
    if rated and active:
        return (Say("progress-days", numbers),)
    if rated:
        return (Say("progress-days-rated", numbers),)
    return (Say("progress-days-active", numbers),) if active else ()


def _phase(shown: Figures) -> tuple[Say, ...]:
    """Say when the newest phase began, where the picture marks it."""
    if not shown.phases:
        return ()
    newest = shown.phases[-1]
    month = Say(f"chart-month-{newest.day.month}")
    return (Say("progress-phase", {"n": str(newest.phase), "day": str(newest.day.day), "month": month}),)


def _days_with_us(patient: Patient, shown: Figures) -> str:
    """Return how many of the days the person was with us: nobody has a number from before the beginning."""
    begun = patient.consents.get("coaching")
    since = shown.first if begun is None else local_day(patient, begun)
    used = [
        at
        for at, (value, active) in enumerate(zip(shown.pain, shown.active, strict=True))
        if active or value is not None
    ]
    first = min([max(0, (since - shown.first).days), *used[:1]])
    return str(max(1, shown.days - first))


# --- The command and its buttons --------------------------------------------------------------------------------------


def show(patient: Patient, now: datetime) -> Turn:
    """/voortgang: the shortest range that has something to show; before the first number a kind line."""
    weeks = next((weeks for weeks in RANGES if _has_something(patient, weeks, now)), None)
    if weeks is None:
        return turn(patient, Say("progress-empty"), buttons=((button("btn-pain", "go:pain"),),))
    return Turn(patient=patient, replies=(_card(patient, weeks, now),))


def show_range(patient: Patient, what: str, now: datetime) -> Turn:
    """Another range was tapped: the same message shows it."""
    weeks = next((weeks for weeks in RANGES if str(weeks) == what), None)
    if weeks is None:
        return toast(patient, "toast-old")
    card = _card(patient, weeks, now)
    edit = Reply(parts=card.parts, buttons=card.buttons, media=card.media, kind="edit", edits="tapped")
    return Turn(patient=patient, replies=(edit,))


def _card(patient: Patient, weeks: int, now: datetime) -> Reply:
    return Reply(
        parts=facts_in_words(patient, weeks, now),
        buttons=ranges(weeks),
        media=chart_media(patient, weeks, now),
    )


def ranges(shown: int) -> Rows:
    """Return the buttons of the ranges; the one that is shown stands out."""
    return (tuple(Button(Say(f"range-{weeks}"), f"range:{weeks}", style=_style(weeks, shown)) for weeks in RANGES),)


def _style(weeks: int, shown: int) -> Literal["", "primary"]:
    return "primary" if weeks == shown else ""


def _has_something(patient: Patient, weeks: int, now: datetime) -> bool:
    shown = figures_of(patient, weeks, now)
    return bool(shown.rated) or any(shown.active)


def _wished(patient: Patient, _wrote: Wrote, now: datetime) -> Turn:
    return show(patient, now)


COMMANDS: Mapping[str, Callable[[Patient, datetime], Turn]] = {"progress": show}
CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"range": show_range}
#: What somebody asks for in words.
INTENTS: Mapping[str, Callable[[Patient, Wrote, datetime], Turn]] = {"show_progress": _wished}
