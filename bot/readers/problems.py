"""What a text tells: its problems, questions and ideas, cut apart where both sides stand by themselves."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.readers import place as places
from bot.readers.cues import CONTINUES, CORRECTS
from bot.readers.naming import service_words
from bot.readers.pieces import pieces, sentences
from bot.readers.place import Spot, progress
from bot.readers.scene import Scene
from bot.readers.topics import Problem, asks, read
from bot.readers.words import BESIDE, JOINERS, ONE, Span, matched
from places.place import NOTHING

_BECAUSE: Final = re.compile(
    r"\b(?:because|caus(?:e[sd]?|ing)|after|due to|from the same|same (?:crash|storm|accident)|when (?:a|the)|"
    r"so now|took out|knock\w+ (?:out|over|down)|brought down|porque|causad[oa]|después de|debido|por culpa)\b", re.I,
)

_LISTED: Final = re.compile(r"[\n;•]|\d[.)]|\s[*–—-]\s")
_COUNTED: Final = re.compile(r"\b(?:and|also|plus|y|e|además|también|then|luego)\b|[&+]", re.IGNORECASE)
"""Between two pieces: somebody makes a list, or counts up problems."""

MOST_PLACES: Final = 6
"""Places looked for in one sentence, so that a text of addresses stays quick to read."""

TERSE: Final = 2
COUNTED: Final = 4
"""Telling words up to which a piece is a problem by its brevity: "rats too"; more of them after "and"."""


def problems(scene: Scene, spoken_for: frozenset[int]) -> tuple[Problem, ...]:
    """Everything the text tells, in order. Words in ``spoken_for`` (yes, digits, thanks) are not classified."""
    whole = read(scene, (0, len(scene.text)), spoken_for, places.look_joined(scene))
    spans = pieces(scene.text, _hulls(scene, whole.spot))
    if len(spans) < 2:
        return (whole,)
    parts = [read(scene, span, spoken_for, places.look(scene, span)) for span in spans]
    groups = _grouped(scene, parts)
    if len(groups) == 1:
        return (_surer(scene.text, whole, parts),)
    read_again = (_again(scene, group, spoken_for) for group in groups)
    return _shared(scene, tuple(one for one in read_again if one is not None), whole)


def _hulls(scene: Scene, whole: Spot) -> tuple[Span, ...]:
    """The characters of sure places, of the whole and of each sentence: "5th and Main" is not cut."""
    spots = [whole, *(spot for span in sentences(scene.text) for spot in _along(scene, span))]
    return tuple(
        (scene.words[min(spot.words)].start, scene.words[max(spot.words)].end)
        for spot in spots if spot.sure and spot.words
    )


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
        if not groups or _separate(scene, groups[-1], part):
            groups.append([part])
        else:
            groups[-1].append(part)
    return groups


def _separate(scene: Scene, group: Sequence[Problem], part: Problem) -> bool:
    """A cut stands when both sides have a topic and it differs, or each side has a verified place of its own."""
    heads = [one for one in group if _stands(scene, one)]
    elsewhere = _elsewhere(group, part)
    if not _stands(scene, part):
        return elsewhere and _bare(scene, part) and (bool(heads) or _bare(scene, group[-1]))
    if not heads:
        return elsewhere or (any(one.place for one in group) and part.topic == "article")
    if part.topic == heads[-1].topic == "article":
        return False
    if part.topic != "article" and not elsewhere and _runs_on(scene, group[-1], part):
        return False
    return part.code != heads[-1].code or elsewhere


def _runs_on(scene: Scene, before: Problem, part: Problem) -> bool:
    """Whether a piece only goes on about what was said, instead of naming a problem of its own."""
    told = scene.says(part.words - part.spot.words)
    plain = [scene.words[at] for at in sorted(part.words - part.spot.words) if scene.words[at].low not in JOINERS]
    named = len(matched(plain, service_words(scene.city.knowledge, part.code)))
    if part.topic == "idea" or named > 1:
        return False
    if CONTINUES.search(scene.text[slice(*part.span)]):
        return True
    between = scene.text[before.span[1]:part.span[0]]
    if named or _LISTED.search(between):
        return False
    return part.topic == "unsure" or len(told) > (COUNTED if _COUNTED.search(between) else TERSE)


def _stands(scene: Scene, part: Problem) -> bool:
    """A piece of a longer text is a question only when it asks: anger about taxes is none."""
    if part.topic == "unsure" and not part.stands:
        told = scene.says(part.words - part.spot.words)
        return 0 < len(told) <= TERSE and any(matched(told, code.replace("_", " ")) for code in part.guesses)
    return part.stands and (part.topic != "article" or asks(scene.text[slice(*part.span)]))


def _elsewhere(group: Sequence[Problem], part: Problem) -> bool:
    """Whether the piece names a verified place that the group did not; a landmark beside an address only says where."""
    seen = [one.place for one in group if one.place is not None]
    if part.place is None or not seen or any(part.place.text == one.text for one in seen):
        return False
    return part.place.kind != "landmark" or seen[-1].kind == "landmark" or part.stands


def _bare(scene: Scene, part: Problem) -> bool:
    """Only a place and joining words: "and 40 Oak St", "the one at 5th is out", but not "I live at", not "near"."""
    beside = [scene.words[at].low for at in sorted(part.words - part.spot.words)]
    alike = bool(ONE & set(beside)) and not scene.says(part.words - part.spot.words)
    return part.place is not None and (alike or all(low in JOINERS - BESIDE for low in beside))


def _again(scene: Scene, group: Sequence[Problem], spoken_for: frozenset[int]) -> Problem | None:
    """The group read as one text; None for what only sounded like a question beside a report."""
    span = (group[0].span[0], group[-1].span[1])
    alone = len(group) == 1
    one = group[0] if alone else _surer(scene.text, read(scene, span, spoken_for, places.look(scene, span)), group)
    return None if one.topic == "article" and not any(_stands(scene, part) for part in group) else one


def _surer(text: str, whole: Problem, parts: Sequence[Problem]) -> Problem:
    """The whole, unless one sentence of it is a surer fact than all of it: anger with one fact inside.

    The place is that of the sentence with the fact ("I live at ... The pothole is at ..."), unless it was corrected.
    """
    best = max(parts, key=lambda one: (one.topic == "service", one.stands, one.certainty))
    spot = whole.spot
    if best.spot.sure and best.topic == "service" and not CORRECTS.search(text):
        spot = best.spot
    elif spot.place is None:
        spot = max((one.spot for one in parts), key=progress, default=spot) if not spot.sure else spot
    if whole.topic in ("service", "article", "idea") or (not best.stands and whole.topic):
        return replace(whole, spot=spot)
    return replace(
        whole, topic=best.topic, code=best.code, certainty=best.certainty, guesses=best.guesses, spot=spot
    )


def _shared(scene: Scene, groups: tuple[Problem, ...], whole: Problem) -> tuple[Problem, ...]:
    """A place or a service that only one side names belongs to its neighbours too."""
    named = [one.spot.finding for one in groups if one.spot.named]
    shared = Spot(named[0] if len(named) == 1 else NOTHING if named else whole.spot.finding)
    told = next((one for one in groups if one.topic in ("service", "unsure")), None)
    completed = (_completed(scene, one, shared, told) for one in groups)
    return tuple(one for one in completed if one.topic or (told is None and one.spot.named))


def _completed(scene: Scene, one: Problem, shared: Spot, told: Problem | None) -> Problem:
    if one.topic in ("service", "unsure") and not one.spot.named:
        return replace(one, spot=shared)
    if not one.topic and told is not None and _bare(scene, one):
        return replace(one, topic=told.topic, code=told.code, certainty=told.certainty, guesses=told.guesses)
    return one


def one_event(text: str, told: Sequence[Problem]) -> bool:
    """Whether several services at one place are one incident: the text says that one came of the other."""
    reports = [one for one in told if one.topic in ("service", "unsure")]
    spots = {one.place.text for one in reports if one.place is not None}
    return len({one.code for one in reports}) > 1 and len(spots) <= 1 and bool(_BECAUSE.search(text))
