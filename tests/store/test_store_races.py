"""What one writer excluded and several connections allow: each race run by threads of two openings of one database."""

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from store_desk import ALICE, CITY, START, Clock, Desk, filing, market_street

from bot.manager import Spoken
from bot.wire import Delivery, Inbound, Receipt
from casework.request import Status
from store import handoffs, people, requests, revisions
from store.engine import Database
from store.inbox import Kept, keep
from store.outbox import LaneOutbox
from store.photos import PhotoShelf

pytestmark = pytest.mark.postgres


@pytest.fixture
def other(served: Database, postgres_url: str, clock: Clock) -> Iterator[Database]:
    """A second process on the same server, as far as the server can tell."""
    database = Database.open(postgres_url, clock)
    yield database
    database.close()


@pytest.fixture
def home(served: Database, clock: Clock) -> Desk:
    """The first process's desk."""
    return Desk(served, clock)


@pytest.fixture
def away(other: Database, clock: Clock, home: Desk) -> Desk:
    """The second process's; ids are drawn from one source, as they are random in earnest."""
    desk = Desk(other, clock)
    desk.numbers = home.numbers
    return desk


def at_once(*steps: Callable[[], object]) -> list[object]:
    """Run the steps together; each result or error in its place."""
    start, results = threading.Barrier(len(steps)), [None] * len(steps)

    def run(place: int) -> None:
        start.wait(10)
        try:
            results[place] = steps[place]()  # type: ignore[call-overload]
        except Exception as error:
            results[place] = error  # type: ignore[call-overload]

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(steps))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return results


def lanes(db: Database, rate: float | None = None) -> LaneOutbox:
    """An outbox of text messages."""
    rates = {} if rate is None else {"sms": rate}
    return LaneOutbox(db, channels={"sms"}, rates=rates, media_url=str, case=lambda: "case-1", jitter=lambda: 1.0)


def arrival(sid: str, text: str = "hole", who: str = ALICE) -> Inbound:
    """A message."""
    return Inbound("sms", sid, CITY, who, text, START)


def test_one_message_brought_sixteen_times_at_once_is_kept_once(served: Database, other: Database) -> None:
    for round_ in range(8):
        message = arrival(f"SM{round_}", who=f"+1215555010{round_}")

        def bring(db: Database, one: Inbound = message) -> Kept:
            return db.write(lambda conn: keep(conn, one, now=START, photo_id=str), within=30)

        kept = at_once(*(lambda db=db: bring(db) for db in (served, other) for _ in range(8)))
        assert all(isinstance(one, Kept) for one in kept), kept
        assert [one.new for one in kept].count(True) == 1  # type: ignore[attr-defined]
        assert len({(one.row, one.conversation) for one in kept}) == 1  # type: ignore[attr-defined]


def test_two_first_messages_at_once_make_one_person_and_one_conversation(home: Desk, away: Desk) -> None:
    for number in range(10):

        def hears(desk: Desk, who: str = f"+1215555011{number}") -> Kept:
            return desk.hears("a hole", who=who)

        kept = at_once(lambda h=hears: h(home), lambda h=hears: h(away))
        assert len({one.conversation for one in kept}) == 1  # type: ignore[attr-defined]
    for table in ("people", "addresses", "tenancies", "conversations"):
        assert home.table(f"select count(*) as n from {table}")[0]["n"] == 10


def test_a_turn_is_written_by_one_of_two_that_thought_it(home: Desk, away: Desk) -> None:
    kept = home.hears("hole")
    for _ in range(10):
        mine, theirs = home.sits(kept.conversation), away.sits(kept.conversation)
        done = at_once(lambda m=mine: home.commits(m, "Where?"), lambda t=theirs: away.commits(t, "Where is it?"))
        assert sorted(map(str, done)) == ["False", "True"]
        home.hears("again")
    assert home.table("select count(*) as n from turns")[0]["n"] == 10


def test_processes_do_not_think_about_one_conversation_together(home: Desk, away: Desk) -> None:
    kept = home.hears("hole")
    with home.memory.hold(kept.conversation) as mine, away.memory.hold(kept.conversation) as also_theirs:
        assert (mine, also_theirs) == (True, False)
    with away.memory.hold(kept.conversation) as theirs:
        assert theirs


