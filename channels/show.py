"""What our product sees in a provider's raw request: for `python -m channels` and for asking why."""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime

from bot.wire import Arrival
from channels.contract import Unreadable, Webhook
from channels.sms import inbound
from channels.sms.account import HOOK as SMS_HOOK
from channels.sms.form import parse


def sms(body: bytes) -> tuple[Arrival, ...]:
    """A Twilio form, signature not asked for."""
    form, now = parse(body.strip(b"\r\n")), datetime.now(UTC)
    path = f"{inbound.STATUS_PATH}example" if "MessageStatus" in form else SMS_HOOK
    return (inbound.receipt(path, form, now) if inbound.is_receipt(path, form) else inbound.message(form, now),)


def slack(body: bytes) -> tuple[Arrival, ...]:
    """A Slack event, press, form or command, signature not asked for."""
    from channels.slack import Slack, SlackAccount
    from channels.slack.account import HOOK

    kind = "application/json" if body.lstrip().startswith(b"{") else "application/x-www-form-urlencoded"
    adapter = Slack(SlackAccount("xoxb-nobody", ("nothing",)))
    return adapter.read(Webhook("POST", HOOK, "", {"content-type": kind}, body.strip(b"\r\n")))


def x(body: bytes) -> tuple[Arrival, ...]:
    """An X Activity event to an account of number 1 named City, signature not asked for."""
    from channels.twitter.account import HOOK
    from channels.twitter.inbound import arrivals
    from channels.twitter.posts import Us

    hook = Webhook("POST", HOOK, "", {}, body.strip(b"\r\n"))
    return arrivals(hook, Us("1", "City"), datetime.now(UTC))


READERS: dict[str, Callable[[bytes], tuple[Arrival, ...]]] = {"sms": sms, "slack": slack, "x": x}


def show(channel: str, body: bytes) -> int:
    """Print one request as our own message, in JSON. Exit code 1 where it cannot be read, 2 for an unknown channel."""
    reader = READERS.get(channel)
    if reader is None:
        print(f"no reader for {channel!r}; there are: {', '.join(sorted(READERS))}", file=sys.stderr)
        return 2
    try:
        arrivals = reader(body)
    except (Unreadable, ValueError) as error:
        print(f"unreadable: {error}", file=sys.stderr)
        return 1
    for arrival in arrivals:
        print(json.dumps({"is": type(arrival).__name__, **asdict(arrival)}, default=str, indent=1))
    if not arrivals:
        print("acknowledged, and nothing is kept of it")
    return 0
