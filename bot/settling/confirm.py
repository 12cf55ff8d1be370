"""The one read-back for all drafts, and "what should we change?" when it was refused."""

from dataclasses import replace

from bot.apply.behalf import named, shown_for
from bot.apply.filing import due
from bot.asking import READ_BACK_MINUTES, REMIND, Put, none_of, numbered, shown_with
from bot.drafts import SURE, put, shown
from bot.effects import Personal, Public, Say, Value
from bot.moves import Act, Drop, FileThem, NotService, Refuse, SetPlace
from bot.talk import Ask, Draft, Quote, Silence, Talk
from bot.world import World
from knowledge_base.service import Service
from places.place import NOTHING


def ask_confirm(drafts: tuple[Draft, ...], world: World, language: str) -> Put:
    """Read everything back once: 1 files all, 2 changes. All of these drafts are complete."""
    ids = tuple(draft.id for draft in drafts)
    options = numbered([
        (world.word("option_yes", language), (FileThem(ids),)),
        (world.word("option_change", language), (Refuse(ids),)),
    ])  # fmt: skip
    say = _one(drafts[0], world, language) if len(drafts) == 1 else _many(drafts, world, language)
    silence = REMIND
    if all(filed_by_silence(draft, world) for draft in drafts):
        silence = Silence(READ_BACK_MINUTES, (FileThem(ids, confirmed=False),))
    ask = Ask("", "confirm", say.phrase, ids, world.now, options, silence=silence)
    return Put(ask, shown_with(say, options))


def filed_by_silence(draft: Draft, world: World) -> bool:
    """A sure service at a verified place (or without need of one), no private matter, told while texts were on."""
    service = world.service(draft.service.value if draft.service else None)
    if service is None or draft.service is None or service.privacy == "private" or draft.unasked:
        return False
    placed = draft.place.found is not None or service.place != "required"
    return placed and draft.service.certainty >= SURE


def _one(draft: Draft, world: World, language: str) -> Say:
    values: dict[str, Value] = {"service": named(world.name(_code(draft), language), draft)}
    place = shown(draft.place)
    if not place:
        return Say("confirm_nowhere" if "place" in draft.waived else "confirm_no_place", values)
    values["place"] = Personal(place)
    return Say("confirm" if draft.place.found else "confirm_unverified", values)


def _many(drafts: tuple[Draft, ...], world: World, language: str) -> Say:
    lines = []
    for draft in drafts:
        place = shown(draft.place)
        lines.append("- " + world.name(_code(draft), language) + (f", {place}" if place else "") + shown_for(draft))
    same = {draft.incident for draft in drafts}
    phrase = "confirm_incident" if len(same) == 1 and None not in same else "confirm_many"
    return Say(phrase, {"count": Public(str(len(drafts))), "lines": Personal("\n".join(lines))})


def _code(draft: Draft) -> str:
    return draft.service.value if draft.service else ""


def quoted(talk: Talk, ids: tuple[str, ...], world: World) -> Talk:
    """The talk in which these drafts hold what the read-back promised."""
    for draft in talk.drafts:
        service = world.service(_code(draft))
        if draft.id in ids and service is not None:
            talk = put(talk, replace(draft, quoted=_quote(draft, service, world)))
    return talk


def _quote(draft: Draft, service: Service, world: World) -> Quote:
    day = world.city.calendar.local(due(service, world)).date()
    return Quote(service.code, draft.place.found.text if draft.place.found else "", day, world.city.knowledge.revision)


def ask_change(drafts: tuple[Draft, ...], world: World, language: str) -> Put:
    """What is wrong with it: the problem, the place, or the whole report; of several drafts first which one."""
    if len(drafts) > 1:
        return _which(drafts, world, language)
    draft = drafts[0]
    changes: list[tuple[str, tuple[Act, ...]]] = [
        (world.word("option_problem", language), (NotService(draft.id, (_code(draft),)),)),
        (world.word("option_place", language), (SetPlace(draft.id, NOTHING, ""),)),
        (world.word("option_drop", language), (Drop(draft.id),)),
    ]
    options = numbered(changes)
    say = Say("change", {"service": Public(world.name(_code(draft), language))})
    ask = Ask("", "other", "change", (draft.id,), world.now, options, "words", silence=REMIND)
    return Put(ask, shown_with(say, options))


def _which(drafts: tuple[Draft, ...], world: World, language: str) -> Put:
    ids = tuple(draft.id for draft in drafts)
    choices = []
    for draft in drafts:
        label = ", ".join(part for part in (world.name(_code(draft), language), shown(draft.place)) if part)
        others = tuple(one for one in ids if one != draft.id)
        choices.append((label, (Refuse((draft.id,), right=others),)))
    options = (*numbered(choices), none_of(world, "option_keep", language, Refuse((), right=ids)))
    ask = Ask("", "other", "change_which", ids, world.now, options, "words", silence=REMIND)
    return Put(ask, shown_with(Say("change_which"), options))
