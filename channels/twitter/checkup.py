"""Whether our account on X can do its work: whose token it is, what it may, and what is pushed to us."""

from collections.abc import Iterator
from typing import Any, Final

from bot.wire import SendFailed
from channels.contract import Sight
from channels.twitter.account import HOOK, XAccount
from channels.twitter.adapter import TwitterX

WANTED: Final = ("post.mention.create", "post.reply.create", "post.delete", "dm.received")
"""Events of which we want to be told."""
NEEDED: Final = "directmessages"
"""How the provider ends its word for what a token may, when it may do all that we do."""


def check_up(x: TwitterX, account: XAccount, public_url: str) -> Iterator[Sight]:
    """Ask X; ``public_url``: where it reaches us. Nothing is posted and nothing is changed."""
    try:
        answer = x.asks("/2/users/me")
    except SendFailed as failure:
        yield _refused(failure)
        return
    yield from _who(account, answer)
    if account.bearer_token:
        yield from _pushed(x, f"{public_url}{HOOK}")


def _refused(failure: SendFailed) -> Sight:
    if failure.code == "misconfigured":
        return "wrong", (
            f"X refuses the account's keys ({failure.detail}): make new ones at the developer portal and set "
            "FRONTDOOR_X_API_… and FRONTDOOR_X_ACCESS_…"
        )
    return "look", f"X cannot be asked now ({failure.detail}): try again later."


def _who(account: XAccount, answer: Any) -> Iterator[Sight]:
    """Whose token it is, and what it may."""
    me = _document(answer).get("data")
    me = me if isinstance(me, dict) else {}
    number, name = str(me.get("id") or ""), str(me.get("username") or "")
    may = str(answer.headers.get("x-access-level") or "")
    if number != account.user_id:
        yield "wrong", f"FRONTDOOR_X_USER_ID: the access token is of the account {number or 'nobody'}, not of this one."
    elif name.lower() != account.handle.lower():
        yield "look", f"FRONTDOOR_X_HANDLE: the account is called @{name} now: set it. Its number still finds mentions."
    else:
        yield "well", f"The access token is that of @{name}."
    if may and not may.endswith(NEEDED):
        words = f"The access token may only do “{may}”: give the app read, write and direct messages; make a new one."
        yield "wrong", words


def _pushed(x: TwitterX, address: str) -> Iterator[Sight]:
    """Whether X pushes to our address, and all that we want to hear of."""
    try:
        hooks = _listed(x.asks("/2/webhooks", as_app=True))
        told = {str(one.get("event_type") or "") for one in _listed(x.asks("/2/activity/subscriptions", as_app=True))}
    except SendFailed as failure:
        yield "look", f"X does not say which webhooks it has ({failure.detail}): see FRONTDOOR_X_BEARER_TOKEN."
        return
    ours = [one for one in hooks if str(one.get("url") or "") == address]
    missing = [kind for kind in WANTED if kind not in told]
    if not ours:
        yield "look", f"Nothing is pushed: no webhook is registered for {address}. What is written is found by looking."
    elif not any(one.get("valid") is True for one in ours):
        words = f"X has given up on the webhook {address}, as it answered no challenge: is it reached from outside? "
        yield "wrong", f"{words}Then have X ask again (PUT /2/webhooks/{ours[0].get('id')})."
    elif missing:
        yield "look", f"Not pushed yet: {', '.join(missing)}: subscribe to them."
    else:
        yield "well", f"X pushes to {address}: {', '.join(WANTED)}."


def _listed(answer: Any) -> list[dict[str, Any]]:
    found = _document(answer).get("data")
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _document(answer: Any) -> dict[str, Any]:
    """What an answer says; nothing where it is no document."""
    try:
        found = answer.json()
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
