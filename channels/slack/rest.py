"""The provider's own library on our own way out: rebased, timed, and without retries of its own."""

from typing import Any
from urllib.parse import urlsplit
from urllib.request import Request

from slack_sdk import WebClient

from bot.wire import SendFailed
from channels.outside import Web, plain, port_of, rebase, same_host
from channels.slack.account import FILES_HOST, SlackAccount
from channels.slack.quiet import SILENT


class OnOurWeb(WebClient):
    """The library's client. It raises what our way out raises, and its own SlackApiError for every answer but "ok"."""

    def __init__(self, account: SlackAccount, web: Web) -> None:
        super().__init__(account.bot_token, base_url=f"{account.base}/api/", logger=SILENT, retry_handlers=[])
        self._account = account
        self._web = web

    def _perform_urllib_http_request_internal(self, url: str, req: Request) -> dict[str, Any]:
        body = req.data if isinstance(req.data, bytes) else b""
        headers = {name: str(value) for name, value in req.header_items() if name.lower() != "content-length"}
        reply = self._web.call("POST", url, headers, body)
        return {"status": reply.status, "headers": reply.headers, "body": reply.body.decode("utf-8", "replace")}

    def put(self, url: str, data: bytes) -> None:
        """A photo's bytes to the address Slack named: to Slack's own hosts or the configured base only.

        Nobody sees them yet. Raises SendFailed unless Slack has them all, and what our way out raises.
        """
        reply = self._web.call("POST", self._target(url), {"Content-Type": "application/octet-stream"}, data)
        if reply.status != 200:
            raise SendFailed("unavailable", f"the upload ended with HTTP {reply.status}")

    def _target(self, url: str) -> str:
        parts = plain(url)
        if parts is not None and self._account.api_base and same_host(parts, urlsplit(self._account.base)):
            return url
        if parts is None or parts.scheme != "https" or port_of(parts) != 443 or not FILES_HOST.fullmatch(parts.netloc):
            raise UnicodeError("the upload address is not the provider's")
        return rebase(url, self._account.base) if self._account.api_base else url
