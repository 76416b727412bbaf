"""Languages by their commonest words."""

from __future__ import annotations

import pytest

from laut.extraction.language import find_language

TEXTS = {
    "de": "Der Rat hat am Freitag beschlossen, dass die Brücke neu gebaut wird, und die Stadt will nicht mehr warten.",
    "en": "The council decided on Friday that the bridge will be rebuilt, and the city does not want to wait.",
    "fr": "Le conseil a décidé vendredi que le pont sera reconstruit, et la ville ne veut pas attendre plus longtemps.",
    "es": "El consejo decidió el viernes que el puente será reconstruido, y la ciudad no quiere esperar más.",
    "it": "Il consiglio ha deciso venerdì che il ponte sarà ricostruito, e la città non vuole aspettare più a lungo.",
    "nl": "De raad heeft vrijdag besloten dat de brug opnieuw wordt gebouwd, en de stad wil niet op het geld wachten.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_find_language_believes_the_words_before_the_page(language: str) -> None:
    assert find_language(TEXTS[language], stated="xx") == language


def test_find_language_believes_the_page_where_the_words_are_few_or_foreign() -> None:
    assert find_language("Guten Tag.", stated="de") == "de"
    assert find_language("Москва предупредила Вашингтон " * 20, stated="ru") == "ru"
    assert find_language("Москва предупредила Вашингтон " * 20) is None
