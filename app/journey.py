"""Journeys: dialogues a clerk can read, recorded by chatting and replayed as tests."""

import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.chat import Heard

NUMBER: Final = re.compile(r"\b[2-9ACDEFGHJKMNPQRTVXY]{5}-[2-9ACDEFGHJKMNPQRTVXY]{5}\b")
UNITS: Final = {"m": "minutes", "h": "hours", "d": "days"}


def waited(typed: str, now: datetime) -> datetime | None:
    """The moment ``wait 30m`` means, or None when the line is something else."""
    found = re.fullmatch(r"\[?wait (\d+)\s*([mhd])\w*\]?", typed.strip())
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
    """Writes a journey while it happens."""

    def __init__(self, path: Path) -> None:
        self._path = path
        path.write_text(f"# {path.stem.replace('_', ' ').capitalize()}\n")

    def note(self, typed: str, heard: "Heard") -> None:
        """One line of the resident and what the city did."""
        rows = [f"[{typed.strip('[]')}]" if typed.startswith(("wait ", "photo ")) else f"resident> {typed}"]
        rows += [f"city> {plain(reply['text'])}" for reply in heard.replies]
        rows += [filed(row) for row in heard.filed]
        with self._path.open("a") as file:
            file.write("\n".join(rows) + "\n")
