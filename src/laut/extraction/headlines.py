"""Which of the headlines a page states is the newsroom's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from laut.extraction.encoding import clean
from laut.extraction.links import site_letters
from laut.extraction.tree import find_all, squeeze
from laut.extraction.words import words_of

__all__ = ["Headlines"]

_SEPARATOR = re.compile(r"\s+(?:[|•·»–—-]|::)\s+")


class Headlines:
    """The headlines a page states, by where it states them.

    Args:
        tree: The page.
        linked: The headline in its JSON-LD.
        metas: Its `<meta>` statements.
        sites: What its outlet is called; names at the end of a title are cut off.
    """

    def __init__(self, tree: HtmlElement, linked: str, metas: dict[str, str], sites: Iterable[str]) -> None:
        window = squeeze(clean(tree.findtext(".//title") or ""))
        shown = find_all(tree, "//h1 | //*[@itemprop='headline']")[:4]
        titles = [squeeze(clean(found.text_content())) for found in shown]
        logos = [title for title in titles if window.endswith(title) and window != title]
        letters = {site_letters(name) for name in (*sites, *logos) if name}
        self._tree = tree
        self._shown = [title for title in titles if title not in logos]
        self._window = _strip_site(window, letters)
        self._named = _strip_site(metas.get("title", ""), letters)
        self._linked = _strip_site(linked, letters)
        self._shared = _strip_site(metas.get("og:title") or metas.get("twitter:title", ""), letters)

    def best(self) -> str | None:
        """The headline the newsroom gave.

        The window's title is written for search engines; so where JSON-LD and OpenGraph disagree, the one that
        differs from it is the newsroom's. JSON-LD that speaks of something else than the page is not believed.
        """
        if self._named and self._named in self._shown:
            return self._named
        linked = self._linked if self._linked and _is_backed(self._linked, self._tree) else ""
        if linked and self._shared and (_same(linked, self._window) or _same(linked, self._shared)):
            linked = ""
        return next((title for title in (linked, self._shared, *self._shown, self._window) if title), None)

    def all(self) -> tuple[str, ...]:
        """Every headline, to know one on the page."""
        titles = (self._linked, self._shared, self._named, self._window, *self._shown)
        return tuple(dict.fromkeys(title for title in titles if title))


def _is_backed(title: str, tree: HtmlElement) -> bool:
    """Whether at least half of a title's longer words stand on the page for a reader to see."""
    texts = tree.xpath("//body//text()[not(parent::script or parent::style)]")
    seen = set(words_of(" ".join(map(str, texts)))) if isinstance(texts, list) else set()
    telling = [word for word in words_of(title) if len(word) > 4] or words_of(title)
    return 2 * sum(word in seen for word in telling) >= len(telling)


def _strip_site(title: str, sites: Iterable[str]) -> str:
    """A title without the site's name at its end."""
    parts = _SEPARATOR.split(title)
    while len(parts) > 1 and (
        site_letters(parts[-1]) in sites or ("." in parts[-1].strip(".") and " " not in parts[-1])
    ):
        title = title[: title.rindex(parts.pop())].rstrip(" |•·»–—-:")
    return title


def _same(title: str, other: str) -> bool:
    """Whether two titles say the same, one perhaps cut short or with the section behind it."""
    words, others = words_of(title), words_of(other)
    shared = min(len(words), len(others))
    return shared > 2 and words[:shared] == others[:shared]
