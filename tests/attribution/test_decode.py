from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from laut.attribution.decode import Thresholds, decode
from laut.attribution.predict import Candidates
from laut.attribution.shape import CROP_AFTER, CROP_BEFORE
from laut.attribution.words import Words, split_words
from laut.errors import ModelError
from laut.records import MEDIA, PARTS, TYPES

TEXT = "Laut Kan hatte Moskau gewarnt, „nicht anzugreifen“. Er dementierte."


def _candidates(words: Words, *given: dict[str, Any]) -> Candidates:
    """Candidates with the words of each part named by number."""
    count = len(given)
    parts = np.zeros((count, CROP_BEFORE + CROP_AFTER, len(PARTS)), np.float32)
    for row, one in enumerate(given):
        for at, part in enumerate(PARTS):
            for word, likely in one.get(part, {}).items():
                parts[row, word - one["anchor"] + CROP_BEFORE, at] = likely
    types = np.zeros((count, len(TYPES)), np.float32)
    types[:, 1] = 1
    media = np.zeros((count, len(MEDIA)), np.float32)
    media[:, 0] = 1
    return Candidates(
        np.array([one["anchor"] for one in given], np.int64),
        np.array([one.get("kind", 1) for one in given], np.int64),
        np.array([one["score"] for one in given], np.float32),
        parts,
        types,
        media,
    )


def _range(start: int, stop: int) -> dict[int, float]:
    return dict.fromkeys(range(start, stop), 0.9)


def test_decode_nests_and_keeps_the_surer_of_two() -> None:
    words = split_words(TEXT)
    outer = {"anchor": 2, "score": 0.9, "quote": _range(2, 10), "speaker": {1: 0.9}, "cue": {0: 0.9}}
    twin = {"anchor": 3, "score": 0.7, "quote": _range(3, 10)}
    inner = {"anchor": 6, "kind": 0, "score": 0.8, "quote": _range(6, 10), "speaker": {3: 0.9}}
    first, second = decode(_candidates(words, outer, twin, inner), words, Thresholds())
    assert [TEXT[slice(*span)] for span in first.quote] == ["hatte Moskau gewarnt, „nicht anzugreifen“"]
    assert [TEXT[slice(*span)] for span in second.speaker] == ["Moskau"]
    assert (first.type, second.type) == ("Indirect", "Direct")
    assert (first.within, second.within) == (None, 0)


def test_decode_keeps_interrupted_quotation_whole() -> None:
    text = "„Ja“, sagte Holt, „gern.“"
    words = split_words(text)
    one = {"anchor": 0, "kind": 0, "score": 0.9, "quote": _range(0, 3) | _range(7, 11), "speaker": {5: 0.8}}
    [quotation] = decode(_candidates(words, one), words, Thresholds())
    assert [text[slice(*span)] for span in quotation.quote] == ["„Ja“", "„gern.“"]


def test_decode_prefers_the_surest_speaker() -> None:
    words = split_words(TEXT)
    one = {"anchor": 2, "score": 0.9, "quote": _range(2, 6), "speaker": {1: 0.95, 11: 0.6}}
    [quotation] = decode(_candidates(words, one), words, Thresholds())
    assert [TEXT[slice(*span)] for span in quotation.speaker] == ["Kan"]


def test_decode_takes_the_likeliest_speaker_of_a_frame_with_a_cue() -> None:
    words = split_words("„Ja“, sagte Holt.")
    one = {"anchor": 0, "kind": 0, "score": 0.9, "quote": _range(0, 3), "frame": _range(3, 6), "speaker": {5: 0.4}}
    [bare] = decode(_candidates(words, one), words, Thresholds())
    [framed] = decode(_candidates(words, one | {"cue": _range(4, 5)}), words, Thresholds())
    assert (bare.speaker, [words.text[slice(*span)] for span in framed.speaker]) == ((), ["Holt"])


