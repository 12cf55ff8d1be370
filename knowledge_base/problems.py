"""What can be wrong with content, said to an editor: an issue in a list, or a file that cannot be read at all."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding of the check. ``where`` names the entry (``services/pothole``); ``language`` may be empty."""

    where: str
    language: str
    code: str
    sentence: str
    severity: Severity = "error"

    def __str__(self) -> str:
        tongue = f" [{self.language}]" if self.language else ""
        return f"{self.severity}: {self.where}{tongue}: {self.sentence} ({self.code})"


class ContentError(ValueError):
    """A content file that cannot be used. ``line`` counts from 1; None when it is not known."""

    def __init__(self, file: Path | str, sentence: str, line: int | None = None, field: str = "") -> None:
        self.file, self.sentence, self.line, self.field = str(file), sentence, line, field
        place = self.file + (f", line {line}" if line else "") + (f", {field}" if field else "")
        super().__init__(f"{place}: {sentence}")
