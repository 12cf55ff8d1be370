"""Puts the commands together and turns every foreseeable trouble into words and an exit status."""

import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Final, NoReturn

import typer

from app.settings import BadSettings
from knowledge_base.problems import ContentError
from places.problems import PlacesError
from store.failures import AlreadyRunning, Missing, NotDurable, SchemaTooNew, SchemaTooOld, Unusable

DONE: Final = 0
REFUSED: Final = 1
MISUSED: Final = 2

line = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="A text becomes a tracked request, and every change is texted back.",
)


FILES: Final = ("bench", "knowledge", "serve", "staff", "talk", "understand", "upkeep")
SERVING: Final = frozenset({"run", "web", "worker", "migrate", "doctor"})
"""Commands whose process must stay small and start at once: only their own file is read."""


def main() -> None:
    """Run the command named on the command line. What a program reads stays alone on stdout: logs go to stderr."""
    run = _commands(("serve",) if sys.argv[1:2] and sys.argv[1] in SERVING else FILES)
    from app import logs

    logs.configure("CRITICAL")  # a command says in words what went wrong; a setting brings the lines back
    guarded(run)


@cache
def _commands(files: tuple[str, ...]) -> Callable[[], object]:
    """The commands of these files, looked at once a process: that takes longer than many of them."""
    for name in files:
        import_module(f"app.commands.{name}")
    return typer.main.get_command(line)


def guarded(step: Callable[[], object]) -> None:
    """Do a step; every foreseeable trouble ends in words and a status."""
    try:
        step()
    except BrokenPipeError:
        sys.exit(DONE)
    except (BadSettings, ContentError, PlacesError, SchemaTooNew, SchemaTooOld, AlreadyRunning, ValueError) as error:
        leave(MISUSED, str(error))
    except (Missing, Unusable) as error:
        leave(MISUSED, str(error))
    except OSError as error:
        broken = isinstance(error, NotDurable) and error.reason == "broken"
        leave(MISUSED if broken else REFUSED, _words(error))


def leave(status: int, words: str) -> NoReturn:
    """End with these words on stderr."""
    print(words, file=sys.stderr)
    sys.exit(status)


def _words(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror}." if error.strerror else str(error) or type(error).__name__
