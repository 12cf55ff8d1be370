"""What is past its time goes, once, with a record; what is open, recent or held stays."""

from datetime import timedelta
from pathlib import Path

import pytest
from store_desk import ALICE, BOB, Clock, Desk, filing

from bot.manager import Spoken
from store import requests, retention
from store.engine import Database
from store.memory import Memory
from store.people import consent_of, mark, set_consent, set_role
from store.photos import PhotoShelf
from store.tables import METADATA
from store.why import turn_of

RULES = retention.Rules(timedelta(days=365), timedelta(days=90), timedelta(days=730))


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Where the files of photos lie."""
    return tmp_path / "photos"


def run(desk: Desk, photos: Path) -> dict[str, int]:
    """The rules at the desk's time, clean of what was not done."""
    done = retention.run(desk.db, photos, RULES, desk.clock.now, "nightly")
    return {name: many for name, many in done.items() if many}


def filed(desk: Desk, who: str, tracking: str, words: str = "big hole, call me at home", *, close: bool = True) -> int:
    """A resident files one pothole, and it is filled in."""
    conversation = desk.hears(words, who=who, sid=f"SM{tracking}").conversation
    alarm = Spoken(f"{who} says: {words}", to="+12155550120")
    desk.answers(conversation, f"Filed: {tracking}.", alarm, effects=(filing(tracking, at=desk.clock.now),))
    if close:
        desk.clock.forward(days=1)
        step = {"status": "closed", "by": "crew", "at": desk.clock.now, "note": "Filled."}
        desk.db.write(lambda conn: requests.update(conn, tracking, **step))  # type: ignore[arg-type]
        desk.answers(conversation, f"{tracking} is done.")
    desk.db.write(lambda conn: conn.exec_driver_sql("update outbox set state = 'sent'") and None)
    return conversation


def everything(desk: Desk) -> str:
    """All that the tables hold, as text."""
    return "\n".join(str(dict(row)) for name in METADATA.tables for row in desk.table(f"select * from {name}"))


def test_words_go_a_year_after_the_last_of_them(desk: Desk, photos: Path) -> None:
    filed(desk, ALICE, "AA-11")
    desk.clock.forward(days=364)
    assert run(desk, photos) == {}
    assert "call me at home" in everything(desk)
    desk.clock.forward(days=2)
    done = run(desk, photos)
    assert done["conversations"] == 1
    assert "call me at home" not in everything(desk)
    assert "4B" not in everything(desk), "the unit of a flat is personal"
    assert desk.table("select service, status, place_text from requests") == [
        {"service": "pothole", "status": "closed", "place_text": "1234 Market St"}
    ]
    with desk.db.read() as conn:
        shown = requests.show(conn, "AA-11")
        assert turn_of(conn, "AA-11") is None, "a turn that was erased is not known any more"
    assert shown["words"] == []
    assert [step["note"] for step in shown["history"] if step["status"] == "closed"] == ["Filled."]


def test_the_buttons_of_a_question_go_with_its_words(desk: Desk, photos: Path) -> None:
    kept = desk.hears("pothole on canary")
    desk.answers(
        kept.conversation, Spoken("Which one?", options=(("1", "9 Canary Ct"), ("2", "9 Canary St")), ask="a1")
    )
    desk.db.write(lambda conn: conn.exec_driver_sql("update outbox set state = 'sent'") and None)
    assert "9 Canary Ct" in everything(desk)
    desk.clock.forward(days=366)
    assert run(desk, photos)["conversations"] == 1
    assert "9 Canary Ct" not in everything(desk)


def test_a_second_run_finds_nothing_and_records_nothing(desk: Desk, photos: Path) -> None:
    filed(desk, ALICE, "AA-11")
    desk.clock.forward(days=400)
    before = desk.clock.now
    assert run(desk, photos)
    desk.clock.forward(hours=1)
    assert run(desk, photos) == {}
    with desk.db.read() as conn:
        records = retention.records(conn)
    assert {row["what"] for row in records} == {"conversations", "messages"}
    assert {row["at"] for row in records} == {before}
    assert {row["before"] for row in records} == {before - timedelta(days=365)}


def test_an_open_request_keeps_its_words(desk: Desk, photos: Path) -> None:
    filed(desk, ALICE, "AA-11", close=False)
    desk.clock.forward(days=1000)
    assert run(desk, photos) == {}


def test_a_hold_keeps_everything_until_it_is_let_go(desk: Desk, photos: Path) -> None:
    filed(desk, ALICE, "AA-11")
    filed(desk, BOB, "BB-22", "another hole")
    held = desk.db.write(lambda conn: retention.hold(conn, "AA-11", by="clerk", reason="claim", at=desk.clock.now))
    assert held
    desk.clock.forward(days=1000)
    assert run(desk, photos)["conversations"] == 1
    assert "call me at home" in everything(desk)
    assert ALICE in everything(desk)
    assert desk.db.write(lambda conn: retention.release(conn, "AA-11"))
    assert not desk.db.write(lambda conn: retention.release(conn, "AA-11"))
    assert run(desk, photos)["conversations"] == 1
    assert "call me at home" not in everything(desk)


