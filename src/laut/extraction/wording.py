"""What speaks like furniture: the words of one block, judged by how they begin and what they are made of."""

from __future__ import annotations

import re
from typing import Final

from laut.extraction.lexicon import (
    AGENCIES,
    FURNITURE_OPENINGS,
    FURNITURE_PHRASES,
    LABELS,
    NOTICE_PHRASES,
    RELATED_OPENINGS,
    RELATED_PHRASES,
)

__all__ = ["is_furniture", "is_sentence", "offered_title", "offers_article", "opens_comments"]

_BULLETS: Final = "+-–•>»›→▶ "
_AFTER_SIGNPOST = re.compile(r"^[^:–—|]{3,40}?(?::| [–—|-]) ?(.{10,})$")
_SENTENCE_END = re.compile(r"[.!?…][\"'“”»«’‘)\]]*$|[\"“”»«]$")
_COMMENTS = re.compile(
    r"(?:\d+ |alle )?(?:leser|nutzer|user)?(?:kommentare|meinungen|leserbriefe|comments)(?: \(?\d+\)?)?:?",
    re.IGNORECASE,
)
_SHORT: Final = 240  # how long a block may be that is judged by how it begins
_ABOUT_PERSON = re.compile(r"(?:\.\.\.|…) (?:ist|war|arbeitet|lehrt|leitet|forscht)\b")
_AGENCY: Final = rf"(?:{'|'.join(AGENCIES)})\b[-\w/:.,()]*"
_PERSON: Final = r"(?:[A-ZÄÖÜ][\w.-]*(?: (?:von|van|de|der|den|zu))* ){1,3}[A-ZÄÖÜ][\w-]+"
_CLOCK: Final = r"(?:um )?\d{1,2}[:.]\d{2}(?: Uhr)?"
_TAIL: Final = r"(?: ?[|•·/,–-].{0,60})?"
_LINES: Final = tuple(
    map(
        re.compile,
        (
            rf"(?:Eine? \w+ )?(?:[Vv]on|Text|Interview|Protokoll|By)[: ]+{_PERSON}(?:(?:, | und | and |/){_PERSON})*",
            rf"(?:\w+\W{{1,2}})?\d{{1,2}}\.\s?\d{{1,2}}\.(?:\d{{2,4}})?\W*(?:{_CLOCK})?{_TAIL}",
            rf"(?:\w+,? )?\d{{1,2}}\. [A-ZÄÖÜ]\w+\.? \d{{4}}\W{{1,5}}{_CLOCK}{_TAIL}",
            rf"\d{{1,2}}:\d{{2}}(?: [Mm]in\w*| Uhr| Std\w*)?\.?{_TAIL}",
            r"\d+ (?:[Mm]in|[Ss]ek|Std)\w*\.?",
            rf"(?i:\(?(?:© ?)?{_AGENCY}(?:,? \(?{_AGENCY})*\)?)",
            r"\([a-z]{2,5}(?:[/, ]+[a-z]{2,5}){0,3}\)",
            r".{0,200}\(abgerufen am:? .{0,20}\)",
            r"(?i:.{0,200}\b(?:finden|lesen|erhalten) sie\b.{0,80}\b(?:\w{0,4}blog|\w{0,4}ticker|hier)\b[.:!]?)",
        ),
    )
)
"""Whole blocks that are bylines, dates, times, lengths, agency marks, initials, references and signposts."""


def is_furniture(text: str) -> bool:
    """Whether a block's words belong to the page: buttons, credits, invitations, notices.

    Example:
        >>> [is_furniture(text) for text in ("Schreibe einen Kommentar", "Foto: Ina Blum", "Der Kommentar war kurz.")]
        [True, True, False]
    """
    lowered = text.lower()
    if lowered.strip(" .:…»›+-–|!?") in LABELS or lowered.startswith(NOTICE_PHRASES) or _ABOUT_PERSON.match(text):
        return True
    if len(text) > _SHORT:
        return False
    return (
        lowered.startswith(FURNITURE_PHRASES)
        or (lowered.startswith(FURNITURE_OPENINGS) and not is_sentence(text))
        or not any(character.isalnum() for character in text)
        or any(line.fullmatch(text) for line in _LINES)
    )


def offers_article(text: str, *, linked: float = 0.0) -> bool:
    """Whether a block's words, of which a share is linked, point to another article.

    Example:
        >>> offers_article("Lesen Sie auch: Wer zahlt den Umbau?"), offers_article("Mehr Glück als Verstand.")
        (True, False)
        >>> offers_article("Weitere Informationen: Der Tarif"), offers_article("Weitere Informationen lagen nicht vor.")
        (True, False)
    """
    opening = text.lower().lstrip(_BULLETS)
    return len(text) <= _SHORT and (
        opening.startswith(RELATED_PHRASES)
        or (opening.startswith(RELATED_OPENINGS) and (linked > 0.3 or not is_sentence(text)))
    )


def offered_title(text: str) -> str:
    """The title in a block that offers an article; empty if the block only announces one.

    Example:
        >>> offered_title("Mehr zum Thema – Wer zahlt den Umbau?"), offered_title("Auch interessant:")
        ('Wer zahlt den Umbau?', '')
    """
    found = _AFTER_SIGNPOST.search(text)
    return found[1].strip() if found else ""


def opens_comments(text: str) -> bool:
    """Whether a block stands above the readers' comments.

    Example:
        >>> opens_comments("12 Kommentare"), opens_comments("Kommentare der Presse sind gemischt.")
        (True, False)
    """
    return _COMMENTS.fullmatch(text) is not None


def is_sentence(text: str) -> bool:
    """Whether a text ends as a sentence or quotation does."""
    return _SENTENCE_END.search(text) is not None
