"""Put right in one breath: ``200 oak ave, no wait 210``. Where somebody corrects himself, and what he then says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from places.place import Finding, Parts, Place
from places.tokens import tokens

TURN: Final = re.compile(
    r"(?:(?:(?:^|(?<=[\W_]))(?:"
    r"no[\s,.]+wait|wait|hold on|(?:i'?m )?sorry|i mean|i meant|meant|oops|whoops|make (?:that|it)|correction|"
    r"actually|my bad|my mistake|or rather|rather(?! than)|scratch that|typo|"
    r"perd[oó]n|disculpe?|digo|quise decir|quer[ií]a decir|mejor dicho|esper[ae]|corrijo|me equivoqu[eé]|m[aá]s bien|"
    r"en realidad)(?=\W|$)|(?<=[,.;!\n…–—-])\s*no(?=[\s,.])"
    r"|(?<=\n)\*+(?=\w)|(?<=\n)(?=[^\n*]{1,20}\*+\s*(?:\n|$)))[\s,.;:!…–—-]*(?:no[\s,.]+(?=\S))?)+",
    re.IGNORECASE,
)
"""Words ("no wait, sorry, I mean") after which the same thing is said again, one or several in a row."""

_OTHERWISE: Final = re.compile(
    r"^\W*(?:and|y|plus|e)\b|\b(?:also|another|too|as well|both|también|tambien|además|ademas|otr[oa]|not|"
    r"i live|my (?:house|home|number)|vivo|mi (?:casa|n[uú]mero))\b",
    re.IGNORECASE,
)
"""One more place, a refused one or one's own home: nothing is put right."""
_PLAIN: Final = re.compile(
    r"\bmeant?\b|\bno[\s,.]+wait|\bwait[\s,.]+no\b|make|correction|scratch|rather|mistake|\bbad\b|digo|quise|quer[ií]a|"
    r"dicho|corrijo|equivoqu|bien",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(r"(?:[^,.;:!?\n…–—]|(?<=\b\w)\.|(?<=\b(?:st|av|rd|dr))\.(?=\s*\S))+", re.IGNORECASE)

_OWN: Final = re.compile(
    r"[^\w\n]*(?:(?:that|this|it|\d+)(?:'?s| is| was)|es[ea] (?:es|era)|es|era|la|el|\d+ es)\s+"
    r"(?:my|mine|me|where i|m[ií][ao]?|mi)\b"
    r"[^,.;:!?\n…–—]*(?:[,.;:!?\n…–—]+\s*|\Z)",
    re.IGNORECASE,
)
""" "4532, wait no thats mine lol. The vacant one is 4500 Oak St": whose it is, before what is meant."""
_REFUSED: Final = re.compile(
    r"\W*(?:not|no)\s+(?:(?:on|at|in|the|en|la|el|es|era)\s+)*(?P<what>[^,.;:!?\n…–—]{2,40})[,.;:!\n…–—]+"
    r"\s*(?:(?:but|its|it'?s|it is|sino|es)\s+)*(?=\S)",
    re.IGNORECASE,
)
""" "Sorry, not main, elm st": what is refused, before what is meant."""
_NUMBER: Final = r"\d+\b(?!\s*(?:st|nd|rd|th)\b)(?:[^\S\n]+(?!not\b|no\b)[^\W\d]+\.?){0,3}"
_INSTEAD: Final = re.compile(
    rf"\b(?P<meant>{_NUMBER})[^\w\n]*(?:(?:and|y|it'?s|is|es)\s+)?\b(?:not|no|instead of|en vez del?)\s+"
    r"(?:(?:the|at|el|la|de|en|es|era)\s+)*(?P<told>\d+)\b"
    r"|(?:^|(?<=[\n,.;!]))\s*(?:not|no)\s+(?:(?:the|at|el|la|es|era)\s+)*(?P<first>\d+)\W+"
    rf"(?:(?:but|its|it'?s|it|is|sino|es|el)\s+)*(?P<then>{_NUMBER})",
    re.IGNORECASE,
)
""" "1112 not 1211", "1112 main, not 1211", "no el 40, el 44": a number refused that was told before, and what it is."""
_WORD: Final = re.compile(r"\w+")
_LAST_NO: Final = re.compile(r"\bno\s+$", re.IGNORECASE)

DIGITS_APART: Final = 2
"""A bare number this many digits shorter than the one before counts something; it is no house number put right."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Turn:
    """Where what was said ``before`` ends, and the clause that puts it right, in characters."""

    before: int
    after: Span
    plain: bool
    """Nothing else can be meant ("I mean"); "sorry" and "wait" may also begin something new."""


def turned(text: str) -> Iterator[Turn]:
    """Every place where the writer corrects himself, the last first."""
    instead = list(_instead(text))
    yield from instead
    for match in reversed(tuple(TURN.finditer(text))):
        own = _OWN.match(text, match.end())
        clause = _CLAUSE.search(text, own.end() if own else _refused(text, match))
        if instead and clause is not None and clause.end() > instead[-1].after[0]:
            continue
        if match.start() and clause is not None and not _OTHERWISE.search(clause[0]):
            lead = len(clause[0]) - len(clause[0].lstrip())
            plain = own is not None or _PLAIN.search(match[0]) is not None
            yield Turn(match.start(), (clause.start() + lead, clause.end()), plain)


def _instead(text: str) -> Iterator[Turn]:
    """Numbers put right by refusing the one told before."""
    for match in reversed(tuple(_INSTEAD.finditer(text))):
        name = "meant" if match["meant"] else "then"
        said = set(_WORD.findall(text[: match.start()]))
        if (match["told"] or match["first"]) in said and match[name].split()[0] not in said:
            yield Turn(match.start(), match.span(name), True)


def _refused(text: str, turn: re.Match[str]) -> int:
    """Where what is meant begins: behind "not main," where what was said before named just that."""
    no = _LAST_NO.search(turn[0])
    refused = _REFUSED.match(text, turn.start() + no.start() if no else turn.end())
    words = set(_WORD.findall(refused["what"].lower())) if refused else set()
    said = set(_WORD.findall(text[: turn.start()].lower()))
    return refused.end() if refused and words and words <= said else turn.end()


def known_by(finding: Finding) -> Parts:
    """What a finding leaves known, to be put right in part."""
    return finding.parts if finding.parts != Parts() or finding.place is None else finding.place.parts


def whole(finding: Finding) -> bool:
    """Whether a text named a whole place by itself, even one there is not: nothing said before completes it."""
    parts = finding.parts
    named = bool(parts.street) and (parts.number is not None or bool(parts.cross))
    return finding.outcome in {"resolved", "clarify", "outside"} or (finding.outcome == "not_found" and named)


def kept_street(finding: Finding, before: Place | None) -> Finding:
    """``12 main st, no 14 main``: of the streets that hold the number the one that was named before, if it is one."""
    if before is None or finding.outcome != "clarify":
        return finding
    same = [one for one in finding.options if one.number is not None and set(one.streets) <= set(before.streets)]
    if len(same) != 1:
        return finding
    place, sure = same[0], 0.95
    return Finding(
        "resolved", place.kind, place, parts=place.parts, unit=finding.unit, span=finding.span, fuzzy=finding.fuzzy,
        confidence=sure, evidence=f"on the street named before: {finding.evidence}",
    )  # fmt: skip


def counts(clause: str, before: Parts) -> bool:
    """Whether a bare number is far too short to be the house number put right: ``200 oak ave, actually 2``."""
    found = [token for token in tokens(clause) if token.value is not None]
    if len(found) != 1 or before.number is None:
        return False
    return len(found[0].text) + DIGITS_APART <= len(str(before.number))
