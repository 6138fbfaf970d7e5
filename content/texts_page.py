"""All texts on one page, to be read and signed by a therapist: ``python -m content.texts_page FILE`` (``make texts``).

One HTML file that opens without a network and prints on A4: Dutch and English side by side, each text with its id,
where it is used, its rules and their sections, a box to tick and a line for remarks.
"""

import sys
from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Final

from content.exercises import Card, Line, cards, picture
from content.library import Rule, load_library
from content.rules_table import rules_table
from content.texts import LANGUAGES, texts, version
from content.texts_shown import Flow, Shown, flows
from content.tips import THEMES, Tip, of_theme

#: Where each part begins: anchor and title.
PARTS: Final = (
    ("rows", "De beslistabel · The decision table"),
    ("texts", "Alle teksten · All texts"),
    ("cards", "De oefenkaarten · The exercise cards"),
    ("tips", "Tips om te versturen · Tips to send"),
    ("rules", "De regels achter [Waarom?] · The rules behind [Why?]"),
)
_HEAD: Final = "<thead><tr><th>wat · what</th><th>Nederlands</th><th>English</th><th>akkoord · agreed</th></tr></thead>"
_SIGN: Final = '<label><input type="checkbox"> ok</label><input class="line" aria-label="opmerking · remark"><hr><hr>'


#: Before the doses of a card: low, middle and high from that phase on.
_SINCE: Final = {"nl": "vanaf fase", "en": "from phase"}


def page() -> str:
    """Return the whole page."""
    style = (files("content") / "texts_page.css").read_text(encoding="utf-8")
    contents = "".join(f'<li><a href="#{anchor}">{escape(title)}</a></li>' for anchor, title in PARTS)
    bodies = (_rows(), *("".join(part) for part in (_texts(), _cards(), _tips(), _rules())))
    parts = (
        f'<section id="{anchor}"><h2>{escape(title)}</h2>{body}</section>'
        for (anchor, title), body in zip(PARTS, bodies, strict=True)
    )
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Teksten van de rugcoach</title>'
        f"<style>{style}</style></head><body>{_cover()}<ol>{contents}</ol>{''.join(parts)}</body></html>"
    )


def _cover() -> str:
    return (
        "<h1>Teksten van de rugcoach</h1>"
        "<p>Alles wat een patiënt of therapeut kan lezen. Vink af wat goed is, schrijf erbij wat anders moet. "
        "‹Zo› staat een plaats voor een naam, een tijd of een getal; → verwijst naar een tekst die daar wordt "
        "ingevoegd.</p>"
        "<p>Everything that a patient or therapist can read. Tick what is good, write down what should change. "
        "‹This› marks a place for a name, a time or a number; → refers to a text that is put in there.</p>"
        f'<p class="sign">Versie · version: <code>{version()}</code> Naam · name: <span></span> '
        "Datum · date: <span></span> Handtekening · signature: <span></span></p>"
    )


def _table(rows: Iterable[str]) -> str:
    return f"<table>{_HEAD}<tbody>{''.join(rows)}</tbody></table>"


def _row(name: str, about: str, nl: str, en: str) -> str:
    return (
        f'<tr><td><code id="{escape(name)}">{escape(name)}</code>{about}</td>'
        f'<td lang="nl">{nl}</td><td lang="en">{en}</td><td>{_SIGN}</td></tr>'
    )


def _cited(rules: Iterable[Rule]) -> str:
    """Return the ids of rules, and the sections that they come from in both languages; nothing where there are none."""
    ids = [rule.id for rule in rules]
    lines = (", ".join(ids), *(load_library().cited(ids, language) for language in ("nl", "en"))) if ids else ()
    return "".join(f"<small>{escape(line)}</small>" for line in lines)


# --- The texts --------------------------------------------------------------------------------------------------------


def _texts() -> Iterator[str]:
    for flow in flows():
        yield f"<h3>{escape(flow.name)}</h3><p>{escape(flow.about)}</p>"
        yield _table(_flow_rows(flow))


