"""Delivery: one row, one call, one settling; doubt is looked up, never blindly repeated."""

from dataclasses import dataclass, field, replace
from datetime import datetime

import pytest
from kit import post

from bot.wire import Arrival, Capabilities, MediaRef, Post, Receipt, SendFailed
from channels.contract import Answer, Channel, Webhook
from channels.delivery import Deliver, Event
from channels.ports import NOT_KNOWN, Claimed
from channels.sms import TwilioSms
from channels.sms.fake import FakeTwilio


@dataclass
class Rows:
    """An outbox in memory with the store's rules for doubt: look up first, twice, then send again."""

    waiting: list[Claimed] = field(default_factory=list)
    done: list[tuple[str, Receipt]] = field(default_factory=list)
    failures: list[tuple[str, SendFailed]] = field(default_factory=list)
    log: list[str] = field(default_factory=list)

    def put(self, *posts: Post) -> None:
        self.waiting += [Claimed(n, 1, one) for n, one in enumerate(posts, len(self.waiting))]

    def claim(self) -> Claimed | None:
        self.log.append("claim")
        return self.waiting.pop(0) if self.waiting else None

    def sent(self, claimed: Claimed, receipt: Receipt) -> None:
        self.log.append("sent")
        self.done.append((claimed.post.our_id, receipt))

    def failed(self, claimed: Claimed, failure: SendFailed) -> None:
        self.log.append(f"failed {failure.code}")
        self.failures.append((claimed.post.our_id, failure))
        if failure.code == "in_doubt":
            looked = claimed.looked + (failure.detail == NOT_KNOWN)
            self.waiting.append(replace(claimed, attempt=claimed.attempt + 1, doubtful=True, looked=looked))

    def taken(self, channel: str, address: str) -> frozenset[str]:
        return frozenset(receipt.provider_id for _, receipt in self.done)

    def next_due(self) -> datetime | None:
        return None


@dataclass
class Scripted:
    """A channel that does what it is told, call by call."""

    sends: list[Receipt | Exception] = field(default_factory=list)
    looks: list[Receipt | Exception | None] = field(default_factory=list)
    called: list[str] = field(default_factory=list)
    capabilities: Capabilities = field(default_factory=lambda: Capabilities("sms"))

    def verify(self, hook: Webhook) -> None: ...

    def read(self, hook: Webhook) -> tuple[Arrival, ...]:
        return ()

    def answer(self, hook: Webhook, arrivals: tuple[Arrival, ...]) -> Answer:
        return Answer()

    def send(self, post: Post) -> Receipt:
        self.called.append("send")
        return _play(self.sends.pop(0))

    def look_up(self, post: Post, taken: frozenset[str]) -> Receipt | None:
        self.called.append("look")
        found = self.looks.pop(0)
        return None if found is None else _play(found)

    def fetch(self, media: MediaRef, limit: int) -> bytes:
        return b""


def _play(outcome: Receipt | Exception) -> Receipt:
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


TAKEN = Receipt("SM1", "queued", 2)


def deliver(rows: Rows, channel: Channel, told: list[Event] | None = None) -> Deliver:
    def report(claimed: Claimed, event: Event, failure: SendFailed | None) -> None:
        if told is not None:
            told.append(event)

    return Deliver(rows, {"sms": channel}, report)


def test_nothing_due() -> None:
    assert deliver(Rows(), Scripted()).step() is False


def test_sent_and_settled_in_order() -> None:
    rows, told = Rows(), list[Event]()
    rows.put(post("a"), post("b"))
    assert deliver(rows, Scripted([TAKEN, TAKEN]), told).drain() == 2
    assert rows.log == ["claim", "sent", "claim", "sent", "claim"]
    assert told == ["sent", "sent"]


def test_drain_stops_at_its_limit() -> None:
    rows = Rows()
    rows.put(post("a"), post("b"))
    assert deliver(rows, Scripted([TAKEN, TAKEN])).drain(1) == 1


