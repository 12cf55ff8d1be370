"""Photos from the provider: from its one photo host, never with credentials, bounded in size, time and hops."""

from urllib.parse import urlsplit

from channels.contract import MediaRefused
from channels.outside import Web, fetched, plain, port_of, rebase, same_host
from channels.twitter.account import PHOTO_HOST, XAccount


def fetch(account: XAccount, web: Web, url: str, limit: int) -> bytes:
    """A photo's bytes, at most ``limit``. What they are is for the caller to judge. Raises MediaRefused."""
    return fetched(url, lambda address, _first: web.call("GET", _allowed(account, address), {}, keep=limit))


def _allowed(account: XAccount, url: str) -> str:
    """Where to fetch an address from. Raises MediaRefused."""
    parts = plain(url)
    if parts is None:
        raise MediaRefused("refused")
    if account.api_base and same_host(parts, urlsplit(account.base)):
        return url
    if parts.scheme != "https" or port_of(parts) != 443 or parts.hostname != PHOTO_HOST:
        raise MediaRefused("refused")
    # With a base configured nothing leaves for the open Internet.
    return rebase(url, account.base) if account.api_base else url
