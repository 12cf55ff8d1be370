"""The gazetteer: words, links or a point in, a verified place of this city out. The city's own names are the parser."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from rapidfuzz.distance import OSA

from places.address import addresses
from places.apart import elsewhere_on
from places.atlas import Atlas, load
from places.breath import counts, kept_street, known_by, turned, whole
from places.crossing import joined, stretches
from places.either import alternatives, either
from places.elsewhere import elsewhere, neighbours_street
from places.guard import guard
from places.index import Index
from places.known import SMALL, Piece, completions, only_kind, piece, spelt
from places.lexicon import BETWEEN, COMMON, CORRECTION
from places.links import Link, blanked, find_link
from places.mention import Mention, Spotter
from places.misspelt import misspelt
from places.named import landmarks, misspelt_landmarks, only_one, partly_named, street_alone, streets
from places.place import NOTHING, Finding, Parts
from places.reading import VERIFIED, Reading, Text
from places.tokens import LONGEST, Token, tokens
from places.writing import Writer

REPEAT: Final = re.compile(
    r"\b(?:same|usual)\s+(?:exact\s+)?(?:place|address|spot|location|corner|street|house|intersection|area)\b"
    r"|\bsame\s+as\s+(?:last\s+time|before)\b|\bwhere\s+(?:i|we)\s+(?:reported|said)\s+(?:last\s+time|before)\b|\b(?:back\s+)?there\s+again\b"
    r"|\bmism[oa]\s+(?:lugar|direccion|dirección|sitio|esquina|calle|casa)\b|\bdonde\s+siempre\b"
    r"|\b(?:lugar|direccion|dirección|sitio)\s+de\s+(?:siempre|la\s+(?:otra|ultima|última)\s+vez)\b|\bigual\s+que\s+la\s+(?:ultima|última)\s+vez\b",
    re.IGNORECASE,
)


REMEMBERED: Final = 512
"""Findings kept: one turn looks at the same words for the whole text, its sentences and again after each look-up."""


class Gazetteer:
    """One built gazetteer in memory. Immutable, so any number of threads may use it."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._index = Index(atlas)
        self._spotter = Spotter(atlas, self._index)
        self._writer = Writer(atlas)
        self._remembered = lru_cache(REMEMBERED)(self._found)

    @classmethod
    def open(cls, path: Path, *, spellings: bool = True) -> "Gazetteer":
        """Loads a built file; raises ``PlacesError`` if it is none. ``spellings=False`` leaves the city's table of
        misspellings out, to measure what is found without it."""
        return cls(load(path, spellings))

    @property
    def version(self) -> str:
        """City, table version and content hash."""
        return self._atlas.version

    @property
    def atlas(self) -> Atlas:
        """The data behind it, for measuring and for tests."""
        return self._atlas

    def at(self, lat: float, lon: float) -> Finding:
        """The place at a shared position, in WGS84 degrees; ``outside`` beyond the limits."""
        return self._at(lat, lon, "coordinates", 0.9)

    def find(self, text: str, known: Parts = Parts()) -> Finding:
        """The place a text names; ``known`` is what earlier messages gave and is completed or corrected by it.

        Pure and total: any text gives a finding. Reads the first 600 characters; ``span`` is in characters of ``text``.
        """
        return self._remembered(text[:LONGEST], known)

    def _found(self, short: str, known: Parts) -> Finding:
        link = find_link(short)
        if link:
            finding = self._linked(link)
            if finding:
                return finding
        short = blanked(short)
        found = tokens(short)
        if not found:
            return NOTHING
        finding = self._put_right(short, known) or self._either(short, known) or self._read(short, found, known)
        if finding.outcome == "none" and (match := REPEAT.search(short)):
            return Finding("repeat", confidence=0.9, span=match.span(), evidence="the same place as before")
        return finding

    def _put_right(self, raw: str, known: Parts) -> Finding | None:
        """``200 oak ave, no wait 210``: the place said last, its half completed by what was said before."""
        for turn in turned(raw):
            before = self.find(raw[: turn.before], known)
            if before.outcome in {"none", "repeat"}:
                continue
            said = self._retold(raw[slice(*turn.after)], before)
            if said is not None:
                first, last = (turn.after[0] + edge for edge in said.span)
                told = [*tokens(raw[before.span[1] : turn.before]), *tokens(raw[turn.after[0] : first])]
                one = all(token.kind == "sign" or token.text in SMALL for token in told)
                return replace(said, span=(before.span[0] if one else first, last))
        return None

    def _either(self, raw: str, known: Parts) -> Finding | None:
        """``12 or 40 oak ave``: both, where each is a place by itself."""
        told = (either(self.find(one, known), self.find(other, known)) for one, other in alternatives(raw))
        return next((finding for finding in told if finding is not None), None)

    def _retold(self, clause: str, before: Finding) -> Finding | None:
        plain = self.find(clause)
        if whole(plain):
            return kept_street(plain, before.place)
        found, known = tokens(clause), known_by(before)
        if not found or counts(clause, known) or not piece(self._spotted(clause, found)).whole:
            return None
        joined = self.find(clause, known)
        return joined if joined.outcome in {"resolved", "clarify", "not_found"} else None

    def _at(self, lat: float, lon: float, kind: str, confidence: float) -> Finding:
        if not self._sane(lat, lon):
            return NOTHING
        areas = self._atlas.areas
        way = "map_link" if kind == "map_link" else "coordinates"
        if not areas.within((lat, lon)):
            if areas.within((lon, lat)):
                return self._at(lon, lat, kind, 0.6)
            return Finding(
                "outside",
                "map_link" if kind == "map_link" else "coordinates",
                outside=areas.town((lat, lon)),
                confidence=0.9,
                evidence="outside the city limits",
            )
        place = self._writer.point(lat, lon, kind == "map_link")
        return Finding(
            "resolved", place.kind, place, confidence=confidence, evidence=f"{way.replace('_', ' ')} inside the city"
        )

    @staticmethod
    def _sane(lat: float, lon: float) -> bool:
        return -180 <= lat <= 180 and -180 <= lon <= 180

    def _linked(self, link: Link) -> Finding | None:
        if link.words:
            named = self.find(link.words.replace("http", " ")) if "://" not in link.words else NOTHING
            if named.outcome in {"resolved", "clarify", "outside", "not_found"}:
                return replace(named, span=link.span, evidence=f"name in a map link: {named.evidence}")
        if link.point:
            sure = 0.9 if link.certainty == "pin" else 0.6
            finding = self._at(*link.point, link.kind, sure)
            return replace(finding, span=link.span) if finding.outcome != "none" else None
        if link.kind == "map_link":
            return Finding(
                "incomplete",
                "map_link",
                span=link.span,
                missing="street",
                confidence=0.3,
                evidence="a link without a position",
            )
        return None

    def _read(self, raw: str, found: list[Token], known: Parts) -> Finding:
        text = self._spotted(raw, found)
        best = _best(text, self._readings(text))
        if best is None or best.rank < VERIFIED or self._loose_ends(text, best):
            more = misspelt(_untaken(text), text.guarded, self._spotter, self._index)
            if more:
                text = text.with_mentions([*text.mentions, *more])
            found_again = [
                *misspelt_landmarks(text),
                *partly_named(text),
                *only_one(text),
                *self._misspelt_nicknames(text),
            ]
            best = _best(text, [*self._readings(text), *found_again])
        away = self._away(text, raw, best)
        if away:
            return away
        finding = self._made(text, best)
        apart = finding.kind == "intersection" and whole(finding)
        if not apart and (best is None or best.rank < (VERIFIED if known != Parts() else 40)):
            joined_up = self._completed(text, known)
            if joined_up:
                return joined_up
        return finding

    def _spotted(self, raw: str, found: list[Token]) -> Text:
        """The text with every street it may name as the city spells them."""
        bare = Text(found, guard(raw, found), self._atlas, self._index, self._writer, [])
        return bare.with_mentions([m for m in self._spotter.exact(found) if not _guarded(m, text=bare)])

    def _loose_ends(self, text: Text, best: Reading) -> bool:
        """A verified reading that leaves half of a name unread may be beaten by a misspelt one."""
        return any(m.start >= best.start and m.end == best.end and text.dangling(m) for m in text.mentions)

    def _readings(self, text: Text) -> Iterator[Reading]:
        yield from addresses(text)
        yield from joined(text)
        yield from stretches(text)
        yield from landmarks(text)
        yield from self._nicknames(text)
        yield from streets(text)

    def _nicknames(self, text: Text) -> Iterator[Reading]:
        """Names only locals use, from the editors' file; each stands for a text of its own."""
        names = self._atlas.nicknames
        if not names:
            return
        for start in range(len(text.found)):
            for end in range(start + 1, min(start + 5, len(text.found)) + 1):
                entry = names.get(_named(text.found[start:end], self._atlas.own_words))
                if entry and entry[0] != "street":
                    yield Reading(97.0 + end - start, start, end, lambda target=entry[1]: self._target(target, text))  # type: ignore[misc]

    def _misspelt_nicknames(self, text: Text) -> Iterator[Reading]:
        """``the libary``: one long word of a nickname with a slip in it."""
        spoken: dict[int, list[list[str]]] = {}
        for name, (kind, target) in self._atlas.nicknames.items():
            words = name.split()
            many = len(words)
            if kind == "street" or many < 2:
                continue
            if many not in spoken:
                starts = range(len(text.found) - many + 1)
                spoken[many] = [_named(text.found[at : at + many], self._atlas.own_words).split() for at in starts]
            for start, written in enumerate(spoken[many]):
                if len(written) == many and _slipped(written, words):
                    yield Reading(88.4, start, start + many, lambda target=target: self._target(target, text))  # type: ignore[misc]

    def _target(self, target: str, text: Text) -> Finding:
        found = tokens(target)
        inner = Text(found, guard(target, found), self._atlas, self._index, self._writer, [])
        inner = inner.with_mentions(self._spotter.exact(found))
        readings = [*addresses(inner), *joined(inner), *stretches(inner), *landmarks(inner)]
        best = _best(inner, readings)
        return replace(best.make(), unit=text.guarded.unit, evidence="local nickname") if best else NOTHING

    def _away(self, text: Text, raw: str, best: Reading | None) -> Finding | None:
        away = elsewhere(text, raw)
        if away is None and (best is None or best.rank < VERIFIED):
            away = neighbours_street(text)
        if away is None:
            return None
        town, span = away
        if best:
            span = min(span[0], text.found[best.start].start), max(span[1], text.found[best.end - 1].end)
        kind = best.make().kind if best else None
        return Finding(
            "outside",
            kind,
            outside=town,
            span=span,
            unit=text.guarded.unit,
            confidence=0.9,
            evidence="another town is named",
        )

    def _made(self, text: Text, best: Reading | None) -> Finding:
        if best is None:
            return NOTHING
        finding = best.make()
        if finding.kind == "landmark" and (other := elsewhere_on(text, best, finding.place)):
            finding = street_alone(text, other)
            best = replace(best, start=min(best.start, other.start), end=max(best.end, other.end))
        start, end = text.found[best.start].start, text.found[best.end - 1].end
        unit = text.guarded.unit_span
        if text.guarded.unit and abs(unit[0] - end) < 4:
            end = unit[1]
        return replace(finding, span=(start, end))

    def _completed(self, text: Text, known: Parts) -> Finding | None:
        """The text as an answer that completes or corrects what is known, or as the first half of a place."""
        new = piece(text)
        if known == Parts():
            return self._first_half(text, new)
        if known.street and any(token.text in BETWEEN for token in text.found):
            between = self.find(f"{known.street} {' '.join(token.text for token in text.found)}")
            if between.outcome == "resolved" and between.kind == "between":
                start, end = text.found[0].start, text.found[-1].end
                return replace(
                    between, span=(start, end), evidence=f"joined with what was said before: {between.evidence}"
                )
        for line, parts in completions(known, new):
            parts = replace(parts, unit=text.guarded.unit or known.unit)
            if not line or only_kind(line):
                return Finding(
                    "incomplete",
                    "address",
                    parts=parts,
                    missing="street",
                    span=new.span,
                    confidence=0.5,
                    evidence="joined with what was said before",
                )
            finding = self.find(line)
            last = line == parts.street or (parts.number is not None and new.mention is None)
            if (
                finding.outcome in {"resolved", "clarify"}
                or last
                or (finding.outcome == "not_found" and not parts.cross)
            ):
                kept = spelt(parts, finding.parts)
                if finding.outcome == "resolved":
                    kept = replace(finding.parts, unit=parts.unit)
                missing = finding.missing
                return replace(
                    finding,
                    parts=kept,
                    missing=missing,
                    unit=parts.unit,
                    span=new.span,
                    evidence=f"joined with what was said before: {finding.evidence}",
                )
        return None

    def _first_half(self, text: Text, new: Piece) -> Finding | None:
        """A bare number, or a bare kind of street, and nothing else."""
        if new.mention is not None or not (new.number is not None or new.kind) or new.joins:
            return None
        if not new.whole:
            return None
        parts = Parts(new.number, " ".join(filter(None, (new.way, new.kind))), unit=text.guarded.unit)
        return Finding(
            "incomplete",
            "address",
            parts=parts,
            missing="street",
            span=new.span,
            unit=text.guarded.unit,
            confidence=0.3,
            evidence="half of an address",
        )


