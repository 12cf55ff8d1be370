"""The second half of the results page: storms, floods, workers on PostgreSQL and a peer, where they were measured."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from app.bench.report import newest

Found = Mapping[str, Any]

NAMES = {"storm": "SQLite, one process", "storm-postgresql-1": "PostgreSQL, web and 1 worker"}
NAMES |= {"storm-postgresql-2": "PostgreSQL, web and 2 workers"}


def weather(results: Path) -> Iterator[str]:
    """Markdown lines from the newest run of each; nothing of what was not run."""
    for name, title in NAMES.items():
        if run := newest(results, name):
            yield from _storm(title, run["machine"], run[name])
    if run := newest(results, "workers"):
        yield from _workers(run["machine"], run["workers"])
    if run := newest(results, "peer"):
        yield from _peer(run["peer"])


def _storm(title: str, machine: Found, found: Found) -> Iterator[str]:
    asked = found["asked"]
    yield from (f"## A storm: {title}", "")
    yield (
        f"Load before the run {machine['load_1m']}; {machine['sqlite_full_commits']:,.0f} durable SQLite commits/s, "
        f"Flask saying hello {found['flask hello/s']:,.0f} requests/s in the same run."
    )
    yield ""
    if storm := found.get("storm"):
        yield from _burst(asked, storm)
    if flood := found.get("flood"):
        calm, during = flood["calm"]["text_to_provider_ms"], flood["during"]["text_to_provider_ms"]
        yield (
            f"- **Flood.** One sender: {flood['flood_texts']:,} texts at {flood['asked_per_s']:g}/s, "
            f"{flood['flood_not_200']} refused, {flood['flooder_was_answered']} answers to it. The others, "
            f"{flood['honest_per_s']:g} texts/s, text kept → reply with the provider, p99: {calm['p99']} ms before, "
            f"{during['p99']} ms during: {flood['p99_ratio']} times (asked for: at most 2)."
        )
    yield ""


def _burst(asked: Found, storm: Found) -> Iterator[str]:
    answers, news = storm["answers_with_the_provider_s"], storm["news_with_the_provider_s"]
    yield (
        f"- **Burst** of {storm['asked_per_s']:g} webhooks/s for {asked['seconds']:g} s, the provider away for "
        f"{asked['outage']:g} s: {storm['acked_per_s']}/s acknowledged, {storm['refused_at_first']} asked to come "
        f"again, ack p99 {storm['ack_ms']['p99']} ms; of {storm['acknowledged']:,} acknowledged {storm['lost']} lost, "
        f"{storm['filed_twice']} filed twice, {storm['told_twice']} told twice."
    )
    yield (
        f"- **Provider back**: drained in {storm['drained_s_after_return']} s, "
        f"{storm['posts_per_s_after_return']} posts/s; {storm['answers_merged']} stale answers merged into newer ones; "
        f"{answers['posts']} answers, the last after {answers.get('last', 0)} s; {news['posts']} news, the middle one "
        f"after {news.get('p50', 0)} s, {storm['news_before_a_due_answer']} of them before an answer that was due. "
        f"Texts thought about: {storm['texts_per_s_to_the_end']}/s."
    )


def _workers(machine: Found, found: Found) -> Iterator[str]:
    yield from ("## Workers on PostgreSQL, nothing beside them", "")
    yield (
        f"Load before the run {machine['load_1m']}. A backlog of opening texts, then so many workers, run in turn. "
        f"By medians two workers do **{found['gain']}** times the work of one that has the whole machine, PostgreSQL's "
        f"sessions beside it. With a core a worker, PostgreSQL's part for it included, they do "
        f"**{found['gain, a core a worker']}** times the work (asked for: 1.6)."
    )
    yield from ("", "| | load | texts/s | ms of processor a text: workers | PostgreSQL | cores busy |")
    yield "|---|---|---|---|---|---|"
    for name, runs in ((name, runs) for name, runs in found.items() if isinstance(runs, list)):
        for run in runs:
            spent = run["ms_of_processor_a_text"]
            cells = (run["load_1m"], run["texts_per_s"], spent["workers"], spent["postgresql"])
            yield f"| {name} | {' | '.join(map(str, cells))} | {run['cores_busy']} of {run['of_cores']} |"
    yield ""


def _peer(found: Found) -> Iterator[str]:
    yield from ("## Beside it", "")
    yield (
        f"{found['name']} on the same machine and texts, nine patterns, one fixed sentence, nothing kept: "
        f"{found['answers_per_s']} answers/s, p50 / p99 {found['p50_ms']} / {found['p99_ms']} ms, "
        f"{found['cpu_ms_a_text']} ms of processor a text, load {found['load_1m']}. `scripts/peers` measures it."
    )
    yield ""
