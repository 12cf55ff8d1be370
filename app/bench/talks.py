"""Whole talks on the results page: the figures of record, a column for each city, beside their bars."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from app.bench.report import newest, table

Found = Mapping[str, Any]

ROWS: Final = (
    ("talks", "talks", "10,000"),
    ("joint success: exactly what was meant, nothing else", "joint_success", "≥ 90 % (goal 96 %)"),
    ("wrong filings", "wrong_filings", "≤ 1 %"),
    ("danger answered first", "danger_first", "100 %"),
    ("no end in 12 texts", "unfinished", "0 %"),
    ("longest talk, resident texts", "texts_most", "≤ 12"),
    ("resident texts a filed request, median", "texts_median", "≤ 3"),
    ("resident texts a filed request, p95", "texts_p95", ""),
    ("the same, everything told in the first text, median", "texts_median_complete", "2"),
    ("segments a filed request without the first-contact line, median", "segments_median", "≤ 3"),
    ("handed to a person", "handoffs", ""),
)
"""What a row is called, its figure, and the bar it has to meet."""

SHARES: Final = frozenset({"joint_success", "wrong_filings", "danger_first", "unfinished", "handoffs"})


def talks(results: Path) -> Iterator[str]:
    """Markdown lines of the newest run of `bench talk`; nothing when there was none."""
    run = newest(results, "talk")
    if run is None:
        return
    found, machine = run["talk"], run["machine"]
    columns = {"all": found["together"], **found["cities"]}
    asked, repeated = found["asked"], found["repeated"]
    yield from ("## Whole talks", "")
    again = (
        f"; the first {repeated['talks']:,} talks came out word for word the same in {repeated['same']} of "
        f"{repeated['times']} repetitions"
    )
    yield (
        f"Invented residents of every temper (`app/residents`), seed {asked['seed']}, which nothing was built with"
        f"{again if repeated else ''}. Load before the run {machine['load_1m']}."
    )
    yield ""
    rows = [[name, *(_shown(key, one) for one in columns.values()), bar] for name, key, bar in ROWS]
    yield from table(["", *columns, "bar"], rows)
    yield from ("", "Joint success by temper:", "")
    tempers = sorted(found["together"]["by_temper"])
    yield from table(
        ["", *columns], [[name, *(_share(one["by_temper"][name]) for one in columns.values())] for name in tempers]
    )
    yield ""


def _shown(key: str, found: Found) -> str:
    value = found[key]
    return _share(value) if key in SHARES else f"{value:,}" if isinstance(value, int) else f"{value:g}"


def _share(value: float | None) -> str:
    return "" if value is None else f"{value * 100:.2f}".rstrip("0").rstrip(".") + " %"
