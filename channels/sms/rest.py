"""The provider's own library on our own way out: rebased, timed, and with every secret that may be valid."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from twilio.http import HttpClient  # type: ignore[import-untyped]
from twilio.http.response import Response  # type: ignore[import-untyped]
from twilio.rest import Client  # type: ignore[import-untyped]

from channels.outside.web import Web
from channels.sms.account import TwilioAccount
from channels.sms.failures import throttled
from channels.sms.keys import authorised

NO_ENVIRONMENT = {"TWILIO_REGION": ""}
"""An empty mapping would make the library read the process's environment."""


def client(account: TwilioAccount, web: Web, clock: Callable[[], datetime]) -> Client:
    """The library's client for one account. It connects to nothing until it is used."""
    return Client(
        account.account_sid,
        account.auth_tokens[0],
        http_client=_OnOurWeb(account, web, clock),
        environment=NO_ENVIRONMENT,
    )


class _OnOurWeb(HttpClient):  # type: ignore[misc]
    """The library's transport. A 429 is raised here, because its exceptions drop the Retry-After header."""

    def __init__(self, account: TwilioAccount, web: Web, clock: Callable[[], datetime]) -> None:
        self._account = account
        self._web = web
        self._clock = clock

    def request(
        self,
        method: str,
        url: str,
        params: Mapping[str, Any] | None = None,
        data: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        auth: tuple[str, str] | None = None,  # noqa: ARG002 - ours rotates
        timeout: float | None = None,  # noqa: ARG002 - ours is total
        allow_redirects: bool = False,  # noqa: ARG002 - never
    ) -> Response:
        query = urlencode(_fields(params), doseq=True)
        target = self._account.at(url) + (f"?{query}" if query else "")
        body = urlencode(_fields(data), doseq=True).encode()
        sent = {name: str(value) for name, value in (headers or {}).items()}
        reply = authorised(
            self._account, lambda key: self._web.call(method, target, {**sent, "Authorization": key}, body)
        )
        if reply.status == 429:
            raise throttled(reply.headers.get("retry-after"), self._clock())
        return Response(reply.status, reply.body.decode("utf-8", "replace"), reply.headers)


def _fields(given: Mapping[str, Any] | None) -> dict[str, Any]:
    return {name: value for name, value in (given or {}).items() if value is not None}
