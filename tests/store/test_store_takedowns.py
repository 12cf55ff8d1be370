"""What was deleted where it was said goes from both databases, with its record; what was filed from it stays."""

from pathlib import Path

from store_desk import ALICE, BOB, CITY, Desk, filing

from bot.effects import Change
from bot.manager import Spoken
from bot.wire import Inbound
from store import retention, takedowns
from store.handoffs import open_case
from store.inbox import keep
from store.tables import METADATA
from store.takedowns import DAY

CANARY = "quagga"


def everything(desk: Desk) -> str:
    """All that the tables hold, as text."""
    return "\n".join(str(dict(row)) for name in METADATA.tables for row in desk.table(f"select * from {name}"))


def deletes(desk: Desk, message: str, text: str = "") -> None:
    """Alice takes this message back, or says something else instead."""
    gone = Inbound(
        "sms", f"{message}:later", CITY, ALICE, text, desk.clock.now, public=True, corrects=message, gone=not text
    )
    desk.db.write(lambda conn: takedowns.note(conn, gone, desk.clock.now))
    desk.db.write(lambda conn: keep(conn, gone, now=desk.clock.now, photo_id=lambda: "ph"))


def test_a_deleted_message_goes_and_its_request_stays(desk: Desk, tmp_path: Path) -> None:
    kept = desk.hears(f"hole near the {CANARY}", sid="SM1")
    desk.db.write(lambda conn: open_case(conn, "c1", kept.conversation, "asked", urgent=False, now=desk.clock.now))
    alarm = Spoken(f"Text: hole near the {CANARY}", to="+12155550120")
    desk.answers(kept.conversation, "Filed.", alarm, effects=(filing("AA-11"),), wake=None)
    desk.db.write(lambda conn: conn.exec_driver_sql("update outbox set state = 'sent'") and None)
    deletes(desk, "SM1")
    assert takedowns.run(desk.db, tmp_path, desk.clock.now) == 0, "its own turn comes first"
    with desk.db.read() as conn:
        assert takedowns.standing(conn, desk.clock.now + DAY) == (1, 1)
    desk.answers(kept.conversation)
    assert CANARY in everything(desk)
    assert takedowns.run(desk.db, tmp_path, desk.clock.now) == 1
    assert CANARY not in everything(desk)
    assert desk.table("select service, place_text, place_words from requests") == [
        {"service": "pothole", "place_text": "1234 Market St", "place_words": ""}
    ]
    assert takedowns.run(desk.db, tmp_path, desk.clock.now) == 0
    with desk.db.read() as conn:
        assert takedowns.standing(conn, desk.clock.now) == (0, 0)
        assert [row["what"] for row in retention.records(conn)] == ["taken down"]


def test_a_changed_message_keeps_its_newest_words(desk: Desk, tmp_path: Path) -> None:
    kept = desk.hears(f"hole near the {CANARY}", sid="SM1")
    desk.answers(kept.conversation)
    deletes(desk, "SM1", "hole near the zoo")
    desk.answers(kept.conversation)
    assert takedowns.run(desk.db, tmp_path, desk.clock.now) == 1
    assert CANARY not in everything(desk)
    assert "near the zoo" in everything(desk)


def test_what_was_filed_for_somebody_else_is_still_told_here(desk: Desk, tmp_path: Path) -> None:
    theirs = desk.hears("hello", sid="SM8", who=BOB).conversation
    here = desk.hears(f"for Bob: hole near the {CANARY}", sid="SM1").conversation
    desk.answers(here, "Filed.", effects=(filing("AA-11"),), wake=None)
    whose = f"(select a.person from addresses a join conversations c on c.address_id = a.id where c.id = {theirs})"
    moved = f"update requests set conversation = {theirs}, person = {whose}"
    desk.db.write(lambda conn: conn.exec_driver_sql(moved) and None)
    desk.db.write(lambda conn: conn.exec_driver_sql("update outbox set state = 'sent'") and None)
    deletes(desk, "SM1")
    desk.answers(here)
    takedowns.run(desk.db, tmp_path, desk.clock.now)
    assert desk.table("select id from turns where conversation = :here", here=here) == []
    back = Change("AA-11", "withdrawn", "resident", desk.clock.now)
    desk.hears("cancel bobs report", sid="SM9")
    desk.answers(here, effects=(back,))
    assert desk.table("select status from requests") == [{"status": "withdrawn"}]


def test_nobody_else_takes_it_back(desk: Desk) -> None:
    here = desk.hears("hole", sid="SM1").conversation
    desk.answers(here, "Filed.", effects=(filing("AA-11"),), wake=None)
    other = desk.hears("cancel it", sid="SM9", who=BOB).conversation
    desk.answers(other, "Done.", effects=(Change("AA-11", "withdrawn", "resident", desk.clock.now),))
    assert desk.table("select status from requests") == [{"status": "received"}]
