"""What sites ask of programs, from real robots.txt on loopback."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from laut.errors import FetchError
from laut.extraction.robots import MAX_DELAY, MAX_ROBOTS_BYTES, Robots, parse_robots

if TYPE_CHECKING:
    from tests.extraction.conftest import Site


def test_allows_what_the_site_allows_and_asks_it_once(site: Site) -> None:
    site.say("/robots.txt", b"User-agent: *\nDisallow: /intern\nAllow: /intern/offen$\nCrawl-delay: 2.5")
    robots = Robots(allow_private=True)
    assert not robots.knows(site.url)
    wanted = ("/", "/intern", "/intern/offen", "/intern/offen/x", "/INTERN")
    assert [robots.allows(site.url + path) for path in wanted] == [True, False, True, False, True]
    assert robots.crawl_delay(site.url) == 2.5
    assert robots.knows(f"{site.url}/anders")
    assert site.asked == ["/robots.txt"]


def test_a_group_for_laut_goes_before_that_for_all(site: Site) -> None:
    site.say("/robots.txt", b"User-agent: *\nDisallow: /\n\nUser-agent: andere\nUser-Agent: Laut/1.0\nDisallow: /nicht")
    robots = Robots(allow_private=True)
    assert robots.allows(f"{site.url}/rat")
    with pytest.raises(FetchError, match=r"refused by its robots\.txt") as told:
        robots.check(f"{site.url}/nicht/hier")
    assert not told.value.is_temporary


@pytest.mark.parametrize("name", ["la", "lauter", "lautbot", "x-laut", "andere"])
def test_a_group_for_another_is_not_for_laut(name: str) -> None:
    rules = parse_robots(f"User-agent: {name}\nDisallow: /\n\nUser-agent: *\nDisallow: /intern".encode())
    assert rules.can_fetch("https://bote.example/rat", "laut")
    assert not rules.can_fetch("https://bote.example/intern", "laut")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_site_without_the_file_allows_everything(site: Site, status: int) -> None:
    site.say("/robots.txt", b"User-agent: *\nDisallow: /", status)
    robots = Robots(allow_private=True)
    assert robots.allows(f"{site.url}/rat")
    assert robots.crawl_delay(site.url) is None


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_site_in_trouble_allows_nothing_for_now(site: Site, status: int) -> None:
    site.say("/robots.txt", b"", status, Retry_After="30")
    robots = Robots(allow_private=True)
    with pytest.raises(FetchError, match="cannot be had") as told:
        robots.check(f"{site.url}/rat")
    assert told.value.is_temporary
    assert not robots.allows(f"{site.url}/rat")
    assert site.asked == ["/robots.txt"]


def test_a_site_that_is_gone_allows_nothing(site: Site) -> None:
    site.say("/robots.txt", b"", 302, Location="/robots.txt")
    assert not Robots(allow_private=True).allows(site.url)
    assert len(site.asked) == 6


def test_private_sites_are_not_even_asked(site: Site) -> None:
    with pytest.raises(FetchError, match="public address"):
        Robots().check(site.url)
    assert site.asked == []


@pytest.mark.parametrize("url", ["ftp://bote.example/", "rat", "http://bote.example:99999999/"])
def test_what_is_no_address_is_named(url: str) -> None:
    with pytest.raises(FetchError, match="expected an http or https address"):
        Robots().check(url)


@pytest.mark.parametrize(
    ("stated", "delay"), [("1e9", MAX_DELAY), ("inf", None), ("nan", None), ("-5", 0.0), ("bald", None)]
)
def test_crawl_delay_stays_within_reason(site: Site, stated: str, delay: float | None) -> None:
    site.say("/robots.txt", f"User-agent: *\nCrawl-delay: {stated}".encode())
    found = Robots(allow_private=True).crawl_delay(site.url)
    assert found == delay or (delay == 0.0 and found is None)


def test_only_the_first_500_kib_are_read() -> None:
    filler = b"# nichts\n" * (MAX_ROBOTS_BYTES // 9)
    rules = parse_robots(b"User-agent: *\nDisallow: /vorn\n" + filler + b"\nDisallow: /hinten")
    assert not rules.can_fetch("https://bote.example/vorn", "laut")
    assert rules.can_fetch("https://bote.example/hinten", "laut")


@pytest.mark.parametrize(
    "source",
    [
        b"".join(b"User-agent: a%d\n" % n for n in range(20_000)) + b"Allow: /a*b\n" * 20_000,
        b"User-agent: *\nDisallow: /" + b"a*" * 200_000 + b"b",
        b"User-agent: *\nDisallow: " + b"*" * 400_000 + b"$",
        bytes(range(256)) * 1_000,
        b"User-agent" * 40_000,
    ],
)
def test_hostile_rules_are_read_in_time(source: bytes) -> None:
    done = threading.Event()

    def read() -> None:
        parse_robots(source).can_fetch("https://bote.example/" + "a" * 2_000, "laut")
        done.set()

    threading.Thread(target=read, daemon=True).start()
    assert done.wait(10)
