"""Made readings: invented people tell invented outlets words drawn from `corpora/own-de`; the same each time.

How often anything occurs falls off as it does in the news: a few people, outlets and words are everywhere, most are
rare.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate, islice
from pathlib import Path
from typing import Final, Generic, TypeVar

import numpy as np

from laut.languages.de_first_names import FEMININE, MASCULINE
from laut.languages.de_nouns import words
from laut.records import Article, Entity, Quotation, Reading, Reference, Span
from laut.store.keys import fold
from laut.training.own_corpus import iter_own_articles

__all__ = ["Shape", "content_words", "iter_readings"]

CORPUS: Final = Path(__file__).parent.parent / "corpora" / "own-de"

_AGENCIES: Final = ("Reuters", "dpa", "AFP", "Interfax")
_ROLES: Final = (
    "Minister",
    "Sprecherin",
    "Präsident",
    "Abgeordnete",
    "Forscherin",
    "Anwalt",
    "Trainer",
    "Bürgermeister",
)
_ENDS: Final = words("mann berg stein er ek holt sen ski wald bach feld hof haus meier ow")
_BEGINS: Final = words("Al Ber Dor Ein Fal Gro Hal Ing Jas Kol Lem Mar Nor Oster Pel Quan Ros Sal Tam Ull Vor Wes Zan")
_MIDDLES: Final = ("", "a", "en", "i", "o", "er", "un", "el", "ba", "ko", "ri", "sta", "tze", "no", "lli")
_TYPES: Final = {"Direct": 45, "Indirect": 30, "Reported": 15, "IndirectFreeIndirect": 8, "FreeIndirect": 2}
_BEGIN: Final = datetime(2023, 1, 1, tzinfo=UTC)
_DAYS: Final = 1400


@dataclass(frozen=True, slots=True)
class Shape:
    """How large the record is to be."""

    articles: int
    statements: int = 10
    outlets: int = 200
    people: int = 30_000
    words: int = 420
    seed: int = 5


T = TypeVar("T")


class _Weighted(Generic[T]):
    """Draws things, the first ones most often: the n-th about 1/n as often as the first."""

    def __init__(self, things: Sequence[T], weights: Iterable[float] | None = None) -> None:
        self.things = things
        self.sums = list(accumulate(weights or (1 / (number + 3) for number in range(len(things)))))
        self._places = np.array(self.sums)

    def draw(self, chance: random.Random, count: int) -> list[T]:
        """So many, one by one where they are few, in one go where they are words."""
        if count < 50:
            return chance.choices(self.things, cum_weights=self.sums, k=count)
        drawn = np.random.default_rng(chance.getrandbits(64)).random(count) * self.sums[-1]
        return [self.things[place] for place in np.searchsorted(self._places, drawn).tolist()]


def iter_readings(shape: Shape) -> Iterator[Reading]:
    """The readings of a made record, in an order of time that is not strict."""
    chance = random.Random(shape.seed)
    world = _World(
        _vocabulary(chance), _Weighted(_names(chance, shape.people)), _Weighted(_outlets(chance, shape.outlets))
    )
    for number in range(shape.articles):
        day = _DAYS * number / shape.articles + chance.gauss(0, 3)
        moment = (_BEGIN + timedelta(days=day)).replace(microsecond=0)
        yield _reading(chance, shape, world, number, moment)


@dataclass(frozen=True, slots=True)
class _World:
    """What articles are made of."""

    words: _Weighted[str]
    people: _Weighted[str]
    outlets: _Weighted[str]


def _reading(chance: random.Random, shape: Shape, world: _World, number: int, moment: datetime) -> Reading:
    present = list(dict.fromkeys(world.people.draw(chance, 7)))
    seen = (Span(0, 9), Span(120, 131), Span(400, 409))
    cast = [Entity(at, name, "person", (name,), _roles_of(name), seen) for at, name in enumerate(present)]
    for name, kind in ((chance.choice(_AGENCIES), "media"), ("Insider", "anonymous")):
        cast.append(Entity(len(cast), name, kind, (name,)))
    drawn = iter(world.words.draw(chance, shape.words + 60 * shape.statements))
    body, quotations, length = [], [], 0
    for at in range(shape.statements):
        between = " ".join(islice(drawn, shape.words // shape.statements))
        said = " ".join(islice(drawn, min(60, max(4, int(chance.gauss(18, 7))))))
        begin = length + len(between) + 2
        body.append(f"{between}: {said}.\n")
        length += len(body[-1])
        quotations.append(_quotation(chance, at, Span(begin, begin + len(said)), cast))
    [outlet] = world.outlets.draw(chance, 1)
    authors = (chance.choice(_AGENCIES),) if chance.random() < 0.2 else ()
    url = f"https://{fold(outlet).replace(' ', '-')}.example/{number}"
    article = Article("".join(body), body[0][:60], authors, moment, outlet, url, "de")
    return Reading(article, tuple(quotations), "made", "0", tuple(cast))


def _quotation(chance: random.Random, number: int, span: Span, cast: Sequence[Entity]) -> Quotation:
    """Somebody of the cast says it, now and then to another, through an agency, or on the word of insiders."""
    persons, agency, insider = cast[:-2], cast[-2], cast[-1]
    source = chance.choices((*persons[:3], agency, insider, None), weights=(*(6, 3, 2)[: len(persons[:3])], 1, 1, 1))[0]
    to = chance.choice(persons) if chance.random() < 0.15 else None
    via = (agency,) if source is not agency and chance.random() < 0.2 else ()
    rests_on = (insider,) if source is agency and chance.random() < 0.4 else ()
    [type_] = chance.choices(list(_TYPES), weights=list(_TYPES.values()))
    return Quotation(
        number,
        type_,
        "Speech",
        (span,),
        score=round(chance.uniform(0.5, 1), 4),
        source=_reference(source) if source else Reference("none"),
        to=_reference(to) if to else None,
        via=tuple(map(_reference, via)),
        rests_on=tuple(map(_reference, rests_on)),
    )


def _reference(entity: Entity) -> Reference:
    return Reference(entity.kind, entity.name, entity.id, entity.name.split()[-1])


def _roles_of(name: str) -> tuple[str, ...]:
    return (_ROLES[len(name) % len(_ROLES)],)


def content_words() -> list[str]:
    """The nouns among the words of a made record, the most frequent first."""
    return [word for word, _ in _counted().most_common() if word[0].isupper() and len(word) > 4]


@cache
def _counted() -> Counter[str]:
    counted: Counter[str] = Counter()
    for article in iter_own_articles(CORPUS):
        counted.update(re.findall(r"[^\W\d_]+", article.text))
    return counted


def _vocabulary(chance: random.Random) -> _Weighted[str]:
    """The corpus's words as often as they stand there, and more compounds of its nouns, each rare."""
    counted = _counted()
    nouns = sorted(word for word, count in counted.items() if word[0].isupper() and 4 < len(word) < 12 and count > 3)
    made = {chance.choice(nouns) + chance.choice(nouns).lower() for _ in range(60_000)}
    weighed = [*counted.most_common(), *((word, 0.15) for word in sorted(made))]
    return _Weighted([word for word, _ in weighed], [count for _, count in weighed])


def _names(chance: random.Random, count: int) -> list[str]:
    """Full names, of which several share a family name."""
    given = sorted(name.capitalize() for name in FEMININE | MASCULINE)
    families = sorted(
        {begin + middle + end for begin in sorted(_BEGINS) for middle in _MIDDLES for end in sorted(_ENDS)}
    )
    chance.shuffle(families)
    drawn = _Weighted(families)
    found: dict[str, None] = {}
    while len(found) < count:
        found[f"{chance.choice(given)} {drawn.draw(chance, 1)[0]}"] = None
    return list(found)


def _outlets(chance: random.Random, count: int) -> list[str]:
    kinds = ("Bote", "Anzeiger", "Tagblatt", "Funk", "Kurier", "Nachrichten", "Post", "Rundschau")
    places = [
        begin + middle + end for begin in sorted(_BEGINS) for middle in _MIDDLES for end in ("furt", "burg", "heim")
    ]
    return chance.sample([f"{place}er {kind}" for place in places for kind in kinds], count)
