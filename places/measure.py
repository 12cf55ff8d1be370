"""How well a gazetteer reads: generated messages over its own streets, and messages with known answers from a file."""

import json
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from places.atlas import Atlas
from places.gazetteer import Gazetteer
from places.place import Finding, Place
from places.problems import PlacesError
from places.shape import as_json
from places.words import resident_case

LEADS: Final = (
    "", "pothole at ", "there is a huge pothole on ", "streetlight out at ", "hi, trash was not picked up at ",
    "reporting graffiti, ",
    "tree down in front of ", "someone dumped 3 mattresses at ", "my address is ",
    "dead raccoon near ", "its been 2 weeks!! ",
    "hay un bache en ", "basura tirada en ", "Can you please send someone to ", "water leaking at ",
)  # fmt: skip
TAILS: Final = (
    "", " please fix", " call me 215-555-0142", " since 5 pm yesterday", ", its about 3 feet wide", " apt 4b",
    " thanks!", " for 2 weeks now", ". case 4471", " gracias", ", {city}", ". I reported it on 6/12 already",
)  # fmt: skip
JOINS: Final = (" and ", " & ", " at ", "/", " n ", " y ", " @ ", " + ")
KINDS: Final = (
    "address", "address_no_direction", "address_no_type", "address_bare", "address_misspelt", "address_misspelt_bare",
    "crossing", "crossing_bare", "crossing_misspelt",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """A generated message with every street that agrees with what was written (ids), one set for each street."""

    kind: str
    text: str
    number: int | None
    streets: tuple[frozenset[int], ...]


@dataclass(slots=True)
class Tally:
    """Counts of one kind. ``right``: resolved to, or asked among, what was written."""

    cases: int = 0
    right: int = 0
    wrong: int = 0

    def shares(self) -> dict[str, float]:
        """As shares between 0 and 1."""
        n = max(self.cases, 1)
        return {"cases": self.cases, "right": round(self.right / n, 4), "wrong": round(self.wrong / n, 4)}


def measure(
    gazetteer: Gazetteer, seed: int, n: int, misspellings: Mapping[str, Sequence[str]] | None = None
) -> dict[str, Any]:
    """Reads ``n`` generated messages; gives shares for each kind and milliseconds.

    ``misspellings`` maps a base name (filed spelling) to ways residents wrote it; letters are swapped, doubled or lost
    where a name has none. Give it with a gazetteer opened without its own table, or the answer is in the question.
    """
    tallies = {kind: Tally() for kind in KINDS}
    failures: list[dict[str, str]] = []
    times: list[float] = []
    for case in cases(gazetteer.atlas, random.Random(seed), n, misspellings or {}):  # noqa: S311
        begin = time.perf_counter()
        finding = gazetteer.find(case.text)
        times.append((time.perf_counter() - begin) * 1000)
        tally = tallies[case.kind]
        tally.cases += 1
        verdict = judged(gazetteer.atlas, case, finding)
        tally.right += verdict == "right"
        tally.wrong += verdict == "wrong"
        if verdict != "right":
            said = finding.place.text if finding.place else " | ".join(finding.option_texts)
            failures.append(
                {"kind": case.kind, "verdict": verdict, "text": case.text, "got": f"{finding.outcome} {said}"}
            )
    times.sort()
    return {
        "kinds": {kind: tally.shares() for kind, tally in tallies.items()},
        "cpu_ms_p50": round(times[len(times) // 2], 3) if times else 0.0,
        "cpu_ms_p99": round(times[int(len(times) * 0.99)], 3) if times else 0.0,
        "failures": failures,
    }


def judged(atlas: Atlas, case: Case, finding: Finding) -> str:
    """``right``, ``wrong`` or ``missed``."""
    wanted = [{atlas.streets[atlas.streets[i].official].name.full for i in ids} for ids in case.streets]
    shown = [finding.place] if finding.place else list(finding.options)
    if finding.outcome not in {"resolved", "clarify"}:
        return "missed"
    fits = [_fits(place, case, wanted) for place in shown]
    if finding.outcome == "clarify":
        return "right" if any(fits) else "wrong"
    return "right" if all(fits) else "wrong"


def _fits(place: Place, case: Case, wanted: Sequence[set[str]]) -> bool:
    if case.number is not None:
        return place.number == case.number and len(place.streets) == 1 and place.streets[0] in wanted[0]
    if len(place.streets) != 2:
        return False
    one, two = place.streets
    return (one in wanted[0] and two in wanted[1]) or (two in wanted[0] and one in wanted[1])


def cases(atlas: Atlas, chance: random.Random, n: int, misspellings: Mapping[str, Sequence[str]]) -> Iterator[Case]:
    """Messages over random real streets of the city, the kinds in turn."""
    numbered = [
        i for i, parts in atlas.segments.items() if any(any(p[:4]) for p in parts) and atlas.streets[i].official == i
    ]
    crossed = [node for node, ids in atlas.at_node.items() if len(_bases(atlas, ids)) > 1]
    same: dict[str, list[int]] = {}
    for street in atlas.streets:
        same.setdefault(street.name.base, []).append(street.id)
    for turn in range(n):
        kind = KINDS[turn % len(KINDS)]
        made = (
            _address(atlas, chance, kind, chance.choice(numbered), same, misspellings)
            if kind.startswith("address")
            else _crossing(atlas, chance, kind, chance.choice(crossed), same, misspellings)
        )
        lead, tail = chance.choice(LEADS), chance.choice(TAILS).replace("{city}", atlas.city)
        yield Case(kind, lead + made[0] + tail, made[1], made[2])


def _bases(atlas: Atlas, ids: Sequence[int]) -> set[str]:
    return {atlas.streets[i].name.base for i in ids if atlas.streets[i].official == i}


def _address(
    atlas: Atlas, chance: random.Random, kind: str, street: int, same: Mapping[str, Sequence[int]],
    misspellings: Mapping[str, Sequence[str]],
) -> tuple[str, int, tuple[frozenset[int], ...]]:  # fmt: skip
    sides = [s for part in atlas.segments[street] for s in (part[:2], part[2:4]) if s[0] and s[1]]
    low, high = sorted(chance.choice(sides or [(1, 1)]))
    number = low + 2 * chance.randint(0, (high - low) // 2)
    words, ids = _written(
        atlas, chance, street, same, misspellings,
        kind not in {"address_no_direction", "address_bare", "address_misspelt_bare"},
        kind not in {"address_no_type", "address_bare", "address_misspelt_bare"}, "misspelt" in kind,
    )  # fmt: skip
    return f"{number} {words}", number, (ids,)


def _crossing(
    atlas: Atlas, chance: random.Random, kind: str, node: int, same: Mapping[str, Sequence[int]],
    misspellings: Mapping[str, Sequence[str]],
) -> tuple[str, None, tuple[frozenset[int], ...]]:  # fmt: skip
    own = [i for i in atlas.at_node[node] if atlas.streets[i].official == i]
    one = chance.choice(own)
    two = chance.choice([i for i in own if atlas.streets[i].name.base != atlas.streets[one].name.base])
    full = kind != "crossing_bare"
    first = _written(atlas, chance, one, same, misspellings, full, full, "misspelt" in kind)
    second = _written(atlas, chance, two, same, misspellings, full, full, False)
    return first[0] + chance.choice(JOINS) + second[0], None, (first[1], second[1])


def _written(
    atlas: Atlas, chance: random.Random, street: int, same: Mapping[str, Sequence[int]],
    misspellings: Mapping[str, Sequence[str]], way: bool, kind: bool, misspelt: bool,
) -> tuple[str, frozenset[int]]:  # fmt: skip
    name = atlas.streets[street].name
    base = _misspelt(chance, name.base, misspellings) if misspelt else name.base
    parts = [name.pre if way else "", base, name.type if kind else "", name.post if way else ""]
    fits = [
        i for i in same[name.base]
        if (
            not way or not name.pre + name.post
            or (atlas.streets[i].name.pre, atlas.streets[i].name.post) == (name.pre, name.post)
        )
        and (not kind or not name.type or atlas.streets[i].name.type == name.type)
    ]  # fmt: skip
    text = " ".join(part for part in parts if part)
    return (resident_case(text.upper()) if chance.random() < 0.5 else text), frozenset(fits)


def _misspelt(chance: random.Random, base: str, misspellings: Mapping[str, Sequence[str]]) -> str:
    if misspellings.get(base):
        return chance.choice(misspellings[base])
    place = chance.randrange(1, len(base)) if len(base) > 1 else 0
    ways: tuple[Callable[[], str], ...] = (
        lambda: base[:place] + base[place + 1 :],
        lambda: base[:place] + base[place] + base[place:],
        lambda: base[: place - 1] + base[place] + base[place - 1] + base[place + 1 :],
    )
    return chance.choice(ways)() if len(base) > 4 and base[0].isalpha() else base


def measure_file(gazetteer: Gazetteer, path: Path) -> dict[str, Any]:
    """Compares JSON lines ``{"text", "expect": {fields of places find}}``; only given fields are compared."""
    right, wrong, times, misses = 0, 0, [], []
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    for number, line in enumerate(lines, 1):
        try:
            entry = json.loads(line)
            text, expect = str(entry["text"]), dict(entry["expect"])
        except (ValueError, KeyError, TypeError) as problem:
            raise PlacesError(f"{path}: row {number}: not a line with text and expect: {problem}") from problem
        begin = time.perf_counter()
        got = as_json(gazetteer.find(text))
        times.append((time.perf_counter() - begin) * 1000)
        bad = {field: got.get(field) for field, value in expect.items() if not same_value(got.get(field), value)}
        right += not bad
        wrong += bool(bad) and got["outcome"] == "resolved"
        if bad:
            misses.append({"row": number, "got": bad})
    times.sort()
    return {
        "top1": round(right / max(len(lines), 1), 4),
        "wrong": round(wrong / max(len(lines), 1), 4),
        "cpu_ms_p50": round(times[len(times) // 2], 3) if times else 0.0,
        "cpu_ms_p99": round(times[int(len(times) * 0.99)], 3) if times else 0.0,
        "misses": misses,
    }


def same_value(got: Any, wanted: Any) -> bool:
    """Lists without order, degrees to about 50 m, districts by the layers that are given."""
    if isinstance(wanted, dict) and isinstance(got, dict):
        return all(same_value(got.get(key), value) for key, value in wanted.items())
    if isinstance(wanted, list) and isinstance(got, list):
        return sorted(map(str, got)) == sorted(map(str, wanted))
    if isinstance(wanted, float) and isinstance(got, int | float):
        return abs(got - wanted) < 5e-4
    return bool(got == wanted)
