"""Help that was called and never came: "fire dept never came", "nobody showed up", "los bomberos no llegaron"."""

from functools import lru_cache
from itertools import groupby
from typing import Final

from classifier.rules.grammar import Grammar
from classifier.rules.helped import labelled, stripped
from classifier.rules.hit import Hit
from classifier.rules.reading import REMEMBERED, read

_SETS: Final = {
    "a": "the our a an any",
    "company": "company companys dept department crew crews people guys guy men truck trucks",
    "utility": "gas power electric electrical electricity energy utility utilities water light",
    "rescuers": """
        firefighters firefighter firemen fireman firetruck firetrucks police cops cop ambulance ambulances paramedics
        paramedic ems medics 911
    """,
    "anybody": "they he she nobody noone none help someone somebody anyone anybody",
    "come": "come came show showed shown arrive arrived respond responded answer answered appear appeared here there",
    "none": "nobody noone none",
    "brigade": "bomberos bombero policia policias ambulancia ambulancias paramedicos patrulla 911",
    "de": "luz gas electricidad",
    "vino": "vino vinieron viene vienen llego llegaron llega llegan acudio acudieron aparecio aparecieron contestan",
    "venido": "venido llegado aparecido acudido contestado",
}
_WHO: Final = {
    "emergency": "@a? @rescuers; @a? fire|police @company",
    "trade": "@a? @utility @company; @a? @utility @utility @company",
    "they": "@anybody; no one; the? crew|crews",
}
_QUIEN: Final = {
    "emergency": "los|las|la|el? @brigade",
    "trade": "los|las de la|el @de; los|las del @de; la? compania de la|el? @de; la? compania del? @de",
    "they": "ellos|alguien|ayuda|la? cuadrilla",
}
_NEVER: Final = """
    ^ {who} still? never ever|even|once? @come up|out|by|here|back? $;
    ^ {who} still? didnt|wont|dont|doesnt ever|even|once? @come up|out|by|here? $;
    ^ {who} still? did|do|does|will not ever|even|once? @come up|out|by|here? $;
    ^ {who} still havent|hasnt even? @come up|out|by|here? $; ^ {who} havent|hasnt still @come up|out|by|here? $;
    ^ {who} still have|has not @come up|out|by|here? $;
    ^ {who} are|is|s? still not here|there|coming $; ^ {who} are|is not coming $; ^ {who} arent|isnt coming $;
    ^ still no {who} $; ^ no {who} @come|yet up|out|here? $; ^ {who} was|were a? no show|shows $
"""
_NOBODY: Final = """
    ^ @none ever? @come up|out|by|here? $; ^ no one ever? @come up|out|by|here? $;
    ^ still nobody|noone here? $; ^ still no one here? $; ^ nadie @vino $; ^ no @vino nadie $;
    ^ nunca @vino $; ^ nunca han @venido $; ^ no @vino nunca $
"""
_NUNCA: Final = """
    ^ {who} nunca|jamas|no @vino nunca? $; ^ {who} nunca|jamas han|ha @venido $; ^ nunca|no @vino {who} $;
    ^ nunca han|ha @venido {who} $; ^ todavia|aun no @vino {who} $; ^ {who} todavia|aun no @vino $
"""


def _each(forms: str, who: str) -> str:
    return ";".join(forms.replace("{who}", one.strip()) for one in who.split(";"))


def _rules() -> dict[str, str]:
    told = {label: _each(_NEVER, _WHO[label]) + ";" + _each(_NUNCA, _QUIEN[label]) for label in _WHO}
    return told | {"they": f"{told['they']};{_NOBODY}"}


_GRAMMAR: Final = Grammar(_SETS, _rules())
_ORDER: Final = ("emergency", "trade", "they")
_MOST: Final = 30


@lru_cache(maxsize=REMEMBERED)
def unhelped(text: str) -> Hit | None:
    """The clause that says so; the detail tells who was waited for: "emergency", "trade" (a utility) or "they".

    Every clause is held against the whole of a pattern: "they never came for my couch" is about a couch. An emergency
    service counts only where nothing else is told ("called the police about a car, they never came" is a story); a
    question is none.
    """
    words = read(text)
    if not 0 < len(words) <= _MOST or "?" in text:
        return None
    clauses = [list(clause) for _, clause in groupby(words, lambda word: word.clause)]
    said = [(clause, label) for clause in clauses if (label := labelled(_GRAMMAR, clause))]
    if not said:
        return None
    clause, label = min(said, key=lambda one: _ORDER.index(one[1]))
    alone = all(one is clause or not stripped(one) for one in clauses)
    return Hit("unhelped", label if alone or label != "emergency" else "trade", (clause[0].start, clause[-1].end))
