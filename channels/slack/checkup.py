"""Whether the app in Slack can do its work: the token, its scopes, the workspace and the channels that were named."""

from typing import Any

from bot.wire import SendFailed
from channels.contract import Sight
from channels.slack.adapter import Slack
from channels.slack.manifest import SCOPES


def check_up(slack: Slack, channels: dict[str, str]) -> list[Sight]:
    """Ask Slack; ``channels`` are settings' names with the ids they hold. Nothing is posted."""
    try:
        found = slack.asks("auth.test")
    except SendFailed as failure:
        if failure.code == "misconfigured":
            return [("wrong", f"FRONTDOOR_SLACK_BOT_TOKEN: Slack refuses it ({failure.detail}).")]
        return [("look", f"Slack cannot be asked now ({failure.detail}): try again later.")]
    given = {scope.strip() for scope in found.headers.get("x-oauth-scopes", "").split(",") if scope.strip()}
    missing = sorted(set(SCOPES) - given) if given else []
    sights: list[Sight] = []
    if missing:
        words = (
            f"The app lacks {', '.join(missing)}: render `frontdoor manifest slack` again, save it at Slack, reinstall."
        )
        sights.append(("wrong", words))
    sights += [sight for name, place in channels.items() if place and (sight := _channel(slack, name, place))]
    socket = _socket(slack) if slack.listening else None
    sights += [socket] if socket and socket[0] != "well" else []
    well: list[Sight] = [("well", f"The token is good in the workspace {found.get('team_id')}.")]
    return sights or well + ([socket] if socket else [])


def _socket(slack: Slack) -> Sight:
    """Whether Socket Mode can be had."""
    try:
        slack.asks_to_listen()
    except SendFailed as failure:
        if failure.code != "misconfigured":
            return "look", f"Slack cannot be asked for Socket Mode now ({failure.detail}): try again later."
        return "wrong", (
            f"FRONTDOOR_SLACK_APP_TOKEN: Slack refuses it for Socket Mode ({failure.detail}): make one with the scope "
            "connections:write, and switch Socket Mode on."
        )
    return "well", "Socket Mode is on: Slack brings everything over our own connection, no address is needed for it."


def _channel(slack: Slack, name: str, place: str) -> Sight | None:
    try:
        known: dict[str, Any] = slack.asks("conversations.info", channel=place).get("channel") or {}
    except SendFailed as failure:
        return "wrong", f"{name}: Slack does not show us {place} ({failure.detail}): invite the app there."
    if not known.get("is_member"):
        return "wrong", f"{name}: the app is not in {place}: invite it there."
    if known.get("is_ext_shared"):
        return "wrong", f"{name}: {place} is shared with another organisation: residents' data may not go there."
    return None
