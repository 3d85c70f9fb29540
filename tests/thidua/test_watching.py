"""Saved searches: what comes in and matches is sent once, and again only when it was not taken."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from archive.draft import Draft
from archive.errors import ChooseName
from archive.records import Records
from archive.watches import Watches
from tests.thidua.command import thidua
from tests.thidua.records_of_our_own import FLAG, LAI_CHAU, draft, flag, keep, make_archive
from thidua.errors import AllowPrivate, CorrectUsage
from thidua.river import index_all
from thidua.sample import sample_portal
from thidua.watching import Sent, add_watch, query_of, send_new

Arrive = Callable[..., None]


@dataclass
class Hook:
    url: str
    bodies: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    status: int = 204

    @property
    def titles(self) -> list[str]:
        return [article["title"] for body in self.bodies for article in body["articles"]]


@pytest.fixture
def hook() -> Iterator[Hook]:
    taken: Hook

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            taken.headers.append(dict(self.headers))
            if taken.status < 300:
                taken.bodies.append(json.loads(body))
            self.send_response(taken.status)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    taken = Hook(f"http://127.0.0.1:{server.server_address[1]}/in?key=1")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield taken
    server.shutdown()
    server.server_close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    make_archive(tmp_path)
    index_all(tmp_path, "whoosh")
    return tmp_path


@pytest.fixture
def arrive(data: Path) -> Arrive:
    def arrive(*titles: str, published: str | None = "2025-06-01") -> None:
        keep(data, LAI_CHAU, [(f"{hash(title)}.html", article(title, published)) for title in titles])
        index_all(data, "whoosh")

    return arrive


def article(title: str, published: str | None = "2025-06-01") -> Draft:
    text = f"{title}\n{title} là chuyện riêng của bản này. " + FLAG.split("\n")[1]
    return draft(text, flag(text), "lai-chau", published, "news")


def watch(data: Path, query: str, hook: Hook, name: str = "ours", allow_private: bool = True) -> None:
    records = Records.open(data)
    try:
        add_watch(records, name, query, hook.url, allow_private)
    finally:
        records.close()


def test_an_article_that_comes_in_and_matches_is_sent_once(data: Path, arrive: Arrive, hook: Hook) -> None:
    watch(data, "cờ thi đua", hook)
    assert send_new(data, "whoosh") == [Sent("ours", 0)]
    arrive("Cầu treo mới")
    assert send_new(data, "whoosh") == [Sent("ours", 1)]
    assert send_new(data, "whoosh") == [Sent("ours", 0)]
    [body] = hook.bodies
    assert hook.titles == ["Cầu treo mới"]
    assert body["watch"]["name"] == "ours"
    [told] = body["articles"]
    assert told["url"].startswith(f"http://{LAI_CHAU}/")
    assert (told["published"], told["province"], "text" in told) == ("2025-06-01", "lai-chau", False)
    assert "Cờ thi đua" in told["snippet"]
    assert hook.headers[0]["Content-Type"] == "application/json"
    assert hook.headers[0]["X-Thidua-Delivery"] == body["delivery"]


def test_what_was_there_before_is_not_sent(data: Path, hook: Hook) -> None:
    watch(data, "khen", hook)
    assert send_new(data, "whoosh") == [Sent("ours", 0)]
    assert hook.bodies == []


def test_what_does_not_match_is_not_sent(data: Path, arrive: Arrive, hook: Hook) -> None:
    watch(data, '"Cầu treo"', hook, "bridges")
    watch(data, "province=lang-son", hook, "other-province")
    arrive("Cầu treo mới", "Đường bản mới")
    assert send_new(data, "whoosh") == [Sent("bridges", 1), Sent("other-province", 0)]
    assert hook.titles == ["Cầu treo mới"]


def test_a_word_that_the_archive_does_not_have_is_not_taken_for_its_neighbour(
    data: Path, arrive: Arrive, hook: Hook
) -> None:
    watch(data, "treoo", hook, "typo")
    watch(data, "treoo OR đường", hook, "either")
    arrive("Cầu treo mới", "Đường bản mới")
    assert send_new(data, "whoosh") == [Sent("typo", 0), Sent("either", 1)]
    assert hook.titles == ["Đường bản mới"]


def test_what_was_not_taken_is_sent_next_time(data: Path, arrive: Arrive, hook: Hook) -> None:
    watch(data, "cầu", hook)
    arrive("Cầu treo mới")
    hook.status = 503
    [failed] = send_new(data, "whoosh")
    assert (failed.articles, "503" in str(failed.fault)) == (0, True)
    hook.status = 200
    arrive("Cầu khỉ cũ")
    assert send_new(data, "whoosh") == [Sent("ours", 2)]
    assert hook.titles == ["Cầu treo mới", "Cầu khỉ cũ"]


def test_a_repeated_delivery_has_the_same_name(data: Path, arrive: Arrive, hook: Hook) -> None:
    watch(data, "cầu", hook)
    arrive("Cầu treo mới")
    hook.status = 500
    send_new(data, "whoosh")
    send_new(data, "whoosh")
    assert len({headers["X-Thidua-Delivery"] for headers in hook.headers}) == 1


def test_a_fault_of_one_search_does_not_stop_the_others(data: Path, arrive: Arrive, hook: Hook) -> None:
    watch(data, "cầu", Hook("http://127.0.0.1:9/nobody"), "a")
    watch(data, "cầu", hook, "b")
    arrive("Cầu treo mới")
    one, other = send_new(data, "whoosh")
    assert (bool(one.fault), other) == (True, Sent("b", 1))


def test_an_undated_article_is_sent_too(data: Path, arrive: Arrive, hook: Hook) -> None:
    watch(data, "cầu", hook)
    arrive("Cầu treo mới", published=None)
    arrive("Cầu khỉ cũ", published="1998")
    assert send_new(data, "whoosh") == [Sent("ours", 2)]


def test_many_articles_go_in_deliveries_of_fifty_oldest_first(data: Path, arrive: Arrive, hook: Hook) -> None:
    watch(data, "chuyện", hook)
    arrive(*(f"Cầu thứ {number}" for number in range(60)))
    assert send_new(data, "whoosh") == [Sent("ours", 60)]
    assert [len(body["articles"]) for body in hook.bodies] == [50, 10]
    ids = [article["id"] for body in hook.bodies for article in body["articles"]]
    assert ids == sorted(set(ids))


def test_an_article_read_again_is_not_sent_again(data: Path, arrive: Arrive, hook: Hook) -> None:
    watch(data, "cầu", hook)
    arrive("Cầu treo mới")
    send_new(data, "whoosh")
    arrive("Cầu treo mới", published="2025-06-02")
    assert send_new(data, "whoosh") == [Sent("ours", 0)]


def test_a_search_that_another_process_sends_is_left_to_it(data: Path, arrive: Arrive, hook: Hook) -> None:
    watch(data, "cầu", hook)
    arrive("Cầu treo mới")
    records = Records.open(data)
    watches = Watches(records)
    [saved] = watches.all()
    assert watches.hold(saved)
    assert send_new(data, "whoosh") == [Sent("ours", 0)]
    watches.let_go(saved)
    assert send_new(data, "whoosh") == [Sent("ours", 1)]
    records.close()


def test_a_private_address_is_refused_unless_it_is_allowed(data: Path, hook: Hook) -> None:
    with pytest.raises(AllowPrivate, match="--allow-private"):
        watch(data, "cầu", hook, allow_private=False)
    watch(data, "cầu", hook, allow_private=True)


def test_a_private_address_is_refused_when_it_is_sent_to_as_well(data: Path, arrive: Arrive, hook: Hook) -> None:
    watch(data, "cầu", hook)
    records = Records.open(data)
    records.connection.execute("UPDATE watch SET allow_private = 0")
    records.close()
    arrive("Cầu treo mới")
    [refused] = send_new(data, "whoosh")
    assert "private network" in str(refused.fault)
    assert hook.headers == []


def test_a_name_is_taken_once(data: Path, hook: Hook) -> None:
    watch(data, "cầu", hook)
    with pytest.raises(ChooseName, match="ours"):
        watch(data, "đường", hook)


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("bằng khen", "q=b%E1%BA%B1ng+khen"),
        ("khen ai?", "q=khen+ai%3F"),
        ("q=khen&province=lai-chau", "q=khen&province=lai-chau"),
        ("?q=khen&sort=newest&offset=20&lang=en", "q=khen"),
        ("http://127.0.0.1:8000/?q=khen&since=2020#top", "q=khen&since=2020"),
    ],
)
def test_a_search_is_given_as_words_or_as_the_address_of_its_page(typed: str, query: str) -> None:
    assert query_of(typed) == query


@pytest.mark.parametrize("typed", ["", "  ", "?", "q=", "colour=red", "q=a&provnice=x", "http://127.0.0.1/"])
def test_a_search_that_asks_nothing_or_the_unknown_is_refused(typed: str) -> None:
    with pytest.raises(CorrectUsage):
        query_of(typed)


@pytest.mark.slow
def test_the_commands_add_list_send_and_remove(data: Path, arrive: Arrive, hook: Hook) -> None:
    refused = thidua("watch", "add", "ours", "cầu", hook.url, "--data", data)
    assert (refused.returncode, "--allow-private" in refused.stderr) == (1, True)
    added = thidua("watch", "add", "ours", "cầu", hook.url, "--allow-private", "--data", data)
    assert (added.returncode, added.stderr) == (0, "")
    keep(data, LAI_CHAU, [("moi.html", article("Cầu treo mới"))])
    sent = thidua("watch", "send", "--format", "json", "--data", data)
    assert (sent.returncode, json.loads(sent.stdout)) == (0, [{"watch": "ours", "articles": 1, "fault": None}])
    [listed] = json.loads(thidua("watch", "list", "--format", "json", "--data", data).stdout)
    assert (listed["name"], listed["query"], listed["target"], listed["sent"]) == ("ours", "q=c%E1%BA%A7u", hook.url, 1)
    keep(data, LAI_CHAU, [("nua.html", article("Cầu khỉ cũ"))])
    hook.status = 500
    failed = thidua("watch", "send", "--data", data)
    assert (failed.returncode, "answered 500" in failed.stdout) == (1, True)
    assert thidua("watch", "remove", "ours", "--data", data).returncode == 0
    gone = thidua("watch", "remove", "ours", "--data", data)
    assert (gone.returncode, "no saved search" in gone.stderr) == (2, True)


@pytest.mark.slow
def test_a_run_sends_what_it_brought_back_and_goes_well_when_nobody_takes_it(tmp_path: Path, hook: Hook) -> None:
    with sample_portal(0) as base:
        run = ("run", "--site", "sample", "--base", base, "--data", tmp_path)
        thidua(*run, "--pages", "3")
        thidua("watch", "add", "ours", "khen", hook.url, "--allow-private", "--data", tmp_path)
        hook.status = 500
        ended = thidua(*run)
        assert (ended.returncode, "saved search ours" in ended.stderr) == (0, True)
        hook.status = 200
        ended = thidua(*run)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert len(hook.titles) == len(set(hook.titles)) > 3
