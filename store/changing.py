"""Steps on a request that is filed: its new state, a line of history, and an event for everybody who follows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, bindparam, func, select, update

from bot.events import RequestMoved
from casework.correction import priority_after
from casework.pause import Resumes
from casework.request import OPEN, Status, is_late, move
from places.place import Place
from store.columns import AnyRow
from store.filing import attach, place_columns
from store.inbox import keep_event
from store.tables import CHANGES, CONVERSATIONS, FOLLOWERS, REQUESTS, TENANCIES

_REQUEST: Final = select(REQUESTS).where(REQUESTS.c.tracking == bindparam("tracking"))
_LOCKED: Final = _REQUEST.with_for_update()
_MOVED_OUT: Final = (
    select(TENANCIES.c.id)
    .join(CONVERSATIONS, CONVERSATIONS.c.address_id == TENANCIES.c.address)
    .where(
        CONVERSATIONS.c.id == bindparam("conversation"),
        TENANCIES.c.person == bindparam("person"),
        TENANCIES.c.until.is_not(None),
    )
)
_FOLLOWERS: Final = select(FOLLOWERS.c.conversation).where(FOLLOWERS.c.tracking == bindparam("tracking"))


class NoSuchRequest(LookupError):
    """No request has this tracking number."""

    def __init__(self, tracking: str) -> None:
        super().__init__(f"There is no request {tracking}.")


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``note`` is said to the owner and the followers, ``words`` (a resident's own) to nobody but staff."""

    tracking: str
    by: str
    at: datetime
    status: Status | None = None
    note: str = ""
    words: str = ""
    reason: str = ""
    due: datetime | None = None
    photos: tuple[str, ...] = ()
    place: Place | None = None
    service: str = ""
    priority: str = ""
    private: bool | None = None
    """What hangs on a corrected service."""
    hazard: str = ""
    resumes: Resumes | None = None
    """How the promise moves on when a request no longer waits for the resident."""
    what: str = field(default="")
    """``status``, ``correct``, ``amend`` or ``reopen``; empty finds it out."""


def get(conn: Connection, tracking: str) -> AnyRow:
    """The request's row, or NoSuchRequest."""
    row = conn.execute(_REQUEST, {"tracking": tracking}).first()
    if row is None:
        raise NoSuchRequest(tracking)
    return row


def _locked(conn: Connection, tracking: str) -> AnyRow:
    """The same, and nobody else's until this transaction ends: the next step is judged by what this one made of it."""
    row = conn.execute(_LOCKED, {"tracking": tracking}).first()
    if row is None:
        raise NoSuchRequest(tracking)
    return row


def take(conn: Connection, step: Step, *, silent_for: int | None = None) -> int:
    """Take one step and return its history line's id; the last one's when everything was so already, and nobody hears.

    IllegalMove when the status may not follow; NoSuchRequest. Owner and followers each get one RequestMoved,
    except the conversation ``silent_for``, which says so in its own reply.
    """
    row = _locked(conn, step.tracking)
    status: Status = move(row.status, step.status) if step.status else row.status
    if _told_already(row, step):
        return conn.execute(_LAST, {"tracking": step.tracking}).scalar_one()  # type: ignore[no-any-return]
    broken = _broken(row, step)
    if status in OPEN and status != row.status and row.status == "waiting":
        step = _resumed(conn, row, step)
    values = _values(row, step, status)
    if values:
        conn.execute(update(REQUESTS).where(REQUESTS.c.id == row.id).values(**values))
    attach(conn, step.tracking, step.photos)
    change = _history(conn, step, status, _what(row, step, status), step.reason or _corrected(row, step, values))
    _tell(conn, step, change, silent_for, late=broken)
    return change


def _told_already(row: AnyRow, step: Step) -> bool:
    """Whether this says the present status once more and nothing besides: a second "done" is no news."""
    more = (step.words, step.reason, step.photos, step.place, step.service, step.hazard, step.priority)
    same = step.due in (None, row.due) and step.note in ("", row.note)
    return step.status is not None and step.status == row.status and same and not any(more)


_LAST: Final = select(func.max(CHANGES.c.id)).where(CHANGES.c.tracking == bindparam("tracking"))
_STEPS: Final = (
    select(CHANGES.c.status, CHANGES.c.at)
    .where(CHANGES.c.tracking == bindparam("tracking"))
    .order_by(CHANGES.c.id.desc())
)


def _resumed(conn: Connection, row: AnyRow, step: Step) -> Step:
    """The step with the date moved on by the pause, unless a date was named with it."""
    if step.resumes is None or step.due is not None or row.due is None:
        return step
    since = None
    for status, at in conn.execute(_STEPS, {"tracking": row.tracking}):
        if status != "waiting":
            break
        since = at
    due = step.resumes(row.service, row.due, since, step.at) if since is not None else row.due
    return replace(step, due=due) if due != row.due else step


