"""What the tracker shows of a request: public facts by number, the owner's view by an unguessable link."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from app.house import House
from casework.request import OPEN, is_late
from casework.tracking import normalise
from console.views import OwnRequest, PublicRequest, Step
from store import requests

WORDS: Final[Mapping[str, str]] = {
    "received": "Received",
    "assigned": "Assigned to a crew",
    "scheduled": "Scheduled",
    "in_progress": "Work has begun",
    "waiting": "Waiting for more information",
    "closed": "Done",
    "not_done": "Closed without work",
    "withdrawn": "Withdrawn",
}
STEPS: Final[Mapping[str, str]] = {"correct": "Corrected", "amend": "Words or a photo were added", "reopen": "Reopened"}


class TrackedRequests:
    """Answers the tracker's two questions (`console.views.Requests`)."""

    def __init__(self, house: House) -> None:
        self._house = house

    def public(self, tracking: str) -> PublicRequest | None:
        """By number: never a place, a word or a photo."""
        number = normalise(tracking)
        found = self._found(number) if number else None
        return None if found is None or found["private"] else self._public(found)

    def own(self, token: str) -> OwnRequest | None:
        """By the link its owner holds."""
        number = self._house.links.number(token)
        if number is None:
            return None
        found = self._found(number)
        return None if found is None else self._own(found)

    def link(self, tracking: str) -> str:
        """The path of the owner's page."""
        return self._house.links.path(tracking)

    def _found(self, number: str) -> dict[str, Any] | None:
        try:
            with self._house.database.read() as conn:
                return requests.show(conn, number)
        except requests.NoSuchRequest:
            return None

    def _public(self, found: dict[str, Any]) -> PublicRequest:
        knowledge = self._house.cities.get().knowledge
        service = knowledge.service(found["service"])
        due = _moment(found["due"])
        return PublicRequest(
            tracking=found["tracking"],
            service=knowledge.say(service.name, "en") if service else found["service"],
            status=found["status"],
            status_words=WORDS[found["status"]],
            due=due,
            late=is_late(found["status"], due, self._house.clock.now()),
            finished=found["status"] not in OPEN,
            steps=tuple(Step(_moment(one["at"]) or self._house.clock.now(), _words(one)) for one in found["history"]),
        )

    def _own(self, found: dict[str, Any]) -> OwnRequest:
        public = self._public(found)
        notes = tuple(
            Step(step.at, step.words, one["note"]) for step, one in zip(public.steps, found["history"], strict=True)
        )
        after = {one["photo"] for one in found["history"] if one["photo"]}
        photos = [photo["id"] for photo in found["photos"] if photo["state"] == "ok"]
        place = found["place"]
        return OwnRequest(
            public=PublicRequest(**{**_fields(public), "steps": notes}),
            place=place["text"],
            district=_district(place["districts"]),
            photos=tuple(self._path(one) for one in photos if one not in after),
            after_photos=tuple(self._path(one) for one in photos if one in after),
            followers=found["followers"],
        )

    def _path(self, photo: str) -> str:
        return f"/m/{self._house.photos.shelf.token(photo)}"


def _district(districts: Mapping[str, list[str]]) -> str:
    """ "Council district 1, neighborhood Riverside"."""
    words = ", ".join(f"{layer.replace('_', ' ')} {names[0]}" for layer, names in districts.items() if names)
    return words[:1].upper() + words[1:]


def _fields(public: PublicRequest) -> dict[str, Any]:
    return {name: getattr(public, name) for name in PublicRequest.__slots__}


def _words(step: dict[str, Any]) -> str:
    return STEPS.get(step["what"]) or WORDS[step["status"]]


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
