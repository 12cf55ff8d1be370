"""Signed forms for the tests."""

from channels.contract import Webhook
from channels.sms.fake import TOKEN, encode, sign

PUBLIC = "https://city.example"
INBOUND = "/channels/sms/inbound"
FIELDS = {
    "MessageSid": "SM00000000000000000000000000000001",
    "AccountSid": "AC00000000000000000000000000000001",
    "From": "+12155550100",
    "To": "+12155550111",
    "Body": "pothole at 12 Oak St",
    "NumMedia": "0",
}


def signed(
    body: bytes, path: str = INBOUND, query: str = "", token: str = TOKEN, public: str = PUBLIC, **headers: str
) -> Webhook:
    """A form as the provider would post it."""
    url = public + path + (f"?{query}" if query else "")
    given = {"content-type": "application/x-www-form-urlencoded; charset=UTF-8", "host": "10.0.0.7:8000"}
    given |= {"x-twilio-signature": sign(token, url, body)}
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    return Webhook("POST", path, query, given, body)


def form(**fields: str | None) -> bytes:
    """A usual message with some fields changed; None leaves one out."""
    merged = {**FIELDS, **fields}
    return encode([(name, value) for name, value in merged.items() if value is not None])


def message(**fields: str | None) -> Webhook:
    """A usual signed message with some fields changed."""
    return signed(form(**fields))


def receipt(our_id: str = "p1", **fields: str | None) -> Webhook:
    """A signed receipt for one of our posts."""
    usual = {
        "MessageSid": "SM00000000000000000000000000000014",
        "AccountSid": FIELDS["AccountSid"],
        "MessageStatus": "delivered",
        "SmsStatus": "delivered",
        "To": "+12155550100",
        "From": "+12155550111",
    }
    merged = {**usual, **fields}
    body = encode([(name, value) for name, value in merged.items() if value is not None])
    return signed(body, f"/channels/sms/status/{our_id}")
