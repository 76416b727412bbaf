"""Pairs of wordings for `threads.py`: copies made by the edits that newsrooms make, and lookalikes.

Every pair comes from a quotation in a development article; one generator, seeded by the quotation's own words, makes
the same pairs every time. The edits know nothing of laut's lists: opposites, for one, have a list of their own here.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

__all__ = ["Pair", "Said", "copies", "lookalikes"]

Edit = Callable[[list[str], random.Random], list[str] | None]
"""A list of words to another one, or nothing where the edit has nothing to work on."""


@dataclass(frozen=True)
class Said:
    """One quotation: its words, its speaker's words, its article, and where in it the words stand."""

    words: str
    speaker: str
    article: str
    spans: tuple[tuple[int, int], ...]

    def overlaps(self, other: Said) -> bool:
        """Whether two quotations of one article share a letter."""
        return any(a < d and c < b for a, b in self.spans for c, d in other.spans)

    def holds(self, other: Said) -> bool:
        """Whether the two are the same words in truth: of one article, the one within or across the other."""
        return self.article == other.article and (self.overlaps(other) or _inside(self.words, other.words))


@dataclass(frozen=True)
class Pair:
    """Two wordings with their speakers, what kind of pair it is, and whether the words are the same."""

    kind: str
    one: str
    other: str
    speakers: tuple[str | None, str | None]
    same: bool


def _as_it_is(words: list[str], _: random.Random) -> list[str]:
    return words


