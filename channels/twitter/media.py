"""Photos from the provider: from its one photo host, never with credentials, bounded in size, time and hops."""

from urllib.parse import urljoin, urlsplit

from channels.contract import MediaRefused
from channels.outside import Refused, Reply, TooBig, Web, plain, port_of, rebase, same_host
from channels.twitter.account import PHOTO_HOST, XAccount

MAX_HOPS = 2


def fetch(account: XAccount, web: Web, url: str, limit: int) -> bytes:
    """A photo's bytes, at most ``limit``. What they are is for the caller to judge. Raises MediaRefused."""
    target = _allowed(account, url)
    for _ in range(MAX_HOPS + 1):
        reply = _get(web, target, limit)
        if reply.status not in (301, 302, 303, 307, 308):
            return _bytes(reply)
        away = reply.headers.get("location", "")
        target = _allowed(account, urljoin(target, away) if away else "")
    raise MediaRefused("refused")


def _get(web: Web, url: str, limit: int) -> Reply:
    try:
        return web.call("GET", url, {}, keep=limit)
    except TooBig:
        raise MediaRefused("too_big") from None
    except (Refused, ValueError):
        raise MediaRefused("refused") from None
    except Exception as error:
        raise MediaRefused("unavailable", again=True) from error


def _bytes(reply: Reply) -> bytes:
    if 200 <= reply.status < 300:
        return reply.body
    if reply.status in (404, 410):
        raise MediaRefused("gone")
    raise MediaRefused("unavailable", again=True)


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
