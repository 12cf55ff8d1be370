"""Commands that measure: bench turn, http, storm, workers, idle, talk, bench page for their results; rehearse."""

import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.commands.line import DONE, REFUSED, line
from app.commands.output import emit, lines
from app.settings import read_settings

if TYPE_CHECKING:
    from app.bench.machine import Limits

bench = typer.Typer(no_args_is_help=True, help="Measure on this machine, beside its own limits.")
line.add_typer(bench, name="bench")

Json = Annotated[bool, typer.Option("--json", help="One JSON document.")]
Results = Path("bench-results")


@bench.command()
def turn(turns: int = 2000, seed: int = 1, city: str | None = None, as_json: Json = False) -> None:
    """What one turn costs in process, on the city-day mix."""
    from app.bench.machine import limits
    from app.bench.turn import measure, some_places
    from app.bundle import load
    from app.collector import keep_for_good

    loaded = load(read_settings(city=city))
    loaded.classifier.rank("warm up")
    keep_for_good()
    machine = limits()
    figures = measure(loaded, some_places(loaded), turns, seed)
    _tell("turn", "a turn", machine, figures, as_json)


@bench.command()
def http(
    seconds: float = 15.0,
    burst: Annotated[int, typer.Option(help="Texts a second in a burst; 0 leaves it out.")] = 1000,
    burst_seconds: Annotated[int, typer.Option(help="For so long. 30,000 texts take some minutes to answer.")] = 30,
    seed: int = 1,
    city: str | None = None,
    database: Annotated[str, typer.Option(help="A PostgreSQL server, where a database is made and dropped.")] = "",
    workers: Annotated[int, typer.Option(help="There: web and so many workers. 0: all in one process.")] = 0,
    as_json: Json = False,
) -> None:
    """The whole way over HTTP on the city-day mix: acks, replies, bursts, memory, cold start."""
    import asyncio

    from app.bench.http import measure
    from app.bench.machine import limits
    from app.bundle import load

    settings = read_settings(city=city)
    machine = limits()
    figures = asyncio.run(measure(load(settings), seconds, burst, seed, database, workers, burst_seconds))
    name = f"http-postgresql-{workers}" if database else "http"
    _tell(name, "over HTTP", machine, figures, as_json)


@bench.command()
def storm(
    rate: Annotated[float | None, typer.Option(help="Webhooks a second.")] = None,
    seconds: Annotated[float | None, typer.Option(help="For so long; 0 leaves the storm out.")] = None,
    outage: Annotated[float | None, typer.Option(help="Seconds until the provider is back.")] = None,
    flood: Annotated[int | None, typer.Option(help="Texts of the one who floods; 0 leaves it out.")] = None,
    flood_rate: Annotated[float | None, typer.Option(help="So many of them a second.")] = None,
    honest_rate: Annotated[float | None, typer.Option(help="Texts a second of the others.")] = None,
    quick: Annotated[bool, typer.Option(help="In little, two minutes.")] = False,
    city: str | None = None,
    database: Annotated[str, typer.Option(help="A PostgreSQL server, where a database is made and dropped.")] = "",
    workers: Annotated[int, typer.Option(help="There: web and so many workers. 0: all in one process.")] = 0,
    as_json: Json = False,
) -> None:
    """A burst while the provider is down, and a flood from one sender: what is lost, and who waits how long."""
    import asyncio

    from app.bench.machine import limits
    from app.bench.storm import QUICK, Storm, measure
    from app.bundle import load

    given = {"rate": rate, "seconds": seconds, "outage": outage, "flood": flood}
    given |= {"flood_rate": flood_rate, "honest_rate": honest_rate}
    asked = replace(QUICK if quick else Storm(), **{name: one for name, one in given.items() if one is not None})  # type: ignore[arg-type]
    machine = limits()
    figures = asyncio.run(measure(load(read_settings(city=city)), asked, database, workers))
    name = f"storm-postgresql-{workers}" if database else "storm"
    _tell(name, "a storm", machine, {"asked": asdict(asked), **figures}, as_json)


