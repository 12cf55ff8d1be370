"""A conversation on the real path with a channel of our own: kept, thought, committed and delivered, then idle."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import select

from app.clock import Clock
from app.doors import CITY
from app.explaining import asking, explain
from app.house import House
from app.settings import Settings
from bot.facts import Role
from bot.segments import segments
from bot.talk import Talk
from bot.wire import Capabilities, Inbound, MediaRef, Post
from casework.budget import UNLIMITED, Limits
from channels.simulator.adapter import Simulator
from channels.twitter.adapter import CAPABILITIES as X
from channels.twitter.adapter import IN_PUBLIC
from store import handoffs, requests, why
from store.codec import TALK
from store.inbox import conversation_of
from store.people import consent_of, set_role
from store.tables import CONVERSATIONS, TRANSCRIPT

CAPABILITIES: Final = {
    "sms": Capabilities("simulator"),
    "slack": Capabilities("simulator", max_length=2800, counts="characters", buttons=True, opt_out_law=False),
    "x": replace(X, name="simulator", in_public=replace(IN_PUBLIC, name="simulator")),
}
"""What the simulated phone can do, by the channel it stands for. No carrier stands in between."""


DIRECT: Final = "dm:"
"""Before the writer's name, where there is a public: this one writes directly, and nobody reads along."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What came of one thing said, once everything was idle again."""

    replies: tuple[dict[str, Any], ...]
    filed: tuple[dict[str, Any], ...]
    state: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """One output line of `chat --json`."""
        return {"replies": list(self.replies), "filed": list(self.filed), **self.state}

    def after(self, earlier: "Heard") -> "Heard":
        """Both together, as if it had been one thing."""
        return Heard(earlier.replies + self.replies, earlier.filed + self.filed, self.state)


class Chat:
    """Runs a house in this thread. Civil time may be moved, but never to before what has happened."""

    def __init__(
        self, settings: Settings, mimics: str = "sms", clock: Clock | None = None, limits: Limits = UNLIMITED
    ) -> None:
        """``limits``: none as a rule, since a script talks faster than people do."""
        self.clock = clock or Clock()
        self.deliveries = 1
        """How often each message is brought, under the same number: providers do it twice now and then."""
        self._posts: list[Post] = []
        self._open = CAPABILITIES[mimics].in_public is not None
        channel = Simulator(self._posts.append, CAPABILITIES[mimics], Path("/"))
        self.house = House(settings, {"simulator": channel}, self.clock, hold=0.0, limits=limits)
        self._shared = settings.demo_on
        if self._shared and clock is None:
            self.clock.offset = self.house.meta.civil_offset()
        self._lived = self._last()
        self._newest = self._newest_request()

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
            self._tell_others()
        texts = list(parts) or ([""] if media else [])
        for number, text in enumerate(texts):
            photos = tuple(MediaRef(local=str(Path(path).absolute())) for path in media) if number == 0 else ()
            self._write(who, text, photos)
        self.house.settle()
        self._lived = self.clock.now()
        return Heard(self._replies(), self._filed(), self._state(who))

    def _write(self, who: str, text: str, photos: tuple[MediaRef, ...]) -> None:
        address, thread = self._side(who)
        said = Inbound("simulator", f"sim-{secrets.token_hex(8)}", CITY, address, text, self.clock.now(), thread)
        for _ in range(self.deliveries):
            self.house.intake.keep(replace(said, media=photos, public=bool(thread)))

    def _side(self, who: str) -> tuple[str, str]:
        """(address, thread): in public everybody has one thread of their own, elsewhere there is none."""
        if not self._open or who.startswith(DIRECT):
            return who.removeprefix(DIRECT) if self._open else who, ""
        return who, f"post-{who}"

    def pass_until(self, moment: datetime) -> None:
        """Take every time-driven turn on the way, in order. A moment before what has happened changes nothing."""
        self.house.settle()
        if self._lived is None or self._lived <= moment < self.clock.now():
            self.clock.move_to(moment)
        while (wake := self.house.memory.next_wake()) is not None and wake <= moment:
            if wake > self.clock.now():
                self.clock.move_to(wake)
            if not self.house.wake_due():
                break
            self.house.settle()
        if moment > self.clock.now():
            self.clock.move_to(moment)

    def _last(self) -> datetime | None:
        """When something was last said in this folder; None while it is new, and any day may be its first."""
        with self.house.database.read() as conn:
            found: datetime | None = conn.execute(select(TRANSCRIPT.c.at).order_by(TRANSCRIPT.c.id.desc())).scalar()
        return found

    def _tell_others(self) -> None:
        """Other commands on this folder see the same day."""
        if self._shared:
            self.house.meta.set_civil_offset(self.clock.offset)

    def _newest_request(self) -> int:
        with self.house.database.read() as conn:
            return requests.newest(conn)

    def _replies(self) -> tuple[dict[str, Any], ...]:
        posts, self._posts[:] = list(self._posts), []
        return tuple(
            {"to": post.address, "text": post.text, "segments": segments(post.text), "media": list(post.media)}
            | ({"buttons": [{"key": key, "label": label} for key, label in post.options]} if post.options else {})
            for post in posts
        )

    def _filed(self) -> tuple[dict[str, Any], ...]:
        with self.house.database.read() as conn:
            newest = requests.newest(conn)
            fresh = requests.list_requests(conn, after=self._newest) if newest > self._newest else []
        self._newest = newest
        return tuple({name: row[name] for name in ("tracking", "service", "place", "due")} for row in reversed(fresh))

    def _state(self, who: str) -> dict[str, Any]:
        with self.house.database.read() as conn:
            address, thread = self._side(who)
            found = conversation_of(conn, "simulator", CITY, address, thread)
            taken = why.last_turn(conn, found) if found is not None else None
            talk = current_talk(self.house, address, thread=thread)
            cases = [row for row in handoffs.list_cases(conn) if row.conversation == found]
            consent = consent_of(conn, "simulator", address)
        case = cases[-1] if cases else None
        return {
            "asking": asking(talk),
            "drafts": len(talk.drafts),
            "floor": talk.floor.kind,
            "handoff": {"id": case.id, "reason": handoffs.reason_of(case), "by": case.by or None} if case else None,
            "consent": consent,
            "language": talk.language,
            "why": explain(taken) if taken else {},
        }


def current_talk(house: House, who: str, channel: str = "simulator", account: str = CITY, thread: str = "") -> Talk:
    """What the conversation with this address remembers now."""
    with house.database.read() as conn:
        found = conversation_of(conn, channel, account, who, thread)
        text = conn.execute(select(CONVERSATIONS.c.talk).where(CONVERSATIONS.c.id == found)).scalar()
    return TALK.read(text) if text else Talk()
