"""What a text tells: its problems, questions and ideas, cut apart where both sides stand by themselves."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.readers import place as places
from bot.readers.cues import ANOTHER, LIES, LIKENS
from bot.readers.cuts import bare, separate, stands
from bot.readers.going_on import only_where, places_it
from bot.readers.house_numbers import numbered
from bot.readers.pieces import pieces, sentences
from bot.readers.place import Spot
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.story import told_around
from bot.readers.support import echo, unsupported
from bot.readers.surest import retold, surest
from bot.readers.topics import Problem, read
from bot.readers.words import Span
from places.place import NOTHING

_BECAUSE: Final = re.compile(
    r"\b(?:because|caus(?:e[sd]?|ing)|after|due to|from the same|same (?:crash|storm|accident)|when (?:a|the)|"
    r"so now|took out|knock\w+ (?:out|over|down)|brought down|porque|causad[oa]|después de|debido|por culpa)\b",
    re.I,
)

MOST_PLACES: Final = 6
"""Places looked for in one sentence, so that a text of addresses stays quick to read."""


def problems(scene: Scene, spoken_for: frozenset[int]) -> tuple[Problem, ...]:
    """Everything the text tells, in order. Words in ``spoken_for`` (yes, digits, thanks) are not classified.

    Nor is the story around a problem, where it would be told as one more.
    """
    spot = places.look_joined(scene)
    told = _problems(scene, spoken_for, spot)
    doubtful = len(told) > 1 or (told[0].topic == "article" and not asks(scene.text))
    story = told_around(scene, spot.words) - spoken_for if doubtful else frozenset[int]()
    if not story:
        return told
    plainer = _problems(scene, spoken_for | story, spot)
    topics = ("service", "unsure") if told[0].topic == "article" else ("service",)
    fewer = len(plainer) <= len(told) and any(one.topic in topics for one in plainer)
    return plainer if fewer else told


def _problems(scene: Scene, spoken_for: frozenset[int], spot: Spot) -> tuple[Problem, ...]:
    every = read(scene, (0, len(scene.text)), spoken_for, spot)
    spans = parts_told(scene, every.spot)
    if len(spans) < 2:
        return (every,)
    parts = [read(scene, span, spoken_for, spot) for span, spot in zip(spans, numbered(scene, spans), strict=True)]
    parts = [part.emptied() if only_where(scene, part) else part for part in parts]
    if beside := [part for part in parts if _only_beside(scene, parts, part)]:
        spoken_for |= frozenset[int]().union(*(part.words for part in beside))
        every = read(scene, (0, len(scene.text)), spoken_for, spot)
        parts = [part.emptied() if part in beside else part for part in parts]
    parts = [parts[0], *(_merely_there(scene, parts[:at], parts[at]) for at in range(1, len(parts)))]
    groups = _grouped(scene, parts)
    if len(groups) > 1 and any(one.reports for one in parts):
        unheard = unsupported(scene, groups, echo(scene, every, spoken_for))
        groups = _grouped(scene, [part.emptied() if part.span in unheard else part for part in parts])
    if len(groups) == 1:
        return (surest(scene, _placed_twice(scene, every, parts, spoken_for), parts, spoken_for),)
    spoken_for |= _told_before(groups)
    read_again = (_again(scene, group, spoken_for) for group in groups)
    return _shared(scene, _folded(scene.text, [one for one in read_again if one is not None]), every)


def parts_told(scene: Scene, spot: Spot | None = None) -> tuple[Span, ...]:
    """Where the text may be cut; no cut falls into a place it names. ``spot``: the place of all of it, where known."""
    return pieces(scene.text, _hulls(scene, spot or places.look_joined(scene)))


def _placed_twice(scene: Scene, every: Problem, parts: Sequence[Problem], spoken_for: frozenset[int]) -> Problem:
    """ "Lincoln Park, 5th and Main": where one place is told in two ways, neither of them names a problem."""
    spots = [part.spot for part in parts if part.place is not None and not part.topic]
    if len(spots) < 2:
        return every
    named = frozenset[int]().union(*(spot.words for spot in spots)) - every.spot.words
    return read(scene, every.span, spoken_for | named, every.spot) if named else every


def _folded(text: str, told: Sequence[Problem]) -> tuple[Problem, ...]:
    """Each problem once: the same service told twice with at most one place between the two is told once."""
    kept: list[Problem] = []
    for one in told:
        same = [other for other in kept if one.topic == other.topic == "service" and one.code == other.code]
        twin = next((other for other in same if not one.spot.named or not other.spot.named), None)
        if twin is None or ANOTHER.search(text[slice(*one.span)]):
            kept.append(one)
        elif one.spot.named:
            kept[kept.index(twin)] = replace(twin, spot=one.spot)
    return tuple(kept)


def _only_beside(scene: Scene, parts: Sequence[Problem], part: Problem) -> bool:
    """ "Right past the stop sign", "like a little fountain": where another piece's problem lies, or what it is like."""
    text = scene.text[slice(*part.span)]
    aside = part.reports and (LIES.match(text) or LIKENS.match(text)) is not None
    told = aside and not ANOTHER.search(text)
    return told and any(one.topic == "service" and one is not part for one in parts)


