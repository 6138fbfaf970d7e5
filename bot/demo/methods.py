"""Every method that the bot may call, on one page. A name that is not here is answered as Telegram answers it."""

from typing import Any

from bot.demo import editing, profile, receiving, sending, wire
from bot.demo.errors import QUERY_TOO_OLD, bad_request, refusal
from bot.demo.model import Group
from bot.demo.params import Params
from bot.demo.sending import Method
from bot.demo.updates import RETENTION
from bot.demo.world import World

Json = dict[str, Any]

MAX_ANSWER = 200
MAX_DOWNLOAD = 20 * 1024 * 1024
CHAT_ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip


def get_me(world: World, _params: Params) -> Json:
    """Return the bot itself."""
    abilities = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}
    return wire.bot_user(world.profile) | abilities | {"can_connect_to_business": False, "has_main_web_app": False}


def get_chat(world: World, params: Params) -> Json:
    """Return what is known of a chat."""
    looks = {"accent_color_id": 0, "max_reaction_count": 11}
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return wire.chat(world.chat(params.chat())) | looks | {"accepted_gift_types": dict.fromkeys(gifts, False)}


def get_file(world: World, params: Params) -> Json:
    """Return where a file can be fetched: ``/file/bot<token>/<file_path>``."""
    file = world.files.get(params.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.data) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    known = {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": len(file.data)}
    return known | {"file_path": f"{file.kind}s/{file.file_id}"}


def send_chat_action(world: World, params: Params) -> bool:
    """Show for a few seconds that the bot is busy."""
    chat, action = world.open_chat(params), params.text("action")
    if action not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.changes.publish("action", lambda: {"chat": chat.id, "action": action})
    return True


def answer_callback_query(world: World, params: Params) -> bool:
    """Stop the clock on a tapped button, with a line of text where one is given."""
    query = world.queries.get(params.text("callback_query_id"))
    if query is None or world.now() - query.created >= RETENTION["callback_query"]:
        raise bad_request(QUERY_TOO_OLD)
    if len(params.text("text")) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answered, query.answer, query.alert = True, params.text("text"), params.flag("show_alert")
    world.changes.publish(
        "answer", lambda: {"chat": query.chat_id, "query": query.id, "text": query.answer, "alert": query.alert}
    )
    return True


def leave_chat(world: World, params: Params) -> bool:
    """Leave a group."""
    chat = world.open_chat(params)
    if not isinstance(chat, Group):
        raise bad_request("chat member status can't be changed in private chats")
    chat.has_bot = False
    itself = wire.bot_user(world.profile)
    world.deliver("my_chat_member", wire.membership(world, chat, itself, ("member", "left")))
    return True


#: Everything but getUpdates, which waits.
METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getChat": get_chat,
    "getFile": get_file,
    "leaveChat": leave_chat,
    "setWebhook": receiving.set_webhook,
    "deleteWebhook": receiving.delete_webhook,
    "getWebhookInfo": receiving.webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_file("photo"),
    "sendAnimation": sending.send_file("animation"),
    "sendDocument": sending.send_file("document"),
    "sendVideo": sending.send_file("video"),
    "sendVoice": sending.send_file("voice"),
    "sendAudio": sending.send_file("audio"),
    "copyMessage": sending.copy_message,
    "sendChatAction": send_chat_action,
    "editMessageText": editing.edit_text,
    "editMessageCaption": editing.edit_caption,
    "editMessageReplyMarkup": editing.edit_markup,
    "editMessageMedia": editing.edit_media,
    "deleteMessage": editing.delete_message,
    "answerCallbackQuery": answer_callback_query,
    "setMyCommands": profile.set_commands,
    "getMyCommands": profile.get_commands,
    "deleteMyCommands": profile.delete_commands,
    "setMyName": profile.set_text("name"),
    "getMyName": profile.get_text("name"),
    "setMyDescription": profile.set_text("description"),
    "getMyDescription": profile.get_text("description"),
    "setMyShortDescription": profile.set_text("short_description"),
    "getMyShortDescription": profile.get_text("short_description"),
}
#: Telegram does not mind capitals in the names of methods.
NAMES = {name.lower(): name for name in (*METHODS, "getUpdates")}


async def perform(world: World, method: str, params: Params) -> object:
    """Do what a call asks and return its result. Raises ApiError in Telegram's words."""
    if method == "getUpdates":
        return await receiving.get_updates(world, params)
    if method not in METHODS:
        raise refusal(404, "method not found")
    return METHODS[method](world, params)
