"""Pages beside the talk: wanted ones put before their conversation, and what follows when one could not be shown."""

from datetime import datetime

from sqlalchemy import Connection

from bot.events import Opened
from bot.wire import Inbound, PageWanted
from casework.card import read
from casework.page import TOO_LATE, Form
from store import cards
from store.columns import AnyRow
from store.inbox import conversation_of, keep_event, known_conversation
from store.posting import PAGE


def want(conn: Connection, wanted: PageWanted, now: datetime) -> None:
    """Put it before this person's plain conversation, once."""
    said = Inbound(wanted.channel, wanted.external_id, wanted.account, wanted.address, "", now)
    key = f"{wanted.channel}:{wanted.external_id}"
    keep_event(conn, known_conversation(conn, said, now), key, Opened(wanted.page, wanted.trigger), now)


def unshown(conn: Connection, row: AnyRow, now: datetime) -> None:
    """A page's post came to an end in vain: whoever wanted to report is answered in words, an agent is told."""
    form = read(row.card) if row.card else None
    if not isinstance(form, Form):
        return
    if form.about:
        cards.whisper(conn, form.about, row.address, TOO_LATE, row.channel)
        return
    conversation = conversation_of(conn, row.channel, row.account, row.address)
    if conversation is not None:
        keep_event(conn, conversation, f"{PAGE}:{row.our_id}", Opened("menu"), now)
