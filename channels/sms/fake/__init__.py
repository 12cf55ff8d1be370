"""A Twilio of our own: the same API and signatures on the loopback address, with faults on order."""

from channels.fakes import FAULTS, Fault, Faults, Posted
from channels.sms.fake.hooks import Poster, encode, sign
from channels.sms.fake.twilio import ACCOUNT, NUMBER, TOKEN, FakeTwilio

__all__ = [
    "ACCOUNT",
    "FAULTS",
    "NUMBER",
    "TOKEN",
    "FakeTwilio",
    "Fault",
    "Faults",
    "Posted",
    "Poster",
    "encode",
    "sign",
]
