"""Receipts in any order, early, late and twice leave one final state."""

import itertools
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_desk import Clock, Desk

from bot.manager import Spoken
from bot.wire import Delivery, Receipt
from store.asking import side_by_side
from store.engine import Database
from store.migrate import migrate
from store.outbox import LaneOutbox
from store.receipts import noting

WORDS = (
    ("queued", 2, ""),
    ("sending", 3, ""),
    ("sent", 4, ""),
    ("failed", 6, "rejected"),
    ("undelivered", 7, "unreachable"),
    ("delivered", 9, ""),
    ("read", 10, ""),
    ("unknown", 0, ""),
)


def word(name: str, our_id: str = "out0") -> Delivery:
    """One callback."""
    status, rank, error = next(one for one in WORDS if one[0] == name)
    return Delivery("sms", our_id, "SM9", status, rank, error)


def post_one(desk: Desk) -> LaneOutbox:
    """One post on its way: claimed, the provider's answer not yet settled."""
    kept = desk.hears("hello", sid="SM1")
    desk.numbers = itertools.count()
    desk.answers(kept.conversation, Spoken("Hi", keep=True))
    return LaneOutbox(desk.db, channels={"sms"}, rates={}, media_url=str, case=lambda: "case1")


def final(desk: Desk) -> tuple[object, ...]:
    """All of the row that a callback may move."""
    (row,) = desk.table("select state, rank, provider_status, error, provider_id from outbox")
    return tuple(row.values())


@pytest.mark.parametrize("order", list(itertools.permutations(("queued", "sent", "delivered", "settle"))))
def test_every_order_even_before_our_own_commit(desk: Desk, order: tuple[str, ...]) -> None:
    lanes = post_one(desk)
    claimed = lanes.claim()
    assert claimed is not None
    for step in order:
        for _ in range(2):
            if step == "settle":
                lanes.sent(claimed, Receipt("SM9", "queued", 2))
            else:
                desk.told(word(step))
    assert final(desk) == ("delivered", 9, "delivered", "", "SM9")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([one[0] for one in WORDS]), min_size=1, max_size=6), st.randoms())
def test_any_receipts_in_any_order_leave_the_same_state(names: list[str], random: "object") -> None:
    shuffled = [*names, *names]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    states = []
    for order in (names, shuffled):
        with TemporaryDirectory() as folder:
            desk = _desk(Path(folder))
            lanes = post_one(desk)
            claimed = lanes.claim()
            assert claimed is not None
            lanes.sent(claimed, Receipt("SM9", "queued", 2))
            for name in order:
                desk.told(word(name))
            states.append(final(desk))
            desk.db.close()
    assert states[0] == states[1]


def _desk(folder: Path) -> Desk:
    clock = Clock()
    db = Database.open(f"sqlite:///{folder}/frontdoor.sqlite3", clock)
    migrate(db)
    return Desk(db, clock)


def test_a_receipt_settles_doubt(desk: Desk) -> None:
    lanes = post_one(desk)
    claimed = lanes.claim()
    assert claimed is not None
    desk.clock.forward(seconds=40)
    desk.told(word("sent"))
    assert final(desk)[0] == "sent"
    assert lanes.claim() is None


def test_what_nobody_posted_is_kept_without_effect(desk: Desk) -> None:
    desk.told(word("delivered", our_id="of another installation"))
    assert len(desk.table("select * from receipts")) == 1


def test_a_receipt_without_our_id_is_found_by_the_providers(desk: Desk) -> None:
    lanes = post_one(desk)
    claimed = lanes.claim()
    assert claimed is not None
    desk.told(word("delivered", our_id=""))
    assert final(desk)[0] == "sending"
    lanes.sent(claimed, Receipt("SM9", "queued", 2))
    assert final(desk)[0] == "delivered"


def test_bad_news_reaches_the_conversation_once(desk: Desk) -> None:
    lanes = post_one(desk)
    claimed = lanes.claim()
    assert claimed is not None
    lanes.sent(claimed, Receipt("SM9", "queued", 2))
    for _ in range(2):
        desk.told(word("undelivered"))
    assert final(desk)[:4] == ("undelivered", 7, "undelivered", "unreachable")
    assert len(desk.table("select * from inbox where kind = 'event'")) == 1
    assert desk.table("select unreachable from addresses") == [{"unreachable": "unreachable"}]


@pytest.mark.parametrize("order", list(itertools.permutations(("queued", "sent", "delivered"))))
def test_words_that_are_kept_together_leave_the_same_state(desk: Desk, order: tuple[str, ...]) -> None:
    lanes = post_one(desk)
    claimed = lanes.claim()
    assert claimed is not None
    lanes.sent(claimed, Receipt("SM9", "queued", 2))
    desk.db.write(lambda conn: side_by_side(conn, [noting(conn, word(one), desk.clock.now) for one in order]))
    assert final(desk) == ("delivered", 9, "delivered", "", "SM9")


def test_only_a_word_on_a_post_that_was_open_has_senders_look(desk: Desk) -> None:
    lanes = post_one(desk)
    assert lanes.claim() is not None
    heard: list[frozenset[str]] = []
    desk.db.on_commit(heard.append)
    heard.clear()
    desk.told(word("sent"))
    assert "send" in frozenset().union(*heard), "nobody knew whether the provider had taken it"
    heard.clear()
    desk.told(word("delivered"))
    assert "send" not in frozenset().union(*heard)
