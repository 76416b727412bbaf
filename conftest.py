"""What the examples in docstrings find: it stands here because they lie in `src`, outside of `tests`."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _folder(doctest_namespace: dict[str, object], tmp_path: Path) -> None:
    """Each example has an empty folder to write in."""
    doctest_namespace["folder"] = tmp_path
