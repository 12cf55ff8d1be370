"""Statements that travel together: fewer trips, and nothing else is different."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.exc import IntegrityError
from store_desk import ALICE, BOB, CITY, START, Clock, Desk, filing

from bot.wire import Inbound, Receipt, SendFailed
from casework.spending import Caps
from store import travelling
from store.asking import by_itself, side_by_side
from store.claiming import Misguessed, Pace, take
from store.engine import Database
from store.failures import NotDurable
from store.inbox import Kept, keeping
from store.outbox import LaneOutbox
from store.prepared import ahead, later
from store.tables import LANES
from store.trips import Call, numbered, written

A_TURN, A_CLAIM, A_CALL_SETTLED, A_FIRST_CONTACT = 7, 3, 2, 8
"""Trips to the server that an answered text, a claimed post, a taken one and texts of new senders may cost."""

LANE = LANES.insert()
NAMED = select(LANES).where(LANES.c.name == bindparam("lane"))
MOVE = update(LANES).where(LANES.c.name == bindparam("lane")).values(channel=bindparam("to"))


def lane(name: str, channel: str = "sms") -> dict[str, Any]:
    return {"name": name, "channel": channel, "free_at": START}


@pytest.fixture
def met(db: Database) -> Database:
    """A database whose statements are planned: their first execution is SQLAlchemy's own."""
    for name in ("before", "and again"):
        db.write(lambda conn, name=name: _all(conn, name))  # type: ignore[misc]
    return db


def _all(conn: Connection, name: str) -> None:
    conn.execute(LANE, lane(name))
    conn.execute(LANE, [lane(f"{name} {at}") for at in (1, 2)])
    conn.execute(NAMED, {"lane": name}).one()
    conn.execute(MOVE, {"lane": name, "to": "x"})


@pytest.fixture
def trips(monkeypatch: pytest.MonkeyPatch) -> list[list[bytes]]:
    """What went to the server, trip by trip."""
    made: list[list[bytes]] = []
    real = travelling.travel

    def counted(raw: Any, calls: list[Call]) -> None:
        made.append([one.text for one in calls])
        real(raw, calls)

    monkeypatch.setattr(travelling, "travel", counted)
    return made


def test_what_is_said_ahead_is_executed_once_and_in_order(met: Database) -> None:
    def unit(conn: Connection) -> tuple[Any, ...]:
        later(conn, LANE, lane("a"))
        ahead(conn, (NAMED, {"lane": "a"}), (MOVE, {"lane": "a", "to": "slack"}), (NAMED, {"lane": "b"}))
        first = conn.execute(NAMED, {"lane": "a"}).one().channel
        moved = conn.execute(MOVE, {"lane": "a", "to": "slack"}).rowcount
        again = conn.execute(NAMED, {"lane": "a"}).one().channel
        return first, moved, again, conn.execute(NAMED, {"lane": "b"}).first()

    assert met.write(unit) == ("sms", 1, "slack", None)


def test_what_is_written_later_is_there_for_whoever_asks_and_at_the_end(met: Database) -> None:
    def unit(conn: Connection) -> int:
        later(conn, LANE, [lane("a"), lane("b")])
        found = len(conn.execute(select(LANES.c.name).where(LANES.c.name.in_(("a", "b")))).all())
        later(conn, MOVE, {"lane": "b", "to": "slack"})
        return found

    assert met.write(unit) == 2
    with met.read() as conn:
        assert [conn.execute(NAMED, {"lane": one}).one().channel for one in "ab"] == ["sms", "slack"]


def test_what_fails_later_undoes_everything_and_is_heard(met: Database) -> None:
    def unit(conn: Connection) -> None:
        later(conn, LANE, lane("c"))
        later(conn, LANE, lane("before"))

    with pytest.raises(IntegrityError) as refused:
        met.write(unit)
    assert "before" not in str(refused.value), "no value of a row is quoted"
    met.write(lambda conn: later(conn, LANE, lane("c")))


@pytest.mark.postgres
def test_an_error_that_was_swallowed_on_the_way_keeps_nothing(served: Database) -> None:
    def unit(conn: Connection, name: str) -> None:
        later(conn, LANE, lane(name))
        conn.execute(NAMED, {"lane": name})

    for name in ("before", "again"):
        served.write(lambda conn, name=name: unit(conn, name))  # type: ignore[misc]

    def wrong(conn: Connection) -> None:
        try:
            unit(conn, "before")
        except IntegrityError:
            return

    with pytest.raises(NotDurable, match="nobody said so"):
        served.write(wrong)


@pytest.mark.postgres
def test_what_was_written_ahead_and_never_executed_is_not_kept(served: Database) -> None:
    for name in ("before", "again"):
        served.write(lambda conn, name=name: _all(conn, name))  # type: ignore[misc]
    with pytest.raises(NotDurable, match="in vain"):
        served.write(lambda conn: ahead(conn, (NAMED, {"lane": "a"}), (LANE, lane("a"))))
    with served.read() as conn:
        assert conn.execute(NAMED, {"lane": "a"}).first() is None


