"""Whatever somebody does for weeks: the cap, the quiet hours, the openings, and a plan that rises on a yes only."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.between import TherapistDecided
from bot.events import Button
from content.ladder import TOP, TOP_PHASE
from scheduler.plan import occurrence
from tests.transcripts.chat import Chat, local_date
from tests.transcripts.setting import told
from tests.transcripts.watch import Watch, height
from tests.transcripts.weeks import _forget

BEGINNINGS = (
    ("a long-lasting complaint",),
    ("a long-lasting complaint", "a therapist", "usually a 2"),
    ("an acute complaint",),
    ("a hernia", "a therapist", "usually a 3"),
    ("a hernia", "known radiation"),
    ("a long-lasting complaint", "on walking step 8", "usually a 5"),
)
CLOCKS = ("06:30", "08:05", "09:45", "12:00", "13:20", "16:00", "19:45", "21:20", "23:30")
COMMANDS = ("today", "pain", "times", "pause", "help")
DECISIONS = ("walking", "exercise", "not_yet", "hold", "release")

#: What happens at a moment of a day: nothing, a tap (which of the newest buttons), a command, a therapist's word.
ACTS = st.one_of(
    st.just(("nothing", 0)),
    st.tuples(st.just("tap"), st.integers(0, 11)),
    st.tuples(st.just("tap"), st.integers(0, 11)),
    st.tuples(st.just("command"), st.integers(0, len(COMMANDS) - 1)),
    st.tuples(st.just("therapist"), st.integers(0, len(DECISIONS) - 1)),
)
DAYS = st.lists(st.tuples(st.sampled_from(CLOCKS), ACTS), max_size=6)


def chat_of(beginning: tuple[str, ...]) -> Chat:
    chat = told(*beginning)
    chat.watch = Watch(chat)
    return chat


def newest(chat: Chat) -> list[tuple[int, Button]]:
    """Return the buttons of the last messages that can be tapped without changing an answer."""
    first = max(0, len(chat.messages) - 3)
    found = [(first + at, button) for at, shown in enumerate(chat.messages[first:]) for button in shown.buttons]
    return [(at, button) for at, button in found if button.data and not button.data.startswith("change:")]


def act(chat: Chat, what: str, which: int) -> None:
    buttons = newest(chat)
    if what == "tap" and buttons:
        chat.tap_button(*buttons[which % len(buttons)])
    elif what == "command":
        chat.command(COMMANDS[which])
    elif what == "therapist" and chat.patient.therapist:
        chat.hear(TherapistDecided(DECISIONS[which]))  # type: ignore[arg-type]  # words of the table above


@settings(max_examples=25, deadline=None)
@given(beginning=st.sampled_from(BEGINNINGS), days=st.lists(DAYS, min_size=1, max_size=24))
def test_random_weeks_keep_every_promise(
    beginning: tuple[str, ...], days: list[list[tuple[str, tuple[str, int]]]]
) -> None:
    """At most three and one a day, none at night, no opening twice in 14 days, nothing up without a yes."""
    chat = chat_of(beginning)  # its watch raises where one of these does not hold
    for happens in days:
        today = local_date(chat.now, chat.patient.zone)
        for clock, (what, which) in sorted(happens):
            moment = occurrence(today, time.fromisoformat(clock), chat.patient.zone)
            if moment >= chat.now:
                chat.until(moment)
                act(chat, what, which)
        chat.until(occurrence(today + timedelta(days=1), time(0, 5), chat.patient.zone))
        _forget(chat)
    assert 1 <= chat.patient.phase <= TOP_PHASE
    assert 0 <= chat.patient.walking_step <= TOP


@settings(max_examples=15, deadline=None)
@given(pains=st.lists(st.integers(0, 6), min_size=10, max_size=30), yes=st.booleans())
def test_nobody_goes_up_who_never_says_yes(pains: list[int], yes: bool) -> None:
    """Everything is answered except the proposals: they alone move the plan up."""
    chat = chat_of(("a long-lasting complaint",))
    began = height(chat.patient)
    for pain in pains:
        for clock in ("08:00", "13:00", "19:30"):
            chat.until(
                occurrence(local_date(chat.now, chat.patient.zone), time.fromisoformat(clock), "Europe/Amsterdam")
            )
            _answer(chat, pain, yes)
        chat.until(chat.now.replace(hour=0, minute=0) + timedelta(days=1))
        _forget(chat)
    ended = height(chat.patient)
    assert yes or all(now <= then for now, then in zip(ended, began, strict=True))
    assert chat.watch.counts.get("steps up", 0) == 0 or yes  # type: ignore[attr-defined]  # a Watch


def _answer(chat: Chat, pain: int, yes: bool) -> None:
    wanted = {"pain": str(pain), "slot": "done", "character": "dull", "screen": "none", "week_list": "none"}
    if yes:
        wanted |= {"week_step": "yes", "confidence": "9"}
    for _ in range(8):
        question = chat.patient.question
        offered = f"step:yes-{chat.patient.plan_version}"
        data = None if question is None else f"{question.kind}:{question.no}:{wanted.get(question.kind, '')}"
        found = [at for at in newest(chat) if at[1].data == data or (yes and at[1].data == offered)]
        if not found:
            return
        chat.tap_button(*found[0])
        if found[0][1].data == offered:
            return


def test_the_watch_sees_what_it_is_there_for() -> None:
    """A plan that rises by itself is called so."""
    chat = chat_of(("a long-lasting complaint",))
    hear = chat.watch._planned  # type: ignore[attr-defined]  # a Watch
    before = chat.patient
    with pytest.raises(AssertionError, match="without a yes"):
        hear(before, object(), replace(before, walking_step=before.walking_step + 1))
