"""A post is ours for the length of a lease: whatever a channel has to ask for it, all calls together end in time."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from kit import post, refuses

from bot.wire import SendFailed
from channels.delivery import Deliver
from channels.errand import errand
from channels.ports import Claimed
from channels.slack import Slack
from channels.slack.fake import FakeSlack
from channels.sms import TwilioSms
from channels.sms.fake import TOKEN, FakeTwilio
from channels.twitter import TwitterX, XAccount
from channels.twitter.fake import ACCESS, BEARER, HANDLE, KEY, SECRET, US, FakeX
from store.waits import CALLING, LEASE, Waits

GIVEN = 0.5
"""Seconds an errand gets here; the fakes hang for five and more, and the adapters would wait ten for each call."""
LATEST = 4.5
PHOTO = b"\xff\xd8photo"
TO_STAFF = replace(post(), channel="slack", account="T0FAKE", address="U0STAFF")
TO_X = replace(post(), channel="x", account=f"{US}/direct", address="3000000000000000001")


@contextmanager
def in_time() -> Iterator[None]:
    """What is done here is an errand, and has ended soon after its time."""
    begun = time.monotonic()
    with errand(begun + GIVEN):
        yield
    assert time.monotonic() - begun < LATEST


@pytest.fixture
def x() -> Iterator[tuple[TwitterX, FakeX]]:
    """An adapter of X with photos, and the X it is bound to."""
    with FakeX() as fake:
        account = XAccount(HANDLE, US, KEY, SECRET, ACCESS, "access-secret", bearer_token=BEARER, api_base=fake.url)
        adapter = TwitterX(account, picture=lambda _: PHOTO)
        yield adapter, fake
        adapter.close()


def test_a_second_secret_gets_no_time_of_its_own(make: Callable[..., TwilioSms], fake: FakeTwilio) -> None:
    sms = make(auth_tokens=("older", TOKEN))
    sms.send(post())  # the library is there
    fake.order("denied", "hang")
    with in_time(), pytest.raises(SendFailed):
        sms.send(post())


@pytest.mark.parametrize("hangs", [1, 2])
def test_a_look_up_of_texts(sms: TwilioSms, fake: FakeTwilio, hangs: int) -> None:
    sms.send(post("p0"))
    fake.order(*[None] * (hangs - 1), "hang", on="list")
    with in_time(), pytest.raises(SendFailed):
        sms.look_up(post(text="never sent"), frozenset())


def test_photos_that_slack_never_takes(app: Callable[..., Slack], workspace: FakeSlack) -> None:
    slack = app()
    slack.picture = lambda _: PHOTO
    slack.send(TO_STAFF)
    workspace.order(*["hang"] * 4, on="fetch")
    with in_time(), suppress(SendFailed):
        slack.send(replace(TO_STAFF, media=("/m/1", "/m/2")))


def test_a_look_up_in_slack(app: Callable[..., Slack], workspace: FakeSlack) -> None:
    slack = app()
    slack.send(TO_STAFF)
    workspace.order("hang", on="list")
    with in_time(), pytest.raises(SendFailed):
        slack.look_up(TO_STAFF, frozenset())


def test_photos_that_never_reach_x_are_tried_again_with_nothing_said(x: tuple[TwitterX, FakeX]) -> None:
    adapter, fake = x
    adapter.send(TO_X)
    fake.order("hang", on="media")
    with in_time():
        refuses(lambda: adapter.send(replace(TO_X, media=("/m/1",))), "unavailable")
    assert [said.text for said in fake.said] == ["Hello"]


def test_a_resolver_that_never_answers_is_left_behind(make: Callable[..., TwilioSms], sms: TwilioSms) -> None:
    ended = threading.Event()

    def silent(host: str, port: int) -> Sequence[str]:
        ended.wait(60)
        return []

    sms.send(post())
    with in_time():
        refuses(lambda: make(api_base=None, resolve=silent).send(post()), "unavailable")
    ended.set()


def test_a_post_whose_time_is_over_is_not_begun(sms: TwilioSms, fake: FakeTwilio) -> None:
    settled: list[Any] = []

    class Late:
        """An outbox whose only row was claimed long ago: its process was asleep."""

        def __init__(self) -> None:
            self.waiting = [Claimed(1, 1, post(), until=time.monotonic() - 1)]

        def claim(self) -> Claimed | None:
            return self.waiting.pop() if self.waiting else None

        def sent(self, *given: Any) -> None:
            settled.append("sent")

        def failed(self, claimed: Claimed, failure: Any) -> None:
            settled.append(failure.code)

        def taken(self, channel: str, address: str) -> frozenset[str]:
            return frozenset()

        def next_due(self) -> None:
            return None

    Deliver(Late(), {"sms": sms}).drain()
    assert settled == ["unavailable"]
    assert fake.calls == []
    sms.send(post())  # the next one has its own time
    assert fake.sent_to("+12155550100") == ["Hello"]


def test_an_errand_within_an_errand_ends_with_the_first() -> None:
    from channels.errand import Deadline

    clock = Deadline()
    with errand(time.monotonic() + 1):
        with errand(time.monotonic() + 100):
            clock.start(50)
            assert clock.left(None, TimeoutError) <= 1
        clock.start(0.5)
        assert clock.left(0.1, TimeoutError) == 0.1
    clock.start(50)
    assert clock.left(None, TimeoutError) > 40


def test_calls_end_before_the_lease_with_time_to_say_what_came_of_them() -> None:
    assert CALLING + timedelta(seconds=10) <= LEASE
    assert LEASE + timedelta(seconds=10) <= timedelta(seconds=45), "a dead worker's post is in other hands by then"
    with pytest.raises(ValueError, match="outlive"):
        Waits(lease=timedelta(seconds=20))
