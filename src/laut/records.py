"""The records that pass between steps: frozen, plain, and the same in Python and in JSON.

Positions are half-open code-point offsets into [Article.text][laut.records.Article]; `article[span]` is always the
words shown. A part of a quotation is a tuple of spans because quotations are interrupted by their frames.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, NamedTuple, TypeVar

from laut.errors import RecordError

__all__ = [
    "KINDS",
    "MEDIA",
    "PARTS",
    "TYPES",
    "Article",
    "Entity",
    "Quotation",
    "Reading",
    "Reason",
    "Reference",
    "Related",
    "Span",
    "shown_words",
]

TYPES: Final = ("Direct", "Indirect", "Reported", "FreeIndirect", "IndirectFreeIndirect")
"""Quotation types (Petersen-Frey & Biemann 2024, arXiv 2404.16764)."""

MEDIA: Final = ("Speech", "Thought", "Writing", "ST", "SW", "TW")
"""How the words came to be: said, thought, written, or either of two."""

PARTS: Final = ("quote", "cue", "speaker", "addressee", "frame")
"""The five parts of a quotation, in the order of the published score."""

KINDS: Final = ("person", "institution", "media", "group", "anonymous", "none")
"""What stands behind a quotation: somebody named, a body, an outlet, a group, somebody hidden, or nobody named."""

T = TypeVar("T")


class Span(NamedTuple):
    """A stretch of an article's text, `start` inclusive and `end` exclusive, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Related:
    """A link to another article that the page offers («Mehr zum Thema»)."""

    title: str
    url: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The link as JSON has it."""
        return {"title": self.title, "url": self.url}

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Related:
        """Read back what `to_dict` gave.

        Raises:
            RecordError: A key is missing or of another type.
        """
        return cls(title=_get(record, "title", _text), url=_get(record, "url", _optional_text))


@dataclass(frozen=True, slots=True)
class Article:
    """One published text, free of the page's furniture.

    `text` holds title, standfirst and body in reading order, paragraphs parted by blank lines. It never changes: every
    span of every quotation is a position in it.

    Example:
        >>> article = Article(text="„Wir warten“, sagte Habeck.", language="de")
        >>> article[Span(13, 18)]
        ' sagt'
    """

    text: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    related: tuple[Related, ...] = ()

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def to_dict(self) -> dict[str, Any]:
        """The article as JSON has it; `published` in ISO 8601."""
        return {
            "url": self.url,
            "outlet": self.outlet,
            "title": self.title,
            "authors": list(self.authors),
            "published": self.published.isoformat() if self.published else None,
            "language": self.language,
            "text": self.text,
            "related": [link.to_dict() for link in self.related],
        }

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Article:
        """Read back what `to_dict` gave.

        Raises:
            RecordError: A key is missing or of another type.
        """
        return cls(
            text=_get(record, "text", _text),
            title=_get(record, "title", _optional_text),
            authors=_get(record, "authors", _tuple_of(_text)),
            published=_get(record, "published", _optional_time),
            outlet=_get(record, "outlet", _optional_text),
            url=_get(record, "url", _optional_text),
            language=_get(record, "language", _optional_text),
            related=_get(record, "related", _tuple_of(Related.from_dict)),
        )


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, outlet or group of one article, with every spelling, role and mention found of it."""

    id: int
    name: str
    kind: str
    names: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The entity as JSON has it."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "names": list(self.names),
            "roles": list(self.roles),
            "mentions": [list(span) for span in self.mentions],
        }

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Entity:
        """Read back what `to_dict` gave.

        Raises:
            RecordError: A key is missing, of another type, or names no known kind.
        """
        return cls(
            id=_get(record, "id", _number),
            name=_get(record, "name", _text),
            kind=_get(record, "kind", _one_of(KINDS)),
            names=_get(record, "names", _tuple_of(_text)),
            roles=_get(record, "roles", _tuple_of(_text)),
            mentions=_get(record, "mentions", _tuple_of(_span)),
        )


