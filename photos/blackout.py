"""Black boxes over faces, plates and names before a photo is shown to others."""

import io
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in shares of the picture, 0 to 1 from its upper left corner, so that it fits the thumbnail too."""

    left: float
    top: float
    right: float
    bottom: float


def black_out(jpeg: bytes, boxes: Iterable[Box]) -> bytes:
    """A new JPEG with every box black. Takes only JPEGs that ``judge`` made; raises ValueError for others or a bad box.

    The old pixels are gone, not covered: the picture is encoded again.
    """
    from PIL import Image, ImageDraw, UnidentifiedImageError

    try:
        image = Image.open(io.BytesIO(jpeg), formats=["JPEG"]).convert("RGB")
    except (UnidentifiedImageError, OSError) as wrong:
        raise ValueError("not a JPEG") from wrong
    pen = ImageDraw.Draw(image)
    for box in boxes:
        pen.rectangle(_pixels(box, image.width, image.height), fill="black")
    out = io.BytesIO()
    image.save(out, "JPEG", quality=85, optimize=True)
    return out.getvalue()


def _pixels(box: Box, width: int, height: int) -> tuple[int, int, int, int]:
    """Rounded outwards, so that a box never shows an edge of what it hides."""
    if not (0 <= box.left < box.right <= 1 and 0 <= box.top < box.bottom <= 1):
        raise ValueError("a box lies within the picture: 0 <= left < right <= 1, 0 <= top < bottom <= 1")
    right, bottom = -int(-box.right * width // 1), -int(-box.bottom * height // 1)
    return int(box.left * width), int(box.top * height), min(right, width - 1), min(bottom, height - 1)
