"""Our fake provider's side of its API: create, list, fetch, redact, photos. Pure but for the ledger."""

import base64
import binascii
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

from channels.fakes import Fault, On, Out
from channels.sms.fake.console import Console
from channels.sms.fake.ledger import VERSION, Ledger, Photo, Stored

MAGIC_TO = {
    "+15005550001": 21211,
    "+15005550002": 21612,
    "+15005550003": 21408,
    "+15005550004": 21610,
    "+15005550009": 21614,
}
MAGIC_FROM = {"+15005550001": 21212, "+15005550007": 21606, "+15005550008": 21611}
"""The provider's published test numbers; ``+15005550006`` always works as a sender."""
GOOD_SENDER = "+15005550006"
Validate = Callable[[str, str, dict[str, str], bytes], None]
"""Method, path with query, headers, body of every call; raises when the call breaks the provider's description."""


@dataclass(slots=True)
class Api:
    """The routes under ``/2010-04-01/Accounts/<sid>``."""

    ledger: Ledger
    tokens: tuple[str, ...]
    numbers: tuple[str, ...]
    console: Console = field(default_factory=Console)
    own_url: str = ""
    validate: Validate | None = None
    violations: list[str] = field(default_factory=list)
    leaks: list[str] = field(default_factory=list)
    """Paths that were shown credentials they had no need of."""
    redirect: str | None = None
    """Where a photo's address leads instead of to its bytes (``/cdn/again?n=1`` leads on once more)."""

    def kind(self, method: str, path: str) -> On:
        """Which kind of call this is, for ordering faults."""
        if method == "DELETE":
            return "delete"
        if "/Media" in path or path.startswith("/cdn/"):
            return "media"
        if path.endswith("/Messages.json"):
            return "create" if method == "POST" else "list"
        return "fetch"

    def answer(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Out:
        """One call. ``headers`` in lower case."""
        path, _, query = target.partition("?")
        if path.startswith("/cdn/"):
            return self._cdn(path, dict(parse_qsl(query)), headers)
        if not self._known(headers.get("authorization", "")):
            return _error(401, 20003, "Authenticate")
        if self.validate is not None:
            try:
                self.validate(method, target, headers, body)
            except Exception as error:
                self.violations.append(f"{method} {path}: {type(error).__name__} {error}")
                return _error(400, 20001, "the call breaks the description")
        seen = self.console.answer(self.ledger.account, self.numbers, path, dict(parse_qsl(query)))
        return self._route(method, path, query, body) if seen is None else _json(200, seen)

    def refusal(self, fault: Fault) -> Out:
        """How the provider says denied, throttle or error."""
        match fault:
            case "denied":
                return _error(401, 20003, "Authenticate")
            case "throttle":
                return _error(429, 20429, "Too Many Requests")
            case _:
                return _error(500, 20500, "Internal Server Error")

    def _route(self, method: str, path: str, query: str, body: bytes) -> Out:
        root = f"/{VERSION}/Accounts/{self.ledger.account}/Messages"
        if path == f"{root}.json":
            return self._create(body) if method == "POST" else self._list(path, query)
        found = re.fullmatch(re.escape(root) + r"/(\w+?)(?:/Media(?:/(\w+?))?)?(\.json)?", path)
        message = self.ledger.messages.get(found[1]) if found else None
        if found is None or message is None:
            return _error(404, 20404, "not found")
        if "/Media" in path:
            return self._media(method, message, found[2], as_json=bool(found[3]))
        if method == "POST":
            message.body = dict(parse_qsl(body.decode(), keep_blank_values=True)).get("Body", message.body)
        return _json(200, self.ledger.resource(message))

    def _known(self, authorization: str) -> bool:
        try:
            given = base64.b64decode(authorization.removeprefix("Basic ")).decode()
        except (binascii.Error, UnicodeDecodeError):
            return False
        return given in {f"{self.ledger.account}:{token}" for token in self.tokens}

    def _create(self, body: bytes) -> Out:
        form = parse_qs(body.decode(), keep_blank_values=True)
        given = {name: values[0] for name, values in form.items()}
        refused = self._refusal(given)
        if refused:
            return _error(400, refused, f"The 'To' number {given.get('To', '')} was refused")
        photos = form.get("MediaUrl", [])
        service = given.get("MessagingServiceSid")
        message = Stored(
            sid=self.ledger.new_sid("MM" if photos else "SM"),
            direction="outbound-api",
            to=given["To"],
            from_=given.get("From", self.numbers[0]),
            body=given.get("Body", ""),
            created=self.ledger.clock(),
            status="accepted" if service else "queued",
            callback=given.get("StatusCallback", ""),
            service=service,
            media=photos,
        )
        self.ledger.accept(message)
        return _json(201, self.ledger.resource(message), message)

    def _refusal(self, given: dict[str, str]) -> int | None:
        to, sender = given.get("To", ""), given.get("From", "")
        if not to:
            return 21604
        if to in MAGIC_TO:
            return MAGIC_TO[to]
        if not re.fullmatch(r"(whatsapp:|rcs:)?\+[1-9][0-9]{6,14}|[0-9]{3,8}", to):
            return 21211
        if to in self.ledger.opted_out:
            return 21610
        if not given.get("MessagingServiceSid"):
            if sender in MAGIC_FROM:
                return MAGIC_FROM[sender]
            if not sender:
                return 21603
            if sender not in (*self.numbers, GOOD_SENDER):
                return 21606
        if not given.get("Body") and not given.get("MediaUrl"):
            return 21619
        return 21617 if len(given.get("Body", "")) > 1600 else None

    def _list(self, path: str, query: str) -> Out:
        given = dict(parse_qsl(query))
        found = self.ledger.find(given)
        size, page = min(int(given.get("PageSize", "50")), 1000), int(given.get("Page", "0"))
        shown = found[page * size : (page + 1) * size]
        more = len(found) > (page + 1) * size
        following = f"{path}?{urlencode({**given, 'Page': page + 1})}" if more else None
        return _json(
            200,
            {
                "messages": [self.ledger.resource(message) for message in shown],
                "page": page,
                "page_size": size,
                "start": page * size,
                "end": page * size + max(len(shown) - 1, 0),
                "uri": f"{path}?{query}",
                "first_page_uri": f"{path}?{urlencode({**given, 'Page': 0})}",
                "next_page_uri": following,
                "previous_page_uri": None,
            },
        )

    def _media(self, method: str, message: Stored, sid: str | None, *, as_json: bool) -> Out:
        photos = [p for p in self.ledger.photos.values() if p.message == message.sid and not p.deleted]
        if sid is None:
            listed = [self.ledger.photo_resource(photo) for photo in photos]
            return _json(200, {"media_list": listed, "page": 0, "page_size": 50, "next_page_uri": None})
        photo = next((p for p in photos if p.sid == sid), None)
        if photo is None:
            return _error(404, 20404, "not found")
        if method == "DELETE":
            photo.deleted = True
            return Out(204)
        if as_json:
            return _json(200, self.ledger.photo_resource(photo))
        away = f"{self.own_url}/cdn/{photo.sid}" if self.redirect is None else self.redirect
        return Out(307, headers={"Location": f"{away}&of={photo.sid}" if "again" in away else away})

    def _cdn(self, path: str, query: dict[str, str], headers: dict[str, str]) -> Out:
        """The bytes themselves lie at a host that must not be shown credentials."""
        if "authorization" in headers:
            self.leaks.append(path)
        if path == "/cdn/again":
            left, sid = int(query["n"]) - 1, query["of"]
            return Out(307, headers={"Location": f"/cdn/again?n={left}&of={sid}" if left else f"/cdn/{sid}"})
        photo: Photo | None = self.ledger.photos.get(urlsplit(path).path.removeprefix("/cdn/"))
        if photo is None or photo.deleted:
            return Out(404)
        return Out(200, photo.data, {"Content-Type": photo.content_type})


def _json(status: int, document: object, accepted: Stored | None = None) -> Out:
    return Out(status, json.dumps(document).encode(), {"Content-Type": "application/json"}, accepted)


def _error(status: int, code: int, message: str) -> Out:
    page = f"https://www.twilio.com/docs/errors/{code}"
    return _json(status, {"code": code, "message": message, "more_info": page, "status": status})
