"""Looking at posts again: the provider tells of deletions by push alone, and what is gone there must be gone here."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.wire import Inbound
from channels.contract import Page
from channels.twitter import posts
from channels.twitter.account import USER_ID, XAccount
from channels.twitter.posts import Us

PER_POST = 0.005
"""US dollars for each post of others that is shown (channel study 3.4)."""
GONE = ("resource-not-found", "not-authorized-for-resource")
"""How the provider says that a post was deleted, or that its writer shows it to nobody any more."""


def reread(client: Any, account: XAccount, said: Sequence[tuple[str, str]], now: datetime) -> Page:
    """Of these posts (number, writer) those that the provider says are gone. Raises what the library raises.

    What it neither shows nor calls gone stays: a provider in trouble deletes nothing.
    """
    asked = {number: author for number, author in said if USER_ID.fullmatch(number) and USER_ID.fullmatch(author)}
    if not asked:
        return Page((), "")
    document = client.get_tweets(list(asked), user_auth=not account.bearer_token, tweet_fields=["author_id"])
    document = document if isinstance(document, dict) else {}
    us = Us(account.user_id, account.handle)
    shown = {str(one.get("id")) for one in _listed(document, "data")}
    gone = [number for number in asked if number in _gone(document) and number not in shown]
    found = (posts.deleted({"id": number, "author_id": asked[number]}, us, now) for number in gone)
    return Page(tuple(one for one in found if isinstance(one, Inbound)), "", cost=PER_POST * len(shown))


def _gone(document: Mapping[str, Any]) -> frozenset[str]:
    errors = _listed(document, "errors")
    named = (one for one in errors if str(one.get("type") or "").rpartition("/")[2] in GONE)
    return frozenset(str(one.get("resource_id") or one.get("value") or "") for one in named)


def _listed(document: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    rows = document.get(name)
    return [one for one in rows if isinstance(one, dict)] if isinstance(rows, list) else []
