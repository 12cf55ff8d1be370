"""Problems → acts: a new report, or what a draft still lacked; questions and ideas go beside them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.moves import Act, Idea, OffTopic, Question, Report, SetPlace, SetService, Thanks
from bot.readers import place as places
from bot.readers.candidate import ANSWER, FRESH, WEAK, WHOLE_REPORT, Candidate
from bot.readers.cues import ADDS, ANOTHER, BESIDES, DEFINITE, DENIES, JOINS, LACKS, LAST_TIME, LOCATIVE, there
from bot.readers.far_numbers import said_apart
from bot.readers.going_on import only_where
from bot.readers.naming import calls_any, calls_it, names_any, service_named
from bot.readers.nod import behind_yes, nods
from bot.readers.nothing import NOTHING_TO_REPORT
from bot.readers.placing import completed, described, place_only, taken_up
from bot.readers.problems import one_event, problems
from bot.readers.questions import asks, asks_on, one_question, wants_done
from bot.readers.remark import remark
from bot.readers.scene import Scene, parts_of
from bot.readers.topics import LIKELY, Problem
from bot.readers.words import listed
from bot.talk import Draft, just_filed
from classifier import rules
from places.place import Finding, Parts, verified

LONGEST: Final = 14
"""Words of a place and what it looks like; a longer text tells something."""
UNSURE: Final = 0.55
"""How much of its words an unsure service explains: an exact answer of a few words beats it."""


def propose(scene: Scene, spoken_for: frozenset[int]) -> tuple[Candidate, ...]:
    """One reading for each thing the text tells."""
    told = problems(scene, spoken_for)
    if _only_wonders(scene, told):
        told = tuple(
            one if one.topic == "article" else replace(one, topic="article", code=_article(scene)) for one in told
        )
    if len(told) > 1:  # beside a surer thing a guess is no second report
        told = tuple(replace(one, alone=False) for one in told)
    incident = _incident(scene) if one_event(scene.text, told) else None
    answer = _answering(scene, told)
    return tuple(
        candidate
        for number, problem in enumerate(told)
        for candidate in _candidates(scene, problem, incident, spoken_for, first=number == answer)
    )


def _only_wonders(scene: Scene, told: Sequence[Problem]) -> bool:
    """ "Is trash a day late because of the holiday?", "Are these public? I have nothing to report": what is asked is
    answered; without a place nothing is reported."""
    if scene.draft is not None or any(one.spot.named for one in told) or not asks(scene.text):
        return False
    if wants_done(scene.text):
        return False
    answered = any(one.topic == "article" for one in told) and one_question(scene.text)
    return answered or NOTHING_TO_REPORT.search(scene.text) is not None


def _answering(scene: Scene, told: Sequence[Problem]) -> int:
    """Which of several problems is the one that was asked about: of a service that is offered, or at its place; else
    the first."""
    draft = scene.draft
    if draft is None or len(told) < 2:
        return 0
    offered = (draft.service.value,) if draft.service else draft.guesses
    where = draft.place.found

    def fits(one: Problem) -> tuple[bool, bool]:
        elsewhere = where is not None and one.spot.named and not places.same(where, one.spot.finding)
        meant = one.topic == "service" and one.code in offered
        return meant and not elsewhere, where is not None and places.same(where, one.spot.finding)

    best = max(range(len(told)), key=lambda at: fits(told[at]))
    return best if any(fits(told[best])) else 0


def _incident(scene: Scene) -> str:
    return f"incident:{scene.sources[0].message if scene.sources else ''}"


def _candidates(
    scene: Scene, problem: Problem, incident: str | None, spoken_for: frozenset[int], first: bool
) -> tuple[Candidate, ...]:
    words = problem.words - spoken_for
    if not spoken_for and (more := remark(scene, problem)):
        return more
    if described(scene, problem) or _only_where(scene, problem):
        return place_only(scene, problem)
    match problem.topic:
        case "article" if _ranting(scene, problem):
            return ()
        case "article":
            return _question(scene, problem, words)
        case "idea":
            return (Candidate("idea", (Idea(scene.text[slice(*problem.span)].strip()),), words),)
        case "small_talk" if problem.code == "thanks" and (_unfit(scene) or problem.spot.sure):
            return place_only(scene, problem)
        case "small_talk":
            reader, act = ("thanks", Thanks()) if problem.code == "thanks" else ("off_topic", OffTopic())
            return (Candidate(reader, (act,), words, WEAK, 0.3),)
        case "unsure" if _awaits_place(scene) and not _told_besides(scene, problem):
            return ()
        case "service" | "unsure" if _only_denies(scene, problem):
            return ()
        case "service" | "unsure" if _asked_of_filed(scene, problem):
            return (Candidate("question", (Question(_article(scene)),), words),)
        case "service" | "unsure":
            return (_report(scene, problem, incident, words, first),)
        case "":
            return place_only(scene, problem, first=first)


def _unfit(scene: Scene) -> bool:
    """ "Yes, that is correct" to "Which is it?": a yes that answers nothing is no thanks; the question stands."""
    return scene.ask is not None and any(intent in ("yes", "no", "wrong") for intent, _ in nods(scene))


def _ranting(scene: Scene, problem: Problem) -> bool:
    """ "This is the third time I report this!": a complaint in no form of a question asks for no article."""
    text = scene.text[slice(*problem.span)]
    return rules.vexed(text) is not None and not asks(text)


def _only_where(scene: Scene, problem: Problem) -> bool:
    """ "Number 300" in answer to "Which number?", "on Elm near the library": a place in words that ask nothing."""
    if not problem.spot.named or asks(scene.text[slice(*problem.span)]):
        return False
    awaited = _awaits_place(scene)
    if awaited and (_place_first(scene, problem) or _stands_there(scene, problem)):
        return True
    if problem.topic == "small_talk":
        return awaited or (problem.spot.sure and bool(scene.draft or scene.away) and not _beside(scene, problem))
    if awaited and problem.reports:
        placed = only_where(scene, problem) or LOCATIVE.match(scene.text) is not None
        return placed and not _named(scene, problem)
    if _states(scene, problem):
        return False
    return problem.topic == "article" and (awaited or problem.spot.sure) and _stands_at(scene, problem)


def _place_first(scene: Scene, problem: Problem) -> bool:
    """ "366 North 2nd Street, the yellow house with a porch", in answer to where: the place, and how it looks."""
    spot, draft = problem.spot, scene.draft
    if not spot.sure or not spot.words or draft is None or draft.service is None or len(problem.words) > LONGEST:
        return False
    rest = frozenset(at for at in problem.words - spot.words if at > max(spot.words))
    before = problem.words - spot.words - rest
    behind = scene.text[scene.words[max(spot.words)].end : problem.span[1]]
    if not rest or scene.says(before) or ANOTHER.search(behind) or JOINS.search(behind) or _IS.search(behind):
        return False
    return not calls_any(scene, rest)


def _stands_there(scene: Scene, problem: Problem) -> bool:
    """ "The pool is at 12 Elm", "lot next to 470 Oak", "it's the brick building at 9 Main" in answer to where: a thing
    that has no verb but to be there, and is not the name of what it would report.

    Another problem is announced, told with a verb, or a thing nobody has spoken of: "a mattress next to 470 Oak".
    """
    spot, draft = problem.spot, scene.draft
    if not spot.sure or not spot.words or draft is None or ADDS.search(scene.text):
        return False
    before = scene.text[problem.span[0] : scene.words[min(spot.words)].start]
    behind = frozenset(at for at in problem.words - spot.words if at > max(spot.words))
    if _THING_AT.match(before) is None or any(word.low not in _USED for word in scene.says(behind)):
        return False
    another = draft.service is not None and draft.service.value != problem.code
    if problem.topic == "service" and another and _SOME_THING.match(before):
        return False
    return problem.topic != "service" or not calls_it(scene, problem.words - spot.words - behind, problem.code)


_NEXT_TO: Final = (
    r"(?:near|next to|beside|behind|by|across from|in front of|outside|al lado de|junto a|cerca de|frente a|"
    r"enfrente de|detr[aá]s de)"
)
_NOUNS: Final = r"(?:(?!\w+(?:ed|ing)\b(?<!building)|(?:and|n|y|with|con)\b)[^\W\d][\w']*\s+)"
_LEAD: Final = r"^\W*(?:(?:oh|ok|okay|sorry|yes|yeah|so|well|pues|s[ií])\W+)*"
_SOME_THING: Final = re.compile(rf"{_LEAD}(?:an?|some|una?|un[oa]s)\s", re.IGNORECASE)
_THING_AT: Final = re.compile(
    rf"{_LEAD}(?!(?:i|we|they|he|she|you|there|hay|some\w*|no|not)\b)"
    rf"(?:(?:an?\s+|una?\s+)?{_NOUNS}{{1,2}}{_NEXT_TO}"
    r"|(?:(?:it|that|this)(?:'?s| is)\s+(?:an?\s+|the\s+)?|es\s+(?:una?|el|la)\s+|"
    rf"(?:the|that|this|my|our|el|la|ese|esa|mi)\s+){_NOUNS}{{1,3}}"
    r"(?:(?:is|are|'?s|stands|sits|lies|est[aá]|queda|es)\s+)?(?:(?:right|just|over|up|down|justo)\s+)*"
    rf"(?:{_NEXT_TO}|at|on|en))\s+(?:the\s+|el\s+|la\s+)?$",
    re.IGNORECASE,
)
_USED: Final = listed("use put say address number usa use ponga pon corner esquina exact exactly")
"""Words behind such a place: ", use 470", ", the corner"."""
_IS: Final = re.compile(r"\b(?:is|are|was|were|has|have|there'?s|keeps?|hay|est[aá]n?|tiene)\b", re.IGNORECASE)
"""A sentence of its own tells something."""


def _states(scene: Scene, problem: Problem) -> bool:
    """ "My electricity is out 1020 Mill St": words beside the place that tell what is wrong, so they are answered."""
    beside = sorted(problem.words - problem.spot.words)
    told = bool(scene.says(frozenset(beside)))
    return told and _OUT.search(" ".join(scene.words[at].low for at in beside)) is not None


_OUT: Final = re.compile(
    r"\b(?:(?:is|are|'?s|was|went|goes|been|has|gone)\s+(?:\w+\s+)?(?:out|off|down|dead)|outage|blackout|apag[oó]n|"
    r"(?:no|without|lost|sin)\s+\w+|se\s+fue\s+(?:la|el)\s+\w+)"
)


def _awaits_place(scene: Scene) -> bool:
    return scene.ask is not None and scene.ask.expects == "place"


def _told_besides(scene: Scene, problem: Problem) -> bool:
    """Whether words in answer to "where?" that are no place tell a problem: they name one or say what is lacking."""
    if problem.spot.named or _named(scene, problem):
        return True
    return problem.stands and LACKS.match(scene.text) is not None


def _only_denies(scene: Scene, problem: Problem) -> bool:
    """ "No I didn't take a photo": what the writer has not done, where neither place nor problem is named."""
    denied = DENIES.match(scene.text[slice(*problem.span)]) is not None
    return denied and not problem.spot.named and not _named(scene, problem)


def _named(scene: Scene, problem: Problem) -> bool:
    """Whether the words beside the place call a service by its name; "the park next to ..." does not."""
    return names_any(scene, problem.words - problem.spot.words, (problem.code, *problem.guesses))


def _beside(scene: Scene, problem: Problem) -> bool:
    """Whether anything but courtesy is said beside the place."""
    told = scene.says(problem.words - problem.spot.words)
    return any(word.low not in ("sorry", "perdón", "perdon", "disculpe") for word in told)


def _stands_at(scene: Scene, problem: Problem) -> bool:
    """Whether next to nothing is said beside the place."""
    return len(scene.says(problem.words - problem.spot.words)) <= len(problem.spot.words) // 2


def _question(scene: Scene, problem: Problem, words: frozenset[int]) -> tuple[Candidate, ...]:
    """A question; inside a report a place named beside it still counts."""
    place = place_only(scene, problem) if scene.draft and not _asked_about(scene, problem) else ()
    placed = frozenset[int]().union(*(one.words for one in place))
    tie = WHOLE_REPORT if asks(scene.text[slice(*problem.span)]) else FRESH
    return (Candidate("question", (Question(problem.code),), words - placed or words, tie), *place)


def _asked_of_filed(scene: Scene, problem: Problem) -> bool:
    """ "Do i need to wrap the mattress", a moment after its pickup was filed: asked of it, and no second one."""
    if scene.draft is not None or problem.spot.named or (scene.ask is not None and scene.ask.expects == "place"):
        return False
    text = scene.text[slice(*problem.span)]
    code = problem.code if problem.topic == "service" else next(iter(problem.guesses), "")
    filed = just_filed(scene.talk, scene.now)
    return code in filed and asks_on(text) and not ANOTHER.search(text) and not wants_done(text)


def _article(scene: Scene) -> str:
    """The article that may answer; "" where none does."""
    ranked = scene.rank(scene.text).candidates
    return next((one.intent for one in ranked if one.kind == "article" and one.p >= LIKELY), "")


def _asked_about(scene: Scene, problem: Problem) -> bool:
    """ "When is the library open?": the place belongs to the question, not to the report on the table."""
    return asks(scene.text[slice(*problem.span)]) and problem.spot.finding.kind == "landmark"


def _report(scene: Scene, problem: Problem, incident: str | None, words: frozenset[int], first: bool) -> Candidate:
    told = problem.spot.finding.outcome
    pointed = told == "none" or (told == "repeat" and not LAST_TIME.search(scene.text))
    other = _spoken_of(scene, problem) if pointed else None
    there_found = verified(other.place.found) if other is not None and other.place.found else None
    named = scene.location or there_found or (problem.spot.finding if problem.spot.named else _half(scene, problem))
    acts = _target(scene, problem, named) if first else ()
    sure = problem.topic == "service"
    if acts:
        return Candidate("report", acts, words, WHOLE_REPORT if named else ANSWER, 1.0 if sure else UNSURE)
    settled = sure or problem.alone
    report = Report(
        service=problem.code if settled else None,
        certainty=problem.certainty,
        guesses=() if settled else problem.guesses,
        finding=named,
        hazard=scene.danger,
        urgent=scene.urgent,
        incident=incident,
        words=places.said(scene, problem.spot),
        beside=other.id if other is not None and named is None else "",
    )
    own = sure and named is not None and named.outcome in places.SURE
    return Candidate("report", (report,), words, WHOLE_REPORT if own else FRESH, 1.0 if sure else UNSURE)


def _half(scene: Scene, problem: Problem) -> Finding | None:
    """ "Potholes at 849": a house number without its street is half a place; the street completes it, if not known."""
    if not problem.reports:
        return None
    start, end = next(said_apart(scene.text[slice(*problem.span)]), (0, 0))
    number = scene.text[problem.span[0] + start : problem.span[0] + end]
    if not number:
        return None
    if scene.draft is None:
        return Finding("incomplete", parts=Parts(number=int(number)), missing="street")
    known = parts_of(scene.draft)
    if not known.street or scene.draft.place.found is not None:
        return None
    found = scene.city.gazetteer.find(number, known=Parts(street=known.street))
    return found if found.outcome in ("resolved", "not_found") else None


def _spoken_of(scene: Scene, problem: Problem) -> Draft | None:
    """ "The street light there": the draft that was spoken of, or what was filed last."""
    words = tuple(scene.words[at] for at in sorted(problem.words))
    if not (there(scene.text[slice(*problem.span)], words) or _besides(scene, problem)):
        return None
    return scene.draft or scene.away or (scene.talk.filed[-1].draft if scene.talk.filed else None)


def _besides(scene: Scene, problem: Problem) -> bool:
    """ "Yes, and the street light too", with a report read back or said to be known: at the very place."""
    ask = scene.ask
    spoken_of = ask is not None and ask.kind in ("confirm", "nearby") and scene.draft is not None
    return spoken_of and not problem.spot.named and BESIDES.search(behind_yes(scene)) is not None


def _target(scene: Scene, problem: Problem, named: Finding | None) -> tuple[Act, ...]:
    """What the problem adds to the draft on the table, or to the one of its service that was meant."""
    acts = _filling(scene, scene.draft or taken_up(scene, problem), problem, named)
    if acts or named is None:
        return acts
    codes = (problem.code,) if problem.topic == "service" else problem.guesses
    mine = [one for one in scene.talk.drafts if one.service and one.service.value in codes]
    if problem.topic != "service" and not (len(mine) == 1 and DEFINITE.search(scene.text)):
        return ()
    for draft in mine:
        if draft.place.found is None or (DEFINITE.search(scene.text) and named.outcome in places.SURE):
            return (_placed(scene, problem, named, draft),)
    return ()


def _filling(scene: Scene, draft: Draft | None, problem: Problem, named: Finding | None) -> tuple[Act, ...]:
    """The acts that complete the draft on the table, or none when this is a report of its own."""
    if draft is None:
        return ()
    service = _service(draft, problem)
    if service is None:
        return ()
    known = draft.service is not None and draft.service.value == service
    fill = () if known else (SetService(draft.id, service, problem.certainty),)
    if draft.service is not None and not known:
        return fill if named is None and _renamed(scene, draft, problem) else ()
    if named is None:
        return fill or (SetService(draft.id, service, max(problem.certainty, _certainty(draft))),)
    if draft.place.found is None:
        return (*fill, _placed(scene, problem, named, draft))
    if _told_anew(scene, draft, problem):
        return (*fill, _placed(scene, problem, named, draft))
    return fill or (SetService(draft.id, service, _certainty(draft)),) if places.same(draft.place.found, named) else ()


def _told_anew(scene: Scene, draft: Draft, problem: Problem) -> bool:
    """ "A stump to grind at 81 Elm" to "a stump, or a dead animal?" at 61 Elm: what was offered, with its place."""
    ask = scene.ask
    asked = ask is not None and ask.kind == "service" and draft.id in ask.about and draft.service is None
    offered = problem.topic == "service" and problem.code in draft.guesses
    return asked and offered and ADDS.search(scene.text[slice(*problem.span)]) is None


def _renamed(scene: Scene, draft: Draft, problem: Problem) -> bool:
    """ "Traffic light" in answer to "Street light at ... Is that right?": the name put right, not another problem."""
    ask = scene.ask
    if ask is None or ask.kind not in ("confirm", "other") or ask.about != (draft.id,):
        return False
    named = service_named(scene, problem.code, problem.words)
    return problem.topic == "service" and named == scene.says(problem.words) and not ADDS.search(behind_yes(scene))


def _placed(scene: Scene, problem: Problem, named: Finding, draft: Draft) -> SetPlace:
    spot = completed(scene, problem, draft)
    return SetPlace(draft.id, spot.finding if spot.named else named, places.said(scene, spot))


def _service(draft: Draft, problem: Problem) -> str | None:
    """The service the problem means for this draft: itself, or the best of what was offered and not refused."""
    if problem.topic == "service":
        return problem.code
    offered = [code for code in problem.guesses if code in draft.guesses and code not in draft.refused]
    current = draft.service.value if draft.service else ""
    return current if current in problem.guesses else next(iter(offered), None)


def _certainty(draft: Draft) -> float:
    return draft.service.certainty if draft.service else 0.0
