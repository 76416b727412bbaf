"""The same words elsewhere: statements of one content, across articles, oldest first.

1. Each statement has a few numbers, of which copies share one ([laut.grouping.signatures][]).
2. Those that share one are aligned, which decides ([laut.grouping.alignment][]).
3. The fullest statement of a thread is its hub: whatever belongs to the thread is the same as the hub, so that a chain
   of small changes never joins what has drifted apart. Excerpts that share no word meet in the speech both are from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Generic, NamedTuple, TypeVar

from laut.errors import RecordError
from laut.grouping.alignment import Agreement, compare
from laut.grouping.signatures import CROWD, numbers_of, signature
from laut.grouping.wording import Wording, parse_wording

__all__ = [
    "DISTINCTIVE",
    "THRESHOLD",
    "Index",
    "Match",
    "SameSpeaker",
    "Statement",
    "is_same",
    "regroup",
    "same_words",
    "share_last_name",
    "signature",
    "threads",
]

THRESHOLD: Final = 0.8
"""From this score of [same_words][laut.grouping.threads.same_words] on, two texts are the same words."""

DISTINCTIVE: Final = 5
"""Different weighty words that two statements must share unless the same speaker said them: nobody owns «Das ist
falsch», and «im Kampf gegen den internationalen Terrorismus» is said by all."""

_JUDGED: Final = 200  # candidates aligned for one statement, those first that share most numbers

SameSpeaker = Callable[[str, str], bool]
"""Whether two names are one speaker's."""

