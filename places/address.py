"""House numbers and hundred blocks: which number belongs to which street, and whether the street has it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from places.geometry import metres
from places.lexicon import AT, BETWEEN, BLOCK, COMMON, CORNER, FILLER, JOIN, NUMBER_WORD, ON, SPANISH_STREET, THINGS
from places.mention import Mention
from places.place import Finding, Place
from places.reading import Reading, Text, confidence, half
from places.verify import House, block, house, nearest_numbers, ranges
from places.words import NUMBERED, PLAIN_TYPES, TYPES, listed, ordinal, resident_case

NEXT_DOOR: Final = 60
"""House numbers between two that may have been mixed up; 4 Rindge Ter is no neighbour of 150 Rindge Ave."""

_SKIPPED = frozenset(listed(", - / 1 2 # of on de la el en the at in , . calle avenida c hundred")) | BLOCK

_HERE = frozenset(listed(". im we're were its es estoy"))
"""Between a street and the number of whoever writes: ``Oak St. I'm at 12``."""

_AFTER = (
    ON
    | AT
    | JOIN
    | FILLER
    | BETWEEN
    | CORNER
    | NUMBER_WORD
    | frozenset(
        listed(
            "is please there has and y hay esta por favor thanks again now today before after call called case "
            "ticket text report reported reporting every day week"
        )
    )
)
"""Everyday words that may follow an address."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number with the mention it belongs to."""

    token: int
    number: int
    mention: Mention
    is_block: bool
    after: bool
    loose: bool


def addresses(text: Text) -> Iterator[Reading]:
    """Readings of every number with every street next to it."""
    groups: dict[tuple[int, int, bool], list[Numbered]] = {}
    for mention in text.mentions:
        for numbered in _numbers_of(text, mention):
            groups.setdefault((numbered.token, mention.start, numbered.is_block), []).append(numbered)
    for group in groups.values():
        reading = _verified(text, group) or _refused(text, group)
        if reading:
            yield reading
    yield from _unknown(text)
    yield from _unknown_spanish(text)


def _numbers_of(text: Text, mention: Mention) -> Iterator[Numbered]:
    if mention.numeral and not mention.typed:
        return
    found, at, skipped, is_block, loose = text.found, mention.start - 1, 0, False, False
    while at >= 0 and skipped < 5:
        token = found[at]
        if token.value is not None and not (
            (found[at].text in {"1", "2"} and text.word(at + 1) == "/") or text.word(at - 1) == "/"
        ):
            is_block = is_block or _block_before(text, at)
            yield from _usable(text, at, mention, is_block, False, loose or skipped > 1)
            return
        if token.text not in _SKIPPED:
            break
        is_block = is_block or token.text in BLOCK or token.text == "hundred"
        loose = loose or token.text in {"on", "en", "in", "at", ".", "the"}
        at, skipped = at - 1, skipped + 1
    yield from _numbers_after(text, mention)


def _block_before(text: Text, at: int) -> bool:
    """``block 1200 of Main``; no exact number is a block, and none that only follows one: ``on my block, 1320 Main``,
    ``up on blocks 1215 Main``."""
    number = text.found[at].value or 0
    return (
        number % 100 == 0
        and any(text.word(i) in BLOCK - _BLOCKS for i in (at - 1, at - 2))
        and text.word(at - 1) != ","
    )


_BLOCKS = frozenset({"blocks"})
"""Several: what a car stands on, or how far something goes, but never the name of one."""


def _numbers_after(text: Text, mention: Mention) -> Iterator[Numbered]:
    """``calle Broad 1500``, ``Oak St, number 12``, ``Oak St 12``."""
    at, said, is_block = mention.end, mention.spanish, False
    while at < len(text.found) and at < mention.end + 4:
        token = text.found[at]
        if token.value is not None:
            is_block = is_block or text.word(at + 1) in BLOCK
            said = said or is_block
            last = at + 1 >= len(text.found) or text.found[at + 1].kind == "sign"
            if said or (last and token.value > 0):
                yield from _usable(text, at, mention, is_block, True, not said)
            return
        if token.text in BLOCK:
            is_block = said = True
        elif token.text in NUMBER_WORD:
            said = True
        elif token.text not in {",", "the", "at", "al", "la", "en", "el", "a"} | _HERE:
            return
        at += 1


def _usable(text: Text, at: int, mention: Mention, is_block: bool, after: bool, loose: bool) -> Iterator[Numbered]:
    number, soft = text.found[at].value, at in text.guarded.soft
    if text.word(at - 1) in SPANISH_STREET and not after and _names_street(text, number or 0):
        return
    if (
        number is None
        or at in text.guarded.hard
        or ((soft or loose or after) and mention.score < 95 and not mention.typed)
    ):
        return
    if soft and (after or loose or mention.weak):
        return
    if text.word(at - 1) == "-" and at > 1 and text.found[at - 2].value is not None and at - 2 not in text.guarded.hard:
        at -= 2
        number = text.found[at].value or number
    if is_block and number < 100 and text.word(at + 1) == "hundred":
        number *= 100
    yield Numbered(at, number, mention, is_block, after, loose)


