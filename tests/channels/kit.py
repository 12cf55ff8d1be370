"""The contract kit: what every adapter must pass, as tables. A new channel writes its cases and calls these."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from bot.wire import Arrival, Capabilities, Delivery, Inbound, Post, Receipt, SendFailed
from channels.contract import Channel, Forged, Unreadable, Webhook


@dataclass(frozen=True, slots=True)
class Case:
    """One raw request and what must become of it. None means: not looked at."""

    label: str
    hook: Webhook
    status: int = 200
    text: str | None = None
    sender: str | None = None
    account: str | None = None
    media: tuple[str, ...] | None = None
    external_id: str | None = None
    keyword: str | None = None
    location: tuple[float, float] | None = None
    receipt: str | None = None
    """``our id:status:error`` of a receipt."""
    nothing: bool = False
    """Acknowledged and without meaning."""


def edge(channel: Channel, hook: Webhook) -> tuple[int, tuple[Arrival, ...]]:
    """What the web edge does with a request: status and arrivals."""
    try:
        channel.verify(hook)
        arrivals = channel.read(hook)
    except Forged:
        return 403, ()
    except Unreadable:
        return 400, ()
    return channel.answer(hook, arrivals).status, arrivals


def check(channel: Channel, case: Case) -> None:
    """One case, looked at from all sides that it names."""
    status, arrivals = edge(channel, case.hook)
    assert status == case.status, case.label
    if status != 200 or case.nothing:
        assert arrivals == (), case.label
        return
    (arrival,) = arrivals
    assert arrival.channel == channel.capabilities.name
    if case.receipt is not None:
        assert isinstance(arrival, Delivery)
        assert f"{arrival.our_id}:{arrival.status}:{arrival.error}" == case.receipt, case.label
        return
    assert isinstance(arrival, Inbound), case.label
    _same(case.text, arrival.text, case)
    _same(case.sender, arrival.address, case)
    _same(case.account, arrival.account, case)
    _same(case.media, tuple(ref.url for ref in arrival.media), case)
    _same(case.external_id, arrival.external_id, case)
    _same(case.keyword, arrival.carrier_keyword, case)
    _same(case.location, arrival.location, case)
    assert arrival.received_at.tzinfo is not None


def _same(expected: object, found: object, case: Case) -> None:
    assert expected is None or found == expected, case.label


def tampered(hook: Webhook, header: str) -> Iterator[tuple[str, Webhook]]:
    """Every way of not being the request whose body was signed. ``header`` carries the signature."""
    signed = hook.headers[header]
    without = {name: value for name, value in hook.headers.items() if name != header}
    yield "no signature", replace(hook, headers=without)
    yield "empty signature", replace(hook, headers={**hook.headers, header: ""})
    yield "cut signature", replace(hook, headers={**hook.headers, header: signed[:-2]})
    yield "other signature", replace(hook, headers={**hook.headers, header: "A" * len(signed)})
    yield "foreign letters", replace(hook, headers={**hook.headers, header: "é" * len(signed)})
    middle = len(hook.body) // 2
    other = b"a" if hook.body[middle : middle + 1] != b"a" else b"b"
    yield "changed byte", replace(hook, body=hook.body[:middle] + other + hook.body[middle + 1 :])
    yield "added field", replace(hook, body=hook.body + b"&Extra=1")
    yield "repeated field", replace(hook, body=hook.body + b"&From=%2B12155550199")
    yield "cut body", replace(hook, body=hook.body[: len(hook.body) // 2])
    yield "no body", replace(hook, body=b"")


def readdressed(hook: Webhook) -> Iterator[tuple[str, Webhook]]:
    """Every way of not having been sent here, for a provider that signs the address too."""
    yield "other path", replace(hook, path=hook.path + "x")
    yield "added query", replace(hook, query="a=1")
    yield "not a path", replace(hook, path=hook.path.lstrip("/"))


def refuses_tampering(channel: Channel, hook: Webhook, header: str, *, address_signed: bool = True) -> None:
    """403 for each of them, never an exception of another kind."""
    assert edge(channel, hook)[0] == 200
    for label, changed in [*tampered(hook, header), *(readdressed(hook) if address_signed else ())]:
        assert edge(channel, changed)[0] == 403, label


def post(our_id: str = "p1", text: str = "Hello", **more: object) -> Post:
    """A post to an invented resident."""
    plain = Post(our_id, "sms", "+12155550111", "+12155550100", text, first_attempt_at=datetime.now(UTC))
    return replace(plain, **more)  # type: ignore[arg-type]


def sends(channel: Channel, sent: Callable[[], list[str]], **more: object) -> None:
    """What is sent arrives once, has a receipt, and is found again until somebody owns it."""
    mine = replace(post("kit-1", "one of a kind", **more), channel=channel.capabilities.name)
    receipt = channel.send(mine)
    assert isinstance(receipt, Receipt)
    assert receipt.provider_id
    assert receipt.rank > 0
    assert sent() == ["one of a kind"]
    found = channel.look_up(mine, frozenset())
    assert found is not None
    assert found.provider_id == receipt.provider_id
    assert channel.look_up(mine, frozenset({receipt.provider_id})) is None
    assert channel.look_up(replace(mine, our_id="kit-2", text="never sent"), frozenset()) is None


def is_data(capabilities: Capabilities) -> None:
    """Capabilities are data that others can rely on."""
    assert capabilities.name.isidentifier()
    assert capabilities.max_length > 0
    assert all(word == word.upper() for word in capabilities.carrier_keywords)
    assert set(capabilities.carrier_keywords.values()) <= {"STOP", "START", "HELP"}


def refuses(call: Callable[[], object], code: str) -> SendFailed:
    """The call ends in one failure of the closed list."""
    with pytest.raises(SendFailed) as caught:
        call()
    assert caught.value.code == code, caught.value
    return caught.value
