"""Onboarding, safety: who should see a therapist first, and what is good to know for later (CLINICAL.md, section 2).

One question with two groups and many marks. A reason to wait leads to kind words, no programme, and a lock that a
therapist releases, or the person who has asked a doctor or therapist. The risk facts alone never alarm.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.conversation.alerts import sign_alert
from bot.conversation.locks import lock
from bot.conversation.onboarding_safety import is_old
from bot.conversation.reading import Options, chosen, rows, step, with_back
from bot.conversation.safety_back import without
from bot.conversation.steps import Prompt, Result
from bot.events import Button, Consented, DropTimers, Reply, Say, Wrote
from bot.patient import Onboarding, Patient, Question
from content import answers

EXCLUSIONS: tuple[tuple[str, str], ...] = (
    ("onboarding-under-18", "under_18"),
    ("onboarding-pregnant", "pregnant"),
    ("onboarding-surgery", "surgery"),
    ("onboarding-heart", "heart"),
    ("onboarding-active-cancer", "active_cancer"),
)
RISKS: tuple[tuple[str, str], ...] = (
    ("onboarding-cancer", "cancer"),
    ("onboarding-first-episode", "first_episode_age"),
    ("onboarding-osteoporosis", "osteoporosis"),
    ("onboarding-immunity", "immunity"),
    ("onboarding-steroids", "steroids"),
)
MARKS: Mapping[str, str] = {choice: label for label, choice in (*EXCLUSIONS, *RISKS)}
#: Marks whose words are too long for half a row.
WIDE = frozenset({"surgery", "heart", "first_episode_age", "steroids"})
#: What a therapist reads is said to the patient too: a sentence for each reason to wait.
REASONS: Mapping[str, str] = {
    "pregnant": "onboarding-wait-pregnant",
    "surgery": "onboarding-wait-surgery",
    "heart": "onboarding-wait-heart",
    "active_cancer": "onboarding-wait-cancer",
}


def ask_exclusions(_patient: Patient, question: Question, _now: datetime) -> Prompt:
    """Show both groups with their marks. A button says what it sets, so that a tap that comes twice sets it once."""
    marks = marked(question)
    done = ("done", "done") if marks else ("none-of-these", "done")
    lines = tuple(tuple(_mark(mark, marks) for mark in row) for row in mark_rows())
    return Prompt(parts=(Say("onboarding-exclusions"),), choices=(*rows(done), *lines))


def mark_rows() -> tuple[tuple[str, ...], ...]:
    """Return the marks in their order as rows of at most two, so that the list fits one screen."""
    found: list[tuple[str, ...]] = []
    for mark in MARKS:
        alone = mark in WIDE or not found or len(found[-1]) == 2 or found[-1][0] in WIDE
        found = [*found, (mark,)] if alone else [*found[:-1], (*found[-1], mark)]
    return tuple(found)


def _mark(mark: str, marks: tuple[str, ...]) -> tuple[Say, str]:
    is_set = mark in marks
    label = Say("marked" if is_set else "unmarked", {"choice": Say(MARKS[mark])})
    return label, f"{mark}_{_flip(is_set)}"


def hear_exclusions(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Set marks, or go where they lead."""
    marks = marked(question)
    if choice != "done":
        return Result(patient=patient, then="exclusions", data={"marks": _set(marks, choice)}, same_number=True)
    patient = replace(patient, risk_facts=frozenset(marks) & {risk for _, risk in RISKS})
    shown = _all_chosen(marks)
    if "under_18" in marks:
        return ended(patient, shown)
    waits = tuple(mark for mark in marks if mark in REASONS and mark not in patient.known_to_doctor)
    if not waits:
        return Result(patient=patient, chosen=shown, then="complaint")
    held, facts = lock(patient, "appointment", waits, now)
    facts += sign_alert(patient, waits[0], "appointment", now)
    return Result(patient=held, facts=facts, chosen=shown, then="excluded", own_message=True)


