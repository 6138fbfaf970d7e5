"""From one check-in to one advice: the decision table, read top to bottom.

Pure: a :class:`Report` goes in, an :class:`Advice` comes out, and every state has exactly one row. The safest row
comes first and the first that applies wins, so a therapist can read the order as the order of worries: red flags,
radiating, sharp, severe, trend, reaction, mild (CLINICAL.md, section 4 and the tensions of section 1).
Each condition is a function of its own whose docstring is the sentence a therapist reads in the README.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from content.report import (
    CHARACTERS,
    COMPLAINTS,
    FLAGS,
    PHASES,
    RADIATIONS,
    TRENDS,
    Report,
    hurts,
    react,
    severe,
    worst,
)

__all__ = [
    "CHARACTERS",
    "COMPLAINTS",
    "ESCALATIONS",
    "EXERCISES",
    "FLAGS",
    "KINDS",
    "PHASES",
    "RADIATIONS",
    "TABLE",
    "TRENDS",
    "WALKINGS",
    "Advice",
    "Dose",
    "Report",
    "Row",
    "advise",
]

Kind = Literal[
    "emergency",
    "today",
    "appointment",
    "screen_first",
    "seek_help",
    "stop_exercise",
    "ease_off",
    "keep",
    "encourage",
    "need_rating",
    "carry_on_mild",
    "progress",
    "carry_on",
]
Exercise = Literal["pause", "down", "rest_this_one", "keep", "up"]
Walking = Literal["pause", "short", "down", "keep", "up"]
Escalate = Literal["none", "digest", "alert"]

#: Most serious first. The three from ``keep`` are equally serious, and so are the last three.
KINDS: tuple[Kind, ...] = get_args(Kind)
EXERCISES: tuple[Exercise, ...] = get_args(Exercise)
WALKINGS: tuple[Walking, ...] = get_args(Walking)
ESCALATIONS: tuple[Escalate, ...] = get_args(Escalate)


@dataclass(frozen=True, slots=True)
class Advice:
    """What one check-in leads to. ``down`` is one level lower, never none; ``up`` is a proposal, never applied."""

    row: str  #: "D01" ... "D19"
    kind: Kind
    exercise: Exercise
    walking: Walking
    escalate: Escalate  #: what the therapist hears: nothing, a line in the digest, an alert
    rules: tuple[str, ...]  #: ids of content/article.toml


@dataclass(frozen=True, slots=True)
class Dose:
    """What happens to the exercises and to the walk."""

    exercise: Exercise
    walking: Walking


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; ``limits`` are the ids in content/article.toml of the figures it uses."""

    id: str
    kind: Kind
    applies: Callable[[Report], bool]
    dose: Dose | Callable[[Report], Dose]
    escalate: Escalate
    rules: tuple[str, ...]
    limits: tuple[str, ...] = ()

    def advice(self, report: Report) -> Advice:
        """Return this row's advice; some doses depend on the report."""
        dose = self.dose(report) if callable(self.dose) else self.dose
        return Advice(self.id, self.kind, dose.exercise, dose.walking, self.escalate, self.rules)


def emergency(r: Report) -> bool:
    """An emergency sign."""
    return r.flag == "emergency"


def today(r: Report) -> bool:
    """A sign that a doctor should see today."""
    return r.flag == "today"


def appointment(r: Report) -> bool:
    """A sign that asks for an appointment."""
    return r.flag == "appointment"


def sharp(r: Report) -> bool:
    """Sharp pain."""
    return r.character == "sharp"


def worsening(r: Report) -> bool:
    """The trend is worsening."""
    return r.trend == "worsening"


def radiates_anew(r: Report) -> bool:
    """Radiation is new or worse."""
    return r.radiation in {"new", "worse"}


def radiates_as_known(r: Report) -> bool:
    """Known radiation."""
    return r.radiation == "known"


def unscreened(r: Report) -> bool:
    """The alarm list is unanswered, and pain radiates anew or worse, is sharp or severe, or the trend worsens."""
    return r.flag == "unanswered" and (radiates_anew(r) or sharp(r) or severe(r) or worsening(r))


def known_but_restless(r: Report) -> bool:
    """Known radiation, with sharp or severe pain, a reaction or a worsening trend."""
    return radiates_as_known(r) and (sharp(r) or severe(r) or react(r) or worsening(r))


def overloads(r: Report) -> bool:
    """A reaction, after two or more in the last 14 days."""
    return react(r) and r.reacted_before


def high_for_this_person(r: Report) -> bool:
    """The worst number is 6, and usual is unknown or under 5."""
    return worst(r) == 6 and (r.usual is None or r.usual + 1 < 6)


def no_number(r: Report) -> bool:
    """No number was given."""
    return worst(r) is None


def done_little(r: Report) -> bool:
    """Under half of the planned days were done."""
    return r.adherence_low


