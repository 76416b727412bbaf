"""Training from the pretrained trunk to a checkpoint: seeded, logged, and resumable after every epoch."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from laut.attribution.decode import Thresholds
from laut.attribution.pieces import PieceEncoder
from laut.attribution.predict import Candidates, DecoderInput, EncoderInput, Floats, Habit, predict
from laut.attribution.words import split_words
from laut.errors import ConfigError
from laut.training.config import Stage, TrainingConfig
from laut.training.corpora import CONVENTIONS, LabelledArticle, load_corpus, load_texts
from laut.training.development import Judged, judge, scores
from laut.training.examples import Batch, BatchSizes, Example, draw_batches, prepare
from laut.training.loss import LossWeights, batch_loss
from laut.training.network import Network, NetworkShape
from laut.training.own_corpus import load_split
from laut.training.start import load_weights, pieces_of
from laut.training.trunk import load_trunk
from laut.training.vocabulary import build_tokenizer, choose_pieces

__all__ = ["TorchBackend", "Trainer"]

Log = Callable[[str], None]

_CALIBRATION = 24  # articles of each corpus


class TorchBackend:
    """Runs the network in torch, for scoring while training."""

    threads = 1

    def __init__(self, network: Network) -> None:
        self._network = network.eval()

    def encode(self, given: EncoderInput) -> tuple[Floats, Floats, Floats]:
        """See [Backend][laut.attribution.predict.Backend]."""
        with torch.inference_mode(), _half_precision():
            logits, around, anchor = self._network.encoder(*_tensors(given))
        return logits.float().numpy(), around.float().numpy(), anchor.float().numpy()

    def decode(self, given: DecoderInput) -> tuple[Floats, Floats]:
        """See [Backend][laut.attribution.predict.Backend]."""
        with torch.inference_mode(), _half_precision():
            parts, whole = self._network.decoder(*_tensors(given))
        return parts.float().numpy(), whole.float().numpy()


def _half_precision() -> torch.autocast:
    """Sixteen-bit products where the processor has them; elsewhere they would be far slower than plain ones."""
    return torch.autocast("cpu", torch.bfloat16, enabled=torch.ops.mkldnn._is_mkldnn_bf16_supported())


def _tensors(given: EncoderInput | DecoderInput) -> list[torch.Tensor]:
    return [torch.from_numpy(array) for array in vars(given).values()]


class Trainer:
    """One training run in one folder: vocabulary, checkpoints, log."""

    def __init__(self, config: TrainingConfig, data: Path, run: Path, log: Log) -> None:
        self.config, self.data, self.run, self._log = config, data, run, log
        run.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(config.seed)
        trunk = load_trunk()
        self.pieces = self._choose_pieces()
        self.tokenizer = build_tokenizer([trunk.vocabulary[number] for number in self.pieces.tolist()])
        self.encoder = PieceEncoder(self.tokenizer)
        shape = NetworkShape(config.layers, config.width, config.decoder_layers, config.decoder_heads, config.dropout)
        self.network = Network(trunk, self.pieces, shape)
        if config.start:
            load_weights(self.network, Path(config.start))
        self.average = Network(trunk, self.pieces, shape)
        self.average.load_state_dict(self.network.state_dict())
        self._sizes = BatchSizes(config.shortest_window, config.window, config.overlap, config.batch_pieces)
        for frozen in (self.network.encoder.words, self.network.encoder.positions):
            frozen.weight.requires_grad_(False)

    def train(self) -> None:
        """Run every stage, going on after the last finished epoch of an interrupted run."""
        done = self._load_checkpoint()
        epoch = 0
        for stage in self.config.stages:
            if epoch + stage.epochs > done:
                self._train_stage(stage, epoch, done)
            epoch += stage.epochs

    def candidates(self, articles: Sequence[LabelledArticle]) -> list[Candidates]:
        """What the averaged weights see in labelled articles, each by its own convention."""
        found: list[Candidates] = []
        for article in articles:
            habit = Habit(CONVENTIONS.index(article.convention), self.config.window, self.config.overlap)
            found += predict([split_words(article.text)], self.encoder, TorchBackend(self.average), habit)
        return found

    def development_articles(self) -> tuple[list[LabelledArticle], list[LabelledArticle]]:
        """Articles to score on: the published corpus's development part, and our own held-out ones."""
        own = self._path(self.config.own_development)
        kept = load_split(own).dev
        return (
            load_corpus(self._path(self.config.development)),
            [article for article in load_corpus(own) if article.name in kept],
        )

    def calibration_articles(self) -> list[LabelledArticle]:
        """Some of the last stage's training articles of each corpus, to quantise by."""
        names = [share.path for share in self.config.stages[-1].corpora]
        return [article for name in names for article in self._training_articles(name)[:_CALIBRATION]]

    def _path(self, name: str) -> Path:
        """A corpus by name: the project's own stand in `corpora/`, others in the data folder."""
        own = Path("corpora") / name
        return own if own.exists() else self.data / name

    def _choose_pieces(self) -> NDArray[np.int64]:
        if self.config.start:
            return pieces_of(Path(self.config.start), load_trunk())
        path = self.run / "pieces.npy"
        if not path.exists():
            texts = [text for name in self.config.vocabulary_texts for text in load_texts(self._path(name))]
            np.save(path, choose_pieces(load_trunk(), texts, self.config.vocabulary_size))
        chosen: NDArray[np.int64] = np.load(path)
        return chosen

    def _train_stage(self, stage: Stage, first_epoch: int, done: int) -> None:
        corpora = [
            (share, [prepare(article, self.encoder) for article in self._training_articles(share.path)])
            for share in stage.corpora
        ]
        optimizer = torch.optim.AdamW(
            self._parameter_groups(stage), betas=(0.9, 0.98), weight_decay=self.config.weight_decay
        )
        schedule: torch.optim.lr_scheduler.LambdaLR | None = None
        for number in range(stage.epochs):
            epoch = first_epoch + number
            rng = random.Random(self.config.seed + epoch)
            examples = [example for share, some in corpora for example in _drawn(some, share.share, rng)]
            batches = draw_batches(examples, self.encoder, rng, self._sizes)
            if schedule is None:
                steps = len(batches) * stage.epochs
                schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, _triangle(steps, self.config.warm_up))
                self._restore_optimizer(optimizer, schedule, done, epoch)
            if epoch < done:
                continue
            self._log(
                f"{stage.name}: epoch {number + 1} of {stage.epochs}, {len(examples)} articles, {len(batches)} batches"
            )
            self._train_epoch(batches, optimizer, schedule)
            self._fill_conventions()
            self._save_checkpoint(epoch + 1, optimizer, schedule)
            self._log_scores()

    def _training_articles(self, name: str) -> list[LabelledArticle]:
        path = self._path(name)
        split = load_split(path)
        return [article for article in load_corpus(path) if split.part(article.name) == "train"]

    def _train_epoch(
        self, batches: Sequence[Batch], optimizer: torch.optim.Optimizer, schedule: torch.optim.lr_scheduler.LambdaLR
    ) -> None:
        weights = LossWeights(self.config.addressee_weight, self.config.dice_weight)
        self.network.train()
        parameters = [parameter for parameter in self.network.parameters() if parameter.requires_grad]
        started, sums = time.monotonic(), dict.fromkeys(("anchor", "help", "parts", "whole"), 0.0)
        for number, batch in enumerate(batches, 1):
            with _half_precision():
                loss, named = batch_loss(self.network, batch, weights)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(parameters, self.config.clip)
            optimizer.step()
            schedule.step()
            self._move_average()
            sums = {name: total + named[name] for name, total in sums.items()}
            if number % 20 == 0 or number == len(batches):
                left = (time.monotonic() - started) / number * (len(batches) - number)
                means = ", ".join(f"{name} {total / number:.3f}" for name, total in sums.items())
                self._log(f"  {number}/{len(batches)}: {means}; {left / 60:.1f} min left in this epoch")

    @torch.no_grad()
    def _move_average(self) -> None:
        keep = self.config.average_decay
        for mean, now in zip(self.average.parameters(), self.network.parameters(), strict=True):
            if now.requires_grad:
                mean.lerp_(now, 1 - keep)

    @torch.no_grad()
    def _fill_conventions(self) -> None:
        """Let conventions no corpus of the run has read as those that are trained; a start has trained all."""
        if self.config.start:
            return
        table, trained = self.average.encoder.conventions.weight, self.network.encoder.conventions.weight
        seen = trained.abs().sum(1) > 0
        table[~seen] = table[seen].mean(0)

    def _log_scores(self) -> None:
        for name, articles in zip(("development", "own"), self.development_articles(), strict=True):
            if articles:
                judged: list[Judged] = judge(articles, self.candidates(articles))
                found = scores(judged, Thresholds())
                parts = ", ".join(f"{part} {measure.f1:.1f}" for part, measure in found.parts.items())
                self._log(
                    f"  {name}: Joint {found.joint.f1:.2f} Messages {found.messages.f1:.2f} Roles {found.roles.f1:.2f} "
                    f"Form {found.form.f1:.2f} STWR {found.stwr.f1:.2f} ({parts})"
                )

    def _parameter_groups(self, stage: Stage) -> list[dict[str, Any]]:
        encoder, groups = self.network.encoder, []
        top = len(encoder.layers)
        for depth, layer in enumerate(encoder.layers):
            rate = stage.learning_rate * self.config.layer_decay ** (top - 1 - depth)
            groups.append({"params": list(layer.parameters()), "lr": rate})
        bottom = [*encoder.norm.parameters(), *encoder.conventions.parameters(), *encoder.boundaries.parameters()]
        groups.append({"params": bottom, "lr": stage.learning_rate})
        heads = [*encoder.word_heads.parameters(), *encoder.around.parameters(), *encoder.anchor.parameters()]
        groups.append({"params": [*heads, *self.network.decoder.parameters()], "lr": stage.head_learning_rate})
        return groups

    def _save_checkpoint(
        self, epoch: int, optimizer: torch.optim.Optimizer, schedule: torch.optim.lr_scheduler.LambdaLR
    ) -> None:
        state = {
            "epoch": epoch,
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimizer": optimizer.state_dict(),
            "schedule": schedule.state_dict(),
        }
        partial = self.run / "checkpoint.part"
        torch.save(state, partial)
        partial.replace(self.run / "checkpoint.pt")
        (self.run / "config.json").write_text(json.dumps(asdict(self.config), ensure_ascii=False, indent=1), "utf-8")

    def _load_checkpoint(self) -> int:
        path = self.run / "checkpoint.pt"
        if not path.exists():
            return 0
        state = torch.load(path, weights_only=True)
        try:
            self.network.load_state_dict(state["network"])
            self.average.load_state_dict(state["average"])
        except RuntimeError as error:
            raise ConfigError(
                f"{path} is of another network; expected a checkpoint of this configuration: {error}"
            ) from error
        self._log(f"going on after epoch {state['epoch']} ({path})")
        return int(state["epoch"])

    def _restore_optimizer(
        self,
        optimizer: torch.optim.Optimizer,
        schedule: torch.optim.lr_scheduler.LambdaLR,
        done: int,
        epoch: int,
    ) -> None:
        """Take up the optimizer where a checkpoint inside this stage left it."""
        if epoch < done:
            state = torch.load(self.run / "checkpoint.pt", weights_only=True)
            optimizer.load_state_dict(state["optimizer"])
            schedule.load_state_dict(state["schedule"])


def _drawn(examples: Sequence[Example], share: float, rng: random.Random) -> Iterator[Example]:
    whole, rest = divmod(share, 1.0)
    for _ in range(int(whole)):
        yield from examples
    yield from rng.sample(list(examples), round(rest * len(examples)))


def _triangle(steps: int, warm_up: float) -> Callable[[int], float]:
    rise = max(int(steps * warm_up), 1)
    return lambda step: min((step + 1) / rise, max(steps - step, 0) / max(steps - rise, 1))
