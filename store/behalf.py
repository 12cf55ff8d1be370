"""A report filed for somebody else is theirs: filed in the conversation with their own phone, which hears of it."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update

from bot.drafts import shown
from bot.effects import File, FollowFor
from bot.events import FiledFor
from bot.moves import Reporter
from bot.wire import Inbound
from store.dialects import insert
from store.filing import Filer, file
from store.inbox import keep_event, known_conversation
from store.tables import ADDRESSES, CONVERSATIONS, FOLLOWERS, PEOPLE, REQUESTS

_NEWEST = (
    select(CONVERSATIONS.c.id)
    .where(
        CONVERSATIONS.c.channel == bindparam("channel"),
        CONVERSATIONS.c.address == bindparam("address"),
        CONVERSATIONS.c.thread == "",
    )
    .order_by(CONVERSATIONS.c.updated_at.desc())
    .limit(1)
)


def file_for(conn: Connection, effect: File, who: Filer, *, language: str, texts: tuple[str, str] | None) -> None:
    """File it for its reporter; who filed it follows it. Without a phone we can text it stays with who filed it.

    ``language``: the one it was told in. ``texts``: (channel, account) that texts leave from, None where there is none.
    """
    reporter = effect.ready.draft.reporter
    assert reporter is not None
    theirs = _conversation(conn, reporter, texts, effect.at)
    if theirs is None:
        file(conn, effect, who, by="liaison", told=reporter)
        return
    person = _person(conn, theirs)
    _name_once(conn, person, reporter.name)
    file(conn, effect, replace(who, conversation=theirs, person=person), by="liaison")
    row = {"tracking": effect.tracking, "conversation": who.conversation, "at": effect.at}
    conn.execute(insert(FOLLOWERS).on_conflict_do_nothing(), row)
    service, place = effect.ready.service.code, shown(effect.ready.draft.place)
    news = FiledFor(effect.tracking, service, place, effect.due, language)
    keep_event(conn, theirs, f"filed_for:{effect.tracking}", news, effect.at)


def follow_for(
    conn: Connection, effect: FollowFor, who: Filer, *, language: str, texts: tuple[str, str] | None
) -> int | None:
    """Whose conversation follows from now on: their own, which hears of it; without texts that of who told it.

    None where the request is theirs already: its owner hears of every change anyway. Arguments as in `file_for`.
    """
    theirs = _conversation(conn, effect.reporter, texts, effect.at)
    if theirs is None:
        return who.conversation
    _name_once(conn, person := _person(conn, theirs), effect.reporter.name)
    news = FiledFor(effect.tracking, effect.service, effect.place, effect.due, language, known=True)
    keep_event(conn, theirs, f"followed_for:{effect.tracking}:{who.turn}", news, effect.at)
    owner = conn.execute(select(REQUESTS.c.person).where(REQUESTS.c.tracking == effect.tracking)).scalar()
    return None if owner == person else theirs


def _conversation(conn: Connection, reporter: Reporter, texts: tuple[str, str] | None, at: datetime) -> int | None:
    """The conversation with their phone, begun where there was none; None where no text can reach it."""
    if not reporter.phone or texts is None:
        return None
    channel, account = texts
    known = conn.execute(_NEWEST, {"channel": channel, "address": reporter.phone}).scalar()
    if known is not None:
        return int(known)
    return known_conversation(conn, Inbound(channel, "", account, reporter.phone, "", at), at)


def _name_once(conn: Connection, person: int, name: str) -> None:
    """Know somebody by this name who had none so far."""
    conn.execute(update(PEOPLE).where(PEOPLE.c.id == person, PEOPLE.c.name == "").values(name=name))


def _person(conn: Connection, conversation: int) -> int:
    whose = select(ADDRESSES.c.person).join(CONVERSATIONS, CONVERSATIONS.c.address_id == ADDRESSES.c.id)
    return int(conn.execute(whose.where(CONVERSATIONS.c.id == conversation)).scalar_one())