def _names_street(text: Text, number: int) -> bool:
    """``calle 5 y main``: the city has a street of this number; ``en la calle 1822 tasker`` is a house number."""
    return number < NUMBERED and ordinal(number) in text.index.bases


def _verified(text: Text, group: list[Numbered]) -> Reading | None:
    """The best mention whose street holds the number; equally good ones are asked about."""
    scored: list[tuple[float, Numbered, House]] = []
    for numbered in group:
        if _everyday(text, numbered):
            continue
        for street in numbered.mention.ids:
            at = (
                block(text.atlas, street, numbered.number)
                if numbered.is_block
                else house(text.atlas, street, numbered.number)
            )
            if at is None and numbered.number % 100 == 0 and numbered.number:
                at = block(text.atlas, street, numbered.number)
            if at is not None:
                scored.append((_rank(text, numbered) - (0 if at.sure else 0.5), numbered, at))
    if not scored:
        return None
    best = max(rank for rank, _, _ in scored)
    kept = [item for item in scored if item[0] >= best - (1.3 if item[1].mention.score < 100 else 0.3)]
    options = _different(text, kept)
    first = kept[0][1]
    start, end = min(first.token, first.mention.start), max(max(k[1].mention.end for k in kept), first.token + 1)
    fuzzy = any(k[1].mention.score < 99 or k[1].mention.relaxed for k in kept)
    rank = best - (8 if len(options) > 1 else 0)
    return Reading(rank, start, end, lambda: _finding(text, options, fuzzy))


def _everyday(text: Text, numbered: Numbered) -> bool:
    """``3 light poles``: an everyday word and no sign of a street."""
    mention = numbered.mention
    if not mention.weak or numbered.is_block or mention.spanish:
        return False
    after = text.found[mention.end] if mention.end < len(text.found) else None
    noun = (
        after is not None
        and after.kind == "word"
        and after.text in THINGS - _AFTER
        and mention.end not in text.guarded.unit_tokens
    )
    return noun or (numbered.loose and not numbered.after)


def _rank(text: Text, numbered: Numbered) -> float:
    base = 106.0 if numbered.is_block else 110.0
    soft = numbered.token in text.guarded.soft
    return base - text.cost(numbered.mention) - 4 * soft - 3 * numbered.loose - 2 * numbered.after


def _different(text: Text, kept: list[tuple[float, Numbered, House]]) -> list[tuple[House, Numbered]]:
    """One option for each official segment, those of the right parity first, best first."""
    ordered = sorted(
        kept,
        key=lambda item: (-item[0], not item[2].sure, text.atlas.streets[item[2].street].official != item[2].street),
    )
    options: dict[int, tuple[House, Numbered]] = {}
    for _, numbered, at in ordered:
        options.setdefault(text.atlas.streets[at.street].official, (at, numbered))
    if any(at.sure for at, _ in options.values()):
        options = {street: option for street, option in options.items() if option[0].sure}
    return list(options.values())


def _place(text: Text, at: House, numbered: Numbered) -> Place:
    exact = house(text.atlas, at.street, numbered.number) is not None
    if numbered.is_block or not exact:
        return text.writer.block(at, numbered.number)
    return text.writer.address(at, numbered.number)


def _finding(text: Text, options: list[tuple[House, Numbered]], fuzzy: bool) -> Finding:
    places = [_place(text, at, numbered) for at, numbered in options[:3]]
    unit, first = text.guarded.unit, options[0][1]
    if len(options) == 1:
        return Finding(
            "resolved", places[0].kind, places[0], unit=unit, fuzzy=fuzzy, confidence=confidence(fuzzy),
            parts=replace(half(first.number, None, text), street=text.atlas.streets[options[0][0].street].name.full),
            evidence="number in range" + (", misspelt" if fuzzy else ""),
        )  # fmt: skip
    return Finding(
        "clarify", places[0].kind, options=tuple(places), option_texts=tuple(p.text for p in places), unit=unit,
        fuzzy=fuzzy, confidence=confidence(fuzzy, True), parts=half(first.number, first.mention, text),
        evidence=f"{len(options)} streets hold the number",
    )  # fmt: skip


