"""Recipients are written down before anything is sent, in groups, and a crash in between is taken up by key."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.broadcast.draft import Content, Draft, Segment, When
from bot.broadcast.work import GROUP
from bot.store import Store
from tests.bot.broadcast.hall import DRAFT, patient, patients, send_off, therapist
from tests.bot.broadcast.works import Works


def test_nothing_is_sent_before_all_stand(store: Store, now: datetime) -> None:
    """While the state is *freezing* the outbox holds no tip, however many recipients stand already."""
    els = therapist(store, now)
    patients(store, 3 * GROUP, now)
    no, works = send_off(store, els, now), Works(store, now)
    for group in (1, 2, 3):
        works.turn()
        assert works.state(no) == "freezing"
        assert store.db.execute("SELECT COUNT(*) FROM outbox WHERE kind = 'tip'").fetchone() == (0,)
        assert works.figures(no).total == group * GROUP - (group == 1 and 0)
    works.freeze(no)
    assert works.state(no) == "ready"
    assert works.figures(no).total == 3 * GROUP


@pytest.mark.parametrize("groups_before", [0, 1, 2, 3])
def test_a_crash_while_freezing_is_taken_up(store: Store, now: datetime, groups_before: int) -> None:
    """Another run goes on where the last one was: everybody once, and nobody forgotten."""
    els = therapist(store, now)
    patients(store, 2 * GROUP + 7, now)
    no = send_off(store, els, now)
    Works(store, now).turn(groups_before)
    again = Works(store, now)
    again.freeze(no)
    again.finish()
    assert again.figures(no).fates == {"sent": 2 * GROUP + 7}
    assert max(Counter(person for person, _ in again.went).values()) == 1


def test_a_group_that_was_written_twice_adds_nobody(store: Store, now: datetime) -> None:
    """The key of a recipient is broadcast and person."""
    els = therapist(store, now)
    patients(store, 5, now)
    no, works = send_off(store, els, now), Works(store, now)
    works.freeze(no)
    with store.transaction():
        store.db.execute("UPDATE broadcast SET state = 'freezing', frozen_to = '' WHERE id = ?", [no])
    works.freeze(no)
    assert works.figures(no).total == 5


def test_the_words_stand_once_per_language(store: Store, now: datetime) -> None:
    """The outbox refers to them; everybody gets their own language, and the export shows the words."""
    els = therapist(store, now)
    anna, bob = patient(store, 1, now), patient(store, 2, now, language="en")
    draft = Draft(contents={"nl": Content(text="Loop een rondje."), "en": Content(text="Take a walk.")})
    no, works = send_off(store, els, now, draft), Works(store, now)
    works.finish()
    assert store.db.execute("SELECT COUNT(*) FROM broadcast_text").fetchone() == (2,)
    payloads = store.db.execute("SELECT payload FROM outbox WHERE kind = 'tip'").fetchall()
    assert all(len(payload) < 40 for (payload,) in payloads)
    told = dict(works.went)
    assert "Loop een rondje." in told[anna]
    assert "Take a walk." in told[bob]
    exported = [row["payload"]["text"] for row in store.everything_about(bob)["outbox"] if row["kind"] == "tip"]
    assert exported == [told[bob]]
    assert works.figures(no).fates == {"sent": 2}


def test_the_words_are_never_changed_afterwards(store: Store, now: datetime) -> None:
    """What was said stays what was said, whatever somebody does with the draft."""
    els = therapist(store, now)
    patient(store, 1, now)
    no, works = send_off(store, els, now), Works(store, now)
    works.freeze(no)
    before = store.broadcasts.words(no)
    with store.transaction():
        assert store.broadcasts.keep(els, replace(DRAFT, no=no), now) is None
        store.broadcasts.set_texts(no, {"nl": {"text": "anders"}})
        store.broadcasts.drop(els, no)
    assert store.broadcasts.words(no) == before


def test_one_language_serves_everybody(store: Store, now: datetime) -> None:
    """Where only one was written, the others get that one."""
    els = therapist(store, now)
    bob = patient(store, 1, now, language="en")
    works = Works(store, now)
    send_off(store, els, now)
    works.finish()
    assert [person for person, _ in works.went] == [bob]


def test_the_segment_holds(store: Store, now: datetime) -> None:
    """Only who belongs to the segment is written down."""
    els = therapist(store, now)
    anna = patient(store, 1, now, complaint="hernia")
    patient(store, 2, now, complaint="acute")
    works = Works(store, now)
    send_off(store, els, now, replace(DRAFT, segment=Segment(complaints=frozenset({"hernia"}))))
    works.finish()
    assert [person for person, _ in works.went] == [anna]


def test_a_planned_tip_waits_for_its_moment(store: Store, now: datetime) -> None:
    """One moment: nobody has it before, everybody after."""
    els = therapist(store, now)
    patient(store, 1, now)
    works = Works(store, now)
    no = send_off(store, els, now, replace(DRAFT, when=When(at=now + timedelta(hours=3))))
    works.turn(4)
    assert works.deliver() == 1  # the therapist's live message
    assert works.state(no) == "ready"
    assert store.recipients.earliest() == now + timedelta(hours=3)
    works.clock.forward(hours=2, minutes=59)
    works.turn(3)
    assert not works.went
    works.clock.forward(minutes=1)
    works.finish()
    assert len(works.went) == 1


def test_each_on_the_own_clock(store: Store, now: datetime) -> None:
    """Half past two is half past two on everybody's own wall, in whatever order that comes."""
    els = therapist(store, now)
    zones = ("Asia/Tokyo", "Europe/Amsterdam", "America/New_York")
    people = {patient(store, chat, now, zone=zone): zone for chat, zone in enumerate(zones, start=1)}
    at = datetime(2027, 3, 2, 14, 30, tzinfo=ZoneInfo("Europe/Amsterdam")).astimezone(UTC)
    works = Works(store, now)
    send_off(store, els, now, replace(DRAFT, when=When(at=at, own_clock=True)))
    seen: dict[str, str] = {}
    for _ in range(36 * 4):
        works.clock.forward(minutes=15)
        works.turn(4)
        works.deliver()
        for person, _ in works.went[len(seen) :]:
            seen[person] = f"{works.clock.now().astimezone(ZoneInfo(people[person])):%d %H:%M}"
    assert seen == dict.fromkeys(people, "02 14:30")
    assert list(seen) == list(people)
