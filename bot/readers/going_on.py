"""Whether a piece of a text only goes on about what was said before it, instead of naming a problem of its own."""

import re
from collections.abc import Sequence
from typing import Final

from bot.readers.cues import ANOTHER, CONTINUES, LACKS, NEXT_TO, OF_IT
from bot.readers.naming import calls_it, named_in_full, names_any, service_words
from bot.readers.scene import Scene
from bot.readers.topics import Problem
from bot.readers.words import JOINERS, Word, matched

COUNTS: Final = re.compile(
    r"\b(?:and|n|also|plus|another|y|e|además|también|otr[oa]|then|luego)\b|[&+]",
    re.IGNORECASE,
)
"""Between two pieces: somebody counts up problems."""
LISTED: Final = re.compile(r"[\n;•]|\d[.)]|\s[*–—-]\s")
NTH: Final = re.compile(
    r"^\W*(?:and |y )?(?:first|second|third|1st|2nd|3rd|number (?:one|two|three|\d)|"
    r"primer[oa]?|segund[oa]|tercer[oa]?)\b",
    re.IGNORECASE,
)
"""Somebody makes a list, by marks between the pieces or by counting at their beginning."""

_WHERE: Final = re.compile(
    r"\b(?:on|in|under|underneath|behind|by|near|beside|across|along|over|against|inside|outside|next to|in front of|"
    r"out of|off|onto|into|en|bajo|debajo de|detrás de|detras de|cerca de|junto a|frente a|sobre|contra)\s+"
    r"(?:the|a|an|my|our|this|that|el|la|los|las|un|una|mi|del|al)\s+(?:\w+\s+)?\w+\W*$",
    re.IGNORECASE,
)
"""A piece that ends in what something is on, under or next to."""
_THING: Final = re.compile(r"^\W*(?:the|a|my|our|el|la|los|las|mi)\s+\w+\W*$", re.IGNORECASE)

TERSE: Final = 2
"""Telling words up to which a piece that names its service is a problem by its brevity: "rats too"."""
COUNTED: Final = 4
"""Telling words up to which one is that is counted up and names nothing: "and somebody tagged the bench"."""


def runs_on(scene: Scene, group: Sequence[Problem], part: Problem) -> bool:
    """Whether this piece goes on about the group before it.

    One with words of its own service does not, nor a short one that is counted up.
    """
    text, before = scene.text[slice(*part.span)], scene.text[group[-1].span[1] : part.span[0]]
    more = ANOTHER.search(before + text) is not None
    if part.topic != "idea" and not more and (_said_before(scene, group, part) or _listed_with(scene, group, part)):
        return True
    told = scene.says(part.words - part.spot.words)
    named = len(_naming(scene, part))
    if part.topic == "idea" or named > 1:
        return False
    fails = named and (_FAILS.match(text) or (len(told) > 1 and _lacks(scene, part, text)))
    if CONTINUES.search(text) and not (fails or (named and more)):
        return True
    if OF_IT.search(text) and not (named and _counted(text, before)):
        return True
    if part.topic == "unsure" and _told_before(group, part) and not more:
        return True
    sure = named and (len(told) <= TERSE or _counted(text, before) or calls_it(scene, _calling(scene, part), part.code))
    if sure or fails or LISTED.search(before) or NTH.search(text):
        return False
    if not named and _WENT_ON.match(text):
        return True
    return part.topic == "unsure" or COUNTS.search(before) is None or len(told) > COUNTED


_FAILS: Final = re.compile(
    r"\A(?!.*\b(?:it|them|l[oa]s?)\b).*(?:n['’]?t|\bnot|\bnever|\bno longer|\bno|\bnunca)\s+(?:\w+\s+){0,2}"
    r"(?:work|picked|collected|emptied|turn|light|come|funcion|sirv|prend|recog|pas)\w*",
    re.IGNORECASE | re.DOTALL,
)
""" "The hydrant doesnt work", "recycling never picked up": a thing that fails, not the one told before."""


def _lacks(scene: Scene, part: Problem, text: str) -> bool:
    """ "No working street light", "no stop sign": what is lacking, called by its whole name."""
    return LACKS.match(text) is not None and calls_it(scene, _calling(scene, part), part.code)


def _counted(text: str, before: str) -> bool:
    return COUNTS.search(before) is not None or _BECAUSE.search(before) is not None or ANOTHER.search(text) is not None


def _said_before(scene: Scene, group: Sequence[Problem], part: Problem) -> bool:
    """ "The stop sign is missing | just the sign gone": the thing that was named before, called by its last word."""
    named = {word.low for word in _naming(scene, part) if word.says_something}
    said = frozenset[int]().union(*(one.words for one in group))
    if len(named) != 1 or not named <= {scene.words[at].low for at in said} or named_in_full(scene, part.words)[0]:
        return False
    _, called = named_in_full(scene, said, {one.code for one in group if one.topic == "service"})
    return any(at - 1 in called and scene.words[at].low in named for at in called)


