"""The second half of the results page: storms, floods, workers on PostgreSQL and peers, where they were measured."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from app.bench.report import figures, newest, table, variants

Found = Mapping[str, Any]

ENGINES = {
    "workers": "our own loops",
    "workers-procrastinate": "Procrastinate, a lock a lane",
    "workers-procrastinate-no-lane-lock": "Procrastinate, no lock on lanes",
}


def weather(results: Path) -> Iterator[str]:
    """Markdown lines from the newest run of each; nothing of what was not run."""
    if storms := variants(results, "storm"):
        yield from ("## A storm and a flood", "", *_storms(storms), "")
    engines = {title: run for name, title in ENGINES.items() if (run := newest(results, name))}
    if engines:
        yield from _workers(
            {title: next(run[name] for name in ENGINES if name in run) for title, run in engines.items()}
        )
    if run := newest(results, "peer"):
        yield from _peer(run["peer"])


def _storms(runs: Mapping[str, Found]) -> Iterator[str]:
    """Every database side by side."""
    columns = [_column(run) for run in runs.values()]
    rows = list(dict.fromkeys(name for column in columns for name in column))
    yield from table(["", *runs], [[name, *(column.get(name, "") for column in columns)] for name in rows])


def _column(run: Found) -> dict[str, str]:
    machine = run["machine"]
    found = figures(run)
    rows = {
        "load before; SQLite commits/s and Flask hello/s in the same run": f"{machine['load_1m']}; "
        f"{machine['sqlite_full_commits']:,.0f}, {found['flask hello/s']:,.0f}"
    }
    if storm := found.get("storm"):
        rows |= _burst(found["asked"], storm)
    if flood := found.get("flood"):
        rows |= _flood(flood)
    return rows


def _burst(asked: Found, storm: Found) -> dict[str, str]:
    answers, news = storm["answers_with_the_provider_s"], storm["news_with_the_provider_s"]
    return {
        "**burst** while the provider is away": f"{storm['asked_per_s']:g}/s for {asked['seconds']:g} s, "
        f"away for {asked['outage']:g} s",
        "acknowledged, ack p99": f"{storm['acked_per_s']}/s, {storm['ack_ms']['p99']} ms",
        "asked to come again": f"{storm['refused_at_first']}",
        "lost, filed twice, told twice": f"{storm['lost']}, {storm['filed_twice']}, {storm['told_twice']} "
        f"of {storm['acknowledged']:,}",
        "**provider back**: drained": f"in {storm['drained_s_after_return']} s, "
        f"{storm['posts_per_s_after_return']} posts/s",
        "stale answers merged into newer ones": f"{storm['answers_merged']}",
        "answers, the last": f"{answers['posts']}, after {answers.get('last', 0)} s",
        "news, the middle one; before an answer that was due": f"{news['posts']}, after {news.get('p50', 0)} s; "
        f"{storm['news_before_a_due_answer']}",
        "texts thought about": f"{storm['texts_per_s_to_the_end']}/s",
    }


def _flood(flood: Found) -> dict[str, str]:
    calm, during = flood["calm"]["text_to_provider_ms"], flood["during"]["text_to_provider_ms"]
    return {
        "**flood** of one sender": f"{flood['flood_texts']:,} texts at {flood['asked_per_s']:g}/s, "
        f"{flood['flood_not_200']} refused, {flood['flooder_was_answered']} answers to it",
        f"the others at {flood['honest_per_s']:g} texts/s, kept → reply with the provider, p99 (at most twice)": (
            f"{calm['p99']} → {during['p99']} ms, {flood['p99_ratio']} times"
        ),
    }


def _workers(engines: Mapping[str, Found]) -> Iterator[str]:
    yield from ("## Workers on PostgreSQL, nothing beside them", "")
    yield (
        "A backlog of opening texts, then so many workers, run in turn. One worker that has the whole machine leaves "
        "PostgreSQL the second core; with a core a worker, PostgreSQL's sessions for it share that core. Gains are by "
        "medians of texts/s; what others do on the machine disturbs those more than the milliseconds."
    )
    yield ""
    rows = [row for title, found in engines.items() for row in _runs(title, found)]
    yield from table(["", "load", "texts/s", "ms of processor a text: workers", "PostgreSQL", "cores busy"], rows)
    yield ""
    for title, found in engines.items():
        fair = found.get("gain, a core a worker")
        more = f"; with a core a worker {fair}" if fair is not None else ""
        doubt = " Other work had the machine: this says nothing." if _disturbed(found) else ""
        yield f"- Gain of two workers over one, {title}: {found['gain']}{more} (asked for: 1.6).{doubt}"
    yield ""


def _disturbed(found: Found) -> bool:
    """Whether more wanted to run than twice the cores: rates then tell of the others."""
    runs = [run for value in found.values() if isinstance(value, list) for run in value]
    return any(run["load_1m"] > 2 * run["of_cores"] for run in runs)


def _runs(title: str, found: Found) -> Iterator[list[str]]:
    for name, runs in found.items():
        for run in runs if isinstance(runs, list) else ():
            spent = run["ms_of_processor_a_text"]
            cells = (run["load_1m"], run["texts_per_s"], spent["workers"], spent["postgresql"])
            yield [f"{title}, {name}", *map(str, cells), f"{run['cores_busy']} of {run['of_cores']}"]


def _peer(found: Found) -> Iterator[str]:
    yield from ("## Beside it", "")
    yield (
        f"{found['name']} on the same machine and texts, nine patterns, one fixed sentence, nothing kept: "
        f"{found['answers_per_s']} answers/s, p50 / p99 {found['p50_ms']} / {found['p99_ms']} ms, "
        f"{found['cpu_ms_a_text']} ms of processor a text, load {found['load_1m']}. `scripts/peers` measures it."
    )
    yield ""
