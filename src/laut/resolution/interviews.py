"""Who speaks to which outlet: once said to a paper, or as its guest, and kept while he goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from laut.languages import de as language
from laut.resolution.cast import Draft
from laut.resolution.linking import Linker

__all__ = ["Interviews"]

_LASTING = 2  # quotations through one outlet that make an interview


class Interviews:
    """The outlets through which the people of one article speak."""

    def __init__(self, linker: Linker, own: Callable[[Draft], bool]) -> None:
        words = linker.words
        self.linker, self.own = linker, own
        self.talks: dict[int, tuple[Draft, int]] = {}
        self.sentences = {words.sentences[at] for at in range(len(words)) if words[at] in language.INTERVIEWS}
        self.sentence = -1
        self.guests: list[Draft] = []
        self.host: Draft | None = None

    def outlet(self, speaker: Draft, *, near: bool) -> Draft | None:
        """Through whom somebody goes on speaking, `near` the last quotation or in a whole interview."""
        outlet, times = self.talks.get(id(speaker), (None, 0))
        return outlet if outlet is not speaker and (near or times >= _LASTING) else None

    def remember(self, speaker: Draft | None, via: Sequence[Draft]) -> None:
        """Note through which outlet somebody has just spoken."""
        outlet = next((draft for draft in via if draft.kind == "media"), None)
        if speaker is not None and outlet is not None:
            known, times = self.talks.get(id(speaker), (None, 0))
            self.talks[id(speaker)] = outlet, times + 1 if known is outlet else 1

    def note(self, number: int) -> None:
        """Note a person and an outlet in one sentence with «Interview», «Podcast», «zu Gast»."""
        sentence = self.linker.words.sentences[self.linker.mentions[number].at]
        if sentence != self.sentence:
            self.sentence, self.guests, self.host = sentence, [], None
        draft = self.linker.links.get(number)
        if draft is None or sentence not in self.sentences:
            return
        if draft.kind == "media" and not self.own(draft):
            self.host = draft
        elif draft.kind == "person":
            self.guests.append(draft)
        if self.host is not None:
            self.talks |= {id(guest): (self.host, _LASTING) for guest in self.guests}
