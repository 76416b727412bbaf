"""How well laut knows the same words again: precision and recall on pairs made of development articles.

The articles are halved by the digest of their names. What was tuned in `laut.grouping` was tuned on the one half
(`--half tuning`); what is printed and held at its floor is the other. A pair counts as found where both wordings share
a number of their signatures and are then judged the same. `--wrong` prints the wrong ones of the tuning half.

In the pool of all wordings, which holds no lookalikes, two are rightly joined where they come from one quotation, or
from two of one article of which one holds the other's words or a third holds both.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from itertools import combinations
from pathlib import Path

from thread_pairs import Pair, Said, article_copy, copies, lookalikes

from laut.grouping import COPIED, Statement, copied_share, is_same, same_words, signature, text_signature
from laut.grouping.threads import threads
from laut.training.corpora import LabelledArticle, load_corpus

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data"
FLOORS = Path(__file__).parent / "threads.json"


def main() -> int:
    """Measure one half, compare with the floors, and say which figures fell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("tuning", "unseen"), default="unseen")
    parser.add_argument("--wrong", action="store_true", help="print the wrong pairs of the tuning half")
    arguments = parser.parse_args()
    if not SHARED.is_dir():
        print(f"skipped: no corpora in {SHARED.parent.name}, so nothing was measured")
        return 0
    half = "tuning" if arguments.wrong else arguments.half
    articles = [article for article in _articles() if _half(article.name) == half]
    said = [quotation for article in articles for quotation in _said(article)]
    pairs = [*copies(said), *lookalikes(said, tuning=half == "tuning")]
    figures = _print_pairs(pairs, show_wrong=arguments.wrong) | _print_pool(said)
    figures |= _print_articles([article.text for article in articles])
    if half == "tuning":
        return 0
    floors: dict[str, float] = json.loads(FLOORS.read_text("utf-8"))
    fallen = [name for name, floor in floors.items() if figures[name] < floor]
    for name in fallen:
        print(f"{name}: {figures[name]:.4f} is below its floor of {floors[name]}")
    return bool(fallen)


def _half(name: str) -> str:
    return "tuning" if blake2b(name.encode(), digest_size=1).digest()[0] % 2 else "unseen"


def _articles() -> list[LabelledArticle]:
    """The development articles of both corpora."""
    own = set(json.loads((ROOT / "corpora" / "own-de" / "split.json").read_text("utf-8"))["dev"])
    articles = load_corpus(SHARED / "quotations-de" / "dev.jsonl")
    return articles + [article for article in load_corpus(ROOT / "corpora" / "own-de") if article.name in own]


def _said(article: LabelledArticle) -> Iterator[Said]:
    for quotation in article.quotations:
        words = " […] ".join(article.text[span.start : span.end] for span in quotation.quote)
        speaker = " ".join(article.text[span.start : span.end] for span in quotation.speaker)
        yield Said(words, speaker, article.name, tuple((span.start, span.end) for span in quotation.quote))


def _print_pairs(pairs: list[Pair], *, show_wrong: bool) -> dict[str, float]:
    right, total, found, shared = Counter[str](), Counter[str](), Counter[bool](), 0
    for pair in pairs:
        one, other = (Statement(n, text, pair.speakers[n]) for n, text in enumerate((pair.one, pair.other)))
        met = bool(set(signature(one.words, speaker=one.speaker)) & set(signature(other.words, speaker=other.speaker)))
        judged = met and is_same(one, other)
        shared += met and pair.same
        total[pair.kind] += 1
        right[pair.kind] += judged == pair.same
        found[pair.same] += judged
        if show_wrong and judged != pair.same:
            score = same_words(pair.one, pair.other)
            print(f"{pair.kind}: met {met}, score {score:.2f}, {pair.speakers}\n  {pair.one}\n  {pair.other}\n")
    copies_total = sum(pair.same for pair in pairs)
    for kind, count in total.items():
        print(f"{kind:24} {right[kind]:6} of {count:6}  {100 * right[kind] / count:6.2f}")
    precision, recall = found[True] / (found[True] + found[False]), found[True] / copies_total
    print(f"copies that share a number  {shared} of {copies_total}  {100 * shared / copies_total:.2f}")
    print(f"recall     {found[True]} of {copies_total}  {100 * recall:.2f}")
    print(f"precision  {found[True]} of {found[True] + found[False]}  {100 * precision:.2f}")
    return {"precision": precision, "recall": recall}


def _print_pool(said: list[Said]) -> dict[str, float]:
    """All quotations and all their copies in one pool: which pairs do the threads join?"""
    origins: dict[int, int] = {}
    pool: list[Statement[int]] = []
    by_words = {quotation.words: place for place, quotation in enumerate(said)}
    for place, quotation in enumerate(said):
        origins[len(pool)] = place
        pool.append(Statement(len(pool), quotation.words, quotation.speaker))
    for pair in copies(said):
        origins[len(pool)] = by_words[pair.one]
        pool.append(Statement(len(pool), pair.other, pair.speakers[1]))
    by_article: dict[str, list[Said]] = {}
    for quotation in said:
        by_article.setdefault(quotation.article, []).append(quotation)
    right = wrong = 0
    for thread in threads(pool):
        for one, other in combinations(thread, 2):
            first, second = said[origins[one]], said[origins[other]]
            if first.words == second.words or _akin(first, second, by_article[first.article]):
                right += 1
            else:
                wrong += 1
    print(f"threads of all {len(pool)} wordings: of {right + wrong} pairs joined {right} right")
    print(f"thread precision  {100 * right / max(1, right + wrong):.2f}")
    return {"thread precision": right / max(1, right + wrong)}


def _akin(one: Said, other: Said, article: list[Said]) -> bool:
    """Whether both are the same words, or excerpts from a quotation that holds both."""
    return one.holds(other) or any(whole.holds(one) and whole.holds(other) for whole in article)


def _print_articles(texts: list[str]) -> dict[str, float]:
    """Articles and what other outlets make of them, in one pool: which are told to hold the same text?"""
    pool = list(enumerate(texts))
    pool += [(place, copy) for place, text in enumerate(texts) if (copy := article_copy(text))]
    numbers = [set(text_signature(text)) for _, text in pool]
    right = wrong = 0
    for one, other in combinations(range(len(pool)), 2):
        if numbers[one] & numbers[other] and copied_share(pool[one][1], pool[other][1]) >= COPIED:
            same = pool[one][0] == pool[other][0]
            right, wrong = right + same, wrong + (not same)
    total = len(pool) - len(texts)
    every = len(pool) * (len(pool) - 1) // 2
    print(f"articles taken over: {right} of {total} known again, {wrong} others of {every} pairs")
    return {"articles known again": right / max(1, total), "articles told right": right / max(1, right + wrong)}


if __name__ == "__main__":
    sys.exit(main())
