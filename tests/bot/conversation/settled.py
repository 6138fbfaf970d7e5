"""Somebody who has finished onboarding: the beginning of tests about everything after it."""

from datetime import time, timedelta

from bot.patient import Language, Patient
from tests.bot.conversation.chat import CLINIC, NOW, Chat

TIMES = {"morning": time(8), "midday": time(13), "evening": time(19, 30)}


def settled(language: Language = "nl", *, therapist: bool = False) -> Chat:
    """Return the chat of an active patient with all consents that fit."""
    given = ("coaching", "tips", "therapist") if therapist else ("coaching", "tips")
    return Chat(
        Patient(
            id="anna",
            invited=True,
            therapist=therapist,
            clinic=CLINIC,
            language=language,
            status="active",
            onboarded=True,
            consents={consent: NOW - timedelta(days=9) for consent in given},
            times=TIMES,
            complaint="osteoarthritis",
            walking_step=5,
            screened_at=NOW - timedelta(days=1),
            heard_at=NOW,
        )
    )
