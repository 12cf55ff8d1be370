"""Residents read from a file: JSON lines with an opening, an answer to each kind of question, and an aim."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from app.residents.resident import Goal, Said, Seen, Want


class BadScript(ValueError):
    """The file cannot be read; the message names the line."""


def _several(given: object) -> object:
    return [given] if isinstance(given, str) else () if given is None else given


Texts = Annotated[tuple[str, ...], BeforeValidator(_several)]

Answered = Literal[
    "service", "place", "detail", "photo", "confirm", "nearby", "rating", "language", "other", "default"
]  # fmt: skip
"""The kinds of question, and any other."""

NO: Final = ("", "none", "false", "no", "past")
"""Words for no danger and no person; danger of the past is none."""


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid")


class WantLine(_Line):
    """One request that must be filed."""

    service: str
    number: int | None = None
    streets: Texts = ()
    landmark: str | None = None

    def value(self) -> Want:
        """The same for comparing."""
        return Want(self.service, self.number, frozenset(one.casefold() for one in self.streets), self.landmark)


class GoalLine(_Line):
    """The aim; what is left out is not compared."""

    filed: Annotated[tuple[WantLine, ...], BeforeValidator(_several)] = ()
    danger: bool | str | None = None
    handoff: bool | str | None = None
    consent: str | None = None


class ResidentLine(_Line):
    """One line of the file."""

    id: str | int
    channel: str = "sms"
    opening: Annotated[Texts, Field(min_length=1)]
    answers: dict[Answered, Texts] = Field(default_factory=dict)
    then: Texts = ()
    goal: GoalLine = Field(default_factory=GoalLine)
    temper: str = "scripted"


@dataclass(slots=True)
class Scripted:
    """Answers each kind of question with the text the file gives, and goes on with ``then`` once something is filed and
    nothing asked: the next problem may be among it.
    """

    name: str
    temper: str
    goal: Goal
    opening: Said
    answers: Mapping[str, tuple[str, ...]]
    then: list[str] = field(default_factory=list)
    channel: str = "sms"

    def answer(self, seen: Seen) -> Said | None:
        """The text for what is asked; the next of ``then`` when nothing is, or all is filed."""
        done = seen.filed >= len(self.goal.filed)
        if seen.kind and not (done and self.then):
            return self._said(self.answers.get(seen.kind, self.answers.get("default")))
        if self.then and (done or seen.filed):
            return Said((self.then.pop(0),))
        if done:
            return None
        return self._said(self.answers.get("default")) if seen.floor == "bot" else None

    @staticmethod
    def _said(parts: tuple[str, ...] | None) -> Said | None:
        return Said(parts) if parts else None


def read(path: Path, channels: tuple[str, ...]) -> list[Scripted]:
    """The residents of a file; BadScript in words, with the line, for anything that is none."""
    if not path.is_file():
        raise BadScript(f"{path}: no such file.")
    rows = path.read_text(encoding="utf-8").splitlines()
    found: dict[str, Scripted] = {}
    for at, row in enumerate(rows, 1):
        if row.strip():
            one = _resident(row, f"{path.name}, line {at}", channels)
            if one.name in found:
                raise BadScript(f"{path.name}, line {at}: id {one.name} is another resident's already.")
            found[one.name] = one
    return list(found.values())


def _resident(row: str, where: str, channels: tuple[str, ...]) -> Scripted:
    try:
        line = ResidentLine.model_validate(json.loads(row))
    except ValidationError as wrong:
        first = wrong.errors()[0]
        field_name = ".".join(str(step) for step in first["loc"])
        raise BadScript(f"{where}: {field_name or 'the line'}: {first['msg']}.") from None
    except ValueError as wrong:
        raise BadScript(f"{where}: not JSON ({wrong}).") from None
    if line.channel not in channels:
        raise BadScript(f"{where}: channel {line.channel} cannot be stood for: one of {', '.join(channels)}.")
    goal = line.goal
    return Scripted(
        str(line.id),
        line.temper,
        Goal(tuple(one.value() for one in goal.filed), _flag(goal.danger), _flag(goal.handoff), goal.consent),
        Said(line.opening),
        {str(kind): parts for kind, parts in line.answers.items()},
        list(line.then),
        line.channel,
    )


def _flag(given: bool | str | None) -> bool | None:
    """A named danger or reason counts as yes, the words of ``NO`` as no."""
    if given is None or isinstance(given, bool):
        return given
    return given.casefold() not in NO
