"""The language a text is written in, by its commonest words."""

from __future__ import annotations

from typing import Final

from laut.extraction.words import word_set, words_of

__all__ = ["STOP_WORDS", "find_language"]

STOP_WORDS: Final = {
    "de": word_set(
        "der die das und in zu den nicht von sie ist des sich mit dem dass er es ein ich auf so eine auch als "
        "an nach wie im für man aber aus durch wenn nur war noch werden bei hat wir was wird sein einen "
        "welche sind oder zur um haben einer mir über ihm diese einem ihr uns zum kann doch vor dieser mich "
        "ihn du hatte seine mehr am nun unter"
    ),
    "en": word_set(
        "the of and to in is that for it was on are as with his they at be this from have or by had not but "
        "what all were when we there can an your which their if will each about how up out them then she many "
        "some so these would has"
    ),
    "fr": word_set(
        "le la les de des du et en un une est que qui dans pour pas au sur plus par avec ce il elle sont mais "
        "ne se aux ont son sa ses cette nous vous leur être fait comme tout même deux aussi été où"
    ),
    "es": word_set(
        "el la los las de del que y en un una es por con para no se su al lo como más pero sus le ya o este "
        "sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante"
    ),
    "it": word_set(
        "il lo la gli le di del della dei delle che e in un una è per con non si da al alla come più ma sono "
        "nel nella anche ha ho questo questa dal dalla sul sulla o ci loro essere stato tra"
    ),
    "nl": word_set(
        "de het een en van in is dat op te zijn met voor niet aan er om ook als bij door maar naar heeft hij "
        "uit nog worden wordt ze dan over deze dit werd was zich of die hun geen kan meer"
    ),
}
"""Frequent words that tell languages apart, with those they share."""

_MIN_WORDS: Final = 12
_SAMPLE: Final = 2_000


def find_language(text: str, *, stated: str | None = None) -> str | None:
    """The language of a text as a two-letter code.

    Clear evidence in the words wins over what the page states; without it the statement holds.

    Example:
        >>> text = "Der Rat hat das Gesetz am Freitag nicht beraten, weil die Ministerin krank ist und im Bett liegt."
        >>> find_language(text, stated="en")
        'de'
        >>> find_language("Kurz gesagt.") is None
        True
    """
    words = words_of(text[: _SAMPLE * 12])[:_SAMPLE]
    if len(words) < _MIN_WORDS:
        return stated
    counts = {code: sum(word in stops for word in words) for code, stops in STOP_WORDS.items()}
    best, second = sorted(counts, key=lambda code: counts[code], reverse=True)[:2]
    if counts[best] > 0.15 * len(words) and counts[best] > 1.3 * counts[second]:
        return best
    return stated
