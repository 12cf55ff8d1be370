"""Cards for staff (`casework.card`) as Slack's blocks. A button comes back as a StaffAct with its act and its case.

All words are plain text: nothing a resident wrote pings anybody or becomes a link.
"""

from collections.abc import Iterator
from typing import Final, assert_never

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ContextBlock,
    HeaderBlock,
    InteractiveElement,
    Option,
    OverflowMenuElement,
    SectionBlock,
)

from casework.card import (
    EVERYBODY_READS,
    Card,
    Line,
    Matter,
    Remark,
    Reported,
    Whisper,
    channel_name,
    clock,
    language_name,
    seen,
)
from casework.handoff import called_for
from casework.page import STAFF
from channels.slack.words import brief

MAX_TITLE: Final = 150
MAX_FIELD: Final = 2000
MAX_TEXT: Final = 3000
MAX_REPORTS: Final = 6
"""Reports shown of one case; the others are in `handoffs show`."""
MAX_GUESSES: Final = 3

_WHO: Final = {"resident": "Resident", "bot": "City", "staff": "Staff", "note": "Note"}
_DELIVERY: Final = {"": "", "waiting": " (on its way)", "sent": " ✓", "failed": " ✗ not delivered"}
_HOW: Final = "Words below this card are notes for staff. Begin with > to have them sent to the resident."


def render(card: Card | Remark | Whisper) -> list[Block]:
    """The blocks of a card, of a line below one, or of an answer to one agent."""
    match card:
        case Card():
            return list(_card(card))
        case Remark(line=line):
            return [SectionBlock(text=brief(_line(line), MAX_TEXT))]
        case Whisper():
            return list(_whisper(card))
        case _:
            assert_never(card)


def _card(card: Card) -> Iterator[Block]:
    why = called_for(card.reason, card.hazard)
    title = f"{'🚨 ' if card.urgent else ''}{why[:1].upper()}{why[1:]} · {card.case}"
    yield HeaderBlock(text=brief(title, MAX_TITLE))
    yield SectionBlock(text=brief("\n".join(_state(card)), MAX_TEXT))
    for report in card.matter.reports[:MAX_REPORTS]:
        yield SectionBlock(text=brief(_report(report), MAX_FIELD))
    if card.lines:
        yield SectionBlock(text=brief("\n".join(map(_line, card.lines)), MAX_TEXT))
    matter = card.matter
    if matter.suggested and card.state != "closed":
        yield SectionBlock(text=brief(f"The bot would say ({matter.costs}):\n{matter.suggested}", MAX_TEXT))
    acts = list(_acts(card))
    if acts:
        yield ActionsBlock(elements=acts)
    if card.state == "claimed":
        yield ContextBlock(elements=[brief(_HOW, MAX_FIELD)])


def _state(card: Card) -> Iterator[str]:
    """Where the case stands, line by line."""
    matter, zone = card.matter, card.zone
    yield f"On {channel_name(card.channel)}, from {card.contact}, in {language_name(matter.language)}"
    if card.public:
        yield EVERYBODY_READS
    match card.state:
        case "waiting":
            yield f"Waits for a person since {clock(card.since, zone)}"
            if matter.opens:
                yield f"The office is closed until {clock(matter.opens, zone)}"
        case "claimed":
            yield f"Held by {card.by}"
            if matter.until:
                yield f"Back in the queue at {clock(matter.until, zone)} unless something is said before"
        case "closed":
            yield "Back with the bot" if card.outcome == "released" else "Closed"
    if card.opted_out:
        yield "Has opted out: nothing can be sent"
    if card.unreachable:
        yield "Texts do not reach this number"
    if card.provider_down:
        yield "The provider does not answer: what is sent now leaves when it is back"


def _report(report: Reported) -> str:
    if report.service:
        what = f"{report.service[1]} ({report.certainty:.0%} sure)"
    else:
        what = " or ".join(f"{name}?" for _, name in report.guesses) or "Service not known yet"
    where = f"{report.place}{'' if report.verified else ' (not verified)'}" if report.place else "place not known yet"
    more = [f"{report.photos} photo{'s' if report.photos > 1 else ''}"] if report.photos else []
    more += [f"promised by {report.due:%a %-d %b}"] if report.due else []
    return "\n".join([f"{what}, {where}", *more])


def _line(line: Line) -> str:
    name = line.by or _WHO[line.who]
    note = " (note, not sent)" if line.who == "note" else ""
    why = f": {line.why}" if line.why else ""
    return f"{name}{note}: {line.text}{_DELIVERY[line.delivery]}{why}"


def _acts(card: Card) -> Iterator[InteractiveElement]:
    if card.state == "waiting":
        yield _button(card.case, "claim", "Claim", style="primary")
    if card.state != "claimed":
        return
    if card.matter.suggested and not card.opted_out:
        yield _button(card.case, "use", "Send what the bot would say", seen(card.matter, "use"))
    for code, name in _choices(card.matter):
        yield _button(card.case, "service", f"It is: {name}", code)
    yield _button(card.case, "put_right", "Put right…")
    if any(report.service for report in card.matter.reports):
        yield _button(card.case, "file", "File it", seen(card.matter, "file"), style="primary")
    yield OverflowMenuElement(
        action_id=f"{STAFF}release",
        options=[
            _option(card.case, "there", "Back to the bot, where it was"),
            _option(card.case, "service", "Back to the bot: ask for the service"),
            _option(card.case, "anew", "Back to the bot, from the start"),
        ],
    )
    yield _button(card.case, "close", "Close", style="danger")


def _choices(matter: Matter) -> tuple[tuple[str, str], ...]:
    """What the newest report may be instead."""
    return matter.reports[-1].guesses[:MAX_GUESSES] if matter.reports else ()


def _whisper(card: Whisper) -> Iterator[Block]:
    yield SectionBlock(text=brief(card.text, MAX_TEXT))
    if card.note:
        yield ActionsBlock(elements=[_button(card.case, "send_note", "Send it to the resident", card.note)])


def _button(case: str, act: str, label: str, text: str = "", style: str | None = None) -> ButtonElement:
    name = f"{STAFF}{act}:{text}" if text else f"{STAFF}{act}"
    return ButtonElement(text=brief(label, 75), action_id=name, value=f"{case} {text}".strip(), style=style)


def _option(case: str, text: str, label: str) -> Option:
    return Option(value=f"{case} {text}", text=brief(label, 75))
