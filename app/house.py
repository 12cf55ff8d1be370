"""Everything one process needs, put together once: the only module that knows everybody."""

import secrets
import time
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial

import structlog

from app import metrics
from app.agents import Agents
from app.backup import refuse_unfinished
from app.bundle import Say
from app.cities import Cities
from app.clock import Clock
from app.doors import alerts, doors, rooms, texts
from app.intake import CannotKeep, Intake, urgent
from app.lines import Lines
from app.links import Links
from app.photos import Photographer
from app.polling import Polling
from app.rereading import Rereading
from app.retention import Nightly
from app.settings import Settings
from app.staff_door import StaffDoor
from bot.city import City
from bot.effects import Flag, Turn
from bot.events import Event
from bot.facts import Facts, Need
from bot.fixed import fixed
from bot.manager import Manager
from bot.matter import matter
from bot.segments import segments
from bot.talk import Talk
from bot.turn import turn
from bot.wire import Capabilities, Claimed, SendFailed
from bot.wording import compose
from casework.budget import UNLIMITED, Limits
from casework.card import write_rooms
from casework.handoff import fresh_case
from casework.spending import FREE, Caps
from casework.tracking import fresh
from channels.contract import Channel, Charges, Closes, Paced, Sweeps, Uploads, Warms
from channels.delivery import Deliver
from knowledge_base.city_file import read_city
from knowledge_base.starter import city_folder
from store import cards, takedowns
from store.cards import ROOMS
from store.engine import Database
from store.memory import Memory
from store.meta import Meta
from store.migrate import migrate
from store.newest import MARK, behind, newest
from store.outbox import LaneOutbox
from store.posting import Posting
from store.purse import Purse
from store.reconciling import free
from store.waits import WAITS, Waits

SWEEP_BACK = timedelta(hours=24)
"""How far back a provider is asked for messages we never saw, never before the channel's first activation."""

log = structlog.get_logger()


