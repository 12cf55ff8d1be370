"""The fake Slack's handles for another process: `/fake/write`, `/fake/press`, `/fake/faults`, `/fake/state`."""

import json
from typing import Any, Protocol

from channels.fakes import FAULTS, Faults, Out, Posted
from channels.slack.fake.api import Api
from channels.slack.fake.ledger import Ledger, Stored


class Steered(Protocol):
    """What is steered: the fake itself."""

    faults: Faults
    ledger: Ledger
    api: Api

    def write(self, user: str, text: str, channel: str = "", thread: str = "") -> Posted:
        """Somebody writes."""
        ...

    def press(self, user: str, message: Stored, label: str) -> Posted:
        """Somebody presses a button."""
        ...

    def twice(self) -> list[str]:
        """What was posted more than once."""
        ...


def steer(fake: Steered, method: str, path: str, body: bytes) -> Out:
    """One call to a handle; JSON in and out."""
    given: dict[str, Any] = json.loads(body or b"{}") if method == "POST" else {}
    match path:
        case "/fake/write":
            posted = fake.write(given["user"], given["text"], given.get("channel", ""), given.get("thread", ""))
            return _json({"status": posted.status, "tries": posted.tries})
        case "/fake/press":
            message = fake.ledger.messages[given["channel"], given["ts"]]
            return _json({"status": fake.press(given["user"], message, given["label"]).status})
        case "/fake/faults":
            fake.faults.chances = {fault: float(given[fault]) for fault in FAULTS if fault in given}
            return _json(dict(fake.faults.chances))
        case "/fake/state":
            shown = [{**one.resource(), "channel": one.channel, "our_id": one.our_id} for one in fake.ledger.ours()]
            whispers = [{"user": one.only, "text": one.text} for one in fake.ledger.whispers]
            return _json(
                {"messages": shown, "whispers": whispers, "twice": fake.twice(), "violations": fake.api.violations}
            )
        case _:
            return Out(404)


def _json(document: object) -> Out:
    return Out(200, json.dumps(document).encode(), {"Content-Type": "application/json"})
