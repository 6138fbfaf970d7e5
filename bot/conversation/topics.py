"""What can be asked about moving with a sore back (VOCABULARY.md, section 3), and what each answer rests on.

The answers themselves stand in ``questions.ftl``. The knowledge is the article's (``content/article.toml``); what it
does not say is not answered.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Card:
    """One answer: the rules that it says in other words, and what somebody who asks this may want next."""

    #: Ids in ``content/article.toml``; their sections are shown.
    rules: tuple[str, ...]
    #: Two topics, or commands as ``go:…``.
    related: tuple[str, str]
    #: "Only without alarm signs" stands below: what is said here holds for nobody who has one.
    rider: bool = False


CARDS: Mapping[str, Card] = {
    "may_i_move": Card(("Q1", "R-JUST-ENOUGH"), ("walking", "stop_when_it_hurts"), rider=True),
    "can_moving_damage": Card(("Q2", "F-MILD-NOHARM", "R-STOP-SHARP"), ("may_i_move", "when_to_seek_help")),
    "stop_when_it_hurts": Card(("R-STOP-SHARP", "R-MILD-PAIN"), ("when_to_seek_help", "build_up")),
    "does_it_last": Card(("Q4", "F-SCIENCE", "R-REPEAT"), ("build_up", "why_it_works")),
    "what_is_always_safe": Card(("R-ALWAYS-SAFE",), ("walking", "mobility"), rider=True),
    "rest": Card(("F-REST-BRIEF", "F-REST-COSTS", "F-BELIEFS", "F-SAFE-SIGNAL"), ("walking", "may_i_move")),
    "walking": Card(("R-WALK-BASE", "R-RHYTHM"), ("walking_dose", "go:today"), rider=True),
    "walking_dose": Card(("DOSE-WALK", "F-WALK-SOON", "R-START-LOW"), ("walking", "build_up")),
    "mobility": Card(("R-MOB-GENTLE", "X-MOB"), ("morning_routine", "go:exercises"), rider=True),
    "motor_control": Card(("R-MOTOR", "R-MOTOR-WHO", "F-CONTROL"), ("phases", "go:exercises")),
    "strength": Card(("R-STRENGTH", "X-STR"), ("phases", "go:exercises")),
    "cardio": Card(("R-CARDIO-LIGHT",), ("walking", "build_up")),
    "phases": Card(("R-PHASES",), ("build_up", "motor_control")),
    "build_up": Card(("R-START-LOW", "R-NO-RISE-AFTER", "R-REPEAT", "R-VARIETY"), ("phases", "mistakes")),
    "acute": Card(
        ("F-ACUTE-MOVE", "C-ACUTE-1", "C-ACUTE-2", "C-ACUTE-3", "C-ACUTE-4"),
        ("walking", "stop_when_it_hurts"),
        rider=True,
    ),
    "hernia": Card(
        ("C-HERNIA-1", "C-HERNIA-2", "C-HERNIA-3", "C-HERNIA-4", "F-HERNIA-REST", "H-RADIATE"),
        ("stop_when_it_hurts", "when_to_seek_help"),
        rider=True,
    ),
    "osteoarthritis": Card(("F-ARTROSE", "C-ARTROSE-SIT"), ("sitting", "walking")),
    "chronic": Card(
        ("F-CHRONIC", "C-CHRONIC-1", "C-CHRONIC-2", "C-CHRONIC-3", "C-CHRONIC-4", "C-CHRONIC-5", "C-CHRONIC-MIX"),
        ("build_up", "why_it_works"),
    ),
    "sitting": Card(("C-ARTROSE-SIT", "T-MIDDAY"), ("midday_routine", "walking")),
    "mistakes": Card(
        ("M-WAIT", "M-TOO-HEAVY", "M-BACK-ONLY", "M-NO-VARIETY", "M-PASSIVE", "M-NO-MOB", "M-SKIP-WALK", "R-BALANCE"),
        ("build_up", "rest"),
    ),
    "why_it_works": Card(("F-MEDICINE", "F-EFFECTS", "F-TISSUE", "F-FOUNDATION"), ("rest", "does_it_last")),
    "morning_routine": Card(("T-MORNING",), ("go:exercises", "go:times")),
    "midday_routine": Card(("T-MIDDAY",), ("walking", "go:times")),
    "evening_routine": Card(("T-EVENING",), ("go:exercises", "go:times")),
    "when_to_seek_help": Card(
        ("H-RECUR", "H-LONG", "H-RADIATE", "H-TRUST", "H-OVERLOAD", "H-START", "F-TEAM", "F-CTA"),
        ("stop_when_it_hurts", "go:therapist"),
    ),
    "bad_day": Card(("R-TREND", "R-MILD-PAIN"), ("stop_when_it_hurts", "go:today"), rider=True),
}
#: /vraag shows the groups, a group its topics: a list of 26 is no list for a phone.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "may": ("may_i_move", "can_moving_damage", "stop_when_it_hurts", "what_is_always_safe", "rest"),
    "forms": ("walking", "walking_dose", "mobility", "motor_control", "strength", "cardio"),
    "build": ("build_up", "phases", "mistakes", "why_it_works", "does_it_last"),
    "complaint": ("acute", "hernia", "osteoarthritis", "chronic"),
    "day": ("morning_routine", "midday_routine", "evening_routine", "sitting"),
    "help": ("bad_day", "when_to_seek_help"),
}
#: Where buttons to commands say something else than a topic does.
COMMAND_LABELS: Mapping[str, str] = {
    "go:today": "btn-today",
    "go:exercises": "btn-exercises",
    "go:therapist": "btn-to-therapist",
    "go:times": "btn-times",
}
#: What somebody gets whose button names a topic of long ago.
FIRST: Final = "may_i_move"
