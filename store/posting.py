"""Puts what a turn says into the outbox: one row a provider call, one dialogue reply waiting per conversation."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, bindparam, select, update

from bot.manager import Spoken
from casework.card import masked
from store.columns import AnyRow
from store.dialects import insert
from store.prepared import Asked, later
from store.spending import OVER
from store.tables import LANES, OPEN_POST, OUTBOX
from store.topics import announce
from store.waits import PUSH_LIFE, REPLY_LIFE

URGENT, REPLY, UNASKED, NEWS = 0, 1, 3, 5
"""What goes before what on a lane. UNASKED: what we say since somebody was silent; who has just written comes first."""

PAGE: Final = "page"
"""The kind of pages beside the talk. They stand in no conversation's order: nothing that is said waits for one."""
FORM_LIFE: Final = timedelta(seconds=3)
"""How long a provider takes a form's trigger (docs.slack.dev, modals)."""
HOME_LIFE: Final = timedelta(minutes=10)
"""How long a page is of use to whoever opened it."""

_OPEN_ROWS: Final = (
    select(
        OUTBOX.c.id,
        OUTBOX.c.dialogue,
        OUTBOX.c.keep,
        OUTBOX.c.state,
        OUTBOX.c.attempts,
        OUTBOX.c.not_before,
        OUTBOX.c.priority,
        OUTBOX.c.error,
    )
    .where(OUTBOX.c.conversation == bindparam("conversation"), OPEN_POST)
    .order_by(OUTBOX.c.id)
    .with_for_update()
)
"""Locked: a claim of one of them comes before or after this turn, never in the middle of it."""
_ANSWERED: Final = (
    select(OUTBOX.c.id)
    .where(
        OUTBOX.c.conversation == bindparam("conversation"),
        OUTBOX.c.answers == bindparam("answers"),
        OUTBOX.c.state != "dropped",
    )
    .limit(1)
)
_POST: Final = OUTBOX.insert()
_LANE: Final = insert(LANES).on_conflict_do_nothing(index_elements=["name"])


@dataclass(frozen=True, slots=True)
class To:
    """Whom the posts of a conversation go to."""

    conversation: int
    channel: str
    account: str
    address: str
    thread: str
    answers: str = ""
    """Provider id of the message this turn answers."""
    silent: bool = False
    """The turn answers nobody: a silence has come to mean something."""


@dataclass(frozen=True, slots=True)
class Posting:
    """How rows are made: fresh ids, segments of a text, the hold window, and where alerts leave from."""

    new_id: Callable[[], str]
    segments: Callable[[str], int]
    hold: timedelta
    alerts_from: tuple[str, str] | None = None
    """(channel, account) for on-call alerts; None sends them the way the resident came."""
    alert_room: str = ""
    """Address on that channel where all on-call staff read: one post there in the place of one to each number."""
    by_person: frozenset[str] = frozenset()
    """Channels whose provider paces each person or room by itself and counts posts, whatever their length."""
    texts_from: tuple[str, str] | None = None
    """(channel, account) for texts to somebody who has not written yet; None where no texts are sent."""

    def queue(
        self, conn: Connection, to: To, spoken: Sequence[Spoken], *, turn: int, now: datetime, staff: bool, out: bool
    ) -> list[str]:
        """Insert the rows of one turn and return their ids, in order.

        ``now`` is the database's real time. ``staff``: a person's own words, which replace nothing and are never
        replaced. ``out``: the address has opted out; the rows are its one confirmation, or owed to everybody.
        """
        if not spoken:
            return []
        mine = [one for one in spoken if not (one.to or one.page)]
        before = list(conn.execute(*_open_rows(to.conversation))) if mine else []
        rows = [self._row(to, one, turn=turn, now=now, staff=staff, out=out) for one in spoken]
        if mine:
            self._settle_order(conn, rows, before, replacing=not staff)
        for lane, channel in sorted({(row["lane"], row["channel"]) for row in rows}):
            open_lane(conn, lane, channel, now)
        later(conn, _POST, rows)
        return [row["our_id"] for row in rows]

    def asked(self, conversation: int, spoken: Sequence[Spoken]) -> tuple[Asked, ...]:
        """What `queue` asks first."""
        return () if all(one.to or one.page for one in spoken) else (_open_rows(conversation),)

    def addressed(self, spoken: Sequence[Spoken]) -> list[Spoken]:
        """Alerts to the room, once each and without anything somebody could be called by, where there is one."""
        if not self.alert_room:
            return list(spoken)
        room = (replace(one, to=self.alert_room, text=masked(one.text)) if one.to else one for one in spoken)
        return list(dict.fromkeys(room))

    def _row(self, to: To, one: Spoken, *, turn: int, now: datetime, staff: bool, out: bool) -> dict[str, Any]:
        channel, account, thread = to.channel, to.account, to.thread
        if one.to:
            channel, account = self.alerts_from or (to.channel, to.account)
            thread = ""
        if one.page:
            return self._page(to, one, turn=turn, now=now)
        kind = "alert" if one.to else "staff" if staff else "push" if one.push else "reply"
        life = PUSH_LIFE if kind in ("push", "alert") or (one.keep and not one.urgent) else REPLY_LIFE
        held = one.hold and not one.urgent
        alone = channel in self.by_person
        return {
            "our_id": self.new_id(),
            "lane": lane_of(channel, account, (one.to or to.address) if alone else ""),
            "turn": turn,
            "channel": channel,
            "conversation": None if one.to else to.conversation,
            "account": account,
            "address": one.to or to.address,
            "thread": thread,
            "kind": kind,
            "dialogue": kind == "reply",
            "keep": one.keep or kind != "reply",
            "last_word": out and not one.to,
            "priority": _priority(one, kind, silent=to.silent),
            "text": one.text,
            "media": "\n".join(one.media),
            "options": json.dumps(one.options) if one.options else "",
            "ask": one.ask,
            "answers": "" if one.to else to.answers,
            "card": "",
            "segments": 1 if alone else max(1, self.segments(one.text)),
            "not_before": now + self.hold if held else now,
            "expires_at": now + life,
            "created_at": now,
        }

    def _page(self, to: To, one: Spoken, *, turn: int, now: datetime) -> dict[str, Any]:
        """The row of a page: ``urgent`` is a form, which a provider takes for seconds only."""
        shown = Spoken(one.text, keep=True, urgent=one.urgent)
        row = self._row(to, shown, turn=turn, now=now, staff=False, out=False)
        return row | page_row(to.channel, to.account, to.address, one.page, now, urgent=one.urgent)

    def _settle_order(
        self, conn: Connection, rows: list[dict[str, Any]], before: list[AnyRow], *, replacing: bool
    ) -> None:
        """Let a newer answer take the place of one that nobody has begun to send, and lift what stands before it."""
        answer = next((row for row in rows if row["dialogue"]), None)
        if replacing and answer is not None:
            stale = [row for row in before if _replaceable(row)]
            _replace(conn, stale, answer["our_id"])
            held = max((row.not_before for row in stale if row.error not in OVER), default=None)
            if held is not None and answer["priority"] != URGENT:
                answer["not_before"] = max(answer["not_before"], held)
            before = [row for row in before if not _replaceable(row)]
        first = min((row["priority"] for row in rows if row["conversation"] is not None), default=NEWS)
        for row in rows:
            row["priority"] = first if row["conversation"] is not None else row["priority"]
        behind = [row.id for row in before if row.priority > first]
        if behind:
            conn.execute(update(OUTBOX).where(OUTBOX.c.id.in_(behind)).values(priority=first))


