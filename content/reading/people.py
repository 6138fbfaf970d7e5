"""Whose complaint it is, word by word: the writer's own, or somebody else's."""

from itertools import pairwise
from typing import Final

from content.reading.lexicon import words_of
from content.reading.words import STOP, Words

#: "My children would be better off without me" is about the writer.
WITHOUT_ME: Final = frozenset({("without", "me"), ("zonder", "mij"), ("zonder", "me")})
MINE: Final = frozenset({"mijn", "mn", "my"})
#: "A friend of mine", "een collega van mij": no change of subject.
OF: Final = frozenset({"van", "of"})
#: "A man in a van drove straight into me": so far behind the verb may the writer stand.
STRUCK_WITHIN: Final = 6
#: Before a person word: "schoonzus", "stiefvader", "kleinzoon".
IN_LAW: Final = ("schoon", "stief", "klein")


def _list(name: str) -> frozenset[str]:
    """Return one of the plain lists of people.toml."""
    return words_of("people", name)


def _is_person(word: str) -> bool:
    """Tell whether a word names somebody: "buurman", "schoonzus", "neighbour"."""
    persons = _list("persons")
    return word in persons or (word.startswith(IN_LAW) and word[5:].lstrip("n") in persons)


def _opens_sentence(text: Words, place: int) -> bool:
    """Tell whether the word at `place` opens a sentence as its subject: "moeder heeft …", not "zuster, ik …"."""
    first = place == 0 or text.breaks[place] >= STOP
    return first and text.words[place] not in _list("called") and not text.breaks[place + 1]


def _mentions_person(text: Words, place: int) -> bool:
    """Tell whether the word at `place` makes somebody else the subject; "with my wife" does not."""
    words = text.words
    word, before = words[place], words[place - 1] if place else ""
    introduced = before in _list("owners") or before in _list("qualities")
    if word not in _list("sure") and not ((introduced or _opens_sentence(text, place)) and _is_person(word)):
        return False
    lead = words[place - 2] if place > 1 and introduced else before
    return lead not in _list("beside") or _opens_sentence(text, place)


def _turns_to_self(words: tuple[str, ...], place: int) -> bool:
    """Tell whether the word at `place` makes the writer the subject: "ik", "my back", not "a friend of mine"."""
    word = words[place]
    if word not in MINE and word not in _list("self"):
        return False
    if place and words[place - 1] in OF:
        return False
    owned = words[place + 1 : place + 3]
    if word not in MINE or not owned:
        return word not in MINE
    then = owned[-1] if owned[0] in _list("qualities") else owned[0]
    return not _is_person(then) and then not in _list("sure")


def _is_struck(words: tuple[str, ...], place: int) -> bool:
    """Tell whether the writer is the one that somebody hit: "someone ran into me", "een vrouw reed mij aan"."""
    near = words[max(0, place - STRUCK_WITHIN) : place + 3]
    return words[place] in {"mij", "me", "us", "ons"} and not _list("struck").isdisjoint(near)


def _reports(words: tuple[str, ...], place: int) -> bool:
    """Tell whether the person only says it of the writer: "mijn man zegt dat er een bochel in mijn rug komt"."""
    said = words[place + 1 : place + 2]
    return bool(said) and said[0] in _list("saying")


def _opens_with_person(words: tuple[str, ...]) -> bool:
    """Tell whether a "hij" that opens a message is a person: in "hij wordt niet meer stijf, mijn rug …" it is not."""
    return words[0] not in {"hij", "hem", "they", "ze"} or not any(
        _turns_to_self(words, place) for place in range(len(words))
    )


def others(text: Words) -> frozenset[int]:
    """Return the places of the words that are about somebody else. "He" counts after a person, or first of all.

    In a sentence of another one than the person, it does not where the writer was named first: "I am a burden, they …".
    """
    words = text.words
    if any(pair in WITHOUT_ME for pair in pairwise(words)):
        return frozenset()
    pronouns, about, other, met, here, mine = _list("pronouns"), set[int](), False, False, False, False
    for place, word in enumerate(words):
        if text.breaks[place] >= STOP:
            other = here = mine = False
        if other and _is_struck(words, place):
            about.difference_update(range(max(0, place - STRUCK_WITHIN - 2), place))
            other = False
        if _turns_to_self(words, place):
            other, mine = False, True
        elif _mentions_person(text, place):
            met = here = True
            other = not _reports(words, place)
        elif word in pronouns and ((met and (here or not mine)) or (place == 0 and _opens_with_person(words))):
            other = True
        if other:
            about.add(place)
    return frozenset(about)
