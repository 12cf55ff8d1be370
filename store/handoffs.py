"""Cases for a person: opened by a turn, claimed by the first who asks, spoken in through the one way to a resident."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, bindparam, select, update

from bot.events import StaffDid, StaffLeft, StaffSaid, StaffTook, What
from bot.moves import Act
from bot.weighing import links, measured
from bot.wire import Capabilities
from casework.card import read_matter
from casework.handoff import Reason, State, joined, parted
from store import cards
from store.codec import TALK
from store.columns import AnyRow
from store.dialects import insert
from store.filing import moment
from store.inbox import keep_event
from store.people import consent_of, deaf
from store.tables import CONVERSATIONS, HANDOFFS, NOTES, TRANSCRIPT
from store.topics import announce

_OPEN: Final = insert(HANDOFFS).on_conflict_do_nothing(index_elements=["id"]).returning(HANDOFFS.c.id)
_UNDELIVERED: Final = select(HANDOFFS.c.id).where(
    HANDOFFS.c.conversation == bindparam("of"), HANDOFFS.c.reason == "undelivered", HANDOFFS.c.state != "closed"
)
_LIST: Final = (
    select(HANDOFFS, CONVERSATIONS.c.channel, CONVERSATIONS.c.address, CONVERSATIONS.c.public, CONVERSATIONS.c.talk)
    .join(CONVERSATIONS, CONVERSATIONS.c.id == HANDOFFS.c.conversation)
    .order_by(HANDOFFS.c.urgent.desc(), HANDOFFS.c.opened_at, HANDOFFS.c.id)
)


class NoSuchCase(LookupError):
    """No handoff has this id."""

    def __init__(self, case: str) -> None:
        super().__init__(f"There is no handoff {case}.")


class Held(PermissionError):
    """Somebody else holds the case, or nobody does, or there is nothing to send. The message says so, for people."""


def open_case(
    conn: Connection, case: str, conversation: int, reason: Reason, hazard: str = "", *, urgent: bool, now: datetime
) -> None:
    """Open a case. One that is open already stays as it is, but a danger makes it urgent and gives it its name.

    However many posts of a conversation are not delivered, one case says so.
    """
    if reason == "undelivered" and conn.execute(_UNDELIVERED, {"of": conversation}).first():
        return
    why = joined(reason, hazard)
    row = {"id": case, "conversation": conversation, "reason": why, "urgent": urgent, "opened_at": now}
    if conn.execute(_OPEN, row).scalar() is None and urgent:
        changed = {"urgent": True} | ({"reason": why} if hazard else {})
        conn.execute(update(HANDOFFS).where(HANDOFFS.c.id == case, HANDOFFS.c.state != "closed").values(**changed))
    announce(conn, "cases", case)
    cards.show(conn, case)


def end_case(conn: Connection, case: str, outcome: str, now: datetime) -> None:
    """The case is over."""
    where = (HANDOFFS.c.id == case, HANDOFFS.c.state != "closed")
    conn.execute(update(HANDOFFS).where(*where).values(state="closed", outcome=outcome, closed_at=now))
    cards.show(conn, case)


def put_back(conn: Connection, case: str) -> None:
    """The holder has left it: whoever claims it next is first again."""
    where = (HANDOFFS.c.id == case, HANDOFFS.c.outcome != "closed")
    conn.execute(
        update(HANDOFFS).where(*where).values(state="waiting", by="", outcome="", claimed_at=None, closed_at=None)
    )
    cards.show(conn, case)


def get_case(conn: Connection, case: str) -> AnyRow:
    """The case with its conversation's channel and talk, or NoSuchCase."""
    row = conn.execute(_LIST.where(HANDOFFS.c.id == bindparam("case")), {"case": case}).first()
    if row is None:
        raise NoSuchCase(case)
    return row


def list_cases(conn: Connection, *, states: tuple[State, ...] = ("waiting", "claimed")) -> list[AnyRow]:
    """Cases in these states, urgent ones first, then the longest waiting."""
    return list(conn.execute(_LIST.where(HANDOFFS.c.state.in_(states))))


def claim(conn: Connection, case: str, by: str, now: datetime) -> None:
    """Take the case. First to claim wins; claiming one's own again is quiet; Held names the holder."""
    where = (HANDOFFS.c.id == case, HANDOFFS.c.state == "waiting")
    won = conn.execute(update(HANDOFFS).where(*where).values(state="claimed", by=by, claimed_at=now)).rowcount
    row = get_case(conn, case)
    if won:
        _tell(conn, row, StaffTook(case, by), now)
        cards.show(conn, case)
    elif row.state == "closed":
        raise Held(f"Handoff {case} is closed.")
    elif row.by != by:
        raise Held(f"Handoff {case} is held by {row.by}.")


