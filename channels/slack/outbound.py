"""From ours: a post as Slack's blocks, with its words beside them, and Slack's records read back."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    MarkdownTextObject,
    PlainTextObject,
    SectionBlock,
)

from bot.wire import Post, Receipt, SendFailed
from casework.card import Whisper, read
from casework.page import Form, Home
from channels.slack import cards
from channels.slack.account import PLACE, SlackAccount
from channels.slack.inbound import TS, direct_of, place_of
from channels.slack.words import escaped, linked

MAX_TEXT: Final = 2800
"""Characters of one post: a section takes 3,000 (the library refuses more), and a link of ours grows a little."""
MOST: Final = 3000
MAX_BUTTONS: Final = 25
MAX_LABEL: Final = 75
EVENT: Final = "frontdoor_post"
"""The type of the metadata that carries our id."""
DELIVERED: Final = 9
"""The rank of "delivered": what Slack took is there at once, and no receipt follows."""


def whispered(post: Post) -> str:
    """The one user who may see this post; "" for everybody there."""
    shown = read(post.card) if post.card else None
    return shown.to if isinstance(shown, Whisper) else ""


def page_in(post: Post) -> Form | Home | None:
    """The page that this post shows, if it does."""
    shown = read(post.card) if post.card else None
    return shown if isinstance(shown, Form | Home) else None


def arguments(account: SlackAccount, post: Post) -> dict[str, Any]:
    """The arguments of ``chat.postMessage``, of ``chat.update`` where the post takes another's place, or of
    ``chat.postEphemeral`` where one user alone may see it.
    """
    if not post.text and not post.card:
        raise SendFailed("rejected", "no text")
    channel, ts = where(post)
    if not PLACE.fullmatch(channel) or (ts and not TS.fullmatch(ts)):
        raise SendFailed("bad_address", "neither a channel nor a user of Slack")
    given: dict[str, Any] = {
        "channel": channel,
        "text": escaped(spoken(post)),
        "blocks": [block.to_dict() for block in blocks(post, account.public_url)],
    }
    if user := whispered(post):
        return {**given, "user": user} | ({"thread_ts": ts} if ts else {})
    given["metadata"] = {"event_type": EVENT, "event_payload": {"our_id": post.our_id}}
    if post.updates:
        return {**given, "ts": ts}
    if ts:
        given["thread_ts"] = ts
    return {**given, "unfurl_links": False, "unfurl_media": False}


def where(post: Post) -> tuple[str, str]:
    """The channel and thread a post goes to: the thread's, the direct message that is answered, or the person."""
    channel, ts = place_of(post.updates or post.thread)
    return channel or direct_of(post.answers) or post.address, ts


def spoken(post: Post) -> str:
    """What is read aloud and shown in a notification: the words, then what the buttons say."""
    labels = " / ".join(label for _, label in post.options)
    return f"{post.text}\n{labels}".strip()


def blocks(post: Post, home: str) -> list[Block]:
    """A staff card, or the words in sections and the answers as buttons."""
    shown = read(post.card) if post.card else None
    if shown is not None and not isinstance(shown, Form | Home):
        return cards.render(shown)
    made: list[Block] = [SectionBlock(text=_text(part, home)) for part in _parts(post.text)]
    if post.options:
        made.append(ActionsBlock(elements=[_button(post.ask, *option) for option in post.options[:MAX_BUTTONS]]))
    return made


def _text(text: str, home: str) -> PlainTextObject | MarkdownTextObject:
    """Plain text, in which nothing is a link or a ping; where an address of ours is in it, that one is a link."""
    if home and f"{home}/" in text and len(rich := linked(text, home)) <= MOST:
        return MarkdownTextObject(text=rich, verbatim=True)
    return PlainTextObject(text=text, emoji=False)


def _parts(text: str) -> Iterator[str]:
    """Pieces a section can hold, cut at a line or a word where there is one."""
    while len(text) > MOST:
        cut = max(text.rfind("\n", 1, MOST), text.rfind(" ", 1, MOST))
        cut = cut if cut > 0 else MOST
        yield text[:cut]
        text = text[cut:].lstrip()
    if text:
        yield text


def _button(ask: str, key: str, label: str) -> ButtonElement:
    short = label if len(label) <= MAX_LABEL else label[: MAX_LABEL - 1] + "…"
    return ButtonElement(
        text=PlainTextObject(text=short, emoji=False), action_id=f"answer:{key}", value=json.dumps([ask, key])
    )


def receipt_of(given: Any, place: str = "") -> Receipt:
    """Slack's answer to a post → Receipt. Raises SendFailed when it does not say what became of it.

    What only one user sees has a ``message_ts`` and no channel: it went to ``place``.
    """
    channel, ts = given.get("channel") or place, given.get("ts") or given.get("message_ts")
    if not isinstance(channel, str) or not isinstance(ts, str) or not ts:
        raise SendFailed("in_doubt", "an answer without channel and ts")
    return Receipt(f"{channel}:{ts}", "delivered", DELIVERED)


def pictured(post: Post) -> tuple[str, ...]:
    """What the photos of a post are called: by these names they are found again."""
    return tuple(f"{post.our_id}-{number}.jpg" for number, _ in enumerate(post.media, 1))


def found_in(messages: Any, channel: str, post: Post, taken: frozenset[str]) -> Receipt | None:
    """The record of this post, by the id of ours that it or its photos carry, unless another row owns it."""
    for message in _listed(messages):
        if _carries(message, post) and f"{channel}:{message.get('ts')}" not in taken:
            return receipt_of({"channel": channel, "ts": message.get("ts")})
    return None


def _carries(message: dict[str, Any], post: Post) -> bool:
    metadata = message.get("metadata")
    payload = metadata.get("event_payload") if isinstance(metadata, dict) else None
    if isinstance(payload, dict) and payload.get("our_id") == post.our_id:
        return True
    return not {str(one.get("name")) for one in _listed(message.get("files"))}.isdisjoint(pictured(post))


def _listed(messages: Any) -> Iterable[dict[str, Any]]:
    return (one for one in messages if isinstance(one, dict)) if isinstance(messages, list) else ()
