"""A house in trouble: what cannot be kept is asked for again, a crashing turn ends with a person, operators see it."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection

from app import logs
from app.doors import doors
from app.house import House
from app.intake import Intake
from bot.events import Heard
from bot.turn import turn
from store.failures import NotDurable
from tests.faults.rehearsal import ALICE, BOB, CAROL, Rehearsal, good, nothing

# -- cannot be kept


def test_a_database_locked_by_another_is_503_and_keeps_nothing(town_on_a_file: Rehearsal) -> None:
    town = town_on_a_file
    town.house.intake = Intake(town.house.database, town.house.clock, within=0.1)
    town.serve()
    body = good(town)
    with closing(sqlite3.connect(town.settings.data_dir / "frontdoor.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        reply = town.post(body)
        assert (reply.status_code, int(reply.headers["Retry-After"]) > 0) == (503, True)
        assert town.client.get("/readyz").status_code == 200, "it reads on"
        assert town.client.get("/metrics").status_code == 200
        other.execute("ROLLBACK")
    town.house.database.write(lambda _conn: None, within=10)
    assert nothing(town)
    assert town.post(body).status_code == 200
    town.settle()
    assert len(town.fake.sent_to(ALICE)) == 1


def test_a_data_folder_that_vanishes_is_503_in_words_and_comes_back_whole(town_on_a_file: Rehearsal) -> None:
    town = town_on_a_file
    town.text(ALICE, "pothole at 12 Main St")
    town.settle()
    data = town.settings.data_dir
    away = data.rename(data.with_name(f"{data.name}-elsewhere"))
    assert town.text(BOB, "pothole at 40 Elm St").status_code == 503
    ready = town.client.get("/readyz")
    assert ready.status_code == 503
    assert "put it back where it was" in ready.json["parts"]["database"]
    with pytest.raises(NotDurable):
        town.house.settle()
    away.rename(data)
    assert town.client.get("/readyz").status_code == 200
    assert town.text(BOB, "pothole at 40 Elm St").status_code == 200
    town.text(ALICE, "1")
    town.settle()
    assert [len(town.fake.sent_to(who)) for who in (ALICE, BOB)] == [2, 1]
    assert town.count("requests") == 1
    assert town.fake.twice() == []


class Broken:
    """A database whose commits fail."""

    def __init__(self, reason: Any) -> None:
        self._reason = reason

    def write(self, unit: Callable[[Connection], object], *, within: float, together: bool) -> object:
        """It never works."""
        raise NotDurable(self._reason)


@pytest.mark.parametrize("reason", ["full", "io", "slow", "closed", "broken", "locked", "moved"])
def test_a_commit_that_fails_is_503(town: Rehearsal, reason: str) -> None:
    town.house.intake = Intake(Broken(reason), town.house.clock)  # type: ignore[arg-type]
    town.serve()
    reply = town.text(ALICE, "pothole at 12 Main St")
    assert (reply.status_code, "Retry-After" in reply.headers) == (503, True)
    assert nothing(town)


def test_a_fault_of_our_own_in_the_door_is_503_not_500(town: Rehearsal) -> None:
    def stumble(_arrivals: object) -> None:
        raise RuntimeError("pothole at 12 Main St")

    town.house.intake = stumble  # type: ignore[assignment]
    town.serve()
    reply = town.text(ALICE, "pothole at 12 Main St")
    assert (reply.status_code, "Retry-After" in reply.headers) == (503, True)
    assert "Main" not in reply.text


# -- a text that crashes the turn


def crashing(word: str) -> Callable[..., Any]:
    """The real turn, but for a text with this word."""

    def stumbles(talk: Any, event: Any, facts: Any, city: Any) -> Any:
        if isinstance(event.what, Heard) and any(word in one.text for one in event.what.messages):
            raise ZeroDivisionError(event.what.messages[0].text)
        return turn(talk, event, facts, city)

    return stumbles


def test_a_text_that_crashes_the_turn_gets_the_honest_line_and_a_person(town: Rehearsal) -> None:
    town.house.manager = replace(town.house.manager, turn=crashing("kaboom"))
    town.text(ALICE, "kaboom at 12 Main St")
    town.text(BOB, "pothole at 12 Main St")
    town.settle()
    knowledge = town.house.cities.get().knowledge
    honest = knowledge.phrases["failed"].text["en"]
    assert any(honest in said for said in town.fake.sent_to(ALICE)), "an honest line"
    assert [row["reason"] for row in town.rows("select reason from handoffs")] == ["failed"]
    assert len(town.fake.sent_to(BOB)) == 1, "the queue moved on"
    assert town.rows("select distinct state from inbox") == [{"state": "read"}]
    town.text(ALICE, "pothole at 12 Main St")
    town.settle()
    assert town.rows("select distinct state from inbox") == [{"state": "read"}]


def test_what_a_newer_version_wrote_is_told_honestly_and_ends_with_a_person(town: Rehearsal) -> None:
    town.text(ALICE, "pothole at 12 Main St")
    town.settle()
    town.text(ALICE, "1")
    town.text(BOB, "pothole at 40 Elm St")
    newer = "update inbox set payload = '{\"kind\": \"telepathy\"}' where state = 'unread' and id = 2"
    town.house.database.write(lambda conn: conn.exec_driver_sql(newer) and None)
    town.settle(minutes=2)  # where several share the database, one of that version has its chance first
    honest = town.house.cities.get().knowledge.phrases["failed"].text["en"]
    assert honest in town.fake.sent_to(ALICE)[-1]
    assert [row["reason"] for row in town.rows("select reason from handoffs")] == ["failed"]
    assert len(town.fake.sent_to(BOB)) == 1
    assert town.rows("select distinct state from inbox") == [{"state": "read"}]
    assert 'frontdoor_turn_failures_total{error="AnotherVersion"}' in town.client.get("/metrics").text


def test_even_a_broken_fixed_turn_ends_with_a_person(town: Rehearsal) -> None:
    def never(*_: object) -> Any:
        raise ZeroDivisionError

    town.house.manager = replace(town.house.manager, turn=never, fixed=never)
    town.text(ALICE, "pothole at 12 Main St")
    for _ in range(20):
        try:
            town.house.settle()
        except ZeroDivisionError:
            continue
    assert town.rows("select state from inbox") == [{"state": "dead"}]
    assert [row["reason"] for row in town.rows("select reason from handoffs")] == ["failed"]
    assert town.client.get("/readyz").status_code == 200


# -- what operators see

PRIVATE = ("Zanzibarstrasse", "98765", "kaboom", "wombat", "5550101", "5550102", "5550103")


def test_no_log_line_holds_a_word_number_or_address_of_a_resident(
    town: Rehearsal, capfd: pytest.CaptureFixture[str]
) -> None:
    for level in ("INFO", "DEBUG"):
        logs.configure(level)
        canary(town)
    logs.configure("WARNING")
    out, err = capfd.readouterr()
    lines = err.splitlines()
    assert any("turn failed" in line for line in lines), "there are log lines at all"
    for line in lines + out.splitlines():
        assert not [word for word in PRIVATE if word in line], line
    assert all(json.loads(line)["event"] for line in lines), "every line is JSON"


def canary(town: Rehearsal) -> None:
    """Everything that may be logged, with words that must not be."""
    town.house.manager = replace(town.house.manager, turn=crashing("kaboom"))
    town.text(ALICE, "kaboom wombat 98765 Zanzibarstrasse")
    town.text(BOB, "wombat pothole at 98765 Zanzibarstrasse")
    town.post(good(town), X_Twilio_Signature="wombat")
    town.text(CAROL, "wombat", From="")
    town.fake.order("throttle", "error", "reset_after", "wrong_json", None)
    town.settle()
    for _ in range(6):
        town.settle(seconds=60)
    town.fake.outcomes[ALICE] = ("undelivered", 30003)
    for message in town.fake.outgoing:
        town.receipt(message, "undelivered", 30007)

    def stumble(_arrivals: object) -> None:
        raise RuntimeError("wombat 98765 Zanzibarstrasse +12155550101")

    keep, town.house.intake = town.house.intake, stumble  # type: ignore[assignment]
    town.serve()
    town.text(ALICE, "wombat")
    town.house.intake = keep
    town.serve()


def test_health_ready_and_figures_answer_in_every_state(town: Rehearsal) -> None:
    def ask() -> tuple[int, int, int]:
        client = town.client
        codes = [client.get(path).status_code for path in ("/healthz", "/readyz", "/metrics")]
        return codes[0], codes[1], codes[2]

    assert ask() == (200, 200, 200)
    town.text(ALICE, "pothole at 12 Main St")
    town.clock.forward(minutes=5)
    assert ask() == (200, 200, 200), "somebody has waited for five minutes, and messages are kept meanwhile"
    town.settle()
    assert ask() == (200, 200, 200)
    town.house.database.write(lambda conn: conn.exec_driver_sql("ALTER TABLE inbox RENAME TO gone") and None)
    assert ask()[:2] == (200, 503)
    assert town.client.get("/metrics").status_code == 200, "figures even when the database is broken"
    town.house.database.write(lambda conn: conn.exec_driver_sql("ALTER TABLE gone RENAME TO inbox") and None)
    assert ask() == (200, 200, 200)


def test_a_restart_forgets_nothing(town: Rehearsal) -> None:
    town.text(ALICE, "pothole at 12 Main St")
    town.close()
    town.open()
    town.settle()
    assert len(town.fake.sent_to(ALICE)) == 1
    assert isinstance(town.house, House)
    assert set(doors(town.settings)) == {"sms"}
