"""A whole training run: train, export, choose thresholds, measure, write the card."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import torch

from laut.attribution.decode import Thresholds
from laut.attribution.model import Model
from laut.attribution.words import split_words
from laut.training.card import write_card
from laut.training.config import TrainingConfig
from laut.training.corpora import CONVENTIONS, LabelledArticle
from laut.training.development import Judged, found, judge, scores, thresholds_for_reading
from laut.training.export import export_folder, read_config, write_config
from laut.training.loop import Trainer

__all__ = ["finish", "train_model"]


def train_model(config: TrainingConfig, data: Path, run: Path, *, out: Path | None = None, threads: int = 2) -> Path:
    """Train by a configuration and write the finished model folder, whose path is returned.

    An interrupted run goes on after its last whole epoch.

    Raises:
        LautError: A corpus, the configuration or the pretrained trunk cannot be used.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    torch.set_num_threads(threads)
    started = datetime.now(UTC)
    run.mkdir(parents=True, exist_ok=True)
    with (run / "log.txt").open("a", encoding="utf-8") as log:

        def tell(line: str) -> None:
            minutes = (datetime.now(UTC) - started).total_seconds() / 60
            log.write(f"[{minutes:6.1f}] {line}\n")
            log.flush()
            print(f"[{minutes:6.1f}] {line}", flush=True)  # noqa: T201 (a training tells how far it is)

        trainer = Trainer(config, data, run, tell)
        trainer.train()
        return finish(trainer, _dated(out or run, config.name), threads=threads)


def _dated(folder: Path, name: str) -> Path:
    """A folder that is called by a model's name and the day; a second one of a day has a letter after it."""
    day = f"{name}-{datetime.now(UTC):%Y-%m-%d}"
    names = (folder / f"{day}{letter}" for letter in ("", *"bcdefghijklmnopqrstuvwxyz"))
    return next(path for path in names if not path.exists())


def finish(trainer: Trainer, folder: Path, *, threads: int = 2) -> Path:
    """Export the averaged weights, choose thresholds on the development articles, measure, and write the card.

    The folder appears whole or not at all.
    """
    partial = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(partial, ignore_errors=True)
    export_folder(
        trainer.average,
        trainer.tokenizer,
        trainer.config,
        partial,
        name=folder.name,
        calibration=trainer.calibration_articles(),
    )
    published, own = trainer.development_articles()
    model = Model(partial, threads=threads)
    record = read_config(partial)
    judged = {name: _judged(model, some) for name, some in (("wikinews", published), ("news", own)) if some}
    chosen = {name: Thresholds() for name in CONVENTIONS}
    if "news" in judged:
        chosen["news"] = thresholds_for_reading(judged["news"])
    record["thresholds"] = {name: asdict(thresholds) for name, thresholds in chosen.items()}
    record["scores"] = measured(judged, chosen)
    write_config(partial, record)
    write_card(partial, record, trainer.config)
    shutil.rmtree(folder, ignore_errors=True)
    partial.rename(folder)
    return folder


def measured(judged: Mapping[str, Sequence[Judged]], chosen: Mapping[str, Thresholds]) -> dict[str, Any]:
    """The figures of a model's card: the published score, and what is found of our own articles."""
    figures: dict[str, Any] = {}
    if "wikinews" in judged:
        best = scores(judged["wikinews"], chosen["wikinews"])
        for name in ("joint", "messages", "roles", "form", "stwr"):
            figures[name] = round(getattr(best, name).f1, 2)
        figures["parts"] = {part: round(measure.f1, 1) for part, measure in best.parts.items()}
        figures["types"] = {
            name: {"gold": gold, "predicted": predicted, "found": round(100 * right / gold), "f1": round(measure.f1, 1)}
            for name, (gold, predicted, right, measure) in best.types.items()
        }
    if "news" in judged:
        some = found(judged["news"], chosen["news"])
        figures["own"] = {
            "gold": some.gold,
            "found": round(some.recall, 1),
            "precision": round(some.precision, 1),
            "speaker": round(some.right_speaker, 1),
            "type": round(some.right_type, 1),
        }
    return figures


def _judged(model: Model, articles: Sequence[LabelledArticle]) -> list[Judged]:
    texts = [split_words(article.text) for article in articles]
    return judge(articles, model.candidates(texts, convention=articles[0].convention))
