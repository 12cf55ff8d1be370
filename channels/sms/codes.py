"""The provider's words as data: where a status stands, and what each error number means for us.

Numbers and meanings are those of the provider's error pages; what to do about them is ours.
"""

from dataclasses import dataclass

from bot.wire import FailureCode

RANK = {
    "accepted": 1,
    "scheduled": 1,
    "queued": 2,
    "sending": 3,
    "sent": 4,
    # The ends of the line get ranks of their own, so that receipts in any order leave the same status.
    "canceled": 5,
    "failed": 6,
    "undelivered": 7,
    "partially_delivered": 8,
    "delivered": 9,
    "read": 10,
}
"""accepted < queued < sending < sent < ends < read. A status we do not know has rank 0 and moves nothing."""

NOT_DELIVERED = frozenset({"canceled", "failed", "undelivered"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one error number says and does."""

    number: int
    says: str
    code: FailureCode
    alarm: bool = False
    """Something the city must repair: shown to the operator at once."""
    person: bool = False
    """This number cannot be texted: flagged for staff, nothing is tried again."""


_TABLE = (
    Meaning(10001, "account is not active", "misconfigured", alarm=True),
    Meaning(20003, "authentication failed", "misconfigured", alarm=True),
    Meaning(20005, "account suspended", "misconfigured", alarm=True),
    Meaning(20006, "access denied", "misconfigured", alarm=True),
    Meaning(20404, "no such resource: wrong account or address", "misconfigured", alarm=True),
    Meaning(20429, "too many requests", "throttled"),
    Meaning(20503, "service unavailable", "unavailable"),
    Meaning(14107, "message rate exceeded", "throttled"),
    Meaning(11200, "our webhook failed", "unavailable", alarm=True),
    Meaning(11205, "our webhook could not be connected", "unavailable", alarm=True),
    Meaning(12300, "media type not accepted", "bad_media"),
    Meaning(19011, "a photo's address could not be fetched", "bad_media"),
    Meaning(21211, "invalid number", "bad_address", person=True),
    Meaning(21212, "invalid sender", "misconfigured", alarm=True),
    Meaning(21266, "recipient and sender are the same", "bad_address"),
    Meaning(21401, "invalid number", "bad_address", person=True),
    Meaning(21408, "region not switched on", "misconfigured", alarm=True),
    Meaning(21601, "sender cannot send texts", "misconfigured", alarm=True),
    Meaning(21602, "message has no body", "rejected"),
    Meaning(21603, "sender is missing", "misconfigured", alarm=True),
    Meaning(21604, "recipient is missing", "bad_address"),
    Meaning(21605, "text too long", "too_long"),
    Meaning(21606, "sender is not ours", "misconfigured", alarm=True),
    Meaning(21608, "trial account: number not verified", "misconfigured", alarm=True),
    Meaning(21609, "invalid status callback address", "misconfigured", alarm=True),
    Meaning(21610, "recipient opted out", "opted_out", person=True),
    Meaning(21611, "sender's queue is full", "throttled"),
    Meaning(21612, "cannot be routed to this number", "misconfigured", alarm=True),
    Meaning(21614, "not a mobile number", "unreachable", person=True),
    Meaning(21617, "text too long", "too_long"),
    Meaning(21619, "neither text nor photo", "rejected"),
    Meaning(21620, "invalid photo address", "bad_media"),
    Meaning(21623, "too many photos", "bad_media"),
    Meaning(21635, "landline", "unreachable", person=True),
    Meaning(21656, "template values are invalid", "rejected"),
    Meaning(21660, "sender belongs to another account", "misconfigured", alarm=True),
    Meaning(21703, "messaging service has no senders", "misconfigured", alarm=True),
    Meaning(30001, "provider's queue overflowed", "throttled"),
    Meaning(30002, "account suspended", "misconfigured", alarm=True),
    Meaning(30003, "handset unreachable", "unavailable"),
    Meaning(30004, "blocked by recipient or carrier", "rejected"),
    Meaning(30005, "number unknown", "unreachable", person=True),
    Meaning(30006, "landline or unreachable carrier", "unreachable", person=True),
    Meaning(30007, "filtered by the carrier", "rejected", alarm=True),
    Meaning(30008, "unknown error at the carrier", "unavailable"),
    Meaning(30019, "photo too large for the carrier", "bad_media"),
    Meaning(30034, "sender not registered for A2P 10DLC", "misconfigured", alarm=True),
    Meaning(30036, "validity period ran out in the queue", "rejected"),
    Meaning(30410, "carrier timed out", "unavailable"),
    Meaning(30450, "blocked as a pumping suspect", "rejected", alarm=True),
    Meaning(63016, "outside the 24 h window: needs a template", "rejected", alarm=True),
)

ERRORS = {meaning.number: meaning for meaning in _TABLE}


def meaning_of(number: int | str | None, otherwise: FailureCode = "rejected") -> Meaning:
    """The row of one error number; an unknown number is told by ``otherwise``."""
    text = str(number or "").strip()
    known = int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else 0
    return ERRORS.get(known) or Meaning(known, "unknown to us", otherwise)