def test_numbers_go_later_and_the_next_text_is_a_stranger(desk: Desk, photos: Path) -> None:
    first = filed(desk, ALICE, "AA-11")
    desk.clock.forward(days=500)
    assert "numbers" not in run(desk, photos)
    assert ALICE in everything(desk)
    desk.clock.forward(days=300)
    assert run(desk, photos) == {"numbers": 1}
    assert ALICE not in everything(desk)
    assert run(desk, photos) == {}
    kept = desk.hears("hello again")
    assert kept.conversation != first
    desk.answers(kept.conversation, "Hello.")


def test_an_opt_out_outlives_every_rule(desk: Desk, photos: Path) -> None:
    filed(desk, ALICE, "AA-11")
    desk.db.write(lambda conn: set_consent(conn, "sms", ALICE, "out", source="words", at=desk.clock.now))
    desk.clock.forward(days=1000)
    assert run(desk, photos)["numbers"] == 1
    assert run(desk, photos) == {}
    assert ALICE not in str(desk.table("select address from conversations union select address from outbox"))
    with desk.db.read() as conn:
        assert consent_of(conn, "sms", ALICE) == "out"
    desk.hears("pothole again", who=ALICE)
    with desk.db.read() as conn:
        assert consent_of(conn, "sms", ALICE) == "out", "the law does not forget with us"


def test_the_numbers_of_crews_stay(desk: Desk, photos: Path) -> None:
    filed(desk, ALICE, "AA-11")
    desk.db.write(lambda conn: set_role(conn, "sms", ALICE, "crew", now=desk.clock.now))
    desk.clock.forward(days=1000)
    assert "numbers" not in run(desk, photos)


def test_photos_go_after_closing_with_their_files(desk: Desk, db: Database, photos: Path) -> None:
    shelf = PhotoShelf(db, photos)
    filed(desk, ALICE, "AA-11", close=False)
    kept = desk.hears("", who=ALICE, media=1)
    (photo,) = (row["id"] for row in desk.table("select id from photos"))
    shelf.keep(str(photo), b"jpeg", width=4, height=3)
    desk.db.write(lambda conn: conn.exec_driver_sql("update photos set tracking = 'AA-11', forgotten = true") and None)
    desk.answers(kept.conversation, "Thanks.")
    desk.answers(kept.conversation, "Got it.")
    desk.db.write(lambda conn: conn.exec_driver_sql("update outbox set state = 'sent'") and None)
    (path,) = photos.rglob("*.jpg")
    desk.clock.forward(days=200)
    assert run(desk, photos) == {}, "the request is open"
    step = {"status": "closed", "by": "crew", "at": desk.clock.now}
    desk.db.write(lambda conn: requests.update(conn, "AA-11", **step))  # type: ignore[arg-type]
    desk.clock.forward(days=91)
    assert run(desk, photos) == {"photos": 1}
    assert not path.exists()
    assert desk.table("select state, path, source from photos") == [{"state": "erased", "path": "", "source": "{}"}]
    assert run(desk, photos) == {}


def test_the_memory_of_a_running_process_forgets_too(desk: Desk, photos: Path) -> None:
    conversation = filed(desk, ALICE, "AA-11")
    desk.clock.forward(days=400)
    assert run(desk, photos)
    desk.hears("hello")
    sitting = desk.sits(conversation)
    assert sitting.talk.counter == 0, "a talk that was erased is begun anew, remembered or not"
    assert Memory is type(desk.memory)


def test_a_clock_far_ahead_looks_suspicious(desk: Desk, clock: Clock) -> None:
    with desk.db.read() as conn:
        assert not retention.suspicious(conn, clock.now), "an empty house has nothing to lose"
    desk.hears("hello")
    with desk.db.read() as conn:
        assert not retention.suspicious(conn, clock.now + timedelta(days=30))
        assert retention.suspicious(conn, clock.now + timedelta(days=3650))


def test_a_blocked_number_stays_blocked(desk: Desk, photos: Path) -> None:
    filed(desk, ALICE, "AA-11")
    now = desk.clock.now
    desk.db.write(lambda conn: mark(conn, "sms", ALICE, "block", by="clerk", reason="threats", at=now))
    desk.clock.forward(days=1000)
    assert run(desk, photos)["numbers"] == 1
    assert run(desk, photos) == {}
    assert [row["blocked"] for row in desk.table(f"select blocked from addresses where address = '{ALICE}'")] == [
        "threats"
    ]


def test_a_hold_that_comes_between_the_two_looks_keeps_the_photo(
    desk: Desk, db: Database, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = PhotoShelf(db, photos)
    filed(desk, ALICE, "AA-11")
    desk.hears("", who=ALICE, media=1)
    (photo,) = (row["id"] for row in desk.table("select id from photos"))
    shelf.keep(str(photo), b"jpeg", width=4, height=3)
    desk.db.write(lambda conn: conn.exec_driver_sql("update photos set tracking = 'AA-11', forgotten = true") and None)
    (path,) = photos.rglob("*.jpg")
    desk.clock.forward(days=200)
    look = retention._look

    def held_meanwhile(database: Database, query: retention.Due) -> object:
        found = look(database, query)
        desk.db.write(lambda conn: retention.hold(conn, "AA-11", by="clerk", reason="claim", at=desk.clock.now))
        return found

    monkeypatch.setattr(retention, "_look", held_meanwhile)
    run(desk, photos)
    assert path.exists()
