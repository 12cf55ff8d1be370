"""Texts and photos through Twilio: to ours, from ours."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from bot.wire import Arrival, Capabilities, Inbound, MediaRef, Post, Receipt
from channels.contract import Answer, Doorway, Forged, MediaRefused, Pace, Unreadable, Webhook
from channels.outside.network import Resolve
from channels.outside.web import LIMITS, Limits, Web
from channels.sms import inbound, outbound, signature
from channels.sms import media as photos
from channels.sms.account import HOOK, STATUS, TwilioAccount
from channels.sms.failures import failure_of
from channels.sms.form import Form, parse
from classifier.rules import full_table

CAPABILITIES = Capabilities(
    name=inbound.NAME, max_length=outbound.MAX_TEXT, carrier_keywords=full_table(), numbers=True
)
"""The carrier itself acts on the full table's words, and answers them (Twilio's default opt-out handling)."""
ACK = Answer(200, "text/xml", "<Response/>")
DOORWAY = Doorway(HOOK, STATUS)
"""Texts, and receipts below the id of the post they are about."""
PAGE = 50
"""Records asked for when a post is looked up without a date: one person rarely gets more in a day."""


class TwilioSms:
    """The Twilio channel: Channel, Forgets and Sweeps of the contract. One instance serves all threads.

    ``resolve`` replaces the machine's resolver; ``clock`` is system time (it stamps arrivals and reads Retry-After);
    ``segments`` a second is what the provider takes from our number.
    """

    capabilities = CAPABILITIES
    doorway = DOORWAY

    def __init__(
        self,
        account: TwilioAccount,
        limits: Limits = LIMITS,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        resolve: Resolve | None = None,
        segments: float = 0.0,
    ) -> None:
        self.pace = Pace(segments)
        self._account = account
        self._clock = clock
        inside = (urlsplit(account.base).hostname or "") if account.api_base else ""
        self._web = Web(limits, inside, resolve)

    @cached_property
    def _client(self) -> Any:
        # The library's resources load slowly; a webhook needs none of them.
        from channels.sms.rest import client

        return client(self._account, self._web, self._clock)

    def warm(self) -> None:
        """Load the provider's library."""
        _ = self._client

    def verify(self, hook: Webhook) -> None:
        """Raises Forged. A form that names another account is another tenant's, whatever signed it."""
        signature.check(self._account, hook)
        if _form(hook).get("AccountSid", self._account.account_sid) != self._account.account_sid:
            raise Forged("another account")

    def read(self, hook: Webhook) -> tuple[Arrival, ...]:
        """One message or one receipt. Raises Unreadable; never does I/O.

        A receipt that comes to the inbound address (a Messaging Service's own callback, for texts that are not ours) is
        acknowledged and means nothing.
        """
        form = _form(hook)
        if not form:
            raise Unreadable("the body is not a form")
        if not inbound.is_receipt(hook.path, form):
            return (inbound.message(form, self._clock()),)
        if inbound.STATUS_PATH not in hook.path:
            return ()
        return (inbound.receipt(hook.path, form, self._clock()),)

    def answer(self, hook: Webhook, arrivals: tuple[Arrival, ...]) -> Answer:  # noqa: ARG002 - always the same
        """An empty document: we speak through the provider's API, never in the answer."""
        return ACK

    def send(self, post: Post) -> Receipt:
        """One call to create the message. Raises SendFailed, whatever went wrong."""
        try:
            return outbound.receipt_of(self._client.messages.create(**outbound.arguments(self._account, post)))
        except Exception as error:
            raise failure_of(error) from error

    def look_up(self, post: Post, taken: frozenset[str]) -> Receipt | None:
        """Ask for messages to this person since our first attempt and adopt an unowned one with the same words.

        Asked twice: a message still in the provider's queue has no sending date yet, and a list by date may omit it.
        """
        since = outbound.since(post, self._clock())
        try:
            for asked in ({"date_sent_after": since, "page_size": 1000}, {"limit": PAGE}):
                records = self._client.messages.list(to=post.address, **asked)
                found = outbound.adoptable(records, post, since, taken)
                if found:
                    return found
        except Exception as error:
            raise failure_of(error) from error
        return None

    def missed(self, since_epoch: float) -> tuple[Inbound, ...]:
        """What the provider received for us since then (Unix seconds), oldest first. Raises SendFailed.

        With a Messaging Service there may be several numbers of ours, so all of the account's arrivals are asked for.
        """
        asked: dict[str, Any] = {"date_sent_after": datetime.fromtimestamp(since_epoch, UTC), "page_size": 1000}
        if not self._account.messaging_service_sid:
            asked["to"] = self._account.sender
        try:
            records = [r for r in self._client.messages.list(**asked) if r.direction == "inbound"]
            found = [outbound.received(record, self._photos(record), self._clock()) for record in records]
        except Exception as error:
            raise failure_of(error) from error
        found.reverse()  # listed newest first, with whole seconds: equals keep the order they came in
        return tuple(sorted(found, key=lambda message: message.received_at))

    def fetch(self, media: MediaRef, limit: int) -> bytes:
        """A photo's bytes, at most ``limit``; raises MediaRefused."""
        if not media.url:
            raise MediaRefused("refused")
        return photos.fetch(self._account, self._web, media.url, limit)

    def forget(self, media: MediaRef) -> None:
        """Delete the provider's copy. Failing is logged, not raised."""
        photos.forget(self._account, self._web, media.url)

    def asks(self, question: Callable[[Any], Any]) -> Any:
        """One question to the API through the library's client, for a check-up. Raises SendFailed."""
        try:
            return question(self._client)
        except Exception as error:
            raise failure_of(error) from error

    def close(self) -> None:
        """Let go of kept connections."""
        self._web.close()

    def _photos(self, record: Any) -> list[Any]:
        if str(record.num_media or "0") == "0":
            return []
        return list(self._client.messages(record.sid).media.list())


def _form(hook: Webhook) -> Form:
    """The body as a form; empty where it is something else."""
    return parse(hook.body) if signature.is_form(hook) else Form([])
