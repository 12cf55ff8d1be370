"""How good the classifier is, on public texts that nobody here wrote. Every figure goes through ``Model.rank``."""

import json
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from classifier import datasets
from classifier.calibrate import expected_error
from classifier.corpus import Corpus, Example
from classifier.datasets import Row
from classifier.model import Model
from classifier.ranking import Ranking
from classifier.train import train_in_child

Figures = dict[str, float]
Name = Literal["clinc150", "banking77", "hwu64", "spanish", "typos", "danger"]
NAMES: tuple[Name, ...] = ("clinc150", "banking77", "hwu64", "spanish", "typos", "danger")

DRAWS = 3
"""Few-shot figures are the mean of this many draws, as in the published tables."""
TYPO_MESSAGES, TYPO_SHARE = 1500, 0.1
SPANISH_LINES = 2
OOS = "oos"


@dataclass(frozen=True, slots=True)
class Tried:
    """A test text's ranking, its right label and the CPU milliseconds it took."""

    ranking: Ranking
    label: str
    milliseconds: float


def measure(name: str, path: Path, shots: int | None = None, cache: Path | None = None) -> Figures:
    """The figures of one benchmark, shares from 0 to 1, CPU times in milliseconds for each message.

    ``path`` is the folder of public data or the benchmark's own file. ``cache`` keeps models and vectors for the next
    run. ValueError for an unknown name; OSError for missing files.
    """
    if name == "danger":
        return measure_danger(path, None)
    readers: dict[str, Callable[[Path, int | None, Path], Figures]] = {
        "clinc150": _clinc,
        "banking77": _banking,
        "hwu64": _hwu,
        "spanish": _spanish,
        "typos": _typos,
    }
    if name not in readers:
        raise ValueError(f"no benchmark {name!r}; there are {', '.join(NAMES)}")
    with tempfile.TemporaryDirectory() as folder:
        return readers[name](path, shots, cache or Path(folder))


def measure_csv(train: Sequence[Path], test: Path, text: str, label: str, cache: Path | None = None) -> Figures:
    """A model of a city's own table, tried on another: ranking, calibration and what the policy would have done."""
    names = datasets.names(train, label)
    rows = [*((name, key) for key, name in names.items()), *datasets.table(train, text, label)]
    with tempfile.TemporaryDirectory() as folder:
        model = _model(rows, cache or Path(folder))
        tried = _try(model, datasets.table([test], text, label))
    return _ranked(tried) | _policy(tried) | _times(tried)


def _clinc(path: Path, shots: int | None, cache: Path) -> Figures:
    data = datasets.clinc(path)
    draws = [datasets.draw(data["train"], shots, seed) for seed in range(DRAWS)] if shots else [data["train"]]
    return _mean(_clinc_once(rows, data, cache) for rows in draws)


def _clinc_once(rows: list[Row], data: dict[str, list[Row]], cache: Path) -> Figures:
    model = _model(rows, cache)
    known, strange = _try(model, data["test"]), _try(model, data["oos_test"])
    figures = _ranked(known) | _policy(known) | _times([*known, *strange])
    return figures | _unknown(known, strange, _try(model, data["val"]))


def _banking(path: Path, shots: int | None, cache: Path) -> Figures:
    data = datasets.banking(path)
    draws = [datasets.draw(data["train"], shots, seed) for seed in range(DRAWS)] if shots else [data["train"]]
    return _mean(_plain(rows, data["test"], cache) for rows in draws)


def _hwu(path: Path, shots: int | None, cache: Path) -> Figures:
    data = datasets.hwu(path)
    if shots and f"train_{shots}" not in data:
        raise ValueError("HWU64 has fixed draws of 5 and 10 only")
    return _plain(data[f"train_{shots}" if shots else "train"], data["test"], cache)


def _spanish(path: Path, shots: int | None, cache: Path) -> Figures:
    """Trained on English, tried on Spanish; ``top1_two_lines`` with two Spanish lines for each intent besides."""
    data = datasets.home(path)
    english = datasets.draw(data["en"], shots or 10**6, 0)
    few = datasets.draw(data["es"], SPANISH_LINES, 0)
    rest = [row for row in data["es"] if row not in set(few)]
    alone = _plain(english, rest, cache)
    return alone | {"top1_two_lines": _plain([*english, *few], rest, cache)["top1"]}


def _typos(path: Path, shots: int | None, cache: Path) -> Figures:
    """CLINC150 test messages with one letter in ten damaged, by a model of clean ones."""
    data = datasets.clinc(path)
    rows = datasets.draw(data["train"], shots, 0) if shots else data["train"]
    random = np.random.default_rng(0)
    chosen = [data["test"][i] for i in random.permutation(len(data["test"]))[:TYPO_MESSAGES]]
    damaged = [(datasets.damage(text, TYPO_SHARE, random), label) for text, label in chosen]
    return _plain(rows, damaged, cache)


