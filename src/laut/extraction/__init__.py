"""Pages and plain text to articles: HTML or text in, one [Article][laut.records.Article] out.

1. Fetch or read the bytes (`fetch`, `sources`).
2. Decode them to clean text (`encoding`).
3. Plain text is cut into paragraphs (`text`); a page is parsed once (`tree`).
4. Read what the page states about its article (`metadata`, with `jsonld`, `headlines`, `authors`, `dates`).
5. Prune its furniture, find the running text and the offers of other articles (`body`, with `pruning`, `blocks`,
   `wording`, `lexicon`).
6. Check the stated language against the words (`language`).

`evaluation` measures all of it on stored pages.

Many at once come from folders and archives (`archives`, with `archive_lines` and `archive_records`) or from feeds
(`feeds`, `opml`), which `watch` asks again and again, by `schedule` and `robots`.
"""

from laut.extraction.article import extract
from laut.extraction.encoding import MAX_BYTES
from laut.extraction.evaluation import PageScores, evaluate_pages
from laut.extraction.sources import fetch_article, is_url, load_article

__all__ = ["MAX_BYTES", "PageScores", "evaluate_pages", "extract", "fetch_article", "is_url", "load_article"]
