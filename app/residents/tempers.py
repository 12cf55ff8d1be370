"""The tempers residents have, each a plan: what they say first, in between and afterwards."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from app.residents.errand import Errand, Words
from app.residents.invented import Invented, Plan, filled
from app.residents.misspelling import misspelt, shortened
from app.residents.resident import Goal, Said, unaccented
from app.residents.spots import Spots

LATER: Final = Said(minutes=60)
"""Time passes with nothing said: what is filed by then was filed by silence."""

NOTHING: Final = Goal(danger=False, consent="in")
"""Nothing may come of it."""


@dataclass(slots=True)
class Draw:
    """The dice of one resident, and what they draw from."""

    rng: random.Random
    words: Words
    spots: Spots
    language: str = "en"

    def chance(self, share: float) -> bool:
        """Whether it happens this time, in so many of all."""
        return self.rng.random() < share

    def errand(self, private: bool = True, kind: str = "", beside: tuple[Errand, ...] = ()) -> Errand:
        """A problem at a place where it can be, of another service than those ``beside``."""
        told = self.words.problems
        known = {one.service for one in beside}
        able = [code for code in told if code not in known and (private or not self.words.private(code))]
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
        unwanted: tuple[Errand, ...] = (),
    ) -> Plan:
        """A plan whose aim is these errands, unless another is given."""
        aim = goal or Goal(tuple(one.want for one in errands), danger=False, consent="in")
        opening = said if isinstance(said, Said) else Said((said,))
        return Plan(temper, self.language, errands, aim, opening, breaks, afterwards, blind, silent, leaves, unwanted)


def complete(draw: Draw) -> Plan:
    """Everything in one text, now and then with what happened there before."""
    errand = draw.errand()
    past = draw.pick("passed") if draw.chance(0.15) else ""
    return draw.plan("complete", errand, said=past + draw.tell("complete", errand))


def terse(draw: Draw) -> Plan:
    """As few words as can be."""
    errand = draw.errand()
    return draw.plan("terse", errand, said=draw.tell("terse", errand, brief=True).lower())


def rambling(draw: Draw) -> Plan:
    """One fact in many words."""
    errand = draw.errand()
    return draw.plan("rambling", errand, said=draw.tell("rambling", errand))


def angry(draw: Draw) -> Plan:
    """One fact in much anger, with figures of speech that are no danger."""
    draw.language = "es" if draw.chance(0.2) else "en"
    errand = draw.errand()
    said = draw.tell("angry", errand)
    return draw.plan("angry", errand, said=said.upper() if draw.chance(0.2) else said)


def misspelling(draw: Draw) -> Plan:
    """Two to four slips of the thumb, in the street's name as well."""
    draw.language = "es" if draw.chance(0.15) else "en"
    errand = draw.errand()
    said = misspelt(draw.tell("complete", errand), draw.rng, draw.rng.randrange(2, 5))
    return draw.plan("misspelling", errand, said=said)


def shortening(draw: Draw) -> Plan:
    """In the short forms of a quick thumb, without capitals or apostrophes."""
    draw.language = "es" if draw.chance(0.2) else "en"
    errand = draw.errand()
    return draw.plan("shortening", errand, said=shortened(draw.tell("complete", errand), draw.language))


def fragmenting(draw: Draw) -> Plan:
    """In pieces: in a hurry, one at a time, even the address in two, or the same text twice."""
    errand = draw.errand()
    what, where = errand.what(draw.rng), errand.spot.written(draw.rng, draw.language)
    pieces = [what, where] if draw.chance(0.6) else [where, what]
    roll = draw.rng.random()
    if roll < 0.4:
        return draw.plan("fragmenting", errand, said=Said(("hi", *pieces)))
    if roll < 0.6 and errand.spot.kind == "address":
        number, street = str(errand.spot.number), where.split(" ", 1)[1]
        return draw.plan("fragmenting", errand, said=what, breaks=(Said((number,)), Said((street,))))
    if roll < 0.7:
        text = draw.tell("complete", errand)
        return draw.plan("fragmenting", errand, said=Said((text, text)))
    return draw.plan("fragmenting", errand, said=pieces[0])


