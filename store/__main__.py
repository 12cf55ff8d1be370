"""Shows the store without account or network: one message from arrival to receipt, or how a database stands."""

import argparse
import itertools
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.effects import Turn
from bot.events import Event
from bot.manager import Outcome, Spoken
from bot.wire import Capabilities, Delivery, Inbound, Receipt
from store.engine import Database
from store.inbox import keep
from store.memory import Memory
from store.migrate import current, migrate
from store.outbox import LaneOutbox
from store.posting import Posting
from store.receipts import note
from store.standing import standing

THREADS, EACH = 16, 100


def main() -> int:
    """Run the demonstration, or describe the database that is named."""
    parser = argparse.ArgumentParser(prog="python -m store", description=__doc__)
    parser.add_argument("database", nargs="?", help="an existing database file")
    path = parser.parse_args().database
    if path is not None:
        return _describe(Path(path))
    with TemporaryDirectory() as folder:
        db = Database.open(f"sqlite:///{folder}/frontdoor.sqlite3")
        print(f"schema {migrate(db)}")
        _one_message(db)
        _many(db)
        db.close()
    return 0


def _describe(path: Path) -> int:
    if not path.is_file():
        print(f"There is no database at {path}.", file=sys.stderr)
        return 2
    db = Database.open(f"sqlite:///{path.resolve()}")
    print(f"schema {current(db)}")
    print(standing(db))
    db.close()
    return 0


def _text(name: str, sender: int, db: Database) -> Inbound:
    return Inbound("sms", name, "+12155550100", f"+1215555{sender:04}", "There is a pothole on Market Street", db.now())


def _one_message(db: Database) -> None:
    ids = itertools.count(1)
    memory = Memory(db, Capabilities, Posting(lambda: f"post-{next(ids)}", lambda _: 1, timedelta(0)))
    lanes = LaneOutbox(db, channels={"sms"}, rates={"sms": 1.0}, media_url=str, case=lambda: "case-1")
    for _ in range(2):
        kept = db.write(lambda conn: keep(conn, _text("SM-0", 0, db), now=db.now(), photo_id=str))
        print(f"keep     {kept}")
    sitting = memory.sit(kept.conversation, db.now())
    assert sitting is not None
    print(f"sit      {sitting.what}")
    event, said = Event(sitting.what, db.now()), (Spoken("Where is it?"),)
    outcome = Outcome(event, sitting.facts, Turn(sitting.talk), said, "demo", "")
    print(f"commit   {memory.commit(sitting, outcome)}, and once more: {memory.commit(sitting, outcome)}")
    claimed = lanes.claim()
    assert claimed is not None
    print(f"claim    {claimed.post.our_id}: {claimed.post.text!r}, and once more: {lanes.claim()}")
    word = Delivery("sms", claimed.post.our_id, "P1", "delivered", 9)
    db.write(lambda conn: note(conn, word, db.now()))
    lanes.sent(claimed, Receipt("P1", "queued", 2))
    print(f"receipt  before our own commit, and still: {standing(db)}")


def _many(db: Database) -> None:
    def run(thread: int) -> None:
        for number in range(EACH):
            arrival = _text(f"SM-{thread}-{number}", (number * THREADS + thread) % 500, db)
            db.write(lambda conn, one=arrival: keep(conn, one, now=db.now(), photo_id=str), within=30)  # type: ignore[misc]

    threads = [threading.Thread(target=run, args=(thread,)) for thread in range(THREADS)]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    rate = THREADS * EACH / (time.perf_counter() - begun)
    print(f"many     {rate:,.0f} durable arrivals a second from {THREADS} threads")


if __name__ == "__main__":
    sys.exit(main())
