"""The order of the steps, and the only place that knows them all.

- `reading`: a page to its article, the article to its quotations, their speakers to people.
- `identity`: whether somebody in an article is somebody the record knows.
- `recording`: what was read into the record, one article at a time (`sources`, `workers`).

Each loads what it needs when it is first used.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from laut.pipeline.reading import Reader, Source, read
    from laut.pipeline.recording import Record, open_record

__all__ = ["Reader", "Record", "Source", "open_record", "read"]

_HOMES = {
    "Reader": "laut.pipeline.reading",
    "Record": "laut.pipeline.recording",
    "Source": "laut.pipeline.reading",
    "open_record": "laut.pipeline.recording",
    "read": "laut.pipeline.reading",
}


def __getattr__(name: str) -> object:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'laut.pipeline' has no attribute {name!r}")
