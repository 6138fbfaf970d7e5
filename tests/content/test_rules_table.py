"""The decision table, one readable example for each row, and the borders between rows (CLINICAL.md, section 4)."""

from dataclasses import fields, replace

import pytest

from content.report import base, react, severe, worst
from content.rules import TABLE, Advice, Report, advise

#: Somebody with nothing the matter: no pain, no signs, everything done. Each example says what is different.
WELL = Report(
    flag="clear",
    before=0,
    after=None,
    morning=None,
    character="none",
    radiation="none",
    trend="stable",
    complaint="unknown",
    first_week=False,
    phase=1,
    adherence_low=False,
    eligible=False,
    reacted_before=False,
    usual=None,
)

EXAMPLES = [
    ("cannot feel the bladder", {"flag": "emergency"}, "D01 emergency pause pause alert"),
    ("the foot drags since this morning", {"flag": "today"}, "D02 today pause pause alert"),
    ("lost weight without trying", {"flag": "appointment"}, "D03 appointment down short alert"),
    ("lost weight, and sharp pain", {"flag": "appointment", "character": "sharp"}, "D03 appointment pause short alert"),
    ("lost weight, and severe pain", {"flag": "appointment", "after": 7}, "D03 appointment pause short alert"),
    ("lost weight, and it radiates", {"flag": "appointment", "radiation": "new"}, "D03 appointment pause short alert"),
    ("... as it always did", {"flag": "appointment", "radiation": "known"}, "D03 appointment pause short alert"),
    ("new radiation, list open", {"flag": "unanswered", "radiation": "new"}, "D04 screen_first pause short none"),
    ("worse radiation, list open", {"flag": "unanswered", "radiation": "worse"}, "D04 screen_first pause short none"),
    ("sharp, list open", {"flag": "unanswered", "character": "sharp"}, "D04 screen_first pause short none"),
    ("an 8, list open", {"flag": "unanswered", "after": 8}, "D04 screen_first pause short none"),
    ("a rising line, list open", {"flag": "unanswered", "trend": "worsening"}, "D04 screen_first pause short none"),
    ("new pain into the leg", {"radiation": "new"}, "D05 seek_help pause short alert"),
    ("the leg is worse", {"radiation": "worse"}, "D05 seek_help pause short alert"),
    ("known leg, now sharp", {"radiation": "known", "character": "sharp"}, "D06 seek_help pause short alert"),
    ("known leg, now a 7", {"radiation": "known", "before": 7}, "D06 seek_help pause short alert"),
    ("known leg, 2 more after", {"radiation": "known", "after": 2}, "D06 seek_help pause short alert"),
    ("known leg, rising line", {"radiation": "known", "trend": "worsening"}, "D06 seek_help pause short alert"),
    ("known leg, quiet", {"radiation": "known", "before": 6, "usual": 6}, "D07 seek_help keep keep digest"),
    ("known leg, list open", {"radiation": "known", "flag": "unanswered"}, "D07 seek_help keep keep digest"),
    ("overdid it again", {"after": 2, "reacted_before": True}, "D08 seek_help down down alert"),
    (
        "overdid it, now sharp",
        {"after": 2, "reacted_before": True, "character": "sharp"},
        "D08 seek_help pause down alert",
    ),
    ("overdid it, now a 7", {"after": 7, "reacted_before": True}, "D08 seek_help pause short alert"),
    ("one exercise stabs", {"character": "sharp"}, "D09 stop_exercise rest_this_one keep digest"),
    (
        "it stabs, a 9, and rising",
        {"character": "sharp", "before": 9, "trend": "worsening"},
        "D09 stop_exercise rest_this_one short digest",
    ),
    ("a 7", {"before": 7}, "D10 stop_exercise pause short digest"),
    ("an 8 and a rising line", {"before": 8, "trend": "worsening"}, "D10 stop_exercise pause short digest"),
    ("a rising line", {"trend": "worsening"}, "D11 ease_off down down alert"),
    ("a rising line and no number", {"trend": "worsening", "before": None}, "D11 ease_off down down alert"),
    ("2 more after the walk", {"before": 1, "after": 3}, "D12 ease_off down down none"),
    ("2 more the next morning", {"before": 1, "morning": 3}, "D12 ease_off down down none"),
    ("2 more than usual", {"before": None, "after": 5, "usual": 3}, "D12 ease_off down down none"),
    ("a 6, usual unknown", {"before": 6}, "D13 ease_off down keep none"),
    ("a 6 where 4 is usual", {"before": 6, "usual": 4}, "D13 ease_off down keep none"),
    ("no number", {"before": None}, "D14 need_rating keep keep none"),
    ("a week with little done", {"adherence_low": True, "eligible": True}, "D15 encourage keep keep none"),
    ("ready for a step", {"before": 3, "eligible": True}, "D16 progress up up none"),
    ("ready, a usual 5", {"before": 5, "usual": 5, "eligible": True}, "D16 progress up up none"),
    ("ready, but the first acute week", {"eligible": True, "first_week": True}, "D19 carry_on keep keep none"),
    ("a 4", {"before": 4}, "D17 keep keep keep none"),
    ("a 6 where 5 is usual", {"before": 6, "usual": 5}, "D17 keep keep keep none"),
    ("a little pain", {"before": 3}, "D18 carry_on_mild keep keep none"),
    ("no pain", {}, "D19 carry_on keep keep none"),
]


