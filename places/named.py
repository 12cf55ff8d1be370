"""Landmarks and local nicknames in a text, and a street named on its own."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from places.atlas import Landmark
from places.geometry import metres
from places.lexicon import AT, COMMON, CORNER, FILLER, GENERIC, KINDS_OF_LANDMARK, ON, STRONG_ON, THINGS
from places.mention import Mention
from places.place import Finding
from places.reading import Reading, Text, half
from places.words import PLAIN_TYPES, TYPES, listed

LEADS: Final = frozenset(listed("is was be its to a es era sea por"))
ANNOUNCED: Final = frozenset(
    listed(
        "address addr location place spot corner where change changed changing move moved switch direccion lugar sitio "
        "ubicacion esquina cambia cambie cambiar cambialo cambiela cambiela mover mueve"
    )
)
"""Words that announce a place, and those that lead over to it."""
_ONE_PLACE: Final = 600.0
"""Metres within which landmarks of one name are one place."""
ARTICLES: Final = frozenset({"the", "la", "el", "del", "al"})
MOST_OFFERED: Final = 3
TERSE: Final = 3
"""Tokens of a text so short that a street at its end is a place: ``pothole oak``."""
BRIEF: Final = 8
"""Tokens of a text so short that the name of a landmark at its end is a place without "at"."""
SCHOOLS: Final = frozenset(listed("high middle elementary"))
"""Words a school's name is cut short after: ``lincoln elementary``."""
_SPANISH_KINDS: Final = frozenset(listed("parque escuela biblioteca"))
"""Kinds of place that the table of names knows in Spanish; they stand before the name."""
RARE: Final = frozenset(
    listed("courthouse airport stadium cemetery museum library hospital university college mall arena zoo")
)
"""Kinds of landmark of which a city has few."""
_KINDS: Final = KINDS_OF_LANDMARK | {"temple", "tower", "mosque", "synagogue"}
_POLITE: Final = (
    FILLER
    | ON
    | frozenset(listed("please pls thanks its it is um uh street i meant mean no sorry ok yes si es porfavor just"))
)
_LEADING: Final = _POLITE | AT | frozenset(listed("one right front of ahi queda esta estan frente thx gracias there"))
"""Words of an answer to "where?" that name nothing: "its right in front of Dog Park thx"."""


def landmarks(text: Text) -> Iterator[Reading]:
    """Exact names of landmarks, where they are named as places; a name inside a longer one is part of that."""
    meant = list(_exact(text))
    for one in meant:
        if not any(other.start <= one.start and one.end <= other.end and other is not one for other in meant):
            yield one


def _exact(text: Text) -> Iterator[Reading]:
    found, index = text.found, text.index
    for start in range(len(found)):
        keys: list[str] = []
        for end in range(start + 1, min(start + index.longest_landmark, len(found)) + 1):
            token = found[end - 1]
            if token.kind == "sign" and token.text not in "-/&":
                break
            if token.text not in {"-", "/", "&"}:
                keys.append(token.key)
            marks = index.landmarks.get(" ".join(keys)) or index.landmarks.get(_kind_last(text, start, keys))
            if text.word(end) in TYPES and any(m.typed and m.start <= start and m.end > end for m in text.mentions):
                continue
            if marks and (weight := _evidence(text, start, end, keys, marks)):
                rank = 90 + weight + 0.8 * (end - start)
                yield Reading(rank, start, end, lambda marks=marks: _landmark(text, marks, False))  # type: ignore[misc]


def _kind_last(text: Text, start: int, keys: Sequence[str]) -> str:
    """``parque Memorial`` for Memorial Park: in Spanish the kind of place comes first."""
    return " ".join([*keys[1:], keys[0]]) if len(keys) > 1 and text.word(start) in _SPANISH_KINDS else ""