def test_what_a_process_held_is_free_when_it_is_gone(home: Desk, away: Desk) -> None:
    kept = home.hears("hole")
    with away.memory.hold(kept.conversation):
        away.db.close()
        with home.memory.hold(kept.conversation) as mine:
            assert mine


def test_a_start_in_another_process_is_counted_once(home: Desk, away: Desk) -> None:
    kept = home.hears("hole")
    assert away.sits(kept.conversation).starts == 1
    assert home.sits(kept.conversation).starts == 2


def test_a_newer_answer_replaces_what_waits_or_follows_what_was_claimed(home: Desk, away: Desk) -> None:
    out = lanes(away.db)
    for number in range(12):
        kept = home.hears("hole", who=f"+121555502{number:02}")
        home.answers(kept.conversation, f"first {number}")
        home.hears("by the school", who=f"+121555502{number:02}")
        sitting = home.sits(kept.conversation)
        claimed, done = at_once(out.claim, lambda s=sitting, n=number: home.commits(s, f"second {n}"))
        assert done is True
        rows = home.table(
            "select text, state, attempts from outbox where conversation = :c order by id", c=kept.conversation
        )
        if claimed is not None and claimed.post.text == f"first {number}":  # type: ignore[attr-defined]
            assert [row["state"] for row in rows] == ["sending", "waiting"]
        else:
            assert rows[0]["state"] == "dropped"
        for one in iter(out.claim, None):
            out.sent(one, Receipt(f"P{one.row}", "queued", 1))
        if claimed is not None:
            out.sent(claimed, Receipt(f"P{number}-first", "queued", 1))  # type: ignore[arg-type]
            for one in iter(out.claim, None):
                out.sent(one, Receipt(f"P{one.row}", "queued", 1))


def test_every_post_is_claimed_once_and_in_order(home: Desk, away: Desk) -> None:
    for who in range(6):
        kept = home.hears("hole", who=f"+1215555030{who}")
        home.answers(kept.conversation, *(Spoken(f"{who} {n}", keep=True) for n in range(4)))
    sent: list[str] = []

    def drain(out: LaneOutbox) -> None:
        idle = 0
        while idle < 20:
            claimed = out.claim()
            if claimed is None:
                idle += 1
                continue
            idle = 0
            sent.append(claimed.post.text)
            out.sent(claimed, Receipt(f"P{claimed.row}", "queued", 1))

    assert at_once(*(lambda db=db: drain(lanes(db)) for db in (home.db, away.db) for _ in range(3))) == [None] * 6
    assert sorted(sent) == sorted(f"{who} {n}" for who in range(6) for n in range(4))
    for who in range(6):
        assert [one for one in sent if one.startswith(f"{who} ")] == [f"{who} {n}" for n in range(4)]


def test_a_lanes_pace_holds_for_all_processes_together(home: Desk, away: Desk, clock: Clock) -> None:
    for who in range(8):
        kept = home.hears("hole", who=f"+1215555040{who}")
        home.answers(kept.conversation, "Where?")
    outs = [lanes(db, rate=1.0) for db in (home.db, away.db) for _ in range(3)]
    for _ in range(8):
        claimed = at_once(*(out.claim for out in outs))
        assert sum(one is not None for one in claimed) == 1
        clock.forward(seconds=1)


def test_a_late_settlement_of_a_lost_claim_changes_nothing(home: Desk, away: Desk, clock: Clock) -> None:
    kept = home.hears("hole")
    home.answers(kept.conversation, "Where?")
    first = lanes(home.db).claim()
    clock.forward(seconds=60)
    second = lanes(away.db).claim()
    assert first is not None
    assert second is not None
    at_once(
        lambda: lanes(home.db).sent(first, Receipt("OLD", "queued", 1)),
        lambda: lanes(away.db).sent(second, Receipt("NEW", "queued", 1)),
    )
    assert home.table("select provider_id from outbox") == [{"provider_id": "NEW"}]


def test_receipts_at_once_leave_the_highest_rank(home: Desk, away: Desk) -> None:
    words = [("queued", 1), ("sent", 3), ("delivered", 9), ("sending", 2)]
    for number in range(8):
        kept = home.hears("hole", who=f"+1215555050{number}")
        home.answers(kept.conversation, "Where?")
        claimed = lanes(home.db).claim()
        assert claimed is not None
        by_theirs = [Delivery("sms", "", f"P{number}", status, rank) for status, rank in words]
        desks = [home, away, home, away]
        steps = [lambda d=d, w=w: d.told(w) for d, w in zip(desks, by_theirs, strict=True)]
        done = at_once(lambda c=claimed, n=number: lanes(away.db).sent(c, Receipt(f"P{n}", "accepted", 0)), *steps)
        assert done == [None] * 5
        (row,) = home.table("select rank, provider_status from outbox where id = :row", row=claimed.row)
        assert row == {"rank": 9, "provider_status": "delivered"}