@dataclass(frozen=True, slots=True)
class Reference:
    """Who is meant at one place: an entity of the article, or only what is known of somebody who is none.

    `entity` is an [Entity][laut.records.Entity]'s id, `None` where nobody is named or laut is not sure; `mention` is
    the words that point there.
    """

    kind: str
    name: str | None = None
    entity: int | None = None
    mention: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The reference as JSON has it."""
        return {"entity": self.entity, "name": self.name, "kind": self.kind, "mention": self.mention}

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Reference:
        """Read back what `to_dict` gave.

        Raises:
            RecordError: A key is missing, of another type, or names no known kind.
        """
        return cls(
            kind=_get(record, "kind", _one_of(KINDS)),
            name=_get(record, "name", _optional_text),
            entity=_optional(record, "entity", _number),
            mention=_get(record, "mention", _optional_text),
        )


@dataclass(frozen=True, slots=True)
class Quotation:
    """One attributed utterance in one article, with its five parts as spans.

    `within` is the id of the quotation it stands in («Laut Kan hatte Moskau gewarnt, …» holds Moscow's warning).
    `score` is the model's own sureness, 0 to 1. `source`, `to`, `via` (outermost first) and `rests_on` (nearest
    first) say who is meant; they are empty until the quotation is resolved.
    """

    id: int
    type: str
    medium: str
    quote: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    speaker: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    within: int | None = None
    score: float = 1.0
    source: Reference | None = None
    to: Reference | None = None
    via: tuple[Reference, ...] = ()
    rests_on: tuple[Reference, ...] = ()

    @classmethod
    def from_parts(
        cls, parts: Mapping[str, tuple[Span, ...]], *, number: int, type_: str, medium: str, score: float = 1.0
    ) -> Quotation:
        """A quotation from its five parts by name."""
        quote, cue, speaker, addressee, frame = (parts.get(name, ()) for name in PARTS)
        return cls(number, type_, medium, quote, cue, speaker, addressee, frame, score=score)

    def part(self, name: str) -> tuple[Span, ...]:
        """The spans of one of the five [PARTS][laut.records.PARTS]."""
        spans: tuple[Span, ...] = getattr(self, name)
        return spans

    @property
    def is_unnamed(self) -> bool:
        """Whether the last link of its trail is anonymous, or nobody: it stands on unnamed sources alone."""
        end = self.rests_on[-1] if self.rests_on else self.source
        return end is None or end.kind in {"anonymous", "none"}

    def to_dict(self) -> dict[str, Any]:
        """The quotation as JSON has it; spans are `[start, end]` pairs."""
        record: dict[str, Any] = {
            "id": self.id,
            "type": self.type,
            "medium": self.medium,
            "within": self.within,
            "score": round(self.score, 4),
        }
        record |= {name: [list(span) for span in self.part(name)] for name in PARTS}
        return record | {
            "source": self.source.to_dict() if self.source else None,
            "to": self.to.to_dict() if self.to else None,
            "via": [link.to_dict() for link in self.via],
            "rests_on": [link.to_dict() for link in self.rests_on],
        }

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Quotation:
        """Read back what `to_dict` gave.

        Raises:
            RecordError: A key is missing, of another type, or names no known type or medium.
        """
        return cls(
            id=_get(record, "id", _number),
            type=_get(record, "type", _one_of(TYPES)),
            medium=_get(record, "medium", _one_of(MEDIA)),
            within=_optional(record, "within", _number),
            score=_get(record, "score", _score),
            source=_optional(record, "source", Reference.from_dict),
            to=_optional(record, "to", Reference.from_dict),
            via=_optional(record, "via", _tuple_of(Reference.from_dict)) or (),
            rests_on=_optional(record, "rests_on", _tuple_of(Reference.from_dict)) or (),
            **{name: _get(record, name, _tuple_of(_span)) for name in PARTS},
        )


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one link of a quotation points where it does: which rule linked which words."""

    quotation: int
    link: str
    mention: str
    rule: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one article gives: the article, its quotations in text order, everybody met, and who read it.

    `reasons` say how the quotations were resolved; they are no part of the JSON.
    """

    article: Article
    quotations: tuple[Quotation, ...]
    model: str
    laut: str
    entities: tuple[Entity, ...] = ()
    reasons: tuple[Reason, ...] = field(default=(), compare=False, repr=False)

    def words(self, spans: Sequence[Span]) -> str:
        """The words of several spans, an ellipsis in brackets where they are interrupted.

        Example:
            >>> reading = Reading(Article("Ja, sagte er, und nein."), (), model="none", laut="0")
            >>> reading.words([Span(0, 2), Span(14, 22)])
            'Ja […] und nein'
        """
        return shown_words(self.article.text, spans)

    def to_dict(self) -> dict[str, Any]:
        """The reading as `laut read --json` prints it."""
        return {
            "laut": self.laut,
            "model": self.model,
            "article": self.article.to_dict(),
            "quotations": [quotation.to_dict() for quotation in self.quotations],
            "entities": [entity.to_dict() for entity in self.entities],
        }

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Reading:
        """Read back what `to_dict` gave; every span is checked against the text.

        Raises:
            RecordError: A key is missing, of another type, or a span lies outside the text.
        """
        reading = cls(
            article=_get(record, "article", Article.from_dict),
            quotations=_get(record, "quotations", _tuple_of(Quotation.from_dict)),
            model=_get(record, "model", _text),
            laut=_get(record, "laut", _text),
            entities=_optional(record, "entities", _tuple_of(Entity.from_dict)) or (),
        )
        reading._check()
        return reading

    def _check(self) -> None:
        """Every span lies in the text, every number names something.

        Raises:
            RecordError: One does not.
        """
        length = len(self.article.text)
        ids = [quotation.id for quotation in self.quotations]
        if len(set(ids)) < len(ids):
            raise RecordError(f"quotation ids {ids[:20]}; expected each once")
        entities = {entity.id for entity in self.entities}
        for quotation in self.quotations:
            where = f"quotation {quotation.id}"
            if not quotation.quote:
                raise RecordError(f"{where}: an empty quote; expected one span or more")
            if quotation.within is not None and quotation.within not in ids:
                raise RecordError(f"{where}: within {quotation.within}, which is no quotation")
            for reference in (quotation.source, quotation.to, *quotation.via, *quotation.rests_on):
                if reference and reference.entity is not None and reference.entity not in entities:
                    raise RecordError(f"{where}: entity {reference.entity}, which is not listed")
            for name in PARTS:
                _check_spans(quotation.part(name), length, f"{where}: {name}")
        for entity in self.entities:
            _check_spans(entity.mentions, length, f"entity {entity.id}: mention")


def shown_words(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The words of several spans of a text, an ellipsis in brackets where they are interrupted."""
    return " […] ".join(text[start:end] for start, end in spans)


