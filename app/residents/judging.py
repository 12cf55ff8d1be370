"""What came of a talk, against what its resident meant."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median
from typing import Any

from app.residents.resident import Dialogue, Goal


@dataclass(frozen=True, slots=True)
class Verdict:
    """One dialogue, judged."""

    dialogue: Dialogue
    wrong: int
    """Requests that stand and were not meant."""
    missing: int
    """Requests that were meant and do not stand."""
    danger_first: bool | None
    """Whether every text that told of danger was answered first by the emergency answer; None without any.

    Where nobody says which text told of it, one of them must have been answered so."""
    faults: tuple[str, ...]
    """In words; none: joint success."""

    @property
    def right(self) -> bool:
        """Joint success: exactly what was meant came of it, and nothing else."""
        return not self.faults

    @property
    def texts(self) -> float | None:
        """Resident texts a filed request, up to the last filing; None when nothing was filed."""
        filed = self._until_filed()
        return sum(turn.said.texts for turn in filed) / self._filed if filed else None

    @property
    def segments(self) -> float | None:
        """Segments the city sent a filed request, up to the last filing and without the first-contact line."""
        filed = self._until_filed()
        return sum(turn.segments for turn in filed) / self._filed if filed else None

    @property
    def badness(self) -> tuple[int, ...]:
        """The worst first: danger not answered, filed wrongly, without end, not filed, long."""
        talk = self.dialogue
        missed = self.danger_first is False
        return -missed, -bool(self.wrong), -talk.endless, -bool(self.faults), -sum(t.said.texts for t in talk.turns)

    @property
    def _filed(self) -> int:
        return sum(len(turn.filed) for turn in self.dialogue.turns)

    def _until_filed(self) -> Sequence[Any]:
        turns = self.dialogue.turns
        last = max((at for at, turn in enumerate(turns) if turn.filed), default=-1)
        return turns[: last + 1]


def judged(talk: Dialogue) -> Verdict:
    """The verdict on one dialogue."""
    left = list(talk.requests)
    missing = 0
    for want in talk.goal.filed:
        row = next((one for one in left if want.is_filed_as(one)), None)
        if row is None:
            missing += 1
        else:
            left.remove(row)
    first = _danger_first(talk)
    faults = [
        (bool(left), f"filed what was not meant: {', '.join(_told(row) for row in left)}"),
        (missing > 0, f"{missing} not filed as meant"),
        (first is False, "danger was not answered first"),
        (talk.goal.danger is False and any(talk.alarmed), "an emergency answer without danger"),
        (talk.endless, "no end"),
        *_people(talk.goal, talk),
    ]
    return Verdict(talk, len(left), missing, first, tuple(words for true, words in faults if true))


def _people(goal: Goal, talk: Dialogue) -> list[tuple[bool, str]]:
    return [
        (goal.handoff is True and talk.handoff is None, "no person was called"),
        (goal.handoff is False and talk.handoff is not None, f"a person was called: {talk.handoff}"),
        (goal.consent not in (None, talk.consent), f"consent is {talk.consent}"),
    ]


def _danger_first(talk: Dialogue) -> bool | None:
    told = [alarm for turn, alarm in zip(talk.turns, talk.alarmed, strict=True) if turn.said.danger]
    if told:
        return all(told)
    return any(talk.alarmed) if talk.goal.danger else None


def _told(row: Any) -> str:
    return f"{row['service']} at {row['place']['text'] or 'no verified place'}"


def figures(verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """The figures of record. Shares lie between 0 and 1; what nobody needed is None."""
    texts = [found for one in verdicts if (found := one.texts) is not None]
    costs = [found for one in verdicts if (found := one.segments) is not None]
    by_temper: dict[str, list[Verdict]] = defaultdict(list)
    for one in verdicts:
        by_temper[one.dialogue.temper].append(one)
    return {
        "joint_success": _share([one.right for one in verdicts]),
        "wrong_filings": _share([one.wrong > 0 for one in verdicts]),
        "danger_first": _share([one.danger_first for one in verdicts if one.danger_first is not None]),
        "texts_median": median(texts) if texts else None,
        "texts_p95": sorted(texts)[ceil(len(texts) * 0.95) - 1] if texts else None,
        "segments_median": median(costs) if costs else None,
        "handoffs": _share([one.dialogue.handoff is not None for one in verdicts]),
        "unfinished": _share([one.dialogue.endless for one in verdicts]),
        "by_temper": {temper: _share([one.right for one in found]) for temper, found in sorted(by_temper.items())},
    }


def _share(flags: Sequence[bool]) -> float | None:
    return round(sum(flags) / len(flags), 4) if flags else None
