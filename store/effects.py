"""Carries out what a turn wants done, inside the transaction that commits the turn."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, assert_never

from sqlalchemy import Connection, bindparam, delete, or_, select, update

from bot import effects as wanted
from bot.effects import Effect
from bot.facts import STAFF, Role
from casework.request import IllegalMove
from store.behalf import file_for, follow_for
from store.changing import NoSuchRequest, Step, get, take
from store.dialects import insert
from store.filing import Filer, ThinkAgain, attach, file
from store.handoffs import end_case, open_case, put_back
from store.parcels import adopt, miscoded, park, unpark
from store.people import flag_unreachable, mark, new_tenancy, set_consent
from store.seeing import tie_of
from store.tables import CHANGES, FOLLOWERS, IDEAS, OUTBOX, RATINGS, REQUESTS, TURNS

_UNSENT: Final = (
    update(OUTBOX)
    .where(
        OUTBOX.c.conversation == bindparam("here"),
        OUTBOX.c.address == bindparam("whom"),
        OUTBOX.c.kind == "push",
        OUTBOX.c.state == "waiting",
    )
    .values(state="dropped", error="new_tenant")
)
"""News that waits for whoever had the number before: nobody else may read it."""


@dataclass(frozen=True, slots=True)
class Doer:
    """The conversation whose turn this is."""

    filer: Filer
    address: str
    role: Role
    by_staff: bool
    now: datetime
    language: str = "en"
    """What this conversation is held in."""
    texts: tuple[str, str] | None = None
    """(channel, account) that texts leave from; None where none can."""

    @property
    def trusted(self) -> bool:
        """Whether words and steps of this turn are the city's own rather than a resident's."""
        return self.by_staff or self.role in STAFF


def carry_out(conn: Connection, effect: Effect, who: Doer) -> None:
    """Write one effect. Say, Alert and ShowPage are rows of the outbox already. ThinkAgain when facts have moved."""
    match effect:
        case wanted.Say() | wanted.Alert() | wanted.ShowPage():
            return
        case wanted.File() if effect.ready.draft.reporter:
            file_for(conn, effect, who.filer, language=who.language, texts=who.texts)
        case wanted.File():
            file(conn, effect, who.filer)
        case wanted.Change():
            _change(conn, effect, who)
        case wanted.Attach():
            _attach(conn, effect, who)
        case wanted.FollowRequest():
            _follow(conn, effect, who.filer.conversation, who)
        case wanted.FollowFor():
            theirs = follow_for(conn, effect, who.filer, language=who.language, texts=who.texts)
            _follow(conn, effect, theirs, who)
        case wanted.RateRequest():
            _rate(conn, effect, who)
        case wanted.CallStaff():
            open_case(
                conn,
                effect.case,
                who.filer.conversation,
                effect.reason,
                hazard=effect.hazard,
                urgent=effect.urgent,
                now=who.now,
            )
        case wanted.CloseCase():
            _leave(conn, effect, who)
        case wanted.Consent():
            set_consent(conn, who.filer.channel, who.address, effect.state, source=effect.source, at=who.now)
        case wanted.Park():
            park(conn, effect, who.filer.conversation, who.now)
        case wanted.Unpark():
            unpark(conn, effect.code, who.filer.conversation)
        case wanted.Adopt():
            adopt(conn, effect.code, who.filer.conversation, who.filer.person, who.now)
        case wanted.Miscoded():
            miscoded(conn, who.filer.conversation, who.now)
        case wanted.Keep():
            conn.execute(IDEAS.insert(), {"conversation": who.filer.conversation, "text": effect.idea, "at": who.now})
        case wanted.Flag():
            mark(conn, who.filer.channel, who.address, "flag", by="rule", reason=effect.why, at=who.now)
        case wanted.NewTenancy():
            new_tenancy(conn, who.filer.channel, who.address, now=who.now, proof=effect.proof)
            conn.execute(delete(FOLLOWERS).where(FOLLOWERS.c.conversation == who.filer.conversation))
            conn.execute(_UNSENT, {"here": who.filer.conversation, "whom": who.address})
        case wanted.Unreachable():
            flag_unreachable(conn, who.filer.channel, who.address, effect.code)
        case _:
            assert_never(effect)


def _leave(conn: Connection, effect: wanted.CloseCase, who: Doer) -> None:
    """Released without a word, the case waits for the next person; closed, it is over."""
    if effect.state == "released":
        put_back(conn, effect.case)
    else:
        end_case(conn, effect.case, effect.state, who.now)


def _change(conn: Connection, effect: wanted.Change, who: Doer) -> None:
    """A step of this conversation. A follower may stop following or say it is still there, and no more (G9)."""
    tie = tie_of(conn, get(conn, effect.tracking), who.filer.person, who.filer.conversation)
    if not (tie == "filed" or who.trusted or _told_here(conn, effect.tracking, who)):
        if effect.status == "withdrawn":
            _unfollow(conn, effect.tracking, who.filer.conversation)
            return
        if effect.status != "received":
            _remark(conn, effect.tracking, effect.note, who)
            attach(conn, effect.tracking, effect.photos)
            return
    own_words = not who.trusted
    step = Step(
        tracking=effect.tracking,
        by=effect.by,
        at=effect.at,
        status=effect.status,
        note="" if own_words else effect.note,
        words=effect.note if own_words else "",
        due=effect.due,
        photos=effect.photos,
        place=effect.place,
        service=effect.service,
        priority=effect.priority,
        private=effect.private,
        hazard=effect.hazard,
    )
    try:
        take(conn, step, silent_for=who.filer.conversation)
    except (IllegalMove, NoSuchRequest) as error:
        raise ThinkAgain(str(error)) from error


def _told_here(conn: Connection, tracking: str, who: Doer) -> bool:
    """Whether this conversation filed it for somebody else: the filing turn was its own, or, where that turn has been
    taken down with the words it was taken from, what that turn answered went to it."""
    turn = select(REQUESTS.c.turn).where(REQUESTS.c.tracking == tracking).scalar_subquery()
    here = who.filer.conversation
    taken = select(TURNS.c.id).where(TURNS.c.id == turn, TURNS.c.conversation == here)
    answered = select(OUTBOX.c.id).where(
        OUTBOX.c.turn == turn, OUTBOX.c.conversation == here, OUTBOX.c.address == who.address, OUTBOX.c.dialogue
    )
    return bool(conn.execute(select(or_(taken.exists(), answered.exists()))).scalar())


def _attach(conn: Connection, effect: wanted.Attach, who: Doer) -> None:
    attach(conn, effect.tracking, effect.photos)
    _remark(conn, effect.tracking, effect.text, who, photo=effect.photos[0] if effect.photos else "")
    if effect.urgent:
        _hurry(conn, effect.tracking)


def _remark(conn: Connection, tracking: str, words: str, who: Doer, photo: str = "") -> None:
    """A line of history that only staff read."""
    status = conn.execute(select(REQUESTS.c.status).where(REQUESTS.c.tracking == tracking)).scalar()
    if status is None:
        raise ThinkAgain(tracking)
    conn.execute(
        CHANGES.insert(),
        {
            "tracking": tracking,
            "status": status,
            "at": who.now,
            "by": who.role,
            "what": "amend",
            "words": words,
            "photo": photo,
        },
    )


def _follow(
    conn: Connection, effect: wanted.FollowRequest | wanted.FollowFor, conversation: int | None, who: Doer
) -> None:
    """This conversation follows; None is nobody new, and only the photos go along."""
    attach(conn, effect.tracking, effect.photos)
    if conversation is None:
        return
    row = {"tracking": effect.tracking, "conversation": conversation, "at": who.now}
    follow = insert(FOLLOWERS).on_conflict_do_nothing().returning(FOLLOWERS.c.tracking)
    fresh = conn.execute(follow, row).scalar() is not None
    if fresh:
        _hurry(conn, effect.tracking)


def _hurry(conn: Connection, tracking: str) -> None:
    """More than one person waits, or one too long: a routine request goes before the others."""
    where = (REQUESTS.c.tracking == tracking, REQUESTS.c.priority == "routine")
    conn.execute(update(REQUESTS).where(*where).values(priority="raised"))


def _unfollow(conn: Connection, tracking: str, conversation: int) -> None:
    where = (FOLLOWERS.c.tracking == tracking, FOLLOWERS.c.conversation == conversation)
    conn.execute(delete(FOLLOWERS).where(*where))


def _rate(conn: Connection, effect: wanted.RateRequest, who: Doer) -> None:
    row = {
        "tracking": effect.tracking,
        "conversation": who.filer.conversation,
        "score": effect.score,
        "words": effect.words,
        "at": who.now,
    }
    again = {"score": effect.score, "words": effect.words, "at": who.now}
    statement = insert(RATINGS).on_conflict_do_update(index_elements=["tracking", "conversation"], set_=again)
    conn.execute(statement, row)
