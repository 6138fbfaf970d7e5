"""The questions of a check-in: how much pain, what kind, and whether the leg is as it was (FLOWS.md, a day)."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation import reading
from bot.conversation.checkin_close import conclude, is_alarm, quietly, remembers
from bot.conversation.checkin_data import CheckIn, begin, read, take_back
from bot.conversation.checkin_read import read_character, read_pain, step
from bot.conversation.checkin_report import last_number
from bot.conversation.scale import SCALE, number
from bot.conversation.steps import Prompt, Result, Step
from bot.events import Fact, Rated, Say, Signalled
from bot.patient import Patient, Question
from content.report import REACTION, Character

#: How long the follow-up questions of a number wait; then the advice comes from what is known.
ANSWER_WITHIN = timedelta(hours=2)
#: Texts of the pain question by what it asks about.
TEXT_PREFIXES: tuple[str, ...] = ("pain-",)
#: The buttons of the character question, and the character that each means.
CHARACTER_OF: dict[str, Character] = {"dull": "dull", "stiff": "stiff", "sharp": "sharp", "good": "none"}

# --- Pain -------------------------------------------------------------------------------------------------------------


def ask_pain(_patient: Patient, question: Question, _now: datetime) -> Prompt:
    """Show the scale and [Er is iets veranderd]; only the two whole numbers around a half that was typed."""
    check_in = read(question)
    opening = question.data.get("opening")
    lead = (Say(opening),) if isinstance(opening, str) else ()
    between = question.data.get("between")
    if isinstance(between, int):
        row = (number(between), str(between)), (number(between + 1), str(between + 1))
        return Prompt(parts=(*lead, Say("pain-between")), choices=(row,))
    changed = () if check_in.described else (((Say("btn-changed"), "changed"),),)
    return Prompt(parts=(*lead, Say(f"pain-{check_in.asked}")), choices=(*SCALE, *changed))


def hear_pain(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Take a number, a half, a description without a number, or [Er is iets veranderd]."""
    value, _, described = choice.partition("/")
    if value == "outside":
        return Result(patient=patient, then="pain", data=question.data, lead=(Say("pain-outside"),))
    if value.startswith("between_"):
        data = {**question.data, "between": int(value.removeprefix("between_"))}
        return Result(patient=patient, then="pain", data=data, expires_at=question.expires_at)
    if value in {"", "changed"}:
        return _without_number(patient, question, described, now)
    return _with_number(patient, question, int(value), described, now)


def _without_number(patient: Patient, question: Question, described: str, now: datetime) -> Result:
    check_in = begin(patient, question)
    if described:
        return describe(patient, check_in, described, now, None)
    return Result(
        patient=patient,
        chosen=reading.chosen("btn-changed"),
        then="character",
        data=check_in.data(),
        expires_at=question.expires_at,
    )


def _with_number(patient: Patient, question: Question, value: int, described: str, now: datetime) -> Result:
    """Write the number down at once; what kind of pain it is may come after."""
    check_in = replace(begin(patient, question), value=value)
    patient, undone = take_back(patient, check_in)
    patient = remembers(patient, check_in)
    rated = Rated(value, check_in.asked, check_in.day, check_in.rated or question.no, check_in.slot)
    chosen = reading.chosen(number(value))
    if is_alarm(patient, check_in, now):
        return _with_facts(conclude(patient, check_in, now, chosen), *undone, rated)
    unsure = described == "changed"
    if described and not unsure and not check_in.described:
        return _with_facts(describe(patient, check_in, described, now, chosen), *undone, rated)
    if unsure or _asks_character(patient, check_in):
        result = Result(
            patient=patient,
            chosen=chosen,
            then="character",
            data=check_in.data(),
            expires_at=now + ANSWER_WITHIN,
        )
        return _with_facts(result, *undone, rated)
    return _with_facts(conclude(patient, check_in, now, chosen), *undone, rated)


def _asks_character(patient: Patient, check_in: CheckIn) -> bool:
    """Ask what kind of pain it is after moving or on one's own where the number changed, else where it rose by two."""
    value = check_in.value or 0
    if check_in.described or value == 0:
        return False
    former = last_number(patient, check_in)
    if check_in.asked in {"after", "loose"}:
        return value != former
    return former is not None and value >= former + REACTION


# --- Character --------------------------------------------------------------------------------------------------------

ask_character = reading.shows(
    "character",
    ("character-dull", "dull"),
    ("character-stiff", "stiff"),
    ("character-sharp", "sharp"),
    ("character-radiates", "radiates"),
    ("character-good", "good"),
)


def hear_character(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Take the kind of pain."""
    return describe(patient, begin(patient, question), choice, now, reading.chosen(f"character-{choice}"))


def describe(patient: Patient, check_in: CheckIn, kind: str, now: datetime, chosen: Say | None) -> Result:
    """Go on with a check-in whose kind of pain is known now."""
    if kind == "radiates":
        return _radiates(patient, replace(check_in, radiates=True, described=True), now, chosen)
    character = CHARACTER_OF[kind]
    facts: tuple[Fact, ...] = (Signalled(character, "affirmed", "button"),) if character in {"sharp", "stiff"} else ()
    known = replace(check_in, character=character, described=True)
    if known.value is None and character != "sharp":
        result = Result(patient=patient, chosen=chosen, then="pain", data=known.data(), expires_at=now + ANSWER_WITHIN)
    else:
        result = conclude(patient, known, now, chosen)
    return _with_facts(result, *facts)


def _radiates(patient: Patient, check_in: CheckIn, now: datetime, chosen: Say | None) -> Result:
    """Radiation that nobody knew of is new; else the person says whether it is as it was."""
    heard = Signalled("radiating", "affirmed", "button")
    if patient.radiation == "none":
        return _with_facts(conclude(replace(patient, radiation="new"), check_in, now, chosen), heard)
    asked = Result(patient=patient, chosen=chosen, then="leg", data=check_in.data(), expires_at=now + ANSWER_WITHIN)
    return _with_facts(asked, heard)


# --- The leg ----------------------------------------------------------------------------------------------------------

ask_leg = reading.shows("leg", ("leg-known", "known"), ("leg-worse", "worse"))


def hear_leg(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Take whether the radiation is as known, or worse. New radiation that nobody looked at stays new."""
    check_in = begin(patient, question)
    if choice == "worse":
        patient = replace(patient, radiation="worse")
    return conclude(patient, check_in, now, reading.chosen(f"leg-{choice}"))


# --- Tables -----------------------------------------------------------------------------------------------------------


def _with_facts(result: Result, *facts: Fact) -> Result:
    return replace(result, facts=(*facts, *result.facts))


def _from_what_is_known(patient: Patient, question: Question, now: datetime) -> Result:
    """Give the advice of a number whose follow-up question expired: the number is known, nothing else is assumed."""
    check_in = begin(patient, question)
    if check_in.value is None and not check_in.radiates:
        return Result(patient=patient, lead=(Say("question-expired"),))
    # The moment of the routine has passed; the advice has not.
    return quietly(conclude(patient, replace(check_in, slot=None), now))


def _nothing_assumed(patient: Patient, _question: Question, _now: datetime) -> Result:
    return Result(patient=patient, lead=(Say("question-expired"),))


STEPS: dict[str, Step] = {
    "pain": step("pain", ask_pain, hear_pain, read_pain, _nothing_assumed),
    "character": step("character", ask_character, hear_character, read_character, _from_what_is_known),
    "leg": step("leg", ask_leg, hear_leg, None, _from_what_is_known),
}
