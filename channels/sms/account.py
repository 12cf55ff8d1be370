"""The city's account at the provider, and which host may be spoken to in its place."""

import re
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import urlsplit

from channels.outside import base

HOOK = "/channels/sms/inbound"
"""Where the provider posts texts to, below our public address."""
STATUS = "/channels/sms/status"
"""The same for receipts, with the id of the post they are about behind it."""
PROVIDER = "https://api.twilio.com"
API_HOST = re.compile(r"api(\.[a-z0-9-]{1,40}){0,2}\.twilio\.com")
"""``api.twilio.com`` and its regional forms ``api.<edge>.<region>.twilio.com``."""
MEDIA_HOSTS = frozenset({"media.twiliocdn.com", "mms.twiliocdn.com", "s3-external-1.amazonaws.com"})
"""Where the provider's API redirects for a photo's bytes; these never see credentials."""
SENDER = re.compile(r"\+[1-9]\d{6,14}|\d{5,6}")
"""A number in E.164, or a short code."""


@dataclass(frozen=True, slots=True)
class TwilioAccount:
    """What the operator configured. Raises ValueError in words when it cannot work."""

    account_sid: str
    auth_tokens: tuple[str, ...] = field(repr=False)
    """New first, then old while rotating: any of them signs, the first that is accepted sends."""
    sender: str
    """Our number in E.164."""
    messaging_service_sid: str | None = None
    api_base: str | None = None
    """Replaces scheme and host of the provider's API; loopback or the provider's own host only."""
    public_url: str = ""
    """What the provider calls us by; signatures and callback addresses are built on it, never on the Host header."""

    def __post_init__(self) -> None:
        if not self.account_sid or not any(self.auth_tokens):
            raise ValueError("the provider's account needs a SID and at least one auth token")
        if urlsplit(self.public_url).scheme not in ("http", "https") or not urlsplit(self.public_url).hostname:
            raise ValueError("the public URL must be a full http or https address")
        if self.api_base:
            check_base(self.api_base)
        if self.sender and not SENDER.fullmatch(self.sender):
            raise ValueError(
                "FRONTDOOR_TWILIO_FROM must be the number with plus and country code, such as +12155550100, or a short "
                "code of 5 or 6 digits"
            )
        if not self._rehearsed:
            _check_sid("FRONTDOOR_TWILIO_ACCOUNT_SID", self.account_sid, "AC")
            if self.messaging_service_sid:
                _check_sid("FRONTDOOR_TWILIO_MESSAGING_SERVICE_SID", self.messaging_service_sid, "MG")

    @property
    def _rehearsed(self) -> bool:
        """Whether a stand-in on this machine takes the provider's place: it names its accounts as it likes."""
        return bool(self.api_base) and base.is_loopback(urlsplit(self.base).hostname or "")

    @property
    def base(self) -> str:
        """Scheme and host every API call goes to, without a trailing slash."""
        return (self.api_base or PROVIDER).rstrip("/")

    def at(self, url: str) -> str:
        """Where a call of the library's goes: to the configured base, else to the host of the provider's it names."""
        return base.rebase(url, self.base) if self.api_base else url

    @property
    def home(self) -> str:
        """The public URL without fragment, query and trailing slash: a fragment never reaches the server."""
        return _home(self.public_url)

    def callback(self, our_id: str) -> str:
        """Where receipts for one of our posts come in."""
        return f"{self.home}{STATUS}/{our_id}"


def _check_sid(setting: str, value: str, begins: str) -> None:
    """ValueError in words for an id of the provider's that cannot be one. What was written is not repeated."""
    if not re.fullmatch(rf"{begins}[0-9a-fA-F]{{32}}", value):
        raise ValueError(
            f"{setting} must be {begins} and 32 digits or letters from a to f, as the provider's console shows it"
        )


@cache
def _home(public_url: str) -> str:
    return urlsplit(public_url)._replace(query="", fragment="").geturl().rstrip("/")


def check_base(url: str) -> None:
    """Refuse, in words, a base that would carry the city's credentials to a stranger (ValueError)."""
    base.check_base(url, API_HOST)
