"""Asking where: from scratch, for the missing half, between look-alikes, or after a number the street does not have."""

from dataclasses import replace

from bot.apply.placing import REMEMBERED
from bot.asking import REMIND, Put, nearby, none_of, numbered, shown_with
from bot.drafts import masked, place_needed
from bot.effects import Personal, Public, Say, Value
from bot.moves import SetPlace
from bot.talk import Ask, Draft, Option
from bot.world import World
from knowledge_base.service import Service
from places.place import NOTHING, Finding, Place, verified

PHOTO = "photo"
"""Evidence of a place that only a photo's own position suggests: offered, never assumed."""


def ask_place(draft: Draft, service: Service, world: World, language: str) -> Put | None:
    """The question, or None when the place is known, not needed or given up."""
    if not place_needed(draft, service):
        return None
    name: Value = Public(world.name(service.code, language))
    doubt = draft.place.doubt
    if doubt is None or doubt.outcome == "none":
        return _put(draft, Say("place", {"service": name}), (), world)
    if doubt.outcome == "clarify" and doubt.options:
        return _which(draft, doubt, name, world, language)
    if doubt.outcome == "incomplete":
        return _put(draft, _half(doubt, name), (), world)
    return _unknown(draft, doubt, name, world, language)


def _put(draft: Draft, say: Say, options: tuple[Option, ...], world: World) -> Put:
    ask = Ask("", "place", say.phrase, (draft.id,), world.now, options, "place", silence=REMIND)
    return Put(ask, shown_with(say, options) if options else say)


def _half(doubt: Finding, service: Value) -> Say:
    parts, missing = doubt.parts, doubt.missing
    if parts.street and missing == "cross":
        return Say("place_cross", {"street": Public(parts.street), "service": service})
    if parts.street:
        return Say("place_number", {"street": Public(parts.street), "service": service})
    if parts.number is not None:
        return Say("place_street", {"number": Personal(str(parts.number)), "service": service})
    return Say("place", {"service": service})


def _which(draft: Draft, doubt: Finding, service: Value, world: World, language: str) -> Put:
    remembered = doubt.evidence == REMEMBERED
    texts = doubt.option_texts or tuple(masked(place) if remembered else place.text for place in doubt.options)
    options = _choices(draft, doubt, texts, world, language)
    if len(doubt.options) == 1:
        phrase = "place_photo" if doubt.evidence == PHOTO else "place_again" if remembered else "place_offer"
        return _put(draft, Say(phrase, {"place": Personal(texts[0]), "service": service}), options, world)
    return _put(draft, Say("place_which", {"service": service}), options, world)


def _choices(draft: Draft, doubt: Finding, texts: tuple[str, ...], world: World, language: str) -> tuple[Option, ...]:
    single = len(doubt.options) == 1
    chosen = zip(texts, doubt.options, strict=False)
    options = numbered([
        (world.word("option_yes", language) if single else text, (_choosing(draft, doubt, place, text),))
        for text, place in chosen
    ])  # fmt: skip
    return (*options, none_of(world, "option_no" if single else "option_neither", language, _forgetting(draft)))


def _choosing(draft: Draft, doubt: Finding, place: Place, text: str) -> SetPlace:
    keeps = doubt.evidence if doubt.evidence == REMEMBERED else ""
    return SetPlace(draft.id, replace(verified(place), unit=doubt.unit, evidence=keeps), text)


def _forgetting(draft: Draft) -> SetPlace:
    return SetPlace(draft.id, NOTHING, "")


def _unknown(draft: Draft, doubt: Finding, service: Value, world: World, language: str) -> Put:
    street = doubt.parts.street
    near = _nearest(draft, doubt, world, language)
    if doubt.ranges and street:
        return _put(draft, _numbers(street, doubt), near, world)
    if street and doubt.parts.cross and doubt.kind == "intersection":
        apart: dict[str, Value] = {"street": Public(street), "cross": Public(doubt.parts.cross)}
        return _put(draft, Say("place_apart", apart), near, world)
    return _put(draft, Say("place_not_found", {"service": service}), near, world)


def _numbers(street: str, doubt: Finding) -> Say:
    """The numbers the street has; in a gap of the city's data only the nearest known ones, for more may be there."""
    number = doubt.parts.number or 0
    heads = [text.split(" ")[0] for text in doubt.nearest]
    offered = [int(head) for head in heads if head.isdecimal()]
    known = [end for span in doubt.ranges for end in span]
    if gap := min(known) < number < max(known):
        known = offered if len(offered) > 1 else known
    low = max((one for one in known if gap and one < number), default=min(known))
    high = min((one for one in known if gap and one > number), default=max(known))
    values: dict[str, Value] = {"street": Public(street), "low": Public(str(low)), "high": Public(str(high))}
    return Say("place_gap", {**values, "number": Personal(str(number))}) if gap else Say("place_range", values)


def _nearest(draft: Draft, doubt: Finding, world: World, language: str) -> tuple[Option, ...]:
    """Valid places close to what was named, as numbered offers; the pin is never moved silently."""
    offers = [(text, (_choosing(draft, doubt, place, text),)) for text, place in nearby(doubt, world)]
    if not offers:
        return ()
    return (*numbered(list(offers)), none_of(world, "option_neither", language, _forgetting(draft)))
