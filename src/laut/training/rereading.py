"""How far two readings of the same resolved quotations agree, from the file that was kept and the list of differences.

Input: resolved quotations as `quality/resolution-de.jsonl` has them, and beside them every difference of the two
readings with what was decided. Output: for each link how often both said the same. The readings themselves need not be
kept: where no difference is listed, both said what stands in the file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from laut.errors import CorpusError
from laut.training.corpora import iter_documents

__all__ = ["LINKS", "count_agreement"]

LINKS: Final = ("source", "kind", "to", "via", "rests_on")
"""What two readings are compared in."""

_ALWAYS: Final = frozenset({"source", "kind"})


def count_agreement(path: Path, differences: Path) -> dict[str, tuple[int, int]]:
    """For each link how many quotations have the same in both readings, and of how many.

    Source and kind are counted over all quotations, the others over those where either reading gives one.

    Raises:
        CorpusError: A file cannot be read, or a difference was decided otherwise than the file has it.
    """
    kept: dict[tuple[str, int, str], Any] = {}
    for where, record in iter_documents(path):
        try:
            kept |= _answers(record)
        except (KeyError, TypeError) as error:
            raise CorpusError(f"{where}: {type(error).__name__} {error}; expected resolved quotations") from error
    differing = _read_differences(differences, kept)
    asked = Counter(place[2] for place, answer in kept.items() if answer or place in differing or place[2] in _ALWAYS)
    apart = Counter(link for _, _, link in differing)
    return {link: (asked[link] - apart[link], asked[link]) for link in LINKS}


def _answers(record: Mapping[str, Any]) -> dict[tuple[str, int, str], Any]:
    """What an article's quotations say in each link, entities by name."""
    names = {entity["id"]: entity["name"] for entity in record["entities"]}
    return {
        (record["article"], quotation["index"], link): quotation[link]
        if link == "kind"
        else [names[key] for key in quotation[link]]
        for quotation in record["quotations"]
        for link in LINKS
    }


def _read_differences(path: Path, kept: Mapping[tuple[str, int, str], Any]) -> set[tuple[str, int, str]]:
    """Where the two readings differ: article, quotation and link."""
    differing: set[tuple[str, int, str]] = set()
    for where, record in iter_documents(path):
        try:
            place = str(record["article"]), record["quotation"], str(record["field"])
            first, second, decided = record["first"], record["second"], record["decided"]
        except KeyError as error:
            raise CorpusError(
                f"{where}: {error} is missing; expected article, quotation, field, first, second and decided"
            ) from error
        if not isinstance(place[1], int) or place not in kept or place in differing:
            raise CorpusError(f"{where}: {place}; expected a field of a resolved quotation, once")
        if decided != kept[place]:
            raise CorpusError(f"{where}: decided {decided!r}, but the file has {kept[place]!r}")
        if first == second:
            raise CorpusError(f"{where}: both readings say {first!r}; expected a difference")
        differing.add(place)
    return differing
