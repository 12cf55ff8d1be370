"""Staff and liaisons in Slack: to ours, from ours."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any, Final

from bot.wire import Arrival, Capabilities, FailureCode, MediaRef, Post, Receipt, SendFailed
from casework.page import Form, Home
from channels.contract import Answer, Doorway, MediaRefused, Pace, Webhook
from channels.outside import LIMITS, Limits, Resolve, Web
from channels.slack import inbound, outbound, pages, signature, upload
from channels.slack import media as photos
from channels.slack.account import HOOK, SlackAccount
from channels.slack.failures import failure_of
from channels.slack.identity import Identity
from channels.slack.inbound import Reader
from channels.slack.line import Hear, Line
from channels.slack.listening import alarm_in, bolt, dispatch

log = logging.getLogger("frontdoor.slack")
CAPABILITIES: Final = Capabilities(
    name=inbound.NAME,
    max_length=outbound.MAX_TEXT,
    counts="characters",
    buttons=True,
    opt_out_law=False,
    media_apart=True,
)
DOORWAY: Final = Doorway(HOOK, body=1024 * 1024)
"""Slack tells a text of 40,000 characters twice, each of them in up to twelve bytes."""
PACE: Final = Pace(1.0, by_person=True)
"""Posts a second to one person or room (docs.slack.dev, rate limits: chat.postMessage)."""
SKEW: Final = timedelta(seconds=60)
"""How far before our first attempt Slack's clock may have put the message."""
PAGES: Final = 3
"""Pages of 200 messages looked through for a doubtful post."""
HOUR: Final = timedelta(hours=1)
"""The administrator is told of the same thing once in this time."""
BRIEF: Final = Limits(connect=1.0, total=1.5)
"""Seconds for the one question that a webhook may wait for: Slack wants its acknowledgement within three."""


