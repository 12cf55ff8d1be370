"""The forms our fake provider posts: an arrival and a receipt, field for field as the real one writes them."""

from channels.sms.fake.hooks import Pairs
from channels.sms.fake.ledger import VERSION, Ledger, Stored


def arrival(ledger: Ledger, message: Stored, keyword: str = "") -> dict[str, str]:
    """The fields of an inbound message; ``keyword`` is Advanced Opt-Out's word for it."""
    fields = {
        "ToCountry": "US",
        "SmsMessageSid": message.sid,
        "NumMedia": str(len(message.media)),
        "SmsSid": message.sid,
        "SmsStatus": "received",
        "Body": message.body,
        "FromCountry": "US",
        "To": message.to,
        "NumSegments": "1",
        "MessageSid": message.sid,
        "AccountSid": ledger.account,
        "From": message.from_,
        "ApiVersion": VERSION,
    }
    root = f"https://api.twilio.com/{VERSION}/Accounts/{ledger.account}/Messages/{message.sid}/Media/"
    for number, sid in enumerate(message.media):
        fields[f"MediaUrl{number}"] = root + sid
        fields[f"MediaContentType{number}"] = ledger.photos[sid].content_type
    if keyword:
        fields["OptOutType"] = keyword
    return fields


def receipt(account: str, message: Stored, status: str, error: int = 0) -> Pairs:
    """The fields of one receipt."""
    fields = {
        "ApiVersion": VERSION,
        "AccountSid": account,
        "SmsSid": message.sid,
        "SmsStatus": status,
        "MessageStatus": status,
        "To": message.to,
        "MessageSid": message.sid,
        "From": message.from_,
    }
    if error:
        fields["ErrorCode"] = str(error)
    return list(fields.items())