Id = TypeVar("Id", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Statement(Generic[Id]):
    """A statement as threads see it: its words, who said them as far as known, and when they were published.

    A time without zone is taken for UTC; statements without time come after all others.
    """

    id: Id
    words: str
    speaker: str | None = None
    time: datetime | None = None


class Match(NamedTuple, Generic[Id]):
    """An earlier statement of the same words, and how far they are the same, 0 to 1."""

    id: Id
    score: float


def same_words(one: str, other: str) -> float:
    """How far two texts are the same words, 0 to 1, whichever is given first.

    The shorter one must stand in the longer: what it leaves out at its ends or at an ellipsis costs nothing, what it
    leaves out elsewhere little, what it replaces much. A number, denial or opposite that differs makes it 0, and so
    does a text without words. Whether short texts are one statement depends on more than their words, see
    [is_same][laut.grouping.threads.is_same].

    Example:
        >>> same_words("Wir werden die Straße bis Juni sperren.", "… die Strasse bis Juni sperren")
        1.0
        >>> same_words("Der Umsatz stieg im Mai um 3 Prozent", "Der Umsatz stieg im Mai um 8 Prozent")
        0.0
    """
    return compare(parse_wording(one), parse_wording(other)).score


def share_last_name(one: str, other: str) -> bool:
    """Whether two names end in the same word; «Dmitri Peskow» and «Peskow» do.

    Example:
        >>> share_last_name("Kremlsprecher Dmitri Peskow", "Peskow"), share_last_name("Peskow", "")
        (True, False)
    """
    names = [parse_wording(name).keys[-1:] for name in (one, other)]
    return bool(names[0]) and names[0] == names[1]


def is_same(one: Statement[Id], other: Statement[Id], *, same_speaker: SameSpeaker = share_last_name) -> bool:
    """Whether two statements are the same words, short ones only from the same speaker.

    Example:
        >>> short = Statement(1, "Das ist falsch.", "Anna Weiß")
        >>> is_same(short, Statement(2, "„Das ist falsch“", "Weiß"))
        True
        >>> is_same(short, Statement(3, "Das ist falsch", "Ito"))
        False
    """
    agreement = compare(parse_wording(one.words), parse_wording(other.words))
    return _accepts(agreement, one.speaker, other.speaker, same_speaker)


def _accepts(agreement: Agreement, speaker: str | None, other: str | None, same_speaker: SameSpeaker) -> bool:
    if agreement.score < THRESHOLD or not agreement.distinctive:
        return False
    if speaker and other:
        return agreement.distinctive >= DISTINCTIVE or same_speaker(speaker, other)
    return agreement.distinctive >= (DISTINCTIVE - 1 if agreement.whole else DISTINCTIVE)


class _Entry(NamedTuple, Generic[Id]):
    """A statement with what is compared and kept of it, made once."""

    statement: Statement[Id]
    wording: Wording
    numbers: tuple[int, ...]

    @property
    def rank(self) -> tuple[float, tuple[float, str], str]:
        """Fullest first; of two that are equal the older."""
        return -round(self.wording.weight, 6), _age(self.statement), self.statement.words


def _entry(statement: Statement[Id]) -> _Entry[Id]:
    wording = parse_wording(statement.words)
    return _Entry(statement, wording, numbers_of(wording, statement.speaker))


class Index(Generic[Id]):
    """Statements in memory, asked for the same words; a database does the same with two tables.

    Example:
        >>> index = Index[int]()
        >>> index.add(Statement(1, "Wir werden die alte Brücke im nächsten Sommer sperren."))
        ()
        >>> index.add(Statement(2, "dass sie die alte Bruecke im nächsten Sommer sperren würden"))[0].id
        1
    """

    def __init__(self, *, same_speaker: SameSpeaker = share_last_name) -> None:
        self._same_speaker = same_speaker
        self._entries: dict[Id, tuple[int, _Entry[Id]]] = {}
        self._holders: dict[int, list[Id]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, statement: Statement[Id]) -> tuple[Match[Id], ...]:
        """Keep a statement, and say which of those kept before are the same words, best first, then in order.

        Raises:
            RecordError: A statement of this id is kept already.
        """
        entry = _entry(statement)
        self._keep(entry)
        return self._find(entry)

    def find(self, statement: Statement[Id]) -> tuple[Match[Id], ...]:
        """Which of the statements kept are the same words, best first, then in order; itself left out."""
        return self._find(_entry(statement))

    def _keep(self, entry: _Entry[Id]) -> None:
        key = entry.statement.id
        if key in self._entries:
            raise RecordError(f"statement {key!r} is there already; expected each id once")
        self._entries[key] = (len(self._entries), entry)
        for number in entry.numbers:
            self._holders.setdefault(number, []).append(key)

    def _find(self, entry: _Entry[Id]) -> tuple[Match[Id], ...]:
        shared: Counter[Id] = Counter()
        for number in entry.numbers:
            shared.update(self._holders.get(number, ())[:CROWD])
        shared.pop(entry.statement.id, None)
        found: list[tuple[int, Match[Id]]] = []
        for candidate, _ in shared.most_common(_JUDGED):
            place, other = self._entries[candidate]
            agreement = compare(entry.wording, other.wording)
            if _accepts(agreement, entry.statement.speaker, other.statement.speaker, self._same_speaker):
                found.append((place, Match(candidate, agreement.score)))
        return tuple(match for _, match in sorted(found, key=lambda pair: (-pair[1].score, pair[0])))


def threads(
    statements: Iterable[Statement[Id]], *, same_speaker: SameSpeaker = share_last_name
) -> list[tuple[Id, ...]]:
    """The threads among statements: ids oldest first, the thread that began first at the front.

    In which order the statements are given makes no difference. A statement alone is no thread.

    Raises:
        RecordError: Two statements have the same id.

    Example:
        >>> said = "Wir werden die alte Brücke im nächsten Sommer sperren, weil sie niemand mehr trägt."
        >>> day = datetime(2026, 3, 1)
        >>> later = Statement("b", said, time=day.replace(day=2))
        >>> threads([later, Statement("a", said[:54], time=day), Statement("c", "Ja")])
        [('a', 'b')]
    """
    groups = _gather(map(_entry, statements), same_speaker)
    return [tuple(statement.id for statement in group) for group in groups if len(group) > 1]


def regroup(
    fresh: Statement[Id],
    touched: Sequence[Sequence[Statement[Id]]],
    *,
    same_speaker: SameSpeaker = share_last_name,
) -> list[tuple[Statement[Id], ...]]:
    """The threads that a new statement and those it may belong to form together, for a record that grows.

    Mostly the statement joins one of them, or stays alone and comes back as a thread of one. A fuller one than any may
    bind several, or part one whose members fit another hub better.

    Args:
        fresh: The new statement.
        touched: The threads, whole, of all statements that share a number with it; those in no thread as threads of
            one.
        same_speaker: Whether two names are one speaker's.

    Raises:
        RecordError: Two statements have the same id.
    """
    newest = _entry(fresh)
    groups = [[_entry(statement) for statement in group] for group in touched if group]
    hubs = [min(group, key=lambda entry: entry.rank) for group in groups]
    if any(newest.rank < hub.rank for hub in hubs):
        return _gather([newest, *(entry for group in groups for entry in group)], same_speaker)
    index = Index[Id](same_speaker=same_speaker)
    homes: dict[Id, list[Statement[Id]]] = {}
    for hub, group in sorted(zip(hubs, groups, strict=True), key=lambda pair: pair[0].rank):
        index._keep(hub)
        homes[hub.statement.id] = [entry.statement for entry in group]
    index._keep(newest)
    home = next((match.id for match in index._find(newest)), fresh.id)
    homes.setdefault(home, []).append(fresh)
    return _in_order(homes.values())


def _gather(entries: Iterable[_Entry[Id]], same_speaker: SameSpeaker) -> list[tuple[Statement[Id], ...]]:
    """All statements in groups, each around its fullest, the hub; no hub is the same as a fuller one."""
    hubs = Index[Id](same_speaker=same_speaker)
    groups: dict[Id, list[Statement[Id]]] = {}
    seen: set[Id] = set()
    for entry in sorted(entries, key=lambda entry: entry.rank):
        key = entry.statement.id
        if key in seen:
            raise RecordError(f"statement {key!r} is there twice; expected each id once")
        seen.add(key)
        home = next((match.id for match in hubs._find(entry)), key)
        if home == key:
            hubs._keep(entry)
        groups.setdefault(home, []).append(entry.statement)
    return _in_order(groups.values())


def _in_order(groups: Iterable[Sequence[Statement[Id]]]) -> list[tuple[Statement[Id], ...]]:
    ordered = [tuple(sorted(group, key=_age)) for group in groups]
    return sorted(ordered, key=lambda group: _age(group[0]))


def _age(statement: Statement[Id]) -> tuple[float, str]:
    """Oldest first, those without time last; ids settle what is left."""
    return _seconds(statement.time), f"{statement.id!s:>20}"


def _seconds(time: datetime | None) -> float:
    if time is None:
        return float("inf")
    return (time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp()
