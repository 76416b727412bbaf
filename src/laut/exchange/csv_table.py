"""Statements as CSV (RFC 4180): one a line, in UTF-8, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO, Final

from laut.exchange.columns import COLUMNS, as_text
from laut.exchange.rows import StatementRow

__all__ = ["harmless", "write_csv"]

_FORMULA: Final = frozenset("=+-@\t\r\n＝＋－＠")


def write_csv(rows: Iterable[StatementRow], out: BinaryIO) -> int:
    """Write a line of names and one line a statement; how many statements."""
    text = io.TextIOWrapper(out, "utf-8", errors="surrogatepass", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow([column.name for column in COLUMNS])
    count = 0
    for row in rows:
        count += 1
        writer.writerow([harmless(as_text(column.value(row))) for column in COLUMNS])
    text.detach()
    return count


def harmless(cell: str) -> str:
    r"""A cell that no spreadsheet takes for a formula: an apostrophe goes before what would begin one.

    The characters are those of the OWASP page on CSV injection, in their full width too, and after leading spaces,
    which some programs drop. NUL, which the format cannot hold, becomes the replacement character.

    Example:
        >>> harmless('=HYPERLINK("http://x")'), harmless("- Ja, sagte er"), harmless("−5 Grad")
        ('\'=HYPERLINK("http://x")', "'- Ja, sagte er", '−5 Grad')
    """
    cell = cell.replace("\0", "\ufffd")
    begin = cell[:1] if cell[:1] in _FORMULA else cell.lstrip()[:1]
    return f"'{cell}" if begin in _FORMULA and begin else cell
