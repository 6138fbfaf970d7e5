"""Whatever somebody taps, types or leaves lying about, the conversation stays safe, short and open (FLOWS.md)."""

from collections.abc import Iterator
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.conversation import respond
from bot.conversation.behind import REOPENED, stack
from bot.events import Button, Event, SentMedia, Tapped
from content.exercises import cards
from content.rules import advise
from content.texts import texts
from tests.transcripts.chat import Shown, pressed
from tests.transcripts.setting import anna_is, starting

#: Longer than this no message may be; a phone screen holds about 600 (TELEGRAM.md, section 3).
LONGEST = 3500
#: The list of alarm signs is answerable at any time.
NEVER_OLD = frozenset({"screen"})
HELP = frozenset({"emergency", "today", "appointment", "screen_first", "seek_help"})

BEGINNINGS = (
    ("invited and new",),
    ("a stranger and new",),
    ("a long-lasting complaint", "a therapist"),
    ("a hernia", "known radiation", "usually a 4"),
    ("an acute complaint", "a risk: osteoporosis"),
    ("usually a 7", "a doctor who knows of both_legs"),
    ("stopped",),
    ("in a pause", "a therapist"),
    ("English", "given a 3 yesterday morning", "moved yesterday"),
)
TEXTS = (
    "6,5",
    "3",
    "pijn 8",
    "12",
    "het straalt uit naar mijn been",
    "scherpe steken",
    "straalt niet meer uit",
    "gedaan",
    "straks",
    "niet vandaag",
    "hallo",
    "dank je",
    "blubber",
    "nee",
    "ja",
    "weet ik niet",
    "mag ik bewegen met rugpijn?",
    "ik durf niet te bewegen",
    "pauze",
    "andere tijden",
    "help",
    "terug",
    "I am fine",
    "",
    "<b>&",
)
ALARMS = (
    "ik kan niet plassen",
    "doof gevoel tussen mijn benen",
    "klapvoet sinds gisteren",
    "koorts en rugpijn",
    "ik wil niet meer leven",
    "I cannot feel my saddle area",
)
COMMANDS = (
    "start",
    "today",
    "pain",
    "help",
    "ask",
    "times",
    "pause",
    "language",
    "data",
    "stop",
    "exercises",
    "unknown",
)


