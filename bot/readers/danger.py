"""Danger to life, self-harm and threats: told before anything else of the message; past danger only raises it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from bot.apply.people import unalarmed
from bot.drafts import find
from bot.moves import Act, Danger, Report, SetPlace, Threat
from bot.readers.naming import names_any
from bot.readers.pieces import pieces
from bot.readers.scene import Scene
from bot.readers.words import split
from bot.talk import Talk
from classifier import rules
from classifier.alarm import HINTED, alarm, feared
from classifier.rules.hit import Hit
from knowledge_base.base import KnowledgeBase
from places.place import verified

_ORDER: Final = ("crisis", "danger", "threat", "past")


_CITYS_OWN: Final = frozenset({"wires", "flood"})
"""Dangers that a hazard service of the city also mends; the others belong to the emergency services alone."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """What was read: the act to tell first, or none for a danger that is over."""

    act: Act | None
    words: frozenset[int]


def look(scene: Scene) -> Alarm | None:
    """The gravest alarm of the scene: of its messages one by one, and of all of them together."""
    texts = [(source.start, scene.text[source.start : source.end]) for source in scene.sources]
    joined = scene.text.replace("\n", " ") if len(texts) > 1 else scene.text
    hits = [_hit(scene, start, text) for start, text in {(0, scene.text), (0, joined), *texts}]
    found = sorted((hit for hit in hits if hit is not None), key=lambda hit: (_ORDER.index(hit.intent), hit.span))
    if not found:
        return unresolved(scene)
    return Alarm(_act(found[0]), scene.within(found[0].span))


WATCHED: Final = timedelta(days=1)
"""How long after an alarm "they never came" is of that danger, where the emergency services are named."""


def unresolved(scene: Scene) -> Alarm | None:
    """ "The fire department never came": the danger told before goes on; of none before, somebody needs help."""
    hit = rules.unhelped(scene.text)
    if hit is None:
        return None
    last, words = scene.talk.watched, scene.within(hit.span)
    if scene.talk.watch is not None:
        return Alarm(Danger(scene.talk.watch.what), words)
    if hit.detail == "they":  # somebody, for something: a danger only while one is on watch
        return None
    if last is not None and scene.now - last.since <= WATCHED:
        return Alarm(Danger(last.what), words)
    return Alarm(Danger("person"), words) if hit.detail == "emergency" else None


def taken_back(scene: Scene) -> bool:
    """Whether the danger on watch was none: "never mind, it's just a rope". Never of somebody's troubles."""
    watch = scene.talk.watch
    return watch is not None and watch.what != "crisis" and rules.harmless(scene.text) is not None


def passed(scene: Scene) -> frozenset[int]:
    """The words by which the danger on watch is over: its people left, whoever was in it is safe, or help came."""
    watch = scene.talk.watch
    if watch is None:
        return frozenset()
    hits = (rules.over(scene.text), rules.helped(scene.text))
    ends = [hit for hit in hits if hit is not None and watch.what in _ENDS[hit.detail]]
    return scene.covered(hit.span for hit in ends)


def after(scene: Scene, over: frozenset[int]) -> Scene:
    """What is told beside the words that end the watch, every word in its place, read as when the watch has ended."""
    first, last = scene.words[min(over)].start, scene.words[max(over)].end
    text = scene.text[:first] + " " * (last - first) + scene.text[last:]
    talk = replace(unalarmed(scene.talk), watch=None)
    return replace(scene, text=text, words=split(text), talk=talk, _ranked={})


def there(act: Act, rest: Scene, before: Talk) -> Act:
    """ "They came. Still file the light": a report named beside the end of a danger is where that was."""
    if not isinstance(act, Report) or (act.finding is not None and act.finding.outcome != "none"):
        return act
    over = (
        one for one in reversed(before.drafts) if one.hazard and all(one.id != kept.id for kept in rest.talk.drafts)
    )
    place = next((one.place.found for one in over if one.place.found), None)
    codes = (act.service or "", *act.guesses)
    if place is None or not names_any(rest, rest.everything, codes):
        return act
    return replace(act, finding=verified(place))


