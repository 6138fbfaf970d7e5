"""Whose complaint it is, word by word: the writer's own, or somebody else's."""

from typing import Final

from content.reading.lexicon import lexicon
from content.reading.words import STOP, Words

#: Words after which a person is not the one it is about: "van de trap gevallen met mijn vrouw".
SELF: Final = "self"


def _list(name: str) -> frozenset[str]:
    """Return one of the plain lists of people.toml."""
    return frozenset(lexicon().tables["people"][name])


def _is_person(word: str) -> bool:
    """Tell whether a word names somebody: "buurman", "schoonzus", "neighbour"."""
    return word in _list("persons") or (word.startswith(("schoon", "stief", "klein")) and word[5:] in _list("persons"))


def _mentions_person(words: tuple[str, ...], place: int) -> bool:
    """Tell whether the word at `place` makes somebody else the subject."""
    word, before = words[place], words[place - 1] if place else ""
    if word in _list("sure"):
        named = True
    else:
        named = _is_person(word) and before in _list("owners") | _list("qualities")
    lead = words[place - 2] if place > 1 and before in _list("owners") | _list("qualities") else before
    return named and lead not in _list("beside")


def _turns_to_self(words: tuple[str, ...], place: int) -> bool:
    """Tell whether the word at `place` makes the writer the subject: "ik", "my back", not "a friend of mine"."""
    word, before = words[place], words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    if word in _list("self"):
        return before not in {"van", "of"}
    if word in {"mijn", "mn", "my"}:
        then = words[place + 2] if after in _list("qualities") and place + 2 < len(words) else after
        return not _is_person(then) and then not in _list("sure") and before not in {"van", "of"}
    return False


def _no_writer(words: tuple[str, ...], pronoun: str) -> bool:
    """Tell whether a "hij" that opens a message is a person: in "hij wordt niet meer stijf, mijn rug …" it is not."""
    return pronoun not in {"hij", "hem"} or not any(_turns_to_self(words, place) for place in range(len(words)))


def others(text: Words) -> frozenset[int]:
    """Return the places of the words that are about somebody else. "He" counts after a person, or first of all."""
    about: set[int] = set()
    other = met = False
    for place, word in enumerate(text.words):
        opens = place == 0 or text.breaks[place] >= STOP
        if opens:
            other = False
        if _turns_to_self(text.words, place):
            other = False
        elif _mentions_person(text.words, place):
            other = met = True
        elif word in _list("pronouns") and (met or (place == 0 and _no_writer(text.words, word))):
            other = True
        if other:
            about.add(place)
    return frozenset(about)
