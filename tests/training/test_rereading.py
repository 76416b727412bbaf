"""Agreement of two readings, from the file kept and the list of differences."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from laut.errors import CorpusError
from laut.training.rereading import LINKS, count_agreement

QUALITY = Path(__file__).parents[2] / "quality"
ARTICLE = {
    "article": "probe",
    "part": "work",
    "entities": [{"id": "E1", "kind": "person", "name": "Amira Holt", "mentions": [[0, 10]]}],
    "quotations": [
        {"index": 0, "source": ["E1"], "kind": "person", "to": [], "via": [], "rests_on": []},
        {"index": 1, "source": [], "kind": "none", "to": ["E1"], "via": [], "rests_on": []},
    ],
}
DIFFERENCE = {
    "article": "probe", "quotation": 0, "field": "to", "first": [], "second": ["Nordlicht"], "decided": [],
}  # fmt: skip


def _write(folder: Path, name: str, *records: object) -> Path:
    path = folder / name
    path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return path


def test_counts_all_sources_and_only_links_that_either_reading_gives(tmp_path: Path) -> None:
    counts = count_agreement(_write(tmp_path, "kept", ARTICLE), _write(tmp_path, "differences", DIFFERENCE))
    assert counts == {"source": (2, 2), "kind": (2, 2), "to": (1, 2), "via": (0, 0), "rests_on": (0, 0)}


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"decided": ["Nordlicht"]}, r"decided \['Nordlicht'\], but the file has \[\]"),
        ({"quotation": 7}, r"expected a field of a resolved quotation, once"),
        ({"field": "cue"}, r"expected a field of a resolved quotation, once"),
        ({"field": ["to"]}, r"expected a field of a resolved quotation, once"),
        ({"second": []}, r"both readings say \[\]; expected a difference"),
    ],
)
def test_a_difference_that_does_not_fit_is_named(tmp_path: Path, changes: dict[str, Any], fault: str) -> None:
    kept, differences = _write(tmp_path, "kept", ARTICLE), _write(tmp_path, "differences", DIFFERENCE | changes)
    with pytest.raises(CorpusError, match=r"differences:1: .*" + fault):
        count_agreement(kept, differences)


def test_lines_of_another_kind_are_named(tmp_path: Path) -> None:
    kept = _write(tmp_path, "kept", ARTICLE)
    with pytest.raises(CorpusError, match=r"differences:1: 'field' is missing; expected article, quotation, field"):
        count_agreement(kept, _write(tmp_path, "differences", {"article": "probe", "quotation": 0}))
    with pytest.raises(CorpusError, match=r"differences:2: .*once"):
        count_agreement(kept, _write(tmp_path, "differences", DIFFERENCE, DIFFERENCE))
    with pytest.raises(CorpusError, match=r"other:1: KeyError 'entities'; expected resolved quotations"):
        count_agreement(_write(tmp_path, "other", {"text": "Ja."}), kept)


def test_the_project_s_differences_fit_its_file() -> None:
    counts = count_agreement(QUALITY / "resolution-de.jsonl", QUALITY / "resolution-de.differences.jsonl")
    assert list(counts) == list(LINKS)
    assert counts["source"][1] == counts["kind"][1] == 305
    assert all(0 < same <= asked for same, asked in counts.values())
