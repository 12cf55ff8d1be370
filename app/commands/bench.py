"""Commands that measure: bench turn, bench http."""

import typer

from app.commands.line import line

bench = typer.Typer(no_args_is_help=True, help="Measure on this machine, beside its own limits.")
line.add_typer(bench, name="bench")