_ENDS: Final = {
    "left": frozenset({"weapon", "crime", "person", "injury"}),
    "gone": frozenset({"weapon", "crime"}),
    "safe": frozenset({"weapon", "crime", "person", "injury"}),
    "helped": frozenset({"wires", "fire", "gas", "flood"}),
}
"""Which danger is over with which word: a fire is not because somebody left, and who was hurt and is "gone" may be
dead; "they came" may be said of whoever holds the weapon."""


FEWEST: Final = 3
"""Words a text needs for the classifier's fears to count; what danger is told in fewer is heard by the rules."""


def felt(scene: Scene) -> Alarm | None:
    """The danger no rule heard but the classifier did: hinted at by a piece it was asked about anyway, then told by
    the whole. Of a word or two nothing is felt: "man st" is a street with a slip in it."""
    if len(scene.words) < FEWEST or not any(one.p >= HINTED for one in scene.hazards):
        return None
    hazard = scene.rank(scene.text).hazard
    if hazard is None or feared(scene.text, hazard) is None:
        return None
    return Alarm(Danger(hazard.kind, round(hazard.p, 2)), scene.everything)


def _hit(scene: Scene, start: int, text: str) -> Hit | None:
    """What the rules hear, asking the classifier only whether to doubt a danger."""
    told = _unnamed(scene, text) if rules.danger(text) is not None else text
    hit = rules.danger(told)
    if hit is None or hit.intent not in _ORDER:
        return None
    if hit.intent == "danger":
        weighed = alarm(told, scene.rank(text).hazard) or hit
        hit = hit if weighed.intent != "danger" and _plain(scene, text, hit) else weighed
    return replace(hit, span=(hit.span[0] + start, hit.span[1] + start))


PLAIN: Final = 0.9
"""How surely a piece must be feared that all of the text makes doubtful: "somebody is gonna wreck a bike" is less."""


def _plain(scene: Scene, text: str, hit: Hit) -> bool:
    """ "I smell gas at 12 Main St and there is a big pothole": what all of it makes doubtful a piece tells."""
    told = next((span for span in pieces(text) if span[0] <= hit.span[0] and hit.span[1] <= span[1]), None)
    if told is None or told == (0, len(text)):
        return False
    piece = text[slice(*told)]
    hazard = scene.rank(piece).hazard
    return hazard is not None and hazard.p >= PLAIN and feared(piece, hazard) is not None


def _unnamed(scene: Scene, text: str) -> str:
    """The text without the name of a place the city knows: "3 Sparks Pl", "Gunn St" sound like danger and are none."""
    finding = scene.city.gazetteer.find(text)
    if finding.place is None or finding.fuzzy:
        return text
    start, end = finding.span
    return text[:start] + "there".ljust(end - start)[: end - start] + text[end:]


def _act(hit: Hit) -> Act | None:
    match hit.intent:
        case "crisis":
            return Danger("crisis")
        case "danger":
            return Danger(hit.detail or "person")
        case "threat":
            return Threat()
        case _:
            return None


def at_its_place(act: Act, talk: Talk) -> Act:
    """A bare place told while danger is on watch is where the danger is: no report's place is moved by it.

    Nor is a vague text without a place a report of its own: "when are they coming" is no missed pickup.
    """
    if talk.watch is None or talk.watch.what == "crisis":
        return act
    if isinstance(act, Report) and not act.service and (not act.guesses or act.finding is None):
        return replace(act, hazard=talk.watch.what)
    if not isinstance(act, SetPlace):
        return act
    draft = find(talk, act.draft)
    if draft is None or draft.place.found is None or draft.hazard is not None:
        return act
    return Report(finding=act.finding, hazard=talk.watch.what)


def noted(acts: Sequence[Act], knowledge: KnowledgeBase) -> tuple[Act, ...]:
    """What may be noted beside a danger: where it is, and the service where the city has one for hazards.

    Nothing dangerous becomes a routine report, and nothing here is an order to file.
    """
    return tuple(act for act in (_harmless(act, knowledge) for act in acts) if act is not None)


def _harmless(act: Act, knowledge: KnowledgeBase) -> Act | None:
    if isinstance(act, SetPlace):
        return act
    if not isinstance(act, Report):
        return None
    service = knowledge.service(act.service) if act.service else None
    if act.hazard not in _CITYS_OWN or service is None or service.hazard is None:
        act = replace(act, service=None, certainty=0.0, guesses=())
    return act if act.service or act.finding is not None else None