def read_exclusions(wrote: Wrote, _patient: Patient, question: Question) -> str | None:
    """Take every mark that is named, or the end of the list."""
    done = (*answers.words("words", "none"), *answers.words("words", "no"), *answers.words("exclusions", "done"))
    if answers.is_exactly(wrote.text, done):
        return "done"
    named = answers.fitting(wrote.text, mark_words())
    if not named:
        place = answers.at(answers.ordinal(wrote.text), tuple(MARKS))
        named = () if place is None else (place,)
    return " ".join(f"{mark}_{_flip(mark in marked(question))}" for mark in named) or None


def mark_words() -> Options:
    """Return how people name each mark."""
    return {mark: answers.words("exclusions", mark) for mark in MARKS}


def ended(patient: Patient, shown: Say) -> Result:
    """End kindly for somebody under 18: nothing more is asked, and everything may be erased."""
    stopped = replace(patient, status="stopped", onboarding=Onboarding(), consents={}, risk_facts=frozenset())
    goodbye = Reply(parts=(Say("onboarding-minor"),), buttons=((Button(Say("erase-all"), "erase:ask"),),))
    return Result(
        patient=stopped,
        facts=(*(Consented(consent, False) for consent in patient.consents), DropTimers()),
        chosen=shown,
        new=(goodbye,),
    )


def marked(question: Question) -> tuple[str, ...]:
    """Return the marks so far, in the order of the list."""
    kept = question.data.get("marks")
    return tuple(mark for mark in MARKS if isinstance(kept, list) and mark in kept)


def _set(marks: tuple[str, ...], choice: str) -> list[str]:
    """Return the marks after ``pregnant_on``, ``heart_off`` and the like."""
    wanted = dict(change.rsplit("_", 1) for change in choice.split())
    return [mark for mark in MARKS if wanted.get(mark, "on" if mark in marks else "off") == "on"]


def _flip(is_marked: bool) -> str:
    return "off" if is_marked else "on"


def _all_chosen(marks: tuple[str, ...]) -> Say:
    labels = [Say(MARKS[mark]) for mark in marks] or [Say("none-of-these")]
    said = labels[0]
    for label in labels[1:]:
        said = Say("both", {"a": said, "b": label})
    return chosen(said)


# --- Waiting for a yes ------------------------------------------------------------------------------------------------


def ask_excluded(patient: Patient, _question: Question, _now: datetime) -> Prompt:
    """Say why it is better to talk first, and how to go on after that."""
    causes = () if patient.lock is None else patient.lock.causes
    reasons = tuple(Say(REASONS[cause]) for cause in causes if cause in REASONS)
    return Prompt(
        parts=(Say("onboarding-excluded"), *reasons, Say("onboarding-excluded-next")),
        choices=rows(("onboarding-doctor-agrees", "doctor_ok")),
    )


def hear_excluded(patient: Patient, _question: Question, _choice: str, now: datetime) -> Result:
    """A doctor or therapist agrees: go on with onboarding. An alarm sign that was heard meanwhile still locks."""
    free, facts = without(patient, REASONS)
    causes = () if patient.lock is None else patient.lock.causes
    return Result(
        patient=replace(free, known_to_doctor=patient.known_to_doctor | (REASONS.keys() & set(causes))),
        facts=facts,
        chosen=chosen("onboarding-doctor-agrees"),
        then="safety" if is_old(patient.screened_at, now) else "complaint",
        own_message=True,
    )


def read_excluded(wrote: Wrote, _patient: Patient, _question: Question) -> str | None:
    """Take a doctor's yes in other words; everything else is none of this question's business."""
    found = {"doctor_ok": answers.words("excluded", "doctor_ok")}
    return "doctor_ok" if answers.plain(wrote.text) == "yes" else answers.pick(wrote.text, found)


STEPS = {
    made.kind: made
    for made in (
        with_back(step("exclusions", ask_exclusions, hear_exclusions, read=read_exclusions), "safety"),
        step("excluded", ask_excluded, hear_excluded, read=read_excluded),
    )
}