@pytest.mark.parametrize("cases", [30, pytest.param(500, marks=pytest.mark.slow)])
def test_one_agent_wins_a_case_and_the_others_hear_who(home: Desk, away: Desk, cases: int) -> None:
    kept = home.hears("hole")
    agents = ((home, "ann"), (away, "bob"), (home, "eve"), (away, "dan"))
    for number in range(cases):
        case = f"c{number}"
        home.db.write(
            lambda conn, c=case: handoffs.open_case(conn, c, kept.conversation, "asked", urgent=False, now=START)
        )
        claims = [
            lambda d=d, who=who, c=case: d.db.write(lambda conn: handoffs.claim(conn, c, who, START), within=30)
            for d, who in agents
        ]
        done = at_once(*claims)
        winner = agents[done.index(None)][1]
        assert sorted(str(one) for one in done if one) == [f"Handoff {case} is held by {winner}."] * 3


def test_a_photo_is_fetched_by_one(home: Desk, away: Desk, tmp_path: object) -> None:
    kept = home.hears("hole", media=5)
    shelves = [PhotoShelf(db, tmp_path) for db in (home.db, away.db) for _ in range(3)]  # type: ignore[arg-type]
    found = [one.id for one in at_once(*(shelf.claim for shelf in shelves)) if one is not None]  # type: ignore[attr-defined]
    while (more := shelves[0].claim()) is not None:
        found.append(more.id)
    assert len(found) == len(set(found)) == 5
    at_once(*(lambda s=shelf, p=found[0]: s.refuse(p, "unreadable") for shelf in shelves))
    heard = home.table(
        "select count(*) as n from inbox where conversation = :c and kind = 'event'", c=kept.conversation
    )
    assert heard == [{"n": 1}]


def test_of_two_steps_that_exclude_each_other_one_is_taken(home: Desk, away: Desk) -> None:
    kept = home.hears("hole")
    for number in range(8):
        tracking = f"AAAAA-AAAA{number}"
        home.hears("another", sid=f"SM-more-{number}")
        home.answers(kept.conversation, "Filed", effects=(filing(tracking, place=market_street()),))

        def step(desk: Desk, status: Status, one: str = tracking) -> int:
            return desk.db.write(lambda conn: requests.update(conn, one, status=status, by="ann", at=START))

        done = at_once(lambda s=step: s(home, "in_progress"), lambda s=step: s(away, "withdrawn"))
        assert sorted(type(one).__name__ for one in done) == ["IllegalMove", "int"]


def test_the_last_to_publish_is_live(home: Desk, away: Desk) -> None:
    def publish(desk: Desk, name: str, seconds: float) -> None:
        desk.db.write(
            lambda conn: revisions.publish(
                conn, name=name, revision=f"r-{name}", document="{}", model="", gazetteer="", note="",
                now=START + timedelta(seconds=seconds),
            )
        )  # fmt: skip

    publish(home, "one", 5)
    publish(away, "two", 0)  # its clock is behind
    with home.db.read() as conn:
        assert revisions.published(conn).name == "two"  # type: ignore[union-attr]
    assert at_once(lambda: publish(home, "a", 0), lambda: publish(away, "b", 0)) == [None, None]


def test_who_opts_out_is_sent_nothing_that_was_not_claimed_before(home: Desk, away: Desk) -> None:
    out = lanes(away.db)
    for number in range(10):
        who = f"+1215555060{number}"
        kept = home.hears("hole", who=who)
        home.answers(kept.conversation, "Where?")

        def leave(address: str = who) -> None:
            home.db.write(lambda conn: people.set_consent(conn, "sms", address, "out", source="stop", at=START))

        claimed, _ = at_once(out.claim, leave)
        (row,) = home.table("select state from outbox where conversation = :c", c=kept.conversation)
        assert row["state"] == ("dropped" if claimed is None else "sending")
        assert out.claim() is None