@pytest.mark.postgres
def test_a_transaction_undone_forgets_no_statement(served: Database) -> None:
    def unit(conn: Connection, *, well: bool) -> int:
        conn.execute(NAMED, {"lane": "a"})
        if not well:
            raise LookupError
        return int(conn.exec_driver_sql("SELECT count(*) FROM pg_prepared_statements").scalar_one())

    before = [served.write(lambda conn: unit(conn, well=True)) for _ in range(9)]
    with pytest.raises(LookupError):
        served.write(lambda conn: unit(conn, well=False))
    assert served.write(lambda conn: unit(conn, well=True)) == before[-1] == before[2] > 0


@pytest.mark.postgres
def test_one_text_costs_few_trips(served: Database, clock: Clock, trips: list[list[bytes]]) -> None:
    desk, held = Desk(served, clock), list[Any]()
    outbox = LaneOutbox(
        served, channels=["sms"], rates={"sms": 1000.0}, media_url=str, case=lambda: "case",
        caps=Caps(number=50, city=500, channels=frozenset({"sms"})),
    )  # fmt: skip

    def costs(do: Callable[[], Any]) -> int:
        trips.clear()
        do()
        return len(trips)

    for at in range(6):  # the first few are compiled, prepared, and the lane is not known yet
        kept = desk.hears("a hole in the road", who=f"+1215555013{at}")
        turn = costs(lambda kept=kept, at=at: desk.answers(kept.conversation, "Filed.", effects=(filing(f"AA-{at}"),)))  # type: ignore[misc]
        clock.forward(seconds=5)
        claim = costs(lambda: held.append(outbox.claim()))
        post = held.pop()
        assert post is not None
        settled = costs(lambda post=post, at=at: outbox.sent(post, Receipt(f"SM{at}", "sent", 3)))  # type: ignore[misc]
    assert (turn <= A_TURN + 2, claim, settled) == (True, A_CLAIM, A_CALL_SETTLED), (
        "filing adds its lock and its number"
    )
    quiet = desk.hears("thanks", who="+12155550130")
    assert costs(lambda: desk.answers(quiet.conversation, "You are welcome.")) <= A_TURN


def outbox_of(db: Database) -> LaneOutbox:
    """One whose runner says when there may be something to send."""
    outbox = LaneOutbox(db, channels=["sms"], rates={}, media_url=str, case=lambda: "case")
    outbox.told = True
    return outbox


@pytest.mark.postgres
def test_between_two_words_nobody_asks_in_vain(served: Database, clock: Clock, trips: list[list[bytes]]) -> None:
    desk, outbox = Desk(served, clock, hold=timedelta(0)), outbox_of(served)
    for at in range(3):
        desk.answers(desk.hears("hello", who=f"+1215555017{at}").conversation, "Where?")
    for at in range(3):
        post = outbox.claim()
        assert post is not None
        outbox.sent(post, Receipt(f"SM{at}", "sent", 3))
    trips.clear()
    assert outbox.claim() is None
    assert not trips, "the last claim saw that there was nothing more"
    outbox.expect()
    assert outbox.claim() is None
    assert trips


@pytest.mark.parametrize("asked", ["while the first was under way", "not at all"])
def test_what_comes_behind_a_post_under_way_needs_no_further_word(desk: Desk, asked: str) -> None:
    desk.posting = replace(desk.posting, hold=timedelta(0))
    desk.memory, outbox = desk.fresh_memory(), outbox_of(desk.db)
    here = desk.hears("hello").conversation
    desk.answers(here, "Where?")
    first = outbox.claim()
    desk.hears("12 main st")
    desk.answers(here, "Thank you.")
    outbox.expect()
    if asked != "not at all":
        assert outbox.claim() is None, "order holds within a conversation"
    assert first is not None
    outbox.sent(first, Receipt("SM1", "sent", 3))
    second = outbox.claim()
    assert second is not None
    assert second.post.text == "Thank you."


def test_a_post_that_failed_is_asked_for_again(desk: Desk) -> None:
    desk.posting = replace(desk.posting, hold=timedelta(0))
    desk.memory, outbox = desk.fresh_memory(), outbox_of(desk.db)
    desk.answers(desk.hears("hello").conversation, "Where?")
    post = outbox.claim()
    assert post is not None
    outbox.failed(post, SendFailed("unavailable", "away"))
    desk.clock.forward(seconds=60)
    again = outbox.claim()
    assert again is not None
    assert again.post.our_id == post.post.our_id


