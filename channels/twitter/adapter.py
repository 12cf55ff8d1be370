"""Public posts and direct messages on X: to ours, from ours."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from bot.weighing import links
from bot.wire import Arrival, Capabilities, MediaRef, Post, Receipt
from channels.contract import Answer, Doorway, MediaRefused, Page, Webhook
from channels.outside import LIMITS, Limits, Resolve, Web
from channels.twitter import inbound, signature
from channels.twitter import media as photos
from channels.twitter.account import HOOK, XAccount
from channels.twitter.posts import NAME, Us

IN_PUBLIC = Capabilities(
    name=NAME,
    max_length=280,
    counts="weighted",
    public=True,
    media_out=False,
    teaches=False,
    forgets=True,
    variants=("aloud", "written"),
)
CAPABILITIES = Capabilities(
    name=NAME,
    max_length=10_000,
    counts="characters",
    teaches=False,
    forgets=True,
    variants=("written",),
    in_public=IN_PUBLIC,
)
"""Direct messages, and what holds instead where everybody reads along. The terms bar training on what is written here,
and want deleted what is deleted there (channel study 3.7)."""
DOORWAY = Doorway(HOOK, methods=("GET", "POST"), body=1024 * 1024)
"""X asks first, with a GET, whether the address is ours; a text of 25,000 characters is told twice."""
MENTIONS, DIRECT = "mentions", "direct"
DIRECT_SECONDS = 62.0
"""Seconds between two looks at direct messages, at least: 15 looks in a quarter of an hour are allowed, not 16."""
REPLY, REPLY_WITH_LINK, MESSAGE = 0.010, 0.200, 0.015
"""US dollars for a summoned reply, the same with a link, and a direct message (channel study 3.4)."""


class TwitterX:
    """The X channel: Channel, Polls, Rereads, Uploads, Charges and Closes. One instance serves all threads.

    ``picture`` gives the bytes of a photo of ours by its address; without it posts go out without photos. ``resolve``
    replaces the machine's resolver; ``clock`` is system time.
    """

    capabilities = CAPABILITIES
    doorway = DOORWAY
    rereads = 100
    """Posts that one look-up may name, the provider's most."""

    def __init__(
        self,
        account: XAccount,
        every: float = 30.0,
        limits: Limits = LIMITS,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        resolve: Resolve | None = None,
        picture: Callable[[str], bytes | None] | None = None,
    ) -> None:
        self.feeds: Mapping[str, float] = {MENTIONS: every, DIRECT: max(every, DIRECT_SECONDS)}
        self.picture = picture
        self._account = account
        self._us = Us(account.user_id, account.handle)
        self._clock = clock
        inside = (urlsplit(account.base).hostname or "") if account.api_base else ""
        self._web = Web(limits, inside, resolve)

    @cached_property
    def _client(self) -> Any:
        # The library takes a quarter of a second to load; a webhook needs none of it.
        from channels.twitter.rest import client

        return client(self._account, self._web, self._clock)

    def warm(self) -> None:
        """Load the provider's library."""
        _ = self._client

    def verify(self, hook: Webhook) -> None:
        """Raises Forged."""
        signature.check(self._account.api_secret, hook)

    def read(self, hook: Webhook) -> tuple[Arrival, ...]:
        """Messages of one webhook, none of a challenge. Raises Unreadable; never does I/O."""
        if hook.method == "GET":
            signature.challenged(hook)
            return ()
        return inbound.arrivals(hook, self._us, self._clock())

    def answer(self, hook: Webhook, arrivals: tuple[Arrival, ...]) -> Answer:  # noqa: ARG002 - the same for all
        """The proof to a challenge, else nothing but 200: we speak through the provider's API, never in the answer."""
        if hook.method == "GET":
            return signature.response(self._account.api_secret, signature.challenged(hook))
        return Answer()

    def send(self, post: Post) -> Receipt:
        """One public reply or direct message, its photos uploaded before. Raises SendFailed, whatever went wrong."""
        from channels.twitter import outbound
        from channels.twitter.failures import failure_of

        try:
            outbound.checked(self._account, post)
            pictures = outbound.uploaded(self._client, post, self.picture)
            say = outbound.publish if outbound.is_public(post) else outbound.tell
            return say(self._client, post, pictures)
        except Exception as error:
            raise failure_of(error) from error

    def look_up(self, post: Post, taken: frozenset[str]) -> Receipt | None:
        """Our own posts in reply to that post, or our messages to that person: adopt an unowned one of these words."""
        from channels.twitter import outbound
        from channels.twitter.failures import failure_of

        try:
            records = outbound.spoken(self._client, self._account, post)
            found = outbound.adoptable(records, post, self._account, self._clock())
        except Exception as error:
            raise failure_of(error) from error
        free = [number for number in found if number not in taken]
        return Receipt(free[0], "sent", outbound.SENT) if free else None

    def poll(self, feed: str, cursor: str, since_epoch: float) -> Page:
        """One page of a feed behind its cursor. Raises SendFailed when the provider cannot be asked."""
        from channels.twitter import polling
        from channels.twitter.failures import failure_of

        ask = polling.direct if feed == DIRECT else polling.mentions
        try:
            return ask(self._client, self._account, cursor, since_epoch, self._clock())
        except Exception as error:
            raise failure_of(error) from error

    def reread(self, said: Sequence[tuple[str, str]]) -> Page:
        """Which of these posts are gone. Raises SendFailed when the provider cannot be asked."""
        from channels.twitter import rereading
        from channels.twitter.failures import failure_of

        try:
            return rereading.reread(self._client, self._account, said, self._clock())
        except Exception as error:
            raise failure_of(error) from error

    def asks(self, path: str, *, as_app: bool = False) -> Any:
        """One question to the API, for a check-up: the provider's whole answer, headers included. Raises SendFailed.

        ``as_app``: by the bearer token, else as our own user.
        """
        from channels.twitter.failures import failure_of

        try:
            return self._client.request("GET", path, user_auth=not as_app)
        except Exception as error:
            raise failure_of(error) from error

    def price(self, post: Post) -> float:
        """What the provider asks for such a post, in US dollars."""
        if not post.thread:
            return MESSAGE
        return REPLY_WITH_LINK if links(post.text) else REPLY

    def fetch(self, media: MediaRef, limit: int) -> bytes:
        """A photo's bytes, at most ``limit``; raises MediaRefused."""
        if not media.url:
            raise MediaRefused("refused")
        return photos.fetch(self._account, self._web, media.url, limit)

    def close(self) -> None:
        """Let go of kept connections."""
        self._web.close()
