"""``rugcoach advise``: one JSON report in, one JSON advice out, and a plain sentence for anything else."""

import json
from dataclasses import asdict, fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.advise_lines import BadReport, advise_json, advise_lines, parse_report
from content.rules import Report, advise

GOOD = {
    "flag": "clear",
    "before": 2,
    "after": 3,
    "morning": None,
    "character": "dull",
    "radiation": "none",
    "trend": "stable",
    "complaint": "chronic",
    "first_week": False,
    "phase": 2,
    "adherence_low": False,
    "eligible": False,
    "reacted_before": False,
    "usual": 3,
}
PAIN_FIELDS = ["before", "after", "morning", "usual"]
WORD_FIELDS = {
    "flag": "emergency today appointment clear unanswered",
    "character": "none dull stiff sharp",
    "radiation": "none known new worse",
    "trend": "improving stable worsening unknown",
    "complaint": "acute hernia osteoarthritis chronic unknown",
}
YES_NO_FIELDS = ["first_week", "adherence_low", "eligible", "reacted_before"]


def complaint_about(obj):
    with pytest.raises(BadReport) as caught:
        parse_report(obj)
    return str(caught.value)


def complaint_about_line(line):
    with pytest.raises(BadReport) as caught:
        advise_json(line)
    return str(caught.value)


def test_a_good_report_is_read_field_by_field():
    """The keys are exactly the 14 fields of Report."""
    assert asdict(parse_report(GOOD)) == GOOD
    assert list(GOOD) == [field.name for field in fields(Report)]


def test_the_advice_is_one_compact_object():
    """The keys are exactly the 6 fields of Advice, and rules is a list."""
    line = advise_json(json.dumps(GOOD))
    assert line == (
        '{"row":"D18","kind":"carry_on_mild","exercise":"keep","walking":"keep","escalate":"none",'
        '"rules":["R-MILD-PAIN","F-MILD-NOHARM"]}'
    )


@pytest.mark.parametrize("name", GOOD)
def test_every_field_is_required(name):
    """A missing field is named."""
    rest = {key: value for key, value in GOOD.items() if key != name}
    assert complaint_about(rest) == f'the field "{name}" is missing.'


@pytest.mark.parametrize("name", PAIN_FIELDS)
@pytest.mark.parametrize("value", [-1, 11, 10**30, 4.0, 4.5, True, "4", [4], {}])
def test_pain_is_null_or_a_whole_number(name, value):
    """Pain is null or 0 to 10; true, "4" and 4.0 are no pain numbers."""
    assert complaint_about(GOOD | {name: value}) == f'the field "{name}" must be null or a whole number from 0 to 10.'


@pytest.mark.parametrize("name", PAIN_FIELDS)
@pytest.mark.parametrize("value", [0, 10, None])
def test_pain_may_be_anything_from_0_to_10(name, value):
    """The ends of the scale and null are fine."""
    assert getattr(parse_report(GOOD | {name: value}), name) == value


@pytest.mark.parametrize("value", [0, 5, None, True, 1.0, "1"])
def test_phase_is_1_to_4(value):
    """There are four phases, and one is always known."""
    assert complaint_about(GOOD | {"phase": value}) == 'the field "phase" must be a whole number from 1 to 4.'
    assert [parse_report(GOOD | {"phase": phase}).phase for phase in (1, 2, 3, 4)] == [1, 2, 3, 4]


@pytest.mark.parametrize("name", YES_NO_FIELDS)
@pytest.mark.parametrize("value", [None, 0, 1, "true", "yes", []])
def test_yes_and_no_are_true_and_false(name, value):
    """0, 1 and words are no booleans."""
    assert complaint_about(GOOD | {name: value}) == f'the field "{name}" must be true or false.'


@pytest.mark.parametrize("name", WORD_FIELDS)
@pytest.mark.parametrize("value", [None, 1, "", "None", "NONE", "none ", ["none"], {"none": 1}])
def test_words_are_the_words_of_the_vocabulary(name, value):
    """Anything but an allowed word is refused, and the sentence lists the allowed ones."""
    assert complaint_about(GOOD | {name: value}).startswith(f'the field "{name}" must be one of: ')


