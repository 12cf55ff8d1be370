"""How a call finds the provider and shows who we are: the secrets in turn."""

from base64 import b64encode
from collections.abc import Callable

from channels.outside.web import Reply
from channels.sms.account import PROVIDER, TwilioAccount


def basic(user: str, secret: str) -> str:
    """The value of an HTTP Basic header."""
    return "Basic " + b64encode(f"{user}:{secret}".encode()).decode()


def authorised(account: TwilioAccount, call: Callable[[str], Reply]) -> Reply:
    """Make a call with each secret in turn until one is accepted. A 401 means that nothing was done."""
    tokens = [token for token in account.auth_tokens if token]
    reply = call(basic(account.account_sid, tokens[0]))
    for token in tokens[1:]:
        if reply.status != 401:
            break
        reply = call(basic(account.account_sid, token))
    return reply


def absolute(uri: str) -> str:
    """A resource's relative ``uri`` as the provider's own address."""
    return PROVIDER + uri.removesuffix(".json")
