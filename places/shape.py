"""A finding in the fixed JSON form of ``places find``."""

from typing import Any

from places.place import Finding, Place


def as_json(finding: Finding) -> dict[str, Any]:
    """Exactly the documented fields; streets in the city's own canonical spelling, districts by layer."""
    place = finding.place
    return {
        "outcome": finding.outcome,
        "kind": finding.kind,
        "number": place.number if place else finding.parts.number,
        "streets": list(place.streets) if place else [],
        "options": _options(finding),
        "landmark": place.landmark if place else finding.parts.landmark or None,
        "unit": finding.unit or None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "precision": place.precision if place else None,
        "districts": {layer: list(names) for layer, names in place.districts.items()} if place else {},
        "responsible": place.responsible if place else finding.outside or None,
        "confidence": round(finding.confidence, 2),
        "evidence": finding.evidence,
    }


def _options(finding: Finding) -> list[str]:
    return [_option(place, text) for place, text in zip(finding.options, finding.option_texts, strict=True)]


def _option(place: Place, text: str) -> str:
    if place.kind in {"address", "block"} and place.streets:
        return place.streets[0]
    return " & ".join(place.streets) if place.kind == "intersection" and "(" not in text else text
