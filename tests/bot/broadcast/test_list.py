"""The list of a tip's recipients: what became of each, names of the own patients only, and no formulas."""

import csv
import io
from datetime import datetime, timedelta

import pytest

from bot.broadcast.listing import as_csv
from bot.broadcast.seen import FATES
from bot.store import Store
from bot.store.broadcast_figures import Listed
from tests.bot.broadcast.hall import THERAPIST, patient, send_off, therapist
from tests.bot.broadcast.works import Works

HEADER = ("nr", "naam", "taal", "resultaat", "reden", "moment")


def lines(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def named(store: Store, person: str, therapist_id: str | None, now: datetime, *, agreed: bool, name: str) -> None:
    with store.transaction():
        store.db.execute(
            "UPDATE person SET therapist = ?, consent_therapist = ?, first_name = ? WHERE id = ?",
            [therapist_id, now.isoformat() if agreed else None, name, person],
        )


def test_only_own_patients_who_agreed_are_named(store: Store, now: datetime) -> None:
    """Consent to tips is no consent to be looked at: the others are a number."""
    els, other = therapist(store, now), therapist(store, now, THERAPIST + 1)
    people = {name: patient(store, chat, now) for chat, name in enumerate(("Anna", "Bob", "Cor", "Dora"), start=1)}
    named(store, people["Anna"], els, now, agreed=True, name="Anna")
    named(store, people["Bob"], els, now, agreed=False, name="Bob")
    named(store, people["Cor"], other, now, agreed=True, name="Cor")
    named(store, people["Dora"], None, now, agreed=True, name="Dora")
    works = Works(store, now)
    no = send_off(store, els, now)
    works.finish()
    listed = store.broadcast_figures.listed(no, els)
    assert sorted(one.name for one in listed) == ["", "", "", "Anna"]
    assert {one.fate for one in listed} == {"sent"}
    assert [one.at for one in listed] == [now] * 4


def test_the_label_of_the_invitation_beats_the_first_name(store: Store, now: datetime) -> None:
    """What the therapist called somebody is what the therapist reads."""
    els, anna = therapist(store, now), patient(store, 1, now)
    named(store, anna, els, now, agreed=True, name="Anna")
    with store.transaction():
        store.db.execute(
            "INSERT INTO invite (code_hash, role, label, created_by, created_at, expires_at, used_at, used_by) "
            "VALUES ('x', 'patient', 'mevrouw A.', ?, '', '', '', ?)",
            [els, anna],
        )
    works = Works(store, now)
    no = send_off(store, els, now)
    works.finish()
    assert [one.name for one in store.broadcast_figures.listed(no, els)] == ["mevrouw A."]


def test_the_list_and_the_figures_say_the_same(store: Store, now: datetime) -> None:
    """As many lines of each result as the report has."""
    els = therapist(store, now)
    how = ("sent", "failed", "unknown", "blocked", "sent", "sent")
    people = {patient(store, chat, now): answer for chat, answer in enumerate(how, start=1)}
    works = Works(store, now)
    no = send_off(store, els, now)
    works.finish(lambda message: people[message.person])
    fates = [one.fate for one in store.broadcast_figures.listed(no, els)]
    assert {fate: fates.count(fate) for fate in FATES if fate in fates} == works.figures(no).fates


@pytest.mark.parametrize("name", ["=1+1", "+31", "-x", "@sum", "\tx"])
def test_a_name_is_never_a_formula(now: datetime, name: str) -> None:
    """A spreadsheet that opens the list calculates nothing."""
    [_, line] = lines(as_csv(HEADER, [Listed(name, "nl", "sent", "", now)], "Europe/Amsterdam"))
    assert line[1] == f"'{name}"


def test_a_line_has_what_the_header_says(now: datetime) -> None:
    """Number, name, language, result, reason, and the moment on the therapist's clock; umlauts and all."""
    listed = [Listed("Zoë", "nl", "skipped", "held", None), Listed("", "en", "sent", "", now + timedelta(seconds=1))]
    header, first, second = lines(as_csv(HEADER, listed, "Europe/Amsterdam"))
    assert tuple(header) == HEADER
    assert first == ["1", "Zoë", "nl", "skipped", "held", ""]
    assert second == ["2", "", "en", "sent", "", "2027-03-01 10:00:01"]