class House:
    """The parts of a running Frontdoor and the steps its runner takes. Close it when done."""

    def __init__(
        self,
        settings: Settings,
        channels: Mapping[str, Channel],
        clock: Clock,
        hold: float,
        say: Say = lambda _: None,
        *,
        real: Callable[[], datetime] | None = None,
        waits: Waits = WAITS,
        limits: Limits = UNLIMITED,
        caps: Caps = FREE,
    ) -> None:
        self.settings = settings
        self.channels = dict(channels)
        self.clock = clock
        clock.trusting = settings.demo_on
        refuse_unfinished(settings)
        file = read_city(city_folder(settings.city))  # a mistyped city makes no database
        self.database = Database.open(settings.url, real)
        migrate(self.database)
        self.cities = Cities(self.database, settings, file, say)
        self.agents = Agents(self.database, self.cities.get, self._capabilities)
        staff = StaffDoor(self.database, self.agents, clock).prepared
        self.intake = Intake(self.database, clock, staff=staff, forgets=lambda name: self._capabilities(name).forgets)
        self.photos = Photographer(self.database, settings, self.channels)
        self.memory = Memory(self.database, self._capabilities, self._posting(hold), limits, urgent)
        self.meta = Meta(self.database)
        self._newest = newest(self.database)
        self._let_go()
        self.nightly = Nightly(self.database, settings, self.cities.file)
        self.links = Links(self.meta, settings.linked)
        self.purse = Purse(self.database, settings.allowances)
        self.outbox = LaneOutbox(
            self.database,
            channels=self.channels,
            rates={n: max(one.pace.segments, waits.pace) for n, one in channels.items() if isinstance(one, Paced)},
            media_url=self.photos.address,
            case=fresh_case,
            waits=waits,
            caps=caps.on(self.cities.file.time_zone),
            prices={name: one.price for name, one in self.channels.items() if isinstance(one, Charges)},
            purse=self.purse,
        )
        self.polling = Polling(self.database, self.channels, self.intake, self.purse)
        self.rereading = Rereading(self.database, self.channels, self.intake, self.purse, settings.rereads)
        self.lines = Lines(self.channels, self.intake)
        self._deliver = Deliver(self.outbox, self.channels, _count)
        for channel in self.channels.values():
            if isinstance(channel, Uploads):
                channel.picture = lambda address: self.photos.picture(address.rpartition("/")[2])
        self.manager = Manager(
            memory=self.memory,
            city=self.cities.get,
            now=clock.now,
            number=fresh,
            case=fresh_case,
            turn=_counted_turn,
            fixed=fixed,
            compose=partial(compose, link=self.links.whole),
            matter=matter,
            report=_failed_turn,
        )

    @classmethod
    def open(cls, settings: Settings, say: Say = lambda _: None, waits: Waits = WAITS) -> "House":
        """The house with the provider channels whose settings are complete, on the system's clock."""
        house = cls(
            settings,
            doors(settings),
            Clock(),
            settings.hold_seconds,
            say,
            waits=waits,
            limits=settings.limits,
            caps=settings.caps,
        )
        if settings.demo_on:
            house.clock.offset = house.meta.civil_offset()
        house.seat()
        return house

    def _let_go(self) -> None:
        """Under a clock that stands before what is on record nothing waits for the times of before."""
        if (far := self.behind()) and self._newest:
            log.warning("the clock is behind the database", seconds=far.total_seconds())
            self.meta.set(MARK, self._newest.isoformat())
            now = self.database.now()
            self.database.write(lambda conn: free(conn, now))
        elif self.meta.get(MARK):
            self.meta.forget(MARK)

    def seat(self) -> None:
        """Have every process of this installation know the rooms where staff see cases; what these lost is shown."""
        seated = write_rooms(rooms(self.settings, self.cities.file.time_zone))
        if seated != (self.meta.get(ROOMS) or write_rooms(())):
            self.meta.set(ROOMS, seated)
        with self.database.read() as conn:
            lost = cards.lost(conn)
        if lost:
            self.database.write(cards.again)

    def close(self) -> None:
        """Finish queued writes, close the database and let go of the channels' connections."""
        self.database.close()
        for channel in self.channels.values():
            if isinstance(channel, Closes):
                channel.close()

    def warm(self) -> None:
        """Load what the first turn would wait for: the encoder's weights (about a second), the street index, and the
        providers' libraries, which a post that is ours for half a minute should not wait for either.
        """
        city = self.cities.get()
        city.classifier.rank("warm up")
        city.gazetteer.find("12 main st")
        self.warm_channels()

    def warm_channels(self) -> None:
        """Load what a channel's first call waits for: all that a process needs which only keeps arrivals."""
        for channel in self.channels.values():
            if isinstance(channel, Warms):
                channel.warm()

    def think_one(self) -> bool:
        """Answer one conversation that has something unread. False when there is none."""
        while (conversation := self.memory.next_unread()) is not None:
            if self._think(conversation):
                return True
        return False

    def wake_due(self) -> bool:
        """Take the turns of conversations whose time has come; none while nobody can tell what time it is."""
        if self.astray():
            return False
        taken = [self._think(conversation) for conversation in self.memory.due_wakes(self.clock.now())]
        return True in taken

    def astray(self) -> timedelta:
        """How far the clock has jumped: what time drives waits meanwhile. The demo's time may be moved."""
        return self.clock.astray()

    def behind(self) -> timedelta:
        """How far the clock stands before the newest row that was there at the start; zero within five minutes."""
        return behind(self._newest, self.database.now())

    def send_one(self) -> bool:
        """Take one post through its provider call."""
        return self._deliver.step()

    def something_to_send(self) -> bool:
        """Whether a post's time has come (database time)."""
        due = self.outbox.next_due()
        return due is not None and due <= self.database.now()

    def photo_one(self) -> bool:
        """Fetch and judge one photo."""
        return self.photos.step()

    def sweep(self) -> None:
        """Ask providers for messages their webhooks never brought; look for deletions and take down what was deleted
        where it was said; once a night, delete what is past its time.
        """
        for name, channel in self.channels.items():
            if isinstance(channel, Sweeps):
                self._sweep_one(name, channel)
        self.rereading.step()
        takedowns.run(self.database, self.settings.data_dir / "photos", self.database.now())
        self.photos.forget_some()
        if not self.astray():
            self.nightly.step(self.clock.now())

    def _sweep_one(self, name: str, channel: Sweeps) -> None:
        now = self.database.now()
        start = max(self.meta.activated(name, now), now - SWEEP_BACK)
        try:
            self.intake.missed(channel.missed(start.timestamp()))
        except (SendFailed, CannotKeep) as trouble:
            log.warning("sweep failed; the next hour tries again", channel=name, why=str(trouble))

    def settle(self) -> None:
        """Do everything there is to do now, in this thread, until nothing moves."""
        while self.think_one() or self.photo_one() or self.send_one():
            pass

    def _think(self, conversation: int) -> bool:
        with self.memory.hold(conversation) as mine:
            if not mine:
                return False
            begun = time.perf_counter()
            taken = self.manager.think(conversation)
            metrics.THINKING.observe(time.perf_counter() - begun)
            metrics.TURNS.inc(taken)
            return taken > 0

    def _capabilities(self, name: str) -> Capabilities:
        channel = self.channels.get(name)
        return channel.capabilities if channel else Capabilities(name)

    def _posting(self, hold: float) -> Posting:
        by, room = alerts(self.settings)
        paced = {name: one.pace for name, one in self.channels.items() if isinstance(one, Paced)}
        by_person = frozenset(name for name, pace in paced.items() if pace.by_person)
        return Posting(
            lambda: secrets.token_hex(12), segments, timedelta(seconds=hold), by, room, by_person, texts(self.settings)
        )


def _count(claimed: Claimed, event: str, failure: SendFailed | None) -> None:
    """Figures of each settled post."""
    outcome = failure.code if failure else event
    metrics.SENT.labels(claimed.post.channel, outcome).inc()
    if event in ("sent", "resent_after_doubt"):
        metrics.SEGMENTS.labels(claimed.post.channel).inc(max(1, segments(claimed.post.text)))
    if failure is not None or event == "resent_after_doubt":
        log.warning("post not sent plainly", our_id=claimed.post.our_id, attempt=claimed.attempt, outcome=outcome)


def _counted_turn(talk: Talk, event: Event, facts: Facts, city: City) -> Turn | Need:
    """A turn, with the addresses it flags counted."""
    taken = turn(talk, event, facts, city)
    for effect in taken.effects if isinstance(taken, Turn) else ():
        if isinstance(effect, Flag):
            metrics.FLAGGED.labels(effect.why).inc()
    return taken


def _failed_turn(error: str, conversation: int) -> None:
    metrics.TURN_FAILURES.labels(error).inc()
    log.error("turn failed", conversation=conversation, error=error)
