"""The process that draws: requests on standard input, pictures on standard output, one after the other.

It ends when its input does, so it never outlives the program, however that ends. ``python -m bot.charts.worker``.
"""

import json
import os
import sys
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from bot.charts.drawing import draw
from bot.charts.figures import from_json

#: Does one request: its JSON in, bytes out.
Work = Callable[[Mapping[str, Any]], bytes]


def picture(request: Mapping[str, Any]) -> bytes:
    """Return the picture that a request asks for."""
    return draw(from_json(request["figures"]), request["words"])


def serve(requests: BinaryIO, answers: BinaryIO, work: Work = picture) -> None:
    """Answer each line of JSON with a line ``{"size": …}`` and so many bytes, or with ``{"error": type}`` alone.

    An error's own text is not passed on: it may hold figures of a patient.
    """
    for line in requests:
        try:
            made = work(json.loads(line))
        except Exception as error:  # noqa: BLE001 -- whatever it is, the next request may be drawn
            answer = json.dumps({"error": type(error).__name__}).encode() + b"\n"
        else:
            answer = json.dumps({"size": len(made)}).encode() + b"\n" + made
        answers.write(answer)
        answers.flush()


def main() -> None:
    """Serve until the input ends. What a library prints goes nowhere: the output belongs to the answers."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        serve(sys.stdin.buffer, answers)
    except BrokenPipeError:
        os._exit(0)  # nobody listens any more; Python would complain about the closed pipe


if __name__ == "__main__":
    main()
