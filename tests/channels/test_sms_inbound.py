"""Twilio's webhooks: golden, hostile, and any text at all."""

import json
from itertools import permutations
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from forms import FIELDS, form, message, receipt, signed
from hypothesis import given, settings
from hypothesis import strategies as st
from kit import Case, check, edge, is_data, refuses_tampering

from bot.wire import Delivery, Inbound
from channels.contract import Webhook
from channels.sms import CAPABILITIES, TwilioAccount, TwilioSms
from channels.sms.codes import ERRORS, NOT_DELIVERED, RANK, meaning_of
from channels.sms.fake import ACCOUNT, TOKEN, encode

PHOTO = "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1"
PUBLIC = "https://city.example"


@pytest.fixture(scope="module")
def alone() -> TwilioSms:
    """An adapter that never speaks to anybody."""
    return TwilioSms(TwilioAccount(ACCOUNT, (TOKEN, "old-token"), "+12155550111", public_url=f"{PUBLIC}/#rc=4&rp=all"))


GOOD = [
    Case("text", message(), text="pothole at 12 Oak St", sender="+12155550100", account="+12155550111", media=()),
    Case("id", message(MessageSid="SMx"), external_id="SMx"),
    Case("legacy id", message(MessageSid=None, SmsSid="SMold"), external_id="SMold"),
    Case("unknown fields", message(Whatever="1", Other_=""), text=FIELDS["Body"]),
    Case("no text", message(Body=""), text=""),
    Case("no text field", message(Body=None), text=""),
    Case("white space kept", message(Body="  a\r\nb \t"), text="  a\r\nb \t"),
    Case("special letters", message(Body="a+b & 50% = é 🚧 ?"), text="a+b & 50% = é 🚧 ?"),
    Case("NUL", message(Body="a\x00b"), text="a\x00b"),
    Case("half a character", message(Body="a\ud800b"), text="a\ud800b"),
    Case("right to left", message(Body="\u202eevil\u202c"), text="\u202eevil\u202c"),
    Case("1600 emoji", message(Body="🕳" * 1600), text="🕳" * 1600),
    Case("not UTF-8", signed(form() + b"&Odd=%FF%FE"), text=FIELDS["Body"]),
    Case("one photo", message(Body="", NumMedia="1", MediaUrl0=PHOTO), text="", media=(PHOTO,)),
    Case("photo without a count", message(NumMedia=None, MediaUrl0=PHOTO), media=(PHOTO,)),
    Case("nonsense count", message(NumMedia="٣", MediaUrl0=PHOTO), media=(PHOTO,)),
    Case("photo named in half characters", message(MediaUrl0="https://x/\ud800"), media=("https://x/\\ud800",)),
    Case("gap", message(NumMedia="2", MediaUrl1=PHOTO), media=(PHOTO,)),
    Case("ten and no more", message(**{f"MediaUrl{n}": PHOTO for n in range(12)}), media=(PHOTO,) * 10),
    Case("stop, answered", message(Body="STOP", OptOutType="STOP"), keyword="STOP"),
    Case("start, answered", message(Body="START", OptOutType="start"), keyword="START"),
    Case("help, answered", message(Body="HELP", OptOutType="HELP"), keyword="HELP"),
    Case("stop, default handling", message(Body="STOP"), keyword="", text="STOP"),
    Case("keyword nobody knows", message(OptOutType="PAUSE"), keyword=""),
    Case("position", message(Latitude="39.9526", Longitude="-75.1652"), location=(39.9526, -75.1652)),
    Case("WhatsApp", message(From="whatsapp:+12155550100"), sender="whatsapp:+12155550100"),
    Case("repeated field, first counts", signed(form() + b"&Body=second"), text=FIELDS["Body"]),
    Case("query kept raw", signed(form(), query="tenant=a%2Fb&x="), text=FIELDS["Body"]),
    Case("second secret", signed(form(), token="old-token"), text=FIELDS["Body"]),
    Case("no content type", signed(form(), content_type=""), text=FIELDS["Body"]),
    Case("receipt", receipt(), receipt="p1:delivered:"),
    Case("receipt, escaped id", receipt("a%3Ab"), receipt="a:b:delivered:"),
    Case(
        "receipt, unreachable",
        receipt(MessageStatus="undelivered", ErrorCode="30005"),
        receipt="p1:undelivered:unreachable",
    ),
    Case("receipt, unknown error", receipt(MessageStatus="failed", ErrorCode="99999"), receipt="p1:failed:rejected"),
    Case("receipt, no error named", receipt(MessageStatus="failed", ErrorCode=None), receipt="p1:failed:rejected"),
    Case("receipt, legacy field", receipt(MessageStatus=None, SmsStatus="sent"), receipt="p1:sent:"),
    Case("receipt, new status", receipt(MessageStatus="teleported"), receipt="p1:unknown:"),
    Case("a service's own receipt at our inbound address", message(Body=None, MessageStatus="sent"), nothing=True),
]
BAD = [
    Case("no id", message(MessageSid=None), 400),
    Case("empty id", message(MessageSid=""), 400),
    Case("no sender", message(From=None), 400),
    Case("no recipient", message(To=None), 400),
    Case("endless sender", message(From="+" + "1" * 5000), 400),
    Case("NUL in the sender", message(From="+1\x002"), 400),
    Case("half a character in the id", message(MessageSid="SM\ud800"), 400),
    Case("receipt without our id", receipt(""), 400),
    Case("receipt with a path for an id", receipt("a/b"), 400),
    Case("receipt without status", receipt(MessageStatus=None, SmsStatus=None), 400),
    Case("receipt without provider id", receipt(MessageSid=None), 400),
    Case("nothing at all", signed(b""), 400),
    Case("another tenant's token", signed(form(), token="stranger"), 403),
    Case("another account", message(AccountSid="AC00000000000000000000000000000002"), 403),
    Case("signed for another host", signed(form(), public="https://evil.example"), 403),
    Case("signed for http", signed(form(), public="http://city.example"), 403),
    Case("signed for a port", signed(form(), public="https://city.example:8443"), 403),
    Case("JSON without a hash", signed(b"{}", content_type="application/json"), 403),
    Case("bytes with a hash", signed(b"\xff\xfe", query="bodySHA256=00", content_type="application/json"), 403),
    Case("text with a wrong hash", signed(b"{}", query="bodySHA256=00", content_type="text/plain"), 403),
    Case("multipart", signed(form(), content_type="multipart/form-data; boundary=x"), 403),
    Case("a thousand fields", Webhook("POST", "/", "", {"x-twilio-signature": "x"}, b"&".join([b"a=1"] * 1000)), 403),
]


