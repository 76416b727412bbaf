"""A baseline to beat: the nearest name before a pronoun, the same last word for names, nothing for chains."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from laut.records import Article, Entity, Quotation, Reference, Span
from laut.resolution.resolve import Resolution

__all__ = ["resolve_simply"]

_NAME = re.compile(r"[A-ZÄÖÜ]\w+(?:-[A-ZÄÖÜ]\w+)*(?: [A-ZÄÖÜ]\w+(?:-[A-ZÄÖÜ]\w+)*)+")


def resolve_simply(article: Article, quotations: Sequence[Quotation]) -> Resolution:
    """Resolve speakers and addressees by two rules of thumb; everybody is a person."""
    names = [Span(*match.span()) for match in _NAME.finditer(article.text)]
    entities: dict[str, list[Span]] = {}
    for span in names:
        entities.setdefault(_last(article[span]), []).append(span)
    numbers: dict[str, int] = {}

    def refer(spans: Sequence[Span]) -> Reference | None:
        if not spans:
            return None
        span = spans[-1]
        key = _last(article[span])
        if not re.search(r"[A-ZÄÖÜ]\w", article[span][1:]) and len(article[span].split()) == 1:
            before = [name for name in names if name.end <= span.start]
            key = _last(article[before[-1]]) if before else key
        if span not in entities.setdefault(key, []):
            entities[key].append(span)
        return Reference("person", key, numbers.setdefault(key, len(numbers)), article[span])

    resolved = tuple(
        replace(quotation, source=refer(quotation.speaker) or Reference("none"), to=refer(quotation.addressee))
        for quotation in quotations
    )
    made = tuple(
        Entity(numbers.setdefault(key, len(numbers)), key, "person", mentions=tuple(sorted(set(spans))))
        for key, spans in entities.items()
    )
    return Resolution(resolved, made)


def _last(words: str) -> str:
    """The last word, without the genitive's ending."""
    found: list[str] = re.findall(r"\w+", words)
    return found[-1].removesuffix("s").casefold() if found else ""
