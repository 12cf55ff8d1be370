"""What providers paid by the call cost: counted once whoever counts, by the day, on both databases."""

import threading

from store_desk import Clock

from casework.spending import Allowance
from store.engine import Database
from store.purse import Purse, Used


def test_many_count_at_once_and_nothing_is_lost(db: Database) -> None:
    def count() -> None:
        for _ in range(10):
            Purse(db, {}).spend("x", calls=1, dollars=0.001)

    threads = [threading.Thread(target=count) for _ in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    used = Purse(db, {}).used("x")
    assert (used.calls, used.dollars) == (80, 0.08)
    assert Purse(db, {}).used("other").calls == 0


def test_either_limit_ends_the_day_and_the_next_begins_anew(db: Database, clock: Clock) -> None:
    for may, spent in ((Allowance(calls=2), (2, 0.0)), (Allowance(dollars=0.5), (1, 0.5))):
        purse = Purse(db, {"x": may})
        assert purse.allows("x")
        purse.spend("x", *spent)
        assert not purse.allows("x")
        assert purse.allowance("x") == may
        clock.forward(days=1)
        assert purse.allows("x")
        assert purse.used("x") == Used(db.now().date().isoformat())


def test_without_limits_nothing_ends(db: Database) -> None:
    purse = Purse(db, {"x": Allowance()})
    purse.spend("x", calls=10**6, dollars=10**6)
    assert purse.allows("x")
