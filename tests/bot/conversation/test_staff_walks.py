"""The staff's side is total: every event has an answer in every state, in both languages, for both roles."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot import keyboards
from bot.between import AlertHandled, AlertRaised, AlertTakenBack, AlertUnseen, LetterEnded, PatientWrote, StepWanted
from bot.conversation.staff import respond
from bot.conversation.staff.tables import CHOICES, COMMANDS, STEPS, TIMERS
from bot.events import Blocked, Chose, Commanded, FellDue, SentMedia, Started, Tapped, Unblocked, Wrote
from bot.patient import Clinic, Diary, Lock, Patient, Question, Rating
from bot.render import payload
from bot.staff.snapshots import AlertView, Line, Numbers, Opened, Operation, Therapist
from content.understand import understand

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
CLINIC, DAY = Clinic(), date(2027, 3, 1)
RINGING = [*sorted(TIMERS), "expire"]
PERSON, NAME = "0123456789abcdef", "Annabel <3"
TEXTS = ("hoi", "8", "toch niet", "geen naam", "x" * 300, "ik kan niet meer plassen", " ", "ja")
ANSWERS = ("nl", "cancel", "x")
WHATS = (PERSON, f"{PERSON}.phase2-1", "1", "0", "99", "new", "open", "patients", "nonsense")

locks = st.none() | st.builds(
    Lock, tier=st.sampled_from(("emergency", "appointment")), since=st.just(NOW), causes=st.just(("bladder",))
)
patients = st.builds(
    Patient,
    id=st.just(PERSON),
    status=st.sampled_from(("active", "paused", "blocked")),
    complaint=st.sampled_from(("acute", "hernia", "unknown")),
    radiation=st.sampled_from(("none", "known", "new", "worse")),
    phase=st.integers(1, 4),
    heard_at=st.none() | st.just(NOW - timedelta(days=5)),
    lock=locks,
    diary=st.lists(st.integers(0, 10), max_size=8).map(
        lambda values: Diary(
            ratings=tuple(
                Rating(value=value, asked="day", day=(NOW - timedelta(days=n)).date(), at=NOW, question=n)
                for n, value in enumerate(values)
            )
        )
    ),
)
alerts = st.builds(
    AlertView,
    no=st.just(1),
    person=st.just(PERSON),
    cause=st.sampled_from(("bladder", "radiating", "something_new")),
    tier=st.sampled_from(("emergency", "rule")),
    note=st.sampled_from(("", "not_answered")),
    at=st.just(NOW),
    seen_at=st.none() | st.just(NOW),
    withdrawn_at=st.none() | st.just(NOW),
    colleague=st.booleans(),
)
questions = st.none() | st.builds(
    Question,
    no=st.just(3),
    kind=st.sampled_from(sorted(kind for kind in STEPS if not kind.startswith("tip"))),
    asked_at=st.just(NOW),
    data=st.just({"about": PERSON}),
)
staff = st.builds(
    Therapist,
    me=st.builds(
        Patient,
        id=st.just("fedcba9876543210"),
        role=st.sampled_from(("therapist", "operator")),
        status=st.sampled_from(("active", "blocked")),
        language=st.sampled_from(("nl", "en")),
        question=questions,
        last_question=st.just(3),
    ),
    bot_username=st.just("rug_bot"),
    code=st.just("A" * 22),
    patients=st.lists(patients.map(lambda one: Line(id=PERSON, name=NAME, patient=one, alarm=True)), max_size=8).map(
        tuple
    ),
    opened=st.none()
    | st.builds(Opened, name=st.just(NAME), patient=patients, colleague=st.booleans(), alerts=st.just((1,))),
    alerts=st.lists(alerts, max_size=10).map(tuple),
    alert=st.none() | alerts,
    colleagues=st.just(("carol",)),
    operators=st.just(("olga",)),
    numbers=st.none() | st.builds(Numbers, patients=st.none() | st.just(30), change=st.none() | st.just(-0.5)),
    operation=st.none() | st.just(Operation(sheet={"planned": 3}, failed_updates=1, open_alerts=1)),
)
MINE = sorted(verb for verb in CHOICES if not verb.startswith("tip") and verb != "consent")
events = st.one_of(
    st.sampled_from((Started(), Started("other_role"), Blocked(), Unblocked(), SentMedia("photo"))),
    st.sampled_from([*sorted(name for name in COMMANDS if not name.startswith("broadcast")), "unknown"]).map(Commanded),
    st.builds(Chose, st.sampled_from([*MINE, "go", "nothing"]), st.sampled_from(WHATS)),
    st.builds(Tapped, st.sampled_from([*sorted(STEPS), "x"]), st.integers(2, 4), st.sampled_from(ANSWERS)),
    st.sampled_from(TEXTS).map(lambda text: Wrote(text, understand(text))),
    st.builds(lambda timer, n: FellDue(timer, DAY, n=n, question=3), st.sampled_from(RINGING), st.integers(0, 4)),
    st.sampled_from((
        AlertRaised(1), AlertRaised(1, 2, colleague=True), AlertTakenBack(1), AlertUnseen(1), AlertHandled(1, 9),
        PatientWrote("a-1", PERSON, "hoi <b>"), StepWanted(PERSON, "walking"),
        LetterEnded("a-1", "patient", "sent", 4, "hoi"), LetterEnded("a-1", "patient", "blocked", None, "hoi"),
    )),
)  # fmt: skip


@given(staff, events)
@settings(max_examples=400, deadline=None)
def test_every_event_has_an_answer_that_telegram_takes(therapist: Therapist, event: object) -> None:
    """It renders in the person's language, fits a message, and each button comes back as an event."""
    turn = respond(therapist, event, NOW)  # type: ignore[arg-type]  # the strategies mix the kinds of events
    assert turn.patient.id == therapist.id
    for reply in turn.replies:
        stored = payload(reply, turn.patient.language, CLINIC)
        assert 0 < len(str(stored["text"])) <= 3500
        for row in reply.buttons:
            assert 1 <= len(row) <= 3
            assert all(len(button.data.encode()) <= 64 and keyboards.read(button.data) for button in row)


@given(staff, events)
@settings(max_examples=300, deadline=None)
def test_nothing_of_a_patient_is_shown_unprotected(therapist: Therapist, event: object) -> None:
    """Every message that names a patient can neither be forwarded nor saved; an alert names nobody."""
    turn = respond(therapist, event, NOW)  # type: ignore[arg-type]  # the strategies mix the kinds of events
    for reply in turn.replies:
        names = "Annabel" in str(payload(reply, turn.patient.language, CLINIC))
        assert reply.protect or reply.kind == "edit" or not names
        assert reply.kind != "alert" or not names


@given(staff, events)
@settings(max_examples=300, deadline=None)
def test_an_operator_sees_nobody(therapist: Therapist, event: object) -> None:
    """Whatever was loaded by mistake, no screen of an operator names a patient that was not passed to them."""
    operator = replace(therapist, me=replace(therapist.me, role="operator", question=None))
    if type(event).__name__ in {"PatientWrote", "StepWanted", "LetterEnded"}:
        return
    turn = respond(operator, event, NOW)  # type: ignore[arg-type]  # the strategies mix the kinds of events
    assert not any("Annabel" in str(payload(reply, turn.patient.language, CLINIC)) for reply in turn.replies)
