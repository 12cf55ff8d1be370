"""A small pattern language over words, so that rules are data: sets of words and sequences with bounded gaps.

    @set        a word of that set           a|b         any of these words (or @sets)
    item?       may be missing               ~3          at most three words in between
    x <3> y     x and y in either order      ^  $        first / last word of the sentence
    stem*       (inside a set) any word that begins so

Gaps are bounded and a pattern never crosses a sentence, so matching is linear in the text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from classifier.rules.misspelt import KEYS
from classifier.rules.reading import Word
from classifier.rules.real_words import REAL_WORDS
from classifier.rules.spelling import Repair

Sets = Mapping[str, str]
Rules = Mapping[str, str]
"""Label → patterns, separated by semicolons. A line may break after "|"."""
_STEM_LENGTHS: Final = range(3, 11)
KEPT: Final = 8192
"""Words whose meaning is kept, for each grammar: about 1 MB."""
_NOTHING: Final[frozenset[str]] = frozenset()
_JOINT: Final = re.compile(r"\|\s+")


class Match(NamedTuple):
    """A rule's label and the words it covers: ``first`` to ``last``, inclusive."""

    label: str
    first: int
    last: int

    def span(self, words: Sequence[Word]) -> tuple[int, int]:
        """The same in characters of the text these words were read from."""
        return words[self.first].start, words[self.last].end


@dataclass(frozen=True, slots=True)
class _Item:
    tags: frozenset[str] = frozenset()
    optional: bool = False
    gap: int = 0
    edge: str = ""


_Pattern = tuple[_Item, ...]


class _Meaning(NamedTuple):
    """A word's tags, and the patterns a match at it may have: each once, in the order of the rules."""

    tags: frozenset[str]
    begun: tuple[tuple[str, _Pattern], ...]


class Grammar:
    """Rules compiled once; ``find`` is safe to call from several threads."""

    def __init__(self, sets: Sets, rules: Rules) -> None:
        self._words: dict[str, set[str]] = defaultdict(set)
        self._stems: dict[str, set[str]] = defaultdict(set)
        for name in sets:
            self._add(f"@{name}", _members(name, sets))
        self._by_tag: dict[str, list[tuple[int, str, _Pattern]]] = defaultdict(list)
        self._many = 0
        for label, block in rules.items():
            for source in filter(str.strip, _JOINT.sub("|", block).split(";")):
                self._compile(label, " ".join(source.split()), sets)
        self._lengths = tuple(length for length in _STEM_LENGTHS if any(len(stem) == length for stem in self._stems))
        self._repair = Repair(KEYS & self._words.keys(), REAL_WORDS)
        self.mended = lru_cache(KEPT)(self._mended)
        self._meanings: dict[frozenset[str], _Meaning] = {}
        self._known = lru_cache(KEPT)(self._looked_up)

    def find(self, words: Sequence[Word], hidden: frozenset[int] = frozenset()) -> list[Match]:
        """Every place where a rule holds, in order of the text; ``hidden`` words match nothing."""
        said = [self._known(word.text) for word in words]
        begun = [(at, one.begun) for at, one in enumerate(said) if one.begun and at not in hidden]
        if not begun:  # most grammars have nothing to say to most texts
            return []
        tags = [_NOTHING if at in hidden else one.tags for at, one in enumerate(said)]
        found = []
        for at, patterns in begun:
            for label, pattern in patterns:
                last = _match(pattern, 0, at, at, words, tags)
                if last is not None:
                    found.append(Match(label, at, last))
        return found

    def covered(self, words: Sequence[Word], hidden: frozenset[int] = frozenset()) -> frozenset[int]:
        """Indexes of all words inside any match."""
        return frozenset(at for hit in self.find(words, hidden) for at in range(hit.first, hit.last + 1))

    def _mended(self, word: str) -> str:
        """The word itself, or the key word it is a misspelling of."""
        return word if self._exact(word) else self._repair.nearest(word) or word

    def _looked_up(self, word: str) -> _Meaning:
        """What a word says to this grammar. Nearly all words say one of a few things, each of which is kept once."""
        tags = self._exact(word) or self._exact(self._repair.nearest(word) or "")
        meaning = self._meanings.get(tags)
        if meaning is None:
            meaning = self._meanings.setdefault(tags, _Meaning(tags, self._begun_by(tags)))
        return meaning

    def _begun_by(self, tags: frozenset[str]) -> tuple[tuple[str, _Pattern], ...]:
        begun = {entry[0]: entry[1:] for tag in tags for entry in self._by_tag.get(tag, ())}
        return tuple(begun[number] for number in sorted(begun))

    def _exact(self, word: str) -> frozenset[str]:
        found = self._words.get(word)
        begun = [stem for length in self._lengths if (stem := self._stems.get(word[:length]))]
        return frozenset(found or ()).union(*begun) if found or begun else _NOTHING

    def _add(self, tag: str, members: Iterable[str]) -> None:
        for word in members:
            if word.endswith("*"):
                self._stems[word[:-1]].add(tag)
            else:
                self._words[word].add(tag)

    def _compile(self, label: str, source: str, sets: Sets) -> None:
        for plain in _expanded(source):
            pattern = tuple(self._item(piece, sets) for piece in plain.split())
            for tag in _openings(pattern, source):
                self._by_tag[tag].append((self._many, label, pattern))
            self._many += 1

    def _item(self, piece: str, sets: Sets) -> _Item:
        if piece in ("^", "$"):
            return _Item(edge=piece)
        if piece.startswith("~"):
            return _Item(gap=int(piece[1:]))
        optional = piece.endswith("?")
        names = [name for name in piece.rstrip("?").split("|") if name]
        for name in names:
            if name.startswith("@"):
                assert name[1:] in sets, f"unknown set {name} in {piece}"
            else:
                self._add(f"={name}", [name])
        return _Item(frozenset(name if name.startswith("@") else f"={name}" for name in names), optional)


