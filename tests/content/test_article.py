"""Every rule, fact, dose and alarm sign has an id, its section and our own words in both languages."""

from importlib.resources import files

import pytest

from content.library import LibraryError, load_library, read_library
from content.rules import TABLE

#: Section by section, the ids of CLINICAL.md, section 1; the alarm signs of section 2; the limits of section 3.
IDS = {
    "INT": "F-MEDICINE F-REST-BRIEF F-BELIEFS",
    "WHY": "F-EFFECTS F-FOUNDATION",
    "REST": "F-REST-COSTS F-SAFE-SIGNAL",
    "HOW": "R-RHYTHM F-TISSUE F-CONTROL",
    "FORM 1": "R-WALK-BASE DOSE-WALK F-WALK-SOON",
    "FORM 2": "R-MOB-GENTLE X-MOB",
    "FORM 3": "R-MOTOR R-MOTOR-WHO",
    "FORM 4": "R-STRENGTH X-STR",
    "FORM 5": "R-CARDIO-LIGHT",
    "COND 1": "F-ACUTE-MOVE C-ACUTE-1 C-ACUTE-2 C-ACUTE-3 C-ACUTE-4",
    "COND 2": "C-HERNIA-1 C-HERNIA-2 C-HERNIA-3 C-HERNIA-4 F-HERNIA-REST",
    "COND 3": "F-ARTROSE C-ARTROSE-SIT",
    "COND 4": "F-CHRONIC C-CHRONIC-1 C-CHRONIC-2 C-CHRONIC-3 C-CHRONIC-4 C-CHRONIC-5 C-CHRONIC-MIX",
    "BUILD": "R-JUST-ENOUGH",
    "BUILD 1": "R-START-LOW R-NO-RISE-AFTER",
    "BUILD 2": "R-VARIETY",
    "BUILD 3": "R-PHASES",
    "BUILD 4": "R-REPEAT",
    "BUILD 5": "R-MILD-PAIN F-MILD-NOHARM R-TREND",
    "SCI": "F-SCIENCE",
    "ROUT": "T-MORNING T-MIDDAY T-EVENING",
    "MIST": "M-WAIT M-TOO-HEAVY M-BACK-ONLY M-NO-VARIETY M-PASSIVE M-NO-MOB M-SKIP-WALK R-BALANCE",
    "HELP": "H-RECUR H-RADIATE H-TRUST H-OVERLOAD H-START H-LONG F-TEAM",
    "FAQ": "Q1 Q2 Q3 Q4 Q5 R-STOP-SHARP R-ALWAYS-SAFE STOP-SHARP STOP-SEVERE STOP-RADIATE",
    "CTA": "F-CTA",
    "SAFE": "RF-E1 RF-E2 RF-E3 RF-E4 RF-E5 RF-E6 RF-E7 RF-U1 RF-U2 RF-U3 RF-U4 "
    "RF-S1 RF-S2 RF-S3 RF-S4 RF-S5 RF-S6 RF-S7",
    "LIMIT": "TH-BANDS TH-FIVE TH-REACT TH-STEP TH-TREND TH-USUAL TH-SCREEN TH-ACTIVE TH-CALENDAR",
}
LIBRARY = load_library()

GOOD = """
[BUILD]
nl = "Opbouwen"
en = "Build up"
[BUILD.rules]
R-ONE = { point = 2, nl = "Een.", en = "One.", sources = ["S1"], also = "Q9" }
[sources]
S1 = "A book"
"""


def test_every_id_of_the_article_is_there():
    """Every id stands in its section, and nothing else stands there."""
    assert {rule_id for ids in IDS.values() for rule_id in ids.split()} == set(LIBRARY.rules)
    for section, ids in IDS.items():
        for rule_id in ids.split():
            assert LIBRARY.rule(rule_id).section.code.startswith(section), rule_id


def test_every_id_of_the_decision_table_is_there():
    """Whatever an advice rests on can be shown in words."""
    for row in TABLE:
        for rule_id in (*row.rules, *row.limits):
            assert LIBRARY.rule(rule_id).id == rule_id


