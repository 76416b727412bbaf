"""Plain text to articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from laut.errors import ExtractionError
from laut.extraction.text import parse_text
from laut.records import Related

SEED = Path(__file__).parents[3] / "shared" / "seed" / "article.txt"
BODY = "Das Ministerium hat den Bericht am Montag vorgelegt und will ihn nun dem Parlament übergeben."


def test_parse_text_reads_title_body_and_related() -> None:
    article = parse_text(
        "Ministerium legt Bericht vor: “Das genügt nicht!”\n\nVon Ada Brix und Tom Carl\n\n"
        f"Stand: 7.11.2024, 18.05 Uhr\n\n{BODY}\n\n"
        "„Wir warten.“\n\nMehr zum Thema – Wer prüft den Bericht?\n\nSchreibe einen Kommentar"
    )
    assert article.title == "Ministerium legt Bericht vor: “Das genügt nicht!”"
    assert article.text == f"{article.title}\n\n{BODY}\n\n„Wir warten.“"
    assert article.related == (Related("Wer prüft den Bericht?"),)
    assert article.authors == ("Ada Brix", "Tom Carl")
    assert article.published is not None
    assert article.published.isoformat() == "2024-11-07T18:05:00+01:00"
    assert article.language == "de"


@pytest.mark.parametrize("first", ["Das ist ein Satz.", "Das " + "lange " * 50 + "Wort", "Er sagte:"])
def test_parse_text_takes_no_sentence_for_a_title(first: str) -> None:
    article = parse_text(f"{first}\n\n{BODY}")
    assert article.title is None
    assert article.text == f"{first}\n\n{BODY}"


def test_parse_text_reads_a_single_paragraph() -> None:
    assert parse_text(BODY).text == BODY


def test_parse_text_takes_every_line_for_a_paragraph_where_there_are_no_blank_lines() -> None:
    assert parse_text(f"Ein Titel\n{BODY}\n{BODY} Mehr nicht.").text.count("\n\n") == 2


def test_parse_text_joins_wrapped_lines() -> None:
    wrapped = (
        "Bericht liegt vor\n"
        "Das Ministerium hat den Bericht am Montag vorgelegt und will ihn\n"
        "nun dem Parlament übergeben, wie eine Sprecherin auf Anfrage dem\n"
        "Boten sagte.\n"
        "Das Parlament tagt in drei Wochen und will den Bericht dann in\n"
        "einer langen Sitzung beraten, zu der auch Gäste geladen sind.\n"
    )
    assert parse_text(wrapped).text.split("\n\n") == [
        "Bericht liegt vor",
        "Das Ministerium hat den Bericht am Montag vorgelegt und will ihn nun dem Parlament übergeben, "
        "wie eine Sprecherin auf Anfrage dem Boten sagte.",
        "Das Parlament tagt in drei Wochen und will den Bericht dann in einer langen Sitzung beraten, "
        "zu der auch Gäste geladen sind.",
    ]


def test_parse_text_reads_a_list_of_offers_with_addresses() -> None:
    article = parse_text(
        f"Titel hier\n\n{BODY}\n\nMehr zum Thema:\n\n- Erster Bericht (https://bote.example/1)\n\n{BODY}!"
    )
    assert article.related == (Related("Erster Bericht", "https://bote.example/1"),)
    assert article.text.endswith(f"{BODY}!")


def test_parse_text_refuses_furniture_alone() -> None:
    with pytest.raises(ExtractionError, match="expected an article, found only 'Schreibe einen Kommentar Newsletter'"):
        parse_text("Schreibe einen Kommentar\n\nNewsletter")


@pytest.mark.skipif(not SEED.exists(), reason="the seed article is not in the repository")
def test_parse_text_reads_the_seed_article() -> None:
    lines = [line.strip() for line in SEED.read_text(encoding="utf-8").splitlines() if line.strip()]
    article = parse_text(SEED.read_text(encoding="utf-8"))
    assert article.title == lines[0]
    assert article.text.split("\n\n") == lines[:-2]
    assert [link.title for link in article.related] == [lines[-2].partition(" – ")[2]]
