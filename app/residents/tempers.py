"""The tempers residents have, each a plan: what they say first, in between and afterwards."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.residents.errand import Errand, Words
from app.residents.invented import Invented, Plan, filled
from app.residents.misspelling import misspelt
from app.residents.resident import Goal, Said
from app.residents.spots import Spots


@dataclass(slots=True)
class Draw:
    """The dice of one resident, and what they draw from."""

    rng: random.Random
    words: Words
    spots: Spots
    language: str = "en"

    def errand(self, private: bool = True, kind: str = "") -> Errand:
        """A problem at a place where it can be."""
        told = self.words.problems
        able = [code for code in told if private or not self.words.private(code)]
        code = self.rng.choice([one for one in able if not kind or kind in told[one]["at"]])
        spot = self.spots.draw(kind or self.rng.choice(told[code]["at"]), self.rng, bool(told[code].get("parks")))
        return self.words.errand(code, self.language, spot)

    def pick(self, kind: str) -> str:
        """A way of saying it, in the resident's language."""
        return self.rng.choice(self.words.talk[self.language][kind])

    def tell(self, kind: str, errand: Errand, brief: bool = False) -> str:
        """The errand told in this way."""
        where = errand.spot.written(self.rng, self.language)
        return filled(self.pick(kind), {"what": errand.what(self.rng, brief), "where": where})

    def plan(
        self,
        temper: str,
        *errands: Errand,
        said: str | Said,
        goal: Goal | None = None,
        breaks: tuple[Said, ...] = (),
        afterwards: tuple[Said, ...] = (),
        blind: bool = False,
        silent: bool = False,
        leaves: bool = False,
    ) -> Plan:
        """A plan whose aim is these errands, unless another is given."""
        aim = goal or Goal(tuple(one.want for one in errands), danger=False, consent="in")
        opening = said if isinstance(said, Said) else Said((said,))
        return Plan(temper, self.language, errands, aim, opening, breaks, afterwards, blind, silent, leaves)


def complete(draw: Draw) -> Plan:
    """Everything in one text, now and then with what happened there before."""
    errand = draw.errand()
    past = draw.pick("passed") if draw.rng.random() < 0.15 else ""
    return draw.plan("complete", errand, said=past + draw.tell("complete", errand))


def terse(draw: Draw) -> Plan:
    """As few words as can be."""
    errand = draw.errand()
    return draw.plan("terse", errand, said=draw.tell("terse", errand, brief=True).lower())


def rambling(draw: Draw) -> Plan:
    """One fact in many words."""
    errand = draw.errand()
    return draw.plan("rambling", errand, said=draw.tell("rambling", errand))


def misspelling(draw: Draw) -> Plan:
    """Two or three slips of the thumb."""
    errand = draw.errand()
    return draw.plan("misspelling", errand, said=misspelt(draw.tell("complete", errand), draw.rng))


def fragmenting(draw: Draw) -> Plan:
    """In pieces, sent in a hurry or one at a time."""
    errand = draw.errand()
    what, where = errand.what(draw.rng), errand.spot.written(draw.rng, draw.language)
    pieces = [what, where] if draw.rng.random() < 0.6 else [where, what]
    if draw.rng.random() < 0.5:
        return draw.plan("fragmenting", errand, said=Said(("hi", *pieces)))
    return draw.plan("fragmenting", errand, said=pieces[0])


def changing(draw: Draw) -> Plan:
    """First names the wrong place or problem: noticed at once, at the read-back, or after filing."""
    errand = draw.errand(private=False)
    wrong = draw.spots.beside(errand.spot, draw.rng)
    false = Errand(errand.service, errand.labels, errand.short, errand.long, wrong)
    roll = draw.rng.random()
    if roll < 0.3:
        values = {"what": errand.what(draw.rng), "where": errand.spot.written(draw.rng, draw.language),
                  "wrong": wrong.written(draw.rng, draw.language)}  # fmt: skip
        return draw.plan("changing", errand, said=filled(draw.pick("at_once"), values))
    if roll < 0.6:
        return draw.plan("changing", errand, said=draw.tell("complete", false))
    if roll < 0.8:
        other = draw.words.errand(draw.errand(kind=errand.spot.kind).service, draw.language, errand.spot)
        return draw.plan("changing", errand, said=draw.tell("complete", other))
    later = Said((draw.tell("after_filing", errand),))
    return draw.plan("changing", errand, said=draw.tell("complete", false), blind=True, afterwards=(later,))


def asking(draw: Draw) -> Plan:
    """Asks the city something before answering it."""
    errand = draw.errand()
    return draw.plan("asking", errand, said=draw.tell("no_place", errand), breaks=(Said((draw.pick("question"),)),))


