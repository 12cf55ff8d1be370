"""Which language to answer in: that of the words which are no place, number or answer; else the one before."""

from collections.abc import Sequence

from bot.moves import Move, Report, SetPlace
from bot.readers.scene import Scene
from classifier import language


def spoken(scenes: Sequence[Scene], moves: Sequence[Move], previous: str) -> str:
    """An ISO 639-1 code. Addresses, digits and street names never switch the language."""
    said = [_plain(scene, moves) for scene in scenes]
    text = " ".join(part for part in said if part)
    return language.identify(text, previous) if text else previous


def _plain(scene: Scene, moves: Sequence[Move]) -> str:
    placed: frozenset[int] = frozenset()
    for move in moves:
        finding = move.act.finding if isinstance(move.act, SetPlace | Report) else None
        if finding is not None and finding.span[1] <= len(scene.text):
            placed |= scene.within(finding.span)
    words = [word for i, word in enumerate(scene.words) if i not in placed and not word.low[0].isdecimal()]
    return " ".join(scene.text[word.start:word.end] for word in words)
