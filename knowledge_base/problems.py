"""What can be wrong with content, said to an editor: an issue in a list, or files that cannot be read at all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeVar

T = TypeVar("T")
S = TypeVar("S")

Severity = Literal["error", "warning"]

UNREADABLE: Final = "unreadable"
"""The code of a file, or a part of one, that could not be read at all."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding of the check. ``where`` names the entry (``services/pothole``); ``language`` may be empty."""

    where: str
    language: str
    code: str
    sentence: str
    severity: Severity = "error"
    at: tuple[str | int, ...] = ()
    """The way to the field inside the entry's file, as far as it is known."""
    wants: str = ""
    """The entry that is not there (``services/rats``): said only when no file that may hold it is unreadable."""
    file: str = ""
    line: int | None = None
    """Where it stands, counted from 1; "" and None while nobody has looked (`check_lines`)."""

    def __str__(self) -> str:
        tongue = f" [{self.language}]" if self.language else ""
        spot = f"{self.file}:{self.line}: " if self.line else f"{self.file}: " if self.file else ""
        where = ".".join(map(str, self.at)) if self.code == UNREADABLE else self.where
        return f"{self.severity}: {spot}{f'{where}{tongue}: ' if where else ''}{self.sentence} ({self.code})"


class ContentError(ValueError):
    """A content file that cannot be used. ``line`` counts from 1; None when it is not known.

    ``more``: what else was found wrong, so that an editor mends all of it in one go.
    """

    def __init__(
        self,
        file: Path | str,
        sentence: str,
        line: int | None = None,
        field: str = "",
        more: "Iterable[ContentError]" = (),
    ) -> None:
        self.file, self.sentence, self.line, self.field = str(file), sentence, line, field
        self.each: tuple[ContentError, ...] = (self, *more)
        super().__init__("\n".join(f"{one.where}: {one.sentence}" for one in self.each))

    @property
    def where(self) -> str:
        """File, line and field, as far as they are known."""
        return self.file + (f", line {self.line}" if self.line else "") + (f", {self.field}" if self.field else "")


def together(faults: Iterable[ContentError]) -> ContentError:
    """Several faults as one error that says them all, in the order given. There must be one."""
    first, *more = (one for fault in faults for one in fault.each)
    return ContentError(first.file, first.sentence, first.line, first.field, more)


class Faults:
    """Goes on after a fault: gathers what is wrong with each piece, and says all of it at the end."""

    def __init__(self) -> None:
        self.found: list[ContentError] = []

    def of(self, piece: Callable[[], T], otherwise: S) -> T | S:
        """This piece, or its stand-in when it cannot be used."""
        try:
            return piece()
        except ContentError as wrong:
            self.found.extend(wrong.each)
            return otherwise

    def raise_all(self) -> None:
        """Nothing when all went well."""
        if self.found:
            raise together(self.found)
