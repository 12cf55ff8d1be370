"""Step six of the way through: claim one row, call the provider with no transaction open, settle it."""

from collections.abc import Callable, Mapping
from typing import Literal

from bot.wire import LOOK_UP_FAILED, Receipt, SendFailed
from channels.contract import Channel
from channels.errand import errand
from channels.ports import NOT_KNOWN, Claimed, Outbox

Event = Literal["sent", "adopted", "resent_after_doubt", "not_known", "failed"]
Report = Callable[[Claimed, Event, SendFailed | None], None]
"""Told after each settled row, for figures and logs; it must not raise."""
TWICE = 2
"""A post the provider did not know twice (the store keeps 30 s between) is sent again."""


def quiet(claimed: Claimed, event: Event, failure: SendFailed | None) -> None:
    """A report to nobody."""


class Deliver:
    """Sends what the outbox hands out. Several threads may step at once: a claim is exclusive.

    The store decides order, pace, consent and back-off; here is only: what happened to this one call?
    """

    def __init__(self, outbox: Outbox, channels: Mapping[str, Channel], report: Report = quiet) -> None:
        self._outbox = outbox
        self._channels = channels
        self._report = report

    def step(self) -> bool:
        """Take one row through. False when nothing is due. Raises only what the outbox itself raises."""
        claimed = self._outbox.claim()
        if claimed is None:
            return False
        with errand(claimed.until):
            event, outcome = self._attempt(claimed)
        # A crash from here on leaves a leased row: the store calls it doubtful and it is looked up.
        if isinstance(outcome, Receipt):
            self._outbox.sent(claimed, outcome)
            self._report(claimed, event, None)
        else:
            self._outbox.failed(claimed, outcome)
            self._report(claimed, event, outcome)
        return True

    def drain(self, limit: int = 1000) -> int:
        """Step until nothing is due or ``limit`` rows went through; how many did."""
        done = 0
        while done < limit and self.step():
            done += 1
        return done

    def _attempt(self, claimed: Claimed) -> tuple[Event, Receipt | SendFailed]:
        channel = self._channels.get(claimed.post.channel)
        if channel is None:
            return "failed", SendFailed("misconfigured", f"channel {claimed.post.channel} is off")
        try:
            if claimed.doubtful:
                return self._clear_up(channel, claimed)
            return "sent", channel.send(claimed.post)
        except SendFailed as failure:
            return "failed", failure
        except Exception as error:
            # An adapter that broke its promise: it may have sent, so nothing is repeated blindly.
            return "failed", SendFailed("in_doubt", type(error).__name__)

    def _clear_up(self, channel: Channel, claimed: Claimed) -> tuple[Event, Receipt | SendFailed]:
        """Look a doubtful post up; send again only when the provider did not know it twice."""
        post = claimed.post
        taken = self._outbox.taken(post.channel, post.address)
        try:
            found = channel.look_up(post, taken)
        except Exception as error:
            why = error.code if isinstance(error, SendFailed) else type(error).__name__
            return "failed", SendFailed("in_doubt", f"{LOOK_UP_FAILED}: {why}")
        if found is not None:
            return "adopted", found
        if claimed.looked + 1 < TWICE:
            return "not_known", SendFailed("in_doubt", NOT_KNOWN)
        return "resent_after_doubt", channel.send(post)
