import threading

from index import SearchRequest, SearchResult
from index.answers import Answers


def _answer(total: int) -> SearchResult:
    return SearchResult(total=total, hits=(), facets={})


def test_the_same_request_is_answered_once() -> None:
    answers = Answers()
    request = SearchRequest(text="khen", filters={"province": ("lang-son",)})
    same = SearchRequest(text="khen", filters={"province": ("lang-son",)})
    other = SearchRequest(text="khen", filters={"province": ("ha-giang",)})
    assert answers.get(request, lambda: _answer(1)).total == 1
    assert answers.get(same, lambda: _answer(2)).total == 1
    assert answers.get(other, lambda: _answer(3)).total == 3


def test_only_the_last_answers_are_kept() -> None:
    answers = Answers()
    for number in range(1_000):
        answers.get(SearchRequest(text=str(number)), lambda: _answer(1))
    assert answers.get(SearchRequest(text="999"), lambda: _answer(2)).total == 1
    assert answers.get(SearchRequest(text="0"), lambda: _answer(2)).total == 2


def test_great_pages_are_not_kept() -> None:
    answers = Answers()
    request = SearchRequest(text="khen", limit=1_000)
    assert [answers.get(request, lambda: _answer(n)).total for n in (1, 2)] == [1, 2]  # noqa: B023


def test_a_slow_answer_holds_up_no_other() -> None:
    answers, slow = Answers(), threading.Event()

    def wait() -> SearchResult:
        slow.wait(10)
        return _answer(1)

    waiting = threading.Thread(target=answers.get, args=(SearchRequest(text="slow"), wait))
    waiting.start()
    assert answers.get(SearchRequest(text="quick"), lambda: _answer(2)).total == 2
    slow.set()
    waiting.join()
