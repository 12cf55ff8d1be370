"""Deliberate bugs, to prove that the checker sees them: each makes the database forget one thing the code relies on.

They are triggers on SQLite, put into an empty database by a flag of the storm and of the kill loop; the product's own
code stays as it is.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

BUGS: Final[dict[str, tuple[str, str]]] = {
    "the key of the inbox is ignored": (
        "told_twice",
        "before insert on inbox when exists (select 1 from inbox where channel = new.channel and external_id = "
        "new.external_id) begin update inbox set external_id = external_id || '~' || id where channel = new.channel "
        "and external_id = new.external_id; end",
    ),
    "a promise is given before the commit": (
        "lost",
        "after insert on inbox when new.id % 9 = 4 begin delete from inbox where id = new.id; end",
    ),
    "a claim is not settled": (
        "told_twice",
        "after update of state on outbox when new.state = 'sent' and new.attempts = 1 and new.id % 5 = 3 begin "
        "update outbox set state = 'waiting', lease_until = null where id = new.id; end",
    ),
    "order in a conversation is dropped": (
        "out_of_order",
        "after insert on outbox when new.kind = 'push' begin update outbox set conversation = null "
        "where id = new.id; end",
    ),
    "consent is not kept": (
        "told_after_opting_out",
        "after update of consent on addresses when new.consent = 'out' begin update addresses set consent = 'in' "
        "where id = new.id; end",
    ),
    "a change is not announced": (
        "untold",
        "after insert on outbox when new.kind = 'push' and new.id % 2 = 0 begin update outbox set state = 'dropped' "
        "where id = new.id; end",
    ),
    "a rank falls": (
        "receipts_lost",
        "after update of rank on outbox when new.rank > 4 begin update outbox set rank = 4 where id = new.id; end",
    ),
}  # fmt: skip
"""What goes wrong → (what the checker calls it, the trigger that brings it about)."""


def put_in(file: Path, bug: str) -> None:
    """Let this bug be in a migrated database from here on; nothing when ``bug`` is empty."""
    if bug:
        with closing(sqlite3.connect(file, timeout=30)) as conn, conn:
            conn.execute(f"create trigger deliberate_bug {BUGS[bug][1]}")
