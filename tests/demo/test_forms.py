"""What arrives over HTTP: forms, JSON, multipart, and what cannot be read."""

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo import forms
from bot.demo.errors import ApiError
from bot.demo.forms import parse_body
from bot.demo.params import Params, Upload

MULTIPART = "multipart/form-data; boundary=xYz"
PLAIN = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.dictionaries(PLAIN.filter(bool), PLAIN))
def test_json_and_forms_say_the_same(values: dict[str, str]) -> None:
    """Whatever the text, both ways of sending it are read alike."""
    form = str(httpx.QueryParams(values)).encode()
    as_json = httpx.Request("POST", "http://x", json=values).content
    assert parse_body(form, "application/x-www-form-urlencoded").values == values
    assert parse_body(as_json, "application/json; charset=utf-8").values == values


def test_values_in_json_are_carried_as_text() -> None:
    """Numbers, truth values and objects as their JSON; null is missing."""
    body = b'{"chat_id": 7, "silent": true, "reply_markup": {"inline_keyboard": []}, "nothing": null}'
    params = parse_body(body, "application/json")
    assert (params.chat(), params.flag("silent")) == (7, True)
    assert params.json("reply_markup", "markup") == {"inline_keyboard": []}
    assert "nothing" not in params.values


@given(st.binary(max_size=50), PLAIN)
def test_a_multipart_form_carries_any_bytes(data: bytes, text: str) -> None:
    """Line ends and dashes in a file are the file's own."""
    parts = [
        b'--xYz\r\nContent-Disposition: form-data; name="caption"\r\n\r\n' + text.encode() + b"\r\n",
        b'--xYz\r\nContent-Disposition: form-data; name="photo"; filename="a.png"\r\n'
        b"Content-Type: image/png\r\n\r\n" + data + b"\r\n",
    ]
    params = parse_body(b"".join(parts) + b"--xYz--\r\n", MULTIPART)
    assert (params.values, params.files) == ({"caption": text}, {"photo": Upload("a.png", "image/png", data)})


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"{", "application/json"),
        (b"[1]", "application/json"),
        (b"\xff", "application/x-www-form-urlencoded"),
        (b"--xYz--\r\n", "multipart/form-data"),
        (b"--xYz\r\n\r\nx", MULTIPART),
        (b"before\r\n--xYz--\r\n", MULTIPART),
        (b"--xYz\r\nContent-Type: text/plain\r\n\r\nx\r\n--xYz--\r\n", MULTIPART),
        (b"--xYz\r\nContent-Disposition: form-data; size=1\r\n\r\nx\r\n--xYz--\r\n", MULTIPART),
    ],
)
def test_what_cannot_be_read_is_refused(body: bytes, content_type: str) -> None:
    """A broken body is never taken for an empty one."""
    with pytest.raises(ApiError, match="can't parse the request body"):
        parse_body(body, content_type)


def test_an_unknown_type_says_nothing() -> None:
    """As Telegram: the parameters are missing."""
    assert parse_body(b"chat_id=7", "text/plain") == Params()


async def test_the_body_wins_over_the_address(raw: httpx.AsyncClient, server) -> None:
    """Both may carry parameters."""
    await raw.post("sendMessage?chat_id=7&text=adres", data={"text": "formulier"})
    assert [message.text for message in server.bot_messages(7)] == ["formulier"]


async def test_more_than_fifty_megabytes_is_too_large(raw: httpx.AsyncClient, monkeypatch) -> None:
    """Refused as a whole."""
    monkeypatch.setattr(forms, "MAX_BODY", 10)
    answer = await raw.post("sendMessage", data={"chat_id": 7, "text": "hoi"})
    assert (answer.status_code, answer.json()["description"]) == (413, "Request Entity Too Large")


@pytest.mark.parametrize(
    ("method", "values", "words"),
    [
        ("sendPhoto", {"chat_id": 7}, "there is no photo in the request"),
        ("sendPhoto", {"chat_id": 7, "photo": "attach://x"}, "there is no photo in the request"),
        ("sendPhoto", {"chat_id": 7, "photo": "https://example.org/a.png"}, "failed to get HTTP URL content"),
        ("editMessageMedia", {"chat_id": 7, "message_id": 99}, "message to edit not found"),
        ("setWebhook", {"url": "http://example.org"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ("setMyCommands", {"commands": "{}"}, "can't parse commands JSON object"),
        ("setMyCommands", {"commands": "[1]"}, "can't parse BotCommand: expected an Object"),
        ("setMyCommands", {"commands": "[]", "scope": "[1]"}, "can't parse BotCommandScope JSON object"),
        ("getMyCommands", {"scope": '{"type": "x"}'}, "can't parse BotCommandScope: Unsupported type specified"),
        ("getUpdates", {"allowed_updates": "x"}, "can't parse allowed updates list JSON object"),
        ("copyMessage", {"chat_id": 7, "message_id": 1}, "chat not found"),
    ],
)
async def test_what_is_missing_or_malformed_is_named(
    raw: httpx.AsyncClient, method: str, values: dict[str, object], words: str
) -> None:
    """A call that PTB would never send is refused, not guessed at."""
    answer = await raw.post(method, data=values)
    assert (answer.status_code, answer.json()["description"]) == (400, f"Bad Request: {words}")
