"""The words of the article on a page, and the other articles it offers.

Input: the page's tree, which loses its furniture, and what the page's metadata say. Output: standfirst and body in
reading order, and related links.

1. Prune what the page's structure calls furniture.
2. Cut the rest into blocks.
3. Find the box that holds the running text.
4. Keep its blocks, and the standfirst between headline and box; leave out what speaks like furniture, stands beside a
   picture or was said before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from laut.extraction.blocks import Block, iter_blocks
from laut.extraction.links import join_link
from laut.extraction.metadata import Metadata
from laut.extraction.pruning import prune
from laut.extraction.tree import find_all, squeeze
from laut.extraction.wording import is_furniture, is_sentence, offered_title, offers_article, opens_comments
from laut.extraction.words import Phrase, overlap, phrases_of, repeats
from laut.records import Related

__all__ = ["Body", "find_body"]

_BOXES: Final = ("//*[contains(@itemprop, 'articleBody')]", "//article", "//main | //*[@role='main']")
_PICTURE: Final = "boolean(.//picture or .//img[not(@width='1')][not(contains(@src, 'vgwort'))])"
_LINK_TEXTS: Final = ".//text()[not(parent::script or parent::style)]"
_LATE_BYLINE = re.compile(r"(?<=[.!?“\"]) (?:Von|Text:|Interview:|Aus) (?:[A-ZÄÖÜ][\w.-]+ ?){2,4}$")
_ABOUT_AUTHOR: Final = r"{} (?:ist|arbeitet|schreibt|berichtet|leitet|war|lebt|studiert\w*|kam|gehört)\b"
_NOT_ARTICLES = re.compile(
    r"^#|facebook|twitter|//x\.com|whatsapp|linkedin\.|newsletter|datenschutz"
    r"|/abo\b|//abo\.|impressum",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Body:
    """An article's paragraphs, standfirst first, and the articles offered beside them."""

    paragraphs: tuple[str, ...]
    related: tuple[Related, ...]


def find_body(tree: HtmlElement, metadata: Metadata) -> Body:
    """The article's words on the page, without its headline.

    Args:
        tree: Is pruned.
        metadata: Headlines tell where the article begins, summaries which block is its standfirst, authors which
            block is about them. None of them ever stands in for words on the page.
    """
    offers = prune(tree)
    blocks = list(iter_blocks(tree))
    box = _find_box(tree, blocks)
    if box is None:
        return Body((), ())
    related = [link for offer in offers if _is_within(offer.parent, box) for link in _links([offer.link], metadata)]
    kept: list[Block] = []
    dropped: Block | None = None
    for block in _article_blocks(blocks, box, metadata):
        if _is_offer(block) or _continues(block, dropped):
            related.extend(_offered(block, metadata))
        elif not (is_furniture(block.text) or _is_label(block, metadata) or _is_beside_picture(block, box, metadata)):
            kept.append(block)
            dropped = None
            continue
        dropped = block
    return Body(tuple(_paragraphs(kept, metadata)), tuple({link.title: link for link in related}.values()))


def _find_box(tree: HtmlElement, blocks: Iterable[Block]) -> HtmlElement | None:
    """The innermost element that holds nearly all running text of the page's article."""
    weights: Counter[HtmlElement] = Counter()
    for block in blocks:
        if block.is_prose and not is_furniture(block.text):
            for element in (block.element, *block.element.iterancestors()):
                weights[element] += len(block.text)
    if not weights:
        return None
    box = _hinted_box(tree, weights)
    while heavy := [child for child in box if weights[child] >= 0.85 * weights[box]]:
        if heavy[0].tag == "p":
            break
        box = heavy[0]
    return box


def _hinted_box(tree: HtmlElement, weights: Counter[HtmlElement]) -> HtmlElement:
    for path in _BOXES:
        best = max(find_all(tree, path), key=lambda element: weights[element], default=tree)
        if best is not tree and weights[best] >= 0.4 * weights[tree]:
            return best
    return tree


def _is_within(element: HtmlElement, box: HtmlElement) -> bool:
    return element is box or any(ancestor is box for ancestor in element.iterancestors())


