"""Corrections in one breath: "not the street light, the traffic light" has a part refused and a part meant."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from classifier.rules.hit import Contrast
from classifier.rules.reading import REMEMBERED, Word, read
from classifier.rules.word_sets import word_set

_NOT: Final = frozenset(["not", "isnt", "wasnt", "no"])
_NOT_ES: Final = frozenset({"no"})
_ES: Final = frozenset({"es", "era", "son"})
_WHICH: Final = frozenset({"que", "donde", "lo", "como", "si"})
"""Words before an "es" that goes on about the same thing."""
_LINKS_BEFORE: Final = word_set(
    """
    but sino rather instead pero its actually it is was they are were the meant i mean mas bien es
    """
)
_INSTEAD: Final = (("instead", "of"), ("rather", "than"), ("en", "vez", "de"), ("en", "lugar", "de"))
_OPENS: Final = word_set(
    """
    a an the my our el la los las un una for about in on at de es its
    """
)
_NOT_A_THING: Final = word_set(
    """
    sure working sure yet only just even really going been there any picked fixed right correct good here one
    able have has had do does did safe enough know idea more longer way problem thanks funciona hay sirve se me
    lo le han collected being getting to turning on off doing happy very too so that this it what
    """
)
_GOES_ON: Final = word_set("since yet in for until till by up off on all this")
"""What follows something that was not done: "not moved since May", "not plowed yet"."""
_IS: Final = frozenset(["is", "was", "its", "were", "are"])
_NAMES: Final = frozenset(["its", "theyre", "but", "rather"])
_IT_IS: Final = frozenset([("it", "is"), ("it", "was"), ("they", "are"), ("they", "were")])
_LONGEST: Final = 8
"""Words a refused or meant part may have; a correction is short."""


@lru_cache(maxsize=REMEMBERED)
def negated(text: str) -> tuple[Contrast, ...]:
    """Every refused part and, where said, what is meant instead, as spans in characters of the text.

    "not the X, the Y" · "not X but Y" · "no es X sino Y" · "Y, not X" · "Y instead of X". A plain statement
    ("not working", "no heat") is no correction.
    """
    words = read(text)
    return tuple(_contrasts(words))


def _contrasts(words: Sequence[Word]) -> Iterator[Contrast]:
    at = 0
    while at < len(words):
        skip = _instead(words, at)
        if skip and at:
            yield _contrast(words, (at + skip, _end(words, at + skip)), (_start(words, at), at))
            at += skip
        elif _refuses(words, at):
            first, last = at + 1, _end(words, at + 1)
            yield _contrast(words, (first, last), _meant(words, at, last))
            at = last
        else:
            at += 1


def _refuses(words: Sequence[Word], at: int) -> bool:
    """Whether "not" opens a thing: "not the light"; "no" needs "es" in Spanish or "not" in English after it."""
    word, rest = words[at], words[at + 1 : at + 3]
    if word.text not in _NOT or not rest or rest[0].clause != word.clause:
        return False
    if word.text in _NOT_ES:
        return rest[0].text in _ES and len(rest) > 1 and rest[1].text not in _NOT_A_THING
    if rest[0].text.endswith(("ed", "en")) and (len(rest) < 2 or rest[1].text in _GOES_ON):
        return at > 0 and _put_right(words, at)
    follows = next((near.text for near in rest if near.text not in _OPENS), "")
    opens = at == 0 or words[at - 1].clause != word.clause or rest[0].text in _OPENS or _put_right(words, at)
    return opens and bool(follows) and follows not in _NOT_A_THING and rest[0].text not in _NOT_A_THING


def _put_right(words: Sequence[Word], at: int) -> bool:
    """ "It was not missed, its dumped": after "it was not" the same sentence says what it is instead."""
    if words[at - 1].text not in _IS:
        return False
    said = [word.text for word in words[at + 2 : at + 2 + _LONGEST] if word.sentence == words[at].sentence]
    return any(text in _NAMES or (text, after) in _IT_IS for text, after in pairwise(said))


def _instead(words: Sequence[Word], at: int) -> int:
    said = tuple(word.text for word in words[at : at + 3])
    return next((len(link) for link in _INSTEAD if said[: len(link)] == link and len(words) > at + len(link)), 0)


def _end(words: Sequence[Word], first: int) -> int:
    """One past the last word of the part that begins at ``first``: the clause, up to "but" or "sino"."""
    at = first
    while at < len(words) and at - first < _LONGEST and words[at].clause == words[first].clause:
        if at > first and words[at].text in ("but", "sino", "its", "instead", "rather"):
            break
        if at > first and tuple(word.text for word in words[at : at + 2]) in _IT_IS:
            break
        if at > first + 1 and words[first].text in _ES and words[at].text in _ES and words[at - 1].text not in _WHICH:
            break  # "no es en Jackson es en Jefferson"
        at += 1
    return at


def _start(words: Sequence[Word], end: int) -> int:
    at = end
    while at > 0 and end - at < _LONGEST and words[at - 1].clause == words[end - 1].clause:
        at -= 1
    return at


def _meant(words: Sequence[Word], at: int, last: int) -> tuple[int, int] | None:
    """What follows the refusal ("…, the traffic light"), else what stands before it ("the traffic light, not …")."""
    first = last
    while first < len(words) and words[first].text in (_LINKS_BEFORE - {"the"}) | _ES:
        first += 1
    if first < len(words) and words[first].sentence - words[at].sentence <= 1:
        return first, _end(words, first)
    before = at - 1 if at and words[at - 1].text in ("its", "is", "but") else at
    if before and words[before - 1].sentence == words[at].sentence and words[before - 1].text not in ("no", "nope"):
        return _start(words, before), before
    return None


def _contrast(words: Sequence[Word], refused: tuple[int, int], meant: tuple[int, int] | None) -> Contrast:
    span = (words[refused[0]].start, words[refused[1] - 1].end)
    return Contrast(span, (words[meant[0]].start, words[meant[1] - 1].end) if meant else None)
