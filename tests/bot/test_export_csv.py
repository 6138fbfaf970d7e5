"""The diary for a spreadsheet: the right letters, columns, dates and numbers in Dutch and in English."""

import csv
import io
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.events import Did, Rated, Signalled
from bot.export.diary_csv import MANNERS, diary_csv, harmless
from bot.patient import Activity
from bot.store import Store
from content.rules import KINDS
from content.texts import LANGUAGES, texts
from tests.e2e.people import onboarded

#: Half past seven in the morning in Amsterdam.
NOW = datetime(2027, 3, 1, 6, 30, tzinfo=UTC)
DAY = NOW.date()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "rugcoach.db")


def rows_of(store: Store, language: str = "nl", letter: str = "Gaat het? Één keer per dag; niet méér.") -> Mapping:
    person = onboarded(store, 101, NOW, language=language)
    walk = Activity(what="done", day=DAY, at=NOW + timedelta(hours=6), slot="midday", minutes=12)
    with store.transaction():
        store.diary.rated(person, Rated(3, "morning", DAY, 1, "morning"), NOW)
        store.diary.rated(person, Rated(10, "day", DAY - timedelta(days=1), 2), NOW + timedelta(hours=1))
        store.diary.did(person, Did(walk))
        store.diary.signalled(person, Signalled("stiff", "affirmed", "text"), NOW)
        store.db.execute(
            "INSERT INTO letter (id, person, receiver, text, at) VALUES ('a', ?, 'patient', ?, ?)",
            [person, letter, NOW.isoformat()],
        )
    return store.everything_about(person)


def opened(content: bytes, language: str) -> list[list[str]]:
    """Open a file as a spreadsheet of that language does: by its mark, and with its own list separator."""
    assert content.startswith(b"\xef\xbb\xbf"), "without its mark, Excel reads accents as two letters"
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter={"nl": ";", "en": ","}[language]))


def test_a_dutch_spreadsheet_shows_it_right(store: Store) -> None:
    """Five columns in every line, accents, day-month-year, the clock of the person."""
    head, *lines = opened(diary_csv(rows_of(store), "nl"), "nl")
    assert head == ["Datum", "Tijd", "Wat", "Waarde", "Uitleg"]
    assert {len(line) for line in lines} == {5}
    assert ["01-03-2027", "07:30", "Pijncijfer (0-10)", "3", "in de ochtend"] in lines
    assert ["01-03-2027", "13:30", "Gedaan (minuten wandelen)", "12", "Middag"] in lines
    assert ["01-03-2027", "07:30", "Genoemd", "stijf", "ja"] in lines
    assert ["01-03-2027", "07:30", "Bericht van de therapeut", "Gaat het? Één keer per dag; niet méér.", ""] in lines


def test_an_english_spreadsheet_shows_it_right(store: Store) -> None:
    """Commas, and dates that no country reads the other way round."""
    head, *lines = opened(diary_csv(rows_of(store, "en", "Once, or twice"), "en"), "en")
    assert head == ["Date", "Time", "What", "Value", "More"]
    assert {len(line) for line in lines} == {5}
    assert ["2027-03-01", "07:30", "Pain number (0-10)", "3", "in the morning"] in lines
    assert ["2027-03-01", "07:30", "Message from the therapist", "Once, or twice", ""] in lines


def test_a_number_given_after_midnight_stands_at_its_own_day(store: Store) -> None:
    """Without a time: that would be of the next day."""
    _, *lines = opened(diary_csv(rows_of(store), "nl"), "nl")
    assert ["28-02-2027", "", "Pijncijfer (0-10)", "10", "gemiddeld over de dag"] in lines


def test_lines_end_as_spreadsheets_expect(store: Store) -> None:
    """And the oldest comes first."""
    content = diary_csv(rows_of(store), "nl")
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")
    times = [line[1] for line in opened(content, "nl")[1:] if line[0] == "01-03-2027" and line[1]]
    assert times == sorted(times)


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_nothing_in_it_is_run_as_a_formula(store: Store, begin: str) -> None:
    """Somebody else's words may stand in it: they stay words."""
    _, *lines = opened(diary_csv(rows_of(store, letter=f"{begin}HYPERLINK(A1)"), "nl"), "nl")
    (text,) = [line[3] for line in lines if "HYPERLINK" in line[3]]
    assert text.startswith("'")


@given(st.text(max_size=30), st.sampled_from(list(MANNERS)))
def test_any_text_comes_back_whole(text: str, language: str) -> None:
    """Quotes, separators and new lines inside a cell do not break the table."""
    table = io.StringIO()
    csv.writer(table, delimiter=MANNERS[language].separator, lineterminator="\r\n").writerow([harmless(text), "x"])
    (line,) = csv.reader(io.StringIO(table.getvalue(), newline=""), delimiter=MANNERS[language].separator)
    assert [cell.removeprefix("'") for cell in line] == [text.removeprefix("'"), "x"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_advice_has_a_word(language: str) -> None:
    """No name of ours stands where a person looks for a word."""
    assert [kind for kind in KINDS if not texts(language).has(f"export-advice-{kind}")] == []
