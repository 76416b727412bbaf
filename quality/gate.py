"""The quality gate: laut's figures on pinned corpora may not fall below the floors in `baseline.json`.

Each corpus is pinned by a digest, so that a changed corpus is told apart from a worse model. `--update` writes the
floors anew from what is measured, and refuses to lower one unless `--allow-regression` names it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from laut import Quotation, Span
from laut.attribution.model import Model, load_model
from laut.attribution.words import split_words
from laut.extraction import evaluate_pages, load_article
from laut.training.development import in_tokens
from laut.training.evaluation import evaluate_corpus
from laut.training.modern import Found, count_found

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data"
BASELINE = Path(__file__).parent / "baseline.json"
SLACK = 0.3  # points a figure may differ by between machines


def main() -> int:
    """Measure, compare, and say which figures fell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="write what is measured as the new floors")
    parser.add_argument("--allow-regression", nargs="*", default=[], metavar="NAME", help="figures that may fall")
    arguments = parser.parse_args()
    if not SHARED.is_dir():
        print(f"skipped: no corpora in {SHARED.parent.name}, so nothing was measured")
        return 0
    if not BASELINE.exists() and not arguments.update:
        print(f"no floors in {BASELINE.name}; expected those of the last --update")
        return 1
    floors: dict[str, Any] = json.loads(BASELINE.read_text("utf-8")) if BASELINE.exists() else {}
    measured = dict(_measured())
    fallen = list(_compare(floors, measured, set(arguments.allow_regression)))
    for line in fallen:
        print(line)
    if arguments.update and not fallen:
        BASELINE.write_text(json.dumps(measured, indent=2) + "\n", "utf-8")
        print(f"floors written to {BASELINE.name}")
    for name, value in measured.items():
        print(f"{name}: {value}")
    return bool(fallen)


def _measured() -> Iterator[tuple[str, Any]]:
    model = load_model()
    corpora = {"quotations-de": SHARED / "quotations-de" / "dev.jsonl", "own-de": ROOT / "corpora" / "own-de"}
    for name, path in corpora.items():
        result = evaluate_corpus(path, model, part="dev" if name == "own-de" else None)
        yield f"{name} digest", _digest(path)
        for figure in ("joint", "messages", "roles", "form", "stwr"):
            yield f"{name} {figure}", round(getattr(result.scores, figure).f1, 2)
        yield f"{name} found", round(result.found.recall, 2)
        yield f"{name} speaker", round(result.found.right_speaker, 2)
    seed = _seed(model)
    yield "seed article found", seed.found
    yield "seed article speakers", seed.speaker
    yield "seed article not spurious", seed.found - seed.predicted
    pages = evaluate_pages(SHARED / "pages-de")
    yield "pages-de digest", _digest(SHARED / "pages-de")
    yield "pages-de text", round(100 * pages.text, 2)
    yield "pages-de worst", round(100 * pages.worst.text, 2)
    yield "pages-de title", round(100 * pages.title, 2)
    yield "pages-de day", round(100 * pages.day, 2)
    yield "pages-de authors", round(100 * pages.authors, 2)


def _seed(model: Model) -> Found:
    """The article the project was asked for; positions of what is said in it, and by whom, stand in `seed.json`."""
    article = load_article(SHARED.parent / "seed" / "article.txt")
    words = split_words(article.text)
    gold = [
        Quotation.from_parts(
            {part: tuple(Span(*span) for span in record[part]) for part in ("quote", "speaker")},
            number=number, type_=record["type"], medium="Speech",
        )
        for number, record in enumerate(json.loads((Path(__file__).parent / "seed.json").read_text("utf-8")))
    ]  # fmt: skip
    [found] = model.attribute([article])
    return count_found([(list(in_tokens(gold, words)), list(in_tokens(found, words)))])


def _compare(floors: dict[str, Any], measured: dict[str, Any], allowed: set[str]) -> Iterator[str]:
    for name, value in measured.items():
        floor = floors.get(name)
        if floor is None or name in allowed:
            continue
        if name.endswith("digest"):
            if floor != value:
                yield f"{name}: the corpus has changed; run with --update --allow-regression '{name}' and say why"
        elif value < floor - SLACK:
            yield f"{name}: {value} is below its floor of {floor}"


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.is_file():
            digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:16]


if __name__ == "__main__":
    sys.exit(main())