def _refused(text: Text, group: list[Numbered]) -> Reading | None:
    """A street the city has, without that number."""
    able = [
        n for n in group
        if n.mention.score >= 86 and not n.loose and n.token not in text.guarded.soft
        and (n.mention.typed or (not n.mention.weak and n.mention.score >= 99))
    ]  # fmt: skip
    if not able:
        return None
    best = min(able, key=lambda n: text.cost(n.mention))
    start, end = min(best.token, best.mention.start), max(best.mention.end, best.token + 1)
    rank = 58 - text.cost(best.mention) - (0 if best.mention.score >= 99 else 4)
    return Reading(rank, start, end, lambda: _not_found(text, best))


def _not_found(text: Text, numbered: Numbered) -> Finding:
    streets = numbered.mention.ids[:3]
    spans = tuple(span for i in streets for span in ranges(text.atlas, i, numbered.number))
    near = _numbers_near(text, streets, numbered.number)
    if len(streets) == 1:
        near += _crossing_near(text, streets[0], numbered.number)
    return Finding(
        "not_found", "block" if numbered.is_block else "address", ranges=spans[:3], nearest=tuple(near[:3]),
        parts=half(numbered.number, numbered.mention, text), unit=text.guarded.unit, confidence=0.7,
        fuzzy=numbered.mention.score < 99, evidence="the street has no such number",
    )  # fmt: skip


def _numbers_near(text: Text, streets: tuple[int, ...], number: int) -> list[str]:
    """Valid addresses next to one there is not. Of several streets those that have one close by, if any has."""
    each = 2 if len(streets) == 1 else 1
    found = [(abs(n - number), n, i) for i in streets for n in nearest_numbers(text.atlas, i, number)[:each]]
    close = [one for one in found if one[0] <= NEXT_DOOR] if each == 1 else found
    return [f"{n} {text.writer.resident(street)}" for _, n, street in sorted(close or found, key=lambda one: one[0])]


def _crossing_near(text: Text, street: int, number: int) -> list[str]:
    """The crossing next to the nearest number there is, where the city's data have geometry."""
    numbers = nearest_numbers(text.atlas, street, number)
    at = house(text.atlas, street, numbers[0]) if numbers else None
    place = text.writer.address(at, numbers[0]) if at else None
    if place is None or place.lat is None or place.lon is None or not text.atlas.crossings.get(street):
        return []
    here = place.lat, place.lon
    node = min(text.atlas.crossings[street], key=lambda n: (metres(here, text.atlas.nodes[n].point), n))
    return [text.writer.node_text(node)]


def _unknown(text: Text) -> Iterator[Reading]:
    """``12 Zzyx St``: a number, a name and a kind of street, and no such street in the city."""
    for at, token in enumerate(text.found):
        if token.value is None or at in text.guarded.hard or at in text.guarded.soft:
            continue
        for end in range(at + 2, min(at + 5, len(text.found))):
            words = text.found[at + 1 : end]
            kind = text.found[end].text
            if any(w.kind == "sign" for w in words):
                break
            everyday = all(w.text in COMMON for w in words)
            if kind in TYPES and TYPES[kind] not in PLAIN_TYPES and kind not in SPANISH_STREET and not everyday:
                yield Reading(52.0, at, end + 1, lambda at=at, end=end: _no_street(text, at, end))  # type: ignore[misc]
                break


def _unknown_spanish(text: Text) -> Iterator[Reading]:
    """``calle Zzyx 12``: a kind of street, a name the city does not have, and a number."""
    for at, token in enumerate(text.found):
        if token.text not in SPANISH_STREET or len(token.text) < 2:
            continue
        end = at + 1
        while end < min(at + 4, len(text.found)) and text.found[end].kind == "word" and text.word(end) not in COMMON:
            end += 1
        number = next((i for i in (end, end + 1) if i < len(text.found) and text.found[i].value is not None), None)
        between = () if number is None else text.found[end:number]
        plain = all(t.text in NUMBER_WORD | {"al", ","} for t in between)
        if end > at + 1 and number is not None and number not in text.guarded.hard and plain:
            yield Reading(52.0, at, number + 1, partial(_no_street, text, at, end, number))


def _no_street(text: Text, at: int, end: int, numbered: int | None = None) -> Finding:
    number = text.found[at if numbered is None else numbered].value
    name = " ".join(token.key for token in text.found[at + 1 : end])
    near: dict[str, None] = {}
    for base, score in text.index.similar(name, 4):
        for street in text.index.bases[base]:
            if score > 70 and number is not None and house(text.atlas, street, number):
                near.setdefault(f"{number} {text.writer.resident(street)}")
    if not near:
        near = {resident_case(base.upper()): None for base, score in text.index.similar(name, 3) if score > 70}
    words = " ".join(token.text for token in text.found[at + 1 : end + (numbered is None)])
    return Finding(
        "not_found", "address", nearest=tuple(near)[:3], parts=replace(half(number, None, text), street=words),
        unit=text.guarded.unit, confidence=0.5, evidence="no street of that name",
    )  # fmt: skip
