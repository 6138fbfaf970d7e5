"""Who gets a tip and who does not: the counts that a therapist sees are those that are written down."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.broadcast.draft import Segment
from bot.broadcast.seen import LEFT_OUT, Group, count
from bot.patient import SLOTS, Lock
from bot.store import Store
from bot.store.broadcast_segment import groups
from content.report import COMPLAINTS, PHASES
from tests.bot.broadcast.hall import held, patient, therapist

ZONE = "Europe/Amsterdam"


def frozen(store: Store, segment: Segment, now: datetime) -> set[str]:
    """Return whom freezing would write down."""
    return {person for person, _ in store.recipients.scan(segment, "", 1000, now).members}


@pytest.mark.parametrize(
    ("reason", "fields"),
    [
        (None, {}),
        ("no_consent", {"consents": {"coaching": datetime(2027, 1, 1).astimezone()}}),
        ("paused", {"status": "paused"}),
        ("blocked", {"status": "blocked"}),
        ("stopped", {"status": "stopped", "consents": {}}),
        ("new", {"onboarded": False}),
        ("new", {"status": "new", "consents": {}}),
    ],
)
def test_everybody_who_gets_none_has_a_reason(
    store: Store, now: datetime, reason: str | None, fields: dict[str, object]
) -> None:
    """No consent to tips, a pause, a block, stopped, not through the start: each is counted with its reason."""
    person = patient(store, 1, now, **fields)
    counts = count(groups(store.db, now, ZONE), Segment())
    assert counts.left_out == ({reason: 1} if reason else {})
    assert counts.gets == len(frozen(store, Segment(), now)) == (0 if reason else 1)
    assert frozen(store, Segment(), now) <= {person}


@pytest.mark.parametrize(
    ("lock", "is_held"),
    [
        (Lock(tier="emergency", since=datetime(2027, 3, 1).astimezone(), causes=("bladder",)), True),
        (Lock(tier="today", since=datetime(2027, 3, 1).astimezone(), causes=("fever",)), True),
        (Lock(tier="appointment", since=datetime(2027, 3, 1).astimezone(), causes=("weight_loss",)), False),
        (Lock(tier="appointment", since=datetime(2027, 3, 1).astimezone(), causes=("pregnant",)), True),
    ],
)
def test_who_is_held_after_an_alarm_sign_gets_none(store: Store, now: datetime, lock: Lock, is_held: bool) -> None:
    """Held is what the conversation calls silenced: an appointment alone leaves the lighter programme running."""
    patient(store, 1, now, lock=lock)
    counts = count(groups(store.db, now, ZONE), Segment())
    assert counts.left_out.get("held", 0) == int(is_held)
    assert counts.gets == len(frozen(store, Segment(), now)) == int(not is_held)


def test_staff_and_erased_people_are_nobody_here(store: Store, now: datetime) -> None:
    """A therapist gets no tip, and who asked to be erased is not counted at all."""
    therapist(store, now)
    person = patient(store, 1, now)
    with store.transaction():
        store.db.execute("UPDATE person SET erased_at = ? WHERE id = ?", [now.isoformat(), person])
    assert groups(store.db, now, ZONE) == ()
    assert frozen(store, Segment(), now) == set()


def test_who_had_the_days_other_message_gets_it_tomorrow(store: Store, now: datetime) -> None:
    """Three slots and one other message a day: the therapist sees how many must wait."""
    person = patient(store, 1, now)
    patient(store, 2, now)
    with store.transaction():
        store.db.execute(
            "INSERT INTO outbox (key, person, kind, priority, state, payload, day, queued_at, not_before, expires_at) "
            "VALUES ('tip:9:x', ?, 'tip', 3, 'sent', '{}', ?, '', '', '')",
            [person, now.date().isoformat()],
        )
    counts = count(groups(store.db, now, ZONE), Segment())
    assert (counts.gets, counts.tomorrow) == (2, 1)


#: Everything by which patients can differ.
MANY = [
    {"complaint": complaint, "phase": phase, "times": times, "heard": days}
    for complaint, phase in zip(COMPLAINTS * 2, PHASES * 3, strict=False)
    for times in ({"morning": time(8)}, {"midday": time(13), "evening": time(19)}, dict.fromkeys(SLOTS))
    for days in (0, 3, 8, 20)
]


def test_every_segment_counts_whom_it_freezes(tmp_path, now: datetime) -> None:
    """For any combination of complaint, phase, slot and days, the number shown is the number written down."""
    store = Store(tmp_path / "many.db", durable=False)
    for chat, one in enumerate(MANY, start=1):
        heard_at = now - timedelta(days=one["heard"], hours=1)
        patient(store, chat, now, **{name: one[name] for name in ("complaint", "phase", "times")}, heard_at=heard_at)
    everybody = groups(store.db, now, ZONE)
    assert count(everybody, Segment()).gets == len(MANY)

    @given(
        st.builds(
            Segment,
            complaints=st.frozensets(st.sampled_from(COMPLAINTS), max_size=3),
            phases=st.frozensets(st.sampled_from(PHASES), max_size=3),
            slots=st.frozensets(st.sampled_from(SLOTS), max_size=2),
            active_days=st.none() | st.integers(1, 30),
            silent_days=st.none() | st.integers(1, 30),
        )
    )
    def same(segment: Segment) -> None:
        assert count(everybody, segment).gets == len(frozen(store, segment, now))

    same()
    store.close()


@given(st.lists(st.builds(Group, left_out=st.sampled_from([None, *LEFT_OUT]), count=st.integers(1, 50))))
def test_nobody_is_lost_in_the_counts(everybody: list[Group]) -> None:
    """Those who get it and those who do not add up to all; zones and languages to those who get it."""
    counts = count(everybody, Segment())
    assert counts.gets + sum(counts.left_out.values()) == sum(group.count for group in everybody)
    assert sum(counts.zones.values()) == sum(counts.languages.values()) == counts.gets


def test_groups_are_looked_through_to_the_end(store: Store, now: datetime) -> None:
    """However few fit, every group of persons is as large, and the last one says so."""
    wanted = {patient(store, chat, now, complaint="hernia" if chat % 3 else "acute") for chat in range(1, 21)}
    segment, found, after = Segment(complaints=frozenset({"hernia"})), set[str](), ""
    for _ in range(10):
        scanned = store.recipients.scan(segment, after, 4, now)
        found |= {person for person, _ in scanned.members}
        if scanned.last is None:
            break
        after = scanned.last
    assert scanned.last is None
    assert len(found) == sum(1 for chat in range(1, 21) if chat % 3)
    assert found <= wanted


def test_held_is_built_like_the_conversations_own(now: datetime) -> None:
    """The made-up lock of these tests silences."""
    assert held(now).tier == "today"
