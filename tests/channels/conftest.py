"""A fake provider and an adapter bound to it, for the channel tests."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from openapi import slack_validator, validator
from patience import PATIENT, QUICK

from channels.slack import Slack, SlackAccount
from channels.slack import fake as slack_fake
from channels.sms import TwilioAccount, TwilioSms
from channels.sms.fake import ACCOUNT, NUMBER, TOKEN, FakeTwilio, Faults
from channels.sms.fake.api import Validate

PUBLIC = "https://city.example"


SPECS = Path(os.environ.get("FRONTDOOR_SHARED", Path(__file__).parents[3] / "shared")) / "specs"


@pytest.fixture(scope="session")
def described() -> Validate | None:
    """The provider's description as a check, where the public data are there."""
    return validator(SPECS) if SPECS.is_dir() else None


@pytest.fixture(scope="session")
def slack_described() -> Validate | None:
    """The same for Slack."""
    return slack_validator(SPECS) if SPECS.is_dir() else None


@pytest.fixture
def fake(described: Validate | None) -> Iterator[FakeTwilio]:
    """Every call the adapter makes is checked against the description; a call out of line fails the test."""
    with FakeTwilio(public_url=PUBLIC, validate=described, hold=True, faults=Faults(hang_seconds=5)) as fake:
        yield fake
    assert fake.api.violations == []
    assert fake.api.leaks == []


@pytest.fixture
def make(fake: FakeTwilio) -> Iterator[Callable[..., TwilioSms]]:
    """Adapters bound to the fake; keywords go into the account or (``limits``, ``resolve``, ``clock``) the adapter."""
    with ExitStack() as stack:

        def build(**more: Any) -> TwilioSms:
            given = {n: more.pop(n) for n in ("limits", "resolve", "clock") if n in more}
            base = {"account_sid": ACCOUNT, "auth_tokens": (TOKEN,), "sender": NUMBER, "public_url": PUBLIC}
            account = TwilioAccount(**{**base, "api_base": fake.url, **more})
            sms = TwilioSms(account, **{"limits": PATIENT, **given})
            stack.callback(sms.close)
            return sms

        yield build


@pytest.fixture
def sms(make: Callable[..., TwilioSms]) -> TwilioSms:
    """The usual adapter."""
    return make()


@pytest.fixture
def hasty(request: pytest.FixtureRequest, make: Callable[..., TwilioSms]) -> TwilioSms:
    """An adapter that soon gives up where the provider says nothing; patient with every other ``fault`` of a test."""
    fault = request.node.callspec.params.get("fault", "hang") if hasattr(request.node, "callspec") else "hang"
    return make(limits=QUICK if fault.startswith("hang") else PATIENT)


@pytest.fixture
def workspace(slack_described: Validate | None) -> Iterator[slack_fake.FakeSlack]:
    """A Slack that checks every call; one out of line, or one that pings somebody, fails the test."""
    faults = Faults(hang_seconds=5)
    with slack_fake.FakeSlack(validate=slack_described, faults=faults) as fake:
        yield fake
    assert fake.api.violations == []
    assert fake.api.leaks == []


@pytest.fixture
def app(workspace: slack_fake.FakeSlack) -> Iterator[Callable[..., Slack]]:
    """Slack adapters bound to the fake; keywords go into the account or (``limits``, ``clock``) the adapter."""
    with ExitStack() as stack:

        def build(**more: Any) -> Slack:
            given = {n: more.pop(n) for n in ("limits", "resolve", "clock") if n in more}
            base = {"bot_token": slack_fake.TOKEN, "signing_secrets": (slack_fake.SECRET,), "public_url": PUBLIC}
            account = SlackAccount(**{**base, "api_base": workspace.url, **more})
            made = Slack(account, **{"limits": PATIENT, **given})
            stack.callback(made.close)
            return made

        yield build
