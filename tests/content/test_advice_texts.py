"""The words of each advice: there in both languages, short, safe, and true to the dose (CLINICAL.md, section 4)."""

import re
from dataclasses import replace
from importlib.resources import files
from itertools import product

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast, parse

from content.advice_texts import text_args, text_id, why_id
from content.library import load_library
from content.report import COMPLAINTS, Report
from content.rules import TABLE, advise

LANGUAGES = ("nl", "en")
TIERS = ("emergency", "emergency-now", "emergency-despair", "today", "appointment", "appointment-pause")
STATIC = [f"advice-{tier}" for tier in TIERS]


def source(language, name):
    return files("content").joinpath(language, name).read_text(encoding="utf-8")


def messages(language, name):
    """Return the file's messages by id; anything that is not Fluent fails."""
    entries = parse(source(language, name)).body
    assert not any(isinstance(entry, ast.Junk) for entry in entries)
    return {entry.id.name: entry for entry in entries if isinstance(entry, ast.Message)}


def variables(language, name):
    """Return the names of the variables that each message uses itself."""
    text = source(language, name)
    spans = {message_id: message.value.span for message_id, message in messages(language, name).items()}
    return {message_id: set(re.findall(r"\$\w+", text[at.start : at.end])) for message_id, at in spans.items()}


def bundle(language):
    result = FluentBundle([language], use_isolating=False)
    for name in ("advice.ftl", "why.ftl"):
        result.add_resource(FluentResource(source(language, name)))
    return result


BUNDLES = {language: bundle(language) for language in LANGUAGES}


def render(language, message_id, **args):
    text, errors = BUNDLES[language].format_pattern(BUNDLES[language].get_message(message_id).value, args)
    assert errors == [], message_id
    return text


CALM = Report(
    flag="clear", before=0, after=None, morning=None, character="none", radiation="none", trend="stable",
    complaint="unknown", first_week=False, phase=1, adherence_low=False, eligible=False, reacted_before=False,
    usual=None,
)  # fmt: skip
ROWS = {
    "D01": {"flag": "emergency"},
    "D02": {"flag": "today"},
    "D03": {"flag": "appointment"},
    "D04": {"flag": "unanswered", "character": "sharp"},
    "D05": {"radiation": "new"},
    "D06": {"radiation": "known", "character": "sharp"},
    "D07": {"radiation": "known"},
    "D08": {"after": 2, "reacted_before": True},
    "D09": {"character": "sharp"},
    "D10": {"before": 7},
    "D11": {"trend": "worsening"},
    "D12": {"after": 2},
    "D13": {"before": 6},
    "D14": {"before": None},
    "D15": {"adherence_low": True},
    "D16": {"eligible": True},
    "D17": {"before": 4},
    "D18": {"before": 1},
    "D19": {},
}


def said(language, row, *, short=False, **different):
    """Return what a person reads who ends in this row."""
    report = replace(CALM, **ROWS[row] | different)
    advice = advise(report)
    assert advice.row == row
    return render(language, text_id(advice, short=short), **text_args(advice, report, "112"))


def all_forms(language, row):
    """Return the row's text for every complaint, in and after the first week (which has no D16)."""
    weeks = (False,) if row == "D16" else (False, True)
    return [said(language, row, complaint=what, first_week=week) for what, week in product(COMPLAINTS, weeks)]


EVERYTHING = {(lang, row): all_forms(lang, row) for lang in LANGUAGES for row in ROWS}


@pytest.mark.parametrize("name", ["advice.ftl", "why.ftl"])
def test_languages_are_twins(name):
    """Both languages have the same texts, in the same order, with the same variables."""
    assert list(messages("nl", name)) == list(messages("en", name))
    assert variables("nl", name) == variables("en", name)


