"""The app's manifest: what an administrator pastes at api.slack.com to make or renew the app."""

from typing import Any, Final

from channels.slack.account import HOOK

SCOPES: Final = (
    "app_mentions:read",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "files:read",
    "files:write",
    "groups:history",
    "groups:read",
    "im:history",
    "im:write",
    "users:read",
)
"""What the bot may do, and nothing it has no need of."""
EVENTS: Final = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "message.channels",
    "message.groups",
    "message.im",
    "tokens_revoked",
)


def manifest(name: str, public_url: str, *, socket: bool = False) -> dict[str, Any]:
    """The manifest for a city of this name (docs.slack.dev, app manifests). Slack takes JSON.

    ``socket``: by Socket Mode, where no address of ours is named.
    """
    hook = f"{public_url}{HOOK}"
    command = {
        "command": "/311",
        **({} if socket else {"url": hook}),
        "description": "Report a problem",
        "usage_hint": "pothole at 5th and Main",
    }
    return {
        "display_information": {
            "name": name[:35],
            "description": f"Reports to {name}, and people who answer them"[:140],
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "311", "always_online": True},
            "slash_commands": [command],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {**({} if socket else {"request_url": hook}), "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **({} if socket else {"request_url": hook})},
            "org_deploy_enabled": False,
            "socket_mode_enabled": socket,
            "token_rotation_enabled": False,
        },
    }