def two_problems(draw: Draw) -> Plan:
    """Two problems in one text, at one place or two."""
    first = draw.errand()
    second = draw.errand()
    while second.service == first.service:
        second = draw.errand()
    values = {"what": first.what(draw.rng, brief=True), "where": first.spot.written(draw.rng, draw.language)}
    if first.spot.kind in draw.words.problems[second.service]["at"]:
        second = draw.words.errand(second.service, draw.language, first.spot)
        values["what2"] = second.what(draw.rng, brief=True)
        return draw.plan("two problems", first, second, said=filled(draw.pick("both_here"), values))
    values |= {"what2": second.what(draw.rng, brief=True), "where2": second.spot.written(draw.rng, draw.language)}
    return draw.plan("two problems", first, second, said=filled(draw.pick("both"), values))


def photo(draw: Draw) -> Plan:
    """A photo first, with the words, or after filing."""
    errand = draw.errand(private=False)
    roll = draw.rng.random()
    if roll < 0.3:
        words = draw.pick("photo")
        return draw.plan("photo", errand, said=Said((words,) if words else (), photo=True))
    if roll < 0.7:
        return draw.plan("photo", errand, said=Said((draw.tell("complete", errand),), photo=True))
    words = draw.pick("late_photo")
    late = Said((words,) if words else (), photo=True, minutes=2)
    return draw.plan("photo", errand, said=draw.tell("complete", errand), afterwards=(late,))


def spanish(draw: Draw) -> Plan:
    """In Spanish, whole or without the place."""
    draw.language = "es"
    errand = draw.errand()
    kind = draw.rng.choice(("complete", "complete", "no_place", "rambling", "terse"))
    return draw.plan("spanish", errand, said=draw.tell(kind, errand))


def mixed(draw: Draw) -> Plan:
    """Words of both languages."""
    errand = draw.errand()
    return draw.plan("mixed", errand, said=draw.tell("mixed", errand))


def impatient(draw: Draw) -> Plan:
    """In capitals, and asks for an answer before giving one."""
    errand = draw.errand()
    return draw.plan("impatient", errand, said=draw.tell("impatient", errand), breaks=(Said((draw.pick("nag"),)),))


def silent(draw: Draw) -> Plan:
    """Does not answer the read-back: it is filed after half an hour, unless it is a private matter or unsure."""
    errand = draw.errand(private=False)
    return draw.plan("silent", errand, said=draw.tell("complete", errand), silent=True)


def sarcastic(draw: Draw) -> Plan:
    """Praise that means a report."""
    errand = draw.errand()
    return draw.plan("sarcastic", errand, said=draw.tell("sarcastic", errand))


def danger(draw: Draw) -> Plan:
    """In danger, at once or in the middle of a report."""
    draw.language = "es" if draw.rng.random() < 0.2 else "en"
    errand, alarm = draw.errand(), draw.pick("danger")
    goal = Goal(danger=True)
    if draw.rng.random() < 0.6:
        where = f", {errand.spot.written(draw.rng, draw.language)}" if draw.rng.random() < 0.4 else ""
        return draw.plan("danger", errand, said=Said((alarm + where,), danger=True), goal=goal, leaves=True)
    said = draw.tell("no_place", errand)
    return draw.plan("danger", errand, said=said, goal=goal, breaks=(Said((alarm,), danger=True),), leaves=True)


def leaving(draw: Draw) -> Plan:
    """Wants no more texts in the middle of it."""
    errand = draw.errand()
    goal = Goal(danger=False, consent="out")
    out = (Said((draw.pick("leave"),)),)
    return draw.plan("leaving", errand, said=draw.tell("no_place", errand), goal=goal, breaks=out, leaves=True)


def person(draw: Draw) -> Plan:
    """Wants a person, at once or in the middle."""
    errand = draw.errand()
    goal = Goal(danger=False, handoff=True, consent="in")
    wish = Said((draw.pick("person"),))
    if draw.rng.random() < 0.5:
        return draw.plan("person", errand, said=wish, goal=goal, leaves=True)
    return draw.plan("person", errand, said=draw.tell("no_place", errand), goal=goal, breaks=(wish,), leaves=True)


TEMPERS: Final[tuple[Callable[[Draw], Plan], ...]] = (
    complete, terse, rambling, misspelling, fragmenting, changing, asking, two_problems, photo, spanish, mixed,
    impatient, silent, sarcastic, danger, complete, terse, leaving, person, complete,
)  # fmt: skip
"""Dealt in turn, so that every run has them all; most residents simply tell it."""


def resident(number: int, seed: int, words: Words, spots: Spots) -> Invented:
    """The resident with this number: the same for the same seed, whoever else is in the run."""
    rng = random.Random(f"{seed}/{number}")  # noqa: S311  dice, no secret
    plan = TEMPERS[number % len(TEMPERS)](Draw(rng, words, spots))
    return Invented(f"resident {number + 1}", plan, words, rng)
