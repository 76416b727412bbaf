from collections.abc import Callable

import pytest

from laut.records import KINDS, Article, Entity, Quotation, Span
from laut.resolution import Resolution, resolve

Read = Callable[..., Resolution]


@pytest.mark.parametrize(
    ("marked", "name", "kind"),
    [
        (
            "Ministerin Ada Okoro blieb dabei. <q1d>„Es bleibt so“</q1d>, <f1><c1>sagte</c1> <s1>sie</s1></f1>.",
            "Ada Okoro",
            "person",
        ),
        (
            "Bürgermeister Ole Brandt trat ab. <q1d>„Genug“</q1d>, <f1><c1>sagte</c1> <s1>der 58-Jährige</s1></f1>.",
            "Ole Brandt",
            "person",
        ),
        (
            "Verbandschefin Ute Lenz klagt. <q1d>„Zu teuer“</q1d>, <f1><c1>rief</c1> <s1>Lenz</s1></f1>.",
            "Ute Lenz",
            "person",
        ),
        (
            "<f1><s1>Die Vorsitzende, Ada Okoro,</s1> <c1>sagte</c1>,</f1> <q1i>es werde eng</q1i>.",
            "Ada Okoro",
            "person",
        ),
        (
            "<q1i>Der Fahrer war nüchtern</q1i>, <f1><c1>teilte</c1> <s1>die Polizei</s1> mit</f1>.",
            "Polizei",
            "institution",
        ),
        (
            "<f1><c1>Nach</c1> <s1>Angaben des russischen Außenministeriums</s1></f1> <q1i>wird verhandelt</q1i>.",
            "russisches Außenministerium",
            "institution",
        ),
        (
            "Das Finanzamt schweigt. <f1><s1>Ein Sprecher</s1> <c1>sagte</c1>,</f1> <q1i>man prüfe</q1i>.",
            "Finanzamt",
            "institution",
        ),
        (
            "<q1i>Es gibt Streit</q1i>, <f1><c1>hieß es</c1> aus <s1>Regierungskreisen</s1></f1>.",
            "Regierungskreisen",
            "anonymous",
        ),
        (
            "<f1><s1>Zwei westliche Diplomaten</s1> <c1>berichten</c1>,</f1> <q1i>die Gespräche stockten</q1i>.",
            "Zwei westliche Diplomaten",
            "anonymous",
        ),
        ("<f1><s1>Anwohner</s1> <c1>klagen</c1>,</f1> <q1i>es stinke</q1i>.", "Anwohner", "group"),
        ("<f1><s1>Die dpa</s1> <c1>meldet</c1>,</f1> <q1i>der Zug fahre</q1i>.", "dpa", "media"),
        ("<f1><c1>Laut</c1> <s1>dem Sender Kobalt</s1></f1> <q1i>droht Streik</q1i>.", "Kobalt", "media"),
        ("<f1><s1>Moskau</s1> <c1>erklärte</c1>,</f1> <q1i>man sei bereit</q1i>.", "Moskau", "institution"),
    ],
)
def test_resolve_finds_who_speaks(read: Read, marked: str, name: str, kind: str) -> None:
    [quotation] = read(marked).quotations
    assert quotation.source is not None
    assert (quotation.source.name, quotation.source.kind) == (name, kind)