@pytest.mark.parametrize("code", ["throttled", "unavailable", "unreachable", "opted_out", "misconfigured"])
def test_a_named_failure_is_handed_on(code: str) -> None:
    rows = Rows()
    rows.put(post("a"))
    failure = SendFailed(code, retry_after=7)  # type: ignore[arg-type]
    deliver(rows, Scripted([failure])).step()
    assert rows.failures == [("a", failure)]


@pytest.mark.parametrize("error", [RuntimeError("x"), KeyError("x"), OSError("x")])
def test_a_broken_adapter_leaves_doubt(error: Exception) -> None:
    rows = Rows()
    rows.put(post("a"))
    deliver(rows, Scripted([error])).step()
    assert [(failure.code, failure.detail) for _, failure in rows.failures] == [("in_doubt", type(error).__name__)]


def test_a_channel_that_is_off_is_a_configuration_fault() -> None:
    rows = Rows()
    rows.put(replace(post("a"), channel="pigeon"))
    deliver(rows, Scripted()).step()
    assert rows.failures[0][1].code == "misconfigured"


def test_an_interrupt_is_not_swallowed() -> None:
    rows = Rows()
    rows.put(post("a"))
    channel = Scripted()
    channel.sends = [KeyboardInterrupt()]  # type: ignore[list-item]
    with pytest.raises(KeyboardInterrupt):
        Deliver(rows, {"sms": _Interrupted()}).step()
    assert rows.log == ["claim"], "the lease runs out and the row becomes doubtful"


class _Interrupted(Scripted):
    def send(self, post: Post) -> Receipt:
        raise KeyboardInterrupt


def test_doubt_is_looked_up_and_adopted() -> None:
    rows, told = Rows(), list[Event]()
    rows.put(post("a"))
    channel = Scripted([SendFailed("in_doubt")], [TAKEN])
    deliver(rows, channel, told).drain()
    assert channel.called == ["send", "look"]
    assert rows.done == [("a", TAKEN)]
    assert told == ["failed", "adopted"]


def test_not_known_twice_is_sent_again() -> None:
    rows, told = Rows(), list[Event]()
    rows.put(post("a"))
    channel = Scripted([SendFailed("in_doubt"), TAKEN], [None, None])
    deliver(rows, channel, told).drain()
    assert channel.called == ["send", "look", "look", "send"]
    assert told == ["failed", "not_known", "resent_after_doubt"]
    assert [failure.detail for _, failure in rows.failures] == ["", NOT_KNOWN]


@pytest.mark.parametrize("error", [SendFailed("unavailable"), SendFailed("opted_out"), RuntimeError("x")])
def test_a_failed_look_up_leaves_doubt_and_counts_for_nothing(error: Exception) -> None:
    rows = Rows()
    rows.put(post("a"))
    channel = Scripted([SendFailed("in_doubt"), TAKEN], [error, error, None, None])
    deliver(rows, channel).drain()
    assert channel.called == ["send", "look", "look", "look", "look", "send"]
    assert {failure.code for _, failure in rows.failures} == {"in_doubt"}


@pytest.mark.parametrize("fault", ["reset_after", "hang_after", "error_after", "wrong_json", "error", "reset_before"])
def test_told_once_whatever_happens_to_the_answer(hasty: TwilioSms, fake: FakeTwilio, fault: str) -> None:
    """The adapter, delivery and the store's rule together: every post arrives exactly once."""
    rows = Rows()
    rows.put(post("a", "same"), post("b", "same"), post("c", "other"))
    fake.order(None, fault, fault)  # type: ignore[arg-type]
    deliver(rows, hasty).drain()
    assert sorted(fake.sent_to("+12155550100")) == ["other", "same", "same"]
    assert fake.twice() == []
    assert sorted(our_id for our_id, _ in rows.done) == ["a", "b", "c"]
    assert len({receipt.provider_id for _, receipt in rows.done}) == 3