def _check_spans(spans: Sequence[Span], length: int, where: str) -> None:
    for span in spans:
        if span.end > length:
            raise RecordError(f"{where} {list(span)} ends after the text ({length})")


def _get(record: object, key: str, read: Callable[[Any], T]) -> T:
    if not isinstance(record, Mapping):
        raise RecordError(f"expected an object with {key!r}, found {type(record).__name__}")
    if key not in record:
        raise RecordError(f"{key!r} is missing; found {sorted(map(str, record))}")
    try:
        return read(record[key])
    except (TypeError, ValueError) as error:
        raise RecordError(f"{key!r}: {error}") from error


def _optional(record: object, key: str, read: Callable[[Any], T]) -> T | None:
    """The value of a key that may be missing or null: files of older versions of laut lack the newer ones."""
    if isinstance(record, Mapping) and record.get(key) is None:
        return None
    return _get(record, key, read)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"expected text, found {type(value).__name__}")
    return value


def _optional_text(value: object) -> str | None:
    return None if value is None else _text(value)


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError(f"expected a whole number from 0, found {value!r}")
    return value


def _score(value: object) -> float:
    if not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError(f"expected a number from 0 to 1, found {value!r}")
    return float(value)


def _optional_time(value: object) -> datetime | None:
    return None if value is None else datetime.fromisoformat(_text(value))


def _span(value: object) -> Span:
    if not isinstance(value, Sequence) or isinstance(value, str) or len(value) != 2:
        raise ValueError(f"expected [start, end], found {value!r}")
    start, end = _number(value[0]), _number(value[1])
    if start >= end:
        raise ValueError(f"expected start before end, found {list(value)}")
    return Span(start, end)


def _one_of(names: Sequence[str]) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in names:
            raise ValueError(f"expected one of {', '.join(names)}, found {value!r}")
        return str(value)

    return read


def _tuple_of(read: Callable[[Any], T]) -> Callable[[object], tuple[T, ...]]:
    def read_all(value: object) -> tuple[T, ...]:
        if not isinstance(value, Sequence) or isinstance(value, str):
            raise TypeError(f"expected a list, found {type(value).__name__}")
        return tuple(read(item) for item in value)

    return read_all
