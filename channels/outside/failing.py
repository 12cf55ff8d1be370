"""Every way a call can fail before anybody has understood it → one of our closed list of failures."""

import httpcore

from bot.wire import FailureCode, SendFailed
from channels.outside.network import Refused
from channels.outside.web import TooBig

Stayed = tuple[tuple[type[Exception], FailureCode], ...]
"""Exceptions raised before anything left, and which failure each one is."""

BEFORE: Stayed = (
    # The request never left: trying again cannot send twice.
    (httpcore.ConnectTimeout, "unavailable"),
    (httpcore.ConnectError, "unavailable"),
    (httpcore.PoolTimeout, "unavailable"),
    (httpcore.ConnectionNotAvailable, "unavailable"),
    (httpcore.ProxyError, "unavailable"),
    (httpcore.UnsupportedProtocol, "misconfigured"),
    (httpcore.LocalProtocolError, "rejected"),
    (Refused, "misconfigured"),
    (UnicodeError, "rejected"),
)
AFTER: tuple[type[Exception], ...] = (
    # It left, wholly or in part, and nobody knows what became of it.
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    TooBig,
)


def lost(error: Exception, stayed: Stayed = BEFORE) -> SendFailed:
    """A call without an answer: in doubt unless known to have ``stayed`` here. The detail is a type's name only."""
    for kind, code in stayed:
        if isinstance(error, kind):
            return SendFailed(code, type(error).__name__)
    return SendFailed("in_doubt", type(error).__name__)