class Walk(RuleBasedStateMachine):
    """A person who does anything at all, for some days."""

    @initialize(beginning=st.sampled_from(BEGINNINGS))
    def begin(self, beginning: tuple[str, ...]) -> None:
        self.chat = starting()
        self.lost: list[str] = []
        self.waited: set[tuple[str, int]] = set()
        self.acted = False
        for clause in beginning:
            anna_is(self.chat, clause)

    # --- What may happen ----------------------------------------------------------------------------------------------

    @rule(text=st.sampled_from(TEXTS), edited=st.booleans())
    def writes(self, text: str, edited: bool) -> None:
        self._acts()
        self.chat.write(text, edited=edited)

    @rule(text=st.sampled_from(ALARMS))
    def writes_an_alarm_sign(self, text: str) -> None:
        """An alarm sign is heard in every state, before everything else, and closes no open question."""
        self._acts()
        before = self.chat.patient.question
        self.chat.write(text)
        assert self.chat.said[0].kind == "alarm"
        after = self.chat.patient.question
        if before is not None and before.kind not in {"known_sign", "screen", "screen_more", "letter"}:
            assert before.no in {question.no for question in stack(after)}

    @precondition(lambda self: bool(list(self._buttons())))
    @rule(which=st.integers(0, 99))
    def taps(self, which: int) -> None:
        """Tap any button on the phone, the newest ones first."""
        buttons = list(self._buttons())[::-1]
        self._acts()
        self.chat.tap_button(*buttons[which % len(buttons)])

    @precondition(lambda self: any(shown.gone for shown in self.chat.messages))
    @rule(which=st.integers(0, 99))
    def taps_an_old_button(self, which: int) -> None:
        gone = [(at, button) for at, shown in enumerate(self.chat.messages) for button in shown.gone if button.data]
        self._acts()
        self.chat.tap_button(*gone[which % len(gone)])

    @rule(name=st.sampled_from(COMMANDS))
    def commands(self, name: str) -> None:
        self._acts()
        self.chat.command(name)

    @rule(what=st.sampled_from(("voice", "photo", "sticker", "poll")))
    def sends_media(self, what: str) -> None:
        self._acts()
        self.chat.hear(SentMedia(what))

    @rule(minutes=st.sampled_from((1, 9, 31, 130, 700, 1500, 5000)))
    def time_passes(self, minutes: int) -> None:
        self.chat.fresh()
        self.acted = False
        locked_before = self._is_locked()
        self.chat.until(self.chat.now + timedelta(minutes=minutes))
        if locked_before and self._is_locked():
            assert all(shown.kind != "remind" for shown in self.chat.said)

    @rule()
    def the_program_restarts(self) -> None:
        self.chat.fresh()
        self.acted = False
        before = self.chat.patient
        self.chat.restart()
        assert self.chat.patient == before

    # --- What must always hold ----------------------------------------------------------------------------------------

    @invariant()
    def every_act_is_answered(self) -> None:
        """Never silence, never a dead end."""
        if getattr(self, "acted", False):
            assert self.chat.said or self.chat.toast

    @invariant()
    def messages_fit(self) -> None:
        for shown in self._said():
            assert 0 < len(shown.text) <= LONGEST

    @invariant()
    def no_line_twice_in_a_row(self) -> None:
        """What is not understood never gets the same line twice in a row."""
        lines = {texts(language).render(f"lost-{n}", {}) for language in ("nl", "en") for n in (1, 2, 3)}
        said = [shown.text for shown in self._said() if shown.text in lines]
        if said:
            assert not self.lost or said[0] != self.lost[-1]
            self.lost += said

    @invariant()
    def one_open_question(self) -> None:
        """Every button of a question that stands on the phone belongs to the open question, or the one behind it."""
        if not hasattr(self, "chat"):
            return
        cards = stack(self.chat.patient.question)
        live = {(card.kind, card.no) for card in cards} | self.waited
        # What was open again may have been answered by typing: its own message keeps its buttons then.
        self.waited |= {(card.kind, card.no) for at, card in enumerate(cards) if at or REOPENED in card.data}
        for _, button in self._buttons():
            event = pressed(button)
            if isinstance(event, Tapped) and event.kind not in NEVER_OLD:
                assert (event.kind, event.question) in live, (event, live)

    @invariant()
    def every_new_button_leads_somewhere(self) -> None:
        for button in (button for shown in self._said() for button in shown.buttons):
            assert len(button.data.encode()) <= 64
            event = pressed(button)
            on_the_phone = button.data in {live.data for _, live in self._buttons()}
            if event is not None and on_the_phone and not self._waited(event):
                turn = respond(self.chat.patient, event, self.chat.now)
                assert turn.replies or (turn.toast is not None and turn.toast.id != "toast-old"), button

    @invariant()
    def advice_is_the_tables(self) -> None:
        """Never milder than the table; radiation always leads to help; what is paused is not shown."""
        for fact in getattr(self, "chat", starting()).advised:
            assert fact.advice == advise(fact.report)
            if fact.report.radiation != "none":
                assert fact.advice.kind in HELP
        if self.acted and self.chat.advised and self.chat.advised[-1].advice.exercise == "pause":
            self._no_exercise_is_shown()

    def _no_exercise_is_shown(self) -> None:
        advice = self.chat.advised[-1].advice
        if advice.row == "D10":
            return
        speak = texts(self.chat.patient.language)
        names = {f"• {speak.render(card.name, {})}:" for card in cards().values() if card.id != "walk"}
        offered = [shown.text for shown in self._said() if shown.buttons]
        assert not [name for name in names for text in offered if name in text], (advice, offered)

    def _waited(self, event: Event) -> bool:
        return isinstance(event, Tapped) and (event.kind, event.question) in self.waited

    # --- Helpers ------------------------------------------------------------------------------------------------------

    def _acts(self) -> None:
        self.chat.fresh()
        self.acted = True

    def _buttons(self) -> Iterator[tuple[int, Button]]:
        for at, shown in enumerate(self.chat.messages):
            for button in shown.buttons:
                if button.data:
                    yield at, button

    def _said(self) -> list[Shown]:
        return self.chat.said if hasattr(self, "chat") else []

    def _is_locked(self) -> bool:
        lock = self.chat.patient.lock
        return lock is not None and lock.tier != "appointment"


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
