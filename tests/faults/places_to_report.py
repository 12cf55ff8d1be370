"""Addresses of the demo city, each far from the others, in an order made by a seed."""

import random
import sqlite3

from app.bundle import gazetteer_for
from app.settings import Settings
from knowledge_base.city_file import read_city
from knowledge_base.starter import city_folder
from places.gazetteer import Gazetteer
from places.place import Place

APART = 0.0006
"""Degrees: about 65 metres north to south, more than any service's duplicate radius."""


def places(seed: int, most: int = 2000) -> list[str]:
    """What a resident would write, each known to be found."""
    settings = Settings(_env_file=None)  # type: ignore[call-arg]
    path = gazetteer_for(settings, read_city(city_folder(settings.city)))
    known, found, taken = Gazetteer.open(path), list[str](), list[tuple[float, float]]()
    with sqlite3.connect(path) as conn:
        rows = conn.execute(
            "select street.full, left_from, left_to from street join segment on segment.street = street.id "
            "where street.responsible = 'city' and segment.responsible = 'city' and left_from > 0 "
            "group by street.full, left_from having count(distinct street.id) = 1 order by street.full, left_from"
        ).fetchall()
    conn.close()
    random.Random(seed).shuffle(rows)
    for street, low, high in rows:
        words = f"{(low + high) // 2} {street.title()}"
        place = known.find(words).place
        if place is not None and _alone(place, taken):
            taken.append((place.lat or 0.0, place.lon or 0.0))
            found.append(words)
        if len(found) == most:
            break
    return found


def _alone(place: Place, taken: list[tuple[float, float]]) -> bool:
    if place.lat is None or place.lon is None:
        return False
    return all(abs(place.lat - lat) > APART or abs(place.lon - lon) > APART for lat, lon in taken)