def _members(name: str, sets: Sets) -> Iterable[str]:
    for word in sets[name].split():
        if word.startswith("@"):
            yield from _members(word[1:], sets)
        else:
            yield word


def _openings(pattern: _Pattern, source: str) -> set[str]:
    """The tags a match may begin with."""
    tags: set[str] = set()
    for item in pattern:
        if item.gap:
            break
        tags |= item.tags
        if item.tags and not item.optional:
            return tags
    raise ValueError(f"a pattern may not begin with a gap or be optional as a whole: {source}")


def _expanded(source: str) -> list[str]:
    if source.endswith("|$"):
        return [*_expanded(source.removesuffix("|$")), source[: source.rindex(" ")] + " $"]
    left, mark, rest = source.partition(" <")
    if not mark:
        return [source]
    gap, _, right = rest.partition("> ")
    return [f"{left} ~{gap} {right}", f"{right} ~{gap} {left}"]


def _match(
    pattern: _Pattern, step: int, at: int, first: int, words: Sequence[Word], tags: Sequence[frozenset[str]]
) -> int | None:
    """The index of the last word used by ``pattern[step:]`` from ``at`` on, or None."""
    if step == len(pattern):
        return at - 1
    item = pattern[step]
    if item.edge == "^":
        opens = at == 0 or words[at - 1].sentence != words[at].sentence
        return _match(pattern, step + 1, at, first, words, tags) if opens else None
    inside = at < len(words) and words[at].sentence == words[first].sentence
    if item.edge == "$":
        return None if inside else _match(pattern, step + 1, at, first, words, tags)
    if item.gap:
        return _skip(pattern, step, at, first, words, tags)
    if inside and tags[at] & item.tags:
        last = _match(pattern, step + 1, at + 1, first, words, tags)
        if last is not None:
            return last
    return _match(pattern, step + 1, at, first, words, tags) if item.optional else None


def _skip(
    pattern: _Pattern, step: int, at: int, first: int, words: Sequence[Word], tags: Sequence[frozenset[str]]
) -> int | None:
    for skipped in range(pattern[step].gap + 1):
        last = _match(pattern, step + 1, at + skipped, first, words, tags)
        if last is not None:
            return last
    return None