def ready_for_more(r: Report) -> bool:
    """Eligible, not in the first acute week, and the worst number is at most 3, or at most usual up to 5."""
    limit = 3 if r.usual is None else max(3, min(5, r.usual))
    return r.eligible and not r.first_week and not hurts(r, limit + 1)


def moderate(r: Report) -> bool:
    """The worst number is 4 or more."""
    return hurts(r, 4)


def mild(r: Report) -> bool:
    """The worst number is 1 to 3."""
    return hurts(r, 1)


def otherwise(_: Report) -> bool:
    """Nothing of the above: no pain."""
    return True


def until_the_appointment(r: Report) -> Dose:
    """Lighter exercise, or none where pain is sharp, severe or radiating (known radiation too: the safer reading)."""
    return Dose("pause" if sharp(r) or severe(r) or r.radiation != "none" else "down", "short")


def less_of_both(r: Report) -> Dose:
    """A step lower; no exercise where pain is sharp or severe, and only short walks where it is severe."""
    return Dose("pause" if sharp(r) or severe(r) else "down", "short" if severe(r) else "down")


def not_this_one(r: Report) -> Dose:
    """Leave the one exercise that hurts; the walk stays, in short bits where pain is severe."""
    return Dose("rest_this_one", "short" if severe(r) else "keep")


NOTHING = Dose("pause", "pause")
SHORT_WALKS = Dose("pause", "short")
STEP_DOWN = Dose("down", "down")
EASE = Dose("down", "keep")
SAME = Dose("keep", "keep")

RADIATES = ("STOP-RADIATE", "H-RADIATE")
ALARMS_NOW = ("RF-E1", "RF-E2", "RF-E3", "RF-E4", "RF-E5", "RF-E6", "RF-E7")
ALARMS_TODAY = ("RF-U1", "RF-U2", "RF-U3", "RF-U4")
ALARMS_WEEK = ("RF-S1", "RF-S2", "RF-S3", "RF-S4", "RF-S5", "RF-S6", "RF-S7")

#: Safest first: the first row that applies is the advice.
TABLE: tuple[Row, ...] = (
    Row("D01", "emergency", emergency, NOTHING, "alert", ALARMS_NOW),
    Row("D02", "today", today, NOTHING, "alert", ALARMS_TODAY),
    Row("D03", "appointment", appointment, until_the_appointment, "alert", ALARMS_WEEK),
    Row("D04", "screen_first", unscreened, SHORT_WALKS, "none", ("R-STOP-SHARP", "H-RADIATE"), ("TH-SCREEN",)),
    Row("D05", "seek_help", radiates_anew, SHORT_WALKS, "alert", RADIATES),
    Row("D06", "seek_help", known_but_restless, SHORT_WALKS, "alert", (*RADIATES, "C-HERNIA-4"), ("TH-REACT",)),
    Row("D07", "seek_help", radiates_as_known, SAME, "digest", ("C-HERNIA-1", "C-HERNIA-2", "C-HERNIA-3", "H-RADIATE")),
    Row("D08", "seek_help", overloads, less_of_both, "alert", ("H-OVERLOAD",), ("TH-REACT",)),
    Row("D09", "stop_exercise", sharp, not_this_one, "digest", ("STOP-SHARP", "Q5")),
    Row("D10", "stop_exercise", severe, SHORT_WALKS, "digest", ("STOP-SEVERE", "C-ACUTE-1"), ("TH-BANDS", "TH-ACTIVE")),
    Row("D11", "ease_off", worsening, STEP_DOWN, "alert", ("R-TREND", "R-JUST-ENOUGH"), ("TH-TREND",)),
    Row("D12", "ease_off", react, STEP_DOWN, "none", ("R-NO-RISE-AFTER",), ("TH-REACT",)),
    Row("D13", "ease_off", high_for_this_person, EASE, "none", ("R-NO-RISE-AFTER",), ("TH-FIVE", "TH-USUAL")),
    Row("D14", "need_rating", no_number, SAME, "none", ("R-TREND",)),
    Row("D15", "encourage", done_little, SAME, "none", ("R-REPEAT", "M-SKIP-WALK")),
    Row("D16", "progress", ready_for_more, Dose("up", "up"), "none", ("R-START-LOW", "R-PHASES"), ("TH-STEP",)),
    Row("D17", "keep", moderate, SAME, "none", ("R-JUST-ENOUGH",), ("TH-FIVE", "TH-CALENDAR")),
    Row("D18", "carry_on_mild", mild, SAME, "none", ("R-MILD-PAIN", "F-MILD-NOHARM")),
    Row("D19", "carry_on", otherwise, SAME, "none", ("R-REPEAT",)),
)


def advise(report: Report) -> Advice:
    """Return the first row of the table that applies; the last one always does."""
    return next(row.advice(report) for row in TABLE if row.applies(report))
