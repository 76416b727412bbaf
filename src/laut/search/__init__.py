"""Questions to the record: what was said, by whom, to whom, on whose word; above [laut.store][], below the pipeline.

1. `query` is the question, checked; its answer is a page of statements and where the next one begins.
2. `people` finds whom a name means.
3. `expressions` turns words and filters into what each database's full-text index is asked.
4. `calendar` asks it, newest statements first, a piece of the calendar at a time.
5. `statements` puts these together; `profiles`, `trails` and `outlets` answer the other questions.
"""

from laut.search.outlets import Cited, Sources, sources
from laut.search.profiles import Profile, who
from laut.search.query import ORDERS, Page, Search
from laut.search.statements import search
from laut.search.trails import Trail, trail

__all__ = ["ORDERS", "Cited", "Page", "Profile", "Search", "Sources", "Trail", "search", "sources", "trail", "who"]
