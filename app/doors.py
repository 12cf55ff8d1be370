"""Which channels are on, and their adapters: the one list a new channel is added to."""

from typing import TYPE_CHECKING

from pydantic import SecretStr

from app.settings import Settings
from casework.card import Room
from channels.contract import Channel

if TYPE_CHECKING:
    from channels.slack.adapter import Slack
    from channels.sms.account import TwilioAccount
    from channels.sms.adapter import TwilioSms
    from channels.twitter.account import XAccount
    from channels.twitter.adapter import TwitterX

SIMULATOR = "simulator"
CITY = "city"
"""Our side of the simulated channel."""


def doors(settings: Settings) -> dict[str, Channel]:
    """Every provider channel whose settings are complete. Adapters are imported only when they are on."""
    channels: dict[str, Channel] = {}
    if settings.demo_on:
        channels[SIMULATOR] = simulator(settings)
    if settings.sms_on:
        channels["sms"] = sms(settings)
    if settings.x_on:
        channels["x"] = x(settings)
    if settings.slack_on:
        channels["slack"] = slack(settings)
    return channels


def webhooks(settings: Settings) -> dict[str, str]:
    """Provider → the address of ours that it has to know, of every channel whose provider comes to us by itself."""
    found = {}
    if settings.sms_on:
        from channels.sms.account import HOOK as FOR_SMS

        found["Twilio"] = f"{settings.public_url}{FOR_SMS}"
    if settings.slack_on and not settings.slack_by_socket:
        from channels.slack.account import HOOK as FOR_SLACK

        found["Slack"] = f"{settings.public_url}{FOR_SLACK}"
    if settings.x_on:
        from channels.twitter.account import HOOK as FOR_X

        found["X"] = f"{settings.public_url}{FOR_X}"
    return found


def rooms(settings: Settings, zone: str) -> tuple[Room, ...]:
    """Where staff see every case, on the city's clocks."""
    if settings.slack_on and settings.slack_handoff_channel:
        return (Room("slack", "", settings.slack_handoff_channel, zone),)
    return ()


def alerts(settings: Settings) -> tuple[tuple[str, str] | None, str]:
    """(channel, account) that alerts to on-call staff leave from, and the room that reads them in place of numbers.

    Text messages first; where there are none, the handoff channel. None: the way the resident came.
    """
    if settings.sms_on:
        return ("sms", settings.twilio_from), ""
    for room in rooms(settings, "UTC"):
        return (room.channel, room.account), room.address
    return None, ""


def texts(settings: Settings) -> tuple[str, str] | None:
    """(channel, account) that texts to somebody who has not written leave from; None where no texts are set up."""
    if settings.sms_on:
        return "sms", settings.twilio_from
    return (SIMULATOR, CITY) if settings.demo_on else None


def unheard(settings: Settings) -> str:
    """In words, that nobody on call would hear of danger; "" where somebody does."""
    if settings.demo_on or alerts(settings)[0]:
        return ""
    return (
        "Alerts have nowhere to go: nobody on call hears of danger. Set up text messages (FRONTDOOR_TWILIO_…), or "
        "Slack with FRONTDOOR_SLACK_HANDOFF_CHANNEL."
    )


def simulator(settings: Settings) -> Channel:
    """The demo's phones: what is sent to them is read off the outbox by their page."""
    from channels.simulator.adapter import Simulator

    return Simulator(lambda _post: None, folder=settings.uploads)


def sms_account(settings: Settings) -> "TwilioAccount":
    """The account at Twilio. Raises ValueError in words when its settings cannot work."""
    from channels.sms.account import TwilioAccount

    return TwilioAccount(
        account_sid=settings.twilio_account_sid,
        auth_tokens=tuple(token.get_secret_value() for token in settings.twilio_auth_token),
        sender=settings.twilio_from,
        messaging_service_sid=settings.twilio_messaging_service_sid or None,
        api_base=settings.twilio_api_base or None,
        public_url=settings.public_url,
    )


def sms(settings: Settings) -> "TwilioSms":
    """The Twilio adapter. Raises ValueError in words when its settings cannot work."""
    from channels.sms.adapter import TwilioSms

    return TwilioSms(sms_account(settings), segments=settings.twilio_segments_per_second)


def slack(settings: Settings) -> "Slack":
    """The Slack adapter. Raises ValueError in words when its settings cannot work."""
    from channels.slack.account import SlackAccount
    from channels.slack.adapter import Slack

    return Slack(
        SlackAccount(
            bot_token=_opened(settings.slack_bot_token),
            signing_secrets=tuple(secret.get_secret_value() for secret in settings.slack_signing_secret),
            api_base=settings.slack_api_base or None,
            public_url=settings.public_url,
            handoff_channel=settings.slack_handoff_channel,
            crew_channel=settings.slack_crew_channel,
            app_token=_opened(settings.slack_app_token),
        )
    )


def x_account(settings: Settings) -> "XAccount":
    """The account on X. Raises ValueError in words when its settings cannot work."""
    from channels.twitter.account import XAccount

    return XAccount(
        handle=settings.x_handle.removeprefix("@"),
        user_id=settings.x_user_id,
        api_key=_opened(settings.x_api_key),
        api_secret=_opened(settings.x_api_secret),
        access_token=_opened(settings.x_access_token),
        access_secret=_opened(settings.x_access_secret),
        bearer_token=_opened(settings.x_bearer_token),
        api_base=settings.x_api_base or None,
        links=settings.x_links,
    )


def x(settings: Settings) -> "TwitterX":
    """The X adapter. Raises ValueError in words when its settings cannot work."""
    from channels.twitter.adapter import TwitterX

    return TwitterX(x_account(settings), every=settings.x_poll_seconds)


def _opened(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret else ""
