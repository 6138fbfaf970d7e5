"""Tips to many: drafts, and the state of each broadcast. Recipients stand in ``broadcast_recipients``.

A broadcast changes its state by conditional updates: a step that comes too late changes nothing, and that is normal.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlite_utils import Database

from bot.broadcast.draft import LIVE, Draft, State, TipTurned
from bot.patient import Language
from bot.store.columns import dumps, moment, read_moment

#: States that a broadcast can be turned from, by what is wanted.
_FROM: Final[Mapping[str, tuple[State, ...]]] = {
    "paused": ("ready", "running"),
    "running": ("paused",),
    "cancelled": ("freezing", "ready", "running", "paused"),
    "retry": ("done",),
}
_LIVE: Final = ", ".join(f"'{state}'" for state in (*LIVE, "cancelled"))
_COLUMNS: Final = (
    "id, state, draft, author, sender, sent_at, frozen_to, total, starts_at, due_from, ended_at, pause, progress"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BroadcastRow:
    """One broadcast as it stands in its row."""

    no: int
    state: State
    draft: Draft
    author: str
    sender: str
    sent_at: datetime | None
    frozen_to: str | None
    total: int
    starts_at: datetime | None
    due_from: datetime | None
    ended_at: datetime | None
    pause: str
    progress: int | None


class Broadcasts:
    """The tables ``broadcast`` and ``broadcast_text``."""

    def __init__(self, db: Database) -> None:
        """Read and write through the store's one connection."""
        self._db = db

    # --- Drafts -------------------------------------------------------------------------------------------------------

    def keep(self, author: str, draft: Draft, now: datetime) -> int | None:
        """Write a draft down, one per author; one that has a row stays in it. Return its number.

        None: somebody has sent that row off, or dropped it; then nothing is written.
        """
        if draft.no is not None:
            return draft.no if self._update_draft(draft, now) else None
        plain = dumps(replace(draft, no=None).data())
        (no,) = self._db.execute(
            "INSERT INTO broadcast (state, draft, author, changed_at) VALUES ('draft', ?, ?, ?) "
            "ON CONFLICT (author) WHERE state = 'draft' DO UPDATE SET draft = excluded.draft, "
            "changed_at = excluded.changed_at RETURNING id",
            [plain, author, moment(now)],
        ).fetchone()
        return int(no)

    def _update_draft(self, draft: Draft, now: datetime) -> bool:
        changed = self._db.execute(
            "UPDATE broadcast SET draft = ?, changed_at = ? WHERE id = ? AND state IN ('draft', 'handed')",
            [dumps(replace(draft, no=None).data()), moment(now), draft.no],
        )
        return changed.rowcount > 0

    def drop(self, author: str, no: int | None) -> None:
        """Forget the author's draft, or the handed one with that number."""
        self._db.execute(
            "DELETE FROM broadcast WHERE (state = 'draft' AND author = ? AND ? IS NULL) "
            "OR (id = ? AND state IN ('draft', 'handed'))",
            [author, no, no],
        )

    def hand(self, author: str, draft: Draft, now: datetime) -> int | None:
        """Lay a draft ready for those who may send."""
        no = self.keep(author, draft, now)
        self._db.execute("UPDATE broadcast SET state = 'handed' WHERE id = ? AND state = 'draft'", [no])
        return no

    def draft(self, no: int) -> Draft | None:
        """Return a draft that nobody has sent off or dropped yet."""
        return self._draft("id = ? AND state IN ('draft', 'handed')", no)

    def draft_of(self, author: str) -> Draft | None:
        """Return what somebody is preparing."""
        return self._draft("author = ? AND state = 'draft'", author)

    def handed(self) -> Draft | None:
        """Return the draft that has waited longest for somebody who may send."""
        return self._draft("state = ? ORDER BY changed_at, id", "handed")

    def _draft(self, where: str, value: str | int) -> Draft | None:
        row = self._row(where, [value])
        return None if row is None else replace(row.draft, no=row.no)

    # --- From draft to the end ----------------------------------------------------------------------------------------

    def send_off(self, sender: str, draft: Draft, starts_at: datetime, now: datetime) -> int | None:
        """Begin to write down the recipients; None where somebody was faster."""
        no = self.keep(sender, draft, now)
        changed = self._db.execute(
            "UPDATE broadcast SET state = 'freezing', sender = ?, sent_at = ?, starts_at = ?, frozen_to = '' "
            "WHERE id = ? AND state IN ('draft', 'handed')",
            [sender, moment(now), moment(starts_at), no],
        )
        return no if changed.rowcount else None

    def set_texts(self, no: int, payloads: Mapping[Language, Mapping[str, object]]) -> None:
        """Write down once per language what everybody will read; it is never changed afterwards."""
        for language, payload in payloads.items():
            self._db.execute(
                "INSERT INTO broadcast_text (broadcast, language, payload) VALUES (?, ?, ?) "
                "ON CONFLICT (broadcast, language) DO NOTHING",
                [no, language, dumps(payload)],
            )

    def texts(self, no: int) -> Mapping[Language, int]:
        """Return the row of each language's words."""
        return dict(self._db.execute("SELECT language, id FROM broadcast_text WHERE broadcast = ?", [no]).fetchall())

    def words(self, no: int) -> Mapping[Language, Mapping[str, object]]:
        """Return what everybody gets to read, by language."""
        rows = self._db.execute("SELECT language, payload FROM broadcast_text WHERE broadcast = ?", [no]).fetchall()
        return {language: json.loads(payload) for language, payload in rows}

    def frozen(self, no: int, to: str | None, added: int) -> None:
        """Remember how far the recipients are written down; None: all of them, and nothing is sent before that."""
        self._db.execute(
            "UPDATE broadcast SET frozen_to = ?, total = total + ?, "
            "state = CASE WHEN ? IS NULL THEN 'ready' ELSE state END WHERE id = ? AND state = 'freezing'",
            [to, added, to, no],
        )

    def begin(self, no: int) -> None:
        """Its moment has come."""
        self._db.execute("UPDATE broadcast SET state = 'running' WHERE id = ? AND state = 'ready'", [no])

    def end(self, no: int, now: datetime) -> None:
        """Everybody is dealt with, or nobody else will be; what was cancelled stays cancelled."""
        self._db.execute(
            "UPDATE broadcast SET state = CASE state WHEN 'running' THEN 'done' ELSE state END, ended_at = ? "
            "WHERE id = ? AND state IN ('running', 'cancelled')",
            [moment(now), no],
        )

    def turn(self, turned: TipTurned, reason: str, now: datetime) -> bool:
        """Pause, go on, cancel or try again; return whether it was in a state for that."""
        to: State = "running" if turned.to == "retry" else turned.to
        marks = ", ".join("?" * len(_FROM[turned.to]))
        changed = self._db.execute(
            f"UPDATE broadcast SET state = ?, pause = ?, ended_at = NULL, due_from = COALESCE(?, due_from) "  # noqa: S608
            f"WHERE id = ? AND state IN ({marks})",
            [
                to,
                reason if to == "paused" else "",
                moment(now) if to == "running" else None,
                turned.no,
                *_FROM[turned.to],
            ],
        )
        return changed.rowcount > 0

    def show_in(self, no: int, progress: int | None) -> None:
        """Remember which outgoing message shows how far it is."""
        self._db.execute("UPDATE broadcast SET progress = ? WHERE id = ?", [progress, no])

    # --- Reading ------------------------------------------------------------------------------------------------------

    def by_no(self, no: int) -> BroadcastRow | None:
        """Return one broadcast."""
        return self._row("id = ?", [no])

    def live(self) -> Sequence[BroadcastRow]:
        """Return all that are not finished, oldest first; a cancelled one until its report has been written."""
        return self._rows(f"state IN ({_LIVE}) AND ended_at IS NULL ORDER BY id", [])

    def latest(self, limit: int) -> Sequence[BroadcastRow]:
        """Return those that were sent off last, newest first."""
        return self._rows("sent_at IS NOT NULL ORDER BY sent_at DESC, id DESC LIMIT ?", [limit])

    def _row(self, where: str, values: Sequence[object]) -> BroadcastRow | None:
        return next(iter(self._rows(f"{where} LIMIT 1", values)), None)

    def _rows(self, where: str, values: Sequence[object]) -> Sequence[BroadcastRow]:
        rows = self._db.execute(f"SELECT {_COLUMNS} FROM broadcast WHERE {where}", list(values)).fetchall()  # noqa: S608
        return [_read(row) for row in rows]


def _read(row: Sequence[Any]) -> BroadcastRow:
    no, state, draft, author, sender, sent_at, frozen_to, total, starts_at, due_from, ended_at, pause, progress = row
    return BroadcastRow(
        no=no,
        state=state,
        draft=Draft.of(json.loads(draft)),
        author=author or "",
        sender=sender or "",
        sent_at=read_moment(sent_at),
        frozen_to=frozen_to,
        total=total,
        starts_at=read_moment(starts_at),
        due_from=read_moment(due_from),
        ended_at=read_moment(ended_at),
        pause=pause,
        progress=progress,
    )
