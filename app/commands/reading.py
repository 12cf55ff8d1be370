"""What `show` and `why` print for people: sentences and short lists, never a program's notation."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from app.explaining import sentence

Facts = Mapping[str, Any]


def request(found: Facts) -> Iterator[str]:
    """One request with its history and the resident's words."""
    yield f"{found['tracking']}  {found['service']}, {found['status']}"
    place = found["place"]
    districts = ", ".join(
        f"{layer.replace('_', ' ')} {names[0]}" for layer, names in place["districts"].items() if names
    )
    rows = {
        "place": " · ".join(filter(None, (place["text"] or "none", place["precision"], districts))),
        "unit": found["unit"],
        "filed": f"{moment(found['filed_at'])} by {found['channel']}"
        + ("" if found["confirmed"] else ", not confirmed"),
        "promised": moment(found["due"]),
        "closed": moment(found["closed_at"]),
        "priority": found["priority"],
        "followers": found["followers"] or None,
        "continues": found["continues"],
        "private": "yes: never shown by number" if found["private"] else None,
        "photos": ", ".join(f"{one['id']} {one['state']}" for one in found["photos"]),
        "details": ", ".join(f"{name}: {value}" for name, value in found["details"].items()),
    }
    yield from named(rows)
    yield from listed("The resident's words", found["words"])
    yield from listed("History", [step(one) for one in found["history"]])


def step(one: Facts) -> str:
    """One line of a request's history."""
    words = [one["what"] if one["what"] != "status" else "", one["status"], f"by {one['by']}" if one["by"] else ""]
    said = [f"“{one[name]}”" for name in ("note", "words", "reason") if one[name]]
    more = ["with a photo"] if one["photo"] else []
    due = [f"due {moment(one['due'])}"] if one["due"] else []
    return f"{moment(one['at'])}  " + ", ".join([" ".join(filter(None, words)), *said, *more, *due])


def case(found: Facts) -> Iterator[str]:
    """One handoff with its drafts, the suggested reply and everything said."""
    holder = f", held by {found['by']}" if found["by"] else ""
    yield f"{found['id']}  {found['state']}{holder}: {found['reason'].replace('_', ' ')}"
    yield from named({"channel": found["channel"], "since": moment(found["waiting_since"])})
    yield from listed("What is known", [draft(one) for one in found["drafts"]])
    yield from listed("The bot would say", [found["suggested"]] if found["suggested"] else [])
    yield from listed(
        "Notes, for staff only", [f"{moment(one['at'])}  {one['by']}: {one['text']}" for one in found["notes"]]
    )
    yield from listed("So far", [f"{moment(one['at'])}  {one['who']}: {one['text']}" for one in found["transcript"]])


def draft(one: Facts) -> str:
    """One unfiled report in words."""
    service = one["service"]["value"] if one.get("service") else "service unknown"
    where = one.get("place") or {}
    found = where.get("found") or {}
    place = found.get("text") or where.get("words") or "place unknown"
    photos = len(one.get("photos") or ())
    return f"{service} at {place}" + (f", {photos} photos" if photos else "")


def turn(found: Facts) -> Iterator[str]:
    """One turn: what was heard, what it was taken for, what was asked and said, and whether it would be so again."""
    yield f"Turn {found['turn']} of conversation {found['conversation']}, {moment(found['at'])}"
    yield from listed("Heard", found["heard"] or [found["event"].replace("_", " ")])
    yield from listed("Understood as", [sentence(one) for one in found["moves"]] or ["nothing"])
    yield from named({"unread words": found["unused"], "asks": found["ask"]})
    yield from listed("Offered", found["options"])
    yield from listed("Said", found["said"] or ["nothing"])
    yield f"Taken again with bundle {found['bundle']}: {found['again']}."
    yield from listed("It would say now", found.get("would_say", ()))


def named(rows: Facts) -> Iterator[str]:
    """Name and value, a row each; what is empty is left out."""
    for name, given in rows.items():
        if given:
            yield f"  {name:<13}{given}"


def listed(head: str, rows: Sequence[str]) -> Iterator[str]:
    """A heading and a row each; nothing where there is nothing."""
    if rows:
        yield head
        yield from ("  " + str(row).replace("\n", "\n  ") for row in rows)


TIMES: Final = frozenset({"at", "due", "filed_at", "closed_at", "waiting_since"})


def on_clocks(found: Any, zone: ZoneInfo) -> Any:
    """The same document with its moments in the city's time."""
    if isinstance(found, Mapping):
        return {name: _local(value, zone) if name in TIMES else on_clocks(value, zone) for name, value in found.items()}
    return [on_clocks(one, zone) for one in found] if isinstance(found, list | tuple) else found


def _local(text: str | None, zone: ZoneInfo) -> str | None:
    return datetime.fromisoformat(text).astimezone(zone).isoformat() if text else text


def moment(text: str | None) -> str:
    """A moment in the time it was written in, to the minute."""
    return f"{datetime.fromisoformat(text):%Y-%m-%d %H:%M}" if text else ""