def changing(draw: Draw) -> Plan:
    """First tells it wrong: noticed at once, at the read-back, or after filing; or takes all of it back."""
    errand = draw.errand(private=False)
    wrong = draw.spots.beside(errand.spot, draw.rng)
    false = replace(errand, spot=wrong)
    roll = draw.rng.random()
    if roll < 0.2:
        values = {"what": errand.what(draw.rng), "where": errand.spot.written(draw.rng, draw.language),
                  "wrong": wrong.written(draw.rng, draw.language)}  # fmt: skip
        return draw.plan("changing", errand, said=filled(draw.pick("at_once"), values))
    if roll < 0.4:
        return draw.plan("changing", errand, said=draw.tell("complete", false))
    if roll < 0.5:
        return _taking_back(draw, errand)
    other = draw.words.errand(draw.errand(kind=errand.spot.kind).service, draw.language, errand.spot)
    if roll < 0.7:
        return draw.plan("changing", errand, said=draw.tell("complete", other))
    told, late = (false, "after_filing") if roll < 0.9 else (other, "after_filing_what")
    later = Said((draw.tell(late, errand),))
    return draw.plan("changing", errand, said=draw.tell("complete", told), blind=True, afterwards=(later,))


def _taking_back(draw: Draw, errand: Errand) -> Plan:
    """Told, and then somebody else has mended it: nothing must be filed, not even later."""
    gone = (Said((draw.pick("never_mind"),)), LATER)
    said = draw.tell(draw.rng.choice(("complete", "no_place")), errand)
    return draw.plan("changing", errand, said=said, goal=NOTHING, breaks=gone, leaves=True)


def asking(draw: Draw) -> Plan:
    """Asks the city something before answering it, beside the report or at the read-back."""
    draw.language = "es" if draw.chance(0.15) else "en"
    errand, question = draw.errand(), Said((draw.pick("question"),))
    roll = draw.rng.random()
    if roll < 0.3:
        return draw.plan("asking", errand, said=f"{draw.tell('complete', errand)}. {question.parts[0]}")
    kind = "no_place" if roll < 0.7 else "complete"
    return draw.plan("asking", errand, said=draw.tell(kind, errand), breaks=(question,))


def curious(draw: Draw) -> Plan:
    """Wants to know something, has an idea, or says something idle: no report, not even later."""
    draw.language = "es" if draw.chance(0.2) else "en"
    kinds = draw.rng.sample(("question", "question", "question", "idea", "remark", "thanks"), 2)
    first, then = (draw.pick(kind) for kind in kinds)
    return draw.plan("curious", said=first, goal=NOTHING, afterwards=(Said((then,)), LATER))


def two_problems(draw: Draw) -> Plan:
    """Two problems in one text, at one place or two; three; or one of the two left out at the read-back."""
    first = draw.errand()
    second = draw.errand(beside=(first,))
    told = {"what": first.what(draw.rng, brief=True), "where": first.spot.written(draw.rng, draw.language)}
    roll = draw.rng.random()
    if roll > 0.85:
        third = draw.errand(beside=(first, second))
        values = told | _numbered(draw, second, "2") | _numbered(draw, third, "3")
        return draw.plan("two problems", first, second, third, said=filled(draw.pick("three"), values))
    if roll > 0.25 and first.spot.kind in draw.words.problems[second.service]["at"]:
        second = draw.words.errand(second.service, draw.language, first.spot)
        values = told | {"what2": second.what(draw.rng, brief=True)}
        return draw.plan("two problems", first, second, said=filled(draw.pick("both_here"), values))
    said = filled(draw.pick("both"), told | _numbered(draw, second, "2"))
    if roll < 0.15:
        return draw.plan("two problems", first, said=said, unwanted=(second,))
    return draw.plan("two problems", first, second, said=said)


def _numbered(draw: Draw, errand: Errand, number: str) -> dict[str, str]:
    where = errand.spot.written(draw.rng, draw.language)
    return {f"what{number}": errand.what(draw.rng, brief=True), f"where{number}": where}


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
    """In Spanish, whole or without the place, often without accents."""
    draw.language = "es"
    errand = draw.errand()
    kind = draw.rng.choice(("complete", "complete", "no_place", "rambling", "terse"))
    said = draw.tell(kind, errand)
    return draw.plan("spanish", errand, said=unaccented(said) if draw.chance(0.4) else said)


