"""What became of one photo, and how a child process says it in bytes."""

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, get_args

Reason = Literal["", "not_image", "too_big", "too_many_pixels", "broken", "heic_unsupported"]

WORDS: Final[Mapping[str, str]] = {
    "not_image": "it is no picture",
    "too_big": "the file is too big",
    "too_many_pixels": "it has too many pixels",
    "broken": "the file is damaged",
    "heic_unsupported": "this kind of picture cannot be read here: save it as JPEG",
}
"""The reasons as staff read them."""
_REASONS: Final = frozenset(get_args(Reason))
_LENGTH: Final = struct.Struct(">I")


@dataclass(frozen=True, slots=True)
class Judged:
    """``ok`` with both JPEGs, or the ``reason`` it cannot be used. Neither JPEG holds any metadata."""

    ok: bool
    reason: Reason = ""
    jpeg: bytes = b""
    """Upright, at most 1600 pixels on its longer side."""
    thumb: bytes = b""
    """The same at 320 pixels."""
    width: int = 0
    height: int = 0
    """Of ``jpeg``, in pixels."""
    near: tuple[float, float] | None = None
    """Where the camera says it was: WGS84 (latitude, longitude). An offer the resident confirms, never a fact."""
    taken_at: datetime | None = None
    """When the camera says it was, on the camera's own clock (no time zone)."""


def refused(reason: Reason) -> Judged:
    """A photo that cannot be used."""
    return Judged(ok=False, reason=reason)


def pack(judged: Judged) -> bytes:
    """Length, JSON header, JPEG, thumbnail: what the child writes."""
    taken = judged.taken_at.isoformat() if judged.taken_at else None
    header = {
        "reason": judged.reason,
        "width": judged.width,
        "height": judged.height,
        "near": judged.near,
        "taken_at": taken,
        "jpeg": len(judged.jpeg),
        "thumb": len(judged.thumb),
    }
    said = json.dumps(header).encode()
    return _LENGTH.pack(len(said)) + said + judged.jpeg + judged.thumb


def unpack(raw: bytes) -> Judged:
    """What the parent reads. Raises ValueError when the bytes are not a whole answer."""
    if len(raw) < _LENGTH.size:
        raise ValueError("the answer has no header")
    start = _LENGTH.size + _LENGTH.unpack_from(raw)[0]
    header = json.loads(raw[_LENGTH.size : start])
    middle, end = start + int(header["jpeg"]), start + int(header["jpeg"]) + int(header["thumb"])
    if len(raw) != end or header["reason"] not in _REASONS:
        raise ValueError("the answer is cut off or strange")
    near = header["near"]
    return Judged(
        ok=not header["reason"],
        reason=header["reason"],
        jpeg=raw[start:middle],
        thumb=raw[middle:end],
        width=int(header["width"]),
        height=int(header["height"]),
        near=(float(near[0]), float(near[1])) if near else None,
        taken_at=datetime.fromisoformat(header["taken_at"]) if header["taken_at"] else None,
    )
