"""Texts to Twilio: every call as its description wants it, every way of failing on the closed list."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from faults_met import FAULTS_MET
from kit import edge, post, refuses, sends

from bot.wire import SendFailed
from channels.contract import Webhook
from channels.sms import Limits, TwilioSms
from channels.sms.fake import TOKEN, FakeTwilio, Fault
from channels.sms.fake.words import arrival

Make = Callable[..., TwilioSms]
LINK = "https://city.example/m/abc"


def test_the_kit(sms: TwilioSms, fake: FakeTwilio) -> None:
    sends(sms, lambda: fake.sent_to("+12155550100"))


def test_what_is_sent(sms: TwilioSms, fake: FakeTwilio) -> None:
    receipt = sms.send(post("p:1", "Hello ñ 🚧 + & = %", media=(LINK, LINK + "2")))
    (kept,) = fake.outgoing
    assert (receipt.provider_id, receipt.status, receipt.rank) == (kept.sid, "queued", 2)
    assert (kept.to, kept.from_, kept.body) == ("+12155550100", "+12155550111", "Hello ñ 🚧 + & = %")
    assert kept.media == [LINK, LINK + "2"]
    assert kept.callback == "https://city.example/channels/sms/status/p%3A1"


def test_one_photo_alone(sms: TwilioSms, fake: FakeTwilio) -> None:
    sms.send(post(text="", media=(LINK,)))
    assert fake.outgoing[0].media == [LINK]


def test_answers_come_from_the_number_that_was_written_to(make: Make, fake: FakeTwilio) -> None:
    fake.api.numbers = ("+12155550111", "+12155550112", "whatsapp:+14155550133")
    for account, expected in [
        ("+12155550112", "+12155550112"),
        ("whatsapp:+14155550133", "whatsapp:+14155550133"),
        ("", "+12155550111"),
        ("main line", "+12155550111"),
    ]:
        make().send(post(account=account))
        assert fake.outgoing[-1].from_ == expected


def test_a_messaging_service_chooses_the_sender(make: Make, fake: FakeTwilio) -> None:
    receipt = make(messaging_service_sid="MG00000000000000000000000000000001").send(post())
    assert (receipt.status, receipt.rank) == ("accepted", 1)
    assert fake.outgoing[0].service == "MG00000000000000000000000000000001"


@pytest.mark.parametrize(
    ("to", "code"),
    [
        ("+15005550001", "bad_address"),
        ("+15005550002", "misconfigured"),
        ("+15005550003", "misconfigured"),
        ("+15005550004", "opted_out"),
        ("+15005550009", "unreachable"),
        ("nobody", "bad_address"),
    ],
)
def test_the_providers_test_numbers(sms: TwilioSms, to: str, code: str) -> None:
    failure = refuses(lambda: sms.send(post(address=to)), code)
    assert to not in str(failure)


@pytest.mark.parametrize(("sender", "code"), [("+15005550001", "misconfigured"), ("+15005550008", "throttled")])
def test_senders_that_do_not_work(make: Make, sender: str, code: str) -> None:
    refuses(lambda: make(sender=sender).send(post(account="")), code)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"text": ""}, "rejected"),
        ({"text": "x" * 1601}, "too_long"),
        ({"media": (LINK,) * 11}, "bad_media"),
        ({"text": "half \ud800"}, "rejected"),
    ],
)
def test_what_no_provider_would_take_is_not_sent(
    sms: TwilioSms, fake: FakeTwilio, changes: dict[str, object], code: str
) -> None:
    refuses(lambda: sms.send(post(**changes)), code)
    assert fake.calls == []


@pytest.mark.parametrize(("fault", "code", "accepted"), FAULTS_MET)
def test_faults(hasty: TwilioSms, fake: FakeTwilio, fault: Fault, code: str, accepted: int) -> None:
    fake.order(fault)
    failure = refuses(lambda: hasty.send(post()), code)
    assert len(fake.outgoing) == accepted
    assert failure.retry_after == (1.0 if fault == "throttle" else None)
    assert hasty.send(post("p2", "next")).status == "queued"


def test_slow_is_not_failed(sms: TwilioSms, fake: FakeTwilio) -> None:
    fake.faults.slow_seconds = 0.05
    fake.order("slow")
    assert sms.send(post()).status == "queued"


def test_nobody_listens(make: Make) -> None:
    refuses(lambda: make(api_base="http://127.0.0.1:9").send(post()), "unavailable")


def test_no_such_host(make: Make) -> None:
    def nowhere(host: str, port: int) -> list[str]:
        raise OSError("no such host")

    refuses(lambda: make(api_base=None, resolve=nowhere).send(post()), "unavailable")


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::ffff:127.0.0.1", "::1"])
def test_the_providers_name_leading_home_is_refused(make: Make, address: str) -> None:
    sms = make(api_base=None, resolve=lambda host, port: [address])
    refuses(lambda: sms.send(post()), "misconfigured")


def test_a_drip_ends_with_the_total(make: Make) -> None:
    """One byte at a time, each well inside a read time-out: only a limit on the whole call helps."""
    import socket

    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(65536)
                for byte in b"HTTP/1.1 201 Created\r\nX-Drip: " + b"x" * 1000:
                    if stop.wait(0.02):
                        return
                    try:
                        connection.sendall(bytes([byte]))
                    except OSError:
                        return

        thread = threading.Thread(target=drip)
        thread.start()
        base = f"http://127.0.0.1:{server.getsockname()[1]}"
        refuses(lambda: make(api_base=base, limits=Limits(0.3, 0.3)).send(post()), "in_doubt")
        stop.set()
        thread.join()


def test_a_wrong_token_is_a_configuration_alarm(make: Make) -> None:
    refuses(lambda: make(auth_tokens=("wrong",)).send(post()), "misconfigured")


def test_while_rotating_the_secret_that_works_is_used(make: Make, fake: FakeTwilio) -> None:
    make(auth_tokens=("not yet promoted", TOKEN)).send(post())
    assert len(fake.outgoing) == 1


def test_stop_at_the_carrier_refuses_later_texts(sms: TwilioSms, fake: FakeTwilio) -> None:
    fake.receive("+12155550100", "STOP")
    refuses(lambda: sms.send(post()), "opted_out")
    fake.receive("+12155550100", "start ")
    sms.send(post())


# -- looking up


def test_a_lost_answer_is_found_again_and_owned_once(hasty: TwilioSms, fake: FakeTwilio) -> None:
    fake.order("reset_after", "hang_after")
    mine, twin = post("a", "same words"), post("b", "same words")
    for one in (mine, twin):
        refuses(lambda one=one: hasty.send(one), "in_doubt")  # type: ignore[misc]
    first = hasty.look_up(mine, frozenset())
    assert first is not None
    assert first.provider_id == fake.outgoing[0].sid
    second = hasty.look_up(twin, frozenset({first.provider_id}))
    assert second is not None
    assert second.provider_id == fake.outgoing[1].sid
    assert hasty.look_up(twin, frozenset({first.provider_id, second.provider_id})) is None


def test_a_message_already_on_its_way_has_a_date(sms: TwilioSms, fake: FakeTwilio) -> None:
    fake.order("reset_after")
    refuses(lambda: sms.send(post()), "in_doubt")
    fake.outgoing[0].sent = datetime.now(UTC)
    fake.outgoing[0].status = "delivered"
    found = sms.look_up(post(), frozenset())
    assert found is not None
    assert (found.status, found.rank) == ("delivered", 9)
    assert sum(method == "GET" for method, _ in fake.calls) == 1


def test_what_is_not_this_post_is_not_adopted(sms: TwilioSms, fake: FakeTwilio) -> None:
    sms.send(post("x", "other words"))
    sms.send(post("y", "Hello", address="+12155550199"))
    fake.receive("+12155550111", "Hello", to="+12155550100")
    old = sms.send(post("z", "Hello"))
    fake.ledger.messages[old.provider_id].created -= timedelta(minutes=10)
    assert sms.look_up(post("p", "Hello"), frozenset()) is None
    late = replace(post("p", "Hello"), first_attempt_at=datetime.now(UTC) - timedelta(minutes=20))
    assert sms.look_up(late, frozenset()) is not None


def test_white_space_may_be_folded(sms: TwilioSms, fake: FakeTwilio) -> None:
    sms.send(post("x", "two  lines\nhere "))
    fake.outgoing[0].body = "two lines here"
    assert sms.look_up(post("x", "two  lines\nhere "), frozenset()) is not None


@pytest.mark.parametrize("fault", ["throttle", "error", "hang", "reset_before", "wrong_json"])
def test_a_look_up_that_fails_says_so(hasty: TwilioSms, fake: FakeTwilio, fault: Fault) -> None:
    fake.order(fault, on="list")
    with pytest.raises(SendFailed):
        hasty.look_up(post(), frozenset())


# -- what the webhook never brought


def test_the_sweep_finds_what_was_missed(sms: TwilioSms, fake: FakeTwilio) -> None:
    first = fake.receive("+12155550100", "one")
    second = fake.receive("+12155550101", "", [("image/jpeg", b"jpeg"), ("image/png", b"png")])
    fake.receive("+12155550101", "to another number", to="+12155550222")
    sms.send(post())
    one, two = sms.missed(first.created.timestamp() - 1)
    assert (one.external_id, one.address, one.account, one.text) == (first.sid, "+12155550100", "+12155550111", "one")
    assert two.external_id == second.sid
    assert [ref.content_type for ref in two.media] == ["image/jpeg", "image/png"]
    assert sms.fetch(two.media[1], 100) == b"png"
    assert one.received_at == first.created.replace(microsecond=0)
    assert sms.missed(first.created.timestamp() + 3600) == ()


def test_the_sweep_carries_the_same_key_as_the_webhook(sms: TwilioSms, fake: FakeTwilio) -> None:
    message = fake.receive("+12155550100", "one", [("image/jpeg", b"jpeg")])
    (swept,) = sms.missed(message.created.timestamp() - 60)
    body = "&".join(f"{name}={value.replace('+', '%2B')}" for name, value in arrival(fake.ledger, message).items())
    (heard,) = sms.read(Webhook("POST", "/channels/sms/inbound", "", {}, body.encode()))
    assert replace(heard, received_at=swept.received_at) == swept  # type: ignore[type-var]


def test_the_sweep_turns_all_pages(sms: TwilioSms, fake: FakeTwilio) -> None:
    for n in range(1003):
        fake.receive("+12155550100", f"{n}")
    assert len(sms.missed(datetime.now(UTC).timestamp() - 60)) == 1003


def test_a_sweep_that_fails_says_so(sms: TwilioSms, fake: FakeTwilio) -> None:
    fake.order("error", on="list")
    with pytest.raises(SendFailed):
        sms.missed(0)


def test_a_public_url_with_a_path(make: Make, fake: FakeTwilio) -> None:
    sms = make(public_url="https://city.example/311/?x=1#rc=4")
    sms.send(post("p"))
    assert fake.outgoing[0].callback == "https://city.example/311/channels/sms/status/p"
    assert edge(sms, Webhook("GET", "/", "", {}, b""))[0] == 403
