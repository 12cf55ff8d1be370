"""Reads `city.yaml` into a CityFile; whatever is wrong is named with file, line and field."""

import re
from datetime import date, time
from pathlib import Path
from typing import Annotated, Final
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field

from knowledge_base.base import Contacts
from knowledge_base.city import DIGEST, EARLIEST, LATEST, CityFile, Holidays, Retention
from knowledge_base.problems import ContentError, Faults
from knowledge_base.shapes import Shape
from knowledge_base.yaml_files import line_of, read_as

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HOURS: Final = re.compile(r"(\d{1,2}):(\d\d)\s*-\s*(\d{1,2}):(\d\d)")
_CLOCK: Final = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_PHONE: Final = re.compile(r"\+[1-9]\d{6,14}")


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ValueError(f"'{name}' is not a time zone such as America/New_York") from None
    return name


def _phone(value: object) -> object:
    """E.164, or empty for "has none"."""
    if value and not _PHONE.fullmatch(str(value)):
        raise ValueError("Write a phone number with plus and country code, such as '+12155550100'")
    return str(value or "")


def _span(value: object) -> tuple[time, time]:
    found = _HOURS.fullmatch(str(value).strip())
    if found is None:
        raise ValueError("Write office hours as '08:00-17:00'")
    opens, closes = time(int(found[1]), int(found[2])), time(int(found[3]), int(found[4]))
    if opens >= closes:
        raise ValueError("The office closes before it opens")
    return opens, closes


def _by_day(value: object) -> time:
    found = _CLOCK.fullmatch(str(value).strip())
    told = time(int(found[1]), int(found[2])) if found else None
    if told is None or not EARLIEST <= told < LATEST:
        raise ValueError("Write a time of the day between '08:00' and '20:59': nobody is told anything at night")
    return told


def _weekdays(value: dict[str, tuple[time, time]]) -> dict[str, tuple[time, time]]:
    unknown = sorted(set(value) - set(WEEKDAYS))
    if unknown or not value:
        raise ValueError(f"Name the days {', '.join(WEEKDAYS)}; leave out the days the office is closed")
    return value


Phone = Annotated[str, BeforeValidator(_phone)]
Span = Annotated[tuple[time, time], BeforeValidator(_span)]


class ContactsShape(Shape):
    office_phone: Phone
    emergency: str = "911"
    crisis: str = "988"
    gas_utility: Phone = ""
    power_utility: Phone = ""
    on_call: tuple[Phone, ...] = ()
    departments: dict[str, Phone] = Field(default_factory=dict)
    web: str = ""
    text_phone: Phone = ""


class HolidaysShape(Shape):
    country: str = "US"
    subdivision: str | None = None
    extra: dict[date, str] = Field(default_factory=dict)
    removed: tuple[date, ...] = ()


class RetentionShape(Shape):
    transcript_days: int = Field(default=365, ge=1)
    photo_days: int = Field(default=365, ge=1)
    identity_days: int = Field(default=730, ge=1)


class LiaisonsShape(Shape):
    digest: Annotated[time, BeforeValidator(_by_day)] = DIGEST


class CityShape(Shape):
    name: str = Field(min_length=1)
    slug: str = Field(default="", pattern=r"^[a-z0-9_]*$")
    time_zone: Annotated[str, AfterValidator(_zone)]
    languages: tuple[str, ...] = ("en", "es")
    countries: tuple[str, ...] = ("US",)
    office_hours: Annotated[dict[str, Span], AfterValidator(_weekdays)]
    holidays: HolidaysShape = HolidaysShape()
    contacts: ContactsShape
    channels: dict[str, dict[str, str]] = Field(default_factory=dict)
    retention: RetentionShape = RetentionShape()
    liaisons: LiaisonsShape = LiaisonsShape()
    knowledge: str = "knowledge"


def read_city(folder: Path) -> CityFile:
    """The city a folder describes. Raises ContentError with file, line, field and a sentence."""
    path = folder / "city.yaml"
    shape, faults = read_as(CityShape, path), Faults()
    faults.of(lambda: _english(path, shape), None)
    holidays = faults.of(lambda: _holidays(path, shape.holidays), Holidays())
    knowledge = faults.of(lambda: _knowledge(folder, shape.knowledge), folder)
    faults.raise_all()
    hours = {WEEKDAYS.index(day): span for day, span in shape.office_hours.items()}
    return CityFile(
        name=shape.name,
        slug=shape.slug or folder.name,
        time_zone=shape.time_zone,
        folder=folder,
        knowledge=knowledge,
        contacts=Contacts(**shape.contacts.model_dump(), hours=hours),
        office_hours=hours,
        holidays=holidays,
        languages=shape.languages,
        countries=shape.countries,
        channels=shape.channels,
        retention=Retention(**shape.retention.model_dump()),
        digest=shape.liaisons.digest,
    )


def _english(path: Path, shape: CityShape) -> None:
    if "en" not in shape.languages:
        raise ContentError(path, "English (en) must be among the languages.", line_of(path, ["languages"]), "languages")


def _holidays(path: Path, shape: HolidaysShape) -> Holidays:
    holidays = Holidays(shape.country, shape.subdivision, shape.extra, frozenset(shape.removed))
    try:
        holidays.dates([2026])
    except NotImplementedError:
        sentence = f"No holidays are known for {shape.country} {shape.subdivision or ''}".strip() + "."
        raise ContentError(path, sentence, line_of(path, ["holidays"]), "holidays") from None
    return holidays


def _knowledge(folder: Path, name: str) -> Path:
    """A folder inside the city's own, or the knowledge of a city that lies beside it."""
    for found in (folder / name, folder.parent / name / "knowledge"):
        if found.is_dir():
            return found
    path = folder / "city.yaml"
    sentence = f"There is no folder '{name}' here and no city of that name beside this one."
    raise ContentError(path, sentence, line_of(path, ["knowledge"]), "knowledge")
