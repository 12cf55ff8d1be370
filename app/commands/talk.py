"""Commands for talking and for asking why: chat, why."""

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from app.commands.line import MISUSED, REFUSED, leave, line
from app.commands.output import emit, facts
from app.settings import read_settings
from store.failures import AlreadyRunning

ME = "+12155550142"
Json = Annotated[bool, typer.Option("--json", help="JSON lines in and out.")]
Data = Annotated[Path | None, typer.Option("--data", help="The data folder.")]
CHANNELS = ("sms",)
ROLES = ("resident", "liaison", "crew", "agent")


@line.command()
def chat(
    channel: Annotated[str, typer.Option(help="The channel to stand for: sms.")] = "sms",
    who: Annotated[str, typer.Option("--as", help="Who writes.")] = ME,
    role: Annotated[str, typer.Option(help="resident, liaison, crew or agent.")] = "resident",
    data: Data = None,
    as_json: Json = False,
    record: Annotated[Path | None, typer.Option(help="Write the dialogue as a journey test.")] = None,
) -> None:
    """Talk to the bot on the real path, with a channel of our own."""
    from app.chat import Chat
    from app.journey import Recorder

    if channel not in CHANNELS or role not in ROLES:
        leave(MISUSED, f"--channel is one of {', '.join(CHANNELS)}; --role is one of {', '.join(ROLES)}.")
    settings = read_settings(data_dir=data)
    from store.lock import runner_lock

    try:
        with runner_lock(settings.data_dir):
            parlour = Chat(settings)
            parlour.role(who, role)  # type: ignore[arg-type]  # checked above
            recorder = Recorder(record) if record else None
            _programs(parlour, who) if as_json else _people(parlour, who, recorder)
            parlour.close()
    except AlreadyRunning as error:
        leave(MISUSED, f"{error} A running service has its simulator at /sim.")


def _people(parlour: Any, who: str, recorder: Any) -> None:
    print("Text the city. `photo FILE words…` sends a photo, `wait 30m|2h|3d` lets time pass; an empty line ends.")
    for typed in _typed():
        said = _said(typed, parlour.clock.now())
        heard = parlour.say(who, said["parts"], said["media"], said["at"])
        for reply in heard.replies:
            name = "city" if reply["to"] == who else f"to {reply['to']}"
            print(f"{name}> " + reply["text"].replace("\n", "\n      "))
        if recorder:
            recorder.note(typed, heard)


def _typed() -> Iterator[str]:
    while True:
        try:
            typed = input("you> " if sys.stdin.isatty() else "")
        except (EOFError, KeyboardInterrupt):
            return
        if not typed.strip():
            return
        yield typed


def _said(typed: str, now: datetime) -> dict[str, Any]:
    from app.journey import waited

    if typed.startswith("photo "):
        path, _, words = typed[6:].strip().partition(" ")
        return {"parts": [words] if words else [], "media": [path], "at": None}
    if (moment := waited(typed, now)) is not None:
        return {"parts": [], "media": [], "at": moment}
    return {"parts": [typed], "media": [], "at": None}


def _programs(parlour: Any, who: str) -> None:
    for number, row in enumerate(sys.stdin, 1):
        if not row.strip():
            continue
        try:
            given = _checked(json.loads(row))
        except ValueError as error:
            leave(MISUSED, f"line {number}: {error}")
        heard = parlour.say(given.get("as", who), given["parts"], given["media"], given["at"])
        emit(heard.as_json())


def _checked(given: Any) -> dict[str, Any]:
    """One input line as `surface` describes it; ValueError in words."""
    if not isinstance(given, dict):
        raise ValueError("each line is one JSON object")
    text = given.get("text")
    parts = [] if text is None else [text] if isinstance(text, str) else text
    media = given.get("media") or []
    if not (isinstance(parts, list) and all(isinstance(part, str) for part in parts)):
        raise ValueError("text is a string or a list of strings")
    if not (isinstance(media, list) and all(isinstance(path, str) for path in media)):
        raise ValueError("media is a list of paths")
    at = datetime.fromisoformat(given["at"]) if given.get("at") else None
    if at is not None and at.tzinfo is None:
        raise ValueError("at needs an offset, such as 2026-11-23T09:00:00-05:00")
    return {**given, "parts": parts, "media": media, "at": at}


@line.command()
def why(name: str, data: Data = None, as_json: Json = False) -> None:
    """What was understood in the turn that answered a message, made a post or filed a request."""
    from app.again import again

    settings = read_settings(data_dir=data)
    found = again(settings, name)
    if found is None:
        leave(REFUSED, f"No turn is known for {name}: give a message id, a post id or a tracking number.")
    emit(found) if as_json else facts(found)
