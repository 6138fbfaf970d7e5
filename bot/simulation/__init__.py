"""Weeks of made-up clinics in a minute: the real conversation, scheduler and SQLite; made-up people and Telegram.

``rugcoach simulate`` (DESIGN.md, section 6). Everything that chance decides is drawn from the seed, so the same seed
gives the same figures, on every machine.
"""

import gc
import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from typing import Final

from bot import logs
from bot.simulation.tally import Figures, together
from bot.simulation.world import live

__all__ = ["Figures", "simulate"]

#: So many patients share a clinic, with a database, a program and a Telegram of its own, in a process of its own.
PATIENTS_A_CLINIC: Final = 50


def simulate(patients: int, days: int, seed: int) -> Figures:
    """Let so many patients live through so many days; the same seed gives the same figures."""
    clinics = list(_clinics(patients))
    if len(clinics) == 1:
        return live(clinics[0], days, seed)
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(mp_context=spawn, initializer=_quietly) as pool:
        return together(list(pool.map(live, clinics, repeat(days), repeat(seed))))


def _clinics(patients: int) -> Iterator[range]:
    for first in range(1, patients + 1, PATIENTS_A_CLINIC):
        yield range(first, min(first + PATIENTS_A_CLINIC, patients + 1))


def _quietly() -> None:
    logs.configure("ERROR", "console")
    # A clinic makes few cycles and many small things: looking for garbage less often saves a twentieth of the time.
    gc.freeze()
    gc.set_threshold(200_000, 50, 50)
