"""Holds conversations that name real places, and counts what was filed where."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from drawn import Told
from exchange import Exchange


@dataclass(slots=True)
class Tally:
    """What came of the texts: filed right (with one confirmation), filed wrong, not filed."""

    right: int = 0
    many: int = 0
    asked_again: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    @property
    def one_confirmation(self) -> float:
        """Share of all texts that were filed right after a single "1"."""
        return (self.right - len(self.asked_again)) / self.many

    def __str__(self) -> str:
        head = f"{self.right} of {self.many} filed right, {self.one_confirmation:.0%} with one confirmation"
        return "\n  ".join([head, *self._listed()])

    def _listed(self) -> list[str]:
        groups = (("asked again", self.asked_again), ("wrong", self.wrong), ("open", self.open))
        return [f"{name}: {one}" for name, group in groups for one in group]


def converse(line: Exchange, texts: Iterable[Told]) -> Tally:
    """Each text comes from a new resident, who says 1 to the read-back and, asked which service first, also to that."""
    tally = Tally()
    line.filed()
    for told in texts:
        tally.many += 1
        who = line.resident()
        said, asks = line.text(who, told.text), line.asks(who)
        if chosen := asks == "service":
            said = line.text(who, "1")
            asks = line.asks(who)
        if asks == "confirm":
            said = line.text(who, "1")
        filed = line.filed()
        if not filed:
            tally.open.append(f"{told.text} > {asks}: {said[-160:]!r}")
        elif [_fits(told, row) for row in filed] == [True]:
            tally.right += 1
            tally.asked_again += [told.text] if chosen else []
        else:
            tally.wrong.append(f"{told.text} > {[(row['service'], row['place']) for row in filed]}")
    return tally


def _fits(told: Told, row: dict[str, Any]) -> bool:
    place = row["place"]
    if row["service"] != told.service:
        return False
    if told.landmark:
        return bool(place["landmark"] == told.landmark)
    return place["number"] == told.number and _same(place["streets"]) == _same(told.streets)


def _same(streets: Iterable[str]) -> set[str]:
    return {street.casefold() for street in streets}