#: What each row rests on (the column "basis" of the table).
BASIS = {
    "D01": "RF-E1 RF-E2 RF-E3 RF-E4 RF-E5 RF-E6 RF-E7",
    "D02": "RF-U1 RF-U2 RF-U3 RF-U4",
    "D03": "RF-S1 RF-S2 RF-S3 RF-S4 RF-S5 RF-S6 RF-S7",
    "D04": "R-STOP-SHARP H-RADIATE",
    "D05": "STOP-RADIATE H-RADIATE",
    "D06": "STOP-RADIATE H-RADIATE C-HERNIA-4",
    "D07": "C-HERNIA-1 C-HERNIA-2 C-HERNIA-3 H-RADIATE",
    "D08": "H-OVERLOAD",
    "D09": "STOP-SHARP Q5",
    "D10": "STOP-SEVERE C-ACUTE-1",
    "D11": "R-TREND R-JUST-ENOUGH",
    "D12": "R-NO-RISE-AFTER",
    "D13": "R-NO-RISE-AFTER",
    "D14": "R-TREND",
    "D15": "R-REPEAT M-SKIP-WALK",
    "D16": "R-START-LOW R-PHASES",
    "D17": "R-JUST-ENOUGH",
    "D18": "R-MILD-PAIN F-MILD-NOHARM",
    "D19": "R-REPEAT",
}


def in_short(advice: Advice) -> str:
    return " ".join((advice.row, advice.kind, advice.exercise, advice.walking, advice.escalate))


@pytest.mark.parametrize(("what", "different", "advice"), EXAMPLES, ids=[example[0] for example in EXAMPLES])
def test_example(what, different, advice):
    """Each row does what the table says, in the words of a case."""
    assert in_short(advise(replace(WELL, **different))) == advice


def test_every_row_has_an_example():
    """No row is unreachable, and none goes without an example."""
    assert {advice.split()[0] for _, _, advice in EXAMPLES} == {row.id for row in TABLE}


def test_every_advice_names_its_basis():
    """The rules that an advice carries are those of its row's basis."""
    assert {row.id: " ".join(row.advice(WELL).rules) for row in TABLE} == BASIS


def test_rows_stand_in_order():
    """The table runs from D01 to D19 without a gap."""
    assert [row.id for row in TABLE] == [f"D{number:02}" for number in range(1, 20)]


def test_every_condition_is_a_sentence():
    """The README prints each condition in words: its docstring is one line."""
    for row in TABLE:
        assert row.applies.__doc__.endswith(".")
        assert "\n" not in row.applies.__doc__


BORDERS = [
    ("severe starts at 7", {"before": 6, "usual": 6}, {"before": 7, "usual": 7}, "D17", "D10"),
    ("a reaction starts at 2", {"before": 1, "after": 2}, {"before": 1, "after": 3}, "D18", "D12"),
    ("... in the morning too", {"before": 1, "morning": 2}, {"before": 1, "morning": 3}, "D18", "D12"),
    ("6 is high from usual 4 down", {"before": 6, "usual": 5}, {"before": 6, "usual": 4}, "D17", "D13"),
    ("5 is never high", {"before": 5}, {"before": 6}, "D17", "D13"),
    ("moderate starts at 4", {"before": 3}, {"before": 4}, "D18", "D17"),
    ("mild starts at 1", {"before": 0}, {"before": 1}, "D19", "D18"),
]


@pytest.mark.parametrize(("what", "this_side", "that_side", "row", "next_row"), BORDERS, ids=[b[0] for b in BORDERS])
def test_border(what, this_side, that_side, row, next_row):
    """Each threshold lies exactly where the table puts it."""
    assert advise(replace(WELL, **this_side)).row == row
    assert advise(replace(WELL, **that_side)).row == next_row


@pytest.mark.parametrize(("usual", "highest"), [(None, 3), (0, 3), (3, 3), (4, 4), (5, 5), (6, 5), (10, 5)])
def test_a_step_up_needs_low_or_usual_pain(usual, highest):
    """D16: worst at most 3, or with a known usual at most max(3, min(5, usual))."""
    ready = replace(WELL, eligible=True, usual=usual)
    assert advise(replace(ready, before=highest)).kind == "progress"
    assert advise(replace(ready, before=highest + 1)).kind != "progress"


def test_worst_is_the_highest_number_given():
    """worst = highest of the given numbers; usual is not one of them."""
    assert worst(replace(WELL, before=2, after=5, morning=3, usual=9)) == 5
    assert worst(replace(WELL, before=None, usual=9)) is None


def test_base_is_the_lower_of_before_and_usual():
    """base = the LOWER of before and usual, of those known."""
    assert base(replace(WELL, before=4, usual=2)) == 2
    assert base(replace(WELL, before=2, usual=4)) == 2
    assert base(replace(WELL, before=None, usual=4)) == 4
    assert base(replace(WELL, before=None, usual=None)) is None


def test_no_reaction_without_a_base():
    """react is false when no base is known, and pain before moving is no reaction."""
    assert not react(replace(WELL, before=None, after=10, morning=10))
    assert not react(replace(WELL, before=10, usual=2))


def test_severe_is_seven_or_more_of_any_number():
    """severe = worst >= 7, whichever of the three numbers it is."""
    assert not severe(replace(WELL, before=6))
    assert severe(replace(WELL, before=7))
    assert severe(replace(WELL, after=7))
    assert severe(replace(WELL, morning=7))


def test_fields_are_the_documented_ones():
    """The 14 fields of Report and the 6 of Advice are a contract with the command line."""
    assert [field.name for field in fields(Advice)] == ["row", "kind", "exercise", "walking", "escalate", "rules"]
    assert len(fields(Report)) == 14
