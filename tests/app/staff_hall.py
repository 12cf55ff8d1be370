"""A house with one resident on a phone and a room where agents sit, on channels of our own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from app.clock import Clock
from app.house import House
from app.settings import Settings
from bot.wire import Capabilities, Inbound, Post, StaffAct
from casework.card import Card, Remark, Room, Whisper, read, write_rooms
from channels.simulator.adapter import Simulator
from store.cards import ROOMS
from store.people import set_role

MARIA = "+12155550142"
PHONE = Capabilities("simulator")


@dataclass
class Hall:
    """A house with one resident on a phone and a room where agents sit."""

    house: House
    posts: list[Post]
    acts: int = 0
    seen: dict[str, Card] = field(default_factory=dict)

    def texts(self, words: str, *, public: bool = False) -> list[str]:
        """Maria writes; what she hears."""
        self.acts += 1
        now = self.house.clock.now()
        self.house.intake.keep(Inbound("simulator", f"m{self.acts}", "city", MARIA, words, now, public=public))
        return self.settles()

    def does(self, act: str, text: str = "", by: str = "U1", key: str = "", thread: str = "") -> list[str]:
        """An agent presses a button, or writes below the card; what Maria hears of it."""
        self.acts += 1
        case = "" if thread else self.card.case
        self.house.intake((StaffAct("hall", key or f"a{self.acts}", by, case, act, text, thread),))
        return self.settles()

    def settles(self) -> list[str]:
        """Everything happens that has to."""
        before = len(self.posts)
        self.house.settle()
        for post in self.posts:
            if post.card and isinstance(shown := read(post.card), Card):
                self.seen[shown.case] = shown
        return [post.text for post in self.posts[before:] if post.address == MARIA]

    @property
    def card(self) -> Card:
        """The newest card."""
        return list(self.seen.values())[-1]

    def whispers(self, by: str = "U1") -> list[Whisper]:
        """What one agent alone was told."""
        shown = [read(post.card) for post in self.posts if post.card]
        return [one for one in shown if isinstance(one, Whisper) and one.to == by]

    def remarks(self) -> list[str]:
        """What lies below the cards."""
        shown = [read(post.card) for post in self.posts if post.card]
        return [one.line.text for one in shown if isinstance(one, Remark)]


@contextmanager
def open_hall(folder: Path, phone: Capabilities = PHONE) -> Iterator[Hall]:
    """Ann and Luis are agents; whoever U3 is is not."""
    posts: list[Post] = []
    phones = Simulator(posts.append, phone, folder)
    room = Simulator(posts.append, Capabilities("hall", counts="characters", buttons=True), folder)
    house = House(Settings(data_dir=folder), {"simulator": phones, "hall": room}, Clock(), 0.0)
    house.meta.set(ROOMS, write_rooms([Room("hall", "", "cases")]))
    for who, name in (("U1", "Ann"), ("U2", "Luis")):
        house.database.write(
            lambda conn, who=who, name=name: set_role(conn, "hall", who, "agent", now=house.database.now(), name=name)
        )
    try:
        yield Hall(house, posts)
    finally:
        house.close()
