"""Training settings: one TOML file states every one of them, and nothing else has a say."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from laut.errors import ConfigError

__all__ = ["CorpusShare", "Stage", "TrainingConfig", "load_config"]

T = TypeVar("T")


@dataclass(frozen=True)
class CorpusShare:
    """How much of a corpus one epoch of a stage reads: 1 is all of it, 0.5 a random half, 2 everything twice."""

    path: str
    share: float = 1.0


@dataclass(frozen=True)
class Stage:
    """Some epochs over some corpora at one learning rate."""

    name: str
    epochs: int
    learning_rate: float
    head_learning_rate: float
    corpora: tuple[CorpusShare, ...]


@dataclass(frozen=True)
class TrainingConfig:
    """Everything a training run depends on, data and package versions aside."""

    name: str
    seed: int
    licence: str
    vocabulary_size: int
    vocabulary_texts: tuple[str, ...]
    development: str
    own_development: str
    layers: int
    width: int
    decoder_layers: int
    decoder_heads: int
    dropout: float
    window: int
    shortest_window: int
    overlap: int
    batch_pieces: int
    weight_decay: float
    layer_decay: float
    warm_up: float
    clip: float
    average_decay: float
    addressee_weight: float
    dice_weight: float
    start: str = ""
    """Folder of a finished model whose vocabulary and weights the training goes on from; the trunk's without it."""
    stages: tuple[Stage, ...] = field(default=())


def load_config(path: Path) -> TrainingConfig:
    """Read a training configuration.

    Raises:
        ConfigError: The file is missing, no TOML, or a setting is unknown, missing or of another type.
    """
    try:
        record = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} is no TOML: {error}") from error
    stages = []
    for stage in record.pop("stage", []):
        corpora = tuple(_build(CorpusShare, corpus, f"{path}: corpus") for corpus in stage.pop("corpora", []))
        stages.append(_build(Stage, stage | {"corpora": corpora}, f"{path}: stage"))
    return _build(TrainingConfig, record | {"stages": tuple(stages)}, str(path))


def _build(kind: type[T], record: Mapping[str, Any], where: str) -> T:
    known = {item.name for item in fields(kind)}  # type: ignore[arg-type]
    if unknown := sorted(set(record) - known):
        raise ConfigError(f"{where}: unknown setting {', '.join(unknown)}; expected some of {', '.join(sorted(known))}")
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in record.items()}
    try:
        return kind(**values)
    except TypeError as error:
        raise ConfigError(f"{where}: {error}") from error
