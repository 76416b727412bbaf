"""Whether an utterance belongs to the occasion of an earlier one, and so was said to the same and carried by the same.

Each way to fill a link is a candidate: what the quotation itself tells, what its source's last quotation had, what the
quotation just before had, an interview going on. The signs say how near and how alike they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import log1p

from laut.languages import de as language
from laut.records import Article, Quotation
from laut.resolution.cast import Draft
from laut.resolution.linking import Linker
from laut.resolution.weighing import Option

__all__ = ["Chain", "Drafts", "Occasions"]

Drafts = tuple[Draft, ...]

_THEN = ", then "


@dataclass
class Chain:
    """Everybody around one quotation, with the rule that found each.

    `number` counts the quotations read; `relayed` are those on whom a carrier rests; `told` says whether the quotation
    itself names a carrier or an addressee.
    """

    quotation: Quotation
    source: Draft | None
    to: Draft | None = None
    via: list[Draft] = field(default_factory=list)
    rests_on: list[Draft] = field(default_factory=list)
    relayed: list[Draft] = field(default_factory=list)
    rules: list[tuple[str, str]] = field(default_factory=list)
    number: int = 0
    told: bool = False

    def link(self, name: str) -> Drafts:
        """The drafts of `via` or `to`."""
        if name == "to":
            return (self.to,) if self.to else ()
        return tuple(self.via)


class Occasions:
    """Gathers the candidates for carriers and addressee of one quotation after the other."""

    def __init__(self, article: Article, linker: Linker) -> None:
        self.article, self.linker = article, linker

    def options(
        self, link: str, chain: Chain, ways: dict[str, Drafts], before: dict[str, Chain | None]
    ) -> list[Option]:
        """The candidates for a link: `ways` by name, of which several may lead to the same drafts.

        Args:
            link: Its name.
            chain: What is known of the quotation so far.
            ways: Drafts by the name of the way that leads to them; «told» is what the quotation itself says.
            before: Earlier chains by the names of the ways that come from them.
        """
        found: dict[tuple[int, ...], tuple[Drafts, list[str]]] = {(): ((), [])}
        for name, drafts in ways.items():
            rest = tuple(draft for draft in dict.fromkeys(drafts) if draft is not chain.source or name == "told")
            found.setdefault(tuple(id(draft) for draft in rest), (rest, []))[1].append(name)
        told = ways.get("told", ())
        out = []
        for drafts, names in found.values():
            signs: dict[str, float] = dict(self._signs(link, chain, drafts, names, told))
            for name in dict.fromkeys(name.partition(_THEN)[0] for name in names):
                if (earlier := before.get(name)) is not None:
                    signs |= dict(self._signs_of_earlier(chain, earlier))
            out.append(Option(drafts, signs))
        return out

    def _signs(
        self, link: str, chain: Chain, drafts: Drafts, names: list[str], told: Drafts
    ) -> Iterator[tuple[str, float]]:
        quotation = chain.quotation
        what = "nobody" if not drafts else "somebody"
        yield what, 1.0
        yield f"{what}, nothing told", float(not told)
        yield f"{what}, {quotation.type}", 1.0
        yield f"{what}, frame" if quotation.frame else f"{what}, no frame", 1.0
        yield f"{what}, said by {chain.source.final_kind if chain.source else 'nobody'}", 1.0
        for name in names:
            head, _, tail = name.partition(_THEN)
            yield f"as {head}", 1.0
            yield f"then {tail or 'nobody'}", 1.0
        for draft in drafts[:3]:
            yield f"through {draft.final_kind}" if link == "via" else f"is {draft.final_kind}", 1.0
        yield f"{len(drafts)} {link}", 1.0
        yield "told is left out", float(any(draft not in drafts for draft in told))
        yield f"{what}, title", float(quotation.quote[0].start < self.linker.body)
        yield f"{what}, addressed", float(bool(quotation.addressee))
        cue = " ".join(self.article[span] for span in quotation.cue or quotation.quote).casefold()
        yield f"{what}, denies", float(any(word.casefold() in cue for word in language.DENIALS))
        yield f"{what}, answers", float(cue.startswith(language.ANSWERS) or cue.endswith(language.ASKS))

    def _signs_of_words(self, quotation: Quotation) -> Iterator[str]:
        """What the reporting words tell of the occasion."""
        spans = quotation.frame or quotation.quote[:1]
        words = {self.linker.words[at].casefold() for span in spans for at in self.linker.words.within(span)}
        yield from (name for name, table in language.OCCASIONS.items() if words & table)

    def _signs_of_earlier(self, chain: Chain, earlier: Chain) -> Iterator[tuple[str, float]]:
        """How near the earlier quotation is, and how alike."""
        words = self.linker.words
        one, other = earlier.quotation, chain.quotation
        whose = "own" if earlier.source is chain.source else "another's"
        ends = [min(words.at(at), len(words) - 1) for at in (one.quote[-1].end - 1, other.quote[0].start)]
        paragraphs = min(abs(words.paragraphs[ends[1]] - words.paragraphs[ends[0]]), 6)
        yield f"{whose}, same paragraph", float(paragraphs == 0)
        yield f"{whose}, next paragraph", float(paragraphs == 1)
        yield f"{whose}, paragraphs", float(paragraphs)
        yield f"{whose}, sentences", log1p(abs(words.sentences[ends[1]] - words.sentences[ends[0]]))
        yield f"{whose}, quotations between", log1p(max(chain.number - earlier.number - 1, 0))
        yield f"{whose}, the very last", float(chain.number - earlier.number == 1)
        yield f"{whose}, same speaker words", float(one.speaker == other.speaker)
        yield f"{whose}, {other.type}", 1.0
        yield f"{whose}, frame" if other.frame else f"{whose}, no frame", 1.0
        yield f"{whose}, was told", float(earlier.told)
        yield f"{whose}, stands in it", float(any(s.start <= other.quote[0].start < s.end for s in one.quote))
        for sign in self._signs_of_words(other):
            yield f"{whose}, {sign}", 1.0
