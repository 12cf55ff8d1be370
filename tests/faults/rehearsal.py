"""A whole Frontdoor for the tests: real house and web door, our fake provider, a clock that stands still."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import text
from werkzeug.test import TestResponse

from app.clock import Clock
from app.doors import doors
from app.house import House
from app.settings import Settings
from app.site import site
from channels.sms.fake import ACCOUNT, NUMBER, TOKEN, FakeTwilio, encode, sign
from channels.sms.fake.ledger import Stored
from channels.sms.fake.words import receipt

PUBLIC = "https://city.example"
INBOUND = "/channels/sms/inbound"
FORM = "application/x-www-form-urlencoded; charset=UTF-8"
MONDAY = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
ALICE, BOB, CAROL = "+12155550101", "+12155550102", "+12155550103"
TABLES = ("inbox", "conversations", "addresses", "outbox", "receipts", "photos")
"""What a webhook may leave a row in."""


class Steady:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **spans: float) -> None:
        """Let time pass."""
        self.now += timedelta(**spans)


def settings_for(folder: Path, api: str, **more: Any) -> Settings:
    """A city with texting on, at our fake provider."""
    given: dict[str, Any] = {
        "data_dir": folder,
        "public_url": PUBLIC,
        "twilio_account_sid": ACCOUNT,
        "twilio_auth_token": TOKEN,
        "twilio_from": NUMBER,
        "twilio_api_base": api,
        "demo": False,
        "database_url": "",
        **more,
    }
    return Settings(_env_file=None, **given)


class Rehearsal:
    """One city, its provider and its residents, in this process. Time moves only by ``clock``."""

    def __init__(self, folder: Path, fake: FakeTwilio, clock: Steady, **more: Any) -> None:
        self.fake, self.clock, self._sids = fake, clock, 0
        self.settings = settings_for(folder, fake.url, **more)
        self.open()

    def open(self) -> None:
        """A process starts on this folder."""
        self.house = House(
            self.settings,
            doors(self.settings),
            Clock(system=self.clock, steady=lambda: self.clock().timestamp()),
            3.0,
            real=self.clock,
            caps=self.settings.caps,
        )
        self.stopping = False
        self.serve()

    def serve(self) -> None:
        """Make the web side anew, of the house as it now is."""
        self.app = site(self.house, lambda: self.stopping)

    def close(self) -> None:
        """The process ends."""
        self.house.close()

    def sid(self) -> str:
        """A message id nobody has used."""
        self._sids += 1
        return f"SM{self._sids:030x}{id(self) % 251:02x}"

    @property
    def client(self) -> FlaskClient:
        """A fresh client of the web side."""
        return self.app.test_client()

    # -- what the provider posts

    def fields(self, who: str, words: str, sid: str = "", **more: str) -> dict[str, str]:
        """The form of a text."""
        return {
            "MessageSid": sid or self.sid(),
            "AccountSid": ACCOUNT,
            "From": who,
            "To": NUMBER,
            "Body": words,
            "NumMedia": "0",
            **more,
        }

    def text(self, who: str, words: str, sid: str = "", **more: str) -> TestResponse:
        """A resident writes."""
        return self.post(encode(list(self.fields(who, words, sid, **more).items())))

    def post(self, body: bytes, path: str = INBOUND, **headers: str) -> TestResponse:
        """Signed bytes at a door. ``headers`` replace the usual ones; an empty one is left out."""
        given = {"Content-Type": FORM, **{name.replace("_", "-"): value for name, value in headers.items()}}
        if "X-Twilio-Signature" not in given:
            given["X-Twilio-Signature"] = sign(TOKEN, PUBLIC + path, body)
        return self.client.post(path, data=body, headers={n: v for n, v in given.items() if v})

    def receipt(self, message: Stored, status: str, error: int = 0) -> TestResponse:
        """The provider's word on something we sent."""
        body = encode(receipt(ACCOUNT, message, status, error))
        return self.post(body, message.callback.removeprefix(PUBLIC))

    # -- what happens and what is there

    def settle(self, **spans: float) -> None:
        """Do everything there is to do, and again after this much time (by default the hold window)."""
        self.house.settle()
        self.clock.forward(**(spans or {"seconds": 4}))
        self.house.wake_due()
        self.house.settle()

    def rows(self, sql: str, **values: object) -> list[Mapping[str, Any]]:
        """Rows of a query."""
        with self.house.database.read() as conn:
            return [dict(row) for row in conn.execute(text(sql), values).mappings()]

    def count(self, table: str) -> int:
        """How many rows a table has."""
        return int(self.rows(f"select count(*) as n from {table}")[0]["n"])


@contextmanager
def rehearsal(folder: Path, **more: Any) -> Iterator[Rehearsal]:
    """A rehearsal in this folder, closed afterwards."""
    clock = Steady()
    with FakeTwilio(public_url=PUBLIC, hold=True, clock=clock) as fake:
        it = Rehearsal(folder, fake, clock, **more)
        try:
            yield it
        finally:
            it.close()


def good(it: Rehearsal) -> bytes:
    """The body of a usual webhook."""
    return encode(list(it.fields(ALICE, "pothole at 12 Main St").items()))


def nothing(it: Rehearsal) -> bool:
    """Whether no table has a row."""
    return {table: it.count(table) for table in TABLES} == dict.fromkeys(TABLES, 0)
