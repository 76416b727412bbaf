"""The words of the interface, in German and in English."""

from __future__ import annotations

from typing import Final

__all__ = ["Labels", "labels"]

Labels = dict[str, str]

_ENGLISH: Final[Labels] = {
    "Direct": "direct",
    "Indirect": "indirect",
    "Reported": "reported",
    "FreeIndirect": "free indirect",
    "IndirectFreeIndirect": "indirect, running on",
    "Speech": "speech",
    "Thought": "thought",
    "Writing": "writing",
    "ST": "speech or thought",
    "SW": "speech or writing",
    "TW": "thought or writing",
    "person": "person",
    "institution": "institution",
    "media": "media",
    "group": "group",
    "anonymous": "anonymous",
    "none": "no source",
    "nobody": "nobody named",
    "unnamed": "unnamed source",
    "via": "as quoted by",
    "rests on": "citing",
    "source": "speaker",
    "to": "addressee",
    "rests_on": "citing",
    "within": "within",
    "score": "score",
    "no quotations": "Nobody's words are reported here.",
    "related": "Related",
    "people": "Who speaks",
    "by": "By",
    "read by": "Read by laut {version} with model {model}",
    "legend": "Kinds of quotation",
    "failed": "{failed} of {total} inputs failed",
    "reading": "reading",
    "date": "%B %-d, %Y, %H:%M",
}

_GERMAN: Final[Labels] = {
    "Direct": "wörtlich",
    "Indirect": "indirekt",
    "Reported": "berichtet",
    "FreeIndirect": "frei indirekt",
    "IndirectFreeIndirect": "indirekt, fortlaufend",
    "Speech": "gesagt",
    "Thought": "gedacht",
    "Writing": "geschrieben",
    "ST": "gesagt oder gedacht",
    "SW": "gesagt oder geschrieben",
    "TW": "gedacht oder geschrieben",
    "person": "Person",
    "institution": "Institution",
    "media": "Medium",
    "group": "Gruppe",
    "anonymous": "anonym",
    "none": "ohne Quellenangabe",
    "nobody": "ohne Quellenangabe",
    "unnamed": "ungenannte Quelle",
    "via": "zitiert von",
    "rests on": "gestützt auf",
    "source": "Sprecher",
    "to": "Adressat",
    "rests_on": "stützt sich auf",
    "within": "in Nr.",
    "score": "Sicherheit",
    "no quotations": "Hier werden niemandes Worte wiedergegeben.",
    "related": "Mehr zum Thema",
    "people": "Wer spricht",
    "by": "Von",
    "read by": "Gelesen von laut {version} mit dem Modell {model}",
    "legend": "Arten der Wiedergabe",
    "failed": "{failed} von {total} Eingaben sind gescheitert",
    "reading": "Lesen",
    "date": "%d.%m.%Y, %H:%M Uhr",
}


def labels(language: str) -> Labels:
    """The words of the interface in `de` or, for anything else, English.

    Example:
        >>> labels("de")["Reported"]
        'berichtet'
    """
    return _GERMAN if language == "de" else _ENGLISH