@pytest.mark.parametrize("case", GOOD + BAD, ids=lambda case: case.label)
def test_case(alone: TwilioSms, case: Case) -> None:
    check(alone, case)


@pytest.mark.parametrize(
    "hook", [message(), message(Body="", MediaUrl0=PHOTO), receipt()], ids=["text", "photo", "receipt"]
)
def test_what_was_tampered_with_is_refused(alone: TwilioSms, hook: Webhook) -> None:
    refuses_tampering(alone, hook, "x-twilio-signature")


def test_headers_of_a_proxy_change_nothing(alone: TwilioSms) -> None:
    for headers in ({"host": "evil.example"}, {"x_forwarded_host": "evil.example", "x_forwarded_proto": "http"}):
        assert edge(alone, signed(form(), **headers))[0] == 200


def test_the_answer_is_an_empty_document(alone: TwilioSms) -> None:
    answer = alone.answer(message(), ())
    assert (answer.status, answer.content_type, answer.body) == (200, "text/xml", "<Response/>")


def test_a_replay_carries_the_same_key(alone: TwilioSms) -> None:
    (one,), (two,) = edge(alone, message())[1], edge(alone, message())[1]
    assert isinstance(one, Inbound)
    assert isinstance(two, Inbound)
    assert (one.channel, one.external_id) == (two.channel, two.external_id)


