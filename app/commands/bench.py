"""Commands that measure: bench turn, bench http."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from app.commands.line import line
from app.commands.output import emit
from app.settings import read_settings

bench = typer.Typer(no_args_is_help=True, help="Measure on this machine, beside its own limits.")
line.add_typer(bench, name="bench")

Json = Annotated[bool, typer.Option("--json", help="One JSON document.")]
Results = Path("bench-results")


@bench.command()
def turn(turns: int = 2000, seed: int = 1, city: str | None = None, as_json: Json = False) -> None:
    """What one turn costs in process, on the city-day mix."""
    from app.bench.machine import limits
    from app.bench.report import keep, show
    from app.bench.turn import measure, some_places
    from app.bundle import build, city_of
    from knowledge_base.files import load_city

    settings = read_settings(city=city)
    file, knowledge = load_city(settings.city)
    loaded = city_of(build(settings, file, knowledge), file, knowledge)
    machine = limits()
    figures = measure(loaded, some_places(loaded), turns, seed)
    path = keep(Results, "turn", machine, figures)
    if as_json:
        emit({"machine": asdict(machine), "turn": figures})
        return
    show("this machine", asdict(machine))
    show("a turn", figures)
    print(f"kept in {path}")