def test_decode_leaves_out_words_that_stand_apart() -> None:
    words = split_words(TEXT)
    one = {"anchor": 2, "score": 0.9, "quote": _range(2, 6) | {11: 0.9}}
    [quotation] = decode(_candidates(words, one), words, Thresholds())
    assert [TEXT[slice(*span)] for span in quotation.quote] == ["hatte Moskau gewarnt,"]


def test_decode_drops_what_is_unsure() -> None:
    words = split_words(TEXT)
    candidates = _candidates(words, {"anchor": 2, "score": 0.4, "quote": _range(2, 6)})
    assert decode(candidates, words, Thresholds()) == ()
    assert len(decode(candidates, words, replace(Thresholds(), score=0.3))) == 1


def test_decode_never_leaves_the_text() -> None:
    words = split_words("Ja.")
    everywhere = dict.fromkeys(range(1 - CROP_BEFORE, 1 + CROP_AFTER), 0.9)
    one = {"anchor": 1, "score": 0.9} | dict.fromkeys(PARTS, everywhere)
    [quotation] = decode(_candidates(words, one), words, Thresholds())
    assert all(0 <= start < end <= 3 for part in PARTS for start, end in quotation.part(part))


@pytest.mark.parametrize("marks", ["„“", '""', "»«"])
def test_decode_closes_a_quote_longer_than_its_crop(marks: str) -> None:
    long = " ".join(["Wir gehen heute nicht, sagte ich „ja“."] * 30)
    text = f"{marks[0]}{long}{marks[1]}, sagte Holt.\n\nEs regnete."
    words = split_words(text)
    one = {"anchor": 0, "kind": 0, "score": 0.9, "quote": _range(0, CROP_AFTER)}
    [quotation] = decode(_candidates(words, one), words, Thresholds())
    assert [text[slice(*span)] for span in quotation.quote] == [f"{marks[0]}{long}{marks[1]}"]


def test_decode_leaves_a_quote_that_is_never_closed() -> None:
    text = "„" + "Wir gehen. " * 80
    words = split_words(text)
    one = {"anchor": 0, "kind": 0, "score": 0.9, "quote": _range(0, CROP_AFTER)}
    [quotation] = decode(_candidates(words, one), words, Thresholds())
    assert len(words.covering(list(quotation.quote))) == CROP_AFTER


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("„Wir gehen.\n\n„Wir kommen wieder.“\n\nSo Holt.", "„Wir gehen.\n\n„Wir kommen wieder.“"),
        (
            "„Wir gehen.\n\nDann schweigen wir.\n\nUnd dann?“ Holt ging.",
            "„Wir gehen.\n\nDann schweigen wir.\n\nUnd dann?“",
        ),
        ("„Wir gehen.\n\nSie sagte: „Gut.“ Holt ging.", "„Wir gehen."),
        ("»Wir gehen.\n\n»Er rief ›ja‹, »nein« und ging.«", "»Wir gehen.\n\n»Er rief ›ja‹, »nein« und ging.«"),
    ],
)
def test_decode_follows_a_speech_over_paragraphs(text: str, quote: str) -> None:
    words = split_words(text)
    again = next((number for number in range(4, len(words)) if words.text[words.starts[number]] in "„»"), 0)
    first = {"anchor": 0, "kind": 0, "score": 0.8, "quote": _range(0, 4)}
    second = {"anchor": again, "kind": 0, "score": 0.9, "quote": _range(again, again + 4)}
    found = decode(_candidates(words, first, *([second] if "\n\n" + text[0] in text else [])), words, Thresholds())
    assert [[text[slice(*span)] for span in quotation.quote] for quotation in found] == [[quote]]


@pytest.mark.parametrize("record", [{"score": 2}, {"quote": "viel"}, {"Cue": 0.5}])
def test_thresholds_refuse_what_they_do_not_know(record: dict[str, Any]) -> None:
    with pytest.raises(ModelError, match="expected addressee, cue, frame, quote, score, speaker from 0 to 1"):
        Thresholds.from_dict(record)
