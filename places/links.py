"""Positions inside map links and bare coordinates: allow-listed hosts, parsed and never fetched."""

import re
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import SplitResult, parse_qs, unquote_plus, urlsplit

_URL: Final = re.compile(
    r"(?:https?://|geo:|www\.|maps\.google|goo\.gl/|maps\.apple|maps\.app\.)[^\s<>\"]+", re.IGNORECASE
)
_PAIR: Final = r"(-?\d{1,3}\.\d+)\s*(?:,|%2C|\s)\s*(-?\d{1,3}\.\d+)"
_ONLY_PAIR: Final = re.compile(rf"^\s*(?:loc:)?{_PAIR}\s*$", re.IGNORECASE)
_BARE: Final = re.compile(
    r"(?<![\d.])(-?\d{1,3}\.\d{4,})\s*°?\s*([NS])?\s*[,;\s]\s*(-?\d{1,3}\.\d{4,})\s*°?\s*([EW])?\b(?![.\d])",
    re.IGNORECASE,
)
_DEGREES: Final = re.compile(
    r"(\d{1,3})\s*°\s*(\d{1,2})\s*['’′]\s*(\d{1,2}(?:\.\d+)?)\s*(?:\"|”|″|'')?\s*([NS])[,;\s]*"
    r"(\d{1,3})\s*°\s*(\d{1,2})\s*['’′]\s*(\d{1,2}(?:\.\d+)?)\s*(?:\"|”|″|'')?\s*([EWO])",
    re.IGNORECASE,
)
_GOOGLE: Final = re.compile(r"^(?:www\.|maps\.)?google\.(?:com|[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2})$")
_SHORT: Final = frozenset({"maps.app.goo.gl", "goo.gl", "maps.apple", "g.co"})

Certainty = Literal["pin", "view"]


@dataclass(frozen=True, slots=True)
class Link:
    """What a link or a pair of numbers says. ``words`` is a place name in the link; a short link says nothing."""

    kind: Literal["map_link", "coordinates"]
    span: tuple[int, int]
    point: tuple[float, float] | None = None
    certainty: Certainty = "pin"
    words: str = ""


def find_link(text: str) -> Link | None:
    """The first position in a text; links of unknown hosts are passed over."""
    lowered = text.lower()
    if "/" in text or "geo:" in lowered:
        for match in _URL.finditer(text):
            link = _link(match[0].rstrip(".,;!)"), match.start())
            if link:
                return link
    return _numbers(blanked(text)) if sum(c.isdigit() for c in text) > 7 else None


def blanked(text: str) -> str:
    """The text with its web addresses as blanks, same length."""
    return _URL.sub(lambda m: " " * len(m[0]), text) if "/" in text else text


def _numbers(text: str) -> Link | None:
    if match := _DEGREES.search(text):
        lat = (int(match[1]) + int(match[2]) / 60 + float(match[3]) / 3600) * (-1 if match[4].upper() == "S" else 1)
        lon = (int(match[5]) + int(match[6]) / 60 + float(match[7]) / 3600) * (-1 if match[8].upper() in "WO" else 1)
        return _pinned("coordinates", lat, lon, match.span())
    if match := _BARE.search(text):
        lat, lon = float(match[1]), float(match[3])
        lat = -abs(lat) if (match[2] or "").upper() == "S" else lat
        lon = -abs(lon) if (match[4] or "").upper() == "W" else lon
        return _pinned("coordinates", lat, lon, match.span())
    return None


def _pinned(kind: Literal["map_link", "coordinates"], lat: float, lon: float, span: tuple[int, int]) -> Link | None:
    if abs(lat) > 90 < abs(lon) or abs(lat) > 180 or abs(lon) > 180:
        return None
    return Link(kind, span, (lat, lon))


def _link(url: str, start: int) -> Link | None:
    span = (start, start + len(url))
    if url.lower().startswith("geo:"):
        pair = re.match(r"geo:(-?\d+\.?\d*),(-?\d+\.?\d*)", url, re.IGNORECASE)
        return _pinned("coordinates", float(pair[1]), float(pair[2]), span) if pair else None
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
        host = (parts.hostname or "").lower()
        if host in _SHORT and (host != "goo.gl" or parts.path.startswith("/maps")):
            return Link("map_link", span)
        if _GOOGLE.match(host) and (parts.path.startswith("/maps") or host.startswith("maps.")):
            return _google(parts, span)
        if host == "maps.apple.com":
            return _query(parts, ("coordinate", "ll", "sll", "q", "address", "daddr"), span)
        if host in {"www.openstreetmap.org", "openstreetmap.org", "osm.org"}:
            return _osm(parts, span)
    except ValueError:
        return None
    return None


def _google(parts: SplitResult, span: tuple[int, int]) -> Link:
    whole = f"{parts.path}?{parts.query}#{parts.fragment}"
    if pins := re.findall(r"!3d(-?\d+\.\d+)!4d(-?\d+\.\d+)", whole):
        return _pinned("map_link", float(pins[-1][0]), float(pins[-1][1]), span) or Link("map_link", span)
    asked = _query(parts, ("q", "query", "destination", "daddr", "ll", "center"), span)
    if asked.point or asked.words:
        return asked
    view = re.search(r"/@(-?\d+\.\d+),(-?\d+\.\d+)", parts.path)
    name = re.search(r"/(?:place|search|dir/[^/]*)/([^/@]+)", parts.path)
    words = unquote_plus(name[1]) if name else ""
    if pair := _ONLY_PAIR.match(words):
        return _pinned("map_link", float(pair[1]), float(pair[2]), span) or Link("map_link", span)
    point = (float(view[1]), float(view[2])) if view else None
    return Link("map_link", span, point, "view", words)


def _osm(parts: SplitResult, span: tuple[int, int]) -> Link:
    query = parse_qs(parts.query)
    if "mlat" in query and "mlon" in query:
        return _pinned("map_link", float(query["mlat"][0]), float(query["mlon"][0]), span) or Link("map_link", span)
    view = re.search(r"map=\d+/(-?\d+\.?\d*)/(-?\d+\.?\d*)", parts.fragment)
    return Link("map_link", span, (float(view[1]), float(view[2])) if view else None, "view")


def _query(parts: SplitResult, names: tuple[str, ...], span: tuple[int, int]) -> Link:
    query = parse_qs(parts.query)
    words = ""
    for name in names:
        for value in query.get(name, ())[:1]:
            if pair := _ONLY_PAIR.match(value):
                return _pinned("map_link", float(pair[1]), float(pair[2]), span) or Link("map_link", span)
            words = words or value
    return Link("map_link", span, None, "view", words)
