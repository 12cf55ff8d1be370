"""One problem told in several pieces: what it is, by all of it and its surest piece, and where."""

from collections.abc import Sequence
from dataclasses import replace

from bot.readers.cues import CORRECTS
from bot.readers.going_on import goes_on
from bot.readers.naming import calls_it
from bot.readers.place import Spot, progress
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.support import Echo, disputed, echo
from bot.readers.topics import Problem, read
from places.breath import turned, whole


def surest(scene: Scene, every: Problem, parts: Sequence[Problem], spoken_for: frozenset[int]) -> Problem:
    """The whole, unless one sentence of it is a surer fact than all of it: anger with one fact inside.

    The place is that of the sentence with the fact ("I live at ... The pothole is at ..."), unless it was corrected.
    """
    every = _core(scene, every, parts, spoken_for)
    own = [one for one in parts if not goes_on(scene, one)]
    reports = [one for one in own if one.reports or _asked(scene, one)]
    told = reports if any(one.reports for one in reports) else parts
    best = disputed(every, _best(scene, told, echo(scene, every, spoken_for)), parts)
    spot = every.spot
    every = every.telling(best) if scene.city.knowledge.includes(best.code, every.code) else every
    if retold(scene.text, spot):
        return _told(scene, every, best)
    if best.spot.sure and best.topic == "service" and not CORRECTS.search(scene.text):
        spot = _exactest(best.spot, parts)
    elif spot.place is None:
        spot = max((spot, *(one.spot for one in parts)), key=progress) if not spot.sure else spot
    return replace(_told(scene, every, best), spot=spot)


def _asked(scene: Scene, one: Problem) -> bool:
    """Whether a piece asks what an article answers; "the school bus kids" and "with no idea" beside a report do not."""
    return one.topic == "article" and asks(scene.text[slice(*one.span)])


def _best(scene: Scene, told: Sequence[Problem], heard: Echo) -> Problem:
    """The surest piece: a service told at its place before one that all of the text speaks for, and so on."""
    includes = scene.city.knowledge.includes

    def sure(one: Problem) -> tuple[bool, bool, bool, float, bool, float]:
        named = one.topic == "service"
        wider = any(includes(one.code, other.code) for other in told)
        return named, wider, named and one.spot.sure, heard.get(one.code, 0.0), one.stands, one.certainty

    return max(told, key=sure)


def _core(scene: Scene, every: Problem, parts: Sequence[Problem], spoken_for: frozenset[int]) -> Problem:
    """All of it without the pieces that tell nothing, where only these keep it from being sure: "he'd be ashamed"."""
    silent = [one for one in parts if not one.reports]
    if every.topic == "service" or not silent or len(parts) - len(silent) < 2:
        return every
    beside = frozenset[int]().union(*(one.words - one.spot.words for one in silent))
    core = read(scene, every.span, spoken_for | beside, every.spot)
    agreed = core.topic == "service" and all(one.code == core.code for one in parts if one.topic == "service")
    return every.telling(core) if agreed else every


def _told(scene: Scene, every: Problem, best: Problem) -> Problem:
    """All of it, with the topic of its surest piece where the whole has none."""
    if every.topic == best.topic == "service" and best.spot.sure and best.certainty > every.certainty:
        return every.telling(best) if calls_it(scene, best.words - best.spot.words, best.code) else every
    if every.topic in ("service", "article", "idea") or (not best.stands and every.topic):
        return every
    return every.telling(best)


def _exactest(spot: Spot, parts: Sequence[Problem]) -> Spot:
    """The address that stands beside a landmark: it is where the thing is, exactly."""
    if spot.place is None or spot.place.kind != "landmark":
        return spot
    exact = [one.spot for one in parts if not one.topic and one.place is not None and one.place.kind == "address"]
    return exact[0] if len(exact) == 1 else spot


def retold(text: str, spot: Spot) -> bool:
    """Whether this is the place put right in the same breath: it stands, even where the city has no such number."""
    end = spot.finding.span[1]
    return whole(spot.finding) and any(turn.after[0] < end <= turn.after[1] for turn in turned(text))
