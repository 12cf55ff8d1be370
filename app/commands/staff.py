"""Commands of departments and agents: requests, handoffs, users."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Final, TypeVar, get_args

import typer

from app.agents import RESUMES, Refused
from app.commands import reading
from app.commands.given import At, By, moment
from app.commands.line import MISUSED, REFUSED, leave, line
from app.commands.output import emit, lines, table
from app.desk import Desk
from app.outages import provider_down
from app.settings import read_settings
from casework.request import Status
from store.people import Mark

T = TypeVar("T")

requests = typer.Typer(no_args_is_help=True, help="Requests: what was promised, and every step since.")
handoffs = typer.Typer(no_args_is_help=True, help="Handoffs: conversations that need a person.")
users = typer.Typer(no_args_is_help=True, help="Roles: whose texts close requests, file for others, answer handoffs.")
line.add_typer(requests, name="requests")
line.add_typer(handoffs, name="handoffs")
line.add_typer(users, name="users")

Json = Annotated[bool, typer.Option("--json", help="One JSON document.")]
Data = Annotated[Path | None, typer.Option("--data", help="The data folder.")]
RightService = Annotated[str, typer.Option("--service", help="The right service's code.")]
RightPlace = Annotated[str, typer.Option("--place", help="The right place, in words.")]


def working(data: Path | None, at: str | None, step: Callable[[Desk], T], *, fresh: bool = False) -> T:
    """Do one step at a desk; what is refused ends in words. ``fresh``: the data folder may be a new one."""
    desk = Desk(read_settings(data_dir=data), moment(at), fresh=fresh)
    try:
        return step(desk)
    except Refused as error:
        leave(REFUSED, str(error))
    finally:
        desk.close()


@requests.command("list")
def list_requests(
    status: Annotated[str | None, typer.Option(help="Only this status.")] = None,
    service: Annotated[str | None, typer.Option(help="Only this service.")] = None,
    late: Annotated[bool, typer.Option("--late", help="Only open ones past their date.")] = False,
    data: Data = None,
    at: At = None,
    as_json: Json = False,
) -> None:
    """Requests, newest first."""
    wanted = (_status(status),) if status else ()
    rows = working(data, at, lambda desk: desk.listed(statuses=wanted, service=service or "", late=late))
    if as_json:
        emit(rows)
    else:
        shown = [{**row, "place": row["place"]["text"], "due": (row["due"] or "")[:10]} for row in rows]
        table(shown, ("tracking", "service", "status", "place", "due", "priority"), "No requests.")


@requests.command("show")
def show_request(tracking: str, data: Data = None, as_json: Json = False) -> None:
    """One request with its history, details and the resident's words."""
    found, zone = working(data, None, lambda desk: (desk.show(tracking), desk.zone))
    emit(found) if as_json else lines(reading.request(reading.on_clocks(found, zone)))


@requests.command("update")
def update_request(
    tracking: str,
    by: By,
    status: Annotated[str | None, typer.Option(help="The new status.")] = None,
    note: Annotated[str, typer.Option(help="Said to the resident.")] = "",
    reason: Annotated[str, typer.Option(help="Why it is late or not done; said to the resident.")] = "",
    photo: Annotated[Path | None, typer.Option(help="An after-photo.")] = None,
    due: Annotated[str | None, typer.Option(help="A new date, ISO 8601 with offset.")] = None,
    data: Data = None,
    at: At = None,
) -> None:
    """Move a request on: owner and followers are told."""
    wanted = _status(status) if status else None
    if not (wanted or note or reason or photo or due):
        leave(REFUSED, "Say what changes: --status, --note, --reason, --photo or --due.")
    told = working(
        data,
        at,
        lambda desk: desk.update(
            tracking, status=wanted, by=by, note=note, reason=reason, photo=photo, due=moment(due, "--due")
        ),
    )
    typer.echo(f"{tracking}: {wanted or 'noted'}. {told}".strip())


@requests.command("correct")
def correct_request(
    tracking: str,
    by: By,
    service: RightService = "",
    place: RightPlace = "",
    data: Data = None,
    at: At = None,
) -> None:
    """Put a request's service or place right; its owner is told."""
    typer.echo(working(data, at, lambda desk: desk.correct(tracking, by=by, service=service, place=place)))


def _status(name: str) -> Status:
    legal = get_args(Status)
    if name not in legal:
        leave(MISUSED, f"--status {name}: one of {', '.join(legal)}.")
    return name  # type: ignore[return-value]  # checked above


