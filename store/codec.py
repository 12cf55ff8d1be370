"""Core values as JSON and back: the only place that knows how talk, events and facts are written down."""

from typing import Any, Final, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from bot.events import Event, Message, What
from bot.facts import Facts
from bot.moves import Move
from bot.talk import Ask, Draft, Talk
from bot.wire import MediaRef

T = TypeVar("T")


class Codec(Generic[T]):
    """One type's JSON. Reading raises pydantic.ValidationError for anything this version did not write."""

    def __init__(self, kind: Any) -> None:
        self._adapter: TypeAdapter[T] = TypeAdapter(kind)

    def write(self, value: T) -> str:
        """Compact JSON."""
        return self._adapter.dump_json(value).decode()

    def read(self, text: str) -> T:
        """The value again, equal to the one written."""
        return self._adapter.validate_json(text)

    def legible(self, text: str) -> T | None:
        """The same, or None for what another version wrote and this one cannot read."""
        try:
            return self.read(text)
        except ValidationError:
            return None


TALK: Final[Codec[Talk]] = Codec(Talk)
DRAFTS: Final[Codec[tuple[Draft, ...]]] = Codec(tuple[Draft, ...])
EVENT: Final[Codec[Event]] = Codec(Event)
WHAT: Final[Codec[What]] = Codec(What)
MESSAGE: Final[Codec[Message]] = Codec(Message)
FACTS: Final[Codec[Facts]] = Codec(Facts)
MOVES: Final[Codec[tuple[Move, ...]]] = Codec(tuple[Move, ...])
ASK: Final[Codec[Ask]] = Codec(Ask)
MEDIA: Final[Codec[MediaRef]] = Codec(MediaRef)
