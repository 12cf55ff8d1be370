"""Makes a city bundle: revision + model + gazetteer + calendar, each built once and kept under its content's name."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog

from app.settings import Settings
from bot.city import City
from bot.phrases import REQUIRED
from casework.calendar import WorkCalendar
from casework.pause import Resumes, resumed
from classifier.corpus import from_knowledge
from classifier.encoder import installed_encoder
from classifier.model import Model
from classifier.stored import BadModel
from classifier.train import train_in_child, trained
from knowledge_base.base import KnowledgeBase
from knowledge_base.city import CityFile
from knowledge_base.completing import completed
from knowledge_base.files import load_city
from knowledge_base.service import Promise
from places.gazetteer import Gazetteer
from store.steadfast import real_now

log = structlog.get_logger()

Say = Callable[[str], None]
"""Where progress that takes seconds is told."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The names of the parts; ``name`` is what conversations remember."""

    revision: str
    model: Path
    gazetteer: Path

    @property
    def name(self) -> str:
        """Twelve hex digits of all three parts."""
        parts = f"{self.revision}|{self.model.stem}|{self.gazetteer.stem}"
        return hashlib.sha256(parts.encode()).hexdigest()[:12]


def build(settings: Settings, city: CityFile, kb: KnowledgeBase, say: Say = lambda _: None) -> Bundle:
    """Every part of the bundle, from the cache where its content is unchanged."""
    return Bundle(kb.revision, model_for(settings, kb, say), gazetteer_for(settings, city, say))


def load(settings: Settings) -> City:
    """The set city by its files alone, built if need be: for trying and measuring, without a database."""
    file, knowledge = load_city(settings.city)
    return city_of(build(settings, file, knowledge), file, knowledge)


def model_for(settings: Settings, kb: KnowledgeBase, say: Say = lambda _: None) -> Path:
    """The trained model for this revision's examples; trains in a child process when there is none."""
    corpus = from_knowledge(kb)
    folder = settings.cache_dir / "models"
    installed_encoder(folder)
    ready = trained(corpus, folder)
    if ready is not None:
        return ready
    say(f"Training the classifier on {len(corpus.examples)} examples (once for these words) …")
    folder.mkdir(parents=True, exist_ok=True)
    return train_in_child(corpus, folder)


def gazetteer_for(settings: Settings, city: CityFile, say: Say = lambda _: None) -> Path:
    """The built gazetteer: the one that is set, else the city's own, built when its files changed."""
    if settings.gazetteer:
        return settings.gazetteer
    data = settings.places_data or city.folder / "data"
    folder = settings.cache_dir / "gazetteers"
    ready = folder / f"{city.slug}-{fingerprint(city.places, data)}.sqlite3"
    if ready.exists():
        return ready
    from places.build import build as build_places

    say(f"Building the gazetteer of {city.name} (once for these files) …")
    folder.mkdir(parents=True, exist_ok=True)
    build_places(city.places, data, ready, None)
    return ready


def fingerprint(places: Path, data: Path) -> str:
    """Sixteen hex digits that change when the city's description or any file beside it changes."""
    digest = hashlib.sha256(places.read_bytes())
    beside = (one for one in places.parent.glob("*.csv") if places.parent != data)
    for path in sorted(one for one in (*data.glob("*"), *beside) if one.is_file()):
        facts = path.stat()
        digest.update(f"{path.name}|{facts.st_size}|{facts.st_mtime_ns if facts.st_size > 1_000_000 else ''}".encode())
        if facts.st_size <= 1_000_000:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def city_of(bundle: Bundle, city: CityFile, kb: KnowledgeBase) -> City:
    """The loaded bundle, ready to be thought with. An older revision is lent the words it does not have."""
    kb, lent = completed(kb, REQUIRED)
    if lent:
        log.warning(
            "phrases said in the words of the demo city until the knowledge has them", why=f"{len(lent)} missing"
        )
    return City(
        name=city.name,
        bundle=bundle.name,
        knowledge=kb,
        classifier=_loaded(bundle.model, kb),
        gazetteer=Gazetteer.open(bundle.gazetteer),
        calendar=calendar_of(city, real_now()),
        countries=city.countries,
    )


def _loaded(path: Path, kb: KnowledgeBase) -> Model:
    """The model, made anew where its files were changed or written by another version."""
    try:
        return Model.load(path)
    except BadModel:
        path.unlink(missing_ok=True)
        return Model.load(train_in_child(from_knowledge(kb), path.parent))


def resumes_of(knowledge: Callable[[], KnowledgeBase], city: CityFile) -> Resumes:
    """How this city's promises move on after a pause; a service no longer offered is counted in work days.

    Holidays are worked out and ``knowledge`` is asked for only where a pause ends: nearly every step ends none.
    """

    def move(service: str, due: datetime, since: datetime, until: datetime) -> datetime:
        known = knowledge().service(service)
        return resumed(calendar_of(city, until), known.promised if known else Promise(1), due, since, until)

    return move


def calendar_of(city: CityFile, now: datetime) -> WorkCalendar:
    """The city's work calendar, with holidays from last year to three years ahead."""
    years = range(now.year - 1, now.year + 4)
    return WorkCalendar(ZoneInfo(city.time_zone), dict(city.office_hours), city.holidays.dates(years), city.digest)