def _evidence(text: Text, start: int, end: int, keys: Sequence[str], marks: Sequence[Landmark]) -> float:
    """How surely a landmark is meant, 0 for not: two telling words, or a preposition and a name that is not generic."""
    telling = [key for key in keys if key not in GENERIC and key not in COMMON]
    known = any(mark.street is not None or mark.lat is not None for mark in marks)
    before = text.word(start - 1)
    pair = before in {"of", "to", "from", "de", "del"} and text.word(start - 2) in {
        "front",
        "next",
        "across",
        "close",
        "side",
        "corner",
        "lado",
        "frente",
    }
    placed = before in AT - {"of", "to", "from", "a"} or pair or start == 0 or _said_to_be(text, start)
    beside = (*text.found[:start], *text.found[end:])
    alone = all(t.text in _POLITE or t.kind == "sign" for t in beside)
    if len(keys) == 1:
        return (
            1.0
            if known
            and (alone or text.word(start - 1) in {"at", "in", "inside", "en"})
            and telling
            and len(keys[0]) > 4
            else 0.0
        )
    if telling:
        return (3.0 if known else -1.0) if placed or len(telling) > 1 or keys[-1] in KINDS_OF_LANDMARK else 0.0
    if known:
        return 2.0 if placed or alone else 0.0
    return 1.0 if all(t.text in _LEADING or t.kind == "sign" for t in beside) else 0.0


def _said_to_be(text: Text, start: int) -> bool:
    """``the address is city hall``, ``change it to city hall``: a place is announced."""
    said = {text.word(at) for at in range(start - 6, start - 1)}
    return text.word(start - 1) in LEADS and bool(said & ANNOUNCED)


def _landmark(text: Text, marks: Sequence[Landmark], fuzzy: bool) -> Finding:
    places = [text.writer.landmark(mark) for mark in marks[:3]]
    unit = text.guarded.unit
    parts = half(None, None, text)
    if len({(mark.number, mark.street, mark.lat) for mark in marks}) == 1 or _together(marks):
        known = places[0].streets or places[0].lat is not None
        sure = 0.9 if fuzzy else 0.97 if known else 0.8
        return Finding(
            "resolved", "landmark", places[0], parts=parts, unit=unit, fuzzy=fuzzy, confidence=sure, evidence="landmark"
        )
    lines = tuple(
        f"{m.name}, {m.number} {text.writer.resident(m.street)}" if m.street is not None
        else f"{m.name} ({text.writer.point(m.lat, m.lon, False).text})" if m.lat is not None and m.lon is not None
        else m.name
        for m in marks[:3]
    )  # fmt: skip
    return Finding(
        "clarify", "landmark", options=tuple(places), option_texts=lines, parts=parts, unit=unit, confidence=0.6,
        evidence=f"{len(marks)} landmarks of this name",
    )  # fmt: skip


def _together(marks: Sequence[Landmark]) -> bool:
    """One place that several files draw: a park, its playground, its gate."""
    points = [(mark.lat, mark.lon) for mark in marks if mark.lat is not None and mark.lon is not None]
    return len(points) == len(marks) and all(metres(points[0], point) < _ONE_PLACE for point in points)


def misspelt_landmarks(text: Text) -> Iterator[Reading]:
    """``at clarck park``: a preposition, one to four words, a kind of landmark."""
    tries = 0
    for at, token in enumerate(text.found):
        if token.key not in KINDS_OF_LANDMARK or tries >= 6:
            continue
        for start in range(max(0, at - 4), at):
            placed = not start or text.word(start - 1) in AT
            if not placed and not _ends(text, at):
                continue
            keys = [t.key for t in text.found[start : at + 1] if t.kind != "sign"]
            telling = set(keys) - GENERIC - AT - ARTICLES
            if not placed and (_everyday(keys[:-1]) or text.found[start].kind == "sign"):
                continue
            if all(key in COMMON for key in keys[:-1]) or len(keys) < 2 or not telling:
                continue
            tries += 1
            some = _part_of(text, keys, token.key)
            if some:
                yield Reading(89.5, start, at + 1, lambda marks=some: _landmark(text, marks, True))  # type: ignore[misc]
                break
            if not placed:
                continue
            hits = text.index.similar_landmarks(" ".join(keys), token.key)
            if hits and (len(hits) == 1 or hits[0][1] > hits[1][1] + 2):
                marks = text.index.landmarks[hits[0][0]]
                rank = 88 + (hits[0][1] - 82) / 6
                yield Reading(rank, start, at + 1, lambda marks=marks: _landmark(text, marks, True))  # type: ignore[misc]
                break