@pytest.mark.parametrize(("name", "words"), WORD_FIELDS.items())
def test_every_word_of_the_vocabulary_is_understood(name, words):
    """The allowed words are those of CLINICAL.md, and the refusal lists them in that order."""
    assert [getattr(parse_report(GOOD | {name: word}), name) for word in words.split()] == words.split()
    assert complaint_about(GOOD | {name: "?"}) == f'the field "{name}" must be one of: {", ".join(words.split())}.'


def test_unknown_fields_are_refused():
    """A field too many may be a misspelt one, so it is no report; its name is not repeated."""
    assert complaint_about(GOOD | {"Anna de Vries": 1}) == "a report has 14 fields and no others."


@pytest.mark.parametrize("value", [None, [], [GOOD], "report", 4, True])
def test_a_report_is_an_object(value):
    """Anything but a JSON object is refused."""
    assert complaint_about(value) == "a report must be a JSON object."


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("", "the line is empty."),
        (" \t\n", "the line is empty."),
        ("hello", "this is not valid JSON."),
        ("{'flag': 'clear'}", "this is not valid JSON."),
        (json.dumps(GOOD) + "{}", "this is not valid JSON."),
        (json.dumps(GOOD)[:-1], "this is not valid JSON."),
        ("[" * 100_000, "this is not valid JSON."),
        ("9" * 5_000, "this is not valid JSON."),
        (json.dumps(GOOD | {"before": float("nan")}), "NaN and Infinity are not valid JSON."),
        (json.dumps(GOOD | {"before": float("-inf")}), "NaN and Infinity are not valid JSON."),
        (json.dumps(GOOD)[:-1] + ', "flag": "clear"}', 'the field "flag" is given twice.'),
        ('{"x": 1, "x": 2}', "a field is given twice."),
    ],
    ids=range(12),
)
def test_what_is_not_json_is_said_plainly(line, complaint):
    """Whatever stands in the line, the answer is one plain sentence."""
    assert complaint_about_line(line) == complaint


def test_many_lines_give_many_advices():
    """With many reports, one line in gives one line out, as it comes."""
    lines = [json.dumps(GOOD | {"after": pain}) + "\n" for pain in (2, 5, 8)]
    assert [json.loads(line)["row"] for line in advise_lines(lines)] == ["D18", "D12", "D10"]


def test_a_bad_line_is_named_by_its_number():
    """The good lines before it are answered; the bad one is named, counted from 1."""
    answers = advise_lines([json.dumps(GOOD), "", json.dumps(GOOD)])
    assert json.loads(next(answers))["row"] == "D18"
    with pytest.raises(BadReport, match=r"^line 2: the line is empty\.$") as caught:
        next(answers)
    assert caught.value.line == 2


def test_errors_repeat_nothing_of_the_report():
    """What somebody typed about a patient does not come back in an error."""
    for name in GOOD:
        assert "Anna" not in complaint_about(GOOD | {name: "Anna"})
    assert "Anna" not in complaint_about_line('{"Anna": 1, "Anna": 2}')


@settings(max_examples=40)
@given(st.fixed_dictionaries({name: st.none() | st.integers(0, 10) for name in PAIN_FIELDS}))
def test_the_line_and_the_function_agree(pains):
    """The command line gives the advice that the function gives."""
    report = GOOD | pains
    said = json.loads(advise_json(json.dumps(report)))
    assert said == json.loads(json.dumps(asdict(advise(parse_report(report)))))


@settings(max_examples=60)
@given(st.text(max_size=20) | st.lists(st.floats() | st.booleans(), max_size=3).map(json.dumps))
def test_any_other_text_is_a_bad_report(text):
    """Nothing but a report gets an advice, and nothing but BadReport is raised."""
    with pytest.raises(BadReport):
        advise_json(text)
