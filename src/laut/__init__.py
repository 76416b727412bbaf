"""laut reads news and keeps the record of who said what, to whom, and on whose word we have it.

Importing it loads nothing heavy; `laut.read` and `laut.Reader` load the model with the first text.
"""

from typing import TYPE_CHECKING

from laut.errors import LautError
from laut.records import Article, Quotation, Reading, Related, Span
from laut.version import __version__

if TYPE_CHECKING:
    from laut.pipeline import Reader, read
    from laut.resolution.names import name_score, same_name

__all__ = [
    "Article",
    "LautError",
    "Quotation",
    "Reader",
    "Reading",
    "Related",
    "Span",
    "__version__",
    "name_score",
    "read",
    "same_name",
]

_LAZY = {
    "Reader": "laut.pipeline",
    "name_score": "laut.resolution.names",
    "read": "laut.pipeline",
    "same_name": "laut.resolution.names",
}


def __getattr__(name: str) -> object:
    if name in _LAZY:
        from importlib import import_module

        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'laut' has no attribute {name!r}")
