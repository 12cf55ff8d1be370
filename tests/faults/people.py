"""Residents who write to a Frontdoor that dies, each by one door, and the providers' side of it: webhooks and books."""

import random
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import httpx

from channels.sms.fake import ACCOUNT, NUMBER, TOKEN, FakeTwilio, encode, sign
from tests.faults.entrances import Entrance
from tests.faults.history import History, Op, Told
from tests.faults.replay import IN, OUT, REPORT, YES, Found
from tests.faults.works import NOTE

PUBLIC = "https://city.example"
INBOUND = "/channels/sms/inbound"
PATIENCE = 180.0
"""Seconds a resident waits for one answer: many times what the longest doubt of the short waits takes."""


class WithAPerson(Exception):
    """The honest line was said: from here on a person answers, and this resident waits for one."""


class Resident(threading.Thread):
    """Reports, confirms and asks, one text at a time, until the time is over; then finishes what was begun."""

    def __init__(self, number: str, places: Sequence[str], world: "World", seed: int, door: str = "sms") -> None:
        super().__init__(name=number, daemon=True)
        self.number, self._places, self._world, self._door = number, places, world, door
        self._random, self._count = random.Random(seed), 0
        self._heard = 0

    def run(self) -> None:
        """One conversation after another, spread over the whole run: no kill shall meet silence."""
        try:
            for number, place in enumerate(self._places):
                while self._world.passed < number / len(self._places) and not self._world.over.is_set():
                    time.sleep(0.01)
                if self._world.over.is_set():
                    return
                self._talk(place)
        except WithAPerson:
            return
        except TimeoutError:
            self._world.told.impatient.append(f"{self.number} waits {PATIENCE:.0f} s for text {self._count}")

    def _talk(self, place: str) -> None:
        if self._door == "x" and self._random.random() < 0.3:
            self._say("hello, can you help me?", aloud=True)
        self._say(REPORT + place)
        self._say(YES)
        if self._count == 2:
            self._say("what about my pothole")
        elif self._door == "sms" and self._random.random() < 0.15:
            self._say(OUT)
            self._say(IN, answered=False)

    def _say(self, words: str, *, answered: bool = True, aloud: bool = False) -> None:
        """One text, posted until it is promised; then its answer is awaited, where one is owed."""
        self._count += 1
        self._world.say(self._door, self.number, self._count, words, self._random, aloud=aloud)
        until = time.monotonic() + PATIENCE
        while answered and self._hears() <= self._heard:
            if time.monotonic() > until:
                raise TimeoutError(words)
            time.sleep(0.01)
        self._heard = self._hears()
        if self._world.apologised(self._door, self.number):
            raise WithAPerson

    def _hears(self) -> int:
        return self._world.heard(self.number, self._door)


@dataclass
class World:
    """The providers' side: their webhooks and their books. ``beside`` are the doors that are not Twilio's."""

    fake: FakeTwilio
    url: str
    told: History = field(default_factory=History)
    over: threading.Event = field(default_factory=threading.Event)
    passed: float = 1.0
    """Share of the run that is over: residents have places for so much of it."""
    beside: Mapping[str, Entrance] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.http = httpx.Client(trust_env=False, timeout=15.0, limits=httpx.Limits(max_keepalive_connections=0))

    def say(self, door: str, who: str, count: int, words: str, chance: random.Random, *, aloud: bool) -> None:
        """One text of a resident by this door, tried until it is promised; ``aloud``: before everybody."""
        if door in self.beside:
            entrance = self.beside[door]
            key, talk, tell = entrance.write(who, words, aloud=aloud)
            self._until_promised(self.told.begin(Op("text", talk, key, words)), tell, chance)
            return
        sid = f"SM{who[-4:]}{count:028x}"
        body = encode([("MessageSid", sid), ("AccountSid", ACCOUNT), ("From", who), ("To", NUMBER),
                       ("Body", words), ("NumMedia", "0")])  # fmt: skip
        self.post(self.told.begin(Op("text", who, sid, words)), body, chance)

    def post(self, op: Op, body: bytes, chance: random.Random) -> None:
        """Sign and post a text message until 2xx."""
        headers = {"X-Twilio-Signature": sign(TOKEN, PUBLIC + INBOUND, body),
                   "Content-Type": "application/x-www-form-urlencoded"}  # fmt: skip
        self._until_promised(op, lambda: self._once(body, headers), chance)

    def _until_promised(self, op: Op, tell: Callable[[], bool], chance: random.Random) -> None:
        """Try until 2xx, with a pause as a provider has; now and then once more although it was promised."""
        self.told.tries += 1
        while not tell():
            self.told.tries += 1
            time.sleep(chance.uniform(0.02, 0.15))
        self.told.ok(op)
        if chance.random() < 0.15:
            self.told.repeats += 1
            tell()

    def _once(self, body: bytes, headers: dict[str, str]) -> bool:
        try:
            return self.http.post(self.url + INBOUND, content=body, headers=headers).status_code == 200
        except httpx.TransportError:
            return False

    def apologised(self, door: str, who: str) -> bool:
        """Whether this resident got the honest line (`failed` in the demo city's phrases)."""
        return any("something went wrong on our side" in words for _, words in self._answers(door, who))

    def heard(self, who: str, door: str = "sms") -> int:
        """How many different answers this resident got: news of a request answers nothing."""
        return len({name for name, words in self._answers(door, who) if NOTE not in words})

    def _answers(self, door: str, who: str) -> list[tuple[str, str]]:
        """(what tells it from others, words) of everything told to this resident."""
        if door in self.beside:
            return self.beside[door].answers(who)
        return [(one.our_id, one.body) for one in self.fake.outgoing if one.to == who]

    def everything_told(self, found: Found) -> list[Told]:
        """What all providers took, under our ids for it; ``found`` knows their ids for ours."""
        told = [Told(one.to, one.our_id, one.body) for one in self.fake.ledger.outgoing()]
        return told + [one for door in self.beside.values() for one in door.told(found)]
