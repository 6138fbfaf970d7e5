"""What the questions about a tip share: the draft and counts in their data, rights, and how they are read."""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.broadcast.draft import Draft, DraftKept
from bot.broadcast.seen import Counts, Desk, count
from bot.conversation import reading
from bot.conversation.staff.asking import StaffStep
from bot.conversation.steps import Prompt, Result
from bot.events import Fact, Say, Wrote
from bot.patient import Language, Question
from bot.staff.snapshots import Therapist

#: Where a therapist's desk stands among what was loaded.
TIPS = "tips"
Asks = Callable[[Therapist, Question, datetime], Prompt]
Hears = Callable[[Therapist, Question, str, datetime], Result]
Reads = Callable[[Wrote, Therapist, Question], str | None]


def desk(therapist: Therapist) -> Desk:
    """Return what was loaded for this event."""
    found = therapist.more.get(TIPS)
    return found if isinstance(found, Desk) else Desk()


def may_write(therapist: Therapist) -> bool:
    """Return whether this person may write tips: a setting of the clinic."""
    return _may(therapist, therapist.clinic.tips_written_by)


def may_send(therapist: Therapist) -> bool:
    """Return whether this person may send tips off, and stop them."""
    return _may(therapist, therapist.clinic.tips_sent_by)


def _may(therapist: Therapist, by: str) -> bool:
    return therapist.role == "operator" or (therapist.role == "therapist" and by == "therapists")


def counted(therapist: Therapist, draft: Draft) -> Counts:
    """Count who gets a draft."""
    return count(desk(therapist).groups, draft.segment)


def draft_in(question: Question) -> Draft:
    """Return the draft that a question is about."""
    return Draft.of(question.data.get("draft", {}))


def data(therapist: Therapist, draft: Draft, **more: object) -> dict[str, object]:
    """Return the data of a question: it must be able to show itself again with nothing loaded."""
    counts = counted(therapist, draft)
    return {"draft": draft.data(), "gets": counts.gets, "left_out": dict(counts.left_out), **more}


def gets(question: Question) -> int:
    """Return how many get it, as the question was put."""
    found = question.data.get("gets")
    return found if isinstance(found, int) else 0


def left_out_in(question: Question) -> Mapping[str, int]:
    """Return who does not get it, as the question was put."""
    found = question.data.get("left_out")
    return found if isinstance(found, Mapping) else {}


def goes_to(
    therapist: Therapist,
    then: str,
    draft: Draft,
    *,
    lead: tuple[Say, ...] = (),
    facts: tuple[Fact, ...] = (),
    **more: object,
) -> Result:
    """Go to another question with the draft as it is now; it is kept, so that nothing is lost on the way."""
    kept = (DraftKept(draft),) if draft.contents else ()
    return Result(patient=therapist.me, then=then, data=data(therapist, draft, **more), facts=kept + facts, lead=lead)


def language_in(question: Question, therapist: Therapist) -> Language:
    """Return the language that is being written."""
    return "en" if question.data.get("language", therapist.language) == "en" else "nl"


def tip_step(kind: str, asks: Asks, hears: Hears, read: Reads | None = None) -> StaffStep:
    """Return a question that is put again, kindly, where a typed text does not answer it."""

    def answers(therapist: Therapist, question: Question, choice: str, now: datetime) -> Result:
        if choice != reading.AGAIN:
            return hears(therapist, question, choice, now)
        return reading.again(therapist.me, question)

    def reads(wrote: Wrote, therapist: Therapist, question: Question) -> str | None:
        labels = reading.options(kind, asks(therapist, question, question.asked_at))
        found = reading.exact_choice(wrote, labels) or (read and read(wrote, therapist, question))
        if found or wrote.understood.urgency != "none":
            return found or None
        return reading.choice_of(wrote, labels) or reading.AGAIN

    return StaffStep(kind=kind, prompt=asks, answer=answers, read=reads)
