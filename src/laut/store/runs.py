"""Runs of `laut add` and what failed in them, and which sources have been taken in.

A run that was killed goes on: one begun within a day, with the same sources and never finished, is the same run.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, bindparam, insert, select, text, update

from laut.errors import LautError
from laut.store.articles import Added
from laut.store.keys import digest, now
from laut.store.tables import failures, intake, runs

__all__ = ["COUNTS", "Failure", "begin_run", "fail", "finish_run", "is_taken", "list_failures", "storable", "take"]

COUNTS: Final = ("added", "changed", "linked", "unchanged", "skipped", "failed")
"""What a run counts; `changed` are new versions."""

_COLUMNS: Final = {"added": "added", "new version": "changed", "linked": "linked", "unchanged": "unchanged"}
_GOES_ON_SECONDS: Final = 86_400
_LONGEST_MESSAGE: Final = 2_000


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be added: why, when, and whether it was later."""

    source: str
    reason: str
    message: str
    at: int
    mended: bool

    def to_dict(self) -> dict[str, Any]:
        """As `laut failures --json` prints it."""
        from datetime import UTC, datetime

        return {
            "source": self.source,
            "reason": self.reason,
            "message": self.message,
            "at": datetime.fromtimestamp(self.at, UTC).isoformat(),
            "mended": self.mended,
        }


def begin_run(connection: Connection, command: str, sources: str) -> int:
    """The number of a new run, or of the killed one that goes on."""
    own = digest(command, sources)
    found = connection.execute(
        select(runs.c.id, runs.c.finished)
        .where(runs.c.sources == own, runs.c.started > now() - _GOES_ON_SECONDS)
        .order_by(runs.c.id.desc())
        .limit(1)
    ).first()
    if found and found.finished is None:
        return int(found.id)
    made = connection.execute(insert(runs).values(command=command, sources=own, started=now()).returning(runs.c.id))
    return int(made.scalar_one())


def finish_run(connection: Connection, run: int, skipped: int) -> dict[str, int]:
    """End a run; what it came to."""
    connection.execute(update(runs).where(runs.c.id == run).values(finished=now(), skipped=skipped))
    row = connection.execute(select(*(runs.c[name] for name in COUNTS)).where(runs.c.id == run)).one()
    return dict(zip(COUNTS, row, strict=True))


def take(connection: Connection, run: int, source: str, fingerprint: str, added: Added) -> None:
    """Remember that a source was added, and that what failed of it before is mended."""
    name = storable(source)
    key = digest(name)
    connection.execute(
        _TAKE,
        {"key": key, "source": name, "fingerprint": fingerprint, "run": run, "version": added.version_id},
    )
    connection.execute(_COUNT[_COLUMNS[added.outcome]], {"run": run})
    if connection.execute(_MEND_HERE, {"key": key, "run": run}).rowcount:
        connection.execute(text("UPDATE runs SET failed = failed - 1 WHERE id = :run"), {"run": run})
    connection.execute(_MEND, {"key": key})


def is_taken(connection: Connection, run: int | None, source: str, fingerprint: str) -> bool:
    """Whether a source is in the record as it is now; a URL, which has no fingerprint, only if this run took it."""
    row = connection.execute(_TAKEN, {"key": digest(storable(source))}).first()
    return row is not None and row.fingerprint == fingerprint and (bool(fingerprint) or row.run_id == run)


def fail(connection: Connection, run: int, source: str, error: LautError) -> None:
    """Keep that a source failed, and why; the same source twice in a run is one failure."""
    name = storable(source)
    values = {
        "run": run,
        "key": digest(name),
        "source": name,
        "reason": type(error).__name__,
        "message": storable(str(error))[:_LONGEST_MESSAGE],
        "at": now(),
    }
    known = connection.execute(_FAILED, {"run": run, "key": values["key"]}).first()
    connection.execute(_FAIL, values)
    if known is None or known.mended:
        connection.execute(_COUNT["failed"], {"run": run})


def list_failures(connection: Connection, *, mended: bool = False, run: int | None = None) -> list[Failure]:
    """What failed and was not added since, the latest failure of each source; with `mended` also what was."""
    asked = select(failures).order_by(failures.c.id)
    if run is not None:
        asked = asked.where(failures.c.run_id == run)
    if not mended:
        asked = asked.where(failures.c.mended == 0)
    latest: dict[str, Failure] = {}
    for row in connection.execute(asked):
        latest.pop(row.source, None)
        latest[row.source] = Failure(row.source, row.reason, row.message, row.at, bool(row.mended))
    return list(latest.values())


def storable(name: str) -> str:
    r"""A file's name or message that any database takes: what is no character is written as its number.

    Example:
        >>> storable("b\udce4r.html")
        'b\\udce4r.html'
    """
    return name.replace("\0", "\\x00").encode("utf-8", "backslashreplace").decode("utf-8")


_TAKEN: Final = select(intake.c.fingerprint, intake.c.run_id).where(intake.c.key == bindparam("key"))
_TAKE: Final = text(
    "INSERT INTO intake (key, source, fingerprint, run_id, version_id)"
    " VALUES (:key, :source, :fingerprint, :run, :version) ON CONFLICT (key) DO UPDATE"
    " SET fingerprint = excluded.fingerprint, run_id = excluded.run_id, version_id = excluded.version_id"
)
_COUNT: Final = {name: text(f"UPDATE runs SET {name} = {name} + 1 WHERE id = :run") for name in COUNTS}
_MEND: Final = text("UPDATE failures SET mended = 1 WHERE key = :key AND mended = 0")
_MEND_HERE: Final = text("UPDATE failures SET mended = 1 WHERE key = :key AND run_id = :run AND mended = 0")
_FAILED: Final = select(failures.c.mended).where(
    failures.c.run_id == bindparam("run"), failures.c.key == bindparam("key")
)
_FAIL: Final = text(
    "INSERT INTO failures (run_id, key, source, reason, message, at, mended)"
    " VALUES (:run, :key, :source, :reason, :message, :at, 0) ON CONFLICT (run_id, key) DO UPDATE"
    " SET reason = excluded.reason, message = excluded.message, at = excluded.at, mended = 0"
)