def _cut_start(words: list[str], draw: random.Random) -> list[str] | None:
    return words[draw.randint(1, len(words) // 2) :] if len(words) >= 12 else None


def _cut_end(words: list[str], draw: random.Random) -> list[str] | None:
    return words[: draw.randint(len(words) // 2 + 1, len(words) - 1)] if len(words) >= 12 else None


def _cut_both(words: list[str], draw: random.Random) -> list[str] | None:
    if len(words) < 18:
        return None
    return words[draw.randint(1, len(words) // 4) : -draw.randint(1, len(words) // 4)]


def _cut_to_clause(words: list[str], draw: random.Random) -> list[str] | None:
    """One clause or sentence of several, between marks."""
    borders = [0, *(n + 1 for n, word in enumerate(words) if word[-1:] in ",;.:!?"), len(words)]
    clauses = [(a, b) for a, b in pairwise(borders) if 8 <= b - a < len(words)]
    if not clauses:
        return None
    start, end = draw.choice(clauses)
    return words[start:end]


def _cut_inside(words: list[str], draw: random.Random) -> list[str] | None:
    """Some words inside are left out, and marked as such."""
    if len(words) < 14:
        return None
    size = draw.randint(3, len(words) // 3)
    start = draw.randint(4, len(words) - size - 3)
    return [*words[:start], draw.choice(("[…]", "…", "(...)", "...")), *words[start + size :]]


def _leave_out(words: list[str], draw: random.Random) -> list[str] | None:
    """One word is left out without a mark: no denial, no number."""
    places = [n for n in range(1, len(words) - 1) if words[n].isalpha() and not _DENIAL.search(words[n].lower())]
    if len(words) < 10 or not places:
        return None
    place = draw.choice(places)
    return words[:place] + words[place + 1 :]


_DENIAL: Final = re.compile(r"\b(?:nicht|nichts|nie|niemals|kein\w*|niemand\w*|weder|ohne|kaum|nein)\b")

_MOODS: Final = (
    "ist sei war wäre", "sind seien waren", "hat habe hatte hätte", "haben hätten hatten", "wird werde würde",
    "werden würden", "wurde werde", "wurden werden", "kann könne konnte könnte", "können könnten konnten",
    "muss müsse musste", "müssen müssten mussten", "soll solle sollte", "will wolle wollte", "wollen wollten",
    "darf dürfe durfte", "gibt gebe gab", "geht gehe ging", "kommt komme kam", "steht stehe stand",
    "bleibt bleibe blieb", "macht mache machte", "gehen gingen", "kommen kamen", "finden fanden", "nehmen nahmen",
    "ich er sie", "wir sie", "uns sich ihnen", "mein sein", "meine seine", "unser ihr", "unsere ihre",
    "unseren ihren", "liegt liege lag", "braucht brauche brauchte", "weiß wisse wusste", "sieht sehe sah",
    "hält halte hielt", "führt führe führte",
)  # fmt: skip


def _tense(words: list[str], draw: random.Random) -> list[str] | None:
    """Verbs in another tense or mood, pronouns as in indirect speech."""
    changed = list(words)
    for place, word in enumerate(words):
        for forms in _MOODS:
            first, *others = forms.split()
            if word == first:
                changed[place] = draw.choice(others)
    return changed if changed != words else None


def _sharp_s(words: list[str], _: random.Random) -> list[str] | None:
    text = " ".join(words)
    old = text.replace("ß", "ss") if "ß" in text else re.sub(r"\b(da|mu|Flu|Beschlu|gewu|Proze)ss\b", r"\1ß", text)
    return old.split() if old != text else None


def _umlauts(words: list[str], draw: random.Random) -> list[str] | None:
    text = " ".join(words)
    plain = draw.choice(
        ({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}, dict(zip("äöüÄÖÜ", "aouAOU", strict=True)))
    )
    changed = "".join(plain.get(letter, letter) for letter in text)
    return changed.split(" ") if changed != text else None


def _marks(words: list[str], draw: random.Random) -> list[str]:
    """Other quotation marks, dashes and spaces, some commas gone, a soft hyphen."""
    text = " ".join(words)
    text = re.sub("[„“”»«\"'‚‘]", lambda _: draw.choice(("", '"', "„", "»")), text)
    text = re.sub(r",(?!\d)", lambda _: draw.choice((",", "", " –")), text)
    text = re.sub(r"(?<=\w{4})(?=\w{5})", lambda _: "\u00ad" if draw.random() < 0.1 else "", text, count=3)
    return [draw.choice(("„", "«", '"', "")) + text.strip(".") + draw.choice((".", "!", "“", "")).strip()]


def _typos(words: list[str], draw: random.Random) -> list[str] | None:
    """A slip in one word, in two of a longer text."""
    places = [n for n, word in enumerate(words) if word.isalpha() and len(word) >= 6]
    if not places or len(words) < 8:
        return None
    changed = list(words)
    for place in draw.sample(places, min(len(places), 1 + (len(words) > 18))):
        word, at = changed[place], draw.randint(1, len(changed[place]) - 3)
        slips = (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
        )
        changed[place] = draw.choice(slips)
    return changed


def _swap(words: list[str], draw: random.Random) -> list[str] | None:
    """Two neighbouring words change places."""
    if len(words) < 8:
        return None
    place = draw.randint(1, len(words) - 3)
    return [*words[:place], words[place + 1], words[place], *words[place + 2 :]]


def _inflect(words: list[str], draw: random.Random) -> list[str] | None:
    """Endings of adjectives and nouns as another case or number has them."""
    places = [n for n, word in enumerate(words) if word.isalpha() and len(word) >= 6 and word[-1] in "nes"]
    if not places:
        return None
    changed = list(words)
    for place in draw.sample(places, min(len(places), 1 + len(words) // 12)):
        word = changed[place]
        changed[place] = word[:-1] if word[-1] in "ns" else word + draw.choice("nsmr")
    return changed


def _agency(words: list[str], draw: random.Random) -> list[str]:
    lead = draw.choice(("Berlin (dpa) -", "Wien (APA)", "Genf - ", "BERLIN (Reuters) –", "Kiew/Moskau, 3. Mai (AFP) -"))
    return [*lead.split(), *words]


_FIGURES: Final = {
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
    "zwölf": 12,
}  # fmt: skip


def _figures(words: list[str], _: random.Random) -> list[str] | None:
    """Numbers as words or digits, signs for words."""
    spelt = {str(number): word for word, number in _FIGURES.items()} | {word: str(n) for word, n in _FIGURES.items()}
    other = spelt | {"Prozent": "%", "Millionen": "Mio.", "Milliarden": "Mrd.", "Euro": "€", "%": "Prozent"}
    changed = [other.get(word, re.sub(r"^(\d)\.?(\d{3})$", r"\1.\2", word)) for word in words]
    return changed if changed != words else None


def _capitals(words: list[str], _: random.Random) -> list[str]:
    return [word.upper() for word in words]


_SYNONYMS: Final = (
    "Bundesregierung Regierung", "Bundeskanzlerin Kanzlerin", "Bundeskanzler Kanzler", "Unternehmen Firma",
    "Polizei Beamten", "Wagen Auto", "Montag heute", "Dienstag gestern", "Mittwoch heute", "Donnerstag heute",
    "Freitag gestern", "Samstag Sonnabend", "etwa ungefähr", "rund etwa", "derzeit momentan", "jedoch aber",
    "nur lediglich", "auch ebenfalls", "bereits schon", "Flugzeug Maschine", "Menschen Personen", "Personen Menschen",
    "Abkommen Vertrag", "Gericht Richter", "sofort umgehend", "wichtig bedeutend", "US-Präsident Präsident",
    "USA Amerikaner", "Ziel Absicht", "Angriff Attacke", "Konzern Unternehmen", "Kommission Behörde",
    "Vorwürfe Anschuldigungen", "getötet umgebracht", "begonnen angefangen", "Stadt Gemeinde", "Brand Feuer",
    "deutlich klar", "deutschen hiesigen", "Jahren Jahre", "allerdings jedoch", "Grund Ursache", "weil da",
    "Hilfe Unterstützung",
)  # fmt: skip


def _synonym(words: list[str], draw: random.Random) -> list[str] | None:
    """One word of a longer text for another of the same meaning."""
    other = dict(pair.split() for pair in _SYNONYMS)
    places = [n for n, word in enumerate(words) if word in other]
    if not places or len(words) < 10:
        return None
    place = draw.choice(places)
    return [*words[:place], other[words[place]], *words[place + 1 :]]


_EDITS: Final[dict[str, tuple[Edit, ...]]] = {
    "as it is": (_as_it_is,),
    "cut at the start": (_cut_start,),
    "cut at the end": (_cut_end,),
    "cut at both ends": (_cut_both,),
    "cut to a clause": (_cut_to_clause,),
    "cut inside, marked": (_cut_inside,),
    "one word left out": (_leave_out,),
    "tense and mood": (_tense,),
    "ß and ss": (_sharp_s,),
    "umlauts": (_umlauts,),
    "marks": (_marks,),
    "typos": (_typos,),
    "words swapped": (_swap,),
    "inflected": (_inflect,),
    "agency lead": (_agency,),
    "figures": (_figures,),
    "capitals": (_capitals,),
    "synonym": (_synonym,),
    "cut, tense, typos": (_cut_end, _tense, _typos),
    "cut, inflected, marks": (_cut_start, _inflect, _marks),
    "inside, umlauts, swap": (_cut_inside, _umlauts, _swap),
    "clause, typos, agency": (_cut_to_clause, _typos, _agency),
}


def copies(said: Sequence[Said]) -> Iterator[Pair]:
    """For each quotation of six words or more one copy by each kind of edit that it allows.

    One in four copies names the speaker no more, unless the words are so few that only the speaker tells them apart.
    """
    for quotation in said:
        words = quotation.words.split()
        if len(words) < 6:
            continue
        for kind, edits in _EDITS.items():
            draw = random.Random(f"{kind} {quotation.words}")
            changed: list[str] | None = words
            for edit in edits:
                changed = edit(changed, draw) if changed else None
            if not changed or len(" ".join(changed).split()) < 6 or _cuts_denial(words, changed):
                continue
            kept = len(" ".join(changed).split()) < 15 or draw.random() < 0.75
            yield Pair(
                kind, quotation.words, " ".join(changed), (quotation.speaker, quotation.speaker if kept else None), True
            )


def _cuts_denial(words: Sequence[str], changed: Sequence[str]) -> bool:
    """Whether a denial fell away, so that nobody could say whether it is still the same."""
    return len(_DENIAL.findall(" ".join(words).lower())) != len(_DENIAL.findall(" ".join(changed).lower()))


_CONTRARIES: Final = (
    "mehr weniger", "höher niedriger", "größer kleiner", "steigt sinkt", "gestiegen gesunken", "stieg sank",
    "gut schlecht", "besser schlechter", "gute schlechte", "guten schlechten", "hohen niedrigen", "hohe niedrige",
    "große kleine", "großen kleinen", "neue alte", "neuen alten", "erste letzte", "ersten letzten", "starke schwache",
    "stark schwach", "richtig falsch", "möglich unmöglich", "sicher unsicher", "gewonnen verloren",
    "gewinnen verlieren", "vor nach", "mit ohne", "für gegen", "Gewinn Verlust", "Sieg Niederlage",
    "Erfolg Misserfolg", "Krieg Frieden", "zugestimmt abgelehnt", "begonnen geendet", "eröffnet geschlossen",
    "immer nie", "alle keine", "viele wenige", "viel wenig", "früher später", "lange kurze", "langen kurzen",
    "schnell langsam", "leicht schwer", "schwere leichte", "schweren leichten", "oben unten", "Anfang Ende",
    "Beginn Ende", "begrüßt bedauert", "begrüßte bedauerte", "verbessern verschlechtern", "erhöhen verringern",
    "erhöht verringert", "Einnahmen Ausgaben", "wichtig unwichtig", "bekannt unbekannt", "schuldig unschuldig",
    "jung alt", "junge alte", "tot lebendig", "getötet gerettet", "gefunden vermisst", "öffentlich geheim",
    "Mehrheit Minderheit", "Freund Feind", "stabil instabil", "friedlich gewaltsam", "einfach kompliziert",
    "teuer billig", "bestätigt dementiert", "bestätigte dementierte", "Unterstützung Ablehnung", "Stärke Schwäche",
    "Montag Donnerstag", "Januar Oktober", "Westen Osten", "morgen gestern", "Millionen Milliarden", "innen außen",
    "erlaubt verboten", "verurteilt freigesprochen", "warm kalt",
)  # fmt: skip


_NEVER_TUNED: Final = (
    "freundlich feindlich", "innerhalb außerhalb", "Käufer Verkäufer", "gesund krank", "aktiv passiv",
    "Angebot Nachfrage", "genehmigt untersagt", "Täter Opfer", "Arbeitgeber Arbeitnehmer", "Regierung Opposition",
    "zahlreiche einzelne", "geklärt ungeklärt", "zufrieden unzufrieden", "Chance Risiko", "Vertrauen Misstrauen",
    "unterstützt bekämpft", "gestartet gelandet", "zulässig unzulässig", "eigene fremde", "eigenen fremden",
    "ganze halbe", "Bürger Politiker", "reiche arme", "Rückkehr Abreise", "Süden Norden", "Sommer Winter",
    "privaten staatlichen", "Männer Frauen", "gemeinsam getrennt", "verletzt unverletzt", "langfristig kurzfristig",
    "Kinder Eltern", "Ausbau Rückbau", "Osten Westen", "beteiligt unbeteiligt", "sichere riskante", "später sofort",
    "bleiben verschwinden", "junge betagte", "Hilfe Behinderung", "zusammen getrennt", "Menschen Tiere",
    "deutsche ausländische", "deutschen ausländischen", "Anklage Verteidigung",
)  # fmt: skip


def _opposite_of(pairs: Sequence[str]) -> Edit:
    """An edit that puts the other word of a pair in place of the one."""
    other = dict(pair.split() for pair in pairs) | {b: a for a, b in (pair.split() for pair in pairs)}
    return lambda words, draw: _exchange(words, other, draw)


def _exchange(words: list[str], other: dict[str, str], draw: random.Random) -> list[str] | None:
    places = [n for n, word in enumerate(words) if word in other]
    if not places:
        return None
    place = draw.choice(places)
    return [*words[:place], other[words[place]], *words[place + 1 :]]


_FINITE: Final = (
    "ist", "sind", "hat", "haben", "wird", "werden", "kann", "können", "muss", "müssen", "soll", "sollen", "will",
    "wollen", "sei", "habe", "werde",
)  # fmt: skip


def _deny(words: list[str], draw: random.Random) -> list[str] | None:
    """A denial added after a finite verb, or one taken away."""
    denials = [n for n, word in enumerate(words) if word in {"nicht", "nie", "niemals"}]
    if denials:
        place = draw.choice(denials)
        return words[:place] + words[place + 1 :]
    for place, word in enumerate(words):
        if re.fullmatch(r"kein(e[nmrs]?)?", word):
            return [*words[:place], word[1:], *words[place + 1 :]]
    verbs = [n for n, word in enumerate(words) if word in _FINITE]
    if not verbs:
        return None
    place = draw.choice(verbs) + 1
    return [*words[:place], draw.choice(("nicht", "nie", "keineswegs", "niemals")), *words[place:]]


def _other_number(words: list[str], draw: random.Random) -> list[str] | None:
    places = [n for n, word in enumerate(words) if re.search(r"\d", word) or word in _FIGURES]
    if not places:
        return None
    place = draw.choice(places)
    word = words[place]
    if word in _FIGURES:
        changed = draw.choice([number for number in _FIGURES if number != word])
    else:
        digit = draw.choice([n for n, letter in enumerate(word) if letter.isdecimal()])
        changed = word[:digit] + str((int(word[digit]) + draw.randint(1, 8)) % 9 + 1) + word[digit + 1 :]
    return [*words[:place], changed, *words[place + 1 :]] if changed != word else None


_CHANGES: Final[dict[str, Edit]] = {
    "opposite": _opposite_of(_CONTRARIES),
    "opposite never tuned on": _opposite_of(_NEVER_TUNED),
    "denied": _deny,
    "other number": _other_number,
}


def lookalikes(said: Sequence[Said], *, tuning: bool) -> Iterator[Pair]:
    """Pairs that are not the same: one decisive word changed, one article, one speaker, one opening, one ending.

    Some pairs of opposites are left out while tuning.
    """
    for quotation in said:
        words = quotation.words.split()
        for kind, edit in _CHANGES.items():
            if tuning and kind.endswith("never tuned on"):
                continue
            draw = random.Random(f"{kind} {quotation.words}")
            changed = edit(words, draw) if len(words) >= 4 else None
            if changed:
                yield Pair(kind, quotation.words, " ".join(changed), (quotation.speaker, quotation.speaker), False)
    yield from _of_one_article(said)
    yield from _spliced(said)


def _of_one_article(said: Sequence[Said]) -> Iterator[Pair]:
    by_article: dict[str, list[Said]] = {}
    for quotation in said:
        by_article.setdefault(quotation.article, []).append(quotation)
    for quotations in by_article.values():
        for place, one in enumerate(quotations):
            for other in quotations[place + 1 :]:
                if one.overlaps(other) or _inside(one.words, other.words):
                    continue
                kind = "one speaker" if one.speaker == other.speaker else "one article"
                yield Pair(kind, one.words, other.words, (one.speaker, other.speaker), False)


def _inside(one: str, other: str) -> bool:
    """Whether one is, letter for letter, part of the other: the article quotes it twice."""
    texts = sorted((re.sub(r"\W+", " ", text.casefold()).strip() for text in (one, other)), key=len)
    return texts[0] in texts[1]


def _spliced(said: Sequence[Said]) -> Iterator[Pair]:
    """The opening of one with the rest of another, the names of one in the words of another."""
    for place, one in enumerate(said):
        draw = random.Random(f"splice {one.words}")
        other = said[(place + draw.randint(1, 5)) % len(said)]
        first, second = one.words.split(), other.words.split()
        if len(first) < 8 or len(second) < 8 or _inside(one.words, other.words):
            continue
        head, tail = first[: len(first) // 2], second[len(second) // 2 :]
        yield Pair("same opening", one.words, " ".join([*head, *tail]), (one.speaker, one.speaker), False)
        mine, theirs = second[: len(second) // 2], first[len(first) // 2 :]
        yield Pair("same ending", one.words, " ".join([*mine, *theirs]), (one.speaker, one.speaker), False)
        names = iter([word for word in first if word[:1].isupper()] or ["Berlin"])
        lent = [next(names, word) if word[:1].isupper() else word for word in second]
        yield Pair("shared names", one.words, " ".join(lent), (one.speaker, one.speaker), False)


def article_copy(text: str) -> str | None:
    """An article as another outlet takes it over: an agency's lead, the end cut, paragraphs edited, a teaser below."""
    draw = random.Random(f"article {text}")
    paragraphs = [paragraph for paragraph in text.split("\n\n") if len(paragraph.split()) >= 8]
    if len(paragraphs) < 2:
        return None
    edits = (_as_it_is, _as_it_is, _tense, _typos, _marks, _umlauts, _leave_out)
    kept = paragraphs[: draw.randint((len(paragraphs) + 1) // 2, len(paragraphs))]
    edited = [" ".join(draw.choice(edits)(paragraph.split(), draw) or paragraph.split()) for paragraph in kept]
    return "\n\n".join([f"ULM (dpa) - {edited[0]}", *edited[1:], "Lesen Sie auch: Das Wetter am Wochenende"])
