"""Whether a photo can be used: size and type here, everything that decodes in a bounded child process."""

import subprocess
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from photos.judged import Judged, refused, unpack
from photos.sniff import kind_of

MOST_BYTES: Final = 12 * 1024 * 1024
"""Larger than any MMS and most phone photos; the provider's own limit is 5 MB."""
SECONDS: Final = 10.0
CHILD: Final = (sys.executable, "-B", "-s", "-m", "photos.child")
_ROOT: Final = str(Path(__file__).resolve().parent.parent)


def judge(raw: bytes, *, child: bool = True) -> Judged:
    """The photo as a clean JPEG with thumbnail, or the reason it cannot be used. Never raises.

    ``child=False`` decodes in this process: for tests and pictures of our own, never for a resident's file.
    """
    if len(raw) > MOST_BYTES:
        return refused("too_big")
    if not kind_of(raw):
        return refused("not_image")
    return _in_child(raw) if child else _here(raw)


def _in_child(raw: bytes, command: Sequence[str] = CHILD, seconds: float = SECONDS) -> Judged:
    """What the child says; "broken" if it is killed, crashes, takes too long or says nonsense."""
    try:
        # The command is ours, and the empty environment keeps the product's secrets out of the child.
        done = subprocess.run(  # noqa: S603
            command, input=raw, capture_output=True, timeout=seconds, check=True, env={"PYTHONPATH": _ROOT}, cwd="/"
        )
        return unpack(done.stdout)
    except (subprocess.SubprocessError, OSError, ValueError, KeyError, TypeError):
        return refused("broken")


def _here(raw: bytes) -> Judged:
    from photos.develop import develop

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return develop(raw)
    except Exception:
        return refused("broken")
