"""The provider's library on our own way out: rebased, timed, no redirect followed, no environment read."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import tweepy  # type: ignore[import-untyped]
from requests import PreparedRequest, Response
from requests.adapters import BaseAdapter
from requests.structures import CaseInsensitiveDict

from channels.outside import Web, rebase
from channels.twitter.account import XAccount
from channels.twitter.failures import redirected, throttled


def client(account: XAccount, web: Web, clock: Callable[[], datetime]) -> Any:
    """The library's client for one account, answering with plain dicts. It connects to nothing until it is used.

    Its own models fail on a missing field, its own waiting sleeps for a quarter of an hour (channel study 3.6).
    """
    made = tweepy.Client(
        bearer_token=account.bearer_token or None,
        consumer_key=account.api_key,
        consumer_secret=account.api_secret,
        access_token=account.access_token,
        access_token_secret=account.access_secret,
        return_type=dict,
        wait_on_rate_limit=False,
    )
    made.session.trust_env = False  # a .netrc would take the place of our own credentials
    made.session.mount("https://", _OnOurWeb(account.base, web, clock))
    return made


class _OnOurWeb(BaseAdapter):
    """The library's transport. It signs for the provider's own address; the call goes to the configured base.

    What the library's exceptions would lose or stumble over is raised here: the reset time of a 429, any redirect.
    """

    def __init__(self, base: str, web: Web, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._base = base
        self._web = web
        self._clock = clock

    def send(
        self,
        request: PreparedRequest,
        stream: bool = False,  # noqa: ARG002 - answers are short
        timeout: float | tuple[float, float] | tuple[float, None] | None = None,  # noqa: ARG002 - ours is total
        verify: bool | str = True,  # noqa: ARG002 - always
        cert: bytes | str | tuple[bytes | str, bytes | str] | None = None,  # noqa: ARG002
        proxies: Mapping[str, str] | None = None,  # noqa: ARG002 - none
    ) -> Response:
        """One call. Raises httpcore's exceptions, Refused, TooBig and SendFailed."""
        body = request.body or b""
        sent = {name: _text(value) for name, value in request.headers.items() if name.lower() not in _OURS}
        target = rebase(str(request.url), self._base)
        reply = self._web.call(str(request.method), target, sent, body.encode() if isinstance(body, str) else body)
        if reply.status == 429:
            raise throttled(reply.headers, self._clock())
        if 300 <= reply.status < 400:
            raise redirected(reply.status)
        answer = Response()
        answer.status_code = reply.status
        answer.headers = CaseInsensitiveDict(reply.headers)
        answer._content = reply.body
        answer.url, answer.request = str(request.url), request
        return answer

    def close(self) -> None:
        """Our web is closed by its owner."""


_OURS = frozenset({"accept-encoding", "connection", "content-length", "host"})
"""Headers our own web writes for the host it really speaks to."""


def _text(value: str | bytes) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else value
