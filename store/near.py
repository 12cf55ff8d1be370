"""Which requests lie near a place: by distance where the city has geometry, else by street and hundred block."""

import math
from typing import Final

from sqlalchemy import Connection, bindparam, select

from places.place import Place
from store.columns import AnyRow
from store.tables import REQUESTS

_METRES_PER_DEGREE: Final = 111_320.0
"""Of latitude, and of longitude at the equator (WGS84 mean)."""

_LOOK_AT: Final = 200
"""Requests of one service in one box that are measured; a box holds the nearest few hundred metres."""

SAME_HOUSE: Final = 1
"""Metres up to which only the very same house number, crossing or landmark is near: a pickup missed next door is
another one, also where a block is all that is known of where houses stand."""

_OPEN: Final = select(REQUESTS).where(
    REQUESTS.c.service == bindparam("service"),
    REQUESTS.c.closed_at.is_(None),
    REQUESTS.c.private.is_(False),
    REQUESTS.c.verified.is_(True),
)
_IN_BOX: Final = _OPEN.where(
    REQUESTS.c.lat.between(bindparam("south"), bindparam("north")),
    REQUESTS.c.lon.between(bindparam("west"), bindparam("east")),
).limit(_LOOK_AT)
_ON_BLOCK: Final = _OPEN.where(REQUESTS.c.block == bindparam("block")).order_by(REQUESTS.c.id.desc()).limit(_LOOK_AT)
HERE: Final = 5
"""Requests at one place that are told of: as many as a list shows."""

_AT_PLACE: Final = (
    select(REQUESTS)
    .where(
        REQUESTS.c.block == bindparam("block"),
        REQUESTS.c.place_text == bindparam("text"),
        REQUESTS.c.closed_at.is_(None),
        REQUESTS.c.private.is_(False),
        REQUESTS.c.verified.is_(True),
    )
    .order_by(REQUESTS.c.id.desc())
    .limit(HERE)
)


def block_key(place: Place) -> str:
    """The same key for two places on the same hundred block, crossing or landmark; empty when it names none."""
    if place.kind in ("address", "block") and place.number is not None and place.streets:
        return f"{place.streets[0]}|{place.number // 100}"
    if place.kind in ("intersection", "between", "stretch") and len(place.streets) > 1:
        return "&".join(sorted(place.streets))
    return f"@{place.landmark}" if place.landmark else ""


def metres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Distance over a few kilometres, by the equirectangular rule (error below 0.1 % there)."""
    dy = (other_lat - lat) * _METRES_PER_DEGREE
    dx = (other_lon - lon) * _METRES_PER_DEGREE * math.cos(math.radians(lat))
    return math.hypot(dx, dy)


def near(conn: Connection, service: str, place: Place, within: int, *, limit: int = 3) -> list[tuple[AnyRow, int]]:
    """Open, public, verified requests of this service near this place with their distance, nearest first.

    Of no service ("") those of any kind at this very place, newest first, at most `HERE`.
    """
    if not service:
        key = {"block": block_key(place), "text": place.text}
        return [(row, 0) for row in conn.execute(_AT_PLACE, key)]
    if within <= SAME_HOUSE:
        return [(row, 0) for row in _in_block(conn, service, place) if row.number == place.number][:limit]
    measured = _by_distance(conn, service, place, within) if place.lat is not None else []
    seen = {row.id for row, _ in measured}
    same = [(row, 0) for row in _by_block(conn, service, place) if row.id not in seen]
    return (measured + same)[:limit]


def _by_distance(conn: Connection, service: str, place: Place, within: int) -> list[tuple[AnyRow, int]]:
    assert place.lat is not None
    assert place.lon is not None
    dlat = within / _METRES_PER_DEGREE
    dlon = dlat / max(math.cos(math.radians(place.lat)), 0.01)
    box = {"south": place.lat - dlat, "north": place.lat + dlat, "west": place.lon - dlon, "east": place.lon + dlon}
    rows = conn.execute(_IN_BOX, {"service": service, **box})
    found = [(row, round(metres(place.lat, place.lon, row.lat, row.lon))) for row in rows]
    return sorted((pair for pair in found if pair[1] <= within), key=lambda pair: (pair[1], pair[0].id))


def _by_block(conn: Connection, service: str, place: Place) -> list[AnyRow]:
    """Where either side has no geometry, the same block counts as near."""
    return [row for row in _in_block(conn, service, place) if row.lat is None or place.lat is None]


def _in_block(conn: Connection, service: str, place: Place) -> list[AnyRow]:
    key = block_key(place)
    return list(conn.execute(_ON_BLOCK, {"service": service, "block": key})) if key else []