def _article_blocks(blocks: Sequence[Block], box: HtmlElement, metadata: Metadata) -> Iterator[Block]:
    """The blocks of the box from the headline to the readers' comments, after a standfirst before the box."""
    inside = [_is_within(block.element, box) for block in blocks]
    begin = inside.index(True)
    first = next((i for i, block in enumerate(blocks) if inside[i] and block.is_prose), begin)
    headline = next((i for i in range(first - 1, -1, -1) if _is_headline(blocks[i], metadata)), None)
    start = begin if headline is None else headline + 1
    for i in range(start, len(blocks)):
        if i > first and opens_comments(blocks[i].text):
            return
        if inside[i] or (i < begin and _is_standfirst(blocks[i], metadata)):
            yield blocks[i]


def _is_headline(block: Block, metadata: Metadata) -> bool:
    return block.tag == "h1" or repeats(block.text, metadata.headlines)


def _is_standfirst(block: Block, metadata: Metadata) -> bool:
    return block.linked <= 0.3 and len(block.text) >= 40 and _is_said(block, metadata)


def _is_said(block: Block, metadata: Metadata) -> bool:
    """Whether it is a sentence, announces one, or is known as a summary of the article."""
    return (
        is_sentence(block.text) or (len(block.text) > 40 and block.text.endswith(":")) or _is_summary(block, metadata)
    )


def _is_summary(block: Block, metadata: Metadata) -> bool:
    return any(overlap(block.text, summary) > 0.7 for summary in metadata.summaries)


def _is_offer(block: Block) -> bool:
    most = 0.5 if block.tag == "li" or block.is_loose else 0.8
    return block.linked > most or offers_article(block.text, linked=block.linked)


def _continues(block: Block, dropped: Block | None) -> bool:
    """Whether it is an item of the list that a dropped block headed or opened."""
    return block.tag == "li" and dropped is not None and (dropped.tag == "li" or dropped.text.endswith(":"))


def _is_label(block: Block, metadata: Metadata) -> bool:
    """Whether it is a loose line that is no sentence, such as a date, button or credit, or the headline once more."""
    loose = block.is_loose and not _is_said(block, metadata)
    return loose or repeats(block.text, metadata.headlines)


def _is_beside_picture(block: Block, box: HtmlElement, metadata: Metadata) -> bool:
    """Whether it is a caption or card: a few words in a small box of their own with a picture."""
    if len(block.text) > 300 or _is_summary(block, metadata):
        return False
    own = [block.element] if block.is_loose else []
    for element in islice((*own, *block.element.iterancestors()), 5):
        if element is box or not _is_small(element):
            return False
        if element.xpath(_PICTURE):
            return True
    return False


def _is_small(element: HtmlElement) -> bool:
    letters = 0
    for text in islice(element.itertext(), 200):
        letters += len(text.strip())
        if letters > 350:
            return False
    return True


def _paragraphs(blocks: Sequence[Block], metadata: Metadata) -> list[str]:
    """The blocks' texts, without what was said before, words about the author, and headings that nothing follows."""
    texts: list[str] = []
    last = 0
    said: set[Phrase] = set()
    said_unquoted = {phrase for block in blocks if block.tag != "blockquote" for phrase in phrases_of(block.text)}
    for block in blocks:
        text = _LATE_BYLINE.sub("", block.text)
        phrases = phrases_of(text)
        if _is_about_author(text, metadata) or _was_said(phrases, said_unquoted if block.tag == "blockquote" else said):
            continue
        texts.append(text)
        said |= phrases
        last = last if block.is_heading and not text.endswith((".", "!")) else len(texts)
    return texts[:last]


def _is_about_author(text: str, metadata: Metadata) -> bool:
    return len(text) < 400 and any(re.match(_ABOUT_AUTHOR.format(re.escape(name)), text) for name in metadata.authors)


def _was_said(phrases: set[Phrase], said: set[Phrase]) -> bool:
    """Whether most of a block stands elsewhere in the article: a pull quote, or the whole text once more."""
    return len(phrases & said) > 0.7 * len(phrases)


def _offered(block: Block, metadata: Metadata) -> list[Related]:
    """The articles a block offers: its links, else the title it names."""
    links = list(_links(block.links, metadata))
    title = offered_title(block.text)
    return links or ([Related(title)] if title else [])


def _links(links: Iterable[HtmlElement], metadata: Metadata) -> Iterator[Related]:
    for link in links:
        texts = link.xpath(_LINK_TEXTS)
        title = squeeze(" ".join(map(str, texts))) if isinstance(texts, list) else ""
        target = join_link(link.get("href", ""), metadata.url)
        if target and len(title.split()) >= 3 and not is_furniture(title) and not _NOT_ARTICLES.search(target):
            yield Related(title, target)
