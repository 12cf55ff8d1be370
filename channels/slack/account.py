"""The city's app at Slack: its token and secrets, whom it listens to, and which host may be spoken to in its place."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from channels.outside import check_base

PROVIDER = "https://slack.com"
API_HOST = re.compile(r"(www\.)?slack(-gov)?\.com")
"""The provider's API, and that of its service for governments."""
FILES_HOST = re.compile(r"files(-origin)?\.slack(-gov)?\.com")
"""Where photos lie: these hosts see the token."""
AWAY_HOST = re.compile(r"([a-z0-9-]{1,60}\.)?slack(-gov|-files)?\.com")
"""Where a photo's address may lead to; these never see credentials."""
LINE_HOST = re.compile(r"wss(-[a-z]+)?\.slack(-gov)?\.com")
"""Where Socket Mode connects to."""
HOOK = "/channels/slack/events"
"""Where Slack posts everything to, and what it brings by Socket Mode is read as if posted there."""
PLACE = re.compile(r"[A-Z][A-Z0-9_]{1,39}")
"""An id of Slack's: a workspace (T), channel (C, G, D), user (U, W), bot (B) or app (A)."""


ROOM = re.compile(r"[CG][A-Z0-9_]{1,39}")
"""Those of channels, open (C) or closed (G)."""


@dataclass(frozen=True, slots=True)
class SlackAccount:
    """What the operator configured. Raises ValueError in words when it cannot work."""

    bot_token: str = field(repr=False)
    signing_secrets: tuple[str, ...] = field(repr=False)
    """New first, then old while rotating: any of them signs."""
    api_base: str | None = None
    """Replaces scheme and host of the provider's API; loopback or the provider's own host only."""
    public_url: str = ""
    """Our own address: the only one that becomes a link in what we post, and where our photos are read from."""
    handoff_channel: str = ""
    crew_channel: str = ""
    """Where every message is meant for us, mention or not."""
    app_token: str = field(default="", repr=False)
    """The app-level token names our app; with it Slack may bring everything over a connection of ours."""

    def __post_init__(self) -> None:
        if not self.bot_token.startswith("xox") or not self.bot_token.isascii() or not self.bot_token.isprintable():
            raise ValueError("FRONTDOOR_SLACK_BOT_TOKEN must be a bot token (xoxb-…)")
        token = self.app_token
        if token and not (token.startswith("xapp-") and token.isascii() and token.isprintable()):
            raise ValueError("FRONTDOOR_SLACK_APP_TOKEN must be an app-level token (xapp-…)")
        if not token and not any(secret.strip() for secret in self.signing_secrets):
            raise ValueError("FRONTDOOR_SLACK_SIGNING_SECRET must hold at least one secret")
        for name, place in (("HANDOFF", self.handoff_channel), ("CREW", self.crew_channel)):
            if place and not ROOM.fullmatch(place):
                raise ValueError(f"FRONTDOOR_SLACK_{name}_CHANNEL must be a channel's id (C… or G…), not its name")
        if self.api_base:
            check_base(self.api_base, API_HOST)

    @property
    def base(self) -> str:
        """Scheme and host every API call goes to, without a trailing slash."""
        return (self.api_base or PROVIDER).rstrip("/")

    @property
    def app_id(self) -> str:
        """Our app's id (A…), as far as the app-level token tells it."""
        found = re.fullmatch(r"xapp-\d+-(A[A-Z0-9]+)-.*", self.app_token)
        return found[1] if found else ""

    @property
    def inside(self) -> str:
        """The loopback host that a configured base names, if any."""
        return (urlsplit(self.base).hostname or "") if self.api_base else ""
