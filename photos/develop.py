"""Decode, turn upright, shrink and encode again. Runs in the bounded child, because pictures are hostile input."""

import io
from contextlib import suppress
from typing import Final

from PIL import ExifTags, Image, ImageCms

from photos.camera import position, taken_at
from photos.judged import Judged, refused
from photos.sniff import Kind, kind_of

MOST_PIXELS: Final = 40_000_000
"""Read from the header before anything is decoded (threat 8: 40 megapixels)."""
LONGEST_SIDE: Final = 1600
THUMB_SIDE: Final = 320
QUALITY: Final = 85

_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What undoes each orientation of the Exif standard (tag 274)."""


def develop(raw: bytes) -> Judged:
    """The photo made clean, or the reason why not. Does not catch what a decoder may raise."""
    kind = kind_of(raw)
    if not kind:
        return refused("not_image")
    if kind == "HEIF" and not _heif_ready():
        return refused("heic_unsupported")
    try:
        image = Image.open(io.BytesIO(raw), formats=[kind])
    except Image.DecompressionBombError:
        return refused("too_many_pixels")
    if image.width * image.height > MOST_PIXELS:
        return refused("too_many_pixels")
    return _developed(image, kind)


def _developed(image: Image.Image, kind: Kind) -> Judged:
    exif = image.getexif()
    near, taken = position(exif), taken_at(exif)
    if kind == "JPEG":
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    image.load()
    image = _plain(image)
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    image = _flat(_upright(_srgb(image), exif))
    width, height = image.size
    jpeg = _encoded(image)
    image.thumbnail((THUMB_SIDE, THUMB_SIDE))
    return Judged(True, "", jpeg, _encoded(image), width, height, near, taken)


def _heif_ready() -> bool:
    try:
        from pillow_heif import register_heif_opener
    except ImportError:
        return False
    register_heif_opener(thumbnails=False)
    return True


def _plain(image: Image.Image) -> Image.Image:
    """A mode that can be shrunk smoothly: palettes and 16-bit greys cannot."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value / 256).convert("L")
    if image.mode in ("P", "1"):
        return image.convert("RGBA")
    return image


def _srgb(image: Image.Image) -> Image.Image:
    """The web's colours: the profile is metadata and will not travel along. A damaged profile is ignored."""
    profile = image.info.get("icc_profile")
    if profile and image.mode == "RGB":
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            known = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            ImageCms.profileToProfile(image, known, ImageCms.createProfile("sRGB"), inPlace=True)
    return image


def _upright(image: Image.Image, exif: Image.Exif) -> Image.Image:
    turn = _TURNS.get(exif.get(ExifTags.Base.Orientation, 1))
    return image.transpose(turn) if turn is not None else image


def _flat(image: Image.Image) -> Image.Image:
    """Transparent parts on white, and three channels."""
    if not image.has_transparency_data:
        return image.convert("RGB")
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image.convert("RGBA"))
    return ground.convert("RGB")


def _encoded(image: Image.Image) -> bytes:
    """A JPEG of the pixels alone. A fresh image, because Pillow would copy a JPEG comment from the old one."""
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    out = io.BytesIO()
    bare.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()