@handoffs.command("list")
def list_handoffs(
    everything: Annotated[bool, typer.Option("--all", help="Closed ones too.")] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Conversations that wait for a person or have one, urgent ones first; above them, whether answers leave at all."""
    rows, zone, down = working(
        data, None, lambda desk: (desk.cases(everything), desk.zone, provider_down(desk.database))
    )
    if as_json:
        emit(rows)
    else:
        lines([down] if down else [])
        local = reading.on_clocks(rows, zone)
        shown = [{**row, "waiting_since": reading.moment(row["waiting_since"])} for row in local]
        table(shown, ("id", "state", "reason", "by", "channel", "waiting_since", "suggested"), "Nobody is waiting.")


@handoffs.command("show")
def show_handoff(case: str, data: Data = None, as_json: Json = False) -> None:
    """One handoff with reason, transcript, drafts and the suggested reply."""
    found, zone = working(data, None, lambda desk: (desk.case(case), desk.zone))
    emit(found) if as_json else lines(reading.case(reading.on_clocks(found, zone)))


def _case_step(act: str, doc: str, done: str) -> None:
    def run(case: str, by: By, data: Data = None, at: At = None) -> None:
        _step(act, case, by, data, at, done)

    handoffs.command(act, help=doc)(run)


def _case_words(act: str, doc: str, done: str) -> None:
    def run(case: str, text: str, by: By, data: Data = None, at: At = None) -> None:
        _step(act, case, by, data, at, done, text)

    handoffs.command(act, help=doc)(run)


def _step(act: str, case: str, by: str, data: Path | None, at: str | None, done: str, text: str = "") -> None:
    """One step of an agent: the same as with the buttons of its card."""
    told = working(data, at, lambda desk: desk.on_case(act, case, by=by, text=text))
    typer.echo(f"{case}: {done}." + (f" {told}" if told else ""))


_case_step("claim", "Take it: first to claim wins, the bot goes silent.", "yours")
_case_step("use", "Send the reply that the bot suggests.", "queued")
_case_step("file", "File what the resident has reported so far, as far as service and place are known.", "filed")
_case_step("close", "The conversation is over.", "closed")
_case_words("reply", "Send these words to the resident.", "queued")
_case_words("note", "A remark that stays inside.", "noted")


@handoffs.command("release")
def release(
    case: str,
    by: By,
    resume: Annotated[str, typer.Option(help=f"Where the bot goes on: {', '.join(RESUMES)}.")] = RESUMES[0],
    data: Data = None,
    at: At = None,
) -> None:
    """Hand back to the bot: it goes on where it was, asks for the service again, or begins anew."""
    _step("release", case, by, data, at, "back with the bot", resume)


@handoffs.command("correct")
def correct_draft(
    case: str,
    by: By,
    service: RightService = "",
    place: RightPlace = "",
    data: Data = None,
    at: At = None,
) -> None:
    """Put the newest draft's service or place right."""
    typer.echo(working(data, at, lambda desk: desk.correct_draft(case, by=by, service=service, place=place)))


@users.command("list")
def list_users(data: Data = None, as_json: Json = False) -> None:
    """Who has a role, each named by the end of the number."""
    rows = working(data, None, lambda desk: desk.roles())
    emit(rows) if as_json else table(rows, ("role", "channel", "ending"), "Nobody has a role yet: see `users add`.")


NUMBER: Final = (r"\+[1-9]\d{6,14}", "write the number with plus and country code, such as +12155550100")
FORMS: Final = {
    "sms": NUMBER,
    "simulator": NUMBER,
    "slack": (r"[UW][A-Z0-9]{2,39}", "write the member's id, such as U0123ABCD (in Slack: profile, copy member ID)"),
}
"""How somebody is named on each channel, and what to write instead of anything else."""

Where = Annotated[str, typer.Option(help=f"One of {', '.join(FORMS)}.")]


@users.command("add")
def add_user(
    address: str,
    role: Annotated[str, typer.Option(help="resident, liaison, crew or agent.")],
    channel: Where = "sms",
    name: Annotated[str, typer.Option(help="What staff call them: who holds a case.")] = "",
    data: Data = None,
) -> None:
    """Give an address a role."""
    if role not in ("resident", "liaison", "crew", "agent"):
        leave(MISUSED, f"--role {role}: one of resident, liaison, crew, agent.")
    _known(channel, address)
    working(data, None, lambda desk: desk.give_role(channel, address, role, name.strip()), fresh=True)
    typer.echo(f"The {channel} user ending in {address[-2:]} is now {role}.")
    if channel == "sms":
        typer.echo("For `frontdoor chat` and /sim give the role there as well: the same with --channel simulator.")


def _known(channel: str, address: str) -> None:
    if channel not in FORMS:
        leave(MISUSED, f"--channel {channel}: one of {', '.join(FORMS)}.")
    form, words = FORMS[channel]
    if not re.fullmatch(form, address):
        leave(MISUSED, f"{address}: {words}.")


Why = Annotated[str, typer.Option("--reason", help="Why; recorded, never shown to residents.")]


def _mark_command(name: Mark, doc: str, done: str) -> None:
    def run(address: str, by: By, reason: Why = "", channel: Where = "sms", data: Data = None) -> None:
        _known(channel, address)
        if not (reason.strip() or name.startswith("un")):
            leave(MISUSED, "--reason is empty: say why; whoever looks at it later has to know.")
        working(data, None, lambda desk: desk.mark(channel, address, name, by=by, reason=reason.strip()))
        typer.echo(f"The {channel} user ending in {address[-2:]} {done}.")

    users.command(name, help=doc)(run)


_mark_command("block", "Keep what somebody sends and do not answer; danger is answered all the same.", "is blocked")
_mark_command("unblock", "Answer again.", "is answered again")
_mark_command("flag", "Note something about an address for whoever looks later.", "is flagged")
_mark_command("unflag", "Take the note back.", "is no longer flagged")


@users.command("marked")
def list_marked(data: Data = None, as_json: Json = False) -> None:
    """Who is blocked or flagged, by whom and why, newest first; flags of the rule itself too."""
    rows = working(data, None, lambda desk: desk.marks())
    columns = ("at", "channel", "ending", "what", "by", "reason")
    emit(rows) if as_json else table(rows, columns, "Nobody is blocked or flagged.")
