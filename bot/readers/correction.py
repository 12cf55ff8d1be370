"""Corrections: "no, I meant Oak Avenue", "not the streetlight, the traffic light", "wrong address, it's 12 Elm"."""

import re
from dataclasses import replace
from typing import Final

from bot.apply.filing import UNDO
from bot.moves import Act, Amend, NotService, Report, SetPlace, SetService, Withdraw
from bot.readers import place as places
from bot.readers import report
from bot.readers.candidate import STRONG, Candidate
from bot.readers.cues import ADDS, CORRECTS, DEFINITE, EVERY, REFUSED_NUMBER, wrong_part
from bot.readers.naming import calls_a_thing, service_named
from bot.readers.place import Spot
from bot.readers.placing import together
from bot.readers.scene import Scene, parts_of
from bot.readers.somebody import people
from bot.readers.topics import LEAST
from bot.readers.words import Span, split
from bot.talk import Draft, Filed
from classifier import rules
from classifier.rules import Contrast
from places.breath import whole
from places.place import NOTHING, Finding, Parts, verified


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """What is put right on the draft on the table, or on what was filed in the last ten minutes."""
    contrast = next(iter(rules.negated(scene.text)), None) or _other_street(scene)
    draft, filed = _corrected(scene), _just_filed(scene, contrast.rejected if contrast else None)
    number = REFUSED_NUMBER.search(scene.text) if contrast is None else None
    corrects = (
        contrast or number or CORRECTS.search(scene.text) or wrong_part(scene.text) or NOT_THAT.search(scene.text)
    )
    if not (corrects or (draft is None and _definite(scene, filed))):
        return ()
    if draft is None and not filed:
        return ()
    rejected = contrast.rejected if contrast else number.span() if number else None
    meant = (contrast.meant if contrast else None) or _after(scene, rejected)
    at = draft or (filed[-1].draft if filed else None)
    spot = _place(scene, meant, at) or _number(scene, meant, at)
    services = _services(scene, rejected, meant, spot, at)
    if services[1] and not services[0] and not _stated(scene, draft, spot, services[1]):
        services = (), "", 0.0
    if draft is None and not services[1] and (instead := _instead(scene, filed)):
        return instead
    acts = (
        _on_draft(scene, draft, spot, services)
        if draft
        else _on_filed(filed, spot, services, every=EVERY.search(scene.text) is not None)
    )
    acts = acts or (_unsaid(scene, draft) if draft else ())
    if not acts:
        return () if spot is not None else _not_that(scene, draft)
    words = scene.everything if len(scene.says(scene.everything)) <= 8 else scene.within(_hull(meant, rejected))
    return (Candidate("correction", acts, words, STRONG),)


NOT_THAT: Final = re.compile(
    r"\b(?:not|isn'?t)\s+(?:that|it|this)(?:\s+one)?(?=\W*$|\s*[,.;:!–—-]|\s+(?:it'?s|i|but)\b)"
    r"|\b(?:not|isn'?t)\s+(?:the (?:right )?(?:problem|issue|report)|what i (?:said|meant|reported|wrote|told|sent))\b"
    r"|\bwrong\s+(?:problem|issue|thing|kind|type|service|report)\b"
    r"|\bno\s+(?:es|era)\s+(?:es[oa]|(?:el|mi) (?:problema|reporte)|lo que (?:dije|quise|report[eé]|escrib[ií]))\b"
    r"|\b(?:problema|servicio|reporte)\s+equivocado\b",
    re.IGNORECASE,
)
""" "It's not that": the service read back is another one."""


def _not_that(scene: Scene, draft: Draft | None) -> tuple[Candidate, ...]:
    """ "Not that. It's a couch", where the rest leaves a choice: what was read back is refused all the same."""
    words = scene.found(NOT_THAT)
    if draft is None or draft.service is None or not words or not scene.says(scene.everything - words):
        return ()
    return (Candidate("correction", (NotService(draft.id, (draft.service.value,)),), words, STRONG),)


def _instead(scene: Scene, filed: tuple[Filed, ...]) -> tuple[Candidate, ...]:
    """The same of what was filed: it is withdrawn, and what is told instead is asked about, at its place."""
    if len(filed) != 1 or not NOT_THAT.search(scene.text):
        return ()
    last, where = filed[0], filed[0].draft.place.found
    text = NOT_THAT.sub(lambda match: " " * len(match[0]), scene.text)
    rest = replace(scene, text=text, words=split(text), _ranked={})
    told = [act for one in report.propose(rest, frozenset()) for act in one.acts if isinstance(act, Report)]
    here = verified(where) if where else None
    fresh = tuple(
        replace(act, finding=act.finding or here, guesses=tuple(code for code in act.guesses if code != last.service))
        for act in told
        if act.service or act.guesses
    )
    if not fresh or any(act.service == last.service for act in fresh):
        return ()
    return (Candidate("correction", (Withdraw(last.tracking), *fresh), scene.everything, STRONG),)


