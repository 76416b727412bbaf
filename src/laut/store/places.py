"""Where a quotation stands in one version, as one short line of JSON: its `to_dict` without the names of its fields.

A record holds a line for every statement in every version, so that the names alone would be half its size. The order of
the fields never changes; new ones come at the end, and empty ones at the end are left out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from laut.errors import StoreError
from laut.records import PARTS, Quotation

__all__ = ["compact", "pack", "place_dict", "quoted_words", "unpack"]

_REFERENCE: Final = ("kind", "name", "entity", "mention")
_FIRST: Final = ("id", "type", "medium", "within", "score", *PARTS)
_ONE: Final = ("source", "to")
_SEVERAL: Final = ("via", "rests_on")


def compact(value: object) -> str:
    """JSON without spaces, every letter as it is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def pack(quotation: Quotation) -> str:
    """A quotation as the record keeps it.

    Example:
        >>> from laut.records import Reference, Span
        >>> pack(Quotation(0, "Direct", "Speech", (Span(0, 4),), source=Reference("person", "Holt", 1)))
        '[0,"Direct","Speech",null,1.0,[[0,4]],[],[],[],[],["person","Holt",1,null]]'
    """
    record = quotation.to_dict()
    fields = [record[name] for name in _FIRST]
    fields += [_pack_reference(record[name]) for name in _ONE]
    fields += [[_pack_reference(link) for link in record[name]] for name in _SEVERAL]
    while not fields[-1] and len(fields) > len(_FIRST):
        fields.pop()
    return compact(fields)


def place_dict(place: str) -> dict[str, Any]:
    """The quotation's `to_dict`, out of what `pack` made.

    Raises:
        StoreError: It is nothing that `pack` makes.
    """
    try:
        fields = json.loads(place)
        record = dict(zip(_FIRST, fields, strict=False))
        rest = dict(zip((*_ONE, *_SEVERAL), fields[len(_FIRST) :], strict=False))
        record |= {name: _reference(rest.get(name)) for name in _ONE}
        record |= {name: [_reference(link) for link in rest.get(name) or ()] for name in _SEVERAL}
    except (ValueError, TypeError) as error:
        raise StoreError(f"a statement's place {place[:80]!r}; expected a list of a quotation's fields") from error
    return record


def unpack(place: str) -> Quotation:
    """The quotation itself, out of what `pack` made.

    Raises:
        StoreError: It is nothing that `pack` makes.
        RecordError: A field has a value no quotation has.
    """
    return Quotation.from_dict(place_dict(place))


def quoted_words(body: str, quotation: Quotation) -> str:
    """What a quotation says, in one run, as words are compared and looked for."""
    return " ".join(body[span.start : span.end] for span in quotation.quote)


def _pack_reference(reference: Mapping[str, Any] | None) -> list[Any] | None:
    return None if reference is None else [reference[name] for name in _REFERENCE]


def _reference(fields: Sequence[Any] | None) -> dict[str, Any] | None:
    if fields is None:
        return None
    named = dict(zip(_REFERENCE, fields, strict=True))
    return {name: named[name] for name in ("entity", "name", "kind", "mention")}