def test_every_row_has_words_and_a_reason():
    """Every row of the table can be said and explained in both languages, for every complaint."""
    assert set(ROWS) == {row.id for row in TABLE}
    for (language, row), forms in EVERYTHING.items():
        assert all(form.strip() for form in forms)
        assert render(language, why_id(advise(replace(CALM, **ROWS[row])))).endswith(".")


def test_no_text_is_longer_than_a_screen():
    """No text is over 600 characters, and only those with the alarm list are over 420."""
    for (_, row), forms in EVERYTHING.items():
        assert max(map(len, forms)) <= (600 if row in {"D04", "D05", "D06", "D07"} else 420), row


def test_texts_use_bold_only():
    """The only markup is <b>, in pairs."""
    for forms in EVERYTHING.values():
        for form in forms:
            assert set(re.findall(r"<[^>]*>|[<>&]", form)) <= {"<b>", "</b>"}
            assert form.count("<b>") == form.count("</b>")


def test_no_text_names_a_complaint_a_medicine_or_a_promise():
    """No diagnosis, no medicine, no promise; and a locked screen tells nobody what somebody has."""
    words = r"hernia|artro|osteoarthr|chroni|spit|acut|cauda|fractu|medici|paracetamol|ibuprofen|pijnstill|painkill"
    promises = r"gene[ez]|garant|belo[of]|guarant|promis|cure"
    for forms in EVERYTHING.values():
        for form in forms:
            assert not re.search(f"{words}|{promises}", form, re.IGNORECASE), form


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_names_its_rules(language):
    """The comment above each text names its row and exactly the rules of that row (invariant 9)."""
    basis = {row.id: set(row.rules) for row in TABLE}
    seen = set()
    for message_id, message in messages(language, "advice.ftl").items():
        comment = message.comment.content
        rules = set(re.findall(r"\b[A-Z]+\d?-[A-Z0-9-]*[A-Z0-9]|\bQ\d", comment))
        assert rules <= set(load_library().rules)
        row = re.match(r"D\d\d", comment)
        if row and message_id not in STATIC[1:3]:
            assert rules == basis[row[0]], message_id
            seen.add(row[0])
    assert seen == set(basis)


@pytest.mark.parametrize("language", LANGUAGES)
def test_alarm_texts_need_nothing_but_the_number(language):
    """The alarm texts can be sent without a database, a plan or a consent; each says where to go."""
    texts = {message_id: render(language, message_id, emergency="999") for message_id in STATIC}
    assert all("999" in text for text in texts.values())
    doctor = {"nl": "huisarts", "en": "GP"}[language]
    assert [key for key, text in texts.items() if doctor not in text] == STATIC[1:3]
    assert "113" in texts["advice-emergency-despair"]
    assert "0800-0113" in texts["advice-emergency-despair"]


def test_the_dutch_routes_are_those_of_section_2():
    """E: now; U: today; S: this week; 112 at once after an accident, for chest and belly."""
    assert "Bel nu je huisarts (spoedlijn) of de huisartsenspoedpost." in said("nl", "D01")
    assert "Krijg je niet snel iemand aan de lijn, of wordt het snel erger: bel 112." in said("nl", "D01")
    assert render("nl", "advice-emergency-now", emergency="112").startswith("Bel nu 112.")
    assert "Bel vandaag nog je huisarts, ’s avonds of in het weekend de huisartsenspoedpost." in said("nl", "D02")
    assert "Maak deze week een afspraak met je huisarts en laat het je therapeut weten." in said("nl", "D03")


@pytest.mark.parametrize("row", ["D04", "D05", "D06", "D07"])
def test_the_short_alarm_list_is_complete(row):
    """E1, E2 and E3 in one, E4, U1 and U2, in plain words, and where to call (D07 in its weekly form)."""
    dutch = ["tussen je benen", "plassen", "ontlasting", "seks", "beide benen", "voet", "wegzakt", "koorts", "huisarts"]
    english = ["between your legs", "urine", "stool", "sex", "both legs", "foot", "gives way", "fever", "GP"]
    assert [word for word in [*dutch, "112"] if word not in said("nl", row)] == []
    assert [word for word in [*english, "112"] if word not in said("en", row)] == []


