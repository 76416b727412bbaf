"""What one statement is in a table: the columns that CSV, Parquet and the plain SQLite file share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from laut.exchange.rows import Link, StatementRow

__all__ = ["COLUMNS", "Column", "Value", "as_text", "as_time"]

Value = str | int | float | bool | datetime | tuple[str | None, ...] | None
"""What a cell holds; several values where a trail has several links."""

Kind = Literal["text", "number", "real", "truth", "moment", "texts"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what kind of value it holds, what that means, and where a statement has it."""

    name: str
    kind: Kind
    meaning: str
    value: Callable[[StatementRow], Value]


def as_text(value: Value) -> str:
    """A cell as text: moments in ISO 8601, several values parted by a bar.

    Example:
        >>> as_text(("Reuters", None, "Bild")), as_text(True), as_text(None)
        ('Reuters |  | Bild', '1', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, datetime):
        return as_time(value)
    if isinstance(value, tuple):
        return " | ".join(part or "" for part in value)
    return str(value)


def as_time(moment: datetime) -> str:
    """A moment in UTC as ISO 8601 has it.

    Example:
        >>> from datetime import UTC
        >>> as_time(datetime(2026, 10, 14, 15, 42, tzinfo=UTC))
        '2026-10-14T15:42:00Z'
    """
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment.year > 999 else f"{moment.isoformat()[:19]}Z"


def _of_one(relation: str, attribute: str) -> Callable[[StatementRow], Value]:
    def value(row: StatementRow) -> Value:
        found = row.linked(relation)
        return _of_link(found[0], attribute) if found else None

    return value


def _of_all(relation: str, attribute: str) -> Callable[[StatementRow], Value]:
    return lambda row: tuple(_of_link(link, attribute) for link in row.linked(relation))


def _of_link(link: Link, attribute: str) -> str | None:
    found: str | None = getattr(link, attribute)
    return found


def _part(name: str) -> Callable[[StatementRow], Value]:
    return lambda row: row.words(name) or None


COLUMNS: Final = (
    Column("statement", "text", "Permanent id of the statement.", lambda row: row.key),
    Column("article", "text", "Permanent id of the article.", lambda row: row.version.article),
    Column("url", "text", "The article's address.", lambda row: row.version.url),
    Column("outlet", "text", "Who published the article.", lambda row: row.version.outlet),
    Column("title", "text", "The article's title.", lambda row: row.version.title),
    Column("published", "moment", "When it was published, in UTC.", lambda row: row.version.published),
    Column("language", "text", "The article's language (ISO 639-1).", lambda row: row.version.language),
    Column("version", "number", "The article's last version it stands in, from 1.", lambda row: row.version.number),
    Column("first_version", "number", "The first version it stood in.", lambda row: row.first_version),
    Column(
        "last_version", "number", "The last version it stood in; empty while it stands.", lambda row: row.last_version
    ),
    Column("changed_from", "text", "The statement it was before a silent edit.", lambda row: row.changed_from),
    Column("thread", "text", "Statements of the same words share it.", lambda row: row.thread),
    Column(
        "type",
        "text",
        "Direct, Indirect, Reported, FreeIndirect or IndirectFreeIndirect.",
        lambda row: row.quotation.type,
    ),
    Column("medium", "text", "Speech, Thought, Writing, ST, SW or TW.", lambda row: row.quotation.medium),
    Column("score", "real", "The model's sureness, 0 to 1.", lambda row: row.quotation.score),
    Column("words", "text", "What was said; […] where the article interrupts it.", _part("quote")),
    Column("start", "number", "Where the words begin in the text, in code points.", lambda row: row.start),
    Column("end", "number", "Where they end, exclusive.", lambda row: row.end),
    Column("cue", "text", "The words that signal it.", _part("cue")),
    Column("speaker", "text", "The article's words for the speaker.", _part("speaker")),
    Column("addressee", "text", "The article's words for whom it was said to.", _part("addressee")),
    Column("frame", "text", "The reporting words around it.", _part("frame")),
    Column("source", "text", "Who is meant by the speaker's words.", _of_one("source", "shown")),
    Column(
        "source_kind",
        "text",
        "person, institution, media, group, anonymous or none.",
        _of_one("source", "kind"),
    ),
    Column("source_person", "text", "Permanent id of the source.", _of_one("source", "person")),
    Column("to", "text", "Who is meant by the addressee's words.", _of_one("to", "shown")),
    Column("to_kind", "text", "The addressee's kind.", _of_one("to", "kind")),
    Column("to_person", "text", "Permanent id of the addressee.", _of_one("to", "person")),
    Column("via", "texts", "Reports between article and speaker, outermost first.", _of_all("via", "shown")),
    Column("via_kinds", "texts", "Their kinds, in the same order.", _of_all("via", "kind")),
    Column("via_people", "texts", "Their permanent ids, in the same order.", _of_all("via", "person")),
    Column("rests_on", "texts", "Whom the speaker's report rests on, nearest first.", _of_all("rests_on", "shown")),
    Column("rests_on_kinds", "texts", "Their kinds, in the same order.", _of_all("rests_on", "kind")),
    Column("rests_on_people", "texts", "Their permanent ids, in the same order.", _of_all("rests_on", "person")),
    Column("anonymous", "truth", "Whether its last link is an unnamed source or nobody.", lambda row: row.anonymous),
)
"""The columns, in order. Later versions of laut may add some at the end; none is renamed or dropped."""
