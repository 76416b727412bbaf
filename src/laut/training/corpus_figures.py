"""What a corpus of our own holds: counts and shares, the quotas it must meet, and how far it repeats itself."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from laut.attribution.words import split_words
from laut.errors import CorpusError
from laut.records import TYPES
from laut.training.own_corpus import OwnArticle, OwnQuotation

__all__ = ["Figures", "Quotas", "figures_of", "load_quotas", "missed_quotas"]


@dataclass(frozen=True)
class Figures:
    """Counts of a corpus; every share is per cent of the quotations unless its name says otherwise."""

    counts: dict[str, int]
    shares: dict[str, float]
    repeats: dict[str, list[str]]
    """What stands too often: names in more than three articles, five-word openings used twice."""

    def to_dict(self) -> dict[str, object]:
        """The figures as JSON has them."""
        return {"counts": self.counts, "shares": self.shares, "repeats": self.repeats}


def figures_of(articles: Sequence[OwnArticle]) -> Figures:
    """Count everything the quotas speak of."""
    quotations = [(article, own) for article in articles for own in article.quotations]
    counts = {
        "articles": len(articles),
        "words": sum(len(article.text.split()) for article in articles),
        "quotations": len(quotations),
        "entities": sum(len(article.entities) for article in articles),
        "mentions": sum(len(entity.mentions) for article in articles for entity in article.entities),
        "articles without speech": sum(not article.quotations for article in articles),
    }
    shares = {name: _percent(matching, len(quotations)) for name, matching in _counted(quotations).items()}
    plain, sentences = _plain_sentences(articles)
    shares["sentences without speech (of sentences)"] = _percent(plain, sentences)
    cues = _cues(articles)
    [(_, most)] = cues.most_common(1) or [("", 0)]
    shares["commonest cue (of cues)"] = _percent(most, cues.total())
    words = [word.lower() for article in articles for word in article.text.split()]
    for size in (1, 2, 3):
        grams = list(zip(*(words[start:] for start in range(size)), strict=False))
        shares[f"distinct-{size} (of {size}-grams)"] = _percent(len(set(grams)), len(grams))
    return Figures(counts, shares, {"names": _names_too_often(articles), "openings": _openings_twice(articles)})


def _percent(some: int, total: int) -> float:
    return round(100 * some / total, 1) if total else 0.0


def _counted(quotations: Sequence[tuple[OwnArticle, OwnQuotation]]) -> dict[str, int]:
    kinds: Counter[str] = Counter()
    for article, own in quotations:
        by_id = {entity.id: entity.kind for entity in article.entities}
        kinds.update({by_id[one] for one in own.by} or {"none"})
    types = Counter(own.quotation.type for _, own in quotations)
    return (
        {name: types[name] for name in TYPES}
        | {kind: kinds[kind] for kind in ("person", "institution", "media", "group", "anonymous", "none")}
        | {
            "addressee": sum(bool(own.to) for _, own in quotations),
            "one carrier": sum(bool(own.via) for _, own in quotations),
            "two carriers or more": sum(len(own.via) > 1 for _, own in quotations),
            "rests on others": sum(bool(own.on) for _, own in quotations),
            "several speakers": sum(len(own.by) > 1 for _, own in quotations),
            "interrupted": sum(len(own.quotation.quote) > 1 for _, own in quotations),
        }
    )


def _plain_sentences(articles: Sequence[OwnArticle]) -> tuple[int, int]:
    plain = total = 0
    for article in articles:
        words = split_words(article.text)
        spans = [span for own in article.quotations for span in own.quotation.quote]
        sentences = set(words.sentence.tolist())
        speaking = set(words.sentence[words.covering(spans)].tolist())
        plain, total = plain + len(sentences - speaking), total + len(sentences)
    return plain, total


def _cues(articles: Sequence[OwnArticle]) -> Counter[str]:
    return Counter(
        " ".join(article.text[slice(*span)].lower() for span in own.quotation.cue)
        for article in articles
        for own in article.quotations
        if own.quotation.cue
    )


def _names_too_often(articles: Sequence[OwnArticle]) -> list[str]:
    """First and last names of persons that stand in more than three articles."""
    seen: Counter[str] = Counter()
    for article in articles:
        persons = (entity.name for entity in article.entities if entity.kind == "person")
        seen.update({part for name in persons for part in name.split() if part[0].isupper() and len(part) > 2})
    return sorted(name for name, count in seen.items() if count > 3 and name not in _NO_NAMES)


_NO_NAMES = frozenset(
    {
        "Anwalt",
        "Das",
        "Der",
        "Die",
        "Ein",
        "Eine",
        "Frau",
        "Herr",
        "Mann",
        "Mutter",
        "Nachbarin",
        "Tochter",
        "Vater",
        "Zeuge",
    }
)


def _openings_twice(articles: Sequence[OwnArticle]) -> list[str]:
    openings = Counter(
        " ".join(paragraph.split()[:5]) for article in articles for paragraph in set(article.text.split("\n\n"))
    )
    return sorted(words for words, count in openings.items() if count > 1 and len(words.split()) == 5)


@dataclass(frozen=True)
class Quotas:
    """What a corpus must hold at least, and what may stand in it at most, by the names of its figures."""

    least: dict[str, float] = field(default_factory=dict)
    most: dict[str, float] = field(default_factory=dict)


def load_quotas(folder: Path) -> Quotas:
    """The bounds in a folder's `quotas.toml`; none without one.

    Raises:
        CorpusError: The file is no tables of numbers.
    """
    path = folder / "quotas.toml"
    if not path.exists():
        return Quotas()
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
        return Quotas(**{side: {name: float(bound) for name, bound in table.items()} for side, table in tables.items()})
    except (tomllib.TOMLDecodeError, TypeError, ValueError, AttributeError) as error:
        raise CorpusError(f"{path}: {error}; expected numbers under [least] and [most]") from error


def missed_quotas(figures: Figures, quotas: Quotas) -> Iterator[str]:
    """Each bound the corpus does not keep, in words.

    Raises:
        CorpusError: A bound speaks of nothing that is counted.
    """
    repeats = {f"{name} too often": float(len(repeated)) for name, repeated in figures.repeats.items()}
    found = figures.counts | figures.shares | repeats
    for name in (*quotas.least, *quotas.most):
        if name not in found:
            raise CorpusError(f"quota {name!r}; expected one of {', '.join(found)}")
    for name, least in quotas.least.items():
        if found[name] < least:
            yield f"{name}: {found[name]}; expected at least {least:g}"
    for name, most in quotas.most.items():
        if found[name] > most:
            listed = figures.repeats.get(name.removesuffix(" too often"), [])
            yield f"{name}: {found[name]:g}; expected at most {most:g}" + "".join(f" «{one}»" for one in listed[:5])
