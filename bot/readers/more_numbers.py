"""Several house numbers in answer to where: "12 and 40" on the street known, "and 853 Elm St" after a bare "849"."""

import re
from typing import Final

from bot.moves import Act, Report, SetPlace
from bot.readers import place as places
from bot.readers.candidate import STRONG, Candidate
from bot.readers.questions import asks
from bot.readers.scene import Scene, parts_of
from bot.readers.words import JOINERS, listed
from bot.talk import Draft
from places.breath import whole
from places.place import Finding, Parts

_AROUND: Final = JOINERS | listed(
    "it's its number numbers no num both are is house houses between entre desde hasta from through "
    "números numeros son los casas"
)
_AND: Final = re.compile(r"^\W*(?:and|n|nd|also|plus|&|\+|y|e|también|tambien)\b", re.IGNORECASE)
_STRETCH: Final = re.compile(r"\b(?:between|entre|from|desde|hasta|through)\b|\d\s*[-–]\s*\d", re.IGNORECASE)
MOST: Final = 6
"""Houses told in one answer."""


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """The first is the place of the report that was asked about; each other one is a report of the same problem."""
    ask, draft = scene.ask, scene.draft
    if ask is None or ask.expects != "place" or draft is None or draft.place.found or draft.id not in ask.about:
        return ()
    digits = [at for at, word in enumerate(scene.words) if word.low.isdecimal() and len(word.low) <= 5]
    if not digits or asks(scene.text):
        return ()
    found = _on_known_street(scene, draft, digits) or _after_a_number(scene, draft)
    if not found:
        return ()
    first = SetPlace(draft.id, found[0], str(found[0].parts.number))
    return (Candidate("more_numbers", (first, *(_more(draft, one) for one in found[1:])), scene.everything, STRONG),)


def _on_known_street(scene: Scene, draft: Draft, digits: list[int]) -> list[Finding]:
    """ "12 and 40", and nothing else, where the street is known and its number asked for; of a stretch its end."""
    known = parts_of(draft)
    rest = (word.low for at, word in enumerate(scene.words) if at not in digits)
    keys = {option.key for option in scene.ask.options} if scene.ask else set()
    if not known.street or known.cross or not 1 < len(digits) <= MOST or not all(low in _AROUND for low in rest):
        return []
    if keys.issuperset(scene.words[at].low for at in digits):
        return []
    if _STRETCH.search(scene.text):
        digits = digits[-1:]
    return _each(scene, [scene.words[at].low for at in digits], known.street)


def _after_a_number(scene: Scene, draft: Draft) -> list[Finding]:
    """ "And 853 Elm St", where "potholes at 849" was told before: both are on that street."""
    known = parts_of(draft)
    if known.number is None or known.street or not _AND.match(scene.text):
        return []
    spot = places.look(scene, (0, len(scene.text)))
    parts = spot.place.parts if spot.place is not None else spot.finding.parts
    if not whole(spot.finding) or parts.number in (None, known.number) or not parts.street:
        return []
    if any(word.low not in _AROUND for word in scene.says(scene.everything - spot.words)):
        return []
    return _each(scene, [str(known.number), str(parts.number)], parts.street)


def _each(scene: Scene, numbers: list[str], street: str) -> list[Finding]:
    """Each number on that street, verified or one that the street does not have; nothing where one is neither."""
    found = [scene.city.gazetteer.find(number, known=Parts(street=street)) for number in dict.fromkeys(numbers)]
    fit = all(one.outcome in ("resolved", "not_found") and one.parts.number is not None for one in found)
    return found if fit else []


def _more(draft: Draft, finding: Finding) -> Act:
    service = draft.service.value if draft.service else None
    certainty = draft.service.certainty if draft.service else 0.0
    return Report(service, certainty, guesses=draft.guesses, finding=finding, words=str(finding.parts.number))