_NOT: Final = re.compile(r"\W++(?:and |y )?(?:not|no)\s+(?:(?:on|at|in|the|en|la|el|es|is)\s+)*", re.IGNORECASE)


def _other_street(scene: Scene) -> Contrast | None:
    """ "Oak Ave not Oak St": one street is meant and the other is not, though the first alone is half a place."""
    parted = _NOT.search(scene.text)
    if parted is None or parted.start() == 0:
        return None
    meant, rejected = (0, parted.start()), (parted.end(), len(scene.text))
    named = [places.look(scene, span).finding.parts.street for span in (meant, rejected)]
    return Contrast(rejected, meant) if all(named) and named[0] != named[1] else None


def _corrected(scene: Scene) -> Draft | None:
    """The draft that is put right: of several read back together the one that is named."""
    ask = scene.ask
    several = [one for one in scene.talk.drafts if ask and one.id in ask.about and one.service]
    named = [one for one in several if one.service and service_named(scene, one.service.value)]
    return named[0] if len(several) > 1 and len(named) == 1 else scene.draft or scene.away


def _just_filed(scene: Scene, rejected: Span | None = None) -> tuple[Filed, ...]:
    """Of what was filed in the last ten minutes that which is named, by service or number; else the last yes."""
    if scene.talk.behalf is not None:
        return ()  # told for another person
    recent = tuple(one for one in scene.talk.filed if scene.now - one.at <= UNDO)
    if named := people(scene)[0]:
        recent = tuple(one for one in recent if one.tracking in named)
    said = {word.low for word in scene.words}
    told = scene.everything - (scene.within(rejected) if rejected else frozenset())
    by_name = tuple(one for one in recent if service_named(scene, one.service, told))
    by_number = tuple(one for one in recent if str(parts_of(one.draft).number) in said)
    meant = (by_name, by_number, _likeliest(scene, recent))
    batch = tuple(one for one in recent if one.at == recent[-1].at)
    return next((some for some in meant if 0 < len(some) < len(recent)), batch)


FAR: Final = 5.0
"""How many times likelier one of several requests must be than the next to be meant by words that do not name it."""


def _likeliest(scene: Scene, recent: tuple[Filed, ...]) -> tuple[Filed, ...]:
    """ "The car": of an abandoned vehicle and missed trash the former, though neither is called so."""
    told = scene.everything - scene.found(CORRECTS)
    if len(recent) < 2 or not scene.says(told):
        return ()
    found = {one.intent: one.p for one in scene.rank_words(told).candidates}
    ranked = sorted(recent, key=lambda one: -found.get(one.service, 0.0))
    best, other = (found.get(one.service, 0.0) for one in ranked[:2])
    return (ranked[0],) if best > LEAST and best > FAR * other else ()


_IT_IS_AT: Final = re.compile(
    r"^\W*(?:(?:its|it'?s|it is|both(?: of them)?(?: are)?|they(?:'?re| are)|(?:l[oa]s dos )?est[aá]n?)"
    r"\s+(?:\w+\s+){0,2}?(?:at|on|in|en)|es en)\b",
    re.IGNORECASE,
)


def _definite(scene: Scene, filed: tuple[Filed, ...]) -> bool:
    """ "The graffiti is at 14 Main", when graffiti was just filed, "both are at 14": no other is meant."""
    if filed and _IT_IS_AT.search(scene.text) and not ADDS.search(scene.text):
        return True
    return len(filed) == 1 and bool(service_named(scene, filed[0].service)) and DEFINITE.search(scene.text) is not None


def _after(scene: Scene, rejected: Span | None) -> Span:
    """Without a clear contrast: everything but the refused words counts, from the side that is longer."""
    if rejected is None:
        return (0, len(scene.text))
    before, after = (0, rejected[0]), (rejected[1], len(scene.text))
    numbered = [span for span in (after, before) if re.search(r"\d", scene.text[slice(*span)])]
    if len(numbered) == 1:
        return numbered[0]  # "wait not 12 its 21"
    return max(after, before, key=lambda span: (len(scene.says(scene.within(span))), len(scene.within(span))))


