"""Writes a whole turn in one transaction: state, transcript, record for `why`, effects, posts, messages read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

from sqlalchemy import Connection, bindparam, or_, select, update

from bot import effects as wanted
from bot.events import Heard, Silent, StaffDid, StaffSaid
from bot.manager import Outcome, Sitting, Spoken
from store import cards, resting
from store.codec import ASK, EVENT, FACTS, MOVES, TALK
from store.columns import AnyRow
from store.effects import Doer, carry_out
from store.filing import Filer, ThinkAgain
from store.posting import Posting, To, one_answer
from store.prepared import ahead, later
from store.tables import ADDRESSES, CONVERSATIONS, INBOX, RESTING, TRANSCRIPT, TURNS, UNREAD

_WHO: Final = (
    select(
        CONVERSATIONS.c.channel,
        CONVERSATIONS.c.account,
        CONVERSATIONS.c.address,
        CONVERSATIONS.c.thread,
        CONVERSATIONS.c.public,
        ADDRESSES.c.consent,
        ADDRESSES.c.role,
        ADDRESSES.c.person,
    )
    .join(ADDRESSES, ADDRESSES.c.id == CONVERSATIONS.c.address_id)
    .where(CONVERSATIONS.c.id == bindparam("conversation"))
)
_ADVANCE: Final = (
    update(CONVERSATIONS)
    .where(CONVERSATIONS.c.id == bindparam("of"), CONVERSATIONS.c.version == bindparam("was"))
    .values(
        version=CONVERSATIONS.c.version + 1,
        starts=0,
        failures=0,
        full_at=bindparam("full"),
        talk=bindparam("talk"),
        wake=bindparam("wake"),
        bundle=bindparam("bundle"),
        updated_at=bindparam("updated_at"),
    )
)
_RECORD: Final = TURNS.insert()
_SAID: Final = TRANSCRIPT.insert()
_READ: Final = (
    update(INBOX)
    .where(INBOX.c.id == bindparam("row"), INBOX.c.state == "unread")
    .values(state="read", turn=bindparam("taken"))
)


_MORE: Final = (
    select(INBOX.c.id).where(INBOX.c.conversation == bindparam("conversation"), or_(UNREAD, RESTING)).limit(1)
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A turn ready to be written: encoded before the transaction, so that the writer only writes."""

    sitting: Sitting
    outcome: Outcome
    talk: str
    record: dict[str, Any]

    @classmethod
    def of(cls, sitting: Sitting, outcome: Outcome) -> "Paper":
        """Encode the state and the record of a turn."""
        turn = outcome.turn
        return cls(
            sitting,
            outcome,
            TALK.write(turn.talk),
            {
                "conversation": sitting.conversation,
                "version": sitting.version,
                "at": outcome.event.now,
                "event": EVENT.write(outcome.event),
                "facts": FACTS.write(outcome.facts),
                "talk": TALK.write(sitting.talk),
                "moves": MOVES.write(turn.moves),
                "unused": turn.unused,
                "ask": ASK.write(turn.talk.asks[-1]) if turn.talk.asks else "",
                "bundle": outcome.bundle,
            },
        )


def write_turn(conn: Connection, paper: Paper, posting: Posting, real: datetime) -> bool:
    """Write it all; whether nothing more lies before the conversation then. ``real`` is the database's real time.

    ThinkAgain (which undoes everything) when the conversation has moved on, a number is taken or a step no longer
    legal.
    """
    sitting, outcome = paper.sitting, paper.outcome
    key, state = {"conversation": sitting.conversation}, _state(paper)
    before = posting.asked(sitting.conversation, outcome.spoken) if not outcome.turn.effects else ()
    ahead(conn, (_ADVANCE, state), (_RECORD, paper.record), (_WHO, key), *before)
    if conn.execute(_ADVANCE, state).rowcount == 0:
        raise ThinkAgain("moved on")
    taken = conn.execute(_RECORD, paper.record).inserted_primary_key
    assert taken is not None
    turn = int(taken[0])
    if sitting.rows:
        later(conn, _READ, [{"row": row, "taken": turn} for row in sitting.rows])
    if sitting.upto:
        unread = resting.end(conn, sitting.conversation, sitting.upto, turn) - len(sitting.rows)
        _left_out(conn, outcome, sitting.conversation, unread)
    who = conn.execute(_WHO, key).one()
    doer = _doer(sitting, outcome, who, turn, posting.texts_from)
    for effect in outcome.turn.effects:
        carry_out(conn, effect, doer)
    ids, spoken = _queue(conn, paper, who, posting, turn, real)
    _transcribe(conn, outcome, sitting.conversation, list(zip(spoken, ids, strict=True)))
    ahead(conn, cards.shown(sitting.conversation), (_MORE, key))
    cards.follow(conn, sitting.conversation, outcome.matter)
    return conn.execute(_MORE, key).first() is None


