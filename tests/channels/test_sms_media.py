"""Photos from the provider: fetched from nowhere else, credentials shown to nobody else."""

import logging
from collections.abc import Callable

import pytest

from bot.wire import MediaRef
from channels.contract import MediaRefused
from channels.outside.network import is_public
from channels.sms import TwilioSms
from channels.sms.fake import ACCOUNT, FakeTwilio, Fault

Make = Callable[..., TwilioSms]
API = f"https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/Messages/"


def photo(fake: FakeTwilio, data: bytes = b"jpeg bytes") -> MediaRef:
    """A stored photo, named as the webhook names it."""
    message = fake.receive("+12155550100", "", [("image/jpeg", data)])
    return MediaRef(url=f"{API}{message.sid}/Media/{message.media[0]}")


def why(call: Callable[[], object]) -> tuple[str, bool]:
    """How a fetch was refused."""
    with pytest.raises(MediaRefused) as caught:
        call()
    return caught.value.why, caught.value.again


def test_a_photo_through_the_base(sms: TwilioSms, fake: FakeTwilio) -> None:
    """The provider's address is fetched through the configured base, and its redirect sees no credentials."""
    ref = photo(fake)
    assert sms.fetch(ref, 1000) == b"jpeg bytes"
    assert [path.startswith("/cdn/") for _, path in fake.calls] == [False, True]
    assert sms.fetch(MediaRef(url=ref.url.replace("https://api.twilio.com", fake.url)), 1000) == b"jpeg bytes"


def test_size_is_bounded(sms: TwilioSms, fake: FakeTwilio) -> None:
    ref = photo(fake, b"x" * 5000)
    assert why(lambda: sms.fetch(ref, 4999)) == ("too_big", False)
    assert len(sms.fetch(ref, 5000)) == 5000


def test_gone(sms: TwilioSms, fake: FakeTwilio) -> None:
    ref = photo(fake)
    sms.forget(ref)
    assert why(lambda: sms.fetch(ref, 1000)) == ("gone", False)
    sms.forget(ref)


def test_forgetting_is_only_for_stored_photos(sms: TwilioSms, fake: FakeTwilio) -> None:
    for url in ("", f"{API}MM1.json", f"{API}MM1", "https://evil.example/Media/ME1", f"{fake.url}/cdn/ME1"):
        sms.forget(MediaRef(url=url))
    assert fake.calls == []


