"""The fake provider's handles for another process: `/fake/text`, `/fake/faults`, `/fake/state`."""

import base64
import json
from collections.abc import Sequence
from typing import Any, Protocol

from channels.fakes import FAULTS, Faults, Out, Posted
from channels.sms.fake.api import Api
from channels.sms.fake.ledger import Ledger


class Steered(Protocol):
    """What is steered: the fake itself."""

    faults: Faults
    ledger: Ledger
    api: Api

    def text(self, from_: str, body: str, media: Sequence[tuple[str, bytes]] = ()) -> Posted:
        """A resident writes."""
        ...

    def twice(self) -> list[tuple[str, str, str]]:
        """What was accepted more than once."""
        ...


def steer(fake: Steered, method: str, path: str, body: bytes) -> Out:
    """One call to a handle; JSON in and out. Photos are ``[[content type, base64], …]``."""
    given: dict[str, Any] = json.loads(body or b"{}") if method == "POST" else {}
    match path:
        case "/fake/text":
            photos = [(str(kind), base64.b64decode(data)) for kind, data in given.get("media", [])]
            posted = fake.text(str(given["from"]), str(given.get("body", "")), photos)
            return _json({"sid": posted.id, "status": posted.status, "tries": posted.tries})
        case "/fake/faults":
            fake.faults.chances = {fault: float(given[fault]) for fault in FAULTS if fault in given}
            for name in ("duplicate", "reorder", "drop"):
                setattr(fake.faults, name, float(given.get(name, getattr(fake.faults, name))))
            return _json(dict(fake.faults.chances))
        case "/fake/state":
            messages = list(fake.ledger.messages.values())
            shown = [{**fake.ledger.resource(message), "our_id": message.our_id} for message in messages]
            return _json({"messages": shown, "twice": fake.twice(), "violations": fake.api.violations})
        case _:
            return Out(404)


def _json(document: object) -> Out:
    return Out(200, json.dumps(document).encode(), {"Content-Type": "application/json"})
