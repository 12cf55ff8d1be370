"""What another version wrote: left to a process of that version for a while, then answered honestly, and never lost."""

from datetime import timedelta

import pytest
from sqlalchemy import text
from store_desk import BOB, Desk

from bot.events import Heard, PhotoSettled, Silent
from bot.manager import Spoken
from bot.talk import Talk
from store.inbox import keep_event
from store.memory import LEFT_TO_OTHERS

NEWER = '{"kind": "telepathy", "thought": "hole"}'


def event(desk: Desk, conversation: int, key: str = "k") -> None:
    """An event that a newer version wrote."""
    settled = PhotoSettled("ph1", True)
    desk.db.write(lambda conn: keep_event(conn, conversation, key, settled, desk.clock.now))
    row = text("update inbox set payload = :newer where kind <> 'message'")
    desk.db.write(lambda conn: conn.execute(row, {"newer": NEWER}) and None)


def rewritten(desk: Desk, words: str) -> None:
    """A text as a newer version keeps it."""
    row = text("update inbox set payload = :newer where payload like :words")
    desk.db.write(lambda conn: conn.execute(row, {"newer": '{"id": 3}', "words": f"%{words}%"}) and None)


def passes(desk: Desk) -> None:
    """The time in which a newer process may take it."""
    desk.clock.now += LEFT_TO_OTHERS


def test_where_processes_share_a_database_it_is_left_to_another_for_a_while(desk: Desk) -> None:
    kept = desk.hears("hole")
    desk.answers(kept.conversation, "Where?")
    event(desk, kept.conversation)
    desk.hears("on market street")
    sitting = desk.memory.sit(kept.conversation, desk.clock.now)
    if not desk.db.shared:
        assert sitting is not None
        assert sitting.foreign
        return
    assert sitting is None
    assert desk.memory.unread() == []
    other = desk.hears("hole", who=BOB)
    assert desk.memory.unread() == [other.conversation], "nobody waits behind it"
    newer = desk.fresh_memory()
    assert newer.unread() == [kept.conversation, other.conversation], "it is free for a process that can read it"
    with newer.hold(kept.conversation) as theirs:
        assert theirs
    passes(desk)
    assert desk.memory.unread() == [kept.conversation, other.conversation]
    assert desk.sits(kept.conversation).foreign


def test_then_it_is_answered_here_and_what_came_after_it_too(desk: Desk) -> None:
    kept = desk.hears("hole")
    event(desk, kept.conversation)
    desk.hears("on market street")
    first = desk.answers(kept.conversation, Spoken("Where?", keep=True))
    assert isinstance(first.what, Heard), "what lies before it is heard as ever"
    passes(desk)
    foreign = desk.answers(kept.conversation, Spoken("Something went wrong.", keep=True))
    assert (foreign.foreign, foreign.what, len(foreign.rows)) == (True, Silent(), 1)
    after = desk.answers(kept.conversation)
    assert isinstance(after.what, Heard)
    assert [one.text for one in after.what.messages] == ["on market street"]
    assert desk.table("select distinct state from inbox") == [{"state": "read"}]


def test_a_text_among_texts_is_told_apart(desk: Desk) -> None:
    kept = desk.hears("hole")
    desk.hears("wombat street")
    desk.hears("thanks")
    rewritten(desk, "wombat")
    said = []
    passes(desk)
    for _ in range(3):
        sitting = desk.answers(kept.conversation)
        said.append([one.text for one in sitting.what.messages] if isinstance(sitting.what, Heard) else sitting.foreign)
    assert said == [["hole"], True, ["thanks"]]


@pytest.mark.parametrize("broken", ["event", "talk"])
def test_danger_waits_for_no_other_version(desk: Desk, broken: str) -> None:
    desk.urgent = lambda words: "gas" in words
    desk.memory._urgent = desk.urgent
    kept = desk.hears("hole")
    desk.answers(kept.conversation, "Where?")
    if broken == "event":
        event(desk, kept.conversation)
    else:
        talk = text("update conversations set talk = '{\"drafts\": 3}', version = version + 1")
        desk.db.write(lambda conn: conn.execute(talk) and None)
    desk.hears("I smell gas")
    sitting = desk.sits(kept.conversation)
    assert sitting.foreign == (broken == "event")
    desk.commits(sitting, "Something went wrong.")
    if broken == "event":
        assert isinstance(desk.sits(kept.conversation).what, Heard)


def test_a_row_from_the_future_is_not_waited_for(desk: Desk) -> None:
    kept = desk.hears("hole")
    desk.answers(kept.conversation, "Where?")
    desk.clock.forward(hours=1)
    event(desk, kept.conversation)
    desk.clock.forward(hours=-1)
    assert desk.sits(kept.conversation).foreign


def test_silence_with_a_talk_of_another_version_is_left_too_and_comes_back(desk: Desk) -> None:
    kept = desk.hears("hole")
    desk.answers(kept.conversation, wake=desk.clock.now + timedelta(minutes=30))
    broken = text("update conversations set talk = '{\"drafts\": 3}', version = version + 1")
    desk.db.write(lambda conn: conn.execute(broken) and None)
    desk.clock.forward(minutes=30)
    sitting = desk.memory.sit(kept.conversation, desk.clock.now)
    assert (sitting is None) == desk.db.shared
    passes(desk)
    assert desk.memory.due_wakes(desk.clock.now) == [kept.conversation]
    assert desk.sits(kept.conversation).talk == Talk(greeted=True)
