"""Across articles: the same words become a thread, and text taken over is told apart from text written anew."""

from __future__ import annotations

from laut.grouping.copies import COPIED, Copy, copied_share, shared_paragraphs, text_signature
from laut.grouping.signatures import CROWD, VERSION, signature
from laut.grouping.threads import (
    DISTINCTIVE,
    THRESHOLD,
    Index,
    Match,
    SameSpeaker,
    Statement,
    is_same,
    regroup,
    same_words,
    share_last_name,
)

__all__ = [
    "COPIED",
    "CROWD",
    "DISTINCTIVE",
    "THRESHOLD",
    "VERSION",
    "Copy",
    "Index",
    "Match",
    "SameSpeaker",
    "Statement",
    "copied_share",
    "is_same",
    "regroup",
    "same_words",
    "share_last_name",
    "shared_paragraphs",
    "signature",
    "text_signature",
]
