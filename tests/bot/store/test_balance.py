"""The balance sheet of a day: planned = sent + skipped + expired + cancelled + failed + unknown + waiting."""

from collections import Counter
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.store import NewMessage, Store
from bot.store.balance import WORDS, adds_up, balance

DAY = date(2027, 3, 1)
STATES = ("queued", "sending", "sent", "failed", "unknown", "expired", "cancelled", "skipped")
WORD_OF = {state: state for state in STATES} | {"queued": "waiting", "sending": "waiting"}


def write(store: Store, person: str, now: datetime, rows: list[tuple[str, bool, date | None]]) -> None:
    """Leave messages behind as if the days had gone by: state, moved, day."""
    with store.transaction():
        store.db.execute("DELETE FROM outbox")
        for number, (state, moved, day) in enumerate(rows):
            new = NewMessage(
                key=f"{number}", person=person, kind="remind", payload={}, day=day, moved=moved, ended=(state, "")
            )
            store.queue.queue(new, now)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(
        st.tuples(st.sampled_from(STATES), st.booleans(), st.sampled_from([DAY, DAY + timedelta(days=1), None]))
    )
)
def test_it_always_adds_up(store: Store, anna: str, now: datetime, rows: list[tuple[str, bool, date | None]]) -> None:
    """Whatever became of the messages: every one of that day is counted once, ``moved`` apart, replies never."""
    write(store, anna, now, rows)
    sheet = balance(store.db, DAY)
    assert adds_up(sheet)
    today = [(state, moved) for state, moved, day in rows if day == DAY]
    fates = Counter(WORD_OF[state] for state, _ in today)
    expected = {"planned": len(today), "moved": sum(moved for _, moved in today), **fates}
    assert sheet == {word: expected.get(word, 0) for word in WORDS}


def test_a_day_without_messages_is_all_zeros(store: Store) -> None:
    """Nothing planned, nothing missing."""
    assert balance(store.db, DAY) == dict.fromkeys(WORDS, 0)
    assert adds_up(balance(store.db, DAY))


@pytest.mark.parametrize("word", [word for word in WORDS if word != "moved"])
def test_a_message_that_is_not_accounted_for_is_seen(word: str) -> None:
    """One too many or too few anywhere, and the sheet does not add up."""
    sheet = dict.fromkeys(WORDS, 0) | {"planned": 3, "sent": 2, "expired": 1}
    assert adds_up(sheet)
    assert not adds_up(sheet | {word: sheet[word] + 1})
    assert adds_up(sheet | {"moved": 7})