def test_official_vectors(shared: Path) -> None:
    told = json.loads((shared / "fixtures/twilio/signature_vectors.json").read_text())
    head, _, query = told["uri"].removeprefix("https://mycompany.com").partition("?")
    sms = TwilioSms(TwilioAccount(ACCOUNT, (told["token"],), "+18005551212", public_url="https://mycompany.com"))

    def status(pairs: list[list[str]], signature: str, **more: str) -> int:
        hook = Webhook("POST", head, query, {"x-twilio-signature": signature}, encode([(n, v) for n, v in pairs]))
        return edge(sms, hook)[0]

    # The vectors are voice calls: signed (400, no message in them) or not (403).
    assert status(told["params"], told["signature"]) == 400
    assert status(told["params"], told["signature_with_port_443"]) == 400
    assert status(told["params"], told["signature"][:-1]) == 403
    assert status(told["duplicate_params"], told["duplicate_signature"]) == 400
    hashed = f"{query}&bodySHA256={told['json_bodySHA256']}"
    headers = {"x-twilio-signature": told["json_signature"], "content-type": "application/json"}
    assert edge(sms, Webhook("POST", head, hashed, headers, told["json_body"].encode()))[0] == 400
    assert edge(sms, Webhook("POST", head, hashed, headers, b"{}"))[0] == 403


def test_every_captured_form_is_read_as_it_is(alone: TwilioSms, shared: Path) -> None:
    forms = sorted((shared / "fixtures/twilio").glob("*.form"))
    assert len(forms) >= 23
    for file in forms:
        body = file.read_bytes().strip()
        told = dict(parse_qsl(body.decode(), keep_blank_values=True))
        path = "/channels/sms/status/ours" if file.name.startswith("status") else "/channels/sms/inbound"
        status, (arrival,) = edge(alone, signed(body, path))
        assert status == 200, file.name
        if isinstance(arrival, Delivery):
            assert (arrival.our_id, arrival.status) == ("ours", told["MessageStatus"]), file.name
            assert bool(arrival.error) == ("ErrorCode" in told)
            continue
        assert isinstance(arrival, Inbound)
        assert (arrival.external_id, arrival.address, arrival.text) == (told["MessageSid"], told["From"], told["Body"])
        assert len(arrival.media) == int(told["NumMedia"])
        assert arrival.carrier_keyword == told.get("OptOutType", "")
        assert (arrival.location is not None) == ("Latitude" in told)


@settings(max_examples=200, deadline=None)
@given(text=st.text(st.characters(exclude_categories=()), max_size=300))
def test_any_text_survives(text: str) -> None:
    sms = TwilioSms(TwilioAccount(ACCOUNT, (TOKEN,), "+12155550111", public_url=PUBLIC))
    check(
        sms,
        Case("any", message(Body=text), text=text.encode("utf-8", "surrogatepass").decode("utf-8", "surrogatepass")),
    )


@settings(max_examples=200, deadline=None)
@given(
    body=st.binary(max_size=200),
    kind=st.sampled_from(["", "application/x-www-form-urlencoded", "application/json", "é"]),
)
def test_rubbish_is_forged_never_a_crash(body: bytes, kind: str) -> None:
    sms = TwilioSms(TwilioAccount(ACCOUNT, (TOKEN,), "+12155550111", public_url=PUBLIC))
    headers = {"x-twilio-signature": "AAAA", "content-type": kind}
    assert edge(sms, Webhook("POST", "/channels/sms/inbound", "", headers, body))[0] == 403


