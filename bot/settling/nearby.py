"""Somebody may have reported it already: offer to follow instead."""

from bot.apply.filing import due_text
from bot.asking import REMIND, Put, numbered, shown_with
from bot.effects import Public, Say, Value
from bot.facts import Near, RequestFacts
from bot.moves import Differs, Follow
from bot.talk import Ask, Draft
from bot.world import World
from knowledge_base.service import Service


def wanted(draft: Draft, world: World) -> Near | None:
    """The look-up this draft needs before it may be read back; private services are never compared."""
    service = world.service(draft.service.value if draft.service else None)
    place = draft.place.found
    if service is None or place is None or service.privacy == "private" or not service.duplicate_metres:
        return None
    if draft.quoted is not None or draft.parked or draft.doubted:
        return None
    return Near(service.code, place, service.duplicate_metres)


def ask_nearby(draft: Draft, service: Service, world: World, language: str) -> Put | None:
    """ "Already reported: the same?" for the nearest open request that was not refused yet."""
    want = wanted(draft, world)
    found = world.facts.near.get(want.key, ()) if want else ()
    near = [request for request in found if request.tracking not in draft.distinct_from and not request.private]
    if not near or "nearby" in draft.waived or near[0].tracking == draft.continues:
        return None
    same = tuple(Differs(draft.id, request.tracking) for request in near)
    options = numbered([
        (world.word("option_follow", language), (Follow(draft.id, near[0].tracking),)),
        (world.word("option_different", language), same),
    ])  # fmt: skip
    say = _say(near[0], service, world, language)
    ask = Ask("", "nearby", say.phrase, (draft.id,), world.now, options, silence=REMIND)
    return Put(ask, shown_with(say, options))


def _say(request: RequestFacts, service: Service, world: World, language: str) -> Say:
    """Public facts of the other request only."""
    values: dict[str, Value] = {
        "service": Public(world.name(service.code, language)), "place": Public(request.place),
    }  # fmt: skip
    if request.due is None or request.due < world.now:
        return Say("nearby_undated", values)
    values["date"] = Public(due_text(service, request.due, world, language))
    return Say("nearby", values)
