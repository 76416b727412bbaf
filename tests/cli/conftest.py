"""The installed command, run as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Laut = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def laut(tmp_path: Path) -> Laut:
    """Runs `laut` in a folder of the test's own."""

    def run(*arguments: str | Path, given: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        plain = {name: value for name, value in os.environ.items() if not name.startswith(("LAUT_", "LC_", "LANG"))}
        path = os.pathsep.join(
            str(Path(name).absolute()) for name in os.environ.get("PYTHONPATH", "").split(os.pathsep)
        )
        return subprocess.run(
            [sys.executable, "-m", "laut", *map(str, arguments)],
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=300,
            cwd=tmp_path,
            env=plain | {"COLUMNS": "80", "PYTHONPATH": path} | environment,
        )

    return run
