"""The command line as programs use it: how a command ended, and a chat of one line a run."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document it printed."""
        assert self.status == 0, self.err
        return json.loads(self.out)


Front = Callable[..., Ended]


class Lines:
    """`chat --json` in this process, one run of the command a line: nothing but the folder is remembered between."""

    def __init__(self, front: Front, *words: object) -> None:
        self._front = front
        self._words = words

    def say(self, text: str | list[str] | None = None, **more: Any) -> dict[str, Any]:
        """One line in, one line out."""
        given = {**({"text": text} if text is not None else {}), **more}
        found: dict[str, Any] = self._front("chat", "--json", *self._words, stdin=json.dumps(given) + "\n").json
        return found

    def texts(self, *given: Any, **more: Any) -> list[str]:
        """What the city said to one line."""
        return [reply["text"] for reply in self.say(*given, **more)["replies"]]

    def file(self, words: str, who: str = "maria", **more: Any) -> str:
        """A request filed by somebody; its number."""
        self.say(words, **{"as": who, **more})
        (filed,) = self.say("1", **{"as": who})["filed"]
        return str(filed["tracking"])
