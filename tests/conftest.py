"""Fixtures for all tests: the shared corpora where they stand beside the checkout, and one reader."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from laut import Reader

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session", autouse=True)
def _plain_environment() -> None:
    """Tests see laut's own defaults, whatever the caller has set."""
    for name in [name for name in os.environ if name.startswith("LAUT_")]:
        del os.environ[name]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora and of the seed article, which is no part of the project."""
    if not SHARED.is_dir():
        pytest.skip("needs the corpora in ../shared, which are not part of the project")
    return SHARED


@pytest.fixture(scope="session")
def reader() -> Reader:
    """A reader with the model that comes with laut."""
    return Reader()


@pytest.fixture(scope="session")
def example() -> Path:
    """The shipped example page."""
    return ROOT / "examples" / "seilbahn.html"