def _listed_with(scene: Scene, group: Sequence[Problem], part: Problem) -> bool:
    """ "People with blankets | and carts": one more thing that the one before has with it."""
    text, before = scene.text[slice(*part.span)], scene.text[: group[-1].span[1]]
    bare = not part.spot.words and len(scene.says(part.words)) <= TERSE and not _TELLS.search(text)
    return bare and _WITH.search(before) is not None


_WITH: Final = re.compile(
    r"\b(?:with|w|full of|covered (?:in|with)|surrounded by|con|llen[oa]s? de|rodead[oa]s? de|cubiert[oa]s? de)\s+"
    r"(?:(?!no\b)\w+,?\s+){0,3}\w+\W*\Z",
    re.IGNORECASE,
)
_TELLS: Final = re.compile(
    r"\b(?:the|is|are|was|isn'?t|out|off|broken|missing|down|no|not|el|la|los|las|hay|est[aá]n?|rot[oa]s?|sin)\b",
    re.IGNORECASE,
)
"""A thing with a trouble of its own: "and the light is out"."""


_BECAUSE: Final = re.compile(r"\b(?:because|bc|cause|porque)\b", re.IGNORECASE)


_WENT_ON: Final = re.compile(
    r"^\W*(?:(?:and|but|then)\s+)?(?:took|left|went|came|ran|fell|broke|got|gets|needs|wants|hits?|put|puts|gave|gives|"
    r"lets?|turns?|said|says|tells?|\w{3,}(?<![ens]e)ed)\b",
    re.IGNORECASE,
)
""" "And left the rest": whoever was spoken of did it."""


def goes_on(scene: Scene, part: Problem) -> bool:
    """Whether a piece only goes on about another and calls nothing by its name: "still not fixed", "it stinks"."""
    words = part.words - part.spot.words
    text = scene.text[slice(*part.span)]
    continued = CONTINUES.search(text) is not None or OF_IT.search(text) is not None
    return continued and not names_any(scene, words, (part.code, *part.guesses))


def where(scene: Scene, part: Problem) -> frozenset[int]:
    """The words of what the problem is on or under: "on the bridge" of "on the bridge at Main and 7th"."""
    start, end = part.span
    if part.spot.words:
        end = max(start, scene.words[min(part.spot.words)].start)
    text = re.sub(r"\W*\b(?:at|by|en|on|in)?\W*$", "", scene.text[start:end])
    found = _WHERE.search(text)
    return scene.within((start + found.start(), start + found.end())) if found else frozenset()


def only_where(scene: Scene, part: Problem) -> bool:
    """ "On church stret near the libary": a sure place in a few words that name nothing tells no problem."""
    beside = part.words - part.spot.words
    placed = part.topic == "unsure" and part.spot.sure and _PLACED.match(scene.text[slice(*part.span)]) is not None
    return placed and len(scene.says(beside)) <= TERSE and not names_any(scene, beside, (part.code, *part.guesses))


_PLACED: Final = re.compile(
    r"^\W*(?:(?:it'?s|its|right|just|up|down|over|aqu[ií]|ah[ií])\s+)*"
    r"(?:on|at|near|by|in|along|behind|outside|en|sobre|cerca|por|frente)\b",
    re.IGNORECASE,
)


def _calling(scene: Scene, part: Problem) -> frozenset[int]:
    """The words of the piece without its place and without what it is on, under or next to."""
    return part.words - part.spot.words - where(scene, part) - scene.found(NEXT_TO, part.span)


def _naming(scene: Scene, part: Problem) -> tuple[Word, ...]:
    """The words that name the piece's service, but not those that only say what it is on or under."""
    words = _calling(scene, part)
    plain = [scene.words[at] for at in sorted(words) if scene.words[at].low not in JOINERS]
    return matched(plain, service_words(scene.city.knowledge, part.code))


def places_it(scene: Scene, before: Problem, part: Problem) -> bool:
    """ "across the road | and the sidewalk", "tarps under the bridge": it says only where the other thing is."""
    there = where(scene, part) if _apart(before, part) else where(scene, part) | scene.found(NEXT_TO, part.span)
    named = matched([scene.words[at] for at in there], service_words(scene.city.knowledge, part.code))
    if named and not _naming(scene, part):
        return True
    own = part.words - part.spot.words
    rest = scene.text[part.span[0] : scene.words[max(own)].end] if own else ""
    rest = re.sub(r"\s+(?:at|by|en|on|in)\W*$", "", rest)
    return bool(_WHERE.search(scene.text[slice(*before.span)]) and _THING.match(rest))


def _apart(before: Problem, part: Problem) -> bool:
    """Whether both pieces have a place, and not the same one."""
    return before.place is not None and part.place is not None and before.place.where != part.place.where


def _told_before(group: Sequence[Problem], part: Problem) -> bool:
    """Whether an unsure piece may be the problem told just before it."""
    return any(one.topic == "service" and one.code in part.guesses for one in group)


def unmarked(scene: Scene, before: Problem, part: Problem) -> bool:
    """Whether nothing but a place parts the two: neither a mark nor a conjunction, nor another text."""
    between = scene.text[before.span[1] : part.span[0]]
    return scene.text[before.span[1] - 1].isalnum() and between.isspace() and "\n" not in between