@pytest.mark.parametrize(
    ("marked", "name", "kind"),
    [
        (
            "Die Stadt Aue schweigt. <q1d>„Nein“</q1d>, <f1><c1>hieß es</c1> aus <s1>dem Rathaus</s1></f1>.",
            "Stadt Aue",
            "institution",
        ),
        (
            "Die Polizei kam. <f1><s1>Die Ermittler</s1> <c1>sagten</c1>,</f1> <q1i>es sei Brandstiftung</q1i>.",
            "Polizei",
            "institution",
        ),
        (
            "Die Bewohner zogen aus. <f1><s1>Die Anwohner</s1> <c1>klagten</c1>,</f1> <q1i>es stinke</q1i>.",
            "Bewohner",
            "group",
        ),
        (
            "Die Türkei blieb fern. <f1><s1>Die türkische Regierung</s1> <c1>sagte</c1>,</f1> <q1i>es sei gut</q1i>.",
            "Türkei",
            "institution",
        ),
        (
            "Ada Okoro kam aus Kiel. <f1><s1>Die Vorsitzende des Rates</s1> <c1>sagte</c1>,</f1> <q1i>es eile</q1i>.",
            "Ada Okoro",
            "person",
        ),
        (
            "<f1><s1>Ein Offizier</s1>, der ungenannt bleiben will, <c1>sagte</c1>,</f1> <q1i>es fehle Munition</q1i>.",
            "Offizier",
            "anonymous",
        ),
    ],
)
def test_resolve_takes_up_under_another_word(read: Read, marked: str, name: str, kind: str) -> None:
    [quotation] = read(marked).quotations
    assert quotation.source is not None
    assert (quotation.source.name, quotation.source.kind) == (name, kind)


def test_resolve_names_who_was_described_before(read: Read) -> None:
    [quotation] = read(
        "<q1d>„Ich drehe wieder“</q1d>, <f1><c1>sagt</c1> <s1>die Schauspielerin</s1></f1>. "
        "Seit Jahren lebt Ada Okoro in Kiel. Ada Okoro schweigt gern."
    ).quotations
    assert quotation.source is not None
    assert quotation.source.name == "Ada Okoro"


@pytest.mark.parametrize(("speaker", "kind"), [("man", "none"), ("er", "person")])
def test_resolve_leaves_open_who_is_not_sure(read: Read, speaker: str, kind: str) -> None:
    [quotation] = read(f"<q1i>Es werde eng</q1i>, <f1><c1>sagt</c1> <s1>{speaker}</s1></f1>.").quotations
    assert quotation.source is not None
    assert (quotation.source.kind, quotation.source.entity, quotation.source.mention) == (kind, None, speaker)


def test_resolve_hides_former_people_of_a_house(read: Read) -> None:
    [quotation] = read(
        "<f1><s1>Zwei ehemalige Fahrer</s1> <c1>sagten</c1>,</f1> <q1i>es werde nie sortiert</q1i>."
    ).quotations
    assert quotation.source is not None
    assert quotation.source.kind == "anonymous"


@pytest.mark.parametrize(("speaker", "kind"), [("Zwei Redakteure", "anonymous"), ("Mehrere Redakteure", "group")])
def test_resolve_hides_a_few_who_tell(read: Read, speaker: str, kind: str) -> None:
    [quotation] = read(f"<f1><s1>{speaker}</s1> <c1>sagten</c1>,</f1> <q1i>es werde gekürzt</q1i>.").quotations
    assert quotation.source is not None
    assert quotation.source.kind == kind


def test_resolve_keeps_a_group_without_article_one(read: Read) -> None:
    first, second = read(
        "<f1><s1>Imker</s1> <c1>warnen</c1>,</f1> <q1i>die Bienen stürben</q1i>. Es wird Zeit. "
        "<q2i>Das Mittel schade</q2i>, <f2><c2>klagen</c2> <s2>Imker</s2></f2>."
    ).quotations
    assert first.source is not None
    assert second.source is not None
    assert first.source.entity == second.source.entity is not None


def test_resolve_finds_nobody_where_nobody_is_named(read: Read) -> None:
    [quotation] = read("<f1><c1>Es hieß</c1>,</f1> <q1i>der Zug falle aus</q1i>.").quotations
    assert quotation.source is not None
    assert (quotation.source.kind, quotation.source.entity) == ("none", None)