@pytest.mark.postgres
def test_a_wrong_guess_is_undone_as_a_whole(served: Database, clock: Clock) -> None:
    desk = Desk(served, clock)
    for at in range(3):
        kept = desk.hears("hello", who=f"+1215555014{at}")
        desk.answers(kept.conversation, "Where?")
    clock.forward(seconds=5)
    pace = Pace(frozenset({"sms"}), {}, caps=Caps(number=50, city=2, channels=frozenset({"sms"})))
    for _ in range(2):
        assert served.write(lambda conn: take(conn, pace, clock, guess=True)) is not None
        clock.forward(seconds=1)
    tables = "select * from outbox order by id", "select * from spending order by address"
    before = [desk.table(one) for one in tables]
    with pytest.raises(Misguessed):
        served.write(lambda conn: take(conn, pace, clock, guess=True))
    assert before == [desk.table(one) for one in tables]
    assert served.write(lambda conn: take(conn, pace, clock)) is None
    assert [row["error"] for row in desk.table("select error from outbox where state = 'waiting'")] == [
        "over_city_budget"
    ]


@pytest.mark.postgres
def test_a_first_trip_that_ends_its_transaction_is_not_made_twice(served: Database) -> None:
    served.write(lambda conn: later(conn, LANE, lane("a")))
    served.write(lambda conn: later(conn, LANE, lane("b")))
    with served.read() as conn:
        conn.exec_driver_sql("SELECT 1")
        theirs = int(conn.exec_driver_sql("SELECT pg_backend_pid()").scalar_one())
    with served.read() as other:
        other.exec_driver_sql("SELECT 1")
    import psycopg

    with psycopg.connect(served.url, autocommit=True) as admin:
        admin.execute("SELECT pg_terminate_backend(%s)", (theirs,))
        while admin.execute("SELECT 1 FROM pg_stat_activity WHERE pid = %s", (theirs,)).fetchone():
            pass
    with pytest.raises(NotDurable):
        served.write(lambda conn: later(conn, LANE, lane("c")))
    served.write(lambda conn: conn.execute(LANE, lane("d")) and None)
    with served.read() as conn:
        assert conn.execute(NAMED, {"lane": "d"}).first() is not None


def arrivals() -> list[Inbound]:
    """A known sender, a new one twice, a repeat of each, and one more."""
    said = ((ALICE, "1"), (BOB, "2"), (BOB, "3"), (ALICE, "1"), (BOB, "2"), ("+12155550103", "4"))
    return [Inbound("sms", f"IN{number}", CITY, who, f"text {number}", START) for who, number in said]


def kept_by(db: Database, together: bool) -> list[Kept]:
    """What came of them, one after another or side by side."""

    def unit(conn: Connection) -> list[Kept]:
        works = [keeping(conn, one, now=START, photo_id=str) for one in arrivals()]
        return side_by_side(conn, works) if together else [by_itself(conn, one) for one in works]

    return db.write(unit)


@pytest.mark.parametrize("together", [True, False])
def test_who_asks_side_by_side_is_kept_as_one_after_another(desk: Desk, together: bool) -> None:
    for _ in range(3):
        desk.hears("hello")
    kept = kept_by(desk.db, together)
    assert [one.new for one in kept] == [True, True, True, False, False, True]
    assert kept[3].row == kept[0].row
    assert kept[4].row == kept[1].row
    assert len({one.conversation for one in kept}) == 3
    rows = desk.table("select external_id, conversation from inbox where external_id like :of order by id", of="IN%")
    texts = [row["external_id"] for row in rows if row["conversation"] == kept[1].conversation]
    assert texts == ["IN2", "IN3"], "one sender's texts keep their order"
    counts = desk.table("select count(*) as n from people"), desk.table("select count(*) as n from tenancies")
    assert counts == ([{"n": 3}], [{"n": 3}])


@pytest.mark.postgres
def test_a_group_of_arrivals_makes_the_trips_of_one(served: Database, clock: Clock, trips: list[list[bytes]]) -> None:
    desk = Desk(served, clock)
    for at in range(4):
        desk.hears("hello", who=f"+1215555016{at}")
    trips.clear()
    news = [Inbound("sms", f"new{at}", CITY, f"+121555502{at:02d}", "hello", START) for at in range(40)]

    def unit(conn: Connection) -> list[Kept]:
        return side_by_side(conn, [keeping(conn, one, now=START, photo_id=str) for one in news])

    assert all(one.new for one in served.write(unit))
    assert len(trips) <= A_FIRST_CONTACT


def test_places_are_numbered_and_a_percent_sign_is_one() -> None:
    assert numbered("a = %s AND b LIKE '%%x' AND c = %s::INTEGER") == b"a = $1 AND b LIKE '%x' AND c = $2::INTEGER"


def test_values_travel_as_the_server_reads_them() -> None:
    assert written(["¿d\x00ónde?", 7, True, None, 0.5]) == ["¿dónde?".encode(), b"7", b"t", None, b"0.5"]
    with pytest.raises(KeyError):
        written([timedelta(1)])