_ARTICLES: Final = frozenset({"the", "la", "el", "las", "los", "al", "del"})
LONG_ENOUGH: Final = 6
"""Letters a word needs for a slip in it to be forgiven."""


def _named(found: list[Token], own: frozenset[str]) -> str:
    """Tokens as a nickname is filed; one article is as good as another: ``la biblioteca`` is ``the library``, and
    so is the city's own name: ``rivertown library``."""
    keys = [token.key for token in found]
    if len(keys) > 2 and keys[0] in _ARTICLES and keys[1] in own:
        keys = [keys[0], *keys[2:]]
    elif len(keys) > 1 and keys[0] in own:
        keys = ["the", *keys[1:]]
    return " ".join(["the" if keys[0] in _ARTICLES and len(keys) > 1 else keys[0], *keys[1:]])


def _slipped(written: list[str], words: list[str]) -> bool:
    """Whether just one word differs, by one slip, and begins with the same letter."""
    apart = [(one, other) for one, other in zip(written, words, strict=True) if one != other]
    if len(apart) != 1 or len(apart[0][1]) < LONG_ENOUGH:
        return False
    one, other = apart[0]
    return one[0] == other[0] and one not in COMMON and OSA.distance(one, other, score_cutoff=1) <= 1


def _guarded(mention: Mention, text: Text) -> bool:
    """``at 9:00`` and ``march 1st`` name no numbered street."""
    number = mention.numeral or text.found[mention.end - 1].kind == "ordinal"
    return number and not mention.typed and any(i in text.guarded.hard for i in range(mention.start, mention.end))


def _untaken(text: Text) -> list[Token]:
    """The tokens, with strong exact names masked so that no misspelling is sought in them."""
    taken: set[int] = set()
    for mention in text.mentions:
        before = text.found[mention.start - 1] if mention.start else None
        half = before is not None and before.kind == "word" and before.text not in COMMON
        whole_name = not mention.relaxed if mention.typed else not (mention.numeral or text.dangling(mention))
        if whole_name and not mention.weak and mention.score >= 99 and not half:
            taken.update(range(mention.start, mention.end))
    return [replace(t, kind="sign") if i in taken else t for i, t in enumerate(text.found)]


def _best(text: Text, readings: "Iterator[Reading] | list[Reading]") -> Reading | None:
    turns = [i for i, t in enumerate(text.found) if t.text in CORRECTION]
    best: Reading | None = None
    for reading in readings:
        rank = reading.rank
        for turn in turns:
            if (text.word(turn) == "not" and 0 < reading.start - turn <= 3) or turn == reading.start:
                rank -= 30
            elif reading.start > turn:
                rank += 15
        if best is None or rank > best.rank:
            best = reading if rank == reading.rank else replace(reading, rank=rank)
    return best