def test_resolve_keeps_two_of_one_last_name_apart(read: Read) -> None:
    marked = (
        "Landrat Ole Brandt lobte Ada Brandt. <q1d>„Gut“</q1d>, <f1><c1>sagte</c1> <s1>Ole Brandt</s1></f1>. "
        "<q2d>„Danke“</q2d>, <f2><c2>sagte</c2> <s2>Ada Brandt</s2></f2>."
    )
    first, second = read(marked).quotations
    assert first.source is not None
    assert second.source is not None
    assert first.source.entity != second.source.entity


def test_resolve_gives_a_headline_its_name_from_the_text(read: Read) -> None:
    title = "Ministerin: „Es bleibt so“"
    marked = (
        "<f1><s1>Ministerin</s1>:</f1> <q1d>„Es bleibt so“</q1d>\n\n"
        "Ministerin Ada Okoro gab nicht nach. Im Saal war es laut."
    )
    [quotation] = read(marked, title=title).quotations
    assert quotation.source is not None
    assert quotation.source.name == "Ada Okoro"


def test_resolve_gathers_spellings_and_roles(read: Read) -> None:
    resolution = read(
        "Präsident Karim Khalidi kam. <q1d>„Ja“</q1d>, <f1><c1>sagte</c1> <s1>Chalidi</s1></f1>. Der Präsident ging."
    )
    entity = next(one for one in resolution.entities if one.name == "Karim Khalidi")
    assert set(entity.names) == {"Karim Khalidi", "Chalidi"}
    assert entity.roles == ("Präsident",)


def test_resolve_says_why(read: Read) -> None:
    resolution = read("<f1><c1>Nach</c1> <s1>Angaben der Polizei</s1></f1> <q1i>war es Brandstiftung</q1i>.")
    assert [(reason.link, reason.mention, reason.rule) for reason in resolution.reasons] == [
        ("source", "Angaben der Polizei", "angaben of")
    ]


def test_resolve_takes_a_lawyers_client_for_the_accused(read: Read) -> None:
    resolution = read(
        "Ole Brandt stand am Montag vor Gericht. Verteidigerin Ada Okoro sprach lange. "
        "<q1i>Sein Mandant habe nie gelogen</q1i>, <f1><c1>sagte</c1> <s1>ein Kollege der Anwältin</s1></f1>. "
        "<q2d>„Mein Mandant schweigt“</q2d>, <f2><c2>sagte</c2> <s2>Okoro</s2></f2>."
    )
    brandt = next(one for one in resolution.entities if one.name == "Ole Brandt")
    assert len(brandt.mentions) > 1


def test_resolve_asks_the_lookup_for_whole_names() -> None:
    class Known:
        def find(self, name: str) -> Entity | None:
            return Entity(0, "Ada Okoro", "person") if name == "Okoro" else None

    text = "„Ja“, sagte Okoro."
    said = Quotation(0, "Direct", "Speech", (Span(0, 4),), speaker=(Span(12, 17),))
    [quotation] = resolve(Article(text), [said], known=Known()).quotations
    assert quotation.source is not None
    assert (quotation.source.name, quotation.source.mention) == ("Ada Okoro", "Okoro")


@pytest.mark.parametrize("text", ["", "\u202e" * 50, "A" * 100_000, " " * 10_000, "„" * 5_000, "\u0301" * 5_000])
def test_resolve_survives_hostile_texts(text: str) -> None:
    assert resolve(Article(text), []).quotations == ()


def test_owners_of_owners_end_somewhere() -> None:
    text = "Der Sprecher " + "des Sprechers " * 3000 + "sagte, es reiche."
    said = Quotation(
        0, "Indirect", "Speech", (Span(len(text) - 10, len(text) - 1),), speaker=(Span(0, len(text) - 18),)
    )
    assert len(resolve(Article(text), [said]).quotations) == 1


def test_every_entity_has_a_kind_the_record_knows() -> None:
    text = "Bild Müller lacht. Müller sagte der Bild, es reiche. Okoro Tal weinte. „Ja“, sagte Okoro Tal."
    found = resolve(Article(text), [])
    assert found.entities
    assert {entity.kind for entity in found.entities} <= set(KINDS)
