"""`laut feeds`: which feeds `laut watch` watches."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from laut.cli.output import FAILED, complain, interface_labels, paper, plain, write_bytes, write_json
from laut.cli.record import AsJson, Db, opened
from laut.errors import ConfigError, FeedError, LautError

__all__ = ["app", "parse_interval"]

app = typer.Typer(no_args_is_help=True, help="Add, list, remove, import and export the feeds to watch.")

_UNITS = {"": 1, "s": 1, "m": 60, "min": 60, "h": 3_600, "d": 86_400}
_MOST = 366 * 86_400

Addresses = Annotated[list[str], typer.Argument(metavar="URL", help="Addresses of RSS, Atom or JSON feeds.")]
Interval = Annotated[str | None, typer.Option(metavar="TIME", help="Time between two looks: 90, 15m, 2h, 1d.  [15m]")]


@app.command()
def add(urls: Addresses, interval: Interval = None, db: Db = None, as_json: AsJson = False) -> None:
    """Watch feeds from now on; those that are there get the interval."""
    from laut.extraction.feeds import web_address

    failed = 0
    with opened(db, tell=False) as record:
        every = parse_interval(interval)
        for given in urls:
            url = web_address(given, "")
            if url is None:
                failed += 1
                complain(FeedError(f"no feed at {given!r}; expected an http or https address"))
                continue
            is_new = record.add_feed(url, interval=every)
            _tell("feed added" if is_new else "feed there", url, as_json=as_json, new=is_new)
    if failed:
        raise typer.Exit(FAILED)


@app.command("list")
def list_(db: Db = None, as_json: AsJson = False) -> None:
    """Show the feeds, when each was asked last, and what went wrong."""
    with opened(db) as record:
        found = record.feeds()
    words = interface_labels()
    if as_json:
        for feed in found:
            write_json(feed.to_dict())
        return
    if not found:
        paper().print(words["no feeds"])
        return
    table = Table(box=None, pad_edge=False)
    for name in ("feed", "name", "interval", "asked", "fault"):
        table.add_column(words[name], overflow="fold")
    for feed in found:
        asked = feed.fetched.astimezone().strftime(words["date"]) if feed.fetched else ""
        fault = plain(feed.error or "") if feed.failures else ""
        table.add_row(plain(feed.url), plain(feed.title or ""), _time(feed.interval), asked, fault)
    paper().print(table)


@app.command()
def remove(urls: Addresses, db: Db = None, as_json: AsJson = False) -> None:
    """Watch feeds no longer; their articles stay."""
    failed = 0
    with opened(db, create=False) as record:
        for url in urls:
            try:
                record.remove_feed(url)
            except LautError as error:
                failed += 1
                complain(error)
                continue
            _tell("feed removed", url, as_json=as_json)
    if failed:
        raise typer.Exit(FAILED)


@app.command("import")
def import_(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="An OPML list; - is standard input.")],
    interval: Interval = None,
    db: Db = None,
    as_json: AsJson = False,
) -> None:
    """Watch every feed of a list (OPML), as other feed readers export it."""
    with opened(db, tell=False) as record:
        from laut.extraction.opml import parse_opml

        every = parse_interval(interval)
        found = parse_opml(_bytes(file))
        new = sum(record.add_feed(feed.url, title=feed.title, interval=every) for feed in found)
    if as_json:
        write_json({"feeds": len(found), "new": new})
    else:
        paper().print(interface_labels()["feeds imported"].format(feeds=len(found), new=new))


@app.command()
def export(
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Instead of standard output; whole or not at all.")
    ] = None,
    db: Db = None,
) -> None:
    """Write the feeds as a list (OPML) for other feed readers."""
    with opened(db, create=False) as record:
        from laut.extraction.opml import FeedAddress, render_opml

        text = render_opml(FeedAddress(feed.url, feed.title) for feed in record.feeds()).encode()
        if out is None:
            write_bytes(text)
            return
        from laut.exchange.files import whole_file

        with whole_file(out) as target:
            target.write(text)


def parse_interval(text: str | None) -> int | None:
    """Seconds of a time such as 90, 15m, 2h or 1d.

    Raises:
        ConfigError: It is none, or not from a second to a year.

    Example:
        >>> parse_interval("15m"), parse_interval(None)
        (900, None)
    """
    if text is None:
        return None
    found = re.fullmatch(r"(\d{1,9})\s*([a-z]*)", text.strip().lower(), re.ASCII)
    seconds = int(found[1]) * _UNITS.get(found[2], 0) if found else 0
    if not 1 <= seconds <= _MOST:
        raise ConfigError(f"interval {text!r}; expected a time from a second to a year, such as 90, 15m, 2h or 1d")
    return seconds


def _bytes(file: str) -> bytes:
    """What a file or standard input holds.

    Raises:
        FeedError: It cannot be read.
    """
    from laut.extraction import MAX_BYTES

    try:
        if file != "-":
            with Path(file).open("rb") as source:
                return source.read(MAX_BYTES + 1)
        if sys.stdin is not None:
            return sys.stdin.buffer.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise FeedError(f"{file!r} cannot be read ({reason}); expected a list of feeds (OPML)") from error
    raise FeedError("standard input is closed; expected a list of feeds (OPML) from it")


def _tell(label: str, url: str, *, as_json: bool, new: bool | None = None) -> None:
    if as_json:
        write_json({"feed": url} | ({} if new is None else {"new": new}))
    else:
        paper().print(interface_labels()[label].format(url=plain(url)), soft_wrap=True)


def _time(seconds: int) -> str:
    """Seconds in the largest unit that leaves no rest."""
    unit, size = next(
        (unit, size) for unit, size in (("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)) if seconds % size == 0
    )
    return f"{seconds // size}{unit}"
