"""Commands of content editors: kb check, ask, import, export, history, rollback."""

from pathlib import Path
from typing import Annotated

import typer

from app.commands.line import DONE, REFUSED, leave, line
from app.commands.output import emit, facts, table
from app.settings import read_settings

kb = typer.Typer(no_args_is_help=True, help="The knowledge base: check it like code, try it, publish it.")
line.add_typer(kb, name="kb")

Json = Annotated[bool, typer.Option("--json", help="One JSON document.")]
Data = Annotated[Path | None, typer.Option("--data", help="The data folder.")]
City = Annotated[str | None, typer.Option("--city", help="A city folder or the name of a bundled city.")]


@kb.command()
def check(
    folder: Annotated[str | None, typer.Argument(help="A city folder or name.")] = None, as_json: Json = False
) -> None:
    """Read a city's content like a compiler: every fault with its place, language and a sentence."""
    from bot.phrases import REQUIRED
    from bot.segments import segments
    from knowledge_base.check import check_city

    issues = check_city(folder or read_settings().city, REQUIRED, segments)
    if as_json:
        emit(
            [
                {
                    "where": one.where,
                    "language": one.language,
                    "code": one.code,
                    "sentence": one.sentence,
                    "severity": one.severity,
                    "file": one.file,
                    "line": one.line,
                }
                for one in issues
            ]
        )
    else:
        for one in issues:
            print(one)
        print(f"{len(issues)} {'finding' if len(issues) == 1 else 'findings'}." if issues else "No findings.")
    raise typer.Exit(REFUSED if any(one.severity == "error" for one in issues) else DONE)


@kb.command()
def ask(text: str, city: City = None, data: Data = None, as_json: Json = False) -> None:
    """What would the bot say to this first text? A dry run: nothing is kept. --data: by what is published there."""
    from app.publishing import rehearse_live
    from app.rehearsal import rehearse

    settings = read_settings(city=city, data_dir=data)
    found = rehearse_live(settings, text) if data else rehearse(settings, text)
    emit(found) if as_json else facts(found)


@kb.command("import")
def import_files(
    folder: Annotated[str, typer.Argument(help="A city or knowledge folder.")],
    data: Data = None,
    note: Annotated[str, typer.Option(help="Why.")] = "import",
) -> None:
    """Publish the files of a folder as the newest revision, after a check, with its model."""
    from app.publishing import import_folder

    typer.echo(import_folder(read_settings(data_dir=data), folder, note, typer.echo))


@kb.command("export")
def export_files(folder: Path, data: Data = None) -> None:
    """Write the published revision as files; comments in files that lie there stay."""
    from app.publishing import export_folder

    typer.echo(export_folder(read_settings(data_dir=data), folder))


@kb.command()
def history(data: Data = None, as_json: Json = False) -> None:
    """Every revision, newest first."""
    from app.publishing import revisions_of

    rows = revisions_of(read_settings(data_dir=data))
    emit(rows) if as_json else table(rows, ("revision", "at", "note"), "No revision yet: `frontdoor run` imports one.")


@kb.command()
def rollback(revision: str, data: Data = None) -> None:
    """Make an earlier revision live again."""
    from app.publishing import roll_back

    done = roll_back(read_settings(data_dir=data), revision, typer.echo)
    if done is None:
        leave(REFUSED, f"There is no revision {revision}: see `frontdoor kb history`.")
    typer.echo(done)
