"""How a call finds the provider and shows who we are: the rebased address and the secrets in turn."""

from base64 import b64encode
from collections.abc import Callable
from urllib.parse import urlsplit

from channels.sms.account import PROVIDER, TwilioAccount
from channels.sms.web import Reply


def rebase(url: str, base: str) -> str:
    """The same path and query at the configured host."""
    home = urlsplit(base)
    return urlsplit(url)._replace(scheme=home.scheme, netloc=home.netloc).geturl()


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
