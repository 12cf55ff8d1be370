"""A pressed button answers exactly the question it stood under, however many were put after it."""

from collections.abc import Sequence

from bot.events import Message
from bot.moves import Lapsed, Move
from bot.talk import Talk


def moves(messages: Sequence[Message], talk: Talk) -> list[Move]:
    """What the pressed buttons mean; the same button twice at once means it once."""
    pressed = {(one.ask, one.text.strip().lower()): one.id for one in reversed(messages) if one.ask}
    found = []
    for (ask, key), message in reversed(pressed.items()):
        options = (option for one in talk.asks if one.id == ask for option in one.options)
        means = next((option.means for option in options if option.key.lower() == key), (Lapsed(),))
        found += [Move(act, message=message) for act in means]
    return found
