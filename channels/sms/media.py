"""Photos from the provider: only from its hosts, with credentials only for its API, bounded in size, time and hops."""

import logging
import re
from urllib.parse import urljoin, urlsplit

import httpcore

from channels.contract import MediaRefused
from channels.outside import plain, port_of, rebase, same_host
from channels.outside.network import Refused
from channels.outside.web import Reply, TooBig, Web
from channels.sms.account import API_HOST, MEDIA_HOSTS, TwilioAccount
from channels.sms.keys import authorised

log = logging.getLogger("frontdoor.sms")
MAX_HOPS = 2
STORED = re.compile(r"/2010-04-01/Accounts/[^/]+/Messages/[^/]+/Media/(?P<media>[A-Za-z0-9]+)")
"""The path of one stored photo: what may be deleted."""


def fetch(account: TwilioAccount, web: Web, url: str, limit: int) -> bytes:
    """A photo's bytes, at most ``limit``. What they are is for the caller to judge. Raises MediaRefused."""
    target, trusted = _allowed(account, url)
    for hop in range(MAX_HOPS + 1):
        reply = _get(account, web, target, limit, trusted=trusted and hop == 0)
        if reply.status not in (301, 302, 303, 307, 308):
            return _bytes(reply)
        away = reply.headers.get("location", "")
        target, _ = _allowed(account, urljoin(target, away) if away else "")
    raise MediaRefused("refused")


def forget(account: TwilioAccount, web: Web, url: str) -> None:
    """Delete the provider's copy; a failure is logged by the photo's id and left to the sweep."""
    stored = STORED.fullmatch(urlsplit(url).path)
    if not stored:
        return
    try:
        target, trusted = _allowed(account, url)
        if not trusted:
            return
        reply = authorised(account, lambda key: web.call("DELETE", target, {"Authorization": key}))
        if reply.status not in (200, 204, 404, 410):
            log.warning("photo %s not deleted at the provider: HTTP %s", stored["media"], reply.status)
    except Exception as error:  # the sweep tries again, whatever it was
        log.warning("photo %s not deleted at the provider: %s", stored["media"], type(error).__name__)


def _allowed(account: TwilioAccount, url: str) -> tuple[str, bool]:
    """Where to fetch an address from, and whether our credentials may go there. Raises MediaRefused."""
    parts = plain(url)
    if parts is None:
        raise MediaRefused("refused")
    if account.api_base and same_host(parts, urlsplit(account.base)):
        return url, True
    host = parts.hostname or ""
    api = bool(API_HOST.fullmatch(host))
    if parts.scheme != "https" or port_of(parts) != 443 or not (api or host in MEDIA_HOSTS):
        raise MediaRefused("refused")
    # With a base configured nothing leaves for the open Internet.
    return (rebase(url, account.base) if account.api_base else url), api


def _get(account: TwilioAccount, web: Web, url: str, limit: int, *, trusted: bool) -> Reply:
    try:
        if trusted:
            return authorised(account, lambda key: web.call("GET", url, {"Authorization": key}, keep=limit))
        return web.call("GET", url, {}, keep=limit)
    except Refused:
        raise MediaRefused("refused") from None
    except TooBig:
        raise MediaRefused("too_big") from None
    except (httpcore.LocalProtocolError, httpcore.UnsupportedProtocol, ValueError):
        raise MediaRefused("refused") from None
    except Exception as error:
        raise MediaRefused("unavailable", again=True) from error


def _bytes(reply: Reply) -> bytes:
    if 200 <= reply.status < 300:
        return reply.body
    if reply.status in (404, 410):
        raise MediaRefused("gone")
    # 401 and 403: our secret is wrong, 429 and 5xx: the provider is busy. The photo is still there.
    raise MediaRefused("unavailable", again=True)
