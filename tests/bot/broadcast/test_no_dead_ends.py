"""Whatever a therapist taps or types about a tip: there is always a way on, and nothing goes without a last look."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.broadcast.draft import Draft, DraftDropped, DraftHanded, DraftKept, TipSentOff
from bot.broadcast.seen import Desk, Group
from bot.conversation.staff import respond
from bot.events import Chose, Commanded, Event, SentMedia, Tapped, Turn, Wrote
from bot.patient import Patient
from bot.render import label, payload
from bot.staff.snapshots import Therapist
from content.understand import understand

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
GROUPS = (
    Group(complaint="hernia", count=3),
    Group(complaint="osteoarthritis", phase=2, language="en", zone="Asia/Tokyo", count=2),
    Group(left_out="no_consent", count=4),
    Group(complaint="acute", silent_days=12, capped=True),
)
TYPED = (
    *("hernia", "fase 2", "10 dagen stil", "artrose, fase 1 en 3", "ochtend", "verder", "terug", "klaar", "ja", "nee"),
    *("morgen 9 uur", "gisteren", "iets heel anders", "3", "next", "x" * 2001, "Loop een rondje!", "weggooien", "1"),
)
MEDIA = ("photo", "video", "voice", "sticker", "document")


class Walk:
    """A therapist's phone: every button that was ever shown, and the draft that is kept."""

    def __init__(self, **me: Any) -> None:
        self.me = Patient(id="els", role="therapist", status="active", invited=True, **me)
        self.groups, self.now, self.kept = GROUPS, NOW, None
        #: The messages as (data of their buttons); the one that carries the question; what was sent off.
        self.messages: list[list[str]] = []
        self.carrier: int | None = None
        self.sent: list[Draft] = []

    def happens(self, event: Event, tapped: int | None = None) -> Turn:
        desk = Desk(draft=self.kept, groups=self.groups, senders=("olga",))
        before, question = self.me.question, self.carrier
        turn = respond(Therapist(me=self.me, more={"tips": desk}), event, self.now)
        self.me, self.now = turn.patient, self.now + timedelta(seconds=1)
        for fact in turn.facts:
            self._record(fact, before is not None and before.kind == "tip_preview")
        if self.me.question is None:
            self.carrier = None
        for reply in turn.replies:
            shown = payload(reply, self.me.language, self.me.clinic)
            assert 0 < len(str(shown["text"])) < 4096
            buttons = [button["data"] for row in shown.get("buttons", []) for button in row]
            assert all(len(data.encode()) <= 64 for data in buttons)
            target = {"tapped": tapped, "question": question}.get(reply.edits or "")
            if target is None:
                self.messages.append(buttons)
                target = len(self.messages) - 1
            else:
                self.messages[target] = buttons
            self.carrier = target if reply.carries_question else self.carrier
        assert turn.replies or turn.toast, "every act has an answer"
        if turn.toast:
            assert len(label(turn.toast, self.me.language, self.me.clinic)) <= 200
        self._check()
        return turn

    def _record(self, fact: object, looked: bool) -> None:
        match fact:
            case DraftKept(draft):
                self.kept = draft
            case DraftDropped() | DraftHanded():
                self.kept = None
            case TipSentOff(draft):
                assert looked, "nothing goes without a last look"
                assert draft.contents
                self.sent.append(draft)
                self.kept = None

    def _check(self) -> None:
        question = self.me.question
        if question is None:
            return
        mine = f"{question.kind}:{question.no}:"
        carriers = [buttons for buttons in self.messages if any(data.startswith(mine) for data in buttons)]
        assert len(carriers) == 1, f"{question.kind} stands in {len(carriers)} messages: no dead end, no doubt"

    def tap(self, at: int) -> None:
        """Tap one of all the buttons on the phone, old ones included."""
        shown = [(n, data) for n, buttons in enumerate(self.messages) for data in buttons]
        if not shown:
            return
        n, data = shown[-1 - at % len(shown)]
        parts = data.split(":")
        event: Event = Tapped(parts[0], int(parts[1]), parts[2]) if len(parts) == 3 else Chose(*parts)
        self.happens(event, n)


ACTS = st.one_of(
    st.tuples(st.just("tap"), st.integers(0, 12)),
    st.tuples(st.just("write"), st.sampled_from(TYPED)),
    st.tuples(st.just("send"), st.sampled_from(MEDIA)),
    st.tuples(st.just("command"), st.sampled_from(["broadcast", "broadcasts", "help"])),
    st.tuples(st.just("others"), st.integers(0, 3)),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(ACTS, max_size=25), st.sampled_from(["nl", "en"]), st.sampled_from(["therapists", "operators"]))
def test_there_is_always_a_way_on(acts: list[tuple[str, Any]], language: str, senders: str) -> None:
    """Any row of taps, texts, files and commands, in both languages, with the right to send and without it."""
    walk = Walk(language=language)
    walk.me = replace(walk.me, clinic=replace(walk.me.clinic, tips_sent_by=senders))
    walk.happens(Commanded("broadcast"))
    for act, what in acts:
        match act:
            case "tap":
                walk.tap(what)
            case "write":
                walk.happens(Wrote(what, understand(what)))
            case "send":
                walk.happens(SentMedia(what, "file-1", "kijk", ""))
            case "command":
                walk.happens(Commanded(what))
            case "others":  # somebody else withdraws, or comes in
                walk.groups = GROUPS[what:]
    assert not walk.sent or senders == "therapists"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 12), max_size=30))
def test_taps_alone_lead_to_a_tip(choices: list[int]) -> None:
    """From wherever taps have led, a ready tip is at most seven more taps away."""
    walk = Walk()
    walk.happens(Commanded("broadcast"))
    for choice in choices:
        walk.tap(choice)
    walk.happens(Commanded("broadcast"))
    for _ in range(9):
        question = walk.me.question
        if question is None or walk.sent:
            break
        step = {
            "tip_draft": "anew",
            "tip_segment": "everyone" if not Draft.of(question.data["draft"]).segment.is_all else "next",
            "tip_write": "library",
            "tip_theme": "walking",
            "tip_pick": "rhythm",
            "tip_preview": "send",
        }[question.kind]
        walk.happens(Tapped(question.kind, question.no, step), walk.carrier)
    assert len(walk.sent) >= 1


def test_what_was_chosen_is_what_goes() -> None:
    """Segment, words and time of the last look are those of the sending."""
    walk = Walk()
    for event in (
        Commanded("broadcast"),
        *(Wrote(text, understand(text)) for text in ("hernia", "verder", "Loop mee.")),
    ):
        walk.happens(event)
    for text in ("op een tijd", "morgen 9 uur", "verstuur aan 3"):
        walk.happens(Wrote(text, understand(text)))
    (draft,) = walk.sent
    assert draft.segment.complaints == {"hernia"}
    assert draft.contents["nl"].text == "Loop mee."
    assert draft.when.at == datetime(2027, 3, 2, 8, 0, tzinfo=UTC)


def test_two_quick_taps_in_a_list_both_count() -> None:
    """The list keeps its number while marks are set: the second tap was made before the first one showed."""
    walk = Walk()
    walk.happens(Commanded("broadcast"))
    walk.happens(Tapped("tip_segment", walk.me.question.no, "complaint"), walk.carrier)
    number = walk.me.question.no
    for choice in ("hernia", "chronic"):
        walk.happens(Tapped("tip_complaint", number, choice), walk.carrier)
    assert Draft.of(walk.me.question.data["draft"]).segment.complaints == {"hernia", "chronic"}
