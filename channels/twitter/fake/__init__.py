"""An X of our own: the same API, events and signatures on the loopback address, with faults on order."""

from channels.fakes import FAULTS, Fault, Faults, Posted
from channels.twitter.fake.hooks import Poster
from channels.twitter.fake.network import FakeX
from channels.twitter.fake.world import ACCESS, BEARER, HANDLE, KEY, SECRET, US

__all__ = [
    "ACCESS",
    "BEARER",
    "FAULTS",
    "HANDLE",
    "KEY",
    "SECRET",
    "US",
    "FakeX",
    "Fault",
    "Faults",
    "Posted",
    "Poster",
]
