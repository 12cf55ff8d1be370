"""Commands of upkeep: retention, spending, backup."""

import time
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.commands.given import At, By, moment
from app.commands.line import REFUSED, leave, line
from app.commands.output import emit, facts, table
from app.settings import Settings, read_settings

if TYPE_CHECKING:
    from app.manifest import Manifest
    from casework.spending import Caps
    from knowledge_base.city import CityFile
    from store.engine import Database

retention = typer.Typer(no_args_is_help=True, help="What is deleted when, what was, and what must be kept.")
spending = typer.Typer(no_args_is_help=True, help="What texting costs today, and a higher budget for the day.")
backup = typer.Typer(no_args_is_help=True, help="Back up, verify and restore.")
line.add_typer(retention, name="retention")
line.add_typer(spending, name="spending")
line.add_typer(backup, name="backup")

Json = Annotated[bool, typer.Option("--json", help="One JSON document.")]
Data = Annotated[Path | None, typer.Option("--data", help="The data folder.")]


@retention.command("show")
def show_retention(data: Data = None, at: At = None, as_json: Json = False) -> None:
    """The city's rules, what they would delete now, what was deleted, and which requests are on hold."""
    from app.retention import rules
    from store import retention as kept
    from store import takedowns

    settings = read_settings(data_dir=data)
    with closing(_existing(settings)) as database, database.read() as conn:
        city, now = _city(settings), _now(database, at)
        found: dict[str, Any] = {
            "rules": {
                "conversations": city.retention.transcript_days,
                "photos": city.retention.photo_days,
                "numbers": city.retention.identity_days,
            },
            "due": kept.due(conn, rules(city), now),
            "holds": kept.holds(conn),
            "taking_down": dict(zip(("waiting", "late"), takedowns.standing(conn, database.now()), strict=True)),
            "deleted": kept.records(conn),
        }
    if as_json:
        emit(found)
        return
    facts({f"{name} after": f"{days} days, {found['due'][name]} due now" for name, days in found["rules"].items()})
    facts(
        {"deleted where they were written": "{waiting} still here, {late} of them late".format(**found["taking_down"])}
    )
    table(found["holds"], ("tracking", "by", "reason", "at"), "No request is on hold.")
    table(found["deleted"], ("at", "what", "many", "before", "by"), "Nothing has been deleted yet.")


@retention.command("run")
def run_retention(by: By = "command line", data: Data = None, at: At = None, as_json: Json = False) -> None:
    """Delete what is past its time now. The service does it every night by itself."""
    from app.retention import run

    settings = read_settings(data_dir=data)
    with closing(_existing(settings)) as database:
        done = run(database, settings, _city(settings), _now(database, at), by)
    emit(done) if as_json else facts({name: many or "none" for name, many in done.items()})


@retention.command("hold")
def hold_request(
    tracking: str, by: By, reason: Annotated[str, typer.Option(help="Why it must be kept.")], data: Data = None
) -> None:
    """Keep everything of this request, whatever the rules say, until it is let go."""
    from casework.tracking import normalise
    from store.retention import hold

    number = normalise(tracking) or tracking
    with closing(_existing(read_settings(data_dir=data))) as database:
        now = database.now()
        known = database.write(lambda conn: hold(conn, number, by=by, reason=reason, at=now))
    if not known:
        leave(REFUSED, f"There is no request {tracking}.")
    typer.echo(f"{number} is on hold: nothing of it is deleted.")


@retention.command("let-go")
def let_go(tracking: str, data: Data = None) -> None:
    """End the hold of a request."""
    from casework.tracking import normalise
    from store.retention import release

    number = normalise(tracking) or tracking
    with closing(_existing(read_settings(data_dir=data))) as database:
        held = database.write(lambda conn: release(conn, number))
    if not held:
        leave(REFUSED, f"{tracking} is not on hold: see `frontdoor retention show`.")
    typer.echo(f"{number} is no longer on hold.")


