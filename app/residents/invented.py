"""An invented resident: answers what is asked from what they know, confirms only what is right, corrects it else."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from app.residents.errand import Errand, Words
from app.residents.resident import Goal, Said, Seen, folded

MOST_CORRECTIONS: Final = 4
"""After so many wrong read-backs a resident puts the phone away."""

NONE: Final = "0"
FAULTS: Final = {"place": "option_place", "problem": "option_problem", "extra": "option_drop"}
"""What is wrong with a read-back, and the answer that says so when the city asks."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How this resident goes about it."""

    temper: str
    language: str
    errands: tuple[Errand, ...]
    goal: Goal
    opening: Said
    breaks: tuple[Said, ...] = ()
    """Said instead of the first answers: a question, a nag, danger, a wish for a person."""
    afterwards: tuple[Said, ...] = ()
    """Said once everything is filed."""
    blind: bool = False
    """Says yes to the first read-back without reading it, and puts it right after filing."""
    silent: bool = False
    """Does not answer the first read-back."""
    leaves: bool = False
    """Is gone when the breaks are said."""
    unwanted: tuple[Errand, ...] = ()
    """Told as well, and left out by a word at the read-back."""

    @property
    def told(self) -> tuple[Errand, ...]:
        """Every problem this resident tells of."""
        return (*self.errands, *self.unwanted)


