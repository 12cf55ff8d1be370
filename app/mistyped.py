"""Names that look like settings and are none: a mistyped one would otherwise be left aside without a word."""

import os
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from dotenv import dotenv_values

from app.settings import Settings

PREFIX: Final = "FRONTDOOR_"
CHECKS: Final = frozenset(
    f"{PREFIX}{name}" for name in ("COMPLETE", "HYPOTHESIS_STEPS", "KILLS", "PEERS", "TEST_POSTGRES")
)
"""Switches of the project's own checks and scripts: no settings, and no slips either."""
ENV_FILE: Final = Path(".env")


def mistyped() -> list[str]:
    """A sentence for each name in the environment and in `.env` that no setting has."""
    beside = dotenv_values(ENV_FILE) if ENV_FILE.is_file() else {}
    return [*unknown(os.environ, "the environment"), *unknown(beside, str(ENV_FILE))]


def unknown(names: Iterable[str], where: str) -> list[str]:
    """The same for these names; ``where`` says where they stand."""
    real = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    found = sorted({name for name in names if name.upper().startswith(PREFIX) and name.upper() not in real | CHECKS})
    return [_words(name, where, real) for name in found]


def _words(name: str, where: str, real: Iterable[str]) -> str:
    near = get_close_matches(name.upper(), sorted(real), 1, 0.75)
    hint = f"is it {near[0]}?" if near else "docs/settings.md lists them all."
    return f"{name} in {where} is no setting and is left aside: {hint}"
