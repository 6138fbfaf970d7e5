"""/uitnodigen: a single-use link with its QR picture, the invitations that are open, and how one is taken back.

The link is shown once, to the one who made it; only a hash of it is kept. A label is for the therapist's eyes.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.between import Audited, InviteMade, InviteRevoked
from bot.conversation import reading
from bot.conversation.staff.asking import StaffStep, StaffSteps, ask, said, stacked
from bot.conversation.steps import Prompt, Result
from bot.conversation.turns import button, toast
from bot.events import Media, Reply, Rows, Say, Turn, Wrote
from bot.patient import Question, Role
from bot.staff.snapshots import Invitation, Therapist

#: Whom each role may invite: nobody but a therapist invites patients, because the link makes them theirs.
MAY: Mapping[Role, tuple[Role, ...]] = {"therapist": ("patient", "therapist"), "operator": ("therapist", "operator")}
#: A label is a few words on a phone screen.
LONGEST_LABEL = 40
#: So many invitations are listed with a button each.
LISTED = 8
#: How long the question for a label waits.
FOR = timedelta(minutes=10)
TEXT_PREFIXES: tuple[str, ...] = ("invite-role-", "invite-made-")

# --- Whom? ------------------------------------------------------------------------------------------------------------


def invite(therapist: Therapist, _now: datetime) -> Turn:
    """/uitnodigen: whom; below it the invitations that nobody has used yet."""
    choices: Rows = tuple((button(f"invite-role-{role}", f"invite_{role}:new"),) for role in MAY[therapist.role])
    if therapist.invitations:
        choices += ((button("invite-open", "invites:open"),),)
    return said(therapist, Reply(parts=(Say("invite-whom"),), buttons=choices))


def invite_patient(therapist: Therapist, _what: str, now: datetime) -> Turn:
    """Ask for a label; without one the patient stands in the list by first name."""
    return ask(therapist, STEPS["invite_label"], now, expires_at=now + FOR)


def _invite_staff(role: Role) -> Callable[[Therapist, str, datetime], Turn]:
    def make(therapist: Therapist, _what: str, _now: datetime) -> Turn:
        if role not in MAY[therapist.role]:
            return toast(therapist.me, "toast-old")
        return said(therapist, *_link(therapist, role, ""), facts=_facts(therapist, role, ""))

    return make


def _ask_label(_therapist: Therapist, _question: Question, _now: datetime) -> Prompt:
    return Prompt(parts=(Say("invite-label"),), choices=reading.rows(("invite-no-label", "none")))


def _hear_label(therapist: Therapist, _question: Question, choice: str, _now: datetime) -> Result:
    label = choice.removeprefix(TYPED)
    if label == choice:
        label = ""
    chosen = Say("chosen", {"choice": label}) if label else reading.chosen("invite-no-label")
    return Result(
        patient=therapist.me,
        facts=_facts(therapist, "patient", label),
        chosen=chosen,
        new=_link(therapist, "patient", label),
    )


#: What stands before a typed label, so that no label is taken for a button.
TYPED = "typed:"


def _read_label(wrote: Wrote, _therapist: Therapist, _question: Question) -> str:
    return TYPED + " ".join(wrote.text.split())[:LONGEST_LABEL]


# --- The link ---------------------------------------------------------------------------------------------------------


def _facts(therapist: Therapist, role: Role, label: str) -> tuple[InviteMade, Audited]:
    return InviteMade(therapist.code, role, label), Audited("invite", detail=role)


def _link(therapist: Therapist, role: Role, label: str) -> tuple[Reply, ...]:
    """Return the message with the link and its QR picture; not protected, because it has to be passed on."""
    link = f"https://t.me/{therapist.bot_username}?start={therapist.code}"
    named = (Say("invite-labelled", {"label": label}),) if label else ()
    parts = (Say(f"invite-made-{role}", {"link": link}), *named)
    picture = Media("qr", "photo", "invitation", {"text": link})
    return (Reply(parts=parts, media=picture, forget=True),)


# --- Open invitations -------------------------------------------------------------------------------------------------


def show_open(therapist: Therapist, _what: str, _now: datetime) -> Turn:
    """List what was handed out, each with a button that takes it back."""
    if not therapist.invitations:
        return said(therapist, Reply(parts=(Say("invite-none-open"),)))
    listed = therapist.invitations[:LISTED]
    lines = tuple(_line(therapist, one) for one in listed)
    buttons: Rows = tuple(
        (button(Say("invite-revoke", {"n": str(n)}), f"revoke:{one.no}"),)
        for n, one in enumerate(listed, start=1)
        if not one.used
    )
    text = tuple(Say("invite-line", {"n": str(n), "line": line}) for n, line in enumerate(lines, start=1))
    return said(therapist, Reply(parts=(Say("invite-open-title"), stacked(text)), buttons=buttons, protect=True))


def _line(therapist: Therapist, one: Invitation) -> Say:
    until = one.expires_at.astimezone(ZoneInfo(therapist.zone)).date()
    when = Say("staff-day", {"day": str(until.day), "month": Say(f"month-{until.month}")})
    state = Say("invite-used") if one.used else Say("invite-until", {"day": when})
    return Say("invite-state", {"who": one.label or Say(f"invite-role-{one.role}"), "state": state})


def revoke(therapist: Therapist, no: str, _now: datetime) -> Turn:
    """Take an invitation back; one that is used or somebody else's is none of these."""
    found = next((one for one in therapist.invitations if str(one.no) == no and not one.used), None)
    if found is None:
        return toast(therapist.me, "toast-old")
    edit = Reply(kind="edit", edits="tapped", parts=(Say("invite-revoked"),))
    return said(therapist, edit, facts=(InviteRevoked(found.no), Audited("revoke", detail=found.role)))


STEPS: StaffSteps = {
    "invite_label": StaffStep(kind="invite_label", prompt=_ask_label, answer=_hear_label, read=_read_label),
}
COMMANDS: Mapping[str, Callable[[Therapist, datetime], Turn]] = {"invite": invite}
CHOICES: Mapping[str, Callable[[Therapist, str, datetime], Turn]] = {
    "invite_patient": invite_patient,
    "invite_therapist": _invite_staff("therapist"),
    "invite_operator": _invite_staff("operator"),
    "invites": show_open,
    "revoke": revoke,
}
#: Buttons of one role only.
ONLY: Mapping[str, Role] = {"invite_patient": "therapist", "invite_operator": "operator"}
