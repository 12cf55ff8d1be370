"""Crossings, and streets between two crossings: which streets are joined by what words, and whether they meet."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from places.lexicon import BETWEEN, CORNER, FILLER, FROM, JOIN, KINDS_OF_PLACE, STRONG_JOIN, STRONG_ON, TO
from places.mention import Mention
from places.place import Finding, Parts
from places.reading import Reading, Text, confidence
from places.verify import Meeting, closest, distinct, meetings, official_first

_GAP: Final = 4
_PAIRS: Final = 160
"""Pairs of readings tried in one text; enough for two names with eight readings each and more."""


def joined(text: Text) -> Iterator[Reading]:
    """Readings of two streets that are joined by a word or a sign."""
    groups: dict[int, list[tuple[Mention, Mention, int]]] = {}
    for first in text.mentions:
        for second, strength in _partners(text, first):
            groups.setdefault(_joint(text, first.end, second.start), []).append((first, second, strength))
    for pairs in groups.values():
        reading = _crossing(text, pairs)
        if reading:
            yield reading


def _joint(text: Text, begin: int, end: int) -> int:
    """Where two names are joined; pairs joined at one place are rivals."""
    return next((at for at in range(begin, end) if text.word(at) in JOIN), begin)


def _partners(text: Text, first: Mention) -> Iterator[tuple[Mention, int]]:
    for start in range(first.end, min(first.end + _GAP + 2, len(text.found))):
        strength = _strength(text, first.end, start, first)
        if strength < 0:
            return
        for second in text.starts.get(start, ()):
            if strength < 2 and _kind_of_place(text, first):
                continue
            letter = any(len(m.words) == 1 and not m.typed for m in (first, second))
            if (
                (first.numeral and second.numeral)
                or (letter and strength < 2)
                or (not strength and not _bare_gap(text, first, second))
            ):
                continue
            yield second, strength


def _kind_of_place(text: Text, mention: Mention) -> bool:
    """ "The church on Oak": a kind of place beside a street, though a Church St crosses it."""
    plain = not (mention.typed or mention.directed or mention.numeral)
    return plain and all(token.text in KINDS_OF_PLACE for token in text.found[mention.start : mention.end])


def _bare_gap(text: Text, first: Mention, second: Mention) -> bool:
    """``5th St Main St`` or, with the word corner, ``corner 5th Main``."""
    cue = _corner(text, first.start, second.end)
    return (
        not first.numeral
        and not second.numeral
        and (cue or (first.typed and second.typed and first.end == second.start))
    )


def _corner(text: Text, start: int, end: int) -> bool:
    near = [text.word(i) for i in (*range(start - 4, start), *range(end, end + 2))]
    return any(word in CORNER for word in near)


def _strength(text: Text, begin: int, end: int, first: Mention) -> int:
    """2 for a joining word, 1 for one that may join, 0 for none; -1 when the gap holds anything else."""
    best = 0
    for at in range(begin, end):
        word = text.word(at)
        if word in {"n", "e", "x"} and best:
            continue
        if word in STRONG_JOIN:
            best = 2
        elif word in JOIN or (word == "," and _corner(text, first.start, end)):
            best = max(best, 1)
        elif word not in FILLER:
            return -1
    return best


def _crossing(text: Text, pairs: list[tuple[Mention, Mention, int]]) -> Reading | None:
    ranked = sorted(pairs, key=lambda p: text.cost(p[0]) + text.cost(p[1]))[:_PAIRS]
    tried: list[tuple[float, Meeting, Mention, Mention]] = []
    ceiling = 1e9
    for place, (first, second, strength) in enumerate(ranked):
        cost = text.cost(first) + text.cost(second) + (0 if strength == 2 else 3)
        if strength < 2 and max(first.score, second.score) < 95 and not (first.typed and second.typed):
            continue
        if cost > ceiling:
            break
        wanted = [(a, b, 100.0) for a in first.ids[:14] for b in second.ids[:14] if a != b]
        for meeting in official_first(text.atlas, meetings(text.atlas, wanted, place < 2)):
            near = 0.0 if meeting.score >= 100 else 6.0
            tried.append((100 - cost - near, meeting, first, second))
            ceiling = min(ceiling, cost + near + 1.0)
    if not tried:
        return _apart(text, ranked)
    best = max(rank for rank, *_ in tried)
    kept = [item for item in tried if item[0] >= best - 0.9]
    options = distinct([item[1] for item in sorted(kept, key=lambda item: -item[0])])
    chosen = next(item for item in tried if item[1] is options[0])
    fuzzy = chosen[2].score < 99 or chosen[3].score < 99 or chosen[2].relaxed or chosen[3].relaxed
    rank = max(best - (8 if len(options) > 1 else 0), 88.5 if best > 70 else 60)
    return Reading(rank, chosen[2].start, chosen[3].end, lambda: _finding(text, options, fuzzy))


def _finding(text: Text, options: list[Meeting], fuzzy: bool) -> Finding:
    places = [text.writer.crossing(meeting) for meeting in options[:3]]
    first, second = (text.atlas.streets[i].name.full for i in options[0].streets)
    if len(options) == 1:
        return Finding(
            "resolved", "intersection", places[0], fuzzy=fuzzy, confidence=confidence(fuzzy), unit=text.guarded.unit,
            parts=Parts(street=first, cross=second), evidence="the streets cross" + (", misspelt" if fuzzy else ""),
        )  # fmt: skip
    return Finding(
        "clarify", "intersection", options=tuple(places), option_texts=_told_apart(text, options[:3]), fuzzy=fuzzy,
        confidence=confidence(fuzzy, True), parts=Parts(street=first, cross=second), unit=text.guarded.unit,
        evidence=f"{len(options)} crossings of these names",
    )  # fmt: skip


def _told_apart(text: Text, options: list[Meeting]) -> tuple[str, ...]:
    """The same two streets may meet twice: a third street, a district or the compass tells the places apart."""
    lines = [text.writer.crossing(meeting) for meeting in options]
    names = [place.text for place in lines]
    if len(set(names)) == len(names):
        return tuple(names)
    for layer in lines[0].districts:
        labels = [", ".join(place.districts.get(layer, ())[:1]) for place in lines]
        if len(set(zip(names, labels, strict=True))) == len(names) and all(labels):
            return tuple(
                f"{name} ({layer.replace('_', ' ')} {label})" for name, label in zip(names, labels, strict=True)
            )
    norths = sorted(range(len(options)), key=lambda i: options[i].point)
    words = {
        i: ("southern", "northern")[place > 0] if len(norths) == 2 else ("southern", "middle", "northern")[place]
        for place, i in enumerate(norths)
    }
    return tuple(f"{name} ({words[i]} crossing)" for i, name in enumerate(names))


def _apart(text: Text, ranked: list[tuple[Mention, Mention, int]]) -> Reading | None:
    """Two streets of the city that do not meet."""
    for first, second, strength in ranked:
        sure = strength == 2 or _corner(text, first.start, second.end)
        rest = [t for i, t in enumerate(text.found) if not first.start <= i < second.end and t.kind != "sign"]
        strong = [m.typed or not m.weak for m in (first, second)]
        placed = text.word(first.start - 1) in STRONG_ON | {"near", "by", "cerca"} and any(strong)
        named = all(strong) or placed or all(t.text in FILLER | JOIN | CORNER for t in rest)
        if sure and named and not (first.numeral or second.numeral) and min(first.score, second.score) >= 88:
            rank = 56 - text.cost(first) - text.cost(second)
            return Reading(rank, first.start, second.end, lambda a=first, b=second: _not_found(text, a, b))  # type: ignore[misc]
    return None


def _not_found(text: Text, first: Mention, second: Mention) -> Finding:
    near: list[str] = []
    pairs = [p for a in first.ids[:4] for b in second.ids[:4] if (p := closest(text.atlas, a, b))]
    if pairs:
        best = min(pairs, key=lambda pair: pair[2])
        near = list(dict.fromkeys(text.writer.node_text(node) for node in best[:2]))
    return Finding(
        "not_found", "intersection", nearest=tuple(near), confidence=0.7, unit=text.guarded.unit,
        parts=Parts(street=text.spelt(first), cross=text.spelt(second)),
        evidence="the streets do not meet",
    )  # fmt: skip


def stretches(text: Text) -> Iterator[Reading]:
    """``Market between 5th and 6th``, ``from 5th to 6th on Market``, ``Market entre 5th y 6th``."""
    for at, token in enumerate(text.found):
        between, span = token.text in BETWEEN, token.text in FROM
        if not between and not span and not (token.text == "b" and text.word(at + 1) == "/"):
            continue
        start = at + 3 if token.text == "b" else at + 1
        best: Reading | None = None
        for one, two in _two(text, start, not span):
            for street in _main(text, at, two.end):
                reading = _stretch(text, at, street, one, two, not span)
                if reading and (best is None or reading.rank > best.rank):
                    best = reading
        if best:
            yield best


def _two(text: Text, start: int, between: bool) -> Iterator[tuple[Mention, Mention]]:
    links = STRONG_JOIN | TO if between else TO | {"and"}
    for begin in range(start, start + 2):
        for one in text.starts.get(begin, ()):
            if text.word(one.end) not in links:
                continue
            for begin_two in (one.end + 1, one.end + 2):
                for two in text.starts.get(begin_two, ()):
                    yield one, two


def _main(text: Text, at: int, end: int) -> Iterator[Mention]:
    for mention in text.mentions:
        gap_before = [text.word(i) for i in range(mention.end, at)]
        if (
            mention.end <= at
            and len(gap_before) <= 3
            and all(w in FILLER or w in {",", "block", "in"} for w in gap_before)
        ):
            yield mention
        gap_after = [text.word(i) for i in range(end, mention.start)]
        if (
            mention.start > end
            and len(gap_after) <= 3
            and all(w in FILLER or w in {",", "in", "en", "along", "sobre"} for w in gap_after)
        ):
            yield mention


def _stretch(text: Text, at: int, street: Mention, one: Mention, two: Mention, between: bool) -> Reading | None:
    for main in street.ids[:8]:
        first = meetings(text.atlas, [(main, i, one.score) for i in one.ids[:10]])
        second = meetings(text.atlas, [(main, i, two.score) for i in two.ids[:10]])
        if first and second:
            a, b = official_first(text.atlas, first)[0], official_first(text.atlas, second)[0]
            cost = text.cost(street) + text.cost(one) + text.cost(two)
            fuzzy = min(street.score, one.score, two.score) < 99
            start, end = min(street.start, at), max(street.end, two.end)
            return Reading(104 - cost, start, end, partial(_stretched, text, a, b, between, fuzzy))
    return None


def _stretched(text: Text, first: Meeting, second: Meeting, between: bool, fuzzy: bool) -> Finding:
    place = text.writer.stretch(first, second, between)
    return Finding(
        "resolved", place.kind, place, fuzzy=fuzzy, confidence=confidence(fuzzy), evidence="both crossings exist"
    )
