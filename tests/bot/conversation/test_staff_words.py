"""What therapists read is written for them: in their language, about the patient, never to the patient."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Literal

import pytest

from bot.broadcast.draft import Content, Draft
from bot.broadcast.seen import Broadcast, Desk
from bot.conversation.staff import respond
from bot.conversation.staff.broadcast_desk import TIPS
from bot.conversation.staff.broadcast_say import arrival_said, left_out
from bot.events import Chose, Reply, Started
from bot.patient import Clinic, Diary, Language, PastAdvice, Patient, Rating
from bot.render import render
from bot.staff.snapshots import Opened, Therapist
from content.library import load_library
from content.rules import TABLE, Row
from content.texts import LANGUAGES, plain

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
TODAY = date(2027, 3, 1)
#: Words that only a patient is spoken to with.
TO_THE_PATIENT = {"nl": ("je", "jij", "jouw", "jou"), "en": ("you", "your")}
WHEN = Draft().when


def rated(*values: int) -> tuple[Rating, ...]:
    """One evening number a day, the last one today."""
    days = [TODAY - timedelta(days=back) for back in range(len(values) - 1, -1, -1)]
    return tuple(
        Rating(value=value, asked="day", day=day, at=NOW, question=n)
        for n, (day, value) in enumerate(zip(days, values, strict=True))
    )


def bob(language: Language, **diary: object) -> Therapist:
    """A therapist who has opened a Dutch patient."""
    anna = Patient(id="a" * 16, status="active", onboarded=True, consents={"coaching": NOW})
    opened = Opened(name="Annabel", patient=replace(anna, diary=replace(Diary(), **diary)))  # type: ignore[arg-type]  # fields of Diary
    return Therapist(me=Patient(id="b" * 16, role="therapist", language=language), opened=opened)


def read(reply: Reply, language: Language) -> str:
    return "\n\n".join(plain(render(part, language, Clinic())) for part in reply.parts)


def words_of(text: str) -> set[str]:
    return set("".join(c if c.isalpha() else " " for c in text.lower()).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.id)
def test_an_advice_is_told_about_the_patient(row: Row, language: Language) -> None:
    """Row, rules and section, with a short reason in the third person."""
    past = PastAdvice(no=1, at=NOW, day=TODAY, row=row.id, kind=row.kind, rules=row.rules, report={})
    (card,) = respond(bob(language, advice=(past,)), Chose("patient", "a" * 16), NOW).replies
    text, section = read(card, language), load_library().cited(row.rules[:1], language)
    assert f"{row.id}: {row.rules[0]}" in text
    assert f"({section})" in text
    assert not words_of(text.replace(section, "")) & set(TO_THE_PATIENT[language])
    assert len(text) < 700


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chart_speaks_the_therapists_language(language: Language) -> None:
    """Picture and numbers; a rise is reported without advice that is meant for the patient."""
    therapist = bob(language, ratings=rated(*[2] * 20, *[6, 7] * 4))
    (shown,) = respond(therapist, Chose("chart", "a" * 16), NOW).replies
    assert shown.media is not None
    assert shown.media.data["language"] == language
    text = read(shown, language)
    assert ("meer pijn" if language == "nl" else "more pain") in text
    assert (" 6,6, " if language == "nl" else " 6.6, ") in text
    assert not words_of(text) & set(TO_THE_PATIENT[language])


@pytest.mark.parametrize("by", ["therapists", "operators"])
def test_the_welcome_leads_to_a_tip(by: Literal["therapists", "operators"]) -> None:
    """Where therapists may write one."""
    me = Patient(id="b" * 16, role="therapist", clinic=Clinic(tips_written_by=by))
    (welcome,) = respond(Therapist(me=me), Started(), NOW).replies
    offered = [button.data for row in welcome.buttons for button in row]
    assert ("go:broadcast" in offered) == (by == "therapists")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tip_is_shown_in_the_clinics_language_first(language: Language) -> None:
    """However it was kept."""
    draft = Draft(contents={"en": Content(text="Walk a bit"), "nl": Content(text="Loop een stukje")})
    me = Patient(id="b" * 16, role="therapist", clinic=Clinic(language=language))
    sent = Desk(opened=Broadcast(no=1, state="done", draft=draft))
    shown = respond(Therapist(me=me, more={TIPS: sent}), Chose("tip_open", "1"), NOW).replies
    assert [reply.language for reply in shown[:2]] == [language, *(other for other in LANGUAGES if other != language)]


@pytest.mark.parametrize(("seconds", "said"), [(0, "Komt aan: vandaag 10:00."), (90, "Eerste: vandaag 10:00.")])
def test_one_moment_is_said_once(seconds: int, said: str) -> None:
    """Where the first and the last have it in the same minute, one time says all."""
    data = {"first": NOW.isoformat(), "last": (NOW + timedelta(seconds=seconds)).isoformat()}
    text = render(arrival_said(data, WHEN, "Europe/Amsterdam", NOW), "nl", Clinic())
    assert text.startswith(said)


@pytest.mark.parametrize(("count", "said"), [(1, "1 heeft de coach geblokkeerd"), (3, "3 hebben de coach geblokkeerd")])
def test_who_has_blocked_the_coach_is_counted_in_a_sentence(count: int, said: str) -> None:
    """One has, three have."""
    (line,) = left_out({"blocked": count})
    assert said in render(line, "nl", Clinic())
