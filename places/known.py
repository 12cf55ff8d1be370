"""Half-known places: what earlier messages gave is completed or corrected by what this one says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from places.lexicon import BLOCK, CORNER, CORRECTION, NUMBER_WORD, STRONG_JOIN
from places.mention import Mention
from places.place import Parts
from places.reading import Text
from places.words import DIRECTIONS, PLAIN_TYPES, TYPES, UNITS, listed

SMALL: Final = CORRECTION | STRONG_JOIN | CORNER | frozenset(
    listed(
    "no i it its is the of on at yes its' im that this one street house my address please pls ok la el es en "
    "de del si yo uh um number num number: block blk cuadra hundred would be should was sorry thanks thx "
    "south north but oh wait to near nearby somewhere by close around about past before after next right just up "
    "down toward towards like maybe probably think guess believe creo como cerca por junto pasando antes despues "
    "esta mal eso nope nah correcto error oops disculpe equivoque verdad bien realidad perdon in front "
    "both are they dos ambos ambas estan "
    "casi or so ish approx approximately exactly there was said say con la las los a unos unas quizas itd id and"
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """What one short text adds: any of a number, a street, a kind of street, a direction."""

    number: int | None = None
    mention: Mention | None = None
    kind: str = ""
    way: str = ""
    block: bool = False
    joins: bool = False
    corrects: bool = False
    whole: bool = False
    """Nothing else of weight was said."""
    span: tuple[int, int] = (0, 0)


def piece(text: Text) -> Piece:
    """Reads a text as an answer; only texts of few other words give a bare number, kind or direction."""
    found = text.found
    words = {token.text for token in found}
    joins = (bool(words & (STRONG_JOIN | CORNER)) and not words & {"n", "e", "y"}) or bool(words & CORNER)
    corrects = bool(words & CORRECTION) or text.word(0) == "no"
    mention = _street(text)
    covered = set(range(mention.start, mention.end)) if mention else set()
    left = [at for at in range(len(found)) if at not in covered and at not in text.guarded.unit_tokens]
    number = kind = way = None
    used = sorted(covered)
    other = 0
    for at in left:
        token = found[at]
        if _house_number(text, at) and number is None:
            number = token.value or UNITS.get(token.text)
            used.append(at)
        elif token.text in TYPES and kind is None and (TYPES[token.text] not in PLAIN_TYPES or len(found) <= 2):
            kind = token.text
            used.append(at)
        elif token.text in DIRECTIONS and way is None and token.text not in {"no", "so", "este"}:
            way = token.text
            used.append(at)
        elif token.kind != "sign" and token.text not in SMALL and token.text not in NUMBER_WORD:
            other += 1
    short = other == 0
    span = (found[min(used)].start, found[max(used)].end) if used else (0, 0)
    return Piece(
        number if short or (other <= 1 and number is not None and number > 9) else None, mention,
        kind or "" if short else "", way or "" if short else "", bool(words & BLOCK), joins, corrects, short, span,
    )  # fmt: skip


def _house_number(text: Text, at: int) -> bool:
    """A number in figures or in words; ``the other one`` is none, nor is a time (``3h``) by itself."""
    token = text.found[at]
    if token.value is not None:
        return at not in text.guarded.hard and (token.text.isdecimal() or at not in text.guarded.soft)
    return token.text in UNITS and (
        len(text.found) == 1 or text.word(at - 1) in NUMBER_WORD | {"el", "its", "is", "es"}
    )


def _street(text: Text) -> Mention | None:
    able = [
        m
        for m in text.mentions
        if (not m.numeral or _counted_street(text, m))
        and (m.score >= 99 or (m.score >= 78 and len(m.words) > 3))
        and not _pronoun(text, m)
        and _content(text, m)
    ]
    return min(able, key=lambda m: (text.cost(m), m.start), default=None)


def _pronoun(text: Text, mention: Mention) -> bool:
    """``i meant 3343``: a letter that no number stands before is no street, though the city has an I St."""
    lone = len(mention.words) == 1 and not (mention.typed or mention.directed)
    return lone and (mention.start == 0 or text.found[mention.start - 1].value is None)


def _counted_street(text: Text, mention: Mention) -> bool:
    """``con la 5``, ``and 5``: a number that is said to be a street."""
    first = mention.start
    while first and text.word(first) in DIRECTIONS:
        first -= 1
    return text.word(first - 1) in STRONG_JOIN | CORNER | {"la", "calle"}


def _content(text: Text, mention: Mention) -> bool:
    """Everyday words name a street only when little else is said."""
    outside = (
        i for i in range(len(text.found)) if not mention.start <= i < mention.end and i not in text.guarded.unit_tokens
    )
    others = [text.found[i] for i in outside if text.found[i].kind == "word"]
    spare = [t for t in others if t.text not in SMALL and t.text not in TYPES and t.text not in DIRECTIONS]
    return len(spare) <= (0 if mention.weak else 3)


def completions(known: Parts, new: Piece) -> Iterator[tuple[str, Parts]]:
    """Texts to look up, best first, each with the parts it would leave known."""
    number = new.number if new.number is not None else known.number
    if new.mention is None:
        street = reworded(known.street, new.way, new.kind)
        if street and (new.number is not None or new.way or new.kind):
            yield (
                _line(
                    number, f"block of {street}" if new.block else street, "" if new.number is not None else known.cross
                ),
                Parts(number, street, known.cross),
            )
        elif not street and (new.kind or new.number is not None):
            yield "", Parts(number, " ".join(filter(None, (new.way, new.kind))), known.cross)
        return
    name = new.mention.words
    if known.street and only_kind(known.street):
        name = reworded(name, "", known.street)
    elif new.kind and not new.mention.typed:
        name = reworded(name, new.way, new.kind)
    refined = not (new.joins or known.cross) and _same_base(known.street, name)
    if known.street and not only_kind(known.street) and new.number is None and not refined:
        cross = f"{known.street} & {name}"
        if new.joins or (known.number is None and not (new.corrects and not known.cross)):
            yield cross, Parts(None, known.street, name)
        if known.cross:
            yield f"{name} & {known.cross}", Parts(None, name, known.cross)
    if number is not None:
        yield f"{number} {name}", Parts(number, name)
    yield name, Parts(number, name)


def _same_base(street: str, name: str) -> bool:
    """``8th St`` and ``s 8th``, ``oak`` and ``oak ave``: one name told more exactly, no crossing of the two."""
    one, other = (
        [word for word in each.lower().split() if word not in TYPES and word not in DIRECTIONS]
        for each in (street, name)
    )
    return bool(one) and one == other


def _line(number: int | None, street: str, cross: str) -> str:
    if number is None:
        return f"{street} & {cross}" if cross else street
    return f"{number} {street}"


def only_kind(street: str) -> bool:
    """``st``, ``avenue``, ``n``: half of a street's name."""
    words = street.lower().split()
    return bool(words) and all(word in TYPES or word in DIRECTIONS for word in words) and len(words) < 3


def spelt(parts: Parts, found: Parts) -> Parts:
    """What is known, its streets as the city spells them where they were found."""
    cross = found.cross if parts.cross and found.cross else parts.cross
    return replace(parts, street=found.street or parts.street, cross=cross)


def reworded(street: str, way: str, kind: str) -> str:
    """A street's name with another direction or kind: ``OAK ST`` and ``avenue`` → ``oak avenue``."""
    if not street:
        return ""
    words = street.lower().split()
    ways, kinds = [w for w in kind.lower().split() if w in DIRECTIONS], [w for w in kind.lower().split() if w in TYPES]
    way = way or " ".join(ways)
    if kinds and len(words) > 1 and words[-1] in TYPES:
        words = words[:-1]
    if way and len(words) > 1 and words[0] in DIRECTIONS:
        words = words[1:]
    return " ".join([*([way] if way else []), *words, *kinds])