def _place(scene: Scene, meant: Span, draft: Draft | None) -> Spot | None:
    """The place put right: joined to what was known, unless the words alone already are a whole place."""
    plain = places.look(scene, meant)
    if plain.place is not None and plain.place.kind != "street":
        return plain
    known = Parts() if whole(plain.finding) else parts_of(draft)
    joined = places.look(scene, meant, known) if known != Parts() else plain
    joined = plain if calls_a_thing(scene, joined) else joined
    spot = places.on_street(places.better(joined, plain), draft.place.found if draft else None)
    named = spot.finding.outcome == "incomplete" and bool(plain.finding.parts.street)
    half = named and draft is not None and draft.place.found is None
    return spot if spot.sure or half or spot.finding.outcome == "not_found" else None


def _number(scene: Scene, meant: Span, draft: Draft | None) -> Spot | None:
    """ "I gave you the wrong number, its 14": the last number told, on the street already known."""
    known = parts_of(draft)
    digits = [word for word in scene.words if word.low.isdecimal() and meant[0] <= word.start < meant[1]]
    if not digits or not known.street:
        return None
    spot = places.look(scene, (digits[-1].start, meant[1]), replace(known, number=None))
    spot = places.on_street(spot, draft.place.found if draft else None)
    return spot if spot.sure and spot.finding.parts.number == int(digits[-1].low) else None


def _services(
    scene: Scene, rejected: Span | None, meant: Span, spot: Spot | None, draft: Draft | None
) -> tuple[tuple[str, ...], str, float]:
    """(refused services, the service meant instead or nothing, its certainty)."""
    placed = spot.words if spot else frozenset()
    if _SIDE.search(scene.text[slice(*meant)]):
        return (), "", 0.0
    refused = _refused(scene, rejected, draft) if rejected else ()
    if spot is not None and not refused and not scene.says(scene.within(meant) - placed - scene.found(CORRECTS)):
        return (), "", 0.0
    words = scene.within(meant) - placed - scene.found(CORRECTS) - (scene.within(rejected) if rejected else frozenset())
    if spot is not None:
        words -= scene.found(_PART)
    if not scene.says(words) or (rejected is not None and scene.within(rejected) >= words):
        return refused, "", 0.0
    ranking = scene.rank_words(words)
    fresh = [one for one in ranking.candidates if one.kind == "service" and one.intent not in refused]
    named = bool(fresh) and bool(service_named(scene, fresh[0].intent, words))
    told = bool(refused) or (named and _STATES.search(scene.text) is not None)
    sure = ranking.decision == "accept" or (ranking.decision == "choose" and told)
    return (refused, fresh[0].intent, fresh[0].p) if fresh and sure else (refused, "", 0.0)


_PART: Final = re.compile(
    r"\b(?:(?:i|we)\s+)?(?:(?:gave|given|told|sent|put|typed|wrote|texted|said|got|have|had|mixed up|messed up)\s+)"
    r"(?:(?:you|u|y'?all|ya|it|down|in)\s+)*|\b(?:the\s+)?(?:wrong|right|correct|real|actual|exact)\b"
    r"|\b(?:house |street )?(?:number|address|street|place|location|corner|n[uú]mero|direcci[oó]n|calle|lugar)\b",
    re.IGNORECASE,
)
"""Words of "I gave you the wrong number", which name no service where the place is put right."""
_SIDE: Final = re.compile(r"\b(?:\w+ side|lado (?:de la|del|de los|de las) \w+)\b", re.IGNORECASE)
""" "The sidewalk side, not the road": where it is on the spot, and nothing about what it is."""
_STATES: Final = re.compile(
    r"\b(?:it'?s|it is|it was|that'?s|they'?re|this is|i mean[t]?|meant|(?:should|must|would) (?:be|say|have been)|"
    r"make (?:it|that)|change (?:it|that|this)? ?to|es|era|son|quise decir|digo|sino|cambi\w+ a|p[oó]n\w*|"
    r"wrong|incorrect|mistake|mal|equivoc\w+)\W+"
    r"(?:(?:really|actually|more|like|just|an?|the|some|about|of|kind|for|en realidad|m[aá]s bien|una?|el|la|los|las|"
    r"sobre|de)\W+)*(?P<what>\w+)",
    re.IGNORECASE,
)
_THE: Final = frozenset({"the", "my", "that", "el", "la", "los", "las", "mi", "ese", "esa"})


