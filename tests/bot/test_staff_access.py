"""Who may do what: every command and button of therapists × everybody who could try it.

A new command or button needs a row here. A refusal is the answer that nonsense gets, and changes nothing.
"""

from collections.abc import Callable

import pytest

from bot.conversation.staff.tables import CHOICES, STEPS
from bot.conversation.tables import CHOICES as OF_PATIENTS
from bot.handlers.patient import STAFF_COMMANDS
from tests.bot.practice import DIRK, EMERGENCY, NAME, Practice, opened
from tests.bot.rig import ANNA, BOB, CAROL, Phone, Rugcoach

#: Short names of the roles: stranger, patient, other therapist, colleague during an alert, own therapist, operator.
ROLES = ("stranger", "patient", "other", "colleague", "own", "operator")
THERAPISTS = {"other", "colleague", "own"}
STAFF = THERAPISTS | {"operator"}
READERS = {"colleague", "own"}
#: Commands -> who gets more than the answer to an unknown one.
COMMANDS: dict[str, set[str]] = {
    "patients": THERAPISTS,
    "alerts": THERAPISTS,
    "overview": STAFF,
    "invite": STAFF,
    "broadcast": STAFF,
    "broadcasts": STAFF,
}
#: Buttons -> (what they name, who gets more than "that button is old"). {anna}: a patient's id.
BUTTONS: dict[str, tuple[str, set[str]]] = {
    "patient": ("{anna}", READERS),
    "chart": ("{anna}", READERS),
    "alert": ("1", READERS),
    "seen": ("1", READERS),
    "plan": ("{anna}", {"own"}),
    "decide": ("{anna}.phase3-1", {"own"}),
    "letter": ("{anna}", {"own"}),
    "page": ("0", THERAPISTS),
    "invite_patient": ("new", THERAPISTS),
    "invite_therapist": ("new", STAFF),
    "invite_operator": ("new", {"operator"}),
    "invites": ("open", STAFF),
    "revoke": ("{link}", {"own"}),
    "tip_ready": ("1", STAFF),
    "tip_open": ("1", STAFF),
    "tip_list": ("1", STAFF),
    "tip_pause": ("1", STAFF),
    "tip_resume": ("1", STAFF),
    "tip_cancel": ("1", STAFF),
    "tip_retry": ("1", STAFF),
}
#: The button under every tip, for the therapist who looks at it and for the patient who gets it.
SHARED = {"consent"}
#: Of what concerns Anna, only these may name her.
NAMING = READERS
OLD = "toast-old"


@pytest.fixture
async def practice(rugcoach: Rugcoach, phone) -> Practice:
    """Anna has an open alert that was repeated to Carol; Dirk became a therapist after that; Bob handed out a link."""
    rugcoach.clock.forward(hours=1)
    practice = await opened(rugcoach, phone)
    await practice.write(practice.anna, EMERGENCY)
    await rugcoach.forward(minutes=10)
    with rugcoach.store.transaction():
        code = rugcoach.store.invites.create("therapist", rugcoach.clock.now())
        rugcoach.store.invites.create("patient", rugcoach.clock.now(), label="x", created_by=practice.ids[BOB])
    await practice.write(phone(DIRK, "Dirk"), f"/start {code}")
    return practice


@pytest.fixture
def who(practice: Practice, phone) -> Callable[[str], Phone]:
    def who(role: str) -> Phone:
        if role == "patient":
            practice.rugcoach.patient(CAROL + 50)
        known = {"patient": CAROL + 50, "stranger": CAROL + 51, "other": DIRK, "colleague": CAROL, "own": BOB}
        return practice.olga if role == "operator" else phone(known[role], role)

    return who


def state(practice: Practice, but: int) -> list[list[tuple[object, ...]]]:
    """Return everything that an act may change, save the rows of whoever acted."""
    tables = {
        "alert": "SELECT * FROM alert ORDER BY id",
        "patient": f"SELECT * FROM patient WHERE person = '{practice.ids[ANNA]}'",
        "letter": "SELECT * FROM letter",
        "invite": "SELECT code_hash, revoked_at FROM invite ORDER BY rowid",
        "audit": "SELECT * FROM audit WHERE person IS NOT NULL ORDER BY id",
    }
    return [practice.rows(sql) for sql in tables.values()]


def test_the_table_is_complete() -> None:
    """Every command and every button of therapists has a row, and no patient's button is called the same."""
    assert set(COMMANDS) == set(STAFF_COMMANDS)
    assert set(BUTTONS) == set(CHOICES) - SHARED
    assert set(CHOICES) & set(OF_PATIENTS) == SHARED


@pytest.mark.parametrize("role", ROLES)
async def test_commands(practice: Practice, who, role: str) -> None:
    """Whoever may not gets word for word what an unknown command gets."""
    person: Phone = who(role)
    await practice.write(person, "/zomaariets")
    unknown = person.last.text
    for name, allowed in COMMANDS.items():
        await practice.write(person, f"/{STAFF_COMMANDS[name][0]}")
        assert (person.last.text != unknown) == (role in allowed), name
        assert role in NAMING or NAME not in person.last.text


@pytest.mark.parametrize("role", ROLES)
async def test_buttons(practice: Practice, who, role: str) -> None:
    """Whoever may not gets what an old button gets: nothing is shown, changed or written down."""
    person: Phone = who(role)
    await practice.write(person, "/zomaariets")
    ((link,),) = practice.rows("SELECT rowid FROM invite WHERE label = 'x'")
    for verb, (what, allowed) in BUTTONS.items():
        before, shown = state(practice, person.chat), len(person.messages)
        answer = await practice.forge(person, f"{verb}:{what.format(anna=practice.ids[ANNA], link=link)}")
        if role in allowed:
            assert answer != practice.rugcoach.said(OLD), verb
        else:
            assert answer == practice.rugcoach.said(OLD), verb
            assert (state(practice, person.chat), len(person.messages)) == (before, shown), verb
        assert role in NAMING or NAME not in "".join(person.texts), verb


@pytest.mark.parametrize("role", ROLES)
async def test_answers_to_questions_that_were_never_put(practice: Practice, who, role: str) -> None:
    """A forged answer is an old button, whoever sends it."""
    person: Phone = who(role)
    await practice.write(person, "/zomaariets")
    for kind in STEPS:
        assert await practice.forge(person, f"{kind}:1:yes") == practice.rugcoach.said(OLD), kind


@pytest.mark.parametrize("role", sorted(THERAPISTS))
async def test_a_therapist_acts_for_nobody_without_consent(practice: Practice, who, role: str) -> None:
    """The consent is asked for at every single act."""
    practice.rows("UPDATE person SET consent_therapist = NULL WHERE id = ?", practice.ids[ANNA])
    person: Phone = who(role)
    for verb in ("patient", "chart", "alert", "seen", "plan", "decide", "letter"):
        data = f"{verb}:{BUTTONS[verb][0].format(anna=practice.ids[ANNA])}"
        assert await practice.forge(person, data) == practice.rugcoach.said(OLD), verb
