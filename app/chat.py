"""A conversation on the real path with a channel of our own: kept, thought, committed and delivered, then idle."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from app.clock import Clock
from app.house import House
from app.settings import Settings
from bot.facts import Role
from bot.moves import Act
from bot.segments import segments
from bot.talk import Talk, on_table
from bot.wire import Capabilities, Inbound, MediaRef, Post
from channels.simulator.adapter import Simulator
from store import handoffs, requests, why
from store.codec import TALK
from store.inbox import conversation_of
from store.people import consent_of, set_role

CITY: Final = "city"
"""Our side of the simulated channel."""

CAPABILITIES: Final = {
    "sms": Capabilities("simulator"),
}
"""What the simulated phone can do, by the channel it stands for. No carrier stands in between."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What came of one thing said, once everything was idle again."""

    replies: tuple[dict[str, Any], ...]
    filed: tuple[dict[str, Any], ...]
    state: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """One output line of `chat --json`."""
        return {"replies": list(self.replies), "filed": list(self.filed), **self.state}


class Chat:
    """Runs a house in this thread. Civil time may be moved; it never goes back."""

    def __init__(self, settings: Settings, mimics: str = "sms", clock: Clock | None = None) -> None:
        self.clock = clock or Clock()
        self._posts: list[Post] = []
        channel = Simulator(self._posts.append, CAPABILITIES[mimics], Path("/"))
        self.house = House(settings, {"simulator": channel}, self.clock, hold=0.0)
        self._known: set[str] = {row["tracking"] for row in self._requests()}

    def close(self) -> None:
        """Finish."""
        self.house.close()

    def role(self, who: str, role: Role) -> None:
        """Make somebody a crew member, a liaison or an agent."""
        now = self.house.database.now()
        self.house.database.write(lambda conn: set_role(conn, "simulator", who, role, now=now))

    def say(self, who: str, parts: Sequence[str] = (), media: Sequence[str] = (), at: datetime | None = None) -> Heard:
        """Let time pass until ``at``, send the parts within one hold window, and go on until nothing moves."""
        self.house.cities.refresh()
        if at is not None:
            self.pass_until(at)
        texts = list(parts) or ([""] if media else [])
        for number, text in enumerate(texts):
            photos = tuple(MediaRef(local=str(Path(path).absolute())) for path in media) if number == 0 else ()
            self.house.intake.keep(
                Inbound("simulator", f"sim-{secrets.token_hex(8)}", CITY, who, text, self.clock.now(), media=photos)
            )
        self.house.settle()
        return Heard(self._replies(), self._filed(), self._state(who))

    def pass_until(self, moment: datetime) -> None:
        """Take every time-driven turn on the way, in order. A moment in the past changes nothing."""
        self.house.settle()
        while (wake := self.house.memory.next_wake()) is not None and wake <= moment:
            if wake > self.clock.now():
                self.clock.move_to(wake)
            if not self.house.wake_due():
                break
            self.house.settle()
        if moment > self.clock.now():
            self.clock.move_to(moment)

    def _requests(self) -> list[dict[str, Any]]:
        with self.house.database.read() as conn:
            return requests.list_requests(conn)

    def _replies(self) -> tuple[dict[str, Any], ...]:
        posts, self._posts[:] = list(self._posts), []
        return tuple(
            {"to": post.address, "text": post.text, "segments": segments(post.text), "media": list(post.media)}
            for post in posts
        )

    def _filed(self) -> tuple[dict[str, Any], ...]:
        fresh = [row for row in self._requests() if row["tracking"] not in self._known]
        self._known.update(row["tracking"] for row in fresh)
        return tuple({name: row[name] for name in ("tracking", "service", "place", "due")} for row in reversed(fresh))

    def _state(self, who: str) -> dict[str, Any]:
        with self.house.database.read() as conn:
            found = conversation_of(conn, "simulator", CITY, who)
            taken = why.last_turn(conn, found) if found is not None else None
            talk = current_talk(self.house, who)
            cases = [row for row in handoffs.list_cases(conn) if row.conversation == found]
            consent = consent_of(conn, "simulator", who)
        case = cases[-1] if cases else None
        return {
            "asking": asking(talk),
            "drafts": len(talk.drafts),
            "floor": talk.floor.kind,
            "handoff": {"id": case.id, "reason": case.reason, "by": case.by or None} if case else None,
            "consent": consent,
            "language": talk.language,
            "why": explain(taken) if taken else {},
        }


def current_talk(house: House, who: str, channel: str = "simulator", account: str = CITY) -> Talk:
    """What the conversation with this address remembers now."""
    from sqlalchemy import select

    from store.tables import CONVERSATIONS

    with house.database.read() as conn:
        found = conversation_of(conn, channel, account, who)
        text = conn.execute(select(CONVERSATIONS.c.talk).where(CONVERSATIONS.c.id == found)).scalar()
    return TALK.read(text) if text else Talk()


def asking(talk: Talk) -> dict[str, Any] | None:
    """The question on the table, as programs read it."""
    ask = on_table(talk)
    if ask is None:
        return None
    options = [{"key": option.key, "label": option.label} for option in ask.options]
    return {"kind": ask.kind, "phrase": ask.phrase, "options": options}


def explain(taken: why.Taken) -> dict[str, Any]:
    """A turn in words: what was done with which words, what nobody read, what is asked."""
    return {
        "moves": [named(move.act) for move in taken.moves],
        "unused": taken.unused,
        "ask": taken.ask.phrase if taken.ask else None,
        "options": [f"{option.key} {option.label}" for option in taken.ask.options] if taken.ask else [],
        "bundle": taken.bundle,
        "turn": taken.id,
        "said": list(taken.said),
    }


def named(act: Act) -> dict[str, Any]:
    """An act by its wire name, with its plain values."""
    plain: dict[str, Any] = {"act": act.kind}
    for name in getattr(act, "__slots__", ()):
        value = getattr(act, name)
        if name != "kind" and value not in (None, "", (), 0.0, False):
            plain[name] = value if isinstance(value, str | int | float | bool) else _brief(value)
    return plain


def _brief(value: object) -> object:
    outcome = getattr(value, "outcome", None)
    if outcome is not None:
        place = getattr(value, "place", None)
        return {"outcome": outcome, "place": place.text if place else None}
    return [str(item) for item in value] if isinstance(value, tuple | frozenset) else str(value)