def test_a_rule_is_readable_in_both_languages():
    """A rule gives its words and its section's title in the reader's language."""
    rule = LIBRARY.rule("R-MILD-PAIN")
    assert rule.words("nl").startswith("Een beetje pijn")
    assert rule.words("en").startswith("A little pain")
    assert rule.section.title("nl") == "Hoe je beweging veilig opbouwt, punt 5"
    assert rule.section.title("en") == "How to build up movement safely, point 5"


def test_words_are_short_and_safe_to_show():
    """Every rule is one short line and has no character that Telegram's HTML would read as markup."""
    for rule in LIBRARY.rules.values():
        for words in (rule.nl, rule.en, rule.section.nl, rule.section.en):
            assert 8 < len(words) <= 160, rule.id
            assert not set(words) & set("<>&\"'\n"), rule.id


def test_walking_is_always_safe_only_without_alarm_signs():
    """Q5 is shown with its rider (CLINICAL.md, tension 1)."""
    assert "als je geen alarmsignalen hebt" in LIBRARY.rule("Q5").nl
    assert "if you have no alarm signs" in LIBRARY.rule("Q5").en


def test_alarm_signs_and_limits_name_their_sources():
    """What the article does not say carries a source; what it says carries none."""
    for rule in LIBRARY.rules.values():
        assert bool(rule.sources) == rule.id.startswith(("RF-", "TH-")), rule.id


def test_every_source_is_cited():
    """No source stands in the file without a rule that rests on it."""
    text = files("content").joinpath("article.toml").read_text(encoding="utf-8")
    listed = [line.split(" = ")[0] for line in text.split("[sources]\n")[1].splitlines()]
    assert [key for key in listed if f'"{key}"' not in text] == []


def test_twin_ids_share_their_words():
    """The article's third and fifth question are rules as well: either id finds them."""
    assert LIBRARY.rule("Q3").nl == LIBRARY.rule("R-STOP-SHARP").nl
    assert LIBRARY.rule("Q5").nl == LIBRARY.rule("R-ALWAYS-SAFE").nl


def test_a_good_file_is_read():
    """Section, point, words, sources and twin all arrive."""
    rules = read_library(GOOD).rules
    assert list(rules) == ["R-ONE", "Q9"]
    assert (rules["Q9"].section.code, rules["Q9"].section.en) == ("BUILD 2", "Build up, point 2")
    assert (rules["Q9"].nl, rules["Q9"].en, rules["Q9"].sources) == ("Een.", "One.", ("A book",))


@pytest.mark.parametrize(
    ("good", "bad", "complaint"),
    [
        ("[BUILD]", "[BUILD", "article.toml: is not valid TOML"),
        ('nl = "Opbouwen"', "", "article.toml: BUILD: nl is missing"),
        ('en = "One."', 'en = " "', "article.toml: R-ONE: en is missing or empty"),
        ('nl = "Een."', "nl = 1", "article.toml: R-ONE: nl is missing or empty"),
        ("point = 2", "point = 0", "article.toml: R-ONE: point must be"),
        ("point = 2", "point = true", "article.toml: R-ONE: point must be"),
        ("point", "punt", "article.toml: R-ONE: unknown key punt"),
        ('nl = "Opbouwen"', 'nl = "Opbouwen"\ncolour = 1', "article.toml: BUILD: unknown key colour"),
        ('"S1"', '"S2"', "article.toml: source of R-ONE: S2 is missing"),
        ('"Q9"', '"R-ONE"', "article.toml: R-ONE: stands there twice"),
        ("R-ONE", "r-one", "article.toml: r-one: an id is capitals"),
        ("[sources]", "[COND]\nnl = 'x'\nen = 'y'\n[sources]", "article.toml: COND: must be a table"),
        ("{ point", '"" # {', "article.toml: R-ONE: must be a table"),
    ],
)
def test_a_mistake_names_the_file_and_the_id(good, bad, complaint):
    """A mistake in the file ends the start with one sentence that says where it is."""
    with pytest.raises(LibraryError) as caught:
        read_library(GOOD.replace(good, bad, 1))
    assert str(caught.value).startswith(complaint)


def test_an_unknown_id_is_an_error():
    """Asking for a rule that is not there names file and id."""
    with pytest.raises(LibraryError, match=r"^article\.toml: R-NOWHERE: there is no such rule$"):
        LIBRARY.rule("R-NOWHERE")


def test_it_is_read_once():
    """The library is loaded at start and then shared."""
    assert load_library() is LIBRARY