def _everyday(keys: Sequence[str]) -> bool:
    """Whether one of these words is no part of a name: "the", "in", "swing"; an initial may be."""
    return any(len(key) > 1 and (key in AT or key in ARTICLES or key in COMMON) for key in keys)


def _ends(text: Text, at: int) -> bool:
    """Whether a short text ends in this word: ``needles malcolm x park``, ``trash clark park pls``."""
    return len(text.found) <= BRIEF and all(t.text in _POLITE or t.kind == "sign" for t in text.found[at + 1 :])


def partly_named(text: Text) -> Iterator[Reading]:
    """``at reading terminal``, ``the bus terminal``: the first or last words of one landmark's name, unless they
    name a street; the other words of the name may stand elsewhere (``the playground at mill creek``)."""
    taken = {i for m in text.mentions if m.score >= 95 and not m.weak for i in range(m.start, m.end)}
    said = {token.key for token in text.found}
    for start in range(len(text.found) - 1):
        if not (start == 0 or text.word(start - 1) in AT):
            continue
        for end in range(start + 2, min(start + 5, len(text.found)) + 1):
            keys = [token.key for token in text.found[start:end]]
            name = text.index.landmark_starts.get(" ".join(keys), "")
            school = keys[-1] in SCHOOLS and end - 1 not in taken
            if start in taken and not school:
                continue
            telling = all(key not in COMMON for key in keys[: -1 if school else None])
            telling = telling and any(key not in GENERIC for key in keys)
            whole = set(name.split()) <= said
            marks = text.index.landmarks.get(name, ())
            if not (name and (telling or whole)) and text.word(start - 1) in ARTICLES:
                marks, telling = _ending(text, keys), True
            if marks and (telling or whole) and all(mark.street is not None or mark.lat is not None for mark in marks):
                yield Reading(88.2, start, end, partial(_landmark, text, marks, True))


def only_one(text: Text) -> Iterator[Reading]:
    """``by the courthouse``: the landmarks of a rare kind, where the city has at most three to choose from."""
    for at, token in enumerate(text.found):
        if token.key not in RARE or text.word(at - 1) not in ARTICLES:
            continue
        names = [name for name in text.index.landmark_words.get(token.key, ()) if name.split()[-1] == token.key]
        marks = [mark for name in names for mark in text.index.landmarks[name]]
        if 0 < len(marks) <= MOST_OFFERED and all(mark.street is not None or mark.lat is not None for mark in marks):
            yield Reading(88.1, at - 1, at + 1, partial(_landmark, text, marks, True))


def _ending(text: Text, keys: Sequence[str]) -> Sequence[Landmark]:
    """``the rec center on monroe``: the landmarks of at most three that end so; those on a street that is named."""
    names = text.index.landmark_ends.get(" ".join(keys), ())
    marks = [mark for name in names for mark in text.index.landmarks[name]]
    named = {i for m in text.mentions if m.score >= 95 for i in m.ids}
    return [mark for mark in marks if mark.street in named] or (marks if len(marks) <= MOST_OFFERED else [])


