"""A channel of our own, without a provider: for `chat`, the phone simulator and tests. It mimics any other channel."""

import threading
from collections.abc import Callable
from pathlib import Path

from bot.wire import Arrival, Capabilities, MediaRef, Post, Receipt
from channels.contract import Answer, Forged, MediaRefused, Webhook

DELIVERED = 9
"""The rank of "delivered" among the receipts of this channel; there is nothing after it and nothing between."""
PLAIN = Capabilities(name="simulator")
"""Texts as a phone takes them, with no carrier in between: every keyword is ours to answer."""


class Simulator:
    """Every post arrives at once at ``deliver``; photos are local files inside ``folder``.

    Messages enter the inbox directly, so nothing may come by webhook. ``deliver`` must be safe to call from the
    delivery threads. A post is remembered by our id: handing the same one over twice delivers it once.
    """

    def __init__(
        self, deliver: Callable[[Post], None], capabilities: Capabilities = PLAIN, folder: Path | None = None
    ) -> None:
        self.capabilities = capabilities
        self._deliver = deliver
        self._folder = folder.resolve() if folder else None
        self._seen: set[str] = set()
        self._lock = threading.Lock()

    def verify(self, hook: Webhook) -> None:  # noqa: ARG002 - whatever it is
        """Always Forged: nobody out there may speak for this channel."""
        raise Forged("this channel takes nothing from outside")

    def read(self, hook: Webhook) -> tuple[Arrival, ...]:  # noqa: ARG002
        """Nothing ever gets this far."""
        return ()

    def answer(self, hook: Webhook, arrivals: tuple[Arrival, ...]) -> Answer:  # noqa: ARG002
        """An empty answer."""
        return Answer()

    def send(self, post: Post) -> Receipt:
        """Hand the post over and call it delivered."""
        with self._lock:
            if post.our_id not in self._seen:
                self._deliver(post)
                self._seen.add(post.our_id)
        return _receipt(post)

    def look_up(self, post: Post, taken: frozenset[str]) -> Receipt | None:
        """The receipt of a post that was handed over and that no other row owns."""
        found = _receipt(post)
        return found if post.our_id in self._seen and found.provider_id not in taken else None

    def fetch(self, media: MediaRef, limit: int) -> bytes:
        """A local file's bytes, at most ``limit``, from inside the allowed folder only; raises MediaRefused."""
        if not media.local or self._folder is None:
            raise MediaRefused("refused")
        try:
            path = Path(media.local).resolve()
            if not path.is_relative_to(self._folder) or not path.is_file():
                raise MediaRefused("gone" if path.is_relative_to(self._folder) else "refused")
            with path.open("rb") as file:
                found = file.read(limit + 1)
        except (OSError, ValueError) as error:
            raise MediaRefused("unavailable", again=True) from error
        if len(found) > limit:
            raise MediaRefused("too_big")
        return found


def _receipt(post: Post) -> Receipt:
    return Receipt(f"sim-{post.our_id}", "delivered", DELIVERED)
