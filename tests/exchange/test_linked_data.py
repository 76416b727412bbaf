"""JSON-LD as real libraries read it: expanded, as RDF, and asked by SPARQL."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import rdflib
from pyld import jsonld

from laut import Record
from laut.exchange import export_record
from laut.exchange.linked_data import CONTEXT
from laut.records import Article, Entity, Quotation, Reading, Reference, Span

PREFIXES = "\n".join(f"PREFIX {name}: <{CONTEXT[name]}>" for name in ("schema", "prov", "oa", "laut"))
TEXT = (
    "Der Sender meldet: Wie Reuters unter Berufung auf Insider berichtet, sagte Dmitri Peskow dem Kreml-Pool, "
    "man 🦊 werde warten. „Wir warten“, so Peskow."
)


def at(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def told() -> Reading:
    entities = tuple(
        Entity(number, name, kind, (name,))
        for number, (name, kind) in enumerate(
            [("Dmitri Peskow", "person"), ("Reuters", "media"), ("Kreml-Pool", "group"), ("Der Sender", "media")]
        )
    )
    told = Quotation(
        0,
        "Indirect",
        "Speech",
        (at("man 🦊 werde warten"),),
        cue=(at("sagte"),),
        speaker=(at("Dmitri Peskow"),),
        addressee=(at("Kreml-Pool"),),
        frame=(at("sagte Dmitri Peskow dem Kreml-Pool"),),
        source=Reference("person", "Dmitri Peskow", 0, "Dmitri Peskow"),
        to=Reference("group", "Kreml-Pool", 2, "Kreml-Pool"),
        via=(Reference("media", "Der Sender", 3, "Der Sender"), Reference("media", "Reuters", 1, "Reuters")),
        rests_on=(Reference("anonymous", None, None, "Insider"),),
    )
    verbatim = Quotation(
        1,
        "Direct",
        "Speech",
        (at("„Wir "), at("warten“")),
        speaker=(at("Peskow", 1),),
        source=Reference("person", "Dmitri Peskow", 0, "Peskow"),
    )
    article = Article(TEXT, title="Warten", outlet="Nordfunk", url="https://nordfunk.example/a b?ä", language="de")
    return Reading(article, (told, verbatim), "none", "0", entities)


def document(record: Record) -> dict[str, Any]:
    out = io.BytesIO()
    export_record(record, "jsonld", out)
    found: dict[str, Any] = json.loads(out.getvalue())
    return found


def graph(found: dict[str, Any]) -> rdflib.Graph:
    """The document as RDF, by one library from JSON-LD to N-Quads and by another from there."""
    jsonld.set_document_loader(_no_network)
    lines = jsonld.to_rdf(found, {"format": "application/n-quads"})
    return rdflib.Graph().parse(data=lines, format="nt")


def _no_network(url: str, _options: object) -> object:
    raise AssertionError(f"fetched {url}")


@pytest.fixture
def facts(record: Record) -> rdflib.Graph:
    record.add(told())
    return graph(document(record))


def ask(facts: rdflib.Graph, pattern: str) -> bool:
    return bool(facts.query(f"{PREFIXES} ASK {{ {pattern} }}").askAnswer)


def rows(facts: rdflib.Graph, query: str) -> list[tuple[str, ...]]:
    return [tuple(str(cell) for cell in row) for row in facts.query(f"{PREFIXES} {query}")]  # type: ignore[union-attr]


def test_the_trail_leads_from_the_article_to_the_unnamed_source(facts: rdflib.Graph) -> None:
    assert ask(
        facts,
        """
        ?statement a schema:Claim ; schema:text "man 🦊 werde warten" ; schema:isPartOf ?article .
        ?article a schema:NewsArticle ; prov:wasAttributedTo/schema:name "Nordfunk" .
        ?statement prov:wasQuotedFrom ?first .
        ?first laut:relation "via" ; prov:wasAttributedTo/schema:name "Der Sender" ; prov:wasQuotedFrom ?second .
        ?second laut:relation "via" ; prov:wasAttributedTo/schema:name "Reuters" ; prov:wasQuotedFrom ?said .
        ?said laut:relation "source" ; prov:wasAttributedTo ?speaker ; prov:wasDerivedFrom ?base .
        ?speaker a schema:Person ; schema:name "Dmitri Peskow" .
        ?base laut:relation "rests_on" ; laut:kind "anonymous" ; prov:wasAttributedTo/schema:name "Insider" .
        FILTER NOT EXISTS { ?base prov:wasDerivedFrom|prov:wasQuotedFrom ?more }
        """,
    )


def test_a_verbatim_quotation_comes_straight_from_its_speaker(facts: rdflib.Graph) -> None:
    assert ask(
        facts,
        """
        ?statement a schema:Quotation ; schema:text "„Wir  […] warten“" ; schema:spokenByCharacter ?peskow ;
            laut:quotationType "Direct" ; prov:wasQuotedFrom ?said .
        ?said laut:relation "source" ; prov:wasAttributedTo ?peskow .
        ?peskow schema:name "Dmitri Peskow" .
        FILTER NOT EXISTS { ?said prov:wasQuotedFrom|prov:wasDerivedFrom ?more }
        """,
    )


def test_the_chain_can_be_asked_as_one_path(facts: rdflib.Graph) -> None:
    found = rows(
        facts,
        'SELECT ?name { ?s schema:text "man 🦊 werde warten" ; (prov:wasQuotedFrom|prov:wasDerivedFrom)+ ?link .'
        " ?link prov:wasAttributedTo/schema:name ?name }",
    )
    assert {name for (name,) in found} == {"Der Sender", "Reuters", "Dmitri Peskow", "Insider"}


def test_the_manual_asks_a_question_that_works(facts: rdflib.Graph) -> None:
    manual = (Path(__file__).parents[2] / "docs" / "export.md").read_text("utf-8")
    found = rows(facts, manual.split("```sparql\n")[1].split("```")[0])
    words = "man 🦊 werde warten"
    assert set(found) == {(words, name) for name in ("Der Sender", "Reuters", "Dmitri Peskow", "Insider")}


def test_selectors_point_at_the_words(facts: rdflib.Graph) -> None:
    found = rows(
        facts,
        "SELECT ?part ?start ?end ?exact ?prefix ?suffix { ?note a oa:Annotation ; laut:part ?part ; oa:hasTarget ?t ."
        " ?t a oa:SpecificResource ; oa:hasSource/a schema:NewsArticle ; oa:hasSelector ?p, ?q ."
        " ?p a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end ."
        " ?q a oa:TextQuoteSelector ; oa:exact ?exact ; oa:prefix ?prefix ; oa:suffix ?suffix }",
    )
    assert {part for part, *_ in found} == {"quote", "cue", "speaker", "addressee", "frame"}
    assert len(found) == 8
    for _, start, end, exact, prefix, suffix in found:
        assert TEXT[int(start) : int(end)] == exact
        assert TEXT[: int(start)].endswith(prefix)
        assert TEXT[int(end) :].startswith(suffix)


def test_annotations_identify_who_is_meant(facts: rdflib.Graph) -> None:
    found = rows(
        facts,
        "SELECT ?exact ?name { ?note oa:motivatedBy oa:identifying ; oa:hasBody/schema:name ?name ;"
        " oa:hasTarget/oa:hasSelector/oa:exact ?exact }",
    )
    assert sorted(found) == [
        ("Dmitri Peskow", "Dmitri Peskow"),
        ("Kreml-Pool", "Kreml-Pool"),
        ("Peskow", "Dmitri Peskow"),
    ]


def test_addresses_are_valid(facts: rdflib.Graph) -> None:
    [(url,)] = rows(facts, "SELECT ?url { ?article a schema:NewsArticle ; schema:url ?url }")
    assert url == "https://nordfunk.example/a%20b?ä"


def test_a_silent_edit_is_a_revision(record: Record) -> None:
    record.add(told())
    changed = TEXT.replace("werde warten", "werde warnen")
    record.add(replace(told(), article=replace(told().article, text=changed)))
    facts = graph(document(record))
    assert ask(
        facts,
        """
        ?new schema:text "man 🦊 werde warnen" ; prov:wasRevisionOf ?old ; laut:firstVersion 2 .
        ?old schema:text "man 🦊 werde warten" ; laut:lastVersion 1 ; schema:isPartOf ?one .
        ?new schema:isPartOf ?two . ?two schema:version 2 ; prov:specializationOf ?article .
        ?one schema:version 1 ; prov:specializationOf ?article
        """,
    )


def test_every_key_means_something(filled: Record) -> None:
    """Nothing of the document is lost when it is expanded, and no word stays without an address."""
    found = document(filled)
    expanded = jsonld.expand(found)
    assert len(expanded) == len(found["@graph"])
    keys: set[str] = set()
    _collect(expanded, keys)
    assert all(key.startswith(("@", "urn:laut:")) or "://" in key for key in keys)
    given: set[str] = set()
    _collect(found["@graph"], given)
    assert given <= set(CONTEXT)
    ids = [node["id"] for node in found["@graph"]]
    assert len(set(ids)) == len(ids)


def _collect(value: object, keys: set[str]) -> None:
    if isinstance(value, dict):
        keys |= value.keys()
        for inner in value.values():
            _collect(inner, keys)
    elif isinstance(value, list):
        for inner in value:
            _collect(inner, keys)
