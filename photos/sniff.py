"""The type of a file by its first bytes; names and declared types are not believed."""

from typing import Final, Literal

Kind = Literal["JPEG", "PNG", "WEBP", "GIF", "HEIF", ""]

_HEIF_BRANDS: Final = frozenset((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"))
"""Brands of HEVC pictures (ISO/IEC 23008-12 B.4); a general ``mif1`` counts if one of these is compatible."""


def kind_of(raw: bytes) -> Kind:
    """One of the accepted types, or "" (SVG, PDF, HTML, video, anything else)."""
    if raw.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if raw.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if raw.startswith((b"GIF87a", b"GIF89a")):
        return "GIF"
    if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        return "WEBP"
    return "HEIF" if _is_heif(raw) else ""


def _is_heif(raw: bytes) -> bool:
    if raw[4:8] != b"ftyp":
        return False
    length = min(int.from_bytes(raw[:4], "big"), 128)
    brands = {raw[8:12], *(raw[at : at + 4] for at in range(16, length, 4))}
    return bool(brands & _HEIF_BRANDS)