@dataclass(slots=True)
class Invented:
    """A resident with a plan. Never looks at anything but what the city says and asks."""

    name: str
    plan: Plan
    words: Words
    rng: random.Random
    channel: str = "sms"
    _breaks: list[Said] = field(default_factory=list)
    _after: list[Said] = field(default_factory=list)
    _wrong: int = 0
    _fault: str = ""
    _told: int = 0
    _silent: bool = False
    _blind: bool = False

    def __post_init__(self) -> None:
        self._breaks, self._after = list(self.plan.breaks), list(self.plan.afterwards)
        self._silent, self._blind = self.plan.silent, self.plan.blind

    @property
    def temper(self) -> str:
        """Of the plan."""
        return self.plan.temper

    @property
    def goal(self) -> Goal:
        """Of the plan."""
        return self.plan.goal

    @property
    def opening(self) -> Said:
        """Of the plan."""
        return self.plan.opening

    def answer(self, seen: Seen) -> Said | None:
        """What they do next; None when they put the phone away."""
        if seen.consent == "out":
            return None
        if seen.filed >= len(self.plan.errands):
            return self._finish(seen)
        if self._breaks:
            return self._breaks.pop(0)
        if self.plan.leaves:
            return None
        if not seen.kind:
            return self._untold(seen)
        return self._answered(seen)

    def _answered(self, seen: Seen) -> Said | None:
        text = self._reply(seen)
        return text if isinstance(text, Said) else Said((text,)) if text else None

    def _finish(self, seen: Seen) -> Said | None:
        if self._after:
            return self._after.pop(0)
        if seen.kind == "photo":
            return Said((self._picked(seen, self._about(seen.words) is not None),))
        if seen.kind and not self.plan.told and not self._told:
            self._told += 1
            return Said((self._picked(seen, False),))
        return self._answered(seen) if seen.kind and self.plan.blind else None

    def _untold(self, seen: Seen) -> Said | None:
        """Nothing is asked and something is not filed: tell it whole, unless a person has taken over."""
        self._told += 1
        if self._told > 2 or seen.floor != "bot":
            return None
        return Said((self._whole(self.plan.errands[min(seen.filed, len(self.plan.errands) - 1)]),))

    def _reply(self, seen: Seen) -> Said | str | None:
        match seen.kind:
            case "confirm":
                return self._confirmed(seen)
            case "service":
                return self._service(seen)
            case "place":
                return self._place(seen)
            case "nearby":
                return self._labelled(seen, "option_different")
            case "photo":
                return self._picked(seen, self._about(seen.words) is not None)
            case "rating":
                return "5"
            case "detail":
                return self._detail(seen)
            case _:
                return self._other(seen)

    def _confirmed(self, seen: Seen) -> Said | None:
        """Yes to a read-back that is right in all; else what is wrong is said, or the number for changing."""
        if self._silent:
            self._silent = False
            return Said(minutes=35)
        if self._blind:
            self._blind = False
            return Said(("1",))
        rows = [line for line in seen.words.splitlines() if line.startswith("- ")] or [seen.words]
        left = list(self.plan.told)
        wrong = []
        for row in rows:
            right = next((one for one in left if one.named(row) and one.spot.fits(row)), None)
            if right is None:
                wrong.append(row)
            else:
                left.remove(right)
        if wrong:
            return self._corrected(wrong[0], left)
        if any(one not in left for one in self.plan.unwanted):
            return Said((self._fill("only", self.plan.errands[0]),))
        left = [one for one in left if one not in self.plan.unwanted]
        if left and seen.filed + len(rows) < len(self.plan.errands) and self._told < 1:
            self._told += 1
            return Said((self._fill("also", left[0]),))
        return Said((self._say("yes"),))

    def _corrected(self, row: str, left: Sequence[Errand]) -> Said | None:
        """Says what is wrong with a line of the read-back; with ``left`` empty it is one too many."""
        self._wrong += 1
        if self._wrong > MOST_CORRECTIONS:
            return None
        if not left:
            self._fault = "extra"
            only = len(self.plan.errands) == 1 and not self.plan.errands[0].named(row) and self.rng.random() < 0.5
            return Said((self._fill("only", self.plan.errands[0]) if only else "2",))
        there = next((one for one in left if one.spot.fits(row)), None)
        meant = there or next((one for one in left if one.named(row)), left[0])
        self._fault = "problem" if there or not meant.named(row) else "place"
        if self.rng.random() < 0.3:
            return Said(("2",))
        if self._fault == "problem":
            return Said((self._fill("wrong_what" if len(self.plan.told) == 1 else "wrong_what_there", meant),))
        return Said((self._fill(self.rng.choice(("wrong_place", "change_place")), meant),))

    def _service(self, seen: Seen) -> str:
        for key, label in seen.options:
            meant = next((one for one in self.plan.told if one.named(label)), None)
            if meant is not None:
                roll = self.rng.random()
                return key if roll < 0.7 else label.lower() if roll < 0.9 else self._fill("just_what", meant)
        if seen.options and self.rng.random() < 0.4:
            return NONE
        return self._fill("just_what", self._pending(seen))

    def _place(self, seen: Seen) -> str:
        meant = self._pending(seen)
        for key, label in seen.options:
            if meant.spot.fits(label) or (
                meant.spot.names and all(folded(n.text) in folded(label) for n in meant.spot.names)
            ):
                return key
        if seen.options and any(folded(label) in self.words.option("option_yes") for _, label in seen.options):
            yes = meant.spot.fits(seen.words)
            return self._picked(seen, yes) if yes else self._fill("wrong_place", meant)
        ours = any(folded(name.text) in folded(seen.words) for name in meant.spot.names)
        if seen.phrase == "place_number" and ours and meant.spot.kind == "address":
            return self._fill("number_only", meant)
        if seen.phrase in ("place_number", "place_cross") and ours and meant.spot.kind == "corner":
            return self._fill("cross_only", meant, seen)
        if seen.phrase == "place_street" and meant.spot.kind == "address" and str(meant.spot.number) in seen.words:
            return self._fill("street_only", meant)
        return self._fill("just_place", meant)

    def _detail(self, seen: Seen) -> str:
        no = self.words.option("option_no") | {"neither", "ninguno", "none", "ninguna"}
        return next((key for key, label in seen.options if folded(label) in no), "1" if seen.options else "not sure")

    def _other(self, seen: Seen) -> str | None:
        labels = {folded(label) for _, label in seen.options}
        if labels & self.words.option("option_place"):
            return self._labelled(seen, FAULTS.get(self._fault, "option_problem"))
        if labels & self.words.option("option_yes"):
            return self._picked(seen, self._about(seen.words) is not None)
        left, wrong = list(self.plan.errands), []  # what is unwanted is wrong here: it is what must go
        for key, label in seen.options:
            right = next((one for one in left if one.named(label) and one.spot.fits(label)), None)
            if right is not None:
                left.remove(right)
            elif key != NONE:
                wrong.append(key)
        return wrong[0] if wrong else seen.options[-1][0] if seen.options else self._whole(self._pending(seen))

    def _about(self, text: str) -> Errand | None:
        return next((one for one in self.plan.told if one.named(text)), None)

    def _pending(self, seen: Seen) -> Errand:
        """The errand a question is about: the one it names, else by its street, else the first not filed."""
        streets = [one for one in self.plan.told if any(folded(n.text) in folded(seen.words) for n in one.spot.names)]
        return self._about(seen.words) or next(
            iter(streets), self.plan.errands[min(seen.filed, len(self.plan.errands) - 1)]
        )

    def _picked(self, seen: Seen, yes: bool) -> str:
        """The first option for yes, the last for no."""
        return seen.options[0 if yes else -1][0] if seen.options else "1" if yes else "no"

    def _labelled(self, seen: Seen, phrase: str) -> str:
        words = self.words.option(phrase)
        return next((key for key, label in seen.options if folded(label) in words), self._picked(seen, False))

    def _whole(self, errand: Errand) -> str:
        return self._fill("complete", errand)

    def _say(self, kind: str) -> str:
        return self.rng.choice(self.words.talk[self.plan.language][kind])

    def _fill(self, kind: str, errand: Errand, seen: Seen | None = None) -> str:
        values = {
            "service": errand.labels[0 if self.plan.language == "en" else -1].lower(),
            "what": errand.what(self.rng),
            "where": errand.spot.written(self.rng, self.plan.language, loose=False),
        }
        if errand.spot.names:
            unsaid = [n for n in errand.spot.names if seen is None or folded(n.text) not in folded(seen.words)]
            values |= {"number": str(errand.spot.number), "street": errand.spot.names[0].text.lower()}
            values |= {"cross": (unsaid or list(errand.spot.names))[0].text.lower()}
        return filled(self._say(kind), values)


def filled(pattern: str, values: Mapping[str, str]) -> str:
    """A pattern of `talk.yaml` with its values."""
    for name, value in values.items():
        pattern = pattern.replace("{" + name + "}", value)
    return pattern
