"""A place without a problem: it goes to the drafts that lack one, moves the one on the table, or opens a report."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from bot.moves import Act, Differs, Repeat, Report, SetPlace
from bot.readers import place as places
from bot.readers.candidate import ANSWER, FRESH, WEAK, WHOLE_REPORT, Candidate
from bot.readers.cues import ANOTHER, LOCATIVE
from bot.readers.nod import behind_yes, opening_yes
from bot.readers.place import Spot
from bot.readers.questions import asks
from bot.readers.scene import Scene, parts_of
from bot.readers.topics import Problem
from bot.readers.words import GENERIC, NTH, listed
from bot.talk import LATELY, Draft
from places.breath import whole
from places.place import Finding, Parts

_REPORTING: Final = listed(
    "report reporting problem problems issue issues complaint wrong reportar reporte problema queja "
    "mess messed terrible awful horrible ridiculous disaster desastre asco mal bad"
)


def place_only(scene: Scene, problem: Problem, *, first: bool = True) -> tuple[Candidate, ...]:
    """The reading of the place that this piece names, if it names one that concerns us.

    ``first`` is False where another piece of the text named one before: then it is one more of the same problem.
    """
    draft = scene.draft or taken_up(scene, problem)
    targets = _lacking(scene, draft)
    counted = _counted_whole(scene, problem)
    if counted:
        return counted
    if targets and not first and whole(problem.spot.finding):
        return _one_more(scene, problem, targets)
    if targets:
        return _filled(scene, problem, targets)
    spot = problem.spot
    if draft is None and (more := _beside_filed(scene, problem)):
        return more
    if draft is None and not spot.words:
        return _announced(scene, problem)
    if draft is not None and draft.place.found is not None:
        return _moved(scene, problem, draft)
    if not spot.words or not (spot.sure or _street(spot)) or not (spot.sure or _mostly(scene, spot)):
        return ()
    told = places.said(scene, spot)
    report = Report(finding=spot.finding, hazard=scene.danger, urgent=scene.urgent, words=told)
    return (Candidate("place", (report,), spot.words),)


def taken_up(scene: Scene, problem: Problem) -> Draft | None:
    """What was somebody else's job, where a street or a whole place is told anew: by no digit and no question."""
    told = problem.spot.sure or problem.spot.finding.parts.street
    return scene.away if told and not asks(scene.text) else None


def _moved(scene: Scene, problem: Problem, draft: Draft) -> tuple[Candidate, ...]:
    """A bare place while the draft has one: the same again, another problem of its kind, or the place put right."""
    spot = completed(scene, problem, draft)
    if _digit(scene, spot):
        return ()
    if places.same(draft.place.found, spot.finding):
        return (Candidate("place", _set(scene, spot, [draft]), spot.words),)
    told = [word for word in scene.says(problem.words - spot.words) if word.low not in _MINE]
    if not (spot.finding.outcome == "resolved" or whole(spot.finding)) or told:
        return ()
    if (meant := _counted(scene, scene.ask.about if scene.ask and scene.ask.kind == "confirm" else ())) is not None:
        return (Candidate("place", _set(scene, spot, [meant]), problem.words, WHOLE_REPORT),)
    if draft.service is not None and _adds(scene):
        return (_another(scene, problem, spot, draft),)
    return (Candidate("place", _set(scene, spot, together(scene, draft)), spot.words),)


def _adds(scene: Scene) -> bool:
    return ANOTHER.search(scene.text) is not None or _ALSO.match(behind_yes(scene)) is not None


def _another(scene: Scene, problem: Problem, spot: Spot, draft: Draft, filed: str = "") -> Candidate:
    """One more problem of this draft's kind, at this place; not the one that was ``filed``."""
    service = draft.service.value if draft.service else None
    certainty = draft.service.certainty if draft.service else 0.0
    said = places.said(scene, spot)
    more = Report(service, certainty, finding=spot.finding, urgent=scene.urgent, words=said)
    known = (Differs("", filed),) if filed else ()
    return Candidate("another", (more, *known), problem.words - opening_yes(scene), WHOLE_REPORT)


def _beside_filed(scene: Scene, problem: Problem) -> tuple[Candidate, ...]:
    """ "And 40 Elm St", "también en el 40", a moment after filing: one more of what was just filed."""
    last = scene.talk.filed[-1] if scene.talk.filed else None
    if last is None or scene.now - last.at > LATELY or scene.talk.behalf is not None or not _adds(scene):
        return ()
    spot = completed(scene, problem, last.draft)
    told = scene.says(problem.words - spot.words - opening_yes(scene))
    if told or not whole(spot.finding) or places.same(last.draft.place.found, spot.finding):
        return ()
    return (_another(scene, problem, spot, last.draft, last.tracking),)


_ALSO: Final = re.compile(
    r"\W*+(?:and|plus|y|m[aá]s)\W+(?!(?:it|its|it's|that|that's|thats|this|is|now|not|no|es|est[aá]|ahora)\b)",
    re.IGNORECASE,
)
""" "Yes and 12 Elm St": one more place, where "and it's at 12 Elm St" puts this one right."""
_MINE: Final = listed("mine different mío mio mía mia diferente")
""" "Mine is at 14": another place than that of the report already known."""


def _counted(scene: Scene, among: Sequence[str]) -> Draft | None:
    """ "The second one is at ...": that one of these drafts, in the order they were told."""
    drafts = [one for one in scene.talk.drafts if one.id in among]
    for before, word in pairwise(scene.words):
        place = NTH.get(word.low, len(drafts))
        if before.low in ("the", "el", "la") and len(drafts) > 1 and place < len(drafts):
            return drafts[place]
    return None


