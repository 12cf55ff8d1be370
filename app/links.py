"""Links to a request's own page: nothing is stored for them, and nobody can make one up from the number."""

import hashlib
import hmac
import secrets
from typing import Final

from casework.tracking import normalise
from store.meta import Meta

SECRET: Final = "tracker_secret"  # noqa: S105  (the name it is kept under)


class Links:
    """Makes and reads the unguessable part. ``public_url`` is empty where residents cannot reach the pages."""

    def __init__(self, meta: Meta, public_url: str = "") -> None:
        self._meta = meta
        self._public_url = public_url
        self._secret = b""

    def path(self, tracking: str) -> str:
        """The path of the owner's page."""
        return f"/t/{tracking}-{self._proof(tracking)}"

    def whole(self, tracking: str) -> str:
        """The address a text may carry; "" where there is none."""
        return self._public_url + self.path(tracking) if self._public_url else ""

    def number(self, token: str) -> str | None:
        """The tracking number of a genuine link's last part."""
        number, _, proof = token.rpartition("-")
        genuine = normalise(number) == number and hmac.compare_digest(proof.encode(), self._proof(number).encode())
        return number if genuine else None

    def _proof(self, tracking: str) -> str:
        """96 bits of a keyed hash."""
        self._secret = self._secret or bytes.fromhex(self._meta.first(SECRET, secrets.token_hex(32)))
        return hmac.new(self._secret, tracking.encode(), hashlib.sha256).hexdigest()[:24]
