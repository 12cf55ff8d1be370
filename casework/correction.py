"""What hangs on the service of a request: promise, urgency, who may see it. The same whoever puts it right."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from knowledge_base.service import Promise, Service

Priority = Literal["routine", "raised", "hazard"]
Due = Callable[[Promise, datetime], datetime]


@dataclass(frozen=True, slots=True)
class Correction:
    """What changes with the service or with a danger that was named; "" and None leave the request as it is."""

    due: datetime | None = None
    priority: Priority | Literal[""] = ""
    private: bool | None = None


NOTHING: Final = Correction()
"""Neither service nor danger changed."""


def correction(service: Service | None, hazard: str, filed_at: datetime, now: datetime, due: Due) -> Correction:
    """What follows when a request turns out to be one of ``service``, or ``hazard`` is named; None and "" say neither.

    ``due``: when a promise made at a moment runs out. It is counted from the filing, or from now where that date has
    gone by. Aware UTC in and out.
    """
    if service is None:
        return Correction(priority="hazard" if hazard else "")
    promised = due(service.promised, filed_at)
    return Correction(
        promised if promised > now else due(service.promised, now),
        priority_of(service, hazard),
        service.privacy == "private",
    )


def priority_of(service: Service | None, hazard: str, *, urgent: bool = False) -> Priority:
    """Hazards first, by the service or the danger that was named ("" for none); past danger raises."""
    if hazard or (service and service.hazard):
        return "hazard"
    return "raised" if urgent else "routine"


def priority_after(present: str, wanted: str, hazard: str) -> str:
    """The priority once ``wanted`` ("" for no change) follows ``present``; ``hazard``: the danger on record, or "".

    What people told of danger stays, whatever the service turns out to be.
    """
    if hazard:
        return "hazard"
    return present if not wanted or (wanted == "routine" and present == "raised") else wanted