@pytest.mark.parametrize("fault", ["error", "reset_before", "throttle"])
def test_failing_to_forget_is_logged_by_id(
    sms: TwilioSms, fake: FakeTwilio, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    ref = photo(fake)
    fake.order(fault, on="delete")
    with caplog.at_level(logging.WARNING):
        sms.forget(ref)
    assert "photo ME" in caplog.text
    assert "http" not in caplog.text
    assert sms.fetch(ref, 1000)


@pytest.mark.parametrize("fault", ["error", "hang", "reset_before", "throttle"])
def test_a_photo_that_may_come_later(hasty: TwilioSms, fake: FakeTwilio, fault: Fault) -> None:
    ref = photo(fake)
    fake.order(fault, on="media")
    assert why(lambda: hasty.fetch(ref, 1000)) == ("unavailable", True)
    assert hasty.fetch(ref, 1000)


def test_a_wrong_token_may_be_put_right(make: Make, fake: FakeTwilio) -> None:
    ref = photo(fake)
    assert why(lambda: make(auth_tokens=("wrong",)).fetch(ref, 1000)) == ("unavailable", True)


NEVER = [
    "",
    "api.twilio.com/x",
    "ftp://api.twilio.com/x",
    "file:///etc/passwd",
    "http://api.twilio.com/x",
    "https://api.twilio.com:8443/x",
    "https://evil.example/x",
    "https://api.twilio.com.evil.example/x",
    "https://evil.example/api.twilio.com",
    "https://api.twilio.com@evil.example/x",
    "https://user:word@api.twilio.com/x",
    "https://api.twilio.com\\@evil.example/x",
    "https://evil.example#@api.twilio.com/x",
    "https://evil.example?@api.twilio.com/x",
    "http://127.0.0.1/x",
    "http://127.0.0.1:1/x",
    "http://localhost/x",
    "http://2130706433/x",
    "http://0x7f.1/x",
    "http://10.0.0.8/x",
    "http://192.168.1.1/x",
    "http://169.254.169.254/latest/meta-data",
    "http://[::1]/x",
    "http://[::ffff:127.0.0.1]/x",
    "http://[::ffff:a9fe:a9fe]/x",
    "http://[fd00::1]/x",
    "http://0.0.0.0/x",
    "http://metadata.google.internal/x",
    "https://api.twilio.com%2eevil.example/x",
    "https://api。twilio。com/x",
    "https://api.twilio.com\u200b/x",
    "https://api.twilio.com/x y",
    "https://api.twilio.com/\r\nX-Header: 1",
    "https://api.twilio.com:port/x",
    "https://[api.twilio.com/x",
    "data:image/png;base64,AAAA",
    "//api.twilio.com/x",
    "https:///x",
]


@pytest.mark.parametrize("url", NEVER)
def test_addresses_that_are_never_fetched(sms: TwilioSms, make: Make, fake: FakeTwilio, url: str) -> None:
    assert why(lambda: sms.fetch(MediaRef(url=url), 1000)) == ("refused", False)
    assert why(lambda: make(api_base=None).fetch(MediaRef(url=url), 1000)) == ("refused", False)
    assert fake.calls == []


def test_a_local_file_is_not_the_providers(sms: TwilioSms) -> None:
    assert why(lambda: sms.fetch(MediaRef(local="/etc/hostname"), 1000)) == ("refused", False)


@pytest.mark.parametrize(
    "to",
    [
        "http://169.254.169.254/x",
        "https://evil.example/x",
        "file:///etc/passwd",
        "http://127.0.0.1:1/x",
        "",
        "//evil.example/x",
        "http://[::ffff:127.0.0.1]/x",
    ],
)
def test_redirects_off_the_list_are_not_followed(sms: TwilioSms, fake: FakeTwilio, to: str) -> None:
    ref = photo(fake)
    fake.api.redirect = to
    assert why(lambda: sms.fetch(ref, 1000)) == ("refused", False)


def test_two_redirects_and_no_more(sms: TwilioSms, fake: FakeTwilio) -> None:
    ref = photo(fake)
    fake.api.redirect = "/cdn/again?n=1"
    assert sms.fetch(ref, 1000) == b"jpeg bytes"
    fake.api.redirect = "/cdn/again?n=2"
    assert why(lambda: sms.fetch(ref, 1000)) == ("refused", False)


def test_a_known_media_host_is_reached_through_the_base(sms: TwilioSms, fake: FakeTwilio) -> None:
    ref = photo(fake)
    fake.api.redirect = f"https://media.twiliocdn.com/cdn/{ref.url.rpartition('/')[2]}"
    assert sms.fetch(ref, 1000) == b"jpeg bytes"


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::ffff:10.0.0.1", "fe80::1%eth0", "64:ff9b::7f00:1"]
)
def test_a_known_name_that_leads_home_is_refused(make: Make, address: str) -> None:
    """DNS that flips to a private address: what was checked is what is connected to."""
    sms = make(api_base=None, resolve=lambda host, port: ["3.3.3.3", address])
    for host in ("api.twilio.com", "media.twiliocdn.com"):
        assert why(lambda host=host: sms.fetch(MediaRef(url=f"https://{host}/x"), 1000)) == ("refused", False)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("10.0.0.1", False),
        ("172.16.0.1", False),
        ("192.168.0.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fd00::1", False),
        ("fe80::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:8.8.8.8", True),
        ("2002:7f00:1::", False),
        ("64:ff9b::8.8.8.8", True),
        ("64:ff9b::10.0.0.1", False),
    ],
)
def test_what_is_public(address: str, public: bool) -> None:
    assert is_public(address) is public
