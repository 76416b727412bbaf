"""A trained model: one dated folder with two ONNX graphs, a tokenizer, a configuration and a card.

Loading reads and checks the configuration and the tokenizer; the graphs load with the first text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import Any

from laut.attribution.decode import Thresholds, decode
from laut.attribution.pieces import PieceEncoder
from laut.attribution.predict import Backend, Candidates, DecoderInput, EncoderInput, Floats, Habit, predict
from laut.attribution.words import Words, split_words
from laut.errors import LanguageError, ModelError
from laut.records import Article, Quotation

__all__ = ["FORMAT", "Model", "ModelConfig", "list_models", "load_model"]

FORMAT = 1
"""Version of the folder's layout; a model of another one is refused."""

_LONGEST = 510  # pieces a window may hold: the encoder knows 512 positions, two of which frame it

_MODELS = Path(__file__).parent.parent / "models"


@dataclass(frozen=True)
class ModelConfig:
    """What a model's `config.json` states."""

    name: str
    languages: tuple[str, ...]
    licence: str
    window: int
    overlap: int
    conventions: tuple[str, ...]
    thresholds: dict[str, Thresholds]
    """By convention; `news` is the one for reading."""

    scores: dict[str, Any]

    @classmethod
    def load(cls, folder: Path) -> ModelConfig:
        """Read a model folder's configuration.

        Raises:
            ModelError: It is missing, no JSON, of another format or incomplete.
        """
        path = folder / "config.json"
        try:
            record = json.loads(path.read_text("utf-8"))
        except OSError as error:
            raise ModelError(f"{path} cannot be read ({error.strerror or error}); expected a model folder") from error
        except ValueError as error:
            raise ModelError(f"{path} is no JSON: {error}") from error
        if not isinstance(record, dict) or record.get("format") != FORMAT:
            found = record.get("format") if isinstance(record, dict) else type(record).__name__
            raise ModelError(f"{path}: model format {found!r}; this laut reads format {FORMAT}")
        try:
            config = cls(
                name=str(record["name"]),
                languages=tuple(record["languages"]),
                licence=str(record["licence"]),
                window=int(record["window"]),
                overlap=int(record["overlap"]),
                conventions=tuple(record["conventions"]),
                thresholds={name: Thresholds.from_dict(some) for name, some in record["thresholds"].items()},
                scores=dict(record.get("scores", {})),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ModelError(f"{path}: {type(error).__name__} {error}; the configuration is incomplete") from error
        if not 16 <= config.window <= _LONGEST or not 0 <= config.overlap < config.window:
            raise ModelError(
                f"{path}: window {config.window}, overlap {config.overlap}; expected 16 to {_LONGEST}, and less"
            )
        if missing := [name for name in config.conventions if name not in config.thresholds]:
            raise ModelError(f"{path}: no thresholds for {', '.join(missing)}")
        return config


class OnnxBackend:
    """Runs a model's two graphs with onnxruntime."""

    def __init__(self, folder: Path, threads: int) -> None:
        import onnxruntime

        self.threads = threads
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # windows are read side by side, which scales better than sharing one
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._encoder, self._decoder = (
                onnxruntime.InferenceSession(folder / f"{part}.onnx", options, providers=["CPUExecutionProvider"])
                for part in ("encoder", "decoder")
            )
        except Exception as error:  # onnxruntime's own exceptions share no other base class
            raise ModelError(f"{folder}: the model cannot be loaded: {error}") from error

    def encode(self, given: EncoderInput) -> tuple[Floats, Floats, Floats]:
        """See [Backend][laut.attribution.predict.Backend]."""
        given_to_graph = {name: array for name, array in vars(given).items() if name != "filled"}
        logits, around, anchor = self._encoder.run(None, given_to_graph)
        return logits, around, anchor

    def decode(self, given: DecoderInput) -> tuple[Floats, Floats]:
        """See [Backend][laut.attribution.predict.Backend]."""
        parts, whole = self._decoder.run(None, vars(given))
        return parts, whole


class Model:
    """A loaded model; safe to use from several threads."""

    def __init__(self, folder: Path, *, threads: int = 2, backend: Backend | None = None) -> None:
        self.folder = folder
        self.config = ModelConfig.load(folder)
        self._threads = threads
        self._given_backend = backend
        self._lock = RLock()

    @property
    def name(self) -> str:
        """The model's name, with the day it was made."""
        return self.config.name

    @property
    def pieces(self) -> PieceEncoder:
        """The model's vocabulary."""
        with self._lock:
            return self._pieces

    @property
    def _backend(self) -> Backend:
        with self._lock:
            return self._loaded_backend

    @cached_property
    def _pieces(self) -> PieceEncoder:
        return PieceEncoder.load(self.folder / "tokenizer.json")

    @cached_property
    def _loaded_backend(self) -> Backend:
        return self._given_backend or OnnxBackend(self.folder, self._threads)

    def check_language(self, article: Article) -> None:
        """Refuse an article in a language the model was not trained for; an unknown language passes.

        Raises:
            LanguageError: The article's language is none of the model's.
        """
        if article.language is not None and article.language not in self.config.languages:
            known = ", ".join(self.config.languages)
            raise LanguageError(f"the article is in {article.language!r}; {self.name} reads {known}")

    def candidates(self, texts: Sequence[Words], *, convention: str = "news") -> list[Candidates]:
        """Possible quotations of each text, before thresholds.

        Raises:
            ModelError: The model does not know the convention.
        """
        if convention not in self.config.conventions:
            raise ModelError(f"convention {convention!r}; {self.name} knows {', '.join(self.config.conventions)}")
        habit = Habit(self.config.conventions.index(convention), self.config.window, self.config.overlap)
        return predict(texts, self.pieces, self._backend, habit)

    def attribute(
        self, articles: Sequence[Article], *, min_score: float | None = None, convention: str = "news"
    ) -> Iterator[tuple[Quotation, ...]]:
        """The quotations of each article, read together because that is faster than one by one.

        Speakers are spans of the text here, not yet people. A quotation inside another one follows it.

        Args:
            articles: Their texts are not changed; every span is a position in them.
            min_score: Leave out quotations the model is less sure of, 0 to 1; the model's own threshold otherwise.
            convention: Annotation habit to follow; all but `news` are for measuring on the corpus of that name.

        Raises:
            LanguageError: An article's language is none of the model's.
            ModelError: The model cannot be loaded or does not know the convention.
        """
        for article in articles:
            self.check_language(article)
        thresholds = self.config.thresholds[convention].at_least(min_score)
        texts = [split_words(article.text) for article in articles]
        for words, candidates in zip(texts, self.candidates(texts, convention=convention), strict=True):
            yield decode(candidates, words, thresholds)


def list_models() -> list[str]:
    """Names of the models that come with laut, the default first."""
    return sorted((path.parent.name for path in _MODELS.glob("*/config.json")), reverse=True)


def load_model(name: str | Path | None = None, *, threads: int = 2) -> Model:
    """Load a model: one that comes with laut, by name or its beginning, or any model folder.

    Raises:
        ModelError: There is no such model, or its folder is incomplete.
    """
    shipped = list_models()
    if name is None:
        if not shipped:
            raise ModelError(f"no model in {_MODELS}; expected one that came with laut, or a folder given with --model")
        return Model(_MODELS / shipped[0], threads=threads)
    for known in shipped:
        if known.startswith(str(name)):
            return Model(_MODELS / known, threads=threads)
    if Path(name).is_dir():
        return Model(Path(name), threads=threads)
    raise ModelError(f"no model {str(name)!r}; expected a model folder or one of {', '.join(shipped) or 'none'}")
