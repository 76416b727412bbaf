"""laut reads news and keeps the record of who said what, to whom, and on whose word we have it.

Importing it loads nothing heavy; `laut.read` and `laut.Reader` load the model with the first text.
"""

from typing import TYPE_CHECKING

from laut.errors import LautError
from laut.records import Article, Quotation, Reading, Related, Span
from laut.version import __version__

if TYPE_CHECKING:
    from laut.pipeline import Reader, read

__all__ = ["Article", "LautError", "Quotation", "Reader", "Reading", "Related", "Span", "__version__", "read"]


def __getattr__(name: str) -> object:
    if name in {"Reader", "read"}:
        from laut import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'laut' has no attribute {name!r}")
