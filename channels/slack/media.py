"""Photos from Slack: only from its hosts, with the token only for its files, bounded in size, time and hops."""

import logging
from urllib.parse import urljoin, urlsplit

import httpcore

from channels.contract import MediaRefused
from channels.outside import Refused, Reply, TooBig, Web, is_loopback, plain, port_of, rebase, same_host
from channels.slack.account import AWAY_HOST, FILES_HOST, SlackAccount

log = logging.getLogger("frontdoor.slack")
MAX_HOPS = 2


def fetch(account: SlackAccount, web: Web, url: str, limit: int) -> bytes:
    """A photo's bytes, at most ``limit``. What they are is for the caller to judge. Raises MediaRefused.

    Without the scope ``files:read`` Slack answers with its sign-in page and status 200: that is no photo.
    """
    target = _allowed(account, url, first=True)
    headers = {"Authorization": f"Bearer {account.bot_token}"}
    for _ in range(MAX_HOPS + 1):
        reply = _get(web, target, headers, limit)
        if reply.status not in (301, 302, 303, 307, 308):
            return _bytes(reply)
        away, headers = reply.headers.get("location", ""), {}
        target = _allowed(account, urljoin(target, away) if away else "", first=False)
    raise MediaRefused("refused")


def own(web: Web, home: str, url: str, limit: int) -> bytes:
    """One of our own photos by its public, expiring address: what is posted with a message. Raises MediaRefused."""
    if not home or not url.startswith(f"{home}/m/") or plain(url) is None:
        raise MediaRefused("refused")
    return _bytes(_get(web, url, {}, limit))


def _allowed(account: SlackAccount, url: str, *, first: bool) -> str:
    """Where to fetch an address from. Only the first one sees the token. Raises MediaRefused."""
    parts = plain(url)
    if parts is None:
        raise MediaRefused("refused")
    if account.api_base and same_host(parts, urlsplit(account.base)):
        return url
    known = FILES_HOST if first else AWAY_HOST
    away = first is False and FILES_HOST.fullmatch(parts.hostname or "")
    if parts.scheme != "https" or port_of(parts) != 443 or not (known.fullmatch(parts.hostname or "") or away):
        raise MediaRefused("refused")
    # With a base configured nothing leaves for the open Internet.
    return rebase(url, account.base) if account.api_base else url


def _get(web: Web, url: str, headers: dict[str, str], limit: int) -> Reply:
    try:
        return web.call("GET", url, headers, keep=limit)
    except TooBig:
        raise MediaRefused("too_big") from None
    except (Refused, httpcore.LocalProtocolError, httpcore.UnsupportedProtocol, ValueError):
        raise MediaRefused("refused") from None
    except Exception as error:
        raise MediaRefused("unavailable", again=True) from error


def _bytes(reply: Reply) -> bytes:
    if reply.status in (404, 410):
        raise MediaRefused("gone")
    if not 200 <= reply.status < 300:
        # 401 and 403: our token is wrong, 429 and 5xx: Slack is busy. The photo is still there.
        raise MediaRefused("unavailable", again=True)
    if reply.headers.get("content-type", "").partition(";")[0].strip().lower() == "text/html":
        log.error("Slack answered a photo with its sign-in page: the app lacks the scope files:read; install it again")
        raise MediaRefused("refused")
    return reply.body


def loopback(url: str) -> str:
    """The host of an address when it is this machine's own: only then may we call ourselves without the Internet."""
    host = urlsplit(url).hostname or ""
    return host if is_loopback(host) else ""
