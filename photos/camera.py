"""What the camera noted beside the picture: position and time, read once and then thrown away."""

import math
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from PIL import ExifTags, Image

_TAKEN: Final = ExifTags.Base.DateTimeOriginal
_CHANGED: Final = ExifTags.Base.DateTime


def position(exif: Image.Exif) -> tuple[float, float] | None:
    """WGS84 (latitude, longitude), or None when absent, impossible or the null island that cheap cameras write."""
    gps = _part(exif, ExifTags.IFD.GPSInfo)
    lat = _degrees(gps.get(ExifTags.GPS.GPSLatitude), gps.get(ExifTags.GPS.GPSLatitudeRef), "S")
    lon = _degrees(gps.get(ExifTags.GPS.GPSLongitude), gps.get(ExifTags.GPS.GPSLongitudeRef), "W")
    if lat is None or lon is None or abs(lat) > 90 or abs(lon) > 180 or (lat == 0 and lon == 0):
        return None
    return round(lat, 6), round(lon, 6)


def taken_at(exif: Image.Exif) -> datetime | None:
    """The moment of the shot on the camera's clock, or None."""
    written = _part(exif, ExifTags.IFD.Exif).get(_TAKEN) or exif.get(_CHANGED)
    try:
        # The camera says no time zone, so the value stays naive on purpose.
        return datetime.strptime(str(written).strip("\x00 ")[:19], "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007
    except ValueError:
        return None


def _part(exif: Image.Exif, which: int) -> Mapping[int, Any]:
    try:
        return exif.get_ifd(which)
    except Exception:
        return {}


def _degrees(parts: Any, ref: Any, negative: str) -> float | None:
    try:
        degrees, minutes, seconds = (float(part) for part in parts)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    value = degrees + minutes / 60 + seconds / 3600
    sign = -1 if str(ref).strip("\x00 ").upper().startswith(negative) else 1
    return sign * value if math.isfinite(value) else None
