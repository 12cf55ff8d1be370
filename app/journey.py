"""Journeys: dialogues a clerk can read, recorded by chatting and replayed as tests."""

import math
import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.chat import Heard

NUMBER: Final = re.compile(r"\b[2-9ACDEFGHJKMNPQRTVXY]{5}-[2-9ACDEFGHJKMNPQRTVXY]{5}\b")
NAMES: Final = ("neighbor", "maria", "luis")
UNITS: Final = {"m": "minutes", "h": "hours", "d": "days"}


def waited(typed: str, now: datetime) -> datetime | None:
    """The moment ``wait 30m`` means, or None when the line is something else."""
    found = re.fullmatch(r"\[?wait (\d{1,4})\s*([mhd])\w*\]?", typed.strip())
    return now + timedelta(**{UNITS[found[2]]: int(found[1])}) if found else None


def plain(text: str) -> str:
    """A text as journeys show it: one line, tracking numbers as {number}."""
    return NUMBER.sub("{number}", " / ".join(text.split("\n")))


def filed(row: dict[str, object]) -> str:
    """One filed request as a bracket line."""
    place = row["place"]
    where = place["text"] if isinstance(place, dict) and place["text"] else "no verified place"
    return f"[files {row['service']} at {where}]"


class Recorder:
    """Writes a journey while it happens, in the words `tests/journeys/README.md` explains."""

    def __init__(self, path: Path, who: str) -> None:
        self._path = path
        self._names = {who: "resident"}
        path.write_text(f"# {path.stem.replace('_', ' ').capitalize()}\n")

    def waited(self, passed: timedelta, heard: "Heard") -> None:
        """Time passed, rounded up to minutes."""
        self._write([f"[wait {math.ceil(passed / timedelta(minutes=1))}m]"], "", heard)

    def said(self, who: str, parts: Sequence[str], photos: int, heard: "Heard") -> None:
        """Somebody wrote, with or without photos, and the city did what it did."""
        name, words = self._name(who), " | ".join(parts)
        sender = "" if name == "resident" else f" from {name}"
        rows = [f"[photo{sender}] {words}".strip()] if photos else [f"{name}> {words}"]
        self._write(rows, who, heard)

    def _write(self, rows: list[str], who: str, heard: "Heard") -> None:
        for reply in heard.replies:
            name = self._name(reply["to"])
            to = "" if reply["to"] == who else f" to {name}"
            rows.append(f"city{to}> {plain(reply['text'])}")
        rows += [filed(row) for row in heard.filed]
        rows += [] if heard.replies else ["[silence]"]
        with self._path.open("a") as file:
            file.write("\n".join(rows) + "\n")

    def _name(self, who: str) -> str:
        """The first is the resident; everybody else gets the next name the journeys know."""
        if who not in self._names:
            left = [name for name in NAMES if name not in self._names.values()]
            self._names[who] = left[0] if left else f"resident{len(self._names)}"
        return self._names[who]
