"""Short ways to put a person into a situation and hear what was understood."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from cities import NOW, small_city

from bot.city import City
from bot.events import Heard, Message
from bot.facts import Facts, RequestFacts
from bot.moves import Act, Differs, FileThem, Follow, NotService, Refuse, SetDetail, SetPlace, SetService
from bot.read import Reading, read
from bot.talk import Ask, AskKind, Draft, Filed, Option, Slot, Talk, Where
from bot.wire import Capabilities
from casework.request import Status
from casework.tracking import check_character
from classifier import rules
from places.place import NOTHING, Finding, Parts, Place

ELM = Place("address", "12 Elm St", 12, ("Elm St",))
CARRIER = Capabilities("phone", carrier_keywords={"STOP": "STOP", "START": "START", "HELP": "HELP", "CANCEL": "STOP"})
OPEN_CHANNEL = Capabilities("desk")
FACTS = Facts(OPEN_CHANNEL)
NOTHING_SAID = Talk()
NUMBER = f"7KQ2M-4XRT{check_character('7KQ2M4XRT')}"
"""A genuine tracking number."""


def hear(
    *texts: str, talk: Talk = NOTHING_SAID, facts: Facts = FACTS, city: City | None = None, **more: object
) -> Reading:
    """What is understood of these messages, cleaned as at the edge; ``more`` are fields of the last message."""
    messages = [Message(f"m{at}", rules.clean(text), NOW) for at, text in enumerate(texts, 1)]
    messages[-1] = replace(messages[-1], **more)  # type: ignore[arg-type]
    return read(talk, Heard(tuple(messages)), facts, city or small_city(), NOW)


def acts(
    *texts: str, talk: Talk = NOTHING_SAID, facts: Facts = FACTS, city: City | None = None, **more: object
) -> list[Act]:
    """The acts alone."""
    return [move.act for move in hear(*texts, talk=talk, facts=facts, city=city, **more).moves]


def told(found: Sequence[Act]) -> list[str]:
    """Acts as one short line each, such as ``report pothole @ 12 Elm St``."""
    return [_line(act) for act in found]


def _line(act: Act) -> str:
    words = [act.kind]
    for name in (
        "draft",
        "service",
        "services",
        "guesses",
        "question",
        "value",
        "article",
        "tracking",
        "score",
        "what",
        "drafts",
        "photos",
        "carrier",
        "undo",
    ):
        value = getattr(act, name, None)
        words += [_value(value)] if value else []
    finding = getattr(act, "finding", None)
    if isinstance(finding, Finding):
        words += ["@", finding.place.text if finding.place else f"{finding.outcome} {_parts(finding.parts)}".strip()]
    return " ".join(words)


def _value(value: object) -> str:
    return "/".join(value) if isinstance(value, tuple) else "yes" if value is True else str(value)


def _parts(parts: Parts) -> str:
    return " ".join(str(part) for part in (parts.number, parts.street, parts.cross) if part)


def draft(name: str = "d1", service: str | None = None, place: Place | None = None, **more: object) -> Draft:
    """A draft; ``more`` are its other fields."""
    slot = Slot(service, "m0", 0.9) if service else None
    return replace(Draft(name, slot, place=Where(found=place)), **more)  # type: ignore[arg-type]


def asking(kind: AskKind, *options: Option, about: tuple[str, ...] = ("d1",), expects: str = "", **more: object) -> Ask:
    """A question on the table."""
    ask = Ask("a1", kind, kind, about, NOW, options, expects)  # type: ignore[arg-type]
    return replace(ask, **more)  # type: ignore[arg-type]


def choosing(*codes: str) -> Ask:
    """Which service? Numbered, and 0 for none."""
    options = [
        Option(str(at), code.replace("_", " ").capitalize(), (SetService("d1", code),))
        for at, code in enumerate(codes, 1)
    ]
    return asking("service", *options, Option("0", "None of these", (NotService("d1", codes),)), expects="words")


def confirming(*drafts: str) -> Ask:
    """The read-back."""
    return asking(
        "confirm", Option("1", "Yes", (FileThem(drafts),)), Option("2", "Change", (Refuse(drafts),)), about=drafts
    )


def placing(*options: str) -> Ask:
    """Where? With these places to choose from, if any."""
    chosen = [
        Option(str(at), text, (SetPlace("d1", Finding("resolved", place=Place("address", text)), text),))
        for at, text in enumerate(options, 1)
    ]
    none = [Option("0", "Neither", (SetPlace("d1", NOTHING),))] if options else []
    return asking("place", *chosen, *none, expects="place")


def nearby() -> Ask:
    """Is it the one that was reported already?"""
    same, other = Option("1", "Same one", (Follow("d1", "A"),)), Option("2", "Different", (Differs("d1", "A"),))
    return asking("nearby", same, other)


def detail(*labels: str) -> Ask:
    """An editor's question."""
    options = [Option(str(at), label, (SetDetail("d1", "where", label.lower()),)) for at, label in enumerate(labels, 1)]
    return asking("detail", *options, expects="detail", question="where")


def request(tracking: str, service: str = "pothole", status: Status = "received") -> RequestFacts:
    """A request of one's own."""
    closed = NOW - timedelta(days=2) if status == "closed" else None
    return RequestFacts(
        tracking, service, status, "12 Elm St", NOW, NOW - timedelta(days=4), mine=True, closed_at=closed
    )


def filed(minutes: int = 3, service: str = "pothole") -> Filed:
    """A request this conversation filed some minutes ago."""
    return Filed(NUMBER, service, "12 Elm St", NOW - timedelta(minutes=minutes), draft("d1", service, ELM))
