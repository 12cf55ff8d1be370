"""Cards for staff (`Post.card`): a heading, fields and buttons, as Slack's blocks.

A card is JSON: ``{"title", "case", "fields": [[name, value], …], "acts": [[act, label], …]}``. A button comes back as a
StaffAct with its act and the card's case.
"""

import json
from typing import Any, Final

from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement, HeaderBlock, PlainTextObject, SectionBlock

from channels.slack.inbound import STAFF

MAX_TITLE: Final = 150
MAX_FIELDS: Final = 10
MAX_FIELD: Final = 2000
MAX_TEXT: Final = 3000
MAX_ACTS: Final = 25


def render(card: str, text: str) -> list[Block]:
    """The blocks of one card; ``text`` is what the card says in words."""
    given: dict[str, Any] = json.loads(card)
    made: list[Block] = [HeaderBlock(text=_plain(str(given.get("title", "")) or text, MAX_TITLE))]
    if text:
        made.append(SectionBlock(text=_plain(text, MAX_TEXT)))
    fields = [_plain(f"{name}\n{value}", MAX_FIELD) for name, value in given.get("fields", [])][:MAX_FIELDS]
    if fields:
        made.append(SectionBlock(fields=list(fields)))
    acts = [_button(str(given.get("case", "")), act, label) for act, label in given.get("acts", [])][:MAX_ACTS]
    if acts:
        made.append(ActionsBlock(elements=list(acts)))
    return made


def _button(case: str, act: str, label: str) -> ButtonElement:
    return ButtonElement(text=_plain(label, 75), action_id=f"{STAFF}{act}", value=case)


def _plain(text: str, most: int) -> PlainTextObject:
    return PlainTextObject(text=text if len(text) <= most else text[: most - 1] + "…", emoji=False)
