"""What the conversation says, made into a stored message: texts in the person's language, buttons with their data."""

from collections.abc import Mapping

from bot.events import Button, Media, Reply, Say
from bot.patient import Clinic
from content.texts import escape, texts

Payload = dict[str, object]


def standard(clinic: Clinic) -> Mapping[str, str]:
    """Return the arguments that every text may use, as they are."""
    return {
        "clinic": clinic.name,
        "phone": clinic.phone,
        "hours": clinic.hours,
        "emergency": clinic.emergency_number,
    }


def render(said: Say, language: str, clinic: Clinic) -> str:
    """Return a text as Telegram HTML. Every variable is escaped here, once; a text within a text is not, again."""
    ours: dict[str, str | int] = {name: escape(value) for name, value in standard(clinic).items()}
    given = {name: _argument(value, language, clinic) for name, value in said.args.items()}
    return texts(language).render(said.id, ours | given)


def label(said: Say, language: str, clinic: Clinic) -> str:
    """Return a text that Telegram shows as it is, not as HTML: a button, or the answer to a tap."""
    given = {
        name: label(value, language, clinic) if isinstance(value, Say) else value for name, value in said.args.items()
    }
    return texts(language).render(said.id, {**standard(clinic), **given})


def payload(reply: Reply, language: str, clinic: Clinic) -> Payload:
    """Return a reply as it is stored in the outbox: the record of what the person was told."""
    stored: Payload = {"text": "\n\n".join(render(part, language, clinic) for part in reply.parts)}
    if reply.buttons:
        stored["buttons"] = [[_button(button, language, clinic) for button in row] for row in reply.buttons]
    if reply.silent:
        stored["silent"] = True
    if reply.protect:
        stored["protect"] = True
    if reply.protect or reply.forget:
        stored["forget"] = True
    if reply.media is not None:
        stored["media"] = _media(reply.media)
    return stored


def _argument(value: str | int | Say, language: str, clinic: Clinic) -> str | int:
    match value:
        case Say():
            return render(value, language, clinic)
        case str():
            return escape(value)
    return value


def _media(media: Media) -> Payload:
    return {"source": media.source, "shown_as": media.shown_as, "name": media.name, "data": dict(media.data)}


def _button(button: Button, language: str, clinic: Clinic) -> dict[str, str]:
    shown = {"text": label(button.label, language, clinic)}
    if button.copy:
        return {**shown, "copy": button.copy}
    styled = {"style": button.style} if button.style else {}
    return {**shown, "data": button.data, **styled}
