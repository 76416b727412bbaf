"""Five hundred hostile feeds and archives, the same ones in every run.

Nothing is fetched that should not be (servers on loopback count), the good ones among them are not lost, and each that
cannot be read gives one clear error.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from laut.errors import LautError
from laut.extraction import fetch as fetching
from laut.extraction.archives import iter_sources
from laut.extraction.feeds import MAX_ENTRIES, Feed, parse_feed
from laut.extraction.schedule import WatchedFeed
from laut.extraction.watch import Checked, Failed, Fetched, Watch
from laut.records import Article

if TYPE_CHECKING:
    from tests.extraction.conftest import Site

SEED = 5
FEEDS = 250
ARCHIVES = 250
URL = "https://bote.example/feed"
NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
PARAGRAPH = "Der Stadtrat von Nebelburg hat am Donnerstag beschlossen, die alte Brücke abzureißen."


InTime = Callable[[float], AbstractContextManager[None]]


def _is_clear(error: LautError) -> bool:
    message = str(error)
    return "expected" in message and "\n" not in message and len(message) < 1_000


# Feeds: each maker gives hostile items to stand behind the good ones, or wraps the whole.

Maker = Callable[[random.Random, str], str]


def _nested(dice: random.Random, _: str) -> str:
    tag = dice.choice(["div", "item", "title", "x:y", "channel"])
    return f"<{tag}>" * dice.choice([10, 300, 50_000])


def _loops(_: random.Random, __: str) -> str:
    return f"<item><link>{URL}</link></item><item><link>#a</link></item><item><link>{URL}#b</link></item>"


def _many(dice: random.Random, _: str) -> str:
    return "".join(f"<item><link>/viel/{n}</link></item>" for n in range(dice.choice([10, 10, 10, 5_000])))


def _schemes(dice: random.Random, site: str) -> str:
    links = [
        "javascript:1",
        "file:///etc/passwd",
        "gopher://a/",
        "data:,a",
        "http://a:b@c/",
        "http://[",
        "\0",
        "//",
        site * 99,
    ]
    return "".join(f"<item><link>{link}</link></item>" for link in dice.sample(links, 4))


def _dates(dice: random.Random, _: str) -> str:
    dates = ["Mon, 06 Sep 2999 00:01:00 GMT", "9" * 5_000, "2024-13-45T99:99", "-1", "Mon, 01 Jan 0000 00:00:00"]
    return "".join(f"<item><link>/{n}</link><pubDate>{dice.choice(dates)}</pubDate></item>" for n in range(5))


def _rubbish(dice: random.Random, _: str) -> str:
    pieces = [
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?",
        "?>",
        "&",
        "&#0;",
        "&#xD800;",
        "<",
        ">",
        "</rss>",
        '"',
        "<a b=c>",
    ]
    return "".join(dice.choices(pieces, k=dice.choice([3, 50, 5_000])))


def _attributes(dice: random.Random, _: str) -> str:
    count = dice.choice([10, 20_000])
    attributes = " ".join(f"a{number}='1'" for number in range(count))
    return f"<item {attributes} xmlns:q='q'><q:z/></item>"


def _includes(_: random.Random, site: str) -> str:
    return (
        f"<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='{site}/xinclude'/>"
        f"<item><enclosure url='{site}/ton.mp3'/><title>&lt;img src={site}/b.png&gt;</title><link>/bild</link></item>"
    )


MAKERS: list[Maker] = [_nested, _loops, _many, _schemes, _dates, _rubbish, _attributes, _includes]


def _prolog(dice: random.Random, site: str) -> str:
    levels = "".join(f"<!ENTITY l{n + 1} '{f'&l{n};' * 10}'>" for n in range(12))
    return dice.choice(
        [
            "",
            f"<!DOCTYPE rss SYSTEM '{site}/extern.dtd'>",
            f"<!DOCTYPE rss [<!ENTITY xxe SYSTEM '{site}/xxe'><!ENTITY e2 SYSTEM 'file:///etc/passwd'>]>",
            f"<!DOCTYPE rss [<!ENTITY % p SYSTEM '{site}/parameter'> %p;]>",
            f"<!DOCTYPE rss [<!ENTITY l0 'ha'>{levels}]>",
            f"<?xml-stylesheet href='{site}/stil.xsl' type='text/xsl'?>",
            f"<!-- {'x' * 9_999} <rss> -->",
        ]
    )


def _hostile_feed(dice: random.Random, site: str) -> tuple[bytes, int]:
    """A feed, and how many good entries it begins with."""
    good = dice.randrange(1, 8)
    date = "<pubDate>Mon, 29 Apr 2024 16:00:00 GMT</pubDate>"
    items = "".join(f"<item><title>Gut {n}</title><link>/gut/{n}</link>{date}</item>" for n in range(good))
    hostile = "".join(dice.choice(MAKERS)(dice, site) for _ in range(dice.randrange(1, 4)))
    named = "<title>&xxe;&e2;&l12;&unbekannt;</title>"
    whole = f"{_prolog(dice, site)}<rss version='2.0'><channel>{named}{items}{hostile}</channel></rss>"
    source = whole.encode("utf-8", "replace")
    if dice.random() < 0.3:
        source = source[: len(source) - dice.randrange(len(hostile.encode()) + 1)]
    return source, good


def _parsed(in_time: InTime, source: bytes) -> Feed | LautError:
    with in_time(15):
        try:
            return parse_feed(source, url=URL, now=NOW)
        except LautError as error:
            return error


def test_hostile_feeds_lose_no_good_entry_and_fetch_nothing(site: Site, in_time: InTime) -> None:
    dice = random.Random(SEED)
    for number in range(FEEDS):
        source, good = _hostile_feed(dice, site.url)
        feed = _parsed(in_time, source)
        assert isinstance(feed, Feed), number
        urls = [entry.url for entry in feed.entries]
        assert urls[:good] == [f"https://bote.example/gut/{n}" for n in range(good)], number
        assert all(entry.published for entry in feed.entries[:good])
        assert len(urls) == len(set(urls)) <= MAX_ENTRIES
        assert URL not in urls
        assert all(url.startswith(("http://", "https://")) for url in urls)
        assert all(entry.published is None or entry.published <= NOW + timedelta(days=1) for entry in feed.entries)
        assert all("root:" not in (entry.title or "") for entry in feed.entries)
    assert site.asked == []


def test_hostile_bytes_in_place_of_feeds_give_one_error_or_a_feed(site: Site, in_time: InTime) -> None:
    dice = random.Random(SEED)
    errors = 0
    for _ in range(100):
        source, _good = _hostile_feed(dice, site.url)
        junk = bytearray(source)
        for _flip in range(dice.choice([1, 20, 500])):
            junk[dice.randrange(len(junk))] = dice.randrange(256)
        found = _parsed(in_time, bytes(junk[dice.randrange(len(junk)) :]))
        if isinstance(found, LautError):
            errors += 1
            assert _is_clear(found)
    assert errors > 10
    assert site.asked == []


# Archives: whole items, one of them damaged.


def _page(number: int, dice: random.Random) -> str:
    return f"<html><body><h1>Rat {number}</h1><p>{PARAGRAPH}</p><!-- {dice.randbytes(60).hex()} --></body></html>"


def _record(number: int, dice: random.Random) -> bytes:
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{_page(number, dice)}".encode()
    return (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bote.example/{number}\r\n"
        f"WARC-Record-ID: <urn:uuid:{number:08}-0000-0000-0000-000000000000>\r\nWARC-Date: 2024-05-01T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    ).encode() + answer + b"\r\n\r\n"  # fmt: skip


def _line(number: int, dice: random.Random) -> bytes:
    return json.dumps({"url": f"https://bote.example/{number}", "html": _page(number, dice)}).encode() + b"\n"


def _damaged(dice: random.Random, item: bytes) -> bytes:
    match dice.randrange(5):
        case 0:
            return item[: dice.randrange(1, len(item))]
        case 1:
            place = dice.randrange(len(item))
            return item[:place] + dice.randbytes(dice.choice([1, 8, 200])) + item[place:]
        case 2:
            changed = bytearray(item)
            for _ in range(dice.choice([1, 4, 40])):
                changed[dice.randrange(len(changed))] ^= dice.randrange(1, 256)
            return bytes(changed)
        case 3:
            stated = dice.choice([b"0", b"-5", b"99999999999", b"1" * 40, b"7", b"x", b"700"])
            return item.replace(b"Content-Length: ", b"Content-Length: " + stated + b"\r\nX: ")
        case _:
            return dice.randbytes(dice.choice([1, 300, 5_000]))


def _hostile_archive(dice: random.Random) -> tuple[str, bytes, set[int], int]:
    """An archive's ending, its bytes, the numbers of its whole items, and that of all."""
    count, victim = dice.randrange(3, 7), dice.randrange(1, 6)
    ending = dice.choice([".warc", ".warc.gz", ".jsonl", ".warc", ".warc.gz"])
    make = _line if ending == ".jsonl" else _record
    items = [make(number, dice) for number in range(count)]
    if ending == ".warc.gz":
        items = [gzip.compress(item) for item in items]
    whole = set(range(count)) - {victim}
    if victim < count:
        items[victim] = _damaged(dice, items[victim])
        if ending == ".jsonl":
            items[victim] = items[victim].replace(b"\n", b" ") + b"\n"
    return ending, b"".join(items), whole, count


