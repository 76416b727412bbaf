"""Readings as one self-contained page: each paragraph with its quotations beside it, no script, nothing fetched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, PackageLoader

from laut.records import TYPES, Article, Quotation, Reading
from laut.views.credits import addressee, carriers, foundation, mention, speaker, voices
from laut.views.labels import Labels, labels
from laut.views.marks import Paragraph, Stretch, iter_paragraphs

__all__ = ["render_page"]


def render_page(readings: Sequence[Reading], language: str = "en") -> str:
    """One HTML page showing every reading; everything from the articles is escaped."""
    environment = Environment(loader=PackageLoader("laut.views"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    words = labels(language)
    return environment.get_template("page.html").render(
        language=language,
        words=words,
        types=TYPES,
        readings=[_shown(reading, number, words) for number, reading in enumerate(readings)],
    )


@dataclass(frozen=True)
class _Card:
    """One quotation in the margin."""

    anchor: str
    number: int
    type: str
    speaker: str
    mention: str
    known: bool
    addressee: str
    carriers: list[str]
    foundation: list[str]
    facts: str


@dataclass(frozen=True)
class _Piece:
    """Text between two changes of marks: which quotations open before it, and how many close before it."""

    text: str
    closing: int
    opening: list[dict[str, Any]]
    part: str


def _shown(reading: Reading, number: int, words: Labels) -> dict[str, Any]:
    article = reading.article
    blocks = [_block(reading, paragraph, number, words) for paragraph in iter_paragraphs(reading)]
    title = blocks[0] if article.title and article.text.startswith(article.title) else None
    return {
        "article": article,
        "facts": _facts(article, words),
        "title": title,
        "blocks": blocks[1:] if title else blocks,
        "speakers": _speakers(reading, number, words),
        "footer": words["read by"].format(version=reading.laut, model=reading.model),
    }


def _block(reading: Reading, paragraph: Paragraph, number: int, words: Labels) -> dict[str, Any]:
    pieces, left = _pieces(paragraph.stretches, {q.id: q.type for q in reading.quotations}, number)
    cards = [_card(reading, quotation, number, words) for quotation in paragraph.quotations]
    return {"pieces": pieces, "left": left, "cards": cards}


def _pieces(stretches: Sequence[Stretch], types: dict[int, str], number: int) -> tuple[list[_Piece], int]:
    """Marks as a well-nested sequence: what must close closes, with what stands inside it, and the rest reopens."""
    pieces = []
    stack: list[int] = []
    for stretch in stretches:
        shared = 0
        while shared < min(len(stack), len(stretch.quotes)) and stack[shared] == stretch.quotes[shared]:
            shared += 1
        opening = [
            {
                "number": quote + 1,
                "type": types[quote],
                "anchor": f"a{number}q{quote}",
                "begins": quote in stretch.begins,
            }
            for quote in stretch.quotes[shared:]
        ]
        part = "speaker" if "speaker" in stretch.parts else "cue" if "cue" in stretch.parts else ""
        pieces.append(_Piece(stretch.text, len(stack) - shared, opening, part))
        stack = list(stretch.quotes)
    return pieces, len(stack)


def _card(reading: Reading, quotation: Quotation, number: int, words: Labels) -> _Card:
    facts = [f"{words[quotation.type]}, {words[quotation.medium]}", reading.words(quotation.cue)]
    if quotation.within is not None:
        facts.append(f"{words['within']} {quotation.within + 1}")
    return _Card(
        anchor=f"a{number}q{quotation.id}",
        number=quotation.id + 1,
        type=quotation.type,
        speaker=speaker(reading, quotation, words),
        mention=mention(reading, quotation),
        known=bool(quotation.speaker)
        and (quotation.source is None or quotation.source.kind not in {"anonymous", "none"}),
        addressee=addressee(reading, quotation, words),
        carriers=carriers(quotation, words),
        foundation=foundation(quotation, words),
        facts=" · ".join(fact for fact in facts if fact),
    )


def _speakers(reading: Reading, number: int, words: Labels) -> list[dict[str, Any]]:
    """Everybody who speaks, with links to all they say."""
    return [
        {
            "name": voice.name,
            "links": [{"number": quote + 1, "anchor": f"a{number}q{quote}"} for quote in voice.quotations],
        }
        for voice in voices(reading, words)
    ]


def _facts(article: Article, words: Labels) -> str:
    authors = f"{words['by']} {', '.join(article.authors)}" if article.authors else None
    published = article.published.strftime(words["date"]) if article.published else None
    return " · ".join(fact for fact in (article.outlet, authors, published) if fact)
