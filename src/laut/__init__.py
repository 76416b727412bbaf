"""laut reads news and keeps the record of who said what, to whom, and on whose word we have it.

Importing it loads nothing heavy; `laut.read` and `laut.Reader` load the model with the first text.
"""

from typing import TYPE_CHECKING

from laut.errors import LautError
from laut.records import Article, Quotation, Reading, Related, Span
from laut.version import __version__

if TYPE_CHECKING:
    from laut.pipeline.reading import Reader, read
    from laut.pipeline.recording import Record, open_record
    from laut.pipeline.watching import WatchOptions
    from laut.resolution.names import name_score, same_name
    from laut.search import Search

__all__ = [
    "Article",
    "LautError",
    "Quotation",
    "Reader",
    "Reading",
    "Record",
    "Related",
    "Search",
    "Span",
    "WatchOptions",
    "__version__",
    "name_score",
    "open_record",
    "read",
    "same_name",
]

_LAZY = {
    "Reader": "laut.pipeline.reading",
    "Record": "laut.pipeline.recording",
    "Search": "laut.search.query",
    "WatchOptions": "laut.pipeline.watching",
    "name_score": "laut.resolution.names",
    "open_record": "laut.pipeline.recording",
    "read": "laut.pipeline.reading",
    "same_name": "laut.resolution.names",
}


def __getattr__(name: str) -> object:
    if name in _LAZY:
        from importlib import import_module

        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'laut' has no attribute {name!r}")
