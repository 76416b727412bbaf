"""The JSON Schema of `laut read --json`, made from the records' own lists of names."""

from __future__ import annotations

from typing import Any

from laut.records import KINDS, MEDIA, PARTS, TYPES

__all__ = ["json_schema"]

_TEXT: dict[str, Any] = {"type": "string"}
_TEXT_OR_NULL: dict[str, Any] = {"type": ["string", "null"]}


def json_schema() -> dict[str, Any]:
    """The schema of one line of `laut read --json` (JSON Schema 2020-12).

    Example:
        >>> sorted(json_schema()["properties"])
        ['article', 'entities', 'laut', 'model', 'quotations']
    """
    return _object(
        {
            "laut": _TEXT | {"description": "Version of laut that read the article."},
            "model": _TEXT | {"description": "Name of the model."},
            "article": {"$ref": "#/$defs/article"},
            "quotations": {"type": "array", "items": {"$ref": "#/$defs/quotation"}},
            "entities": {"type": "array", "items": {"$ref": "#/$defs/entity"}},
        }
    ) | {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Reading",
        "description": "One article and its quotations. Offsets are half-open code points into article.text.",
        "$defs": _definitions(),
    }


def _definitions() -> dict[str, Any]:
    spans = {"type": "array", "items": {"$ref": "#/$defs/span"}}
    reference = {"anyOf": [{"$ref": "#/$defs/reference"}, {"type": "null"}]}
    references = {"type": "array", "items": {"$ref": "#/$defs/reference"}}
    number = {"type": "integer", "minimum": 0}
    quotation = {
        "id": number,
        "type": {"enum": list(TYPES)},
        "medium": {"enum": list(MEDIA)},
        "within": {"type": ["integer", "null"], "description": "The quotation it stands in."},
        "score": {"type": "number", "minimum": 0, "maximum": 1},
        **dict.fromkeys(PARTS, spans),
        "source": reference | {"description": "Who is meant by the speaker's words."},
        "to": reference | {"description": "Who is meant by the addressee's words."},
        "via": references | {"description": "Reports between article and speaker, outermost first."},
        "rests_on": references | {"description": "Whom the speaker's report rests on, nearest first."},
    }
    article = {
        "url": _TEXT_OR_NULL,
        "outlet": _TEXT_OR_NULL,
        "title": _TEXT_OR_NULL,
        "authors": {"type": "array", "items": _TEXT},
        "published": _TEXT_OR_NULL | {"description": "ISO 8601, with time zone where the page gives one."},
        "language": _TEXT_OR_NULL | {"description": "ISO 639-1."},
        "text": _TEXT | {"description": "Title, standfirst and body; blank lines part paragraphs."},
        "related": {"type": "array", "items": _object({"title": _TEXT, "url": _TEXT_OR_NULL})},
    }
    entity = {
        "id": number,
        "name": _TEXT,
        "kind": {"enum": list(KINDS)},
        "names": {"type": "array", "items": _TEXT},
        "roles": {"type": "array", "items": _TEXT},
        "mentions": spans,
    }
    pointer = {
        "entity": {"type": ["integer", "null"]},
        "name": _TEXT_OR_NULL,
        "kind": {"enum": list(KINDS)},
        "mention": _TEXT_OR_NULL,
    }
    return {
        "span": {"type": "array", "prefixItems": [number, number], "minItems": 2, "maxItems": 2},
        "article": _object(article),
        "quotation": _object(quotation),
        "entity": _object(entity),
        "reference": _object(pointer),
    }


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
