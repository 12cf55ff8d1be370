"""Street and landmark names by their filed spelling, and the names a misspelling may stand for."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from rapidfuzz import fuzz, process

from places.atlas import Atlas, Landmark
from places.names import from_field
from places.words import LONG

CUTOFF: Final = 68.0
"""Least similarity (Indel ratio, 0–100) of a name to a misspelling. The default scorer of the library is never
used: it found 66 % of a city's real misspellings where this one finds 97 %, at a fortieth of the time."""
SHORT: Final = 80.0
"""Likeness given to a name that begins with what was written; below a near misspelling, above a far one."""
_VOWELS: Final = str.maketrans("", "", "aeiouy ")


class Index:
    """Built once for each gazetteer, never changed."""

    def __init__(self, atlas: Atlas) -> None:
        bases: dict[str, list[int]] = defaultdict(list)
        for street in atlas.streets:
            if street.name.base:
                bases[street.name.base].append(street.id)
        self.bases: Mapping[str, tuple[int, ...]] = {base: tuple(ids) for base, ids in bases.items()}
        for key, (kind, target) in atlas.nicknames.items():
            if kind == "street":
                self._nickname(bases, key, target)
        self.bases = {base: tuple(ids) for base, ids in bases.items()}
        self.joined: Mapping[str, str] = {base.replace(" ", ""): base for base in self.bases}
        self.spellings = atlas.spellings
        self._written = {_long(base): base for base in sorted(self.bases)} | {base: base for base in sorted(self.bases)}
        self._names: Sequence[str] = sorted(self._written)
        skeletons: dict[str, list[str]] = defaultdict(list)
        for written in self._names:
            skeletons[skeleton(written)].append(self._written[written])
        self._skeletons = skeletons
        landmarks: dict[str, list[Landmark]] = defaultdict(list)
        words: dict[str, list[str]] = defaultdict(list)
        for landmark in atlas.landmarks:
            landmarks[landmark.key].append(landmark)
        for key in landmarks:
            for word in set(key.split()):
                words[word].append(key)
        self.landmarks: Mapping[str, Sequence[Landmark]] = landmarks
        starts: dict[str, list[str]] = defaultdict(list)
        for key in landmarks:
            pieces = key.split()
            for length in range(2, len(pieces)):
                starts[" ".join(pieces[:length])].append(key)
        self.landmark_starts: Mapping[str, str] = {start: keys[0] for start, keys in starts.items() if len(keys) == 1}
        ends: dict[str, list[str]] = defaultdict(list)
        for key in landmarks:
            pieces = key.split()
            for length in range(2, len(pieces)):
                ends[" ".join(pieces[-length:])].append(key)
        self.landmark_ends: Mapping[str, Sequence[str]] = ends
        self.landmark_words: Mapping[str, Sequence[str]] = words
        self.longest = max((len(base.split()) for base in self.bases), default=1)
        self.longest_landmark = min(9, max((len(key.split()) for key in landmarks), default=1))

    def _nickname(self, bases: dict[str, list[int]], key: str, target: str) -> None:
        name = from_field(target)
        ids = bases.get(name.base, [])
        bases[key] += [i for i in ids if i not in bases[key]]

    def similar(self, written: str, limit: int = 8) -> list[tuple[str, float]]:
        """Base names like a misspelling, best first, with similarity 0–100."""
        hits = process.extract(written, self._names, scorer=fuzz.ratio, score_cutoff=CUTOFF, limit=limit)
        best: dict[str, float] = {}
        for name, score, _ in hits:
            best[self._written[name]] = max(score, best.get(self._written[name], 0.0))
        found = list(best.items())
        found += [(name, SHORT) for name in self._beginning(written) if name not in best]
        bones = skeleton(written)
        if len(bones) > 1:
            known = {name for name, _ in found}
            found += [(name, CUTOFF) for name in self._skeletons.get(bones, ()) if name not in known]
        return found

    def _beginning(self, written: str) -> list[str]:
        """Names cut short, as residents do: ``mass`` for ``massachusetts``."""
        if len(written) < 3:
            return []
        at = bisect_left(self._names, written)
        starts = [self._written[name] for name in self._names[at : at + 6] if name.startswith(written)]
        return list(dict.fromkeys(starts)) if len(starts) < 6 else []

    def similar_landmarks(self, written: str, kind: str) -> list[tuple[str, float]]:
        """Landmark names of one kind (``park``) like a misspelling."""
        names = self.landmark_words.get(kind, ())
        return [(n, s) for n, s, _ in process.extract(written, names, scorer=fuzz.ratio, score_cutoff=82.0, limit=3)]


def _long(base: str) -> str:
    """The name with its abbreviations written out, as misspellings are of the long form: ``cres`` → ``crescent``."""
    return " ".join(LONG.get(word, word) for word in base.split())


def skeleton(name: str) -> str:
    """A name without vowels, doubled letters once: ``commerce`` → ``cmrc``."""
    bones = name[:1] + name[1:].translate(_VOWELS)
    return "".join(c for i, c in enumerate(bones) if i == 0 or bones[i - 1] != c)
