"""The city's account on the network: who we are there, what signs, and which host may be spoken to in its place."""

import re
from dataclasses import dataclass, field

from channels.outside import base

HOOK = "/channels/x/webhook"
"""Where the provider posts to, below our public address."""
PROVIDER = "https://api.twitter.com"
"""The address the library signs its calls for; ``api.x.com`` is the same door (channel study 3.6)."""
API_HOST = re.compile(r"api\.(twitter|x)\.com")
PHOTO_HOST = "pbs.twimg.com"
"""The one host photos are fetched from; it never sees credentials."""
USER_ID = re.compile(r"[0-9]{1,19}")
HANDLE = re.compile(r"[A-Za-z0-9_]{1,15}")


@dataclass(frozen=True, slots=True)
class XAccount:
    """What the operator configured. Raises ValueError in words when it cannot work."""

    handle: str
    """Our name there, without the @."""
    user_id: str
    """Our number there; a handle may change, this never does."""
    api_key: str = field(repr=False)
    api_secret: str = field(repr=False)
    """Signs webhooks (consumer secret)."""
    access_token: str = field(repr=False)
    access_secret: str = field(repr=False)
    bearer_token: str = field(default="", repr=False)
    """Reads public posts; without it they are read as our own user."""
    api_base: str | None = None
    """Replaces scheme and host of the provider's API; loopback or the provider's own host only."""
    links: bool = False
    """Whether a public post may carry a link: X asks about thirteen times as much for it (channel study 3.4)."""

    def __post_init__(self) -> None:
        if not HANDLE.fullmatch(self.handle):
            raise ValueError("FRONTDOOR_X_HANDLE must be our name on X: up to 15 letters, digits or _")
        if not USER_ID.fullmatch(self.user_id):
            raise ValueError("FRONTDOOR_X_USER_ID must be our account's number on X, digits only, not its handle")
        if not (self.api_key and self.api_secret and self.access_token and self.access_secret):
            raise ValueError("the account needs the API key and secret and the access token and secret")
        if self.api_base:
            base.check_base(self.api_base, API_HOST)

    @property
    def base(self) -> str:
        """Scheme and host every API call goes to, without a trailing slash."""
        return (self.api_base or PROVIDER).rstrip("/")
