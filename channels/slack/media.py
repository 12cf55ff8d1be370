"""Photos from Slack: only from its hosts, with the token only for its files, bounded in size, time and hops."""

import logging
from urllib.parse import urlsplit

from channels.contract import MediaRefused
from channels.outside import Reply, Web, fetched, plain, port_of, rebase, same_host
from channels.slack.account import AWAY_HOST, FILES_HOST, SlackAccount

log = logging.getLogger("frontdoor.slack")


def fetch(account: SlackAccount, web: Web, url: str, limit: int) -> bytes:
    """A photo's bytes, at most ``limit``. What they are is for the caller to judge. Raises MediaRefused."""
    token = {"Authorization": f"Bearer {account.bot_token}"}

    def get(address: str, first: bool) -> Reply:
        return _no_page(web.call("GET", _allowed(account, address, first=first), token if first else {}, keep=limit))

    return fetched(url, get)


def _no_page(reply: Reply) -> Reply:
    """Without the scope ``files:read`` Slack answers with its sign-in page and status 200: that is no photo."""
    page = reply.headers.get("content-type", "").partition(";")[0].strip().lower() == "text/html"
    if page and 200 <= reply.status < 300:
        log.error("Slack answered a photo with its sign-in page: the app lacks the scope files:read; install it again")
        raise MediaRefused("refused")
    return reply


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
