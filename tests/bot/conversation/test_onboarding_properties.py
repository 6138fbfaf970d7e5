"""Whatever somebody taps, types or leaves during onboarding: there is always a next step, and never two questions."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.events import Advised, Blocked, Unblocked
from bot.patient import Language, Patient
from tests.bot.conversation.chat import CLINIC, Chat

#: What people type, fitting or not.
TYPED = (
    "ja",
    "nee",
    "weet ik niet",
    "geen van deze",
    "verder",
    "7",
    "6,5",
    "11",
    "de eerste",
    "artrose",
    "al besproken",
    "10 minuten",
    "prima",
    "half negen",
    "avond uit",
    "Antwerpen",
    "klaar",
    "terug",
    "zwanger",
    "hulp",
    "wat is een hernia?",
    "ik kan niet meer plassen",
    "",
    "🙂",
)
ACTIONS = st.one_of(
    st.tuples(st.just("tap"), st.integers(0, 20)),
    st.tuples(st.just("tap"), st.integers(0, 2)),
    st.tuples(st.just("type"), st.sampled_from(TYPED)),
    st.tuples(st.just("start"), st.none()),
    st.tuples(st.just("wait"), st.integers(1, 24 * 9)),
    st.tuples(st.just("block"), st.none()),
    st.tuples(st.just("language"), st.none()),
)


def act(chat: Chat, what: str, value: object) -> None:
    buttons = chat.shown.buttons if chat.carrier is not None else chat.last.buttons
    match what, value:
        case "tap", int() if buttons:
            chat.tap(buttons[value % len(buttons)][0])
        case "type", str():
            chat.types(value)
        case "start", _:
            chat.start()
        case "wait", int():
            chat.now += timedelta(hours=value)
        case "block", _:
            chat.happens(Blocked())
            chat.happens(Unblocked())
        case "language", _:
            chat.commands("language")


def has_a_next_step(chat: Chat) -> bool:
    """A question is open, a button leads on, the end is reached, or the way stopped for a reason that was said."""
    patient = chat.patient
    leads_on = any(data == "go:start" for message in chat.messages for _, data in message.buttons)
    stands = patient.onboarded or patient.lock is not None or not patient.consents
    return patient.question is not None or leads_on or stands


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ACTIONS, max_size=40), st.booleans(), st.sampled_from(["nl", "en"]))
def test_there_is_always_a_next_step(actions: list[tuple[str, object]], therapist: bool, language: Language) -> None:
    """After every act there is one open question, the end, a lock, or no consent; every button that shows works."""
    chat = Chat(Patient(id="anna", invited=True, therapist=therapist, clinic=CLINIC, language=language))
    chat.start()
    for what, value in actions:
        act(chat, what, value)
        assert has_a_next_step(chat), what
        assert chat.patient.last_question >= (chat.patient.question.no if chat.patient.question else 0)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ACTIONS, max_size=30))
def test_whoever_goes_on_arrives(actions: list[tuple[str, object]]) -> None:
    """From every reachable state that is neither locked nor ended, calm answers lead to the advice in a few taps."""
    chat = Chat()
    chat.start()
    for what, value in actions:
        act(chat, what, value)
    if chat.patient.lock is not None or chat.patient.onboarded:
        return
    chat.start()
    for _ in range(20):
        if chat.asked is None:
            break
        chat.tap(calm(chat))
    assert chat.patient.onboarded or chat.patient.lock is not None
    assert chat.has(Advised)


def calm(chat: Chat) -> str:
    """Return the label of the choice of somebody without alarm signs."""
    wanted = {"welcome": "next", "safety": "none", "exclusions": "done", "onboarding_pain": "2", "radiation": "none"}
    wanted |= {"complaint": "unknown", "walking": "10", "first_times": "ok", "complaint_since": "longer"}
    choice = wanted.get(chat.asked or "", "yes")
    labels = {data.rsplit(":", 1)[-1]: label for label, data in reversed(chat.shown.buttons)}
    if chat.asked == "exclusions":
        # Marks that were set are taken away first.
        marked = [label for label in chat.labels if label.startswith("☑")]
        return marked[0] if marked else labels["done"]
    return labels.get(choice) or chat.shown.buttons[0][0]
