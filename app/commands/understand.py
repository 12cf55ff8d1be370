"""Commands that try the understanding alone: classify, places, train, measure."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from app.bundle import build, gazetteer_for, model_for
from app.commands.line import MISUSED, leave, line
from app.commands.output import each, emit, facts
from app.settings import read_settings
from knowledge_base.files import load_city

places = typer.Typer(no_args_is_help=True, help="Places: what a text names, and building a city's gazetteer.")
line.add_typer(places, name="places")

Json = Annotated[bool, typer.Option("--json", help="One JSON document, or a JSON line for each input line.")]
City = Annotated[str | None, typer.Option("--city", help="A city folder or the name of a bundled city.")]


@line.command()
def classify(text: str, city: City = None, as_json: Json = False) -> None:
    """What a text is about (`-` reads lines)."""
    from classifier.model import Model
    from classifier.understand import Understanding
    from classifier.understand import as_json as shape

    settings = read_settings(city=city)
    _, knowledge = load_city(settings.city)
    understanding = Understanding(Model.load(model_for(settings, knowledge)))
    each(text, lambda words: shape(understanding.rank(words)), as_json)


@places.command()
def find(
    text: str,
    city: City = None,
    gazetteer: Annotated[Path | None, typer.Option(help="A built file.")] = None,
    as_json: Json = False,
) -> None:
    """What place a text names (`-` reads lines)."""
    from places.gazetteer import Gazetteer
    from places.shape import as_json as shape

    settings = read_settings(city=city, gazetteer=gazetteer)
    if settings.gazetteer and not settings.gazetteer.is_file():
        leave(MISUSED, f"{settings.gazetteer}: no such gazetteer. Build one with `frontdoor places build`.")
    path = settings.gazetteer or gazetteer_for(settings, load_city(settings.city)[0])
    opened = Gazetteer.open(path)
    each(text, lambda words: shape(opened.find(words)), as_json)


@places.command("build")
def build_file(
    places_yaml: Path,
    out: Annotated[Path, typer.Option(help="The file to write.")],
    data: Annotated[Path | None, typer.Option(help="Folder the data files lie in.")] = None,
    aliases: Annotated[Path | None, typer.Option(help="CSV with alias,target,kind.")] = None,
    as_json: Json = False,
) -> None:
    """Build a gazetteer and report on the data's quality."""
    from places.build import build as build_places

    report = build_places(places_yaml, data or read_settings().places_data or places_yaml.parent / "data", out, aliases)
    emit(asdict(report)) if as_json else print("\n".join(report.lines()))


@line.command()
def train(city: City = None) -> None:
    """Build the city's classifier and gazetteer, unless their content is unchanged."""
    settings = read_settings(city=city)
    file, knowledge = load_city(settings.city)
    bundle = build(settings, file, knowledge, typer.echo)
    typer.echo(f"{file.name} is ready: bundle {bundle.name}.")


@line.command()
def measure(
    name: str,
    path: Annotated[Path | None, typer.Argument()] = None,
    shots: Annotated[int | None, typer.Option(help="5 or 10 examples an intent.")] = None,
    train_files: Annotated[list[Path] | None, typer.Option("--train", help="csv: training files.")] = None,
    test: Annotated[Path | None, typer.Option(help="csv: test file.")] = None,
    text: str = "text",
    label: str = "label",
    city: City = None,
    gazetteer: Annotated[Path | None, typer.Option(help="A built file.")] = None,
    many: Annotated[int, typer.Option("--n", min=1, help="talk: how many invented residents.")] = 300,
    seed: Annotated[int, typer.Option(help="talk: the same seed, the same residents.")] = 311,
    worst: Annotated[Path | None, typer.Option(help="talk: where the worst dialogues are written.")] = None,
    as_json: Json = False,
) -> None:
    """Measure the understanding on a benchmark or on your own file; `talk`: whole conversations with residents."""
    from app.measuring import measure as run
    from app.measuring import measure_talk

    if name == "talk":
        figures, dialogues = measure_talk(path, read_settings(city=city, gazetteer=gazetteer), many, seed)
        emit(figures) if as_json else facts(figures)
        worst.write_text(dialogues, encoding="utf-8") if worst else print(dialogues, end="", file=sys.stderr)
        return
    figures = run(
        name,
        path,
        read_settings(city=city, gazetteer=gazetteer),
        shots=shots,
        train=tuple(train_files or ()),
        test=test,
        text=text,
        label=label,
    )
    emit(figures) if as_json else facts(figures)