def reply(
    conn: Connection, case: str, text: str, by: str, now: datetime, able: Callable[[str], Capabilities] = Capabilities
) -> None:
    """An explicit send to the resident, if they may be written to and the channel can carry it. Only the holder may.

    ``able``: what a channel can carry, by its name. Where everybody reads along, what holds in public is asked.
    """
    words = text.strip()
    if not words:
        raise Held("There is nothing to send: write the words for the resident.")
    row = _held(conn, case, by)
    _carried(words, able(row.channel).heard_by_all(row.public))
    if consent_of(conn, row.channel, row.address) == "out":
        raise Held("They have opted out and must not be written to. Nothing was sent.")
    if deaf(conn, row.channel, row.address, row.conversation):
        raise Held("Texts do not reach them, and they have not written since: call them. Nothing was sent.")
    _tell(conn, row, StaffSaid(words, by, case), now)


def _carried(words: str, capabilities: Capabilities) -> None:
    """Held when one post cannot hold the words, or may not in public."""
    long, most = measured(words, capabilities), capabilities.max_length
    if long > most:
        raise Held(f"{long} characters are too many for one reply: at most {most}. Nothing was sent.")
    if capabilities.public and (found := links(words)):
        raise Held(f"No link can be sent in public: {', '.join(found)}. Nothing was sent.")


def act(conn: Connection, case: str, acts: tuple[Act, ...], by: str, now: datetime) -> None:
    """Acts on the resident's drafts. Only the holder may."""
    _tell(conn, _held(conn, case, by), StaffDid(acts, by), now)


def note(conn: Connection, case: str, text: str, by: str, now: datetime, *, message: str = "") -> int:
    """A remark that stays inside. Anybody on the staff may. Its id; ``message``: where it was written, if elsewhere."""
    row = get_case(conn, case)
    said = {"conversation": row.conversation, "by": by, "text": text, "at": now}
    made = conn.execute(NOTES.insert(), {**said, "case": case}).inserted_primary_key
    assert made is not None
    conn.execute(TRANSCRIPT.insert(), {**said, "who": "note", "message": message})
    cards.show(conn, case)
    return int(made[0])


def release(conn: Connection, case: str, by: str, now: datetime) -> None:
    """Hand back to the bot, which goes on where it was."""
    _leave(conn, _held(conn, case, by), by, "released", resume=True, now=now)


def close(conn: Connection, case: str, by: str, now: datetime) -> None:
    """The person is done, and so is the conversation."""
    _leave(conn, _held(conn, case, by), by, "closed", resume=False, now=now)


def reason_of(row: AnyRow) -> str:
    """Why a person was called, without of what danger."""
    return parted(row.reason)[0]


def as_json(row: AnyRow) -> dict[str, Any]:
    """The case as `handoffs list --json` prints it. ``suggested`` is the bot's own unsent turn."""
    return {
        "id": row.id,
        "state": row.state,
        "reason": row.reason,
        "by": row.by or None,
        "channel": row.channel,
        "waiting_since": moment(row.opened_at),
        "drafts": _drafts(row.talk),
        "suggested": read_matter(row.matter).suggested or None,
    }


def _drafts(talk: str) -> list[dict[str, Any]]:
    """What the conversation has collected; nothing where this version cannot read it."""
    return list(json.loads(talk)["drafts"]) if TALK.legible(talk) else []


def notes(conn: Connection, conversation: int) -> list[AnyRow]:
    """What staff noted for each other, oldest first. Never for the resident."""
    return list(conn.execute(select(NOTES).where(NOTES.c.conversation == conversation).order_by(NOTES.c.id)))


def _held(conn: Connection, case: str, by: str) -> AnyRow:
    conn.execute(select(HANDOFFS.c.id).where(HANDOFFS.c.id == case).with_for_update())
    row = get_case(conn, case)
    if row.state == "waiting":
        raise Held(f"Handoff {case} is waiting: claim it first.")
    if row.state != "claimed":
        back = row.outcome == "released"
        raise Held(f"Handoff {case} was handed back to the bot already." if back else f"Handoff {case} is closed.")
    if row.by != by:
        raise Held(f"Handoff {case} is held by {row.by}.")
    return row


def _leave(conn: Connection, row: AnyRow, by: str, outcome: str, *, resume: bool, now: datetime) -> None:
    end_case(conn, row.id, outcome, now)
    _tell(conn, row, StaffLeft(row.id, by, resume), now)


def _tell(conn: Connection, row: AnyRow, what: What, now: datetime) -> None:
    """Before the conversation it goes, under a key of its own: the case and how many events it has had."""
    count = update(HANDOFFS).where(HANDOFFS.c.id == row.id).values(events=HANDOFFS.c.events + 1)
    number = conn.execute(count.returning(HANDOFFS.c.events)).scalar_one()
    keep_event(conn, row.conversation, f"case:{row.id}:{number}", what, now)
