"""Refusals in Telegram's own words (TELEGRAM.md, section 2)."""

from collections.abc import Mapping

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"

_PREFIX = {400: "Bad Request", 403: "Forbidden", 404: "Not Found", 409: "Conflict", 429: "Too Many Requests"}


class ApiError(Exception):
    """A refusal as Telegram writes it: HTTP status, description, and parameters such as ``retry_after``."""

    def __init__(self, status: int, description: str, parameters: Mapping[str, int] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = dict(parameters or {})

    def body(self) -> dict[str, object]:
        """Return the JSON object that goes back to the bot."""
        answer: dict[str, object] = {"ok": False, "error_code": self.status, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def refusal(status: int, words: str) -> ApiError:
    """Return the refusal with the prefix that Telegram puts before these words."""
    return ApiError(status, f"{_PREFIX[status]}: {words}")


def bad_request(words: str) -> ApiError:
    """Return a 400: the request itself is wrong."""
    return refusal(400, words)


def forbidden(words: str) -> ApiError:
    """Return a 403: this chat may not be written to."""
    return refusal(403, words)


def too_many(seconds: int) -> ApiError:
    """Return a 429 that asks for this many whole seconds of silence."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def unauthorized() -> ApiError:
    """Return a 401: another bot's token, or a revoked one."""
    return ApiError(401, "Unauthorized")


def not_found() -> ApiError:
    """Return a 404: no token at all, or no such file."""
    return ApiError(404, "Not Found")


def too_large() -> ApiError:
    """Return a 413: more than 50 MB."""
    return ApiError(413, "Request Entity Too Large")