@settings(max_examples=100, deadline=None)
@given(body=st.binary(max_size=200))
def test_signed_rubbish_is_read_or_refused(body: bytes) -> None:
    sms = TwilioSms(TwilioAccount(ACCOUNT, (TOKEN,), "+12155550111", public_url=PUBLIC))
    assert edge(sms, signed(body))[0] in (200, 400, 403)


@pytest.mark.parametrize("number", sorted(ERRORS))
def test_each_error_row(alone: TwilioSms, number: int) -> None:
    row = meaning_of(str(number))
    assert (row.number, row.says.strip(".")) == (number, row.says)
    assert not (row.alarm and row.person), "what the city must repair is not the resident's fault"
    check(alone, Case("row", receipt(MessageStatus="failed", ErrorCode=str(number)), receipt=f"p1:failed:{row.code}"))


@pytest.mark.parametrize(
    ("number", "code", "alarm", "person"),
    [
        (21610, "opted_out", False, True),
        (21211, "bad_address", False, True),
        (21614, "unreachable", False, True),
        (21635, "unreachable", False, True),
        (21408, "misconfigured", True, False),
        (21612, "misconfigured", True, False),
        (21606, "misconfigured", True, False),
        (20003, "misconfigured", True, False),
        (20429, "throttled", False, False),
        (30001, "throttled", False, False),
        (30003, "unavailable", False, False),
        (30004, "rejected", False, False),
        (30005, "unreachable", False, True),
        (30006, "unreachable", False, True),
        (30007, "rejected", True, False),
        (30008, "unavailable", False, False),
        (30034, "misconfigured", True, False),
        (63016, "rejected", True, False),
    ],
)
def test_what_a_number_does(number: int, code: str, alarm: bool, person: bool) -> None:
    row = meaning_of(number)
    assert (row.code, row.alarm, row.person) == (code, alarm, person)


@pytest.mark.parametrize("number", [None, "", "abc", "١٢٣", "9" * 40, -5])
def test_numbers_nobody_knows(number: object) -> None:
    assert meaning_of(number).code == "rejected"  # type: ignore[arg-type]


def test_receipts_in_all_orders_end_alike(alone: TwilioSms) -> None:
    for story in (["queued", "sending", "sent", "delivered"], ["accepted", "sent", "undelivered", "delivered"]):
        ends = set()
        for order in permutations(story + story[-1:]):
            rank, last = 0, ""
            for status in order:
                (told,) = edge(alone, receipt(MessageStatus=status))[1]
                assert isinstance(told, Delivery)
                if told.rank > rank:
                    rank, last = told.rank, told.status
            ends.add(last)
        assert ends == {"delivered"}


def test_ranks_of_different_ends_differ() -> None:
    late = [rank for status, rank in RANK.items() if rank > RANK["sent"]]
    assert len(set(late)) == len(late)
    assert all(RANK[status] > RANK["sent"] for status in NOT_DELIVERED)
    assert RANK["accepted"] < RANK["queued"] < RANK["sending"] < RANK["sent"] < RANK["delivered"] < RANK["read"]


def test_capabilities() -> None:
    is_data(CAPABILITIES)
    words = CAPABILITIES.carrier_keywords
    assert {word for word, means in words.items() if means == "STOP"} == {
        "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT",
    }  # fmt: skip
    assert (words["UNSTOP"], words["INFO"]) == ("START", "HELP")


def test_secrets_are_not_shown() -> None:
    assert TOKEN not in repr(TwilioAccount(ACCOUNT, (TOKEN,), "+12155550111", public_url=PUBLIC))


def test_what_the_city_must_repair_is_logged_by_our_id(alone: TwilioSms, caplog: pytest.LogCaptureFixture) -> None:
    edge(alone, receipt("p7", MessageStatus="failed", ErrorCode="30034"))
    edge(alone, receipt("p8", MessageStatus="failed", ErrorCode="30003"))
    assert [record.getMessage() for record in caplog.records] == [
        "post p7 came back with error 30034: sender not registered for A2P 10DLC"
    ]
