"""No text, however it repeats itself, may keep a regular expression busy: residents write to all of them."""

import pkgutil
import re
import signal
from collections.abc import Iterator
from importlib import import_module
from types import FrameType

import pytest

import bot.readers
import casework
import classifier
import places

LENGTH = 2000
SECONDS = 5.0
"""A pattern that is linear, or squares on blanks alone, takes milliseconds; one that is neither never ends."""
TRAINING = frozenset({"fit", "learn", "learn_hazard", "leftout", "train"})
FRAGMENTS = (
    *("a ", "no ", "and also ", "my ", "it's its it is ", "5 ", "'", "a'", "hi hello hey hola ", "the big "),
    *("address ", "no sorry ", "add to my ", "near by the ", "same as ", "\n", "- ", "1. ", "i'd give it "),
    *("please cancel request ", "?", "...", "es ", "wrong ", "oak st ", "#4 ", "a@b.c ", "!3d1.5", "AB-", "1-"),
)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for package in (bot.readers, casework, classifier, places):
        for found in pkgutil.iter_modules(package.__path__):
            if found.name.startswith("_") or found.name in TRAINING:
                continue
            module = import_module(f"{package.__name__}.{found.name}")
            for name, value in vars(module).items():
                if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                    yield f"{found.name}.{name}", value


def _late(_number: int, _frame: FrameType | None) -> None:
    raise TimeoutError


@pytest.mark.parametrize("pattern", [pytest.param(found, id=name) for name, found in dict(patterns()).items()])
def test_no_text_keeps_a_pattern_busy(pattern: re.Pattern[str]) -> None:
    signal.signal(signal.SIGALRM, _late)
    try:
        for fragment in FRAGMENTS:
            text = (fragment * LENGTH)[:LENGTH]
            signal.setitimer(signal.ITIMER_REAL, SECONDS)
            list(pattern.finditer(text))
            pattern.match(text)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
