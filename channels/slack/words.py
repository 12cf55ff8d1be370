"""Slack's way of writing → plain words, and plain words → what Slack cannot take for a ping or a link."""

import re
from collections.abc import Iterator
from typing import Any

from slack_sdk.models.blocks import PlainTextObject

MARKED = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
"""``<@U1>``, ``<#C1|name>``, ``<!here>``, ``<https://…|words>``: all that is not plain (docs.slack.dev, mrkdwn)."""
EMOJI = {"+1": "👍", "thumbsup": "👍", "ok_hand": "👌", "pray": "🙏", "heart": "❤️", "white_check_mark": "✅"}
"""Short codes that are an answer by themselves; all others stay as they were written."""
SHORT = re.compile(r":([a-z0-9_+-]{1,40}):(?::skin-tone-[2-6]:)?")


def plain(text: str, ours: frozenset[str]) -> str:
    """A message's text as its writer saw it. Mentions of us (``ours``: our user ids) are no part of what is said."""
    said = MARKED.sub(lambda found: _spelt(found[1], found[2] or "", ours), text)
    said = SHORT.sub(lambda found: EMOJI.get(found[1], found[0]), said)
    return said.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()


def mentions(text: str, ours: frozenset[str]) -> bool:
    """Whether we are spoken to by name."""
    return any(found[1].startswith("@") and found[1][1:] in ours for found in MARKED.finditer(text))


def _spelt(target: str, label: str, ours: frozenset[str]) -> str:
    match target[:1]:
        case "@":
            return "" if target[1:] in ours or not label else f"@{label}"
        case "#":
            return f"#{label}" if label else ""
        case "!":
            return label
    scheme, _, rest = target.partition(":")
    if scheme in ("mailto", "tel"):
        return label or rest
    # Slack makes a link of "oak.example" by itself: then the label is what was written.
    return label if label and label in target else f"{label} {target}".strip()


def spoken_in(blocks: Any) -> str:
    """The words of a message that came as blocks only, as plain text."""
    return " ".join(word for word in _texts(blocks, 0) if word).strip()


def _texts(node: Any, depth: int) -> Iterator[str]:
    if depth > 12:
        return
    if isinstance(node, list):
        for each in node:
            yield from _texts(each, depth + 1)
    elif isinstance(node, dict):
        text = node.get("text")
        if isinstance(text, str):
            yield text.strip()
        elif node.get("type") == "link":
            yield str(node.get("url", ""))
        yield from _texts(
            [node.get(name) for name in ("text", "elements", "fields") if _nested(node.get(name))], depth + 1
        )


def _nested(value: Any) -> bool:
    return isinstance(value, list | dict)


def brief(text: str, most: int) -> PlainTextObject:
    """Plain text for a block that holds so many characters: nothing in it pings, links or is an emoji."""
    return PlainTextObject(text=text if len(text) <= most else text[: most - 1] + "…", emoji=False)


def escaped(text: str) -> str:
    """Text in which nobody is pinged and nothing is a link: Slack's three characters are spelt out."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def linked(text: str, home: str) -> str:
    """The same with addresses below ``home`` (our own public URL) as links; whoever else's stay words."""
    if not home:
        return escaped(text)
    ours = re.compile(re.escape(home) + r"/[A-Za-z0-9/_~.-]*[A-Za-z0-9/_~-]")
    parts, end = [], 0
    for found in ours.finditer(text):
        parts += [escaped(text[end : found.start()]), f"<{found[0]}>"]
        end = found.end()
    return "".join([*parts, escaped(text[end:])])
