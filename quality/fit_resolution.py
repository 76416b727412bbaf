"""Fit the weights by which resolution chooses, on the training articles, and write them into `fitted.py` there.

Each choice made while resolving an article is labelled by the annotation: a candidate is right if its mentions by then
belong to whom the words point at. The weights make the right ones likeliest (a softmax over the candidates of each
choice, with a small penalty on large weights). As choices hang on earlier ones, a few rounds follow each other. The
outcome is the same on every run.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from laut.records import Article, Span
from laut.resolution import fitted
from laut.resolution.evaluation import head
from laut.resolution.resolve import trace_choices
from laut.resolution.weighing import Choice
from laut.training.own_corpus import OwnArticle, iter_own_articles, load_split

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src" / "laut" / "resolution" / "fitted.py"
PENALTY = 0.006
STEPS = 600
SMALLEST = 0.05  # weights nearer to nothing are left out

Labelled = tuple[tuple[Mapping[str, float], ...], tuple[bool, ...]]
Weights = Mapping[str, Mapping[str, float]]


def main() -> int:
    """Fit in rounds and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    folder = ROOT / "corpora" / "own-de"
    split = load_split(folder)
    articles = [article for article in iter_own_articles(folder) if split.part(article.id) == "train"]
    weights: dict[str, dict[str, float]] = {name: dict(table) for name, table in fitted.WEIGHTS.items()}
    for _ in range(arguments.rounds):
        choices: dict[str, list[Labelled]] = defaultdict(list)
        for article in articles:
            _gather(article, weights, choices)
        for table, labelled in sorted(choices.items()):
            before = _right(labelled, weights.get(table, {}))
            weights[table] = fit(labelled)
            after = _right(labelled, weights[table])
            print(f"{table}: {len(labelled)} choices, right {before:.1%} before, {after:.1%} after the fit")
    _write(weights)
    return 0


def _gather(article: OwnArticle, weights: Weights, choices: dict[str, list[Labelled]]) -> None:
    homes = {head(span, article.text): entity.id for entity in article.entities for span in entity.mentions}
    links = {own.quotation.id: own for own in article.quotations}
    own = {
        one.id for one in article.entities if one.kind == "media" and one.name.casefold() in article.outlet.casefold()
    }
    read = Article(article.text, title=article.title or None, outlet=article.outlet or None, language="de")
    for choice in trace_choices(read, [one.quotation for one in article.quotations], weights=weights):
        given = [
            tuple(_home(spans, homes, article.text) for spans in met) for met in choice.met
        ]  # whom each candidate's drafts are, by the annotation
        right = _labels(choice, given, homes, links, own, article.text)
        if any(right) and not all(right):
            choices[choice.table].append((choice.signs, right))


def _labels(
    choice: Choice,
    given: Sequence[tuple[str | None, ...]],
    homes: Mapping[Span, str],
    links: Mapping[int, object],
    own: set[str],
    text: str,
) -> tuple[bool, ...]:
    if isinstance(choice.subject, Span):
        known = homes.get(head(choice.subject, text))
        if choice.table == "pronoun" and known is None:
            return ()
        right = tuple((one[0] if one else None) == known and (known is None or bool(one)) for one in given)
        return right if any(right) else tuple(not one for one in given)
    wanted = getattr(links[choice.subject], choice.table)
    if choice.table == "to":
        right = tuple(bool(set(one) & set(wanted)) if wanted else not one for one in given)
    else:
        right = tuple(list(one) == [name for name in wanted if name not in own] for one in given)
    return right


def _home(spans: Iterable[Span], homes: Mapping[Span, str], text: str) -> str | None:
    """The annotated entity to which most of a draft's mentions belong."""
    found = Counter(name for span in spans if (name := homes.get(head(span, text))))
    return found.most_common(1)[0][0] if found else None


def fit(labelled: Sequence[Labelled]) -> dict[str, float]:
    """The weights under which the right candidates are likeliest."""
    names = sorted({name for signs, _ in labelled for one in signs for name in one})
    column = {name: at for at, name in enumerate(names)}
    starts: list[int] = []
    right: list[bool] = []
    matrix = np.zeros((sum(len(signs) for signs, _ in labelled), len(names)))
    row = 0
    for signs, labels in labelled:
        starts.append(row)
        right += labels
        for one in signs:
            for name, value in one.items():
                matrix[row, column[name]] = value
            row += 1
    weights = _descend(matrix, np.array(starts), np.array(right))
    return {name: float(round(weights[at], 2)) for name, at in column.items() if abs(weights[at]) >= SMALLEST}


def _descend(matrix: NDArray[np.float64], starts: NDArray[np.intp], right: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Climb the likelihood of the right candidates by steps that remember their speed (Adam)."""
    sizes = np.diff([*starts, len(matrix)])
    weights, speed, size = (np.zeros(matrix.shape[1]) for _ in range(3))
    for step in range(1, STEPS + 1):
        scores = matrix @ weights
        all_of = _shares(scores, starts, sizes)
        right_of = _shares(np.where(right, scores, -1e9), starts, sizes)
        slope = matrix.T @ (all_of - right_of) / len(starts) + PENALTY * weights / 10
        speed, size = 0.9 * speed + 0.1 * slope, 0.99 * size + 0.01 * slope**2
        weights -= 0.05 * (speed / (1 - 0.9**step)) / (np.sqrt(size / (1 - 0.99**step)) + 1e-6)
    return weights


def _shares(scores: NDArray[np.float64], starts: NDArray[np.intp], sizes: NDArray[np.intp]) -> NDArray[np.float64]:
    """Each candidate's share in its choice."""
    powers: NDArray[np.float64] = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
    sums: NDArray[np.float64] = np.repeat(np.add.reduceat(powers, starts), sizes)
    return powers / sums


def _right(labelled: Sequence[Labelled], weights: Mapping[str, float]) -> float:
    hits = 0
    for signs, right in labelled:
        scores = [sum(weights.get(name, 0.0) * value for name, value in one.items()) for one in signs]
        hits += right[scores.index(max(scores))]
    return hits / len(labelled)


def _write(weights: Weights) -> None:
    text = TARGET.read_text("utf-8")
    kept = text[: text.index("FITTED: Final")]
    lines = [f'FITTED: Final = "{datetime.now(UTC):%Y-%m-%d}"', '"""The day of the fit."""', ""]
    lines.append("WEIGHTS: Final[Mapping[str, Mapping[str, float]]] = {")
    for table, signs in sorted(weights.items()):
        lines.append(f'    "{table}": {{')
        lines += [
            f'        "{name}": {value},' for name, value in sorted(signs.items(), key=lambda one: (-one[1], one[0]))
        ]
        lines.append("    },")
    lines += ["}", '"""By kind of choice, then by sign."""', ""]
    TARGET.write_text(kept + "\n".join(lines), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
