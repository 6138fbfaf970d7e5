"""The page with every way in, in the order in which they are tried. One group: an error never reaches a second one."""

from typing import Any

from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.handlers import patient
from bot.handlers.context import Context, Desk

_PRIVATE = filters.ChatType.PRIVATE


def ways_in() -> list[BaseHandler[Any, Context, Any]]:
    """Return every way in; the first that fits an update handles it."""
    return [
        ChatMemberHandler(patient.membership, ChatMemberHandler.MY_CHAT_MEMBER),
        CallbackQueryHandler(patient.tap),
        MessageHandler(~_PRIVATE, patient.group),
        MessageHandler(patient.SERVICE, patient.ignore),
        CommandHandler("start", patient.start),
        MessageHandler(filters.COMMAND, patient.command),
        MessageHandler(filters.TEXT, patient.text),
        MessageHandler(filters.ALL, patient.media),
        TypeHandler(object, patient.ignore),
    ]


def install(application: Application[Any, Context, Any, Any, Desk, Any]) -> None:
    """Give the application its ways in and the one error handler."""
    application.add_handlers(ways_in())
    application.add_error_handler(patient.note_error)