@bench.command()
def workers(
    database: Annotated[str, typer.Option(help="A PostgreSQL server, where databases are made and dropped.")],
    texts: Annotated[int, typer.Option(help="Texts kept before the workers begin.")] = 1000,
    rounds: Annotated[
        int, typer.Option(help="Runs of each: one worker and two, with all cores and with one core each.")
    ] = 3,
    seed: int = 1,
    city: str | None = None,
    as_json: Json = False,
) -> None:
    """What one worker and what two can do on PostgreSQL, with nothing beside them."""
    from app.bench.backlog import measure
    from app.bench.machine import limits
    from app.bundle import load

    machine = limits()
    figures = measure(load(read_settings(city=city)), database, texts, rounds, seed)
    _tell("workers", "workers on PostgreSQL", machine, figures, as_json)


@bench.command()
def idle(
    seconds: Annotated[float, typer.Option(help="How long nobody writes.")] = 30.0,
    database: Annotated[str, typer.Option(help="A PostgreSQL server, where a database is made and dropped.")] = "",
    as_json: Json = False,
) -> None:
    """What it costs while nobody writes: `run` on SQLite, or `web` and a `worker` on PostgreSQL."""
    from app.bench.idle import measure
    from app.bench.machine import limits

    name = "idle-postgresql" if database else "idle"
    _tell(name, "idle", limits(), measure(seconds, database, workers=1 if database else 0), as_json)


@bench.command()
def talk(
    many: Annotated[
        int, typer.Option("--n", min=1, help="How many invented residents, shared out over the cities.")
    ] = 999,
    seed: Annotated[int, typer.Option(help="The same seed, the same residents.")] = 311,
    again: Annotated[int, typer.Option(help="So many of them are held five times in all.")] = 0,
    city: Annotated[
        list[str] | None, typer.Option(help="A city folder, again for more. The set one by default.")
    ] = None,
    worst: Annotated[Path | None, typer.Option(help="Where the worst dialogues are written.")] = None,
    as_json: Json = False,
) -> None:
    """Whole talks over several cities: who got exactly what they meant, and whether it comes out the same again."""
    from app.bench.machine import limits
    from app.bench.report import keep
    from app.residents.recording import record

    machine = limits()
    kept: Path | None = None
    figures: dict[str, Any] = {}
    for figures, dialogues in record(city or [str(read_settings().city)], many, seed, again):
        before, kept = kept, keep(Results, "talk", machine, figures)
        if before and before != kept:
            before.unlink()
        if worst:
            worst.write_text(dialogues, encoding="utf-8")
    _show("talk", "whole talks", machine, figures, as_json)
    print(f"kept in {kept}", file=sys.stderr)


@line.command()
def rehearse(
    city: str | None = None,
    database: Annotated[str, typer.Option(help="A PostgreSQL server, where a database is made and dropped.")] = "",
    workers: Annotated[int, typer.Option(help="There: web and so many workers. 0: all in one process.")] = 0,
    as_json: Json = False,
) -> None:
    """A snow day in little, with your city's content, its provider played by us: two minutes, nothing of yours touched.

    A burst of texts while the provider is away, its return, and one sender who floods. Status 1 if a promise broke.
    """
    import asyncio

    from app.bench.storm import QUICK, measure
    from app.bundle import load
    from app.rehearsing import broken, told

    found = asyncio.run(measure(load(read_settings(city=city)), QUICK, database, workers))
    trouble = broken(found)
    if as_json:
        emit({"broken": trouble, **found})
    else:
        lines([*told(found), *(trouble or ["Nothing was lost, filed twice or told twice."])])
    raise typer.Exit(REFUSED if trouble else DONE)


@bench.command()
def page(out: Path = Path("docs/benchmarks.md")) -> None:
    """Write the results page from the newest runs."""
    from app.bench.page import page as made

    out.write_text(made(Results))
    typer.echo(f"written: {out}")


def _tell(name: str, title: str, machine: "Limits", figures: dict[str, Any], as_json: bool) -> None:
    """Keep one run, and print it for people or programs."""
    from app.bench.report import keep

    path = keep(Results, name, machine, figures)
    _show(name, title, machine, figures, as_json)
    if not as_json:
        print(f"kept in {path}")


def _show(name: str, title: str, machine: "Limits", figures: dict[str, Any], as_json: bool) -> None:
    from app.bench.report import show

    if as_json:
        emit({"machine": asdict(machine), name: figures})
        return
    show("this machine", asdict(machine))
    show(title, figures)
