"""``python -m app.commands``: the same as ``frontdoor``."""

from app.commands.line import main

main()
