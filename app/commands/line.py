"""Puts the commands together and turns every foreseeable trouble into words and an exit status."""

import sys
from typing import Final, NoReturn

import typer

from app.settings import BadSettings
from knowledge_base.problems import ContentError
from places.problems import PlacesError
from store.failures import SchemaTooNew

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


def main() -> None:
    """Run the command named on the command line."""
    from app.commands import bench, knowledge, serve, staff, talk, understand  # noqa: F401  (each adds its commands)

    try:
        line()
    except BadSettings as error:
        leave(MISUSED, str(error))
    except (ContentError, PlacesError) as error:
        leave(MISUSED, str(error))
    except (SchemaTooNew, ValueError) as error:
        leave(MISUSED, str(error))
    except BrokenPipeError:
        sys.exit(DONE)
    except OSError as error:
        leave(REFUSED, _words(error))


def leave(status: int, words: str) -> NoReturn:
    """End with these words on stderr."""
    print(words, file=sys.stderr)
    sys.exit(status)


def _words(error: OSError) -> str:
    if error.filename:
        return f"{error.filename}: {error.strerror}."
    return str(error) or type(error).__name__
