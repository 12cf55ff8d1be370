"""Canaries on the whole way: of three people on three ways in, nothing personal of one reaches a public post, another
person's answer or a line of the log; cards carry words of a resident, and nobody's number, mail or name.

The place of an ordinary request is everybody's business; a flat, a private matter's place, a name and a number are not.
"""

import io
import logging
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from x_house import OnX, on_x

from bot.wire import Inbound, StaffAct
from casework.card import Card, read
from channels.twitter.fake import HANDLE
from store.people import set_role
from store.tables import ADDRESSES, PEOPLE

PLAIN: dict[str, Any] = {
    "deadline": None,
    "phases": (Phase.explicit, Phase.reuse, Phase.generate),  # to shrink costs more than to read
    "suppress_health_check": [HealthCheck.function_scoped_fixture],
}
CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")


@dataclass(frozen=True)
class Someone:
    """A person with an account, a phone, and words that are nobody else's."""

    account: str
    phone: str
    name: str
    mail: str
    unit: str
    home: str

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must stay with them, and with staff where they said it."""
        tail = self.phone[-7:]
        return (self.phone, tail, f"{tail[:3]}-{tail[3:]}", self.name, self.mail, self.unit, self.home, self.account)


PEOPLE_HERE = (
    Someone("3000000000000000071", "+12155550171", "Zebulona", "zebulona@quirk.example", "7QX", "33 Elm"),
    Someone("3000000000000000072", "+12155550172", "Wolframus", "wolf@ramus.example", "8WY", "44 Elm"),
    Someone("3000000000000000073", "+12155550173", "Yttriana", "yttri@ana.example", "9ZK", "55 Elm"),
)
TEXTS = (
    "pothole at 12 Main St",
    "pothole at 12 Main St apt {unit}, I am {name}",
    "no heat at {home} St apt {unit} since monday",
    "graffiti somewhere, call {name} at {phone}",
    "my mail is {mail}",
    "I smell gas at {home} St apt {unit}, {phone}",
    "I want a person, {name} {phone}",
    "what about my report?",
    "status {number}",
    "follow {number}",
    "same place as last time, graffiti",
    "1",
    "yes",
    "2",
    "{home} St apt {unit}",
    "idea: name a park after {name}",
    "hay un bache en 12 Main St, soy {name} {phone}",
    "{code}",
)
WAYS = ("public", "direct", "text")
STAFF = ("claim", "note", "talk", "use", "file", "release")
STEP = st.tuples(st.sampled_from(PEOPLE_HERE), st.sampled_from(WAYS), st.sampled_from(TEXTS)) | st.sampled_from(STAFF)


@dataclass
class Town:
    """What was said so far."""

    it: OnX
    acts: int = 0
    codes: tuple[tuple[str, str], ...] = ()
    """(account, code) of codes told in public."""

    def says(self, who: Someone, way: str, text: str) -> None:
        """One thing said on one way, and everything that comes of it."""
        it, numbers = self.it, [str(row["tracking"]) for row in self.it.requests()]
        mine = next((code for account, code in reversed(self.codes) if account == who.account), "")
        number = numbers[-1] if numbers else "nobody's"
        words = text.format(**vars(who), number=number, code=mine)
        self.acts += 1
        match way:
            case "public":
                it.fake.post(who.account, f"@{HANDLE} {words}")
            case "direct":
                it.fake.write(who.account, words)
            case _:
                it.house.intake.keep(Inbound("simulator", f"m{self.acts}", "city", who.phone, words, it.now))
        it.wait(seconds=62)
        told = ((one.to, CODE.search(one.text)) for one in it.fake.said if one.thread)
        self.codes = tuple((to, found[0]) for to, found in told if found)
        named = PEOPLE.update().where(PEOPLE.c.name == "", PEOPLE.c.id.in_(_persons(who))).values(name=who.name)
        it.house.database.write(lambda conn: conn.execute(named) and None)

    def does(self, act: str) -> None:
        """An agent, on the newest card."""
        cards = [shown for post in self.it.posts if post.card and isinstance(shown := read(post.card), Card)]
        if cards:
            self.acts += 1
            words = f"call {PEOPLE_HERE[0].phone}" if act in ("note", "talk") else ""
            self.it.house.intake((StaffAct("hall", f"a{self.acts}", "U1", cards[-1].case, act, words),))
            self.it.wait(seconds=5)


def _persons(who: Someone) -> Any:
    return select(ADDRESSES.c.person).where(ADDRESSES.c.address.in_((who.account, who.phone)))


@settings(max_examples=4, **PLAIN)
@given(st.lists(STEP, min_size=4, max_size=9))
def test_nobody_hears_of_another(capsys: pytest.CaptureFixture[str], steps: list[object]) -> None:
    hears_no_other(capsys, steps)


@pytest.mark.slow
@settings(max_examples=30, **PLAIN)
@given(st.lists(STEP, min_size=6, max_size=20))
def test_nobody_hears_of_another_at_length(capsys: pytest.CaptureFixture[str], steps: list[object]) -> None:
    hears_no_other(capsys, steps)


def hears_no_other(capsys: pytest.CaptureFixture[str], steps: list[object]) -> None:
    """Play these steps, and look at everything that left."""
    log = io.StringIO()
    handler = logging.StreamHandler(log)
    logging.getLogger().addHandler(handler)
    with tempfile.TemporaryDirectory() as folder, on_x(Path(folder)) as it:
        now = it.now
        it.house.database.write(lambda conn: set_role(conn, "hall", "U1", "agent", now=now, name="Ann"))
        town = Town(it)
        for step in steps:
            town.does(step) if isinstance(step, str) else town.says(*step)  # type: ignore[misc]
        public = [one.text for one in it.fake.said if one.thread]
        private = [(one.to, one.text) for one in it.fake.said if not one.thread]
        private += [(post.address, post.text) for post in it.posts if post.channel == "simulator"]
        it.fake.world.accepted.clear()  # who asks the same twice is told the same twice
        cards = "\n".join(post.card + post.text for post in it.posts if post.channel == "hall")
    logging.getLogger().removeHandler(handler)
    logged = log.getvalue() + "".join(capsys.readouterr())
    for who in PEOPLE_HERE:
        others = {way for one in PEOPLE_HERE if one is not who for way in (one.account, one.phone)}
        for secret in who.secrets:
            assert not [text for text in public if secret in text]
            assert not [text for to, text in private if to in others and secret in text]
            assert secret not in logged
        for secret in (who.phone, who.phone[-7:], f"{who.phone[-7:-4]}-{who.phone[-4:]}", who.mail):
            assert secret not in cards
