"""Made-up people: how often they answer, what hurts, and what they tap or type when a message comes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.simulation.chance import Chance


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """A kind of patient."""

    name: str
    #: How many of a hundred are like this.
    percent: int
    #: Share of the messages that are answered.
    answers: float
    #: On which share of the days, counted from the first, something ends for good: see ``ends``.
    until: float = 1.0
    #: What happens then.
    ends: str = ""


HABITS: Final = (
    Habit(name="steady", percent=55, answers=0.55),
    Habit(name="loose", percent=25, answers=0.3),
    Habit(name="fades", percent=10, answers=0.6, until=0.4, ends="silent"),
    Habit(name="blocks", percent=5, answers=0.6, until=0.5, ends="block"),
    Habit(name="alarm", percent=3, answers=0.6, until=0.5, ends="alarm"),
    Habit(name="leaves", percent=2, answers=0.6, until=0.6, ends="stop"),
)
#: What somebody may type instead of tapping: a number, a wish, a question, a sign that is no alarm.
WORDS: Final = ("4", "een zesje", "gedaan", "mag ik wandelen?", "het straalt uit naar mijn been", "hoi", "straks graag")
ALARM: Final = "ik kan niet meer plassen sinds vanochtend"
#: Choices that are mostly taken where a question offers them; everything else is left to chance.
USUAL: Final[Mapping[str, Sequence[str]]] = {
    "welcome": ("next",),
    "consent_coaching": ("yes",),
    "consent_therapist": ("yes",),
    "consent_tips": ("yes",),
    "safety": ("none",),
    "screen": ("none",),
    "week_list": ("none",),
    "known_sign": ("same",),
    "leg": ("known",),
    "exclusions": ("none", "done"),
    "radiation": ("none",),
    "first_times": ("ok",),
    "slot": ("done",),
    "paused": ("resume",),
}
#: How often the usual choice is taken; an alarm sign is rare.
MOSTLY: Final = 0.96
RARELY: Final[Mapping[str, float]] = dict.fromkeys(("safety", "screen", "week_list", "known_sign"), 0.995)
#: How often somebody who is on hold has been to a doctor, each time that the button is seen.
RELEASED: Final = 0.4
#: Questions before the first advice: whoever begins goes through them in one go.
AT_ONCE: Final = frozenset(
    {
        "welcome",
        "consent_coaching",
        "consent_therapist",
        "consent_tips",
        "safety",
        "safety_simple",
        "exclusions",
        "complaint",
        "complaint_since",
        "radiation",
        "onboarding_pain",
        "walking",
        "first_times",
        "first_slot_time",
    }
)
#: Buttons that end, erase or silence something are tapped only where ``ends`` says so.
NEVER: Final = frozenset({"pause", "stop", "erase", "erase_sure", "language", "excluded"})
NOT_CHOSEN: Final = frozenset({"back", "off"})
NUMBERS: Final = frozenset({"pain", "onboarding_pain"})


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody made up; ``chat`` is the number that Telegram would give."""

    chat: int
    habit: Habit
    chance: Chance

    @property
    def language(self) -> str:
        """Return the language of the app."""
        return "nl" if self.chance.happens(0.85, self.chat, "language") else "en"

    def answers(self, turn: str, buttons: Sequence[str]) -> bool:
        """Tell whether a message is answered; ``turn`` names it, and how often it has changed."""
        return _kind(buttons) in AT_ONCE or self.chance.happens(self.habit.answers, self.chat, turn, "answers")

    def delay(self, turn: str, buttons: Sequence[str]) -> float:
        """Return after how many seconds: mostly minutes, sometimes hours."""
        share = self.chance.share(self.chat, turn, "delay")
        return 3 + 20 * share if _kind(buttons) in AT_ONCE else 5 + 3_600 * 4 * share**4

    def types(self, turn: str, buttons: Sequence[str]) -> str | None:
        """Return what is typed instead of a tap; mostly nothing."""
        if _kind(buttons) in AT_ONCE or not self.chance.happens(0.02, self.chat, turn, "types"):
            return None
        return self.chance.one_of(WORDS, self.chat, turn, "words")

    def choose(self, turn: str, day: int, buttons: Sequence[str]) -> str | None:
        """Return the data of the button that is tapped; None where none invites."""
        release = next((data for data in buttons if data.startswith("release:")), None)
        if release is not None and self.chance.happens(RELEASED, self.chat, turn, "release"):
            return release
        kind = _kind(buttons)
        choices = {data.rpartition(":")[2]: data for data in buttons if data.startswith(f"{kind}:")}
        offered = [data for choice, data in choices.items() if choice not in NOT_CHOSEN]
        if kind in NEVER or not offered:
            return None
        if kind in NUMBERS:
            return choices.get(str(self.pain(day, turn)))
        usual = next((choices[choice] for choice in USUAL.get(kind, ()) if choice in choices), None)
        if usual is not None and self.chance.happens(RARELY.get(kind, MOSTLY), self.chat, turn, "usual"):
            return usual
        return self.chance.one_of(offered, self.chat, turn, "choice")

    def pain(self, day: int, turn: str) -> int:
        """Return a number from 0 to 10: a level of one's own that gets better, and noise."""
        level = 2 + 5 * self.chance.share(self.chat, "level") - 0.05 * day
        noise = sum(self.chance.share(self.chat, turn, part) for part in range(4)) - 2
        return min(10, max(0, round(level + 2 * noise)))


def _kind(buttons: Sequence[str]) -> str:
    """Return the kind of the question below a message; empty where none stands there."""
    return next((data.partition(":")[0] for data in buttons if data.count(":") == 2), "")


def population(chats: range, chance: Chance) -> Sequence[Person]:
    """Return the people with these chat numbers; each hundred holds every habit as often as its percentage says."""
    crowd = [habit for habit in HABITS for _ in range(habit.percent)]
    # 37 and 100 have no common divisor: small crowds are mixed too.
    return [Person(chat, crowd[chat * 37 % len(crowd)], chance) for chat in chats]
