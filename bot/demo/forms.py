"""From an HTTP request to parameters: query string, form, JSON and multipart, as Telegram takes them."""

import json
import re
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.demo.errors import bad_request, too_large
from bot.demo.params import Params, Upload

#: Upload limit for bots (TELEGRAM.md, section 3), with room for the form around it.
MAX_BODY = 50 * 1024 * 1024 + 64 * 1024

_BOUNDARY = re.compile(r'boundary="?([^";]+)"?', re.IGNORECASE)
_DISPOSITION = re.compile(r"^content-disposition:\s*form-data;(.*)$", re.IGNORECASE | re.MULTILINE)
_FIELD = re.compile(r'(\w+)="([^"]*)"')
_TYPE = re.compile(r"^content-type:\s*(\S+)", re.IGNORECASE | re.MULTILINE)


async def read_params(request: Request) -> Params:
    """Return the parameters of a call; the body wins over the query string.

    Raises:
        ApiError: 400 for a body that cannot be read, 413 for one over 50 MB.

    """
    query = dict(parse_qsl(request.scope["query_string"].decode("latin-1"), keep_blank_values=True))
    body = await request.body()
    if len(body) > MAX_BODY:
        raise too_large()
    sent = parse_body(body, request.headers.get("content-type", "")) if body else Params()
    return Params(query | sent.values, sent.files) if query else sent


def parse_body(body: bytes, content_type: str) -> Params:
    """Return the parameters in a body of this content type; an unknown type holds none."""
    kind = content_type.partition(";")[0].strip().lower()
    try:
        if kind == "application/x-www-form-urlencoded":
            return Params(dict(parse_qsl(body.decode(), keep_blank_values=True)))
        if kind == "application/json":
            return Params(_as_texts(json.loads(body)))
        if kind == "multipart/form-data":
            return _multipart(body, content_type)
    except (ValueError, TypeError, KeyError):
        raise bad_request("can't parse the request body") from None
    return Params()


def _as_texts(values: dict[str, Any]) -> dict[str, str]:
    """Return JSON parameters as forms would carry them."""
    if not isinstance(values, dict):
        raise TypeError("an object is expected")
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in values.items()
        if value is not None
    }


def _multipart(body: bytes, content_type: str) -> Params:
    """Split a multipart form at its boundary; a part with a file name is an upload."""
    boundary = _BOUNDARY.search(content_type)
    if boundary is None:
        raise ValueError("no boundary")
    preamble, *parts, end = (b"\r\n" + body).split(b"\r\n--" + boundary[1].encode())
    if preamble or not end.startswith(b"--"):
        raise ValueError("no proper end")
    params = Params()
    for part in parts:
        _add_part(params, part)
    return params


def _add_part(params: Params, part: bytes) -> None:
    head, _, data = part.partition(b"\r\n\r\n")
    headers = head.decode()
    disposition = _DISPOSITION.search(headers)
    if disposition is None:
        raise ValueError("a part without a name")
    fields = dict(_FIELD.findall(disposition[1]))
    if "filename" in fields:
        mime = _TYPE.search(headers)
        params.files[fields["name"]] = Upload(fields["filename"], mime[1] if mime else "", data)
    else:
        params.values[fields["name"]] = data.decode()