def _open_rows(conversation: int) -> Asked:
    return _OPEN_ROWS, {"conversation": conversation}


def lane_of(channel: str, account: str, address: str = "") -> str:
    """The lane of a sender, or of one person or room (``address``) where the provider paces each by itself."""
    return f"{channel}:{account}:{address}" if address else f"{channel}:{account}"


def page_row(channel: str, account: str, address: str, page: str, now: datetime, *, urgent: bool) -> dict[str, Any]:
    """What tells a page's row from others: a lane of its own for each person, and how long it is of use."""
    return {
        "kind": PAGE,
        "lane": lane_of(channel, account, f"{address}:{PAGE}"),
        "conversation": None,
        "dialogue": False,
        "priority": URGENT if urgent else REPLY,
        "expires_at": now + (FORM_LIFE if urgent else HOME_LIFE),
        "answers": "",
        "card": page,
    }


def open_lane(conn: Connection, name: str, channel: str, now: datetime) -> None:
    """Have a lane for the posts that this transaction queues, and whoever drains it hear of them."""
    later(conn, _LANE, {"name": name, "channel": channel, "free_at": now})
    announce(conn, "send", name)


def one_answer(conn: Connection, conversation: int, answers: str, spoken: Sequence[Spoken]) -> list[Spoken]:
    """Where everybody reads along, a message is answered once: with what is most urgent, and never again.

    Texts to others (on-call staff) are no answers.
    """
    mine = sorted((one for one in spoken if not one.to), key=lambda one: not one.urgent)[:1]
    if mine and conn.execute(_ANSWERED, {"conversation": conversation, "answers": answers}).first() is not None:
        mine = []
    return [one for one in spoken if one.to or one in mine]


def _priority(one: Spoken, kind: str, *, silent: bool) -> int:
    if one.urgent or (kind == "alert" and not one.push):
        return URGENT
    return NEWS if kind in ("push", "alert") else UNASKED if silent else REPLY


def _replaceable(row: AnyRow) -> bool:
    return bool(row.dialogue and not row.keep and row.state == "waiting" and row.attempts == 0)


def _replace(conn: Connection, stale: list[AnyRow], newer: str) -> None:
    if stale:
        conn.execute(
            update(OUTBOX)
            .where(OUTBOX.c.id.in_([row.id for row in stale]))
            .values(state="dropped", error="replaced", replaced_by=newer)
        )
