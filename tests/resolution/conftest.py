import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

import pytest

from laut.records import Article, Quotation, Span
from laut.resolution import Resolution, resolve

PARTS = {"q": "quote", "c": "cue", "s": "speaker", "a": "addressee", "f": "frame"}
TYPES = {"d": "Direct", "i": "Indirect", "r": "Reported", "x": "IndirectFreeIndirect"}

Read = Callable[..., Resolution]


def parse(marked: str) -> tuple[str, list[Quotation]]:
    """Read `<q1i>…</q1i>` as quotation 1, Indirect, and `<s12>…</s12>` as the speaker of quotations 1 and 2."""
    text, starts = "", {}
    types: dict[int, str] = {}
    spans: dict[int, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for piece in re.split(r"(</?[qcsaf]\d+[dirx]?>)", marked):
        tag = re.fullmatch(r"<(/?)(([qcsaf])(\d+)([dirx]?))>", piece)
        if tag is None:
            text += piece
        elif not tag[1]:
            starts[tag[2]] = len(text)
        else:
            for number in map(int, tag[4]):
                spans[number][PARTS[tag[3]]].append(Span(starts[tag[2]], len(text)))
                if tag[5]:
                    types[number] = TYPES[tag[5]]
    return text, [quotation(number, types[number], spans[number]) for number in sorted(types)]


def quotation(number: int, kind: str, spans: Mapping[str, Sequence[Span]]) -> Quotation:
    quote, cue, speaker, addressee, frame = (tuple(spans.get(part, ())) for part in PARTS.values())
    return Quotation(number, kind, "Speech", quote, cue, speaker, addressee, frame)


@pytest.fixture
def read() -> Read:
    """Resolve a text whose quotations are marked."""

    def resolved(marked: str, *, title: str | None = None, outlet: str | None = None) -> Resolution:
        text, quotations = parse(marked)
        return resolve(Article(text, title=title, outlet=outlet, language="de"), quotations)

    return resolved
