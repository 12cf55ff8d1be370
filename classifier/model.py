"""The model at work: words in, ranked intents with their reasons out. Pure, arrays only, safe between threads."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from classifier.aliases import Aliases, aliases_of
from classifier.calibrate import NEARNESS, Calibration, mix, softmax, unknown_weight
from classifier.encoder import Encoder, installed_encoder
from classifier.evidence import COMPARED, Evidence
from classifier.hazard import HazardHead, head_of
from classifier.language import identify
from classifier.normal import MAX_CHARS, normalise
from classifier.ordinary import ordinary
from classifier.parts import parts_of
from classifier.policy import decide
from classifier.ranking import Candidate, Hazard, Kind, Ranking
from classifier.repair import Vocabulary, repair, vocabulary_of, with_accents
from classifier.scoring import Scorer, Scores, scorer_of
from classifier.stored import load

KEPT = 6
"""Candidates a ranking names: enough to offer three when some are no services."""
PARTS_READ = 2
"""Sentences of a long message that are read singly, besides the whole: each costs an encoding."""
HEARD = 0.7
"""Share of known words from which the word half has its full say; with fewer it fades. English-trained, Spanish-tried
rises from 0.79 to 0.83; damaged and clean English stay."""
REMEMBERED = 512
"""Rankings kept: a turn that is thought again, or asks for one sentence twice, reads the same words."""
ALIAS_P = 0.99
"""Probability given to an alias that is all a text says."""


@dataclass(frozen=True, slots=True)
class Model:
    """One trained model. ``intents`` are its classes with their kinds; ``city`` marks those that are a city's
    matter, small talk being none."""

    bundle: str
    intents: tuple[tuple[str, Kind], ...]
    calibration: Calibration
    thin: frozenset[str]
    aliases: Aliases
    vocabulary: Vocabulary
    scorer: Scorer
    evidence: Evidence
    city: NDArray[np.bool_]
    danger: HazardHead | None = None
    _numbers: Mapping[str, int] = field(init=False, repr=False)
    _remembered: Callable[[str], Ranking] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_numbers", {intent: number for number, (intent, _) in enumerate(self.intents)})
        object.__setattr__(self, "_remembered", lru_cache(REMEMBERED)(self._ranked))

    @classmethod
    def load(
        cls, path: Path, encoder: Encoder | None = None, protected: Iterable[str] = (), words_only: bool = False
    ) -> "Model":
        """Read a model; BadModel when the files are not one.

        ``protected`` words (street names) are never repaired, nor those danger was learned from: "robbery" is no slip
        of "rubber". Without the encoder it was trained with, words alone
        decide, by thresholds of their own.
        """
        about, arrays = load(path)
        encoder = None if words_only else encoder or installed_encoder()
        if encoder is not None and encoder.name != about["encoder"]:
            encoder = None
        intents: list[dict[str, Any]] = about["intents"]
        danger = head_of(about["hazards"], arrays) if encoder else None
        protected = {*protected, *(danger.single_words() if danger else ())}
        return cls(
            bundle=path.stem.removeprefix("model-"),
            intents=tuple((i["intent"], i["kind"]) for i in intents),
            calibration=Calibration(**about["calibration" if encoder else "words_only"]),
            thin=frozenset(i["intent"] for i in intents if i["thin"]),
            aliases=aliases_of(about["aliases"]),
            vocabulary=vocabulary_of(about["word_counts"], protected, len(about["texts"])),
            scorer=scorer_of(arrays, encoder),
            evidence=Evidence(
                tuple(about["texts"]),
                tuple(accumulate((i["examples"] for i in intents), initial=0)),
                np.asarray(arrays["vectors"], dtype=np.float32) if encoder else None,
            ),
            city=np.array([i["kind"] != "small_talk" for i in intents], dtype=bool),
            danger=danger,
        )

    @property
    def parts(self) -> tuple[str, ...]:
        """What decides: ``words``, and ``meaning`` where the encoder is there. The health page says so."""
        return ("words", "meaning") if self.scorer.encoder else ("words",)

    def rank(self, text: str) -> Ranking:
        """The readings of one text, best first; ``unknown`` without candidates for a text that says nothing.

        A text that is strange as a whole is read by its most telling sentences too, and the surest counts.
        """
        return self._remembered(text)

    def _ranked(self, text: str) -> Ranking:
        language = identify(text)
        whole = self._read(text, language)
        if whole.decision == "choose" or _is_sure(whole):
            return whole
        hinted = self._classes(whole.candidates, city=True, most=KEPT)
        telling = sorted(parts_of(text[:MAX_CHARS]), key=lambda part: self._telling(part, hinted), reverse=True)
        readings = [_as_part(self._read(part, language), whole) for part in telling[:PARTS_READ]]
        best = max([whole, *readings], key=lambda r: (_is_sure(r), r.decision == "choose", r is whole, r.score))
        return replace(best, hazard=_gravest(whole, *readings))

    def _read(self, text: str, language: str) -> Ranking:
        written = normalise(text)
        if not written:
            return Ranking("unknown", (), 0.0, language, (), self.bundle)
        raw = with_accents(written, self.vocabulary)
        mended = self._mended(raw)
        scores = self.scorer.scores(mended)
        candidates = self._candidates(scores)
        score = self._ours(raw, mended, scores, candidates)
        named = self.aliases.find(raw)
        if named is not None:
            candidates, score = _led_by(named, candidates), max(score, self.calibration.doubt)
        decision = decide(candidates[0], score, self.calibration, self.thin)
        reasons = self.evidence.nearest(self._classes(candidates), mended, scores.vector)
        feared = self._hazard(raw, scores) if raw == written else self._hazard_as_written(written)
        return Ranking(decision, candidates, score, language, reasons, self.bundle, feared)

    def _hazard_as_written(self, written: str) -> Hazard | None:
        """Danger is learned from texts with and without accents, so it is read in the words that were sent."""
        return self._hazard(written, self.scorer.scores(self._mended(written))) if self.danger else None

    def _mended(self, raw: str) -> str:
        return repair(raw, self.vocabulary, self._is_word)

    def _is_word(self, word: str) -> bool:
        """Whether everybody writes this lower-case word, or the encoder holds it whole."""
        return ordinary(word) or (self.scorer.encoder is not None and self.scorer.encoder.is_word(word))

    def _hazard(self, raw: str, scores: Scores) -> Hazard | None:
        """What was learned to fear, by the words as they were written: mending may have hidden danger."""
        return None if self.danger is None or scores.vector is None else self.danger.read(raw, scores.vector)

    def _telling(self, part: str, hinted: list[int]) -> float:
        """How much a sentence's words alone point at what the whole hinted at: cheap, so each can be asked."""
        return float(self.scorer.words(normalise(part))[hinted].max(initial=-9.0))

    def _ours(self, raw: str, mended: str, scores: Scores, candidates: tuple[Candidate, ...]) -> float:
        """How much this is a city's matter: the best score of its classes, and how near their nearest example is.

        The words count as they were written, because repair pulls strange ones to ours; the meaning counts repaired,
        so that a typo does not make a stranger.
        """
        words = scores.words if raw == mended else self.scorer.words(raw)
        mixed = mix(words, scores.meaning, unknown_weight(self.calibration.weight))
        near = self.evidence.nearness(self._classes(candidates, city=True), scores.vector)
        return float(mixed[self.city].max(initial=-9.0)) + NEARNESS * near

    def _candidates(self, scores: Scores) -> tuple[Candidate, ...]:
        """Words speak as loud as they were heard: in a language without examples only the meaning counts."""
        mixed = mix(scores.words, scores.meaning, self.calibration.weight * min(1.0, scores.known / HEARD))
        p = softmax(mixed, self.calibration.temperature)
        best = np.argsort(-p, kind="stable")[:KEPT]
        return tuple(Candidate(*self.intents[int(c)], float(p[c])) for c in best)

    def _classes(self, candidates: tuple[Candidate, ...], city: bool = False, most: int = COMPARED) -> list[int]:
        """Numbers of the best candidates' classes; with ``city``, of those that are a city's matter."""
        best = [self._numbers[c.intent] for c in candidates[:most] if c.intent in self._numbers]
        return [c for c in best if self.city[c]] if city else best


def _is_sure(ranking: Ranking) -> bool:
    best = ranking.best
    return ranking.decision == "accept" and best is not None and best.kind in ("service", "article")


def _gravest(*readings: Ranking) -> Hazard | None:
    """The likeliest danger among a text and its sentences: one of them may hold it amid much else."""
    return max((one.hazard for one in readings if one.hazard), key=lambda hazard: hazard.p, default=None)


def _as_part(part: Ranking, whole: Ranking) -> Ranking:
    """A sentence's reading, which may sharpen what the whole text hinted at but not bring up anything else."""
    hinted = {c.intent for c in whole.candidates}
    heard = part.best is not None and part.best.intent in hinted and part.decision in ("accept", "choose")
    return part if heard else replace(part, decision="unknown", score=min(part.score, whole.score))


def _led_by(intent: str, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates with a service the text named first; what is left of the probability is shared by the others."""
    others = [c for c in candidates if c.intent != intent]
    rest = sum(c.p for c in others) or 1.0
    kind: Kind = next((c.kind for c in candidates if c.intent == intent), "service")
    shared = (Candidate(c.intent, c.kind, c.p / rest * (1 - ALIAS_P)) for c in others)
    return (Candidate(intent, kind, ALIAS_P), *shared)[:KEPT]
