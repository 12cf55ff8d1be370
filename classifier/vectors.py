"""Vectors of example texts, kept from training to training so that only new lines are encoded."""

import hashlib
from pathlib import Path

import numpy as np

from classifier.encoder import Encoder, Floats
from classifier.stored import replace_file


def remembered(encoder: Encoder, texts: list[str], folder: Path) -> Floats:
    """One unit row for each text, out of ``folder``'s cache where it has them; the cache then holds exactly these texts
    and those it held before."""
    file = folder / f"vectors-{hashlib.sha256(encoder.name.encode()).hexdigest()[:6]}.npz"
    known = _read(file)
    keys = [hashlib.sha256(text.encode()).hexdigest()[:32] for text in texts]
    new = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
    if new:
        known |= dict(zip(new, encoder.encode([*new.values(), ""])[:-1], strict=True))
        folder.mkdir(parents=True, exist_ok=True)
        everything = np.vstack(list(known.values()))
        arrays = {"keys": np.array(list(known)), "vectors": everything}
        replace_file(file, lambda part: np.savez(part, allow_pickle=False, **arrays))
    return np.vstack([known[key] for key in keys])


def _read(file: Path) -> dict[str, Floats]:
    try:
        with np.load(file, allow_pickle=False) as arrays:
            return dict(zip((str(key) for key in arrays["keys"]), arrays["vectors"], strict=True))
    except (OSError, ValueError, KeyError):
        return {}
