"""The one way out to any provider: checked bases and addresses, limits on every call, photos over checked redirects."""

from channels.outside.base import check_base, is_loopback, plain, port_of, rebase, same_host
from channels.outside.failing import lost
from channels.outside.network import Refused, Resolve
from channels.outside.photos import fetched
from channels.outside.waits import LONGEST_WAIT, seconds
from channels.outside.web import LIMITS, Limits, Reply, TooBig, Web

__all__ = [
    "LIMITS",
    "LONGEST_WAIT",
    "Limits",
    "Refused",
    "Reply",
    "Resolve",
    "TooBig",
    "Web",
    "check_base",
    "fetched",
    "is_loopback",
    "lost",
    "plain",
    "port_of",
    "rebase",
    "same_host",
    "seconds",
]