def _loaded(in_time: InTime, path: Path) -> tuple[list[int], list[LautError], list[str]]:
    numbers, errors, names = [], [], []
    with in_time(15):
        for source in iter_sources(path):
            names.append(source.name)
            try:
                found = source.load()
            except LautError as error:
                errors.append(error)
                continue
            assert isinstance(found, Article)
            numbers.append(int(found.text.partition("\n")[0].removeprefix("Rat ") or -1))
    return numbers, errors, names


def test_hostile_archives_lose_no_whole_item(tmp_path: Path, in_time: InTime) -> None:
    dice = random.Random(SEED)
    silent = 0
    for number in range(ARCHIVES):
        ending, content, whole, count = _hostile_archive(dice)
        path = tmp_path / f"{number}{ending}"
        path.write_bytes(content)
        numbers, errors, names = _loaded(in_time, path)
        assert whole <= set(numbers), (number, ending, errors)
        assert len(numbers) <= count
        assert len(names) == len(set(names))
        assert all(map(_is_clear, errors))
        silent += not errors and len(numbers) < count
        assert len(errors) <= 2, (number, ending, errors)
    assert silent <= 2  # a changed byte made another status or kind of record of it


@pytest.mark.parametrize("ending", [".html.gz", ".jsonl.gz", ".warc.gz"])
def test_hostile_packed_files_give_clear_errors(tmp_path: Path, ending: str, in_time: InTime) -> None:
    dice = random.Random(SEED)
    for number in range(30):
        content = gzip.compress(dice.choice([bytes(20_000_000), _line(1, dice) * 9, _page(1, dice).encode()]), 1)
        path = tmp_path / f"{number}{ending}"
        path.write_bytes(_damaged(dice, content))
        _numbers, errors, _names = _loaded(in_time, path)
        assert all(map(_is_clear, errors))


