"""A tip exactly as a patient reads it: for the preview, the test to oneself, and the sending."""

from typing import Final, get_args

from bot.broadcast.draft import Content, Draft
from bot.conversation.turns import button
from bot.events import Media, Reply, Say, ShownAs
from bot.patient import Clinic, Language
from content.tips import load_tips

#: Characters that a therapist may write, counted as HTML: nobody reads more on a phone, Fluent takes at most 2500 in
#: one variable, and a caption must stay under Telegram's 1024 with what stands around it.
LONGEST: Final = 2000
LONGEST_CAPTION: Final = 800
#: What a therapist may send, as Telegram calls it, and how it is shown again.
SHOWN: Final[frozenset[str]] = frozenset(get_args(ShownAs)) - {"document"}


def message(draft: Draft, language: Language) -> Reply:
    """Return the message for somebody who reads ``language``; where that is missing, the other one's."""
    return shown(draft.contents[draft.for_reader(language)], draft.for_reader(language))


def messages(draft: Draft, clinic: Clinic) -> tuple[Reply, ...]:
    """Return the message in each language in which it was written, the clinic's own first."""
    order = sorted(draft.contents, key=lambda language: (language != clinic.language, language))
    return tuple(message(draft, language) for language in order)


def shown(content: Content, language: Language) -> Reply:
    """Return the message of one content; ``language`` is the one that it is written in."""
    return Reply(
        parts=_parts(content, language),
        buttons=((button("tip-no-more", "consent:tips_off"),),),
        media=_media(content),
        language=language,
    )


def _parts(content: Content, language: Language) -> tuple[Say, ...]:
    if not content.tip:
        return (Say("tip-from"), Say("tip-words", {"words": content.text})) if content.text else (Say("tip-from"),)
    tip = load_tips()[content.tip]
    said = (Say("tip-from"), Say("tip-words", {"words": tip.texts[language]}))
    rider = (Say("tip-rider"),) if tip.rider else ()
    return (*said, *rider, Say("tip-section", {"section": tip.section.title(language)}))


def _media(content: Content) -> Media | None:
    how = next((word for word in get_args(ShownAs) if word == content.shown_as), None)
    return None if how is None or not content.file_id else Media("file", how, content.file_id)