@pytest.mark.parametrize("row", ["D05", "D06", "D07", "D08"])
def test_help_names_the_therapist(row):
    """Who should seek help reads whom to turn to."""
    assert all("therapeut" in form for form in EVERYTHING["nl", row])
    assert all("therapist" in form for form in EVERYTHING["en", row])


def test_known_radiation_is_brief_between_the_weekly_lists():
    """D07 in short is one line; the list is behind a button."""
    for language in LANGUAGES:
        line = said(language, "D07", short=True)
        assert "\n" not in line
        assert len(line) <= 120
        assert said(language, "D05", short=True) == said(language, "D05")


def test_the_full_form_is_the_ordinary_one():
    """Without asking for the short form, known radiation comes with the alarm list."""
    report = replace(CALM, radiation="known", first_week=True)
    assert text_id(advise(report)) == "advice-seek-help-D07"
    assert text_args(advise(report), report, "112")["first_week"] == "yes"
    assert text_args(advise(CALM), CALM, "112")["first_week"] == "no"


def test_severe_pain_is_never_told_to_rest():
    """D10 must not say "rust", in whatever word."""
    assert not any(re.search(r"rust", form, re.IGNORECASE) for form in EVERYTHING["nl", "D10"])
    assert not any(re.search(r"rest", form, re.IGNORECASE) for form in EVERYTHING["en", "D10"])


def test_mild_pain_is_never_told_to_stop():
    """D18 contains no form of "stop"."""
    for language in LANGUAGES:
        assert not any(re.search(r"stop", form, re.IGNORECASE) for form in EVERYTHING[language, "D18"])


def test_words_follow_the_dose():
    """D03, D08 and D09 say what the doses of this very advice are."""
    assert "lichter oefenen" in said("nl", "D03")
    assert "geen oefeningen" in said("nl", "D03", before=7)
    assert "minder oefeningen en loop wat korter" in said("nl", "D08")
    assert "Sla je oefeningen tot die tijd over en loop wat korter" in said("nl", "D08", character="sharp")
    assert "Sla je oefeningen tot die tijd over en loop alleen korte stukjes" in said("nl", "D08", after=7)
    assert "Je wandeling blijft zoals hij was." in said("nl", "D09")
    assert "Loop vandaag alleen korte stukjes." in said("nl", "D09", before=7)


def test_the_first_acute_week_has_its_own_words():
    """Acute: short bits, get up often, nothing heavy, but only in the first week; then the neutral words."""
    for row in ("D09", "D10", "D12", "D18", "D19"):
        assert "niets zwaars ineens" in said("nl", row, complaint="acute", first_week=True)
        assert said("nl", row, complaint="acute") == said("nl", row, complaint="unknown")


@pytest.mark.parametrize("row", ["D08", "D09", "D10", "D11", "D12", "D13", "D15", "D17", "D18", "D19"])
def test_every_complaint_has_its_own_words(row):
    """The same row in other words per complaint: force nothing, do not sit long, your brain is learning."""
    for complaint, words in (("hernia", "forceren|forceer"), ("osteoarthritis", "elk half uur"), ("chronic", "brein")):
        assert re.search(words, said("nl", row, complaint=complaint)), complaint


def test_why_shows_reason_and_rules():
    """[Waarom?] gives the reason and, one a line, the rules with their section."""
    rule = load_library().rule("R-MILD-PAIN")
    assert render("nl", "why-D18") in render("nl", "why", reason=render("nl", "why-D18"))
    line = render("nl", "why-rule", words=rule.nl, section=rule.section.nl)
    assert line == "• Een beetje pijn is geen reden om op te houden. (Hoe je beweging veilig opbouwt, punt 5)"
