"""Commands for talking and for asking why: chat, why."""

import json
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import typer

from app.commands import reading
from app.commands.line import MISUSED, REFUSED, leave, line
from app.commands.output import emit, lines
from app.settings import read_settings
from knowledge_base.city_file import read_city
from knowledge_base.starter import city_folder
from store.failures import AlreadyRunning

if TYPE_CHECKING:
    from app.chat import Chat, Heard
    from app.journey import Recorder

ME = "+12155550142"
Json = Annotated[bool, typer.Option("--json", help="JSON lines in and out.")]
Data = Annotated[Path | None, typer.Option("--data", help="The data folder.")]
CHANNELS = ("sms", "slack", "x")
KEYS = ("text", "media", "as", "at")
"""What one line of `chat --json` may hold."""
ROLES = ("resident", "liaison", "crew", "agent")


@line.command()
def chat(
    channel: Annotated[str, typer.Option(help="The channel to stand for: sms, slack or x.")] = "sms",
    who: Annotated[str, typer.Option("--as", help="Who writes; on x `dm:NAME` writes directly, NAME in public.")] = ME,
    role: Annotated[str | None, typer.Option(help="Make the writer resident, liaison, crew or agent first.")] = None,
    data: Data = None,
    as_json: Json = False,
    record: Annotated[Path | None, typer.Option(help="Write the dialogue as a journey test.")] = None,
) -> None:
    """Talk to the bot on the real path, with a channel of our own."""
    from app.chat import Chat
    from app.journey import Recorder
    from app.logs import configure

    if channel not in CHANNELS or (role and role not in ROLES):
        leave(MISUSED, f"--channel is one of {', '.join(CHANNELS)}; --role is one of {', '.join(ROLES)}.")
    settings = read_settings(data_dir=data)
    if "log_level" in settings.model_fields_set:
        configure(settings.log_level)
    from store.lock import runner_lock

    try:
        with runner_lock(settings.data_dir), closing(Chat(settings, channel)) as parlour:
            if role:
                parlour.role(who, role)  # type: ignore[arg-type]  # checked above
            (_programs if as_json else _people)(parlour, who, Recorder(record, who) if record else None)
    except AlreadyRunning as error:
        leave(MISUSED, f"{error} A running service has its simulator at /sim.")


def _people(parlour: "Chat", who: str, recorder: "Recorder | None") -> None:
    print("Text the city. `photo FILE words…` sends a photo, `wait 30m|2h|3d` lets time pass; an empty line ends.")
    for typed in _typed():
        try:
            said = _said(typed, parlour.clock.now())
        except ValueError as error:
            print(f"({error} Nothing was sent.)")
            continue
        heard = _heard(parlour, {"as": who, **said}, recorder)
        for reply in heard.replies:
            name = "city" if reply["to"] == who else f"to {reply['to']}"
            print(f"{name}> " + reply["text"].replace("\n", "\n      "))


def _heard(parlour: "Chat", given: dict[str, Any], recorder: "Recorder | None") -> "Heard":
    """Say it; a recorder hears time passing and words as two things, as a reader does."""
    who, parts, media, at = given["as"], given["parts"], given["media"], given["at"]
    if recorder is None:
        return parlour.say(who, parts, media, at)
    before = None
    if at is not None:
        start = parlour.clock.now()
        before = parlour.say(who, at=at)
        recorder.waited(at - start, before)
    if not (parts or media):
        return before or parlour.say(who)
    heard = parlour.say(who, parts, media)
    recorder.said(who, parts, len(media), heard)
    return heard.after(before) if before else heard


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

    if typed.strip() == "photo" or typed.startswith("photo "):
        path, words = photo_of(typed.strip()[6:])
        return {"parts": [words] if words else [], "media": [path], "at": None}
    if (moment := waited(typed, now)) is not None:
        return {"parts": [], "media": [], "at": moment}
    return {"parts": [typed], "media": [], "at": None}


def photo_of(typed: str) -> tuple[str, str]:
    """The file and the words after it; a name with blanks stands in quotes, or is the longest that is a file.

    ValueError in words when there is no such file: a slip of the keyboard is nobody's lost photo.
    """
    typed = typed.strip()
    if typed[:1] in ("'", '"') and (end := typed.find(typed[0], 1)) > 0:
        name, words = typed[1:end], typed[end + 1 :].strip()
    else:
        ends = [at for at in range(len(typed), 0, -1) if at == len(typed) or typed[at] == " "]
        found = next((at for at in ends if Path(typed[:at].replace("\\ ", " ")).expanduser().is_file()), None)
        at = found or len(typed.partition(" ")[0])
        name, words = typed[:at].replace("\\ ", " "), typed[at:].strip()
    path = Path(name).expanduser()
    if not path.is_file():
        raise ValueError(f"There is no file {name}." if name else "Write the file's name after the word photo.")
    return str(path), words


def _programs(parlour: "Chat", who: str, recorder: "Recorder | None") -> None:
    wrong = False
    for number, row in enumerate(sys.stdin, 1):
        if not row.strip():
            continue
        try:
            given = _checked(_parsed(row))
        except ValueError as error:
            wrong = True
            print(f"line {number}: {error}", file=sys.stderr)
            emit({"error": f"line {number}: {error}"})
            continue
        emit(_heard(parlour, {"as": who, **given}, recorder).as_json())
    if wrong:
        sys.exit(MISUSED)


def _parsed(row: str) -> Any:
    try:
        return json.loads(row)
    except ValueError as error:
        raise ValueError(f"not JSON ({error})") from None


def _checked(given: Any) -> dict[str, Any]:
    """One input line as `surface` describes it; ValueError in words."""
    if not isinstance(given, dict):
        raise ValueError("each line is one JSON object")
    if unknown := sorted(given.keys() - KEYS):
        raise ValueError(f"{', '.join(unknown)}: no such key; there are {', '.join(KEYS)}")
    text = given.get("text")
    parts = [] if text is None else [text] if isinstance(text, str) else text
    media = given.get("media") or []
    if not (isinstance(parts, list) and all(isinstance(part, str) for part in parts)):
        raise ValueError("text is a string or a list of strings")
    if not (isinstance(media, list) and all(isinstance(path, str) for path in media)):
        raise ValueError("media is a list of paths")
    at = _moment(given.get("at"))
    if "as" in given and not (isinstance(given["as"], str) and given["as"].strip()):
        raise ValueError("as is a name or a number")
    return {**given, "parts": parts, "media": media, "at": at}


def _moment(given: Any) -> datetime | None:
    if given is None:
        return None
    try:
        found = datetime.fromisoformat(given)
    except (TypeError, ValueError):
        found = None
    if found is None or found.tzinfo is None:
        raise ValueError("at is a time with an offset, such as 2026-11-23T09:00:00-05:00")
    return found


@line.command()
def why(name: str, data: Data = None, as_json: Json = False) -> None:
    """What was understood in the turn that answered a message, made a post or filed a request."""
    from app.again import again

    settings = read_settings(data_dir=data)
    found = again(settings, name)
    if found is None:
        leave(REFUSED, f"No turn is known for {name}: give a message id, a post id or a tracking number.")
    if as_json:
        emit(found)
        return
    zone = ZoneInfo(read_city(city_folder(settings.city)).time_zone)
    lines(reading.turn(reading.on_clocks(found, zone)))