def _flow_rows(flow: Flow) -> Iterator[str]:
    group = None
    for shown in flow.texts:
        if shown.group != group:
            group = shown.group
            yield f'<tr><th colspan="4">{escape(group)}</th></tr>'
        yield _row(shown.id, _about(shown), shown.words["nl"], shown.words["en"])


def _about(shown: Shown) -> str:
    used = ", ".join(shown.used_in)
    remark = f"<small>{escape(shown.remark)}</small>" if shown.remark else ""
    return f"{remark}{_cited(shown.rules)}<small>in: {escape(used)}</small>"


# --- The exercise cards -----------------------------------------------------------------------------------------------


def _cards() -> Iterator[str]:
    yield _table(
        _row(card.id, _whom(card), *(_card_words(card, language) for language in LANGUAGES))
        for card in cards().values()
    )


def _whom(card: Card) -> str:
    """Return the drawing, who gets the card from which phase on, in which routines, and what replaces it."""
    image = b64encode(picture(card.picture)).decode()
    phases = ", ".join(f"{complaint}: {phase}" for complaint, phase in card.phases.items())
    lines = (f"fase · phase {phases}", f"routine: {', '.join(card.slots)}", f"scherpe pijn · sharp pain → {card.swap}")
    moving = "<small>beweegt · moves</small>" if card.moving else ""
    about = "".join(f"<small>{escape(line)}</small>" for line in lines)
    return f'<img alt="" src="data:image/png;base64,{image}">{moving}{about}'


def _card_words(card: Card, language: str) -> str:
    speak = texts(language)
    steps = "".join(f"<li>{speak.render(step, {})}</li>" for step in card.steps)
    doses = "; ".join(
        f"{_SINCE[language]} {since}: " + " / ".join(_said(dose.line, language) for dose in row)
        for since, row in card.doses.items()
    )
    notes = "".join(
        f"<p><small>{complaint}:</small> {speak.render(f'exercise-{card.id}-for-{complaint}', {})}</p>"
        for complaint in sorted(card.notes)
    )
    return (
        f"<b>{speak.render(card.name, {})}</b><p><small>{escape(doses)}</small></p><ol>{steps}</ol>"
        f"<p>{speak.render('card-feel', {'feel': speak.render(card.feel, {})})}</p>{notes}"
    )


def _said(line: Line, language: str) -> str:
    args = {name: _said(value, language) if isinstance(value, Line) else value for name, value in line.args.items()}
    return texts(language).render(line.id, args)


# --- Tips, rules, the table -------------------------------------------------------------------------------------------


def _tips() -> Iterator[str]:
    for theme in THEMES:
        yield f"<h3>{escape(theme)}</h3>"
        yield _table(_tip(tip) for tip in of_theme(theme))


def _tip(tip: Tip) -> str:
    whom = f"{', '.join(sorted(tip.complaints))}; fase · phase {', '.join(map(str, sorted(tip.phases)))}"
    rider = "<small>+ alarmsignalen · alarm signs</small>" if tip.rider else ""
    about = f"{_cited(map(load_library().rule, tip.rules))}<small>{escape(whom)}</small>{rider}"
    nl, en = (f"<b>{escape(tip.titles[language])}</b><br>{escape(tip.texts[language])}" for language in ("nl", "en"))
    return _row(tip.id, about, nl, en)


def _rules() -> Iterator[str]:
    yield _table(map(_rule, load_library().rules.values()))


def _rule(rule: Rule) -> str:
    from_where = (f"{rule.section.nl} · {rule.section.en}", "; ".join(rule.sources))
    about = "".join(f"<small>{escape(line)}</small>" for line in from_where)
    return _row(rule.id, about, escape(rule.nl), escape(rule.en))


def _rows() -> str:
    """Return the decision table, which the program reads from top to bottom."""
    head, _, *lines = (
        [cell.strip(" `") for cell in line.strip("| ").split("|")] for line in rules_table().splitlines()
    )
    titles = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line) + "</tr>" for line in lines)
    return f'<table class="plain"><thead><tr>{titles}</tr></thead><tbody>{body}</tbody></table>'


def write(target: Path) -> None:
    """Write the page into a file; its folder is made where it is missing."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