def measure_danger(path: Path, model: Model | None) -> Figures:
    """How many dangers and opt-outs are found, and how many other texts are taken for one.

    As a turn hears them: the law, then the rules weighed with what ``model`` learned of danger (None: rules alone).
    """
    from classifier.alarm import alarm
    from classifier.rules import full_table, law

    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    wanted = {"danger": {"danger", "crisis"}, "opt_out": {"opt_out"}}
    alarms = wanted["danger"] | wanted["opt_out"]
    read: list[tuple[str, str]] = []
    times: list[float] = []
    for row in rows:
        start = time.thread_time()
        hit = law(row["text"], full_table()) or alarm(row["text"], model.rank(row["text"]).hazard if model else None)
        times.append((time.thread_time() - start) * 1000)
        read.append((row["expect"], hit.intent if hit else ""))
    found = [intent in wanted[expect] for expect, intent in read if expect in wanted]
    false = [intent in alarms for expect, intent in read if expect not in wanted]
    return {"recall": _share(found), "false_alarms": _share(false)} | _percentiles(times)


def _plain(train: list[Row], test: list[Row], cache: Path) -> Figures:
    tried = _try(_model(train, cache), test)
    return _ranked(tried) | _policy(tried) | _times(tried)


def _model(rows: Iterable[Row], cache: Path) -> Model:
    corpus = Corpus(tuple(Example(text, label) for text, label in rows if label != OOS))
    model = Model.load(train_in_child(corpus, cache))
    model.rank("warm up the encoder before the clock runs")
    return model


def _try(model: Model, rows: Iterable[Row]) -> list[Tried]:
    tried: list[Tried] = []
    for text, label in rows:
        start = time.thread_time()
        ranking = model.rank(text)
        tried.append(Tried(ranking, label, (time.thread_time() - start) * 1000))
    return tried


def _ranked(tried: list[Tried]) -> Figures:
    first = np.array([_place(t) == 0 for t in tried])
    p = np.array([t.ranking.best.p if t.ranking.best else 0.0 for t in tried], dtype=np.float32)
    top3 = _share(_place(t) < 3 for t in tried)
    return {"top1": _share(first), "top3": top3, "ece": round(expected_error(p, first), 4)}


def _policy(tried: list[Tried]) -> Figures:
    """Accepted, how many of these rightly, and resolved: accepted rightly, or the right one among the three offered."""
    accepted = [t for t in tried if t.ranking.decision == "accept"]
    resolved = [_place(t) < (1 if t.ranking.decision == "accept" else 3) for t in tried]
    return {
        "accepted_share": round(len(accepted) / max(len(tried), 1), 4),
        "accepted_precision": _share(_place(t) == 0 for t in accepted),
        "resolved": _share(resolved),
    }


def _unknown(known: list[Tried], strange: list[Tried], validation: list[Tried]) -> Figures:
    """How well the raw score tells strange texts: area under the curve, and recall where 1 % of the validation messages
    that were read rightly are refused."""
    ours = np.array([t.ranking.score for t in known])
    theirs = np.array([t.ranking.score for t in strange])
    limit = float(np.quantile([t.ranking.score for t in validation if _place(t) == 0], 0.01))
    ranks = np.searchsorted(np.sort(theirs), ours, "left") + np.searchsorted(np.sort(theirs), ours, "right")
    area = float(ranks.mean() / 2 / len(theirs))
    return {"auroc_unknown": round(area, 4), "unknown_recall_at_1": _share(theirs < limit)}


def _place(tried: Tried) -> int:
    intents = [c.intent for c in tried.ranking.candidates]
    return intents.index(tried.label) if tried.label in intents else len(intents) + 99


def _times(tried: list[Tried]) -> Figures:
    return _percentiles([t.milliseconds for t in tried])


def _percentiles(times: list[float]) -> Figures:
    p50, p99 = np.percentile(times, [50, 99]) if times else (0.0, 0.0)
    return {"cpu_ms_p50": round(float(p50), 3), "cpu_ms_p99": round(float(p99), 3)}


def _share(values: Iterable[object]) -> float:
    kept = [bool(v) for v in values]
    return round(sum(kept) / len(kept), 4) if kept else 0.0


def _mean(runs: Iterable[Figures]) -> Figures:
    each = list(runs)
    return {key: round(sum(run[key] for run in each) / len(each), 4) for key in each[0]}