def _broken(row: AnyRow, step: Step) -> bool:
    """Whether the date that was promised has passed, or is put off: either is admitted."""
    put_off = step.due is not None and row.due is not None and row.due < step.due and not step.service
    return is_late(row.status, row.due, step.at) or (put_off and row.status in OPEN)


def _values(row: AnyRow, step: Step, status: Status) -> dict[str, Any]:
    values: dict[str, Any] = {"status": status} if status != row.status else {}
    priority = priority_after(row.priority, step.priority, step.hazard or row.hazard)
    if priority != row.priority:
        values["priority"] = priority
    if status == "in_progress":
        values["work_started"] = True
    if status not in OPEN and row.closed_at is None:
        values["closed_at"] = step.at
    if status in OPEN and row.closed_at is not None:
        values |= {"closed_at": None, "work_started": False}
    if step.due is not None:
        values["due"] = step.due
    if step.note:
        values["note"] = step.note
    if step.service:
        values["service"] = step.service
    if step.private is not None:
        values["private"] = step.private
    if step.hazard:
        values["hazard"] = step.hazard
    if step.place is not None:
        values |= {"verified": True, **place_columns(step.place)}
    return values


def _what(row: AnyRow, step: Step, status: Status) -> str:
    if step.what:
        return step.what
    if row.closed_at is not None and status in OPEN:
        return "reopen"
    if step.words and not (step.status or step.place or step.service):
        return "amend"
    return "correct" if step.place is not None or step.service else "status"


_YES: Final = {True: "yes", False: "no"}


def _corrected(row: AnyRow, step: Step, values: Mapping[str, Any]) -> str:
    """What was put right and what hangs on it, for those who read the history: ``service: pothole → street_light``."""
    told = []
    if step.service and step.service != row.service:
        told.append(f"service: {row.service} → {step.service}")
    if step.place is not None and step.place.text != row.place_text:
        told.append(f"place: {row.place_text or row.place_words} → {step.place.text}")
    if step.hazard:
        told.append(f"danger: {step.hazard}")
    if "priority" in values:
        told.append(f"priority: {row.priority} → {values['priority']}")
    if "private" in values and values["private"] != row.private:
        told.append(f"private: {_YES[row.private]} → {_YES[values['private']]}")
    if step.service and step.due is not None and row.due is not None and step.due != row.due:
        told.append(f"due: {row.due:%Y-%m-%d} → {step.due:%Y-%m-%d}")
    return "; ".join(told)


def _history(conn: Connection, step: Step, status: Status, what: str, reason: str) -> int:
    made = conn.execute(
        CHANGES.insert(),
        {
            "tracking": step.tracking,
            "status": status,
            "at": step.at,
            "by": step.by,
            "what": what,
            "note": step.note,
            "words": step.words,
            "reason": reason,
            "due": step.due,
            "photo": step.photos[0] if step.photos else "",
        },
    ).inserted_primary_key
    assert made is not None
    return int(made[0])


def _tell(conn: Connection, step: Step, change: int, silent_for: int | None, *, late: bool) -> None:
    row = get(conn, step.tracking)
    for conversation in listeners(conn, row):
        if conversation != silent_for:
            event = moved(row, step, conversation, late)
            keep_event(conn, conversation, f"moved:{change}:{conversation}", event, step.at)


def listeners(conn: Connection, row: AnyRow) -> list[int]:
    """The owner's conversation and those of the followers, each once; not where the number has changed hands.

    What turned out to be a private matter is told to its owner alone.
    """
    followers: Iterable[int] = [] if row.private else conn.execute(_FOLLOWERS, {"tracking": row.tracking}).scalars()
    moved_out = conn.execute(_MOVED_OUT, {"conversation": row.conversation, "person": row.person}).first() is not None
    return list(dict.fromkeys([*([] if moved_out else [row.conversation]), *followers]))


def moved(row: AnyRow, step: Step, conversation: int, late: bool) -> RequestMoved:
    """The event one listener hears. A place nobody verified is shown to its owner alone."""
    mine = conversation == row.conversation
    return RequestMoved(
        tracking=row.tracking,
        service=row.service,
        place=row.place_text or (row.place_words if mine else ""),
        status=row.status,
        note=step.note,
        reason=step.reason,
        due=row.due,
        photo=step.photos[0] if step.photos else None,
        mine=mine,
        late=late,
        corrected=step.place is not None or step.service != "",
        shown=step.photos != () and not any((step.status, step.note, step.reason, step.due, step.place, step.service)),
    )
