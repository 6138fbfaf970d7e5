"""The small language of the word lists: how signs, intents, topics and cues are written down.

    "kan ~ niet ~ @pee"          in this order, at most three words between (~~: seven; nothing: side by side)
    "@numb & @saddle"            both in one clause, in any order
    "@brittle && @small_fall"    both anywhere in the message
    "@tired & @legs !@sport"     not where the clause speaks of sport (!!: the sentence)
    "= vandaag"                  the sentence says this and nothing else (small words apart)
    "te_veel|zat"                "_" joins the words of one choice

Words without meaning of their own ("de", "mijn", "heel", "the") are left out before patterns are tried.
"""

from dataclasses import dataclass
from typing import Final

#: Words that may stand between two steps, by how the gap is written.
GAPS: Final = {"~": 3, "~~": 7}


@dataclass(frozen=True, slots=True)
class Step:
    """One word or idea, and how many words may stand between it and the step before."""

    label: str
    gap: int


Run = tuple[Step, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """One line of a word list; `near` runs share a clause, `far` runs the message."""

    kind: str
    name: str
    polarity: str
    near: tuple[Run, ...]
    far: tuple[Run, ...]
    vetoes: tuple[str, ...]
    far_vetoes: tuple[str, ...]
    needs: frozenset[str]
    whole: bool

    @property
    def labels(self) -> frozenset[str]:
        """Every label that the pattern asks about."""
        return self.needs.union(self.vetoes, self.far_vetoes)


def parse(text: str, kind: str, name: str, polarity: str = "affirmed") -> Pattern:
    """Return the pattern that `text` writes down; ValueError where a gap or a sign stands alone."""
    parts: dict[str, list[list[Step]]] = {"&": [[]], "&&": []}
    current = parts["&"][0]
    vetoes: dict[str, list[str]] = {"!": [], "!!": []}
    gap = 0
    for word in text.removeprefix("= ").split():
        if word in parts:
            current = []
            parts[word].append(current)
        elif word in GAPS:
            gap = GAPS[word]
        elif word[0] == "!":
            vetoes["!!" if word.startswith("!!") else "!"].append(word.lstrip("!"))
        else:
            current.append(Step(word, gap))
            gap = 0
    near, far = (tuple(map(tuple, parts[sign])) for sign in ("&", "&&"))
    if gap or not all((*near, *far)):
        raise ValueError(f"unfinished pattern: {text!r}")
    needs = frozenset(step.label for run in (*near, *far) for step in run)
    return Pattern(
        kind, name, polarity, near, far, tuple(vetoes["!"]), tuple(vetoes["!!"]), needs, text.startswith("= ")
    )
