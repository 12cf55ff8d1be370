"""What the doctor asks Twilio: each thing that can be wrong is said in words, and nothing is sent."""

from collections.abc import Callable

import pytest
from forms import PUBLIC

from channels.sms import TwilioSms
from channels.sms.checkup import AGAIN, check_up
from channels.sms.fake import NUMBER, FakeTwilio
from channels.sms.fake.console import Service

OURS = f"{PUBLIC}/channels/sms/inbound"
SERVICE = "MG" + "0" * 31 + "1"
Make = Callable[..., TwilioSms]


@pytest.fixture(autouse=True)
def well(fake: FakeTwilio) -> None:
    """Everything as the guide has it."""
    fake.api.console.url, fake.api.console.fallback = OURS + AGAIN, "https://other.example/sms"
    fake.api.console.services = {SERVICE: Service(numbers=(NUMBER,))}


def told(make: Make, **account: object) -> list[tuple[str, str]]:
    """What a check-up says."""
    sms = make(**account)
    return list(check_up(sms, sms._account))


def test_in_good_order_all_is_well(make: Make, fake: FakeTwilio) -> None:
    said = told(make)
    assert {state for state, _ in said} == {"well"}
    assert len(said) == 3, said
    assert fake.outgoing == []


def only(said: list[tuple[str, str]], state: str) -> str:
    """The one remark of this kind."""
    (words,) = [words for kind, words in said if kind == state]
    return words


@pytest.mark.parametrize(
    ("attribute", "value", "state", "words"),
    [
        ("status", "suspended", "wrong", "suspended"),
        ("kind", "Trial", "look", "trial account"),
        ("url", "", "wrong", "go to nobody"),
        ("url", "https://user:hush@demo.twilio.example/welcome", "wrong", "go to demo.twilio.example"),
        ("url", f"{PUBLIC}/channels/sms/inbound/", "wrong", "and not to us"),
        ("url", OURS, "look", AGAIN),
        ("url", f"{OURS}#rc=4", "look", AGAIN),
        ("fallback", "", "look", "fallback"),
        ("carries", {"sms": False, "mms": False}, "wrong", "takes no texts"),
        ("carries", {"sms": True, "mms": False}, "look", "takes no photos"),
        ("services", {}, "look", "30034"),
        ("services", {SERVICE: Service(registered=False, numbers=(NUMBER,))}, "look", "30034"),
        ("services", {SERVICE: Service(numbers=("+12155550199",))}, "look", "30034"),
    ],
)
def test_each_trouble_is_said(
    make: Make, fake: FakeTwilio, attribute: str, value: object, state: str, words: str
) -> None:
    setattr(fake.api.console, attribute, value)
    said = told(make)
    assert words in only(said, state)
    assert not [kind for kind, _ in said if kind not in ("well", state)]
    assert "hush" not in str(said)


def test_a_number_of_somebody_elses(make: Make) -> None:
    assert "is no number of this account" in only(told(make, sender="+12155550177"), "wrong")


def test_a_toll_free_number_is_verified_and_a_short_code_looked_at_by_hand(make: Make, fake: FakeTwilio) -> None:
    fake.api.numbers = ("+18885550100",)
    assert "verified" in only(told(make, sender="+18885550100"), "look")
    assert "short codes" in only(told(make, sender="31100"), "look")


def test_a_messaging_service(make: Make, fake: FakeTwilio) -> None:
    given = {"messaging_service_sid": SERVICE}
    assert {state for state, _ in told(make, **given)} == {"well"}
    service = fake.api.console.services[SERVICE]
    service.on_number = False
    assert "go to nobody" in only(told(make, **given), "wrong")
    service.url, service.fallback = OURS + AGAIN, "https://other.example/sms"
    assert {state for state, _ in told(make, **given)} == {"well"}
    assert {state for state, _ in told(make, **given, sender="")} == {"well"}
    service.registered = False
    assert "30034" in only(told(make, **given), "look")
    fake.api.console.services.clear()
    assert "_MESSAGING_SERVICE_SID" in only(told(make, **given), "wrong")


def test_a_wrong_token_and_a_provider_that_does_not_answer(make: Make, fake: FakeTwilio) -> None:
    assert "_AUTH_TOKEN" in only(told(make, auth_tokens=("another",)), "wrong")
    fake.order("error", on="fetch")
    assert "later" in only(told(make), "look")


def test_another_service_of_the_providers_is_called_at_its_own_host(make: Make) -> None:
    account = make(api_base=None, account_sid="AC" + "0" * 32)._account
    assert account.at("https://messaging.twilio.com/v1/Services") == "https://messaging.twilio.com/v1/Services"
