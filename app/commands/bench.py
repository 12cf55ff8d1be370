"""Commands that measure: bench turn, bench http, and bench page for their results."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.commands.line import line
from app.commands.output import emit
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
    burst: Annotated[int, typer.Option(help="Texts a second for ten seconds; 0 leaves it out.")] = 1000,
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
    figures = asyncio.run(measure(load(settings), seconds, burst, seed, database, workers))
    name = f"http-postgresql-{workers}" if database else "http"
    _tell(name, "over HTTP", machine, figures, as_json)


@bench.command()
def page(out: Path = Path("docs/benchmarks.md")) -> None:
    """Write the results page from the newest runs."""
    from app.bench.page import page as made

    out.write_text(made(Results))
    typer.echo(f"written: {out}")


def _tell(name: str, title: str, machine: "Limits", figures: dict[str, Any], as_json: bool) -> None:
    """Keep one run, and print it for people or programs."""
    from app.bench.report import keep, show

    path = keep(Results, name, machine, figures)
    if as_json:
        emit({"machine": asdict(machine), name: figures})
        return
    show("this machine", asdict(machine))
    show(title, figures)
    print(f"kept in {path}")
