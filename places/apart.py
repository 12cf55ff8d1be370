"""A landmark and a street named together that are nowhere near each other: the pin is not set by guess."""

from typing import Final

import numpy as np

from places.geometry import nearest_edge
from places.mention import Mention
from places.place import Place
from places.reading import Reading, Text

FAR: Final = 500.0
"""Metres from a landmark within which a street may be said to be by it: two of a city's longer blocks."""

_ON: Final = frozenset({"on", "along", "en", "sobre", "calle", "avenida"})


def elsewhere_on(text: Text, best: Reading, place: Place | None) -> Mention | None:
    """The street that something is said to be on, when it passes nowhere near the landmark.

    None where there is no such street, or where the city's data do not tell how far the two are apart.
    """
    if place is None or place.lat is None or place.lon is None:
        return None
    for mention in text.mentions:
        beside = mention.end <= best.start or mention.start >= best.end
        if beside and _said(text, mention) and (_distance(text, mention, place.lat, place.lon) or 0.0) > FAR:
            return mention
    return None


def _said(text: Text, mention: Mention) -> bool:
    exact = mention.typed and mention.score >= 99 and not (mention.relaxed or mention.numeral)
    before = {text.word(mention.start - 1), text.word(mention.start - 2)}
    return exact and bool(before & _ON)


def _distance(text: Text, mention: Mention, lat: float, lon: float) -> float | None:
    """Metres from a point to the nearest of the streets that are meant; None without their lines."""
    atlas = text.atlas
    meant = {atlas.streets[one].official for one in mention.ids} | set(mention.ids)
    edges = atlas.edges[np.isin(np.array(atlas.edge_streets), list(meant))]
    return nearest_edge(lat, lon, edges)[1] if len(edges) else None
