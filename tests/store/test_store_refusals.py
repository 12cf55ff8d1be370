"""What staff may not do by a slip: send nothing, or be shown a turn nobody asked for."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.wire import Inbound
from store import handoffs, why
from store.engine import Database
from store.inbox import keep
from store.migrate import migrate

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)


def test_an_empty_reply_is_refused_in_words(tmp_path: Path) -> None:
    database = Database.open(f"sqlite:///{tmp_path}/frontdoor.sqlite3")
    migrate(database)
    inbound = Inbound("simulator", "m1", "city", "+12155550142", "a person please", NOW)

    def claimed_case(conn) -> None:  # type: ignore[no-untyped-def]
        kept = keep(conn, inbound, now=NOW, photo_id=lambda: "p1")
        handoffs.open_case(conn, "c1", kept.conversation, "asked", urgent=False, now=NOW)
        handoffs.claim(conn, "c1", "ann", NOW)

    database.write(claimed_case)
    with pytest.raises(handoffs.Held, match="nothing to send"):
        database.write(lambda conn: handoffs.reply(conn, "c1", "  \n", "ann", NOW))
    with database.read() as conn:
        assert why.turn_of(conn, "") is None
    database.close()
