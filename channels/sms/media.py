"""Photos from the provider: only from its hosts, with credentials only for its API, bounded in size, time and hops."""

import logging
import re
from urllib.parse import urlsplit

from channels.contract import MediaRefused
from channels.outside import Reply, Web, fetched, plain, port_of, rebase, same_host
from channels.sms.account import API_HOST, MEDIA_HOSTS, TwilioAccount
from channels.sms.keys import authorised

log = logging.getLogger("frontdoor.sms")
STORED = re.compile(r"/2010-04-01/Accounts/[^/]+/Messages/[^/]+/Media/(?P<media>[A-Za-z0-9]+)")
"""The path of one stored photo: what may be deleted."""


def fetch(account: TwilioAccount, web: Web, url: str, limit: int) -> bytes:
    """A photo's bytes, at most ``limit``. What they are is for the caller to judge. Raises MediaRefused."""

    def get(address: str, first: bool) -> Reply:
        target, trusted = _allowed(account, address)
        if trusted and first:
            return authorised(account, lambda key: web.call("GET", target, {"Authorization": key}, keep=limit))
        return web.call("GET", target, {}, keep=limit)

    return fetched(url, get)


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