def _left_out(conn: Connection, outcome: Outcome, conversation: int, texts: int) -> None:
    """Staff see that there were more than the bot read; the texts themselves stay in the inbox."""
    if texts > 0:
        words, now = outcome.left_out.replace("{count}", str(texts)), outcome.event.now
        conn.execute(_SAID, {"conversation": conversation, "who": "note", "by": "", "text": words, "at": now})


def _state(paper: Paper) -> dict[str, Any]:
    turn = paper.outcome.turn
    quoted = any(draft.quoted for draft in turn.talk.drafts)
    return {
        "of": paper.sitting.conversation,
        "was": paper.sitting.version,
        "talk": paper.talk,
        "wake": turn.wake,
        "full": paper.sitting.full_at,
        "bundle": paper.outcome.bundle if quoted else "",
        "updated_at": paper.outcome.event.now,
    }


def _doer(sitting: Sitting, outcome: Outcome, who: AnyRow, turn: int, texts: tuple[str, str] | None) -> Doer:
    filer = Filer(sitting.conversation, who.person, who.channel, turn, outcome.bundle)
    by_staff = isinstance(outcome.event.what, StaffDid)
    return Doer(filer, who.address, who.role, by_staff, outcome.event.now, outcome.turn.talk.language, texts)


def _queue(
    conn: Connection, paper: Paper, who: AnyRow, posting: Posting, turn: int, real: datetime
) -> tuple[list[str], list[Spoken]]:
    """Queue what may be said: to somebody who opted out only the one confirmation, in the turn that did it, and what
    is owed to everybody.
    """
    outcome = paper.outcome
    consent, changed = _consent(outcome, who.consent)
    spoken = [one for one in outcome.spoken if one.to or consent == "in" or (changed and one.keep) or one.owed]
    what = outcome.event.what
    answers = what.messages[-1].id if isinstance(what, Heard) else ""
    if who.public and answers:
        spoken = one_answer(conn, paper.sitting.conversation, answers, spoken)
    silent = isinstance(what, Silent)
    to = To(paper.sitting.conversation, who.channel, who.account, who.address, who.thread, answers, silent)
    staff = isinstance(what, StaffSaid)
    spoken = posting.addressed(spoken)
    ids = posting.queue(conn, to, spoken, turn=turn, now=real, staff=staff, out=consent == "out")
    return ids, spoken


def _consent(outcome: Outcome, before: str) -> tuple[Literal["in", "out"], bool]:
    """Consent after this turn, and whether this turn changed it."""
    said = [effect.state for effect in outcome.turn.effects if isinstance(effect, wanted.Consent)]
    after: Literal["in", "out"] = said[-1] if said else ("out" if before == "out" else "in")
    return after, after != before


def _transcribe(conn: Connection, outcome: Outcome, conversation: int, said: list[tuple[Spoken, str]]) -> None:
    what, now = outcome.event.what, outcome.event.now
    staff = what if isinstance(what, StaffSaid) else None
    lines = [
        {"who": "resident", "by": "", "text": one.text, "message": one.id, "at": one.at}
        for one in (what.messages if isinstance(what, Heard) else ())
    ]
    lines += [
        {
            "who": "staff" if staff else "bot",
            "by": staff.by if staff else "",
            "text": one.text,
            "message": our_id,
            "at": now,
        }
        for one, our_id in said
        if one.text and not (one.to or one.page)
    ]
    if lines:
        later(conn, _SAID, [{**line, "conversation": conversation} for line in lines])