@spending.command("show")
def show_spending(data: Data = None, as_json: Json = False) -> None:
    """Segments of the city's present day, its budget, and what waits for another day."""
    from store.spending import spent

    settings = read_settings(data_dir=data)
    with closing(_existing(settings)) as database, database.read() as conn:
        today = spent(conn, _caps(settings), database.now())
    found = {
        "segments": today.segments,
        "budget": today.budget,
        "a_number": settings.number_segments_per_day,
        "waiting_for_budget": today.over_city,
        "waiting_for_number": today.over_number,
    }
    emit(found) if as_json else facts(found)


@spending.command("raise")
def raise_spending(
    segments: Annotated[int, typer.Argument(min=1, help="How many more may leave today.")], by: By, data: Data = None
) -> None:
    """Add to today's budget: what waited for it leaves at once. Tomorrow's is as the settings say."""
    from store.spending import raise_budget

    settings = read_settings(data_dir=data)
    if not settings.city_segments_per_day:
        leave(REFUSED, "There is no budget: FRONTDOOR_CITY_SEGMENTS_PER_DAY is 0.")
    with closing(_existing(settings)) as database:
        now = database.now()
        freed = database.write(lambda conn: raise_budget(conn, _caps(settings), segments, by, now))
    typer.echo(f"{segments} more segments may leave today; {freed} waiting texts are looked at again.")


@backup.command("create")
def create_backup(
    target: Annotated[Path, typer.Argument(help="A new folder, or a file ending in .tar.")],
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Back up everything as it is now, while the service runs."""
    from app.backup import create

    settings = read_settings(data_dir=data)
    begun = time.perf_counter()
    made = create(settings, target, _city(settings).name)
    _tell_backup(target, made, time.perf_counter() - begun, "Made", as_json)


@backup.command("verify")
def verify_backup(source: Path, as_json: Json = False) -> None:
    """Read a whole backup again: every hash, every page, every count."""
    from app.backup import verify
    from app.manifest import Spoilt

    begun = time.perf_counter()
    try:
        found = verify(source)
    except Spoilt as error:
        leave(REFUSED, str(error))
    _tell_backup(source, found, time.perf_counter() - begun, "Verified", as_json)


@backup.command("restore")
def restore_backup(source: Path, data: Data = None, as_json: Json = False) -> None:
    """Bring a backup back into an empty data folder and database, after verifying it."""
    from dataclasses import asdict

    from app.backup import restore
    from app.manifest import Spoilt

    settings = read_settings(data_dir=data)
    try:
        done = restore(settings, source)
    except Spoilt as error:
        leave(REFUSED, str(error))
    if as_json:
        emit(asdict(done))
        return
    typer.echo(
        f"Restored into {settings.data_dir}: {done.requests} requests, {done.photos} photos, "
        f"{done.opted_out} opt-outs. {done.in_doubt} texts were open: the provider is asked for each before it is sent."
    )


def _tell_backup(path: Path, found: "Manifest", seconds: float, word: str, as_json: bool) -> None:
    shown = {
        "path": str(path),
        "made_at": found.made_at,
        "city": found.city,
        "source": found.source,
        "schema": found.schema,
        "requests": found.counts.get("requests", 0),
        "photos": len(found.files) - 1,
        "photos_missing": len(found.missing),
        "opted_out": found.opted_out,
        "open_posts": found.open_posts,
        "seal": found.seal,
        "seconds": round(seconds, 2),
    }
    if as_json:
        emit(shown)
        return
    typer.echo(
        f"{word}: {shown['requests']} requests, {shown['photos']} photos, {shown['opted_out']} opt-outs, "
        f"made {found.made_at}."
    )
    facts(shown)


def _existing(settings: Settings) -> "Database":
    from store.engine import Database
    from store.migrate import migrate

    database = Database.existing(settings.url)
    migrate(database)
    return database


def _caps(settings: Settings) -> "Caps":
    return settings.caps.on(_city(settings).time_zone)


def _city(settings: Settings) -> "CityFile":
    from knowledge_base.city_file import read_city
    from knowledge_base.starter import city_folder

    return read_city(city_folder(settings.city))


def _now(database: "Database", at: str | None) -> datetime:
    from app.clock import Clock
    from store.meta import Meta

    return moment(at) or Clock(Meta(database).civil_offset()).now()
