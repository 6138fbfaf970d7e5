"""Every recipient passes the one gate just before the tip goes: moved, skipped or sent, with the reason kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.broadcast.draft import When
from bot.patient import Patient
from bot.store import Store
from bot.store.balance import adds_up, balance
from tests.bot.broadcast.hall import DRAFT, held, patient, send_off, therapist
from tests.bot.broadcast.works import Works

Change = Callable[[Patient, datetime], Patient]


def changed(store: Store, person: str, change: Change, now: datetime) -> None:
    known = store.people.by_id(person)
    assert known is not None
    with store.transaction():
        store.people.save(known.patient, change(known.patient, now))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda anna, now: replace(anna, consents={"coaching": now}), "no_consent"),
        (lambda anna, now: replace(anna, status="stopped", consents={}), "inactive"),
        (lambda anna, now: replace(anna, status="paused"), "inactive"),
        (lambda anna, now: replace(anna, lock=held(now)), "held"),
    ],
)
def test_who_changes_in_the_middle_gets_none(store: Store, now: datetime, change: Change, reason: str) -> None:
    """Consent withdrawn, stopped, paused or held after the recipients stood: skipped, with the reason in the report."""
    els = therapist(store, now)
    anna, bob = patient(store, 1, now), patient(store, 2, now)
    no, works = send_off(store, els, now), Works(store, now)
    works.freeze(no)
    changed(store, anna, change, now)
    works.finish()
    assert [person for person, _ in works.went] == [bob]
    figures = works.figures(no)
    assert figures.fates == {"sent": 1, "skipped": 1}
    assert figures.reasons == {reason: 1}
    sheet = balance(store.db, now.date())
    assert (sheet["planned"], sheet["sent"], sheet["skipped"]) == (2, 1, 1)
    assert adds_up(sheet)


def test_quiet_hours_move_it_to_the_morning(store: Store, now: datetime) -> None:
    """At eleven in the evening nobody is woken: at seven it goes, and counts as moved."""
    night = now.replace(hour=22)
    els = therapist(store, night)
    anna = patient(store, 1, night)
    no, works = send_off(store, els, night), Works(store, night)
    works.turn(5)
    works.deliver()
    assert not works.went
    assert works.figures(no).reasons == {"quiet_hours": 1}
    assert store.recipients.earliest() == night + timedelta(hours=8)
    works.clock.forward(hours=7, minutes=59)
    works.turn(3)
    assert not works.went
    works.clock.forward(minutes=1)
    works.finish()
    assert [person for person, _ in works.went] == [anna]
    assert works.figures(no).fates == {"sent": 1}
    assert works.figures(no).moved == 1


@pytest.mark.parametrize(("hour", "is_silent"), [(9, False), (16, False), (17, True), (20, True)])
def test_a_tip_in_the_evening_makes_no_sound(store: Store, now: datetime, hour: int, is_silent: bool) -> None:
    """From six o'clock on the patient's own wall."""
    at = now.replace(hour=hour)
    els = therapist(store, at)
    patient(store, 1, at)
    works = Works(store, at)
    send_off(store, els, at)
    works.finish()
    assert works.silent == [is_silent]


def test_a_second_tip_waits_until_tomorrow(store: Store, now: datetime) -> None:
    """One other message a day: the second tip of a Monday comes on Tuesday, at the same time."""
    els = therapist(store, now)
    patient(store, 1, now)
    works = Works(store, now)
    send_off(store, els, now)
    works.finish()
    second = send_off(store, els, works.clock.now(), DRAFT)
    works.finish()
    assert len(works.went) == 1
    assert works.figures(second).reasons == {"cap": 1}
    works.clock.forward(hours=23)
    works.turn(3)
    works.deliver()
    assert len(works.went) == 1
    works.clock.forward(hours=1, minutes=10)
    works.finish()
    assert len(works.went) == 2
    assert works.figures(second).fates == {"sent": 1}


def test_a_moved_one_fills_the_day_on_which_it_goes(store: Store, now: datetime) -> None:
    """A tip that was moved to Tuesday is Tuesday's: a third one waits until Wednesday."""
    els = therapist(store, now)
    patient(store, 1, now)
    works = Works(store, now)
    for _ in range(2):
        send_off(store, els, works.clock.now())
        works.finish()
    works.clock.forward(days=1, minutes=30)
    works.finish()
    assert len(works.went) == 2
    third = send_off(store, els, works.clock.now())
    works.finish()
    assert len(works.went) == 2
    assert works.figures(third).reasons == {"cap": 1}


def test_after_three_days_it_is_too_late(store: Store, now: datetime) -> None:
    """What could not go for so long would be about something else: skipped, and counted."""
    els = therapist(store, now)
    patient(store, 1, now)
    works = Works(store, now)
    no = send_off(store, els, now, replace(DRAFT, when=When(at=now + timedelta(hours=1))))
    works.freeze(no)
    works.clock.forward(days=3, hours=2)
    works.finish()
    assert works.figures(no).fates == {"skipped": 1}
    assert works.figures(no).reasons == {"late": 1}


def test_an_alarm_takes_the_tip_off_the_way(store: Store, now: datetime) -> None:
    """Whoever gets an alarm text gets no tip on top of it."""
    els = therapist(store, now)
    anna = patient(store, 1, now)
    works = Works(store, now)
    no = send_off(store, els, now)
    works.turn(4)
    from bot.store import NewMessage

    with store.transaction():
        store.queue.queue(NewMessage(key="alarm:1", person=anna, kind="alarm", payload={"text": "Bel nu."}), now)
    works.finish()
    assert not works.went
    assert works.figures(no).fates == {"cancelled": 1}
