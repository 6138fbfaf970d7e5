"""How a transcript says that a line does not hold."""


class Wrong(AssertionError):
    """A line of a transcript that does not hold."""


def expect(holds: bool, why: str) -> None:
    """Say what happened instead, where something does not hold."""
    if not holds:
        raise Wrong(why)
