"""Statements as linked data: one JSON-LD 1.1 document whose context stands in it, so that reading it needs no network.

- schema.org says what things are: `NewsArticle`; `Quotation` for words given verbatim, `Claim` for all others;
  `Person`, `NewsMediaOrganization`, `Organization`.
- Web Annotation (https://www.w3.org/TR/annotation-model/) says where the words stand: for each part of a statement an
  `Annotation` whose targets each have a `TextPositionSelector`, in code points, and a `TextQuoteSelector`.
- PROV-O (https://www.w3.org/TR/prov-o/) says on whose word we have it. The article is attributed to its outlet. From
  the statement a chain of entities, each attributed to its agent, leads over the carriers to the speaker
  (`prov:wasQuotedFrom`), and from there to whom the speaker rests on (`prov:wasDerivedFrom`).
- The few words of laut's own begin with `laut:`.

Nodes are written one after the other; a person, an outlet or an article's version comes before what points to it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Any, BinaryIO, Final
from urllib.parse import quote

from laut.exchange.columns import as_time
from laut.exchange.rows import Link, PersonRow, StatementRow, VersionRow
from laut.records import PARTS, Span
from laut.store.keys import digest

__all__ = ["CONTEXT", "write_linked_data"]

CONTEXT: Final[dict[str, Any]] = {
    "@version": 1.1,
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "laut": "urn:laut:term:",
    "id": "@id",
    "type": "@type",
    "name": "schema:name",
    "alternateName": {"@id": "schema:alternateName", "@container": "@set"},
    "jobTitle": {"@id": "schema:jobTitle", "@container": "@set"},
    "headline": "schema:headline",
    "url": {"@id": "schema:url", "@type": "@id"},
    "inLanguage": "schema:inLanguage",
    "datePublished": {"@id": "schema:datePublished", "@type": "xsd:dateTime"},
    "publisher": {"@id": "schema:publisher", "@type": "@id"},
    "text": "schema:text",
    "isPartOf": {"@id": "schema:isPartOf", "@type": "@id"},
    "appearance": {"@id": "schema:appearance", "@type": "@id"},
    "spokenByCharacter": {"@id": "schema:spokenByCharacter", "@type": "@id"},
    "author": {"@id": "schema:author", "@type": "@id"},
    "version": {"@id": "schema:version", "@type": "xsd:integer"},
    "body": {"@id": "oa:hasBody", "@type": "@id", "@container": "@set"},
    "target": {"@id": "oa:hasTarget", "@container": "@set"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@container": "@set"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "identifying": "oa:identifying",
    "describing": "oa:describing",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "wasAttributedTo": {"@id": "prov:wasAttributedTo", "@type": "@id"},
    "wasQuotedFrom": {"@id": "prov:wasQuotedFrom", "@type": "@id"},
    "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "wasRevisionOf": {"@id": "prov:wasRevisionOf", "@type": "@id"},
    "specializationOf": {"@id": "prov:specializationOf", "@type": "@id"},
    "alternateOf": {"@id": "prov:alternateOf", "@type": "@id"},
    "kind": "laut:kind",
    "quotationType": "laut:quotationType",
    "medium": "laut:medium",
    "score": {"@id": "laut:score", "@type": "xsd:double"},
    "part": "laut:part",
    "relation": "laut:relation",
    "addressee": {"@id": "laut:addressee", "@type": "@id"},
    "thread": {"@id": "laut:thread", "@type": "@id"},
    "anonymous": {"@id": "laut:anonymous", "@type": "xsd:boolean"},
    "firstVersion": {"@id": "laut:firstVersion", "@type": "xsd:integer"},
    "lastVersion": {"@id": "laut:lastVersion", "@type": "xsd:integer"},
}
"""The context of the document. `laut:part` is the part of a statement that an annotation marks, `laut:relation` what a
link of the trail is (source, via, rests_on), `laut:kind` what stands behind it."""

_AROUND: Final = 32  # code points before and after the words, by which they are found again in a changed text
_AGENTS: Final = {
    "person": ["schema:Person", "prov:Person"],
    "institution": ["schema:Organization", "prov:Organization"],
    "media": ["schema:NewsMediaOrganization", "prov:Organization"],
}
_TRAIL: Final = ("via", "source", "rests_on")
_ABSOLUTE: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_FORBIDDEN: Final = re.compile(r'[\x00-\x20<>"{}|\\^`]')  # by RFC 3987, and by N-Triples
_BODIES: Final = {"speaker": "source", "addressee": "to"}


def write_linked_data(people: Iterable[PersonRow], rows: Iterable[StatementRow], out: BinaryIO) -> int:
    """Write the document; how many statements.

    Example:
        >>> import io
        >>> out = io.BytesIO()
        >>> write_linked_data([PersonRow("00000000000000aa", "Amira Holt", "person")], [], out)
        0
        >>> [node["id"] for node in json.loads(out.getvalue())["@graph"]]
        ['urn:laut:person:00000000000000aa']
    """
    out.write(b'{"@context": ' + _json(CONTEXT) + b',\n "@graph": [')
    before = b"\n"
    for person in people:
        out.write(before + _json(_person(person)))
        before = b",\n"
    count = 0
    known: set[str] = set()
    for row in rows:
        count += 1
        for node in _nodes(row, known):
            out.write(before + _json(node))
            before = b",\n"
    out.write(b"\n]}\n")
    return count


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _person(person: PersonRow) -> dict[str, Any]:
    node: dict[str, Any] = {"id": f"urn:laut:person:{person.key}", "type": _types(person.kind), "name": person.name}
    node |= {"kind": person.kind}
    if others := [name for name in person.spellings if name != person.name]:
        node["alternateName"] = others
    if person.merged_into:
        node["alternateOf"] = f"urn:laut:person:{person.merged_into}"
    if person.roles and person.kind == "person":
        node["jobTitle"] = list(person.roles)
    return node


def _types(kind: str) -> list[str]:
    return _AGENTS.get(kind, ["prov:Agent"])


def _nodes(row: StatementRow, known: set[str]) -> Iterator[dict[str, Any]]:
    """The statement's nodes, after its article's where it is the first of it.

    `known` holds the ids of the article that is just being written, and forgets them with the next.
    """
    article, version = _article_id(row.version), _version_id(row.version)
    if article not in known:
        known.clear()
        known.add(article)
        yield {"id": article, "type": "prov:Entity"}
    if version not in known:
        known.add(version)
        yield _version(row.version)
    yield _statement(row)
    yield from _trail(row)
    for part in PARTS:
        if spans := row.quotation.part(part):
            yield _annotation(row, part, spans)


def _version(version: VersionRow) -> dict[str, Any]:
    """A version of an article: what was published at one time, and what every position refers to."""
    node: dict[str, Any] = {
        "id": _version_id(version),
        "type": ["schema:NewsArticle", "prov:Entity"],
        "specializationOf": _article_id(version),
        "version": version.number,
    }
    given = {
        "url": version.url and _iri(version.url),
        "headline": version.title,
        "inLanguage": version.language,
        "datePublished": version.published and as_time(version.published),
    }
    node |= {name: value for name, value in given.items() if value}
    if version.outlet:
        outlet = f"urn:laut:outlet:{digest('outlet', version.outlet)}"
        node["publisher"] = {"id": outlet, "type": _types("media"), "name": version.outlet}
        node["wasAttributedTo"] = outlet
    return node


def _statement(row: StatementRow) -> dict[str, Any]:
    direct = row.quotation.type == "Direct"
    node: dict[str, Any] = {
        "id": _statement_id(row.key),
        "type": ["schema:Quotation" if direct else "schema:Claim", "prov:Entity"],
        "text": row.words("quote"),
        "isPartOf": _version_id(row.version),
        "quotationType": row.quotation.type,
        "medium": row.quotation.medium,
        "score": row.quotation.score,
        "anonymous": row.anonymous,
        "firstVersion": row.first_version,
    }
    if not direct:
        node["appearance"] = _version_id(row.version)
    for position, link in enumerate(row.linked("source")):
        if link.kind in _AGENTS:
            node["spokenByCharacter" if direct else "author"] = _agent_id(row, "source", position, link)
    addressees = [_agent(row, "to", position, link) for position, link in enumerate(row.linked("to"))]
    given = {
        "addressee": addressees,
        "lastVersion": row.last_version,
        "thread": row.thread and f"urn:laut:thread:{row.thread}",
        "wasRevisionOf": row.changed_from and _statement_id(row.changed_from),
        "wasQuotedFrom": next((_link_id(row, relation, position) for relation, position, _ in _chain(row)), None),
    }
    return node | {name: value for name, value in given.items() if value}


def _chain(row: StatementRow) -> list[tuple[str, int, Link]]:
    """The trail from the article inwards: over the carriers to the speaker and on to whom the speaker rests on."""
    return [(relation, position, link) for relation in _TRAIL for position, link in enumerate(row.linked(relation))]


def _trail(row: StatementRow) -> Iterator[dict[str, Any]]:
    chain = _chain(row)
    for (relation, position, link), following in zip_longest(chain, chain[1:]):
        node: dict[str, Any] = {"id": _link_id(row, relation, position), "type": "prov:Entity", "relation": relation}
        node["kind"] = link.kind
        if link.kind != "none" or link.shown:
            node["wasAttributedTo"] = _agent(row, relation, position, link)
        if following:
            step = "wasDerivedFrom" if following[0] == "rests_on" else "wasQuotedFrom"
            node[step] = _link_id(row, following[0], following[1])
        yield node


def _agent(row: StatementRow, relation: str, position: int, link: Link) -> str | dict[str, Any]:
    """Somebody known by the id, anybody else described on the spot."""
    found = _agent_id(row, relation, position, link)
    if link.person:
        return found
    described = {"id": found, "type": _types(link.kind), "kind": link.kind}
    return described | ({"name": link.shown} if link.shown else {})


def _agent_id(row: StatementRow, relation: str, position: int, link: Link) -> str:
    return f"urn:laut:person:{link.person}" if link.person else f"{_link_id(row, relation, position)}-agent"


def _annotation(row: StatementRow, part: str, spans: Sequence[Span]) -> dict[str, Any]:
    """Where one part stands; what it identifies is the statement, its speaker or its addressee."""
    body = _statement_id(row.key)
    found = row.linked(_BODIES[part])[:1] if part in _BODIES else ()
    if found:
        body = _agent_id(row, _BODIES[part], 0, found[0])
    identifies = part == "quote" or bool(found)
    return {
        "id": f"{_statement_id(row.key)}#{part}",
        "type": "oa:Annotation",
        "motivation": "identifying" if identifies else "describing",
        "part": part,
        "body": [body],
        "target": [_target(row.version, span) for span in spans],
    }


def _target(version: VersionRow, span: Span) -> dict[str, Any]:
    text, (start, end) = version.text, span
    return {
        "type": "oa:SpecificResource",
        "source": _version_id(version),
        "selector": [
            {"type": "oa:TextPositionSelector", "start": start, "end": end},
            {
                "type": "oa:TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - _AROUND) : start],
                "suffix": text[end : end + _AROUND],
            },
        ],
    }


def _iri(url: str) -> str | None:
    """A URL as RDF allows it: absolute, and what may not stand in an IRI percent-encoded.

    Example:
        >>> _iri("https://nordfunk.example/ä b|c"), _iri("seite.html")
        ('https://nordfunk.example/ä%20b%7Cc', None)
    """
    if not _ABSOLUTE.match(url):
        return None
    return _FORBIDDEN.sub(lambda found: quote(found.group()), url)


def _article_id(version: VersionRow) -> str:
    return f"urn:laut:article:{version.article}"


def _version_id(version: VersionRow) -> str:
    return f"{_article_id(version)}:{version.number}"


def _statement_id(key: str) -> str:
    return f"urn:laut:statement:{key}"


def _link_id(row: StatementRow, relation: str, position: int) -> str:
    return f"{_statement_id(row.key)}#{relation}-{position}"