def _counted_whole(scene: Scene, problem: Problem) -> tuple[Candidate, ...]:
    """ "The second is 400 Elm", asked about the first: a place of its own for another one; the question stays."""
    meant = _counted(scene, [one.id for one in scene.talk.drafts]) if _IS_AT.match(scene.text) else None
    if meant is None or scene.ask is None or scene.ask.expects != "place" or meant.id in scene.ask.about:
        return ()
    spot = completed(scene, problem, meant)
    if not whole(spot.finding) or scene.says(problem.words - spot.words):
        return ()
    return (Candidate("place", _set(scene, spot, [meant]), problem.words, WHOLE_REPORT),)


_IS_AT: Final = re.compile(
    r"^\W*(?:(?:no|and|y|sorry|wait)\W+)*(?:the|el|la)\s+\w+\s+(?:(?:one|place|address|report|lugar|reporte)\s+)?"
    r"(?:is|was|should be|es|est[aá]|era)\b",
    re.IGNORECASE,
)


def _digit(scene: Scene, spot: Spot) -> bool:
    """One digit and nothing else: a key that was not offered, never another house number."""
    said = [scene.words[at].low for at in spot.words]
    return len(scene.words) == 1 and all(len(low) == 1 and low.isdecimal() for low in said)


def _filled(scene: Scene, problem: Problem, targets: Sequence[Draft]) -> tuple[Candidate, ...]:
    """An address for drafts that wait for one: anything when it was asked for, else only what is clearly a place."""
    expecting = scene.ask is not None and scene.ask.expects == "place"
    spot, tie = completed(scene, problem, targets[-1]), ANSWER if expecting else FRESH
    if expecting and not spot.named:
        spot, tie = places.number_alone(scene, parts_of(targets[-1])), FRESH
    if described(scene, problem):
        spot, tie = Spot(Finding("not_found"), problem.words), ANSWER
    if not spot.words or not (expecting or spot.sure or _mostly(scene, spot)):
        return ()
    return (Candidate("place", _set(scene, spot, targets), spot.words, tie),)


def described(scene: Scene, problem: Problem) -> bool:
    """ "Next to the library", where a place was asked for and no map knows it: words for those who go there."""
    asked = scene.ask is not None and scene.ask.expects == "place" and len(scene.words) <= LONGEST
    return asked and not problem.spot.named and LOCATIVE.match(scene.text) is not None


LONGEST: Final = 10
"""Words of a place that is only described; a longer text tells more."""


def _one_more(scene: Scene, problem: Problem, targets: Sequence[Draft]) -> tuple[Candidate, ...]:
    """ "849 and 853 Elm St" in answer to where: the second house has the same problem, as a report of its own."""
    said = places.said(scene, problem.spot)
    acts = tuple(
        Report(
            one.service.value if one.service else None,
            one.service.certainty if one.service else 0.0,
            guesses=one.guesses,
            finding=problem.spot.finding,
            words=said,
        )
        for one in targets
    )
    return (Candidate("another", acts, problem.spot.words, ANSWER),)


def _set(scene: Scene, spot: Spot, drafts: Sequence[Draft]) -> tuple[Act, ...]:
    return tuple(SetPlace(draft.id, spot.finding, places.said(scene, spot)) for draft in drafts)


def together(scene: Scene, draft: Draft) -> tuple[Draft, ...]:
    """The drafts at the same place as this one: they are corrected together."""
    found = draft.place.found
    beside = tuple(one for one in scene.talk.drafts if one is draft or (found and one.place.found == found))
    return beside if draft in beside else (draft, *beside)  # what was somebody else's job is no draft on the table


def _lacking(scene: Scene, draft: Draft | None) -> tuple[Draft, ...]:
    """The drafts without a place: those asked about, else the one this message is most likely about."""
    ask = scene.ask
    without = tuple(one for one in scene.talk.drafts if one.place.found is None)
    if ask is not None and ask.expects == "place":
        return tuple(one for one in without if one.id in ask.about) or without[-1:]
    return (draft,) if draft is not None and draft.place.found is None else ()


def completed(scene: Scene, problem: Problem, draft: Draft) -> Spot:
    """The place named, joined to the half that the draft already knows when that gets further."""
    known, own = parts_of(draft), problem.spot.place
    if known == Parts() or (own is not None and own.number is not None and own.streets):
        return problem.spot
    whole = problem.span == (0, len(scene.text))
    joined = places.look_joined(scene, known) if whole else places.look(scene, problem.span, known)
    return places.on_street(places.better(joined, problem.spot), draft.place.found)


def _street(spot: Spot) -> bool:
    """Whether more than a stray short number was named: "2" with nothing asked is no place."""
    parts = spot.finding.parts
    return bool(parts.street or parts.landmark or parts.cross) or (parts.number or 0) > 9


def _announced(scene: Scene, problem: Problem) -> tuple[Candidate, ...]:
    """ "I need to report something": we shall ask what. "I have a question": what we can do, and no report."""
    told = {word.low for word in scene.says(problem.words)}
    if told & _REPORTING and told <= GENERIC:
        return (Candidate("announced", (Report(),), problem.words, WEAK),)
    return (Candidate("repeat", (Repeat(),), problem.words, WEAK),) if told and told <= GENERIC else ()


def _mostly(scene: Scene, spot: Spot) -> bool:
    """Whether the words that say something are nearly all of the place."""
    return len(scene.says(scene.everything - spot.words)) <= len(spot.words) // 2
