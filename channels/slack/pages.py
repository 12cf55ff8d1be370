"""Pages beside the talk (`casework.page`) as Slack's views: the app's home tab, and forms as modals.

What comes back tells by itself what it is about: the form's name, its case, and what to say beside an empty field.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    HeaderBlock,
    InputBlock,
    InputInteractiveElement,
    Option,
    PlainTextInputElement,
    SectionBlock,
    StaticSelectElement,
)
from slack_sdk.models.views import View

from casework.page import SHOW_FORM, Field, Form, Home
from channels.slack.words import brief

PAGE: Final = "page:"
"""How the ids of buttons begin that open a page."""
TYPED: Final = "typed"
"""The id of every field's element."""
MAX_TITLE: Final = 24
MAX_LABEL: Final = 75
MAX_FIELD: Final = 2000
MAX_LINE: Final = 3000
MAX_CHOICES: Final = 100


def call_for(page: Form | Home, user: str) -> tuple[str, dict[str, Any]]:
    """The method of the library's client, and what it is given."""
    if isinstance(page, Form):
        return "views_open", {"trigger_id": page.trigger, "view": _modal(page).to_dict()}
    return "views_publish", {"user_id": user, "view": View(type="home", blocks=list(_home(page))).to_dict()}


def known_in(private: str) -> tuple[str, Mapping[str, str]]:
    """What a form of ours carries: the case it is about, and what to say beside a needed field that is empty."""
    try:
        about, needed = json.loads(private)
    except (ValueError, TypeError, RecursionError):
        return private, {}
    if not isinstance(about, str) or not isinstance(needed, dict):
        return "", {}
    return about, {str(name): str(words) for name, words in needed.items()}


def _modal(form: Form) -> View:
    needed = {field.key: form.missing for field in form.fields if field.needed and form.missing}
    return View(
        type="modal",
        callback_id=form.name,
        title=brief(form.title, MAX_TITLE),
        submit=brief(form.send, MAX_TITLE),
        private_metadata=json.dumps([form.about, needed]),
        blocks=[_input(field) for field in form.fields],
    )


def _input(field: Field) -> InputBlock:
    element: InputInteractiveElement
    if field.choices:
        options = {key: Option(value=key, text=brief(label, MAX_LABEL)) for key, label in field.choices[:MAX_CHOICES]}
        element = StaticSelectElement(
            action_id=TYPED, options=list(options.values()), initial_option=options.get(field.given)
        )
    else:
        element = PlainTextInputElement(
            action_id=TYPED, multiline=field.long, initial_value=field.given[:MAX_LINE] or None
        )
    label = brief(field.label, MAX_FIELD)
    return InputBlock(block_id=field.key, label=label, element=element, optional=not field.needed)


def _home(page: Home) -> Iterator[Block]:
    yield HeaderBlock(text=brief(page.title, MAX_LABEL))
    for line in page.lines:
        yield SectionBlock(text=brief(line, MAX_LINE))
    yield ActionsBlock(elements=[_button(*button) for button in page.buttons])


def _button(says: str, label: str) -> ButtonElement:
    """One that opens the form, or says its words as if they had been typed: in answer to no question of ours."""
    name, value = (f"{PAGE}{SHOW_FORM}", "") if says == SHOW_FORM else ("answer:", json.dumps(["", says]))
    return ButtonElement(text=brief(label, MAX_LABEL), action_id=name, value=value or None)