def _merely_there(scene: Scene, before: Sequence[Problem], part: Problem) -> Problem:
    """ "and on the bridge at Main and 7th": the same once more, or where it reaches, and no problem of the bridge."""
    there = bare(scene, part) or (any(one.stands for one in before) and places_it(scene, before[-1], part))
    return part.emptied() if there else part


def _hulls(scene: Scene, whole: Spot) -> tuple[Span, ...]:
    """The characters of sure places, of the whole and of each sentence: "5th and Main" is not cut."""
    spots = [whole, *(spot for span in sentences(scene.text) for spot in _along(scene, span))]
    return tuple(_hull(scene, spot) for spot in spots if spot.sure and spot.words and not _holds_more(scene, spot))


def _holds_more(scene: Scene, spot: Spot) -> bool:
    """ "849" and, a line below, "and 99999 Elm St": the fragments of a house hold another number than its own."""
    if len(scene.sources) < 2 or spot.place is None or spot.place.number is None or retold(scene.text, spot):
        return False
    own = set(spot.place.text.lower().split())
    return any(scene.words[at].low.isdecimal() and scene.words[at].low not in own for at in spot.words)


def _hull(scene: Scene, spot: Spot) -> Span:
    """From the first character of a place to its last; the "n" of "Oak and 7th n the drain" is an "and"."""
    first, last = min(spot.words), max(spot.words)
    followed = last + 1 < len(scene.words) and scene.words[last].end + 1 == scene.words[last + 1].start
    if followed and last > first and scene.words[last].low == "n":
        last -= 1
    return scene.words[first].start, scene.words[last].end


def _along(scene: Scene, span: Span) -> Iterator[Spot]:
    """The sure places of one sentence, one after the other."""
    start, end = span
    for _ in range(MOST_PLACES):
        spot = places.look(scene, (start, end))
        if not spot.sure or not spot.words:
            return
        yield spot
        start = scene.words[max(spot.words)].end


def _grouped(scene: Scene, parts: Sequence[Problem]) -> list[list[Problem]]:
    groups: list[list[Problem]] = []
    for part in parts:
        if not groups or separate(scene, groups[-1], part):
            groups.append([part])
        else:
            groups[-1].append(part)
    return groups


def _told_before(groups: Sequence[Sequence[Problem]]) -> frozenset[int]:
    """ "A pothole at 12 Oak. And a cracked branch above it, you look up, you hit the hole": the words of a problem told
    before, once more behind another one."""
    words: frozenset[int] = frozenset()
    known: set[str] = set()
    for group in groups:
        again = [one for one in group[1:] if one.topic == "service" and one.code in known - {group[0].code}]
        if group[0].topic == "service":
            words |= frozenset[int]().union(*(one.words for one in again if not one.spot.named))
        known |= {one.code for one in group if one.topic == "service"}
    return words


def _again(scene: Scene, group: Sequence[Problem], spoken_for: frozenset[int]) -> Problem | None:
    """The group read as one text; None for what only sounded like a question beside a report."""
    one = group[0] if len(group) == 1 else surest(scene, _as_one(scene, group, spoken_for), group, spoken_for)
    return None if one.topic == "article" and not any(stands(scene, part) for part in group) else one


def _as_one(scene: Scene, group: Sequence[Problem], spoken_for: frozenset[int]) -> Problem:
    """The whole of a group, without what its pieces say of places beside its own."""
    span = (group[0].span[0], group[-1].span[1])
    spot = places.look(scene, span)
    named = frozenset[int]().union(*(part.spot.words for part in group if part.place is not None)) - spot.words
    return read(scene, span, spoken_for | named, spot)


def _shared(scene: Scene, groups: tuple[Problem, ...], every: Problem) -> tuple[Problem, ...]:
    """A place or a service that only one side names belongs to its neighbours too."""
    named = [one.spot.finding for one in groups if one.spot.named]
    shared = Spot(named[0] if len(named) == 1 else NOTHING if named else every.spot.finding)
    told = next((one for one in groups if one.reports), None)
    completed = (_completed(scene, one, shared, told) for one in groups)
    return tuple(one for one in completed if one.topic or (told is None and one.spot.named))


def _completed(scene: Scene, one: Problem, shared: Spot, told: Problem | None) -> Problem:
    if one.reports and not one.spot.named:
        return replace(one, spot=shared)
    if not one.topic and told is not None and bare(scene, one):
        return one.telling(told)
    return one


def one_event(text: str, told: Sequence[Problem]) -> bool:
    """Whether several services at one place are one incident: the text says that one came of the other."""
    reports = [one for one in told if one.reports]
    spots = {one.place.where for one in reports if one.place is not None}
    return len({one.code for one in reports}) > 1 and len(spots) <= 1 and bool(_BECAUSE.search(text))
