"""Pause, go on, cancel, once more, and the stop by itself: nobody twice, and the figures always add up."""

from collections import Counter
from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.broadcast.draft import TipTurned
from bot.broadcast.feed import HIGH
from bot.broadcast.record import record
from bot.broadcast.work import MOST_FAILURES
from bot.store import Store
from tests.bot.broadcast.hall import patients, send_off, therapist
from tests.bot.broadcast.works import Works


def turned(works: Works, els: str, no: int, to: str) -> None:
    with works.store.transaction():
        record(works.store, els, TipTurned(no, to), works.clock.now())


def begun(store: Store, now: datetime, count: int) -> tuple[Works, str, int]:
    """A broadcast whose recipients stand and whose first messages are in the outbox."""
    els = therapist(store, now)
    patients(store, count, now)
    no, works = send_off(store, els, now), Works(store, now)
    works.freeze(no)
    works.turn(3)
    return works, els, no


def once_each(works: Works) -> bool:
    return max(Counter(person for person, _ in works.went).values(), default=1) == 1


def test_the_outbox_holds_only_a_few(store: Store, now: datetime) -> None:
    """So that a pause holds at once, and the gate is asked just before a tip goes."""
    works, _, no = begun(store, now, 500)
    works.turn(20)
    assert store.recipients.in_queue(no) == HIGH


def test_a_pause_holds_at_once_and_loses_nobody(store: Store, now: datetime) -> None:
    """Nothing goes while it stands still; afterwards everybody gets it, once."""
    works, els, no = begun(store, now, 100)
    works.deliver(most=30)
    turned(works, els, no, "paused")
    sent = len(works.went)
    works.turn(5)
    assert works.deliver() <= 2  # the live message
    assert len(works.went) == sent
    assert works.state(no) == "paused"
    turned(works, els, no, "running")
    works.finish()
    assert works.figures(no).fates == {"sent": 100}
    assert once_each(works)


def test_a_long_pause_makes_nobody_late(store: Store, now: datetime) -> None:
    """A week of standing still is the therapist's choice: what waited is due when it goes on."""
    works, els, no = begun(store, now, 50)
    turned(works, els, no, "paused")
    works.clock.forward(days=7)
    turned(works, els, no, "running")
    works.finish()
    assert works.figures(no).fates == {"sent": 50}


def test_cancelling_ends_it_and_reports(store: Store, now: datetime) -> None:
    """Who has it has it; the others are counted as cancelled, and the therapist gets the figures."""
    works, els, no = begun(store, now, 100)
    works.deliver(most=30)
    turned(works, els, no, "cancelled")
    works.finish()
    figures = works.figures(no)
    assert figures.of("sent") == len(works.went) < 100
    assert figures.of("sent") + figures.of("cancelled") == 100
    assert any("geannuleerd" in text and "100 ontvangers" in text for text in works.said(els))


@pytest.mark.parametrize("to", ["paused", "running", "cancelled"])
def test_what_is_over_cannot_be_turned(store: Store, now: datetime, to: str) -> None:
    """A button that comes too late changes nothing, and leaves no trace in the audit."""
    works, els, no = begun(store, now, 5)
    works.finish()
    turned(works, els, no, to)
    assert works.state(no) == "done"
    assert works.figures(no).fates == {"sent": 5}
    acts = [act for (act,) in store.db.execute("SELECT act FROM audit WHERE detail = ?", [str(no)]).fetchall()]
    assert acts == ["tip_send"]


def test_an_unknown_one_is_final_unless_the_therapist_says_so(store: Store, now: datetime) -> None:
    """Telegram may have it: no second copy by itself, one more on request."""
    works, els, no = begun(store, now, 20)
    lost = {f"{n:016x}" for n in (3, 4)}
    works.finish(lambda message: "unknown" if message.person in lost else "sent")
    assert works.figures(no).fates == {"sent": 18, "unknown": 2}
    assert once_each(works)
    turned(works, els, no, "retry")
    works.finish()
    assert works.figures(no).fates == {"sent": 20}
    assert {person for person, n in Counter(p for p, _ in works.went).items() if n == 2} == lost


