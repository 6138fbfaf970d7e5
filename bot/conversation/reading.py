"""How typing answers a question with buttons: by label, place, yes or no, or a usual word; else it is asked again.

One reader for every step, so that whatever stands on a button can be typed too, in both languages.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation.steps import Prompt, Result, Step
from bot.events import Say, Wrote
from bot.patient import Patient, Question
from content import answers
from content.texts import LANGUAGES, texts

#: The choice of a typed text that does not fit: the question is put again.
AGAIN = "again"
#: What somebody may want in the middle of onboarding; the question stays open meanwhile.
ELSEWHERE = frozenset({"stop", "help", "contact_therapist", "export_data", "delete_data"})

#: A setting that nobody chooses does not hold up the next reminder for long: one question at a time.
BRIEFLY = timedelta(minutes=10)

Asks = Callable[[Patient, Question, datetime], Prompt]
Answers = Callable[[Patient, Question, str, datetime], Result]
Reads = Callable[[Wrote, Patient, Question], str | None]
Options = Mapping[str, Sequence[str]]


def step(kind: str, prompt: Asks, answer: Answers, *, read: Reads | None = None, unclear: str = "again-first") -> Step:
    """Return a step that puts its question again, kindly, where a typed text does not answer it.

    ``read`` takes the place of the common reader; None from it means that the text is no answer. ``unclear`` is the
    text that is said then.
    """

    def common(wrote: Wrote, patient: Patient, question: Question) -> str | None:
        return choice_of(wrote, options(kind, prompt(patient, question, question.asked_at)))

    def reads(wrote: Wrote, patient: Patient, question: Question) -> str | None:
        return (read or common)(wrote, patient, question) or missed(wrote, patient)

    def answers_or_asks_again(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
        return again(patient, question, unclear) if choice == AGAIN else answer(patient, question, choice, now)

    return Step(kind=kind, prompt=prompt, answer=answers_or_asks_again, read=reads)


def again(patient: Patient, question: Question, unclear: str = "again-first") -> Result:
    """Put the same question again, with a line that is not the same twice in a row."""
    first = question.data.get(AGAIN) is not True
    lead = Say(unclear) if first else Say("again-more")
    return Result(patient=patient, then=question.kind, data={**question.data, AGAIN: first}, lead=(lead,))


def options(kind: str, prompt: Prompt) -> Options:
    """Return what may be typed for each choice of a prompt: its label in both languages, and the usual words."""
    return {
        choice: (*(written(label, language) for language in LANGUAGES), *answers.words(kind, choice))
        for row in prompt.choices
        for label, choice in row
    }


def choice_of(wrote: Wrote, found: Options) -> str | None:
    """Return the choice that a text means, or None. A question is no answer: "mag ik bewegen?" says no yes."""
    if wrote.understood.is_question:
        return exact_choice(wrote, found)
    plain = answers.plain(wrote.text)
    return (
        exact_choice(wrote, found)
        or answers.at(answers.ordinal(wrote.text), tuple(found))
        or (plain if plain in found else None)
        or answers.pick(wrote.text, found)
    )


def exact_choice(wrote: Wrote, found: Options) -> str | None:
    """Return the one choice whose label or usual word the text is, with nothing around it."""
    exact = [choice for choice, phrases in found.items() if answers.is_exactly(wrote.text, phrases)]
    return exact[0] if len(exact) == 1 else None


def missed(wrote: Wrote, patient: Patient) -> str | None:
    """Return ``AGAIN``, or None where the text wants something else that ``respond`` can do.

    In the middle of onboarding that is little: there is no day to show and no walk to write down yet.
    """
    intent, topic = wrote.understood.intent, wrote.understood.topic
    wishes = intent not in {None, "greeting", "thanks"} if patient.onboarded else intent in ELSEWHERE
    return None if wishes or topic is not None else AGAIN


def written(say: Say, language: str) -> str:
    """Return a label as it stands on the button."""
    args = {name: written(value, language) if isinstance(value, Say) else value for name, value in say.args.items()}
    return texts(language).render(say.id, args)


def with_back(made: Step, to: str) -> Step:
    """Return the step with [Terug] as its last button, which opens the step before it."""

    def prompt(patient: Patient, question: Question, now: datetime) -> Prompt:
        shown = made.prompt(patient, question, now)
        return replace(shown, choices=(*shown.choices, ((Say("back"), "back"),)))

    def answer(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
        return Result(patient=patient, then=to) if choice == "back" else made.answer(patient, question, choice, now)

    def read(wrote: Wrote, patient: Patient, question: Question) -> str | None:
        back = answers.is_exactly(wrote.text, answers.words("words", "back"))
        return "back" if back else made.read(wrote, patient, question)

    return Step(kind=made.kind, prompt=prompt, answer=answer, read=read)


def shows(text: str, *labels: tuple[str, str]) -> Asks:
    """Return the prompt of a question that is always the same: a text, and (text id, choice) one below the other."""
    prompt = Prompt(parts=(Say(text),), choices=rows(*labels))
    return lambda _patient, _question, _now: prompt


def brief(made: Step) -> Step:
    """Return the step so that the question after it expires soon too."""

    def answer(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
        result = made.answer(patient, question, choice, now)
        return result if result.then is None else replace(result, expires_at=now + BRIEFLY)

    return replace(made, answer=answer)


def rows(*labels: tuple[str, str]) -> tuple[tuple[tuple[Say, str], ...], ...]:
    """Return buttons one below the other, from (text id, choice)."""
    return tuple(((Say(label), choice),) for label, choice in labels)


def label_of(prompt: Prompt, choice: str) -> Say | None:
    """Return what the button of a choice says, or None where there is no such button."""
    return next((label for row in prompt.choices for label, value in row if value == choice), None)


def chosen(label: Say | str) -> Say:
    """Return the line that shows a choice in the answered message."""
    return Say("chosen", {"choice": Say(label) if isinstance(label, str) else label})
