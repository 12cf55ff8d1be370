"""Words, links or a point → a verified place of this city, its districts and who is responsible."""

from places.place import NOTHING, Finding, Parts, Place

__all__ = ["NOTHING", "Finding", "Parts", "Place"]
