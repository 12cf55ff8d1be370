"""A follower puts right what is not theirs: then theirs is another problem, and a report of its own again."""

from dataclasses import replace

from bot.apply.placing import whose, with_finding
from bot.drafts import changed, put
from bot.effects import Attach, Change
from bot.facts import RequestFacts
from bot.moves import Amend
from bot.talk import Draft, Filed, Slot
from bot.world import Step, World
from places.place import Finding


def by_follower(act: Amend, request: RequestFacts, step: Step, world: World) -> Step:
    """Words go along to the request; another place or service takes the follower's own report up again."""
    last = next((one for one in reversed(step.talk.filed) if one.followed and one.tracking == request.tracking), None)
    finding = act.finding if act.finding and act.finding.outcome != "none" else None
    if last is None or not (finding or act.service):
        words = Attach(request.tracking, (), act.text or world.said(""))
        return step.doing(words).saying("added", number=request.tracking)
    step = let_go(last, step, world)
    draft = last.draft
    if act.service and world.service(act.service):
        kept = Slot(act.service, draft.service.source if draft.service else "")
        step = step.having(put(step.talk, replace(_own(last), service=kept, details={})))
    if finding is not None:
        step = with_finding(draft.id, finding, _said(finding), draft.place.source, step, world)
    return whose(draft.id, step, world, step.talk)


def let_go(last: Filed, step: Step, world: World, *, doubted: bool = False) -> Step:
    """No longer followed; the draft that ended with it is on the table again and never offered this request."""
    talk = replace(step.talk, filed=tuple(one for one in step.talk.filed if one is not last))
    talk = put(talk, replace(_own(last), doubted=doubted))
    step = step.having(talk).doing(Change(last.tracking, "withdrawn", "resident", world.now))
    return step.saying("unfollowed", number=last.tracking)


def _own(last: Filed) -> Draft:
    return replace(changed(last.draft), distinct_from=last.draft.distinct_from | {last.tracking})


def _said(finding: Finding) -> str:
    """A place as far as it was named."""
    parts = (str(finding.parts.number or ""), finding.parts.street, finding.parts.cross)
    return " ".join(part for part in parts if part)