class _Memory:
    def __init__(self, feeds: Iterable[str]) -> None:
        self.watched = [WatchedFeed(url) for url in feeds]

    def feeds(self) -> Iterable[WatchedFeed]:
        return self.watched

    def is_known(self, url: str) -> bool:
        return url.endswith("/bekannt")


def test_no_hostile_feed_leads_into_a_private_network(
    site: Site, hidden_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One loopback address stands for the internet, the other for a private network."""
    internet = ip_address("127.0.0.1")
    monkeypatch.setattr(fetching, "is_public", lambda address: address == internet)
    hidden = hidden_site.url
    private = [
        f"{hidden}/geheim",
        hidden.replace("127.0.0.2", "2130706434"),
        hidden.replace("127.0.0.2", "0x7f.2"),
        hidden.replace("127.0.0.2", "[::ffff:127.0.0.2]"),
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://[::1]:1/",
        "file:///etc/passwd",
    ]
    good = site.say("/gut")
    feeds = []
    for number, target in enumerate(private):
        site.say(f"/weiter/{number}", b"", 302, Location=target)
        site.say(f"/feed-weiter/{number}", b"", 301, Location=target)
        feeds.append(site.feed(f"/feed/{number}", target, f"/weiter/{number}", f"{good}?{number}", "/bekannt"))
        feeds.append(f"{site.url}/feed-weiter/{number}")
        site.say(f"/gut?{number}")
    events = list(Watch(_Memory([*feeds, *private]), pause=0.0).run(once=True))
    assert hidden_site.asked == []
    assert len([event for event in events if isinstance(event, Fetched)]) == len(private)
    assert all(event.is_final for event in events if isinstance(event, Failed))
    checked = [event for event in events if isinstance(event, Checked)]
    assert len(checked) == 3 * len(private)
    assert sum(event.error is not None for event in checked) == 2 * len(private)
    assert not [path for path in site.asked if "bekannt" in path]
    assert len(site.asked) == len(set(site.asked))