@pytest.mark.parametrize("how", ["failed", "unknown"])
def test_ten_failures_in_a_row_stop_it(store: Store, now: datetime, how: str) -> None:
    """It stands still by itself, says so in a message of its own, and bothers only those who were on their way."""
    works, els, no = begun(store, now, 200)
    works.deliver(lambda _: how)
    assert works.state(no) == "paused"
    assert MOST_FAILURES <= len(works.went) <= MOST_FAILURES + 16
    assert any("Tien keer achter elkaar" in text for text in works.said(els, "reply"))
    works.turn(3)
    assert works.state(no) == "paused"
    turned(works, els, no, "running")
    works.finish()
    figures = works.figures(no)
    assert figures.of("sent") + figures.of(how) == figures.total == 200
    assert once_each(works)


def test_nine_failures_in_a_row_do_not(store: Store, now: datetime) -> None:
    """One that arrives begins the count anew."""
    works, _, no = begun(store, now, 100)
    turn = iter(range(1000))
    works.finish(lambda _: "sent" if next(turn) % MOST_FAILURES == 0 else "failed")
    assert works.state(no) == "done"


def test_blocks_are_nobodys_failure(store: Store, now: datetime) -> None:
    """Thirty have blocked the bot, one after the other: the others are served, thirty are inactive."""
    works, _, no = begun(store, now, 100)
    works.finish(lambda message: "blocked" if int(message.person, 16) in range(40, 70) else "sent")
    assert works.figures(no).fates == {"sent": 70, "blocked": 30}
    assert store.db.execute("SELECT COUNT(*) FROM person WHERE status = 'blocked'").fetchone() == (30,)


def test_the_live_message_is_edited_every_three_seconds_at_most(store: Store, now: datetime) -> None:
    """One message, edited; never faster than that on its way, and closed at once at the end."""
    works, els, _ = begun(store, now, 300)
    times: list[float] = []
    seen = 0
    for _ in range(120):
        works.deliver(most=8)
        works.clock.forward(seconds=0.5)
        works.turn(2)
        edits = len(works.said(els, "edit"))
        times += [works.clock.seconds] * (edits - seen)
        seen = edits
    works.finish()
    assert all(later - earlier >= 3 for earlier, later in pairwise(times[:-1]))
    assert 3 <= len(times) <= 25
    assert len(works.said(els, "reply")) == 2, "the live message and the report"
    assert "100 %" in works.said(els, "edit")[-1]


def test_the_end_is_seen_at_once(store: Store, now: datetime) -> None:
    """With the last delivery it is over, in the list of tips too: there is nothing left to pause or to cancel."""
    works, els, no = begun(store, now, 5)
    works.deliver()
    works.turn(2)
    assert works.state(no) == "done"
    assert "100 %" in works.said(els, "edit")[-1]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["sent", "failed", "unknown", "blocked"]), min_size=1, max_size=60), st.integers(0, 50))
def test_the_figures_add_up_whatever_happens(
    tmp_path_factory: pytest.TempPathFactory, answers: list[str], pause_after: int
) -> None:
    """Sent, blocked, failed, unknown and waiting are always everybody; nobody gets it twice."""
    now = datetime.fromisoformat("2027-03-01T09:00:00+00:00")
    store = Store(tmp_path_factory.mktemp("tips") / "t.db", durable=False)
    works, els, no = begun(store, now, len(answers))
    of = {f"{n:016x}": how for n, how in enumerate(answers)}
    works.deliver(lambda message: of[message.person], most=pause_after)
    assert sum(works.figures(no).fates.values()) == len(answers)
    for _ in range(8):
        turned(works, els, no, "paused")
        turned(works, els, no, "running")
        works.finish(lambda message: of[message.person])
    figures = works.figures(no)
    assert figures.fates == {
        how: answers.count(how) for how in ("sent", "blocked", "failed", "unknown") if how in of.values()
    }
    assert once_each(works)
    store.close()


def test_who_is_erased_meanwhile_still_counts(store: Store, now: datetime) -> None:
    """Nothing of them is kept, not even that they were to get it; the report says how many."""
    works, _, no = begun(store, now, 10)
    with store.transaction():
        store.erasures.erase(f"{3:016x}", now)
    works.finish()
    assert works.figures(no).fates == {"sent": 9, "erased": 1}
