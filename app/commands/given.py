"""What commands of several audiences take alike: who does it, and when."""

from datetime import datetime
from typing import Annotated

import typer

from app.commands.line import MISUSED, leave


def named(by: str) -> str:
    """A name; whoever acts is on record."""
    return by.strip() or leave(MISUSED, "--by is empty: give the name of who does it.")


By = Annotated[str, typer.Option("--by", help="Who does it; recorded, never shown to residents.", callback=named)]
At = Annotated[str | None, typer.Option("--at", help="Civil time, ISO 8601 with offset.")]


def moment(at: str | None, option: str = "--at") -> datetime | None:
    """A time with an offset, or none; ends with words that name the ``option`` for anything else."""
    try:
        found = datetime.fromisoformat(at) if at else None
    except ValueError:
        found = None
    if at and (found is None or found.tzinfo is None):
        leave(MISUSED, f"{option} {at}: write a time with an offset, such as 2026-11-23T09:00:00-05:00.")
    return found
