"""Files in calls: uploaded now, or sent again by ``file_id``; and what Telegram takes as which kind."""

from bot.demo.errors import bad_request
from bot.demo.model import StoredFile
from bot.demo.params import Params, Upload
from bot.demo.world import World

#: Kinds that the bot sends, with Telegram's own names for them in errors.
KINDS = {
    "photo": "Photo",
    "animation": "Animation",
    "document": "Document",
    "video": "Video",
    "voice": "VoiceNote",
    "audio": "Audio",
}
#: What may take another file's place in a message: a voice message may not.
EXCHANGEABLE = KINDS.keys() - {"voice"}
MAX_UPLOAD = 50 * 1024 * 1024
MAX_PHOTO = 10 * 1024 * 1024
MAX_PHOTO_SIDES = 10_000
MAX_PHOTO_RATIO = 20


def file_of(world: World, params: Params, kind: str) -> StoredFile:
    """Return the file of a call to ``sendPhoto`` and its kin.

    Raises:
        ApiError: 400, in Telegram's words for what is missing, unknown, too big or of another kind.

    """
    if upload := params.files.get(kind):
        return stored(world, kind, upload)
    return file_named(world, params, kind, params.text(kind))


def file_named(world: World, params: Params, kind: str, reference: str) -> StoredFile:
    """Return the file that a reference means: ``attach://part`` or the ``file_id`` of an earlier one."""
    if not reference:
        raise bad_request(f"there is no {kind} in the request")
    if reference.startswith("attach://"):
        upload = params.files.get(reference.removeprefix("attach://"))
        if upload is None:
            raise bad_request(f"there is no {kind} in the request")
        return stored(world, kind, upload)
    return _known(world, kind, reference)


def _known(world: World, kind: str, file_id: str) -> StoredFile:
    if file_id.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")  # nothing is fetched from here
    file = world.files.get(file_id)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {KINDS.get(file.kind, 'Sticker')} as {KINDS[kind]}")
    return file


def stored(world: World, kind: str, upload: Upload) -> StoredFile:
    """Keep an upload that passes the limits of its kind."""
    size = len(upload.data)
    if not size:
        raise bad_request("file must be non-empty")
    if size > MAX_UPLOAD:
        raise bad_request(f"file of size {size} bytes is too big; the maximum size is {MAX_UPLOAD} bytes")
    if kind == "photo" and size > MAX_PHOTO:
        raise bad_request(f"file of size {size} bytes is too big for a photo; the maximum size is {MAX_PHOTO} bytes")
    file = world.store(kind, upload)
    if kind == "photo":
        _check_photo(*file.size)
    return file


def _check_photo(width: int, height: int) -> None:
    if not width or not height:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if width + height > MAX_PHOTO_SIDES or max(width, height) > MAX_PHOTO_RATIO * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
