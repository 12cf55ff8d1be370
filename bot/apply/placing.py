"""Moves about places: fill, join, correct; and whose job it is once service and place are both known."""

from dataclasses import replace

from bot.apply.people import want_person
from bot.drafts import changed, find, lately_away, opened, park, put, sent_away, sources
from bot.effects import Personal
from bot.moves import Move, SetPlace
from bot.talk import Draft, Talk, Where
from bot.world import Step, World
from knowledge_base.service import Article
from places.place import Finding, Parts


def set_place(act: SetPlace, move: Move, step: Step, world: World) -> Step:
    """A place for a draft, verified or half-known. "None" forgets the place, so that it is asked again."""
    draft = find(step.talk, act.draft)
    if draft is None:
        talk, draft = opened(step.talk)
        step = step.having(put(talk, replace(draft, words=(move.message,))))
    found = with_finding(draft.id, act.finding, act.words, move.message, step, world)
    return whose(draft.id, found, world, step.talk)


def with_finding(draft_id: str, finding: Finding, words: str, message: str, step: Step, world: World) -> Step:
    """The step with this finding in the draft's place; a place outside the city ends the draft in words."""
    draft = find(step.talk, draft_id)
    if draft is None:
        return step
    if finding.outcome == "outside":
        where = finding.outside or (finding.place.text if finding.place else "")
        step = step.having(replace(sent_away(step.talk, draft, world.now), neighbour=where, answered=""))
        return step.saying("outside", owner=where) if where else step.saying("outside_unnamed")
    if finding.outcome == "repeat":
        if not world.facts.places:
            return step.asking_again()
        finding = Finding("clarify", options=world.facts.places[:3], evidence=REMEMBERED)
    heard = words or world.said(message)
    place = replace(_joined(draft.place, finding, heard, message), before=_earlier(draft.place, message))
    return step.having(put(step.talk, replace(changed(draft), place=place, waived=draft.waived - {"place"})))


def _earlier(old: Where, message: str) -> Where | None:
    """What stands again when this message is taken back, one step deep; nothing where the message said it all."""
    earlier = old.before if old.source == message else old
    return replace(earlier, before=None) if earlier is not None and earlier != Where() else None


def _joined(old: Where, finding: Finding, words: str, message: str) -> Where:
    """What is known of the place after this finding. Parts once heard stay unless they were corrected; words of
    two tries stand apart from each other."""
    if finding.outcome == "none":
        return Where(parts=Parts(unit=old.parts.unit), doubt=finding)
    unit = finding.unit or finding.parts.unit or old.parts.unit
    found = finding.parts if finding.parts != Parts() or finding.place else old.parts
    parts = replace(found, unit=unit)
    if finding.place is not None and finding.outcome == "resolved":
        masked = finding.evidence == REMEMBERED
        return Where(words, parts, finding.place, message, None, masked)
    half = old.doubt is not None and old.doubt.outcome == "incomplete"
    return Where(_told(old, words, half=half)[:200], parts, None, message, finding)


def _told(old: Where, words: str, *, half: bool) -> str:
    """Every try in its own words; what was only said again is told once."""
    if not old.words or old.found:
        return words
    before, now = old.words.casefold(), words.casefold()
    if now in before:
        return old.words
    return words if before in now else f"{old.words}{' ' if half else '; '}{words}"


REMEMBERED = "remembered"
"""Evidence of a place offered from this address's earlier reports."""


OWNERS = frozenset({"city", "state", "private", "park"})
"""Kinds of owners; any other is the name of a neighbour."""


def whose(draft_id: str, step: Step, world: World, before: Talk) -> Step:
    """Once service and place are known: a street somebody else owns ends the draft with whom to ask. Who soon tells it
    all the same once more is not helped by the same answer: a person is called, who finds the draft.

    ``before``: the talk before this move, in which lies what was sent away, or left to a person, and now taken up.
    """
    draft = next((one for one in step.talk.drafts if one.id == draft_id), None)
    article = _forwarding(draft, world) if draft else None
    if draft is None or article is None:
        return step
    if _told_before(draft, before, world):
        step = want_person("not_understood", step, world)
        return step.having(park(step.talk, (draft.id,)))
    step = step.having(replace(sent_away(step.talk, draft, world.now), neighbour="", answered=article.code))
    answer = world.city.knowledge.say(article.answer, step.language)
    place = Personal(draft.place.found.text if draft.place.found else "")
    return step.saying("not_ours", answer=answer, place=place)


def _told_before(draft: Draft, talk: Talk, world: World) -> bool:
    """Whether the very same report lies with a person, or was sent away a moment ago and not in this very turn."""
    away, fresh = lately_away(talk, world.now), {message.id for message in world.heard}
    if away is not None and not sources(away) & fresh and _same(away, draft):
        return True
    return any(one.parked and _same(one, draft) for one in talk.drafts)


def _same(one: Draft, other: Draft) -> bool:
    """Whether two drafts tell one service at one place."""
    if not (one.service and other.service and one.place.found and other.place.found):
        return False
    return one.service.value == other.service.value and one.place.found.where == other.place.found.where


def _forwarding(draft: Draft, world: World) -> Article | None:
    """The answer that says who to ask, when the service's own rule for this owner names one."""
    service = world.service(draft.service.value if draft.service else None)
    place = draft.place.found
    if service is None or place is None or place.responsible == "city":
        return None
    owner = place.responsible if place.responsible in OWNERS else "neighbour"
    rule = service.jurisdiction.get(place.responsible) or service.jurisdiction.get(owner, "accept")
    return world.city.knowledge.articles.get(rule)
