"""`laut search`: statements in the record, by their words, by who said them to whom, and by where and when."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from laut.cli.output import complaints, interface_labels, paper, write_bytes, write_json
from laut.cli.record import AsJson, Db, opened
from laut.records import KINDS, TYPES
from laut.settings import load_settings

if TYPE_CHECKING:
    from laut.search import Page

__all__ = ["search"]

_NAME: Final = "NAME|ID"
_COLUMNS: Final = (
    "statement",
    "published",
    "outlet",
    "url",
    "title",
    "speaker",
    "kind",
    "person",
    "addressee",
    "via",
    "rests_on",
    "type",
    "medium",
    "score",
    "words",
)


class _Order(StrEnum):
    RANKED = "ranked"
    TIME = "time"


def search(
    words: Annotated[
        list[str] | None,
        typer.Argument(help='Words in any inflection, "a phrase", beginn*, or, after --, -without this one.'),
    ] = None,
    by: Annotated[str | None, typer.Option(metavar=_NAME, help="Whose words.")] = None,
    to: Annotated[str | None, typer.Option(metavar=_NAME, help="To whom they were said.")] = None,
    via: Annotated[str | None, typer.Option(metavar=_NAME, help="Who carried them: an agency, an outlet.")] = None,
    about: Annotated[str | None, typer.Option(metavar=_NAME, help="Who is named in their article.")] = None,
    kind: Annotated[str | None, typer.Option(help=f"What the source is: {', '.join(KINDS)}.")] = None,
    type_: Annotated[str | None, typer.Option("--type", help=f"One of {', '.join(TYPES)}.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Where they were published.")] = None,
    since: Annotated[str | None, typer.Option(help="A date, or gestern, Sonntag, 2 weeks, letzte Woche.")] = None,
    until: Annotated[str | None, typer.Option(help="The same; the end of it counts.")] = None,
    anonymous: Annotated[
        bool | None, typer.Option("--anonymous/--named", help="Whether the chain ends with an unnamed source.")
    ] = None,
    order: Annotated[_Order, typer.Option(help="Best first, or newest first.")] = _Order.RANKED,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="At most so many.")] = 20,
    after: Annotated[str | None, typer.Option(metavar="CURSOR", help="The next page, as the one before says.")] = None,
    db: Db = None,
    as_json: AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="A table with a line of headings.")] = False,
) -> None:
    """Find statements; everything given must hold."""
    if as_json and as_csv:
        raise typer.BadParameter("--json and --csv exclude each other")
    with opened(db) as record:
        from laut.search import Search

        question = Search(
            words=" ".join(words) if words else None,
            by=by,
            to=to,
            via=via,
            about=about,
            kind=_as_known(kind, KINDS),
            type=_as_known(type_, TYPES),
            outlet=outlet,
            since=since,
            until=until,
            anonymous=anonymous,
            limit=limit,
            order=order.value,
            after=after,
        )
        _show(record.search(question), as_json=as_json, as_csv=as_csv)


def _as_known(given: str | None, known: Sequence[str]) -> str | None:
    """One of the known values, in any case; another as it was given, which is then told."""
    return next((value for value in known if given is not None and value.lower() == given.lower()), given)


def _show(page: Page, *, as_json: bool, as_csv: bool) -> None:
    if not as_json and not as_csv:
        from laut.views.answers import PageView

        paper().print(PageView(page, load_settings().interface))
        return
    if as_csv:
        _write_csv(page)
    else:
        for statement in page.statements:
            write_json(statement)
    if page.next:
        line = interface_labels()["next page"].format(cursor=page.next)
        complaints().print(line, markup=False, soft_wrap=True)


def _write_csv(page: Page) -> None:
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow(_COLUMNS)
    writer.writerows(map(_row, page.statements))
    write_bytes(lines.getvalue().encode("utf-8"))


def _row(statement: dict[str, Any]) -> list[object]:
    article, source = statement["article"], statement["source"] or {"name": None, "kind": "none", "person": None}
    facts: dict[str, object] = {**statement, **article, **{name: source[name] for name in ("kind", "person")}}
    facts |= {"speaker": source["name"], "addressee": "; ".join(_names([statement["to"]]))}
    facts |= {name: "; ".join(_names(statement[name])) for name in ("via", "rests_on")}
    return [facts[name] for name in _COLUMNS]


def _names(references: Sequence[dict[str, Any] | None]) -> Iterator[str]:
    for one in references:
        if one is not None:
            yield one["name"] or one["mention"] or one["kind"]
