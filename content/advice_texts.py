"""Which text says an advice, and the variables that it needs (``nl/advice.ftl``, ``nl/why.ftl`` and their twins)."""

from content.report import Report, worst
from content.rules import Advice, Kind

#: Kinds whose rows need words of their own: new radiating pain is not known radiating pain.
WORDS_PER_ROW: frozenset[Kind] = frozenset({"seek_help", "stop_exercise", "ease_off"})


def text_id(advice: Advice, *, short: bool = False) -> str:
    """Return the id of the text that says this advice.

    ``short`` asks for the one-line form of known, quiet radiation (D07), for the days between its weekly full form.
    """
    stem = "advice-" + advice.kind.replace("_", "-")
    if advice.kind == "appointment" and advice.exercise == "pause":
        return f"{stem}-pause"
    if advice.kind not in WORDS_PER_ROW:
        return stem
    return f"{stem}-{advice.row}" + ("-short" if short and advice.row == "D07" else "")


def why_id(advice: Advice) -> str:
    """Return the id of the sentence behind [Waarom?] that says which answers led to this advice."""
    return f"why-{advice.row}"


def text_args(advice: Advice, report: Report, emergency: str, *, first: bool = False) -> dict[str, str]:
    """Return every variable that a text of an advice may use; ``emergency`` is the number to call, e.g. "112".

    ``first``: the advice of onboarding, before there is any plan to keep to.
    """
    return {
        "complaint": report.complaint,
        "first_week": "yes" if report.first_week else "no",
        "exercise": advice.exercise,
        "walking": advice.walking,
        "emergency": emergency,
        "first": "yes" if first else "no",
        "as_usual": "yes" if _is_as_usual(report) else "no",
    }


def _is_as_usual(report: Report) -> bool:
    """Tell whether no number is above what is usual for this person: then it is no news, however much it is."""
    highest = worst(report)
    return report.usual is not None and highest is not None and highest <= report.usual
