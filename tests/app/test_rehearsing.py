"""A rehearsed storm is told in words, and a broken promise ends with status 1; idle costs next to nothing."""

from typing import Any

import pytest
from command_line import Front

from app.bench.idle import MOST
from app.rehearsing import broken, told

CALM: dict[str, Any] = {"text_to_provider_ms": {"p99": 310.0}}
GOOD: dict[str, Any] = {
    "storm": {
        "texts": 1000, "acknowledged": 1000, "drained_s_after_return": 6.0, "requests_moved": 10, "answers_merged": 40,
        "lost": 0, "filed_twice": 0, "told_twice": 0, "news_before_a_due_answer": 0, "given_up_by_the_provider": 0,
    },
    "flood": {"flood_texts": 3000, "flooder_was_answered": 3, "calm": CALM, "during": CALM},
}  # fmt: skip


def test_a_good_day_is_told_and_nothing_is_broken() -> None:
    assert broken(GOOD) == []
    words = " ".join(told(GOOD))
    assert "1000 were promised an answer" in words
    assert "310 ms" in words
    assert "3000 texts, and got 3 answers" in words


@pytest.mark.parametrize(
    "what", ["lost", "filed_twice", "told_twice", "news_before_a_due_answer", "given_up_by_the_provider"]
)
@pytest.mark.parametrize("found", [2, ["one", "another"]])
def test_every_broken_promise_is_named(what: str, found: object) -> None:
    (said,) = broken({**GOOD, "storm": {**GOOD["storm"], what: found}})
    assert said.startswith("2 ")


@pytest.mark.long
@pytest.mark.slow
def test_the_demo_city_holds_its_snow_day(front: Front) -> None:
    ended = front("rehearse")
    assert ended.status == 0, ended.out
    assert "Nothing was lost" in ended.out


@pytest.mark.long
@pytest.mark.slow
@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def test_who_is_not_written_to_costs_a_hundredth_of_a_core(front: Front, kind: str) -> None:
    from servers import admin

    more = ("--database", admin()) if kind == "postgresql" else ()
    found = front("bench", "idle", "--seconds", "20", "--json", *more).json
    (figures,) = (value for name, value in found.items() if name.startswith("idle"))
    assert len(figures["percent"]) == (2 if more else 1)
    assert max(figures["percent"].values()) <= MOST