def _part_of(text: Text, keys: Sequence[str], kind: str) -> list[Landmark]:
    """``clark park`` for CLARENCE H CLARK PARK: every word in one name that ends in the same kind."""
    telling = [key for key in keys if key not in AT and key not in {"the", "la", "el"}]
    rare = [key for key in telling if key not in GENERIC]
    if not rare:
        return []
    names = [
        n
        for n in text.index.landmark_words.get(rare[0], ())
        if set(telling) <= set(n.split()) and n.split()[-1] == kind
    ]
    if len(names) > 3:
        return []
    return [
        mark for name in names for mark in text.index.landmarks[name] if mark.street is not None or mark.lat is not None
    ]


def streets(text: Text) -> Iterator[Reading]:
    """A street on its own: a house number or a cross street is still missing."""
    for mention in text.mentions:
        weight = _alone(text, mention)
        if weight:
            rank = 45 + weight - text.cost(mention)
            yield Reading(rank, mention.start, mention.end, lambda m=mention: street_alone(text, m))  # type: ignore[misc]


def _alone(text: Text, mention: Mention) -> float:
    before, base = text.word(mention.start - 1), text.found[mention.start : mention.end]
    if before in ARTICLES and not (mention.typed or mention.directed) and all(t.key in _KINDS for t in base):
        return 0.0  # "near the school" is no street of that name
    whole = all(
        t.text in _POLITE or t.kind == "sign" for t in (*text.found[: mention.start], *text.found[mention.end :])
    )
    if whole and not mention.numeral and (mention.score >= 99 or (mention.score > 87 and len(base[0].text) > 3)):
        telling = not mention.weak or mention.spanish or any(t.text not in COMMON for t in base)
        return 6.0 if telling or len(text.found) < 4 else 0.0
    if any(i in text.guarded.soft for i in range(mention.start, mention.end)):
        return 0.0
    if mention.numeral and not (mention.spanish and mention.score >= 99):
        return 0.0
    if text.found[mention.end].key in KINDS_OF_LANDMARK if mention.end < len(text.found) else False:
        return 0.0
    if mention.typed and not mention.relaxed:
        everyday = base[-1].key in PLAIN_TYPES and not mention.directed and all(t.text in COMMON for t in base)
        return 0.0 if everyday or mention.score < 84 else 4.0
    ordinal = base[-1].kind == "ordinal"
    if mention.spanish and (mention.score >= 95 or ordinal):
        return 3.0
    placed = _said_to_be_on(text, mention)
    if mention.weak and not placed:
        return 0.0
    if (mention.relaxed and not mention.typed) or mention.score < 95 or text.dangling(mention):
        return 0.0
    short = len(base) == 1 and len(base[0].text) < 4 and len(text.found) > TERSE
    if short and not (mention.directed or placed):
        return 0.0
    if mention.relaxed:
        return 1.0 if before in STRONG_ON else 0.0
    if mention.end == len(text.found) <= TERSE and mention.start:
        return 1.0
    return 2.0 if before in STRONG_ON or (text.word(mention.start - 2) in STRONG_ON and before == "the") else 0.0


def _said_to_be_on(text: Text, mention: Mention) -> bool:
    """``pothole on church``: an everyday word, said to be where something is, with nothing after it to belong to."""
    after = text.found[mention.end] if mention.end < len(text.found) else None
    ends = after is None or after.kind == "sign" or after.text in (COMMON - THINGS) | AT
    exact = mention.score >= 99 and not mention.numeral
    return ends and exact and text.word(mention.start - 1) in {"on", "en", "sobre", "along", "off"}


def street_alone(text: Text, mention: Mention) -> Finding:
    """A street is known; its house number or its cross street is not."""
    corner = any(text.word(i) in CORNER for i in range(mention.start - 4, mention.end + 2))
    return Finding(
        "incomplete", "intersection" if corner else "street", parts=half(None, mention, text),
        missing="cross" if corner else "number", unit=text.guarded.unit, confidence=0.7, fuzzy=mention.score < 99,
        evidence="a street without number or cross street",
    )  # fmt: skip
