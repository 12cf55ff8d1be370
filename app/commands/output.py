"""How commands print: a table for people, one JSON document (or one JSON line an input line) for programs."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any


def emit(document: Any) -> None:
    """One JSON document."""
    json.dump(document, sys.stdout, ensure_ascii=False, default=str)
    sys.stdout.write("\n")
    sys.stdout.flush()


def inputs(text: str) -> Iterator[str]:
    """The text itself, or every line of standard input where it is ``-``."""
    if text == "-":
        for row in sys.stdin:
            yield row.rstrip("\n")
    else:
        yield text


def each(text: str, answer: Callable[[str], Mapping[str, Any]], as_json: bool) -> None:
    """Answer one text or every line: JSON lines for programs, name and value rows for people."""
    for item in inputs(text):
        found = answer(item)
        if as_json or text == "-":
            emit(found)
        else:
            facts(found)


def facts(found: Mapping[str, Any]) -> None:
    """Name and value, a row each; what is empty is left out."""
    width = max((len(name) for name in found), default=0)
    for name, value in found.items():
        if value not in (None, "", [], {}, ()):
            print(f"{name:<{width}}  {value}")


def lines(rows: Iterable[str]) -> None:
    """One row after the other."""
    for row in rows:
        print(row)


def table(rows: Sequence[Mapping[str, Any]], columns: Iterable[str], empty: str) -> None:
    """A table with one row each, or the sentence for none."""
    if not rows:
        print(empty)
        return
    names = list(columns)
    shown = [[" ".join(str(row[name]).split()) if row.get(name) is not None else "" for name in names] for row in rows]
    widths = [max(len(name), *(len(row[at]) for row in shown)) for at, name in enumerate(names)]
    for row in [names, *shown]:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
