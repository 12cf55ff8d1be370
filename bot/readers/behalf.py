"""Filed for somebody else: "for Mrs Ruiz, 215-555-0142: pothole at 12 Main St", by those trusted to say so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Final

from bot.city import City
from bot.events import Message
from bot.facts import Facts
from bot.moves import Reporter
from bot.readers.words import listed
from casework.senders import number_of, within

TRUSTED: Final = frozenset({"liaison", "agent"})
"""Roles that may file for others; from anybody else such words are only words."""

_FOR: Final = (
    r"(?:on |in )?behalf of|for|caller|call from|walk-?[\s-]?in(?:[\s-]+from)?|(?:called|phoned)[\s-]in by|"
    r"por parte de|de parte de|en nombre de|a nombre de|para|por"
)
_TITLE: Final = r"(?:mrs?|ms|miss|mx|dr|sra?|srta|don|do[ñn]a|se[ñn]ora?|señorita)\.?"
_NAME: Final = r"[^\W\d_][\w'’.-]*(?:[^\S\n]+[^\W\d_][\w'’.-]*){0,4}"
_PHONE: Final = r"\+?\(?\d[\d().\s-]{5,18}\d"
_BY: Final = r"(?:[\s,;(:-]|\bat\b|\bon\b|\btel\b\.?|\bphone\b|\bcell\b|\bal\b|\btel[eé]fono\b|\bcelular\b)*"
_CAME: Final = (
    r"(?:called|calls|phoned|rang|walked in|came in|stopped by|is here|says|reports|reported|"
    r"llam[oó]|vino|reporta|dice)"
    r"(?:\s+(?:in|about|to say|to report|that|por|que|para reportar|de))?"
)
_END: Final = r"[)\s]*[:;,.-]*"

_WITH_PHONE: Final = re.compile(rf"\b(?:{_FOR})[\s:]+(?P<name>{_NAME}){_BY}(?P<phone>{_PHONE}){_END}", re.IGNORECASE)
_CALLED: Final = re.compile(
    rf"(?:^|(?<=[\n.;]))\s*(?P<name>{_NAME}){_BY}(?P<phone>{_PHONE})[)\s,]*(?:{_CAME}\s*[:,-]*|:)",
    re.IGNORECASE,
)
_BY_NAME: Final = re.compile(rf"(?:^|(?<=[\n.;]))\s*+(?:{_FOR})\s+(?P<name>{_NAME})\s*(?P<phone>):", re.IGNORECASE)
_AND: Final = r"(?:^|(?<=[\n.;,:])|\b(?i:and|also|plus|then|n|y|e|tambi[eé]n)\b|&)\s*+(?i:and\s+|y\s+)?"
_WRITTEN: Final = rf"(?:(?i:{_TITLE})\s+[^\W\d_][\w'’-]*|[A-ZÁÉÍÓÚÑ][\w'’-]*(?:\s+[A-ZÁÉÍÓÚÑ][\w'’-]*){{0,2}})"
_AHEAD: Final = re.compile(rf"{_AND}(?i:{_FOR})\s+(?P<name>{_WRITTEN})(?P<phone>)\s*[,:-]?(?=\s+\w)")
""" "For Ann pothole 12 Oak and for Bo graffiti 9 Elm": a name as it is written, before what is told for them."""
_BEHIND: Final = re.compile(
    rf"(?<=\w)[,(]?\s+(?i:for|behalf of|on behalf of|para|a nombre de)\s+(?P<name>{_WRITTEN})(?P<phone>)"
    rf"\)?(?=\s*(?:[.,;\n)]|\b(?:and|y|n|plus)\b|&|$))"
)
""" "Pothole 12 Oak for Ann": the same behind it."""
_ARTICLE: Final = re.compile(rf"^(?:the|la|el)\s+(?={_TITLE}\s)", re.IGNORECASE)
_TITLED: Final = re.compile(rf"(?:{_TITLE}\s+)\S", re.IGNORECASE)
_NOBODY: Final = frozenset({
    "a", "an", "the", "this", "that", "my", "me", "us", "you", "it", "him", "her", "them", "all", "any", "some", "now",
    "la", "el", "los", "las", "un", "una", "mi", "su", "lo", "esto", "este", "favor", "ejemplo", "example",
    "call", "contact", "phone", "number", "tel", "cell", "reach", "text", "callback", "please", "numero", "número",
})  # fmt: skip
"""What stands after "for" and begins no name."""
_NAMES_NOT: Final = listed(
    "sale rent lease hire free monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december christmas halloween thanksgiving easter today tomorrow "
    "everyone everybody anyone residents tenants neighbors safety info information reference lunes martes miércoles "
    "miercoles jueves viernes sábado sabado domingo hoy mañana todos renta venta"
)
"""Written with a capital behind "for", and no name."""
_STOP: Final = re.compile(r"[.!?;:\n]\s*$")
_LETTER: Final = re.compile(r"[^\W\d_]")
_LOOSE_AND: Final = re.compile(r"[\s,;]+(?:and|also|plus|n|y|e|&|tambi[eé]n)$|^(?:and|also|plus|y|&)\s+", re.IGNORECASE)
"""What is left of the "and" between what is told for two."""
LEAST_TOLD: Final = 3
"""Words of what is told for a person who is named behind it: "rats at 12 Oak St", and no "apt 2"."""
LONGEST: Final = 60
"""Characters of a name that are kept."""


@dataclass(frozen=True, slots=True)
class Part:
    """What was told for one person, or (``reporter`` None) by the writer for the writer."""

    reporter: Reporter | None
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class _Named:
    start: int
    end: int
    reporter: Reporter


def parts(messages: Sequence[Message], facts: Facts, city: City) -> list[Part]:
    """The messages, parted by whom they were told for, in order; what names the person is left out of the text."""
    if facts.role not in TRUSTED:
        return [Part(None, tuple(messages))]
    found: list[Part] = []
    for message in messages:
        told = _told(message, facts, city)
        if found and len(told) == 1 and (told[0].reporter is None or told[0].reporter == found[-1].reporter):
            found[-1] = Part(found[-1].reporter, found[-1].messages + told[0].messages)
        else:
            found += told
    return found


def _told(message: Message, facts: Facts, city: City) -> list[Part]:
    text, named = message.text, _named(message.text, facts, city)
    if not named:
        return [Part(None, (message,))]
    bounds = [(0, 0), *((one.start, one.end) for one in named), (len(text), len(text))]
    between = [text[end:start] for (_, end), (start, _) in pairwise(bounds)]
    first, last = between[0], between[-1]
    behind = bool(_LETTER.search(first)) and not _LETTER.search(last)
    parted = bool(_STOP.search(first)) or _counted_up(first, text[named[0].start :])
    if behind:  # each person is named after what was told for them
        said = between[:-1]
    elif _LETTER.search(first) and not parted:
        said = [f"{first.rstrip()} {between[1].lstrip()}", *between[2:]]
    else:
        said = _ended(between[1:])
    own = [Part(None, (replace(message, text=first.strip()),))] if not behind and parted else []
    theirs = (_part(message, one.reporter, words) for one, words in zip(named, said, strict=True))
    return [*own, *theirs]


def _counted_up(first: str, rest: str) -> bool:
    """ "Pothole at 12 Oak | and for Bo ...": what stands before is told by the writer for the writer."""
    return len(first.split()) >= LEAST_TOLD and _AND_FIRST.match(rest) is not None


_AND_FIRST: Final = re.compile(r"(?:and|also|plus|then|n|y|e|tambi[eé]n|&)\b", re.IGNORECASE)


def _ended(said: list[str]) -> list[str]:
    """What follows each person, where one may be named at the end of a line all the same, and then that line is told
    for them: "for Ana: pothole at 12 oak st", "graffiti at 40 elm st for Mr Brown"."""
    for at in range(1, len(said)):
        here, _, below = said[at].partition("\n")
        cut = None if _LETTER.search(here) else _cut(said[at - 1])
        if cut is not None:
            said[at - 1], said[at] = said[at - 1][:cut], f"{said[at - 1][cut:].strip(' .;,')}\n{below}".strip()
    return said


def _cut(text: str) -> int | None:
    """Where the last thing begins that is told here, after another one: a line, a sentence, or what a comma parts."""
    for mark in ("\n", r"[.;]\s", ","):
        for match in reversed(list(re.finditer(mark, text))):
            if _LETTER.search(text[: match.start()]) and len(text[match.end() :].split()) >= LEAST_TOLD:
                return match.end()
    return None


def _part(message: Message, reporter: Reporter, words: str) -> Part:
    words = _LOOSE_AND.sub("", words.strip().strip(",;").strip())
    empty = not words and not message.photos and message.location is None
    return Part(reporter, () if empty else (replace(message, text=words),))


def _named(text: str, facts: Facts, city: City) -> list[_Named]:
    """Everybody named, in order, none within another."""
    found: list[_Named] = []
    for pattern in (_WITH_PHONE, _CALLED, _BY_NAME, _AHEAD, _BEHIND):
        for match in pattern.finditer(text):
            one = _reporter(match, facts, city)
            if one is not None and not any(match.start() < old.end and old.start < match.end() for old in found):
                cut = -1 if match["phone"] else match["name"].find(one.name) + len(one.name)
                ends = match.end() if cut in (-1, len(match["name"].rstrip(" .,-"))) else match.start("name") + cut
                found.append(_Named(match.start(), ends, one))
    return sorted(found, key=lambda one: one.start)


def _reporter(match: re.Match[str], facts: Facts, city: City) -> Reporter | None:
    name, written = _ARTICLE.sub("", match["name"].strip(" .,-")), (match["phone"] or "").strip()
    if not written:
        name = name if match.re is _BY_NAME else _before_what(name, city)
        return Reporter(name[:LONGEST]) if _is_person(name, city, alone=match.re is _AHEAD) else None
    if name.casefold().split()[0] in _NOBODY or sum(map(str.isdigit, written)) < 7 or not _plain(match, name):
        return None
    phone = number_of(written, city.countries)
    if phone == facts.address:
        return None
    if not phone or not within(phone, city.countries or {"US"}):
        return Reporter(f"{name}, {' '.join(written.split())}"[:LONGEST])
    return Reporter(name[:LONGEST], phone)


def _plain(match: re.Match[str], name: str) -> bool:
    """With a phone, a name says so by its title or its capitals, or by where it stands: first, or before a colon."""
    first = not match.string[: match.start()].strip()
    return first or match[0].rstrip().endswith(":") or name[:1].isupper() or bool(_TITLED.match(name))


def _before_what(name: str, city: City) -> str:
    """ "Ann Pothole" of "for Ann Pothole 12 Oak": the name ends where a service begins."""
    words, known = name.split(), _service_words(city)
    kept = list(takewhile(lambda word: word.casefold().rstrip("s") not in known, words))
    return " ".join(kept)


def _is_person(name: str, city: City, *, alone: bool = False) -> bool:
    """Without a phone only what is written like a name: a title, or capitals of no place and no service.

    ``alone``: one name is enough, where what is told for that person follows it.
    """
    words = name.split()
    if not words or words[0].casefold() in _NOBODY:
        return False
    if _TITLED.match(name):
        return True
    if (not alone and len(words) < 2) or {word.casefold() for word in words} & _NAMES_NOT:
        return False
    named = all(word[0].isupper() for word in words) and city.gazetteer.find(name).outcome in ("none", "not_found")
    return named and not _service_words(city) & {word.casefold().rstrip("s") for word in words}


def _service_words(city: City) -> frozenset[str]:
    services = city.knowledge.services.values()
    names = (words for one in services for words in (*one.name.values(), *(a for b in one.aliases.values() for a in b)))
    return frozenset(word.casefold().rstrip("s") for name in names for word in name.split())