class Slack:
    """The Slack channel of one workspace. One instance serves all threads.

    ``resolve`` replaces the machine's resolver; ``clock`` is system time (it stamps arrivals and dates signatures).
    ``picture`` gives the bytes of a photo of ours by its address; without it the words go out without photos.
    """

    capabilities = CAPABILITIES
    doorway = DOORWAY
    pace = PACE

    def __init__(
        self,
        account: SlackAccount,
        limits: Limits = LIMITS,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        resolve: Resolve | None = None,
        picture: Callable[[str], bytes | None] | None = None,
    ) -> None:
        self.picture = picture
        self._account = account
        self._clock = clock
        self._web = Web(limits, account.inside, resolve)
        self._brief = Web(BRIEF, account.inside, resolve)
        self.identity = Identity(lambda: self._library(self._brief).auth_test(), clock)
        self._bolt = bolt()
        self.listening = bool(account.app_token)
        self._line: Line | None = None
        self._alarmed: dict[str, datetime] = {}
        """When the administrator was told of what."""

    @cached_property
    def _client(self) -> Any:
        return self._library(self._web)

    def _library(self, web: Web) -> Any:
        from channels.slack.rest import OnOurWeb

        return OnOurWeb(self._account, web)

    def warm(self) -> None:
        """Load the provider's library and ask whose token ours is: the first event has to be acknowledged in 3 s."""
        _ = self._client
        self.identity.learn()

    def verify(self, hook: Webhook) -> None:
        """Raises Forged. Slack is asked once whose token ours is: another workspace's events are known by it."""
        signature.check(self._account, hook, self._clock())
        self.identity.learn()

    def read(self, hook: Webhook) -> tuple[Arrival, ...]:
        """What arrived, as bolt's listeners read it; often nothing. Raises Unreadable; never does I/O."""
        _, arrivals = dispatch(self._bolt, hook, self._reader())
        if why := alarm_in(hook, self._account, self.identity.team):
            self._alarm(why)
        return arrivals

    def answer(self, hook: Webhook, arrivals: tuple[Arrival, ...]) -> Answer:  # noqa: ARG002 - bolt reads the request
        """Bolt's acknowledgement: a challenge, a form's answer, or nothing. Never an error for what we ignore."""
        response, _ = dispatch(self._bolt, hook, self._reader())
        if response.status != 200:
            return Answer()
        return Answer(200, response.first_headers().get("content-type", "text/plain"), response.body or "")

    def send(self, post: Post) -> Receipt:
        """One call to post the message, to put another in its place, or to show photos. Raises SendFailed."""
        if page := outbound.page_in(post):
            return self._page(page, post)
        if post.media:
            return self._show(post)
        try:
            given = outbound.arguments(self._account, post)
            call = self._client.chat_update if post.updates else self._client.chat_postMessage
            call = self._client.chat_postEphemeral if "user" in given else call
            return outbound.receipt_of(call(**given).data, given["channel"])
        except Exception as error:
            raise failure_of(error, self._clock()) from error

    def look_up(self, post: Post, taken: frozenset[str]) -> Receipt | None:
        """Read the thread, or the direct message, since our first attempt, and find our id in a message's metadata.

        A page lies nowhere: it is shown again.
        """
        if outbound.page_in(post):
            return None
        since = f"{((post.first_attempt_at or self._clock()) - SKEW).timestamp():.6f}"
        place, ts = outbound.where(post)
        try:
            channel = self._direct(place)
            asked: dict[str, Any] = {"channel": channel, "include_all_metadata": True, "limit": 200, "oldest": since}
            if ts:
                asked["ts"] = ts
            if post.updates:
                asked |= {"oldest": ts, "latest": ts, "inclusive": True}
            return self._found(post, asked, taken)
        except Exception as error:
            raise failure_of(error, self._clock()) from error

    def fetch(self, media: MediaRef, limit: int) -> bytes:
        """A photo's bytes, at most ``limit``; raises MediaRefused."""
        if not media.url:
            raise MediaRefused("refused")
        return photos.fetch(self._account, self._web, media.url, limit)

    def asks(self, method: str, **given: Any) -> Any:
        """One question to the API, for a check-up: Slack's whole answer, headers included. Raises SendFailed."""
        try:
            return self._client.api_call(method, params=given)
        except Exception as error:
            raise failure_of(error, self._clock()) from error

    def listen(self, hear: Hear) -> None:
        """Keep the connection of Socket Mode. Raises SendFailed."""

        def known(hook: Webhook) -> Answer | None:
            self.identity.learn()
            return hear(hook)

        if self._line is None:
            self._line = Line(self._account, self._library(self._web), known, self._clock)
        self._line.keep_up()

    def hang_up(self) -> None:
        """Let go of that connection."""
        line, self._line = self._line, None
        if line is not None:
            line.close()

    def asks_to_listen(self) -> None:
        """Whether Slack would let us connect, for a check-up; nothing is opened. Raises SendFailed."""
        try:
            self._client.apps_connections_open(app_token=self._account.app_token)
        except Exception as error:
            raise failure_of(error, self._clock()) from error

    def close(self) -> None:
        """Let go of kept connections."""
        self.hang_up()
        self._web.close()
        self._brief.close()

    def _alarm(self, why: str) -> None:
        """Once an hour: what is wrong with a busy channel is wrong with every message there."""
        now = self._clock()
        if now - self._alarmed.get(why, now - HOUR) >= HOUR:
            self._alarmed[why] = now
            log.error("for the administrator: %s", why)

    def _reader(self) -> Reader:
        return Reader(self._account, self.identity.team, self._clock())

    def _direct(self, address: str) -> str:
        """The channel of the direct message with a user; channels are their own."""
        if address[:1] not in ("U", "W"):
            return address
        return str(self._client.conversations_open(users=address)["channel"]["id"])

    def _found(self, post: Post, asked: dict[str, Any], taken: frozenset[str]) -> Receipt | None:
        ask = self._client.conversations_replies if "ts" in asked else self._client.conversations_history
        cursor = ""
        for _ in range(PAGES):
            page = ask(**asked, **({"cursor": cursor} if cursor else {}))
            found = outbound.found_in(page.get("messages"), asked["channel"], post, taken)
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if found or not cursor:
                return found
        return None

    def _page(self, page: Form | Home, post: Post) -> Receipt:
        """Show a page. Showing it again does no harm, so no outcome is ever in doubt; a form is late by then."""
        method, given = pages.call_for(page, post.address)
        try:
            getattr(self._client, method)(**given)
        except Exception as error:
            failure = failure_of(error, self._clock())
            code: FailureCode = "rejected" if isinstance(page, Form) else "unavailable"
            raise (SendFailed(code, failure.detail) if failure.code == "in_doubt" else failure) from error
        return Receipt(f"page:{post.our_id}", "delivered", outbound.DELIVERED)

    def _show(self, post: Post) -> Receipt:
        """Photos, with the words there are. They were said before as a rule: only the photos are tried again."""
        place, ts = outbound.where(post)
        try:
            pictures = [self._picture(url) for url in post.media]
            channel = self._direct(place)
        except MediaRefused as error:
            raise SendFailed("bad_media", error.why) from error
        except Exception as error:
            raise upload.unseen(error, self._clock()) from error
        return upload.show(self._client, post, pictures, (channel, ts), self._clock())

    def _picture(self, address: str) -> bytes:
        data = self.picture(address) if self.picture else None
        if data is None:
            raise MediaRefused("gone")
        return data
