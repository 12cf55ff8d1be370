"""The command line: ``frontdoor <command>``. Each file holds the commands of one audience."""

from app.commands.line import main

__all__ = ["main"]