def _stated(scene: Scene, draft: Draft | None, spot: Spot | None, code: str) -> bool:
    """Whether the words say what it is: "it's graffiti", "wrong, illegal parking", "sorry, the sidewalk".

    "The car is at 47" says where a thing is, and "the sidewalk too" that there is one more: the service stands.
    What is read back again may be put right in any words that do not name it.
    """
    if draft is not None and not (draft.service and spot and service_named(scene, draft.service.value)):
        return True
    if ADDS.search(scene.text):
        return False
    if NOT_THAT.search(scene.text):
        return True
    placed = spot.words if spot else frozenset[int]()
    for match in _STATES.finditer(scene.text):
        if any(word.says_something for word in scene.says(scene.within(match.span("what")) - placed)):
            return True
    beside = scene.everything - placed - scene.found(CORRECTS)
    told = scene.says(beside)
    definite = any(scene.words[at].low in _THE and at + 1 in beside for at in beside)
    named = service_named(scene, code, beside) == told
    return bool(told) and named and not (spot and definite)


def _refused(scene: Scene, rejected: Span, draft: Draft | None) -> tuple[str, ...]:
    """The services among the draft's own and its guesses that the refused words name."""
    words = scene.says(scene.within(rejected))
    mine = [draft.service.value] if draft and draft.service else []
    codes = [*mine, *(draft.guesses if draft else ())]
    named = [code for code in codes if service_named(scene, code, scene.within(rejected))]
    if named or not words:
        return tuple(named)
    best = scene.rank(scene.text[slice(*rejected)]).best
    return (best.intent,) if best is not None and best.kind == "service" and best.intent in mine else ()


def _on_draft(
    scene: Scene, draft: Draft, spot: Spot | None, services: tuple[tuple[str, ...], str, float]
) -> tuple[Act, ...]:
    refused, service, certainty = services
    acts: list[Act] = []
    if refused:
        acts.append(NotService(draft.id, refused))
    if service and (draft.service is None or draft.service.value != service):
        acts.append(SetService(draft.id, service, certainty))
    if spot is not None and not places.same(draft.place.found, spot.finding):
        said = places.said(scene, spot)
        acts += [SetPlace(one.id, spot.finding, said) for one in together(scene, draft)]
    return tuple(acts)


def _unsaid(scene: Scene, draft: Draft) -> tuple[Act, ...]:
    """ "Wrong address", "the number is wrong": which part is wrong, and not yet what is right. That part is asked."""
    part, parts = wrong_part(scene.text), parts_of(draft)
    if not part or draft.place.found is None:
        return ()
    if part == "place" or parts.number is None:
        return (SetPlace(draft.id, NOTHING),)
    kept = Parts(parts.number) if part == "street" else replace(parts, number=None)
    said = str(kept.number or kept.street)
    return (SetPlace(draft.id, Finding("incomplete", "address", parts=kept, missing=part), said),)


def _on_filed(
    filed: tuple[Filed, ...], spot: Spot | None, services: tuple[tuple[str, ...], str, float], *, every: bool
) -> tuple[Act, ...]:
    """The newest is put right, and its place with all that one yes filed there, or with every one of them."""
    if not filed:
        return ()
    last, place = filed[-1], filed[-1].draft.place.found
    service = services[1] if services[1] != last.service else ""
    changed = spot.finding if spot is not None and not places.same(place, spot.finding) else None
    beside = (one for one in filed[:-1] if changed and place and (every or one.draft.place.found == place))
    acts = [Amend(one.tracking, finding=changed) for one in beside]
    return (*acts, Amend(last.tracking, finding=changed, service=service)) if changed or service else ()


def of_danger(scene: Scene, what: str) -> tuple[Act, ...]:
    """ "It's not a pothole, it's a gas leak", soon after filing: the request itself is marked with the danger, and
    becomes the hazard service that was named."""
    filed = _just_filed(scene)
    if not filed or scene.talk.drafts or not (CORRECTS.search(scene.text) or any(rules.negated(scene.text))):
        return ()
    named = [act.service for one in propose(scene) for act in one.acts if isinstance(act, Amend)]
    service = next((code for code in named if (at := scene.city.knowledge.service(code)) and at.hazard), "")
    return (Amend(filed[-1].tracking, scene.text.strip(), service=service, hazard=what),)


def _hull(meant: Span, rejected: Span | None) -> Span:
    return (min(meant[0], rejected[0]), max(meant[1], rejected[1])) if rejected else meant