def mixed(draw: Draw) -> Plan:
    """Words of both languages: the problem in the one, what is said around it in the other."""
    errand = draw.errand()
    draw.language = "es" if draw.chance(0.5) else "en"
    around = draw.words.errand(errand.service, draw.language, errand.spot)
    if draw.chance(0.5):
        return draw.plan("mixed", around, said=draw.tell("mixed", around))
    other = draw.words.errand(errand.service, "es" if draw.language == "en" else "en", errand.spot)
    return draw.plan("mixed", around, said=draw.tell("complete", other))


def impatient(draw: Draw) -> Plan:
    """In capitals; asks for an answer before giving one, or says it all again."""
    errand = draw.errand()
    said = draw.tell("impatient", errand)
    again = said if draw.chance(0.3) else draw.pick("nag")
    return draw.plan("impatient", errand, said=said, breaks=(Said((again,)),))


def silent(draw: Draw) -> Plan:
    """Puts the phone away: at the read-back it is filed after half an hour; without a place they come back to it."""
    errand = draw.errand(private=False)
    if draw.chance(0.6):
        return draw.plan("silent", errand, said=draw.tell("complete", errand), silent=True)
    return draw.plan("silent", errand, said=draw.tell("no_place", errand), breaks=(Said(minutes=200),))


def sarcastic(draw: Draw) -> Plan:
    """Praise that means a report."""
    draw.language = "es" if draw.chance(0.15) else "en"
    errand = draw.errand()
    return draw.plan("sarcastic", errand, said=draw.tell("sarcastic", errand))


def danger(draw: Draw) -> Plan:
    """In danger, at once, in the middle of a report, or after it. Nothing of it is filed, not even later."""
    draw.language = "es" if draw.chance(0.25) else "en"
    errand, alarm = draw.errand(private=False), draw.pick("danger")
    alarm = misspelt(alarm, draw.rng, 1) if draw.chance(0.2) else alarm.upper() if draw.chance(0.15) else alarm
    goal, told = Goal(danger=True), Said((alarm,), danger=True)
    roll = draw.rng.random()
    if roll < 0.5:
        where = f", {errand.spot.written(draw.rng, draw.language)}" if draw.chance(0.4) else ""
        said = Said((alarm + where,), danger=True)
        return draw.plan("danger", errand, said=said, goal=goal, breaks=(LATER,), leaves=True)
    if roll < 0.85:
        said = Said((draw.tell("no_place", errand),))
        return draw.plan("danger", errand, said=said, goal=goal, breaks=(told, LATER), leaves=True)
    goal = Goal((errand.want,), danger=True)
    return draw.plan("danger", errand, said=draw.tell("complete", errand), goal=goal, afterwards=(told, LATER))


def leaving(draw: Draw) -> Plan:
    """Wants no more texts in the middle of it."""
    draw.language = "es" if draw.chance(0.2) else "en"
    errand = draw.errand()
    goal = Goal(danger=False, consent="out")
    out = (Said((draw.pick("leave"),)),)
    return draw.plan("leaving", errand, said=draw.tell("no_place", errand), goal=goal, breaks=out, leaves=True)


def person(draw: Draw) -> Plan:
    """Wants a person, at once or in the middle."""
    draw.language = "es" if draw.chance(0.2) else "en"
    errand = draw.errand()
    goal = Goal(danger=False, handoff=True, consent="in")
    wish = Said((draw.pick("person"),))
    if draw.chance(0.5):
        return draw.plan("person", errand, said=wish, goal=goal, leaves=True)
    return draw.plan("person", errand, said=draw.tell("no_place", errand), goal=goal, breaks=(wish,), leaves=True)


TEMPERS: Final[tuple[Callable[[Draw], Plan], ...]] = (
    complete, terse, rambling, misspelling, fragmenting, changing, asking, two_problems, photo, spanish, mixed,
    impatient, silent, sarcastic, danger, angry, shortening, leaving, person, curious,
)  # fmt: skip
"""Dealt in turn, so that every run has them all in equal parts."""


def resident(number: int, seed: int, words: Words, spots: Spots) -> Invented:
    """The resident with this number: the same for the same seed, whoever else is in the run."""
    rng = random.Random(f"{seed}/{number}")  # noqa: S311  dice, no secret
    plan = TEMPERS[number % len(TEMPERS)](Draw(rng, words, spots))
    return Invented(f"resident {number + 1}", plan, words, rng)
