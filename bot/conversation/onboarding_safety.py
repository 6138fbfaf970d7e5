"""Onboarding, safety: the list of alarm signs.

CLINICAL.md, section 2. The whole list is put once, here; the short one comes back in check-ins. A sign leads to its
text and to no programme. "Don't know" gets one simpler question, and after that it counts as a sign for today.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation.alarm import raise_alarm
from bot.conversation.reading import chosen, exact_choice, label_of, options, rows, shows, step
from bot.conversation.steps import Prompt, Result
from bot.events import Say, Wrote
from bot.patient import Patient, Question
from content import answers

# --- The alarm list ---------------------------------------------------------------------------------------------------

#: One button a line, in the order and with the numbers of the text: (what it says, choice, its signals).
#: RF-S5 is a static risk fact, asked after this list. RF-S6 has no signal of its own: it is a therapist's to find.
LINES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("onboarding-sign-cauda", "cauda", ("saddle_numbness", "bladder", "bowel_sexual")),
    ("onboarding-sign-both-legs", "both_legs", ("both_legs",)),
    ("onboarding-sign-accident", "accident", ("accident",)),
    ("onboarding-sign-chest", "chest", ("chest",)),
    ("onboarding-sign-tearing", "tearing", ("tearing",)),
    ("onboarding-sign-weakness", "leg_weakness", ("leg_weakness",)),
    ("onboarding-sign-fever", "fever", ("fever",)),
    ("onboarding-sign-unbearable", "unbearable", ("unbearable",)),
    ("onboarding-sign-fracture", "fragile_fracture", ("fragile_fracture",)),
    ("onboarding-sign-cancer", "cancer_history", ("cancer_history",)),
    ("onboarding-sign-weight", "weight_loss", ("weight_loss",)),
    ("onboarding-sign-night", "night_pain", ("night_pain",)),
    ("onboarding-sign-shape", "shape_upper", ("shape_upper",)),
    ("onboarding-sign-no-improvement", "no_improvement", ("no_improvement",)),
)
SIGNALS: Mapping[str, tuple[str, ...]] = {choice: signals for _, choice, signals in LINES}
#: Somebody who does not know, also after the simpler question, calls a doctor today.
NOT_SURE = "not_sure"
#: Where onboarding stands after a sign: nothing is asked until it is released.
HELD = "held"
#: So long "none of these" holds.
CLEAR_FOR = timedelta(days=7)


def ask_safety(_patient: Patient, _question: Question, _now: datetime) -> Prompt:
    """Show the list: none of these first, then a button a line."""
    return Prompt(
        parts=(Say("onboarding-safety"),),
        choices=(
            *rows(("none-of-these", "none")),
            *_side_by_side(tuple((Say(label), choice) for label, choice, _ in LINES)),
            *rows(("dont-know", "unknown")),
        ),
    )


def hear_safety(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """None of these: go on. A sign: its text. Don't know: one simpler question, once."""
    label = label_of(ask_safety(patient, question, now), choice)
    shown = None if label is None else chosen(label)
    if choice == "none":
        return Result(patient=replace(patient, screened_at=now), chosen=shown, then="exclusions")
    if choice == "unknown" and question.data.get("simpler") is not True:
        return Result(patient=patient, chosen=shown, then="safety_simple")
    return alarm(patient, SIGNALS.get(choice, (NOT_SURE,)), now, shown)


def read_safety(wrote: Wrote, patient: Patient, question: Question) -> str | None:
    """Take a plain "none", or the number of a line, and nothing looser: a wrong guess here could hurt."""
    found = options("safety", ask_safety(patient, question, question.asked_at))
    if answers.plain(wrote.text) == "unknown":
        return "unknown"
    if answers.is_exactly(wrote.text, (*answers.words("words", "none"), *answers.words("words", "no"))):
        return "none"
    return answers.at(answers.ordinal(wrote.text), tuple(SIGNALS)) or exact_choice(wrote, found)


def hear_simple(patient: Patient, _question: Question, choice: str, now: datetime) -> Result:
    """All normal: go on. Not all: the list once more. Still don't know: counts as a sign for today."""
    match choice:
        case "yes":
            clear = replace(patient, screened_at=now)
            return Result(patient=clear, chosen=chosen("onboarding-safety-all-normal"), then="exclusions")
        case "no":
            lead = (Say("onboarding-safety-which"),)
            return Result(patient=patient, chosen=chosen("no"), then="safety", data={"simpler": True}, lead=lead)
    return alarm(patient, (NOT_SURE,), now, chosen("dont-know"))


def read_simple(wrote: Wrote, patient: Patient, question: Question) -> str | None:
    """Take a yes or no with nothing around it: "ja, maar ..." is a reason to ask again."""
    said = options("safety_simple", ask_simple(patient, question, question.asked_at))
    bare = {choice: (*phrases, *answers.words("words", choice)) for choice, phrases in said.items()}
    return "unknown" if answers.plain(wrote.text) == "unknown" else exact_choice(wrote, bare)


def alarm(patient: Patient, signals: tuple[str, ...], now: datetime, shown: Say | None) -> Result:
    """Say the text of the sign at once; onboarding waits until it is released.

    Of several signs in one line none is certain, and each is taken seriously.
    """
    held = replace(patient, onboarding=replace(patient.onboarding, step=HELD))
    polarity = "affirmed" if len(signals) == 1 else "unsure"
    raised = raise_alarm(held, dict.fromkeys(signals, polarity), now, "button")
    return Result(
        patient=raised.patient,
        facts=raised.facts,
        chosen=shown,
        lead=(Say("onboarding-held"),),
        new=raised.replies,
    )


def is_old(screened_at: datetime | None, now: datetime) -> bool:
    """Return whether the list was never answered with "none of these", or so long ago that it says nothing now."""
    return screened_at is None or now - screened_at > CLEAR_FOR


def _side_by_side(buttons: tuple[tuple[Say, str], ...]) -> tuple[tuple[tuple[Say, str], ...], ...]:
    """Return three buttons a row: with the list above them they are little more than one screen."""
    return tuple(buttons[at : at + 3] for at in range(0, len(buttons), 3))


ask_simple = shows(
    "onboarding-safety-simple", ("onboarding-safety-all-normal", "yes"), ("no", "no"), ("dont-know", "unknown")
)

STEPS = {
    made.kind: made
    for made in (
        step("safety", ask_safety, hear_safety, read=read_safety),
        step("safety_simple", ask_simple, hear_simple, read=read_simple),
    )
}
