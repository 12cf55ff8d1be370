"""A city on the line: a house with Twilio as its channel, listening on loopback, and our fake Twilio calling it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from openapi import validator
from werkzeug.serving import WSGIRequestHandler, make_server

from app.chat import current_talk
from app.explaining import asking
from app.house import House
from app.settings import Settings
from app.site import site
from channels.sms.fake import ACCOUNT, NUMBER, TOKEN, FakeTwilio, Posted
from channels.sms.fake.ledger import Photo, Stored
from store import handoffs, requests

PUBLIC = "https://city.example"
WHATSAPP = "whatsapp:+14155238886"


class Quiet(WSGIRequestHandler):
    """Says nothing of the requests it serves."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Nothing."""


@dataclass(slots=True)
class Exchange:
    """One city, its texts in and out."""

    house: House
    fake: FakeTwilio
    _next: int = 0
    _seen: set[str] = field(default_factory=set)

    def post(self, fields: list[tuple[str, str]]) -> Posted:
        """A captured form, signed and posted to the webhook."""
        sid = dict(fields)["MessageSid"]
        return self.fake.poster.post(sid, f"{PUBLIC}/channels/sms/inbound", fields)

    def text(self, who: str, words: str) -> str:
        """A resident texts; the city answers. Returns everything it said to them now."""
        before = len(self.fake.sent_to(who))
        posted = self.fake.text(who, words)
        assert (posted.status, posted.tries) == (200, 1), posted
        self.settle()
        return "\n".join(self.fake.sent_to(who)[before:])

    def settle(self) -> None:
        """Everything is thought, sent and receipted."""
        self.house.settle()
        self.fake.flush()
        self.house.settle()

    def told(self, who: str) -> list[str]:
        """Everything one person got, in order."""
        return self.fake.sent_to(who)

    def asks(self, who: str, account: str = NUMBER) -> str:
        """The kind of question on the table with this person, empty when there is none."""
        asked = asking(current_talk(self.house, who, "sms", account))
        return asked["kind"] if asked else ""

    def resident(self) -> str:
        """A number nobody has used."""
        self._next += 1
        return f"+1215555{self._next:04d}"

    def filed(self) -> list[dict[str, Any]]:
        """Requests filed since the last look, oldest first, as `requests list --json` prints them."""
        with self.house.database.read() as conn:
            rows = requests.list_requests(conn)
        new = [row for row in rows if row["tracking"] not in self._seen]
        self._seen.update(row["tracking"] for row in new)
        return new[::-1]

    def cases(self) -> list[Any]:
        """Open handoffs."""
        with self.house.database.read() as conn:
            return handoffs.list_cases(conn)


@contextmanager
def exchange(folder: Path, shared: Path, city: str) -> Iterator[Exchange]:
    """The line of a city. Every call to the provider is checked against its description; one out of line fails."""
    fake = FakeTwilio(
        "http://127.0.0.1:9", PUBLIC, validate=validator(shared / "specs"), hold=True, numbers=(NUMBER, WHATSAPP)
    )
    settings = Settings(
        data_dir=folder,
        city=city,
        places_data=shared / "data" / city,
        demo=False,
        hold_seconds=0,
        public_url=PUBLIC,
        twilio_account_sid=ACCOUNT,
        twilio_auth_token=TOKEN,
        twilio_from=NUMBER,
        twilio_api_base=fake.url,
        twilio_segments_per_second=100_000,
    )
    with fake:
        house = House.open(settings)
        server = make_server("127.0.0.1", 0, site(house), threaded=True, request_handler=Quiet)
        listener = threading.Thread(target=server.serve_forever, daemon=True)
        listener.start()
        fake.poster.app_url = f"http://127.0.0.1:{server.server_port}"
        try:
            yield Exchange(house, fake)
        finally:
            server.shutdown()
            listener.join()
            server.server_close()
            house.close()
    assert fake.api.violations == []
    assert fake.api.leaks == []


def form(path: Path, who: str = "", number: int = 0) -> list[tuple[str, str]]:
    """The fields of a captured form, in order; from somebody else and with an id of its own if wanted."""
    fields = parse_qsl(path.read_text().strip(), keep_blank_values=True)
    given = dict(fields)
    old = given["MessageSid"]
    new = f"{old[:2]}f{number:031x}"
    end = f"whatsapp:{who}" if given["From"].startswith("whatsapp:") else who
    return [
        (name, end if name == "From" and who else value.replace(old, new) if number else value)
        for name, value in fields
    ]


def shelve(fake: FakeTwilio, fields: list[tuple[str, str]], pictures: dict[str, bytes]) -> None:
    """Let the provider hold the photos that a captured form names."""
    given = dict(fields)
    sid = given["MessageSid"]
    fake.ledger.accept(
        Stored(sid, "inbound", given["To"], given["From"], given["Body"], fake.ledger.clock(), "received")
    )
    for name, value in fields:
        if name.startswith("MediaUrl"):
            kind = given["MediaContentType" + name.removeprefix("MediaUrl")]
            media = value.rpartition("/")[2]
            fake.ledger.photos[media] = Photo(media, sid, kind, pictures.get(kind, b"BEGIN:VCARD\nEND:VCARD\n"))
            fake.ledger.messages[sid].media.append(media)
