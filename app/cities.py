"""Which city this is: publishes its bundle, and hands out the one a conversation was begun with."""

import threading
from pathlib import Path

import structlog

from app.bundle import Bundle, Say, build, city_of
from app.settings import BadSettings, Settings
from bot.city import City
from knowledge_base.base import KnowledgeBase
from knowledge_base.city import CityFile
from knowledge_base.document import from_json, to_json
from knowledge_base.files import load
from knowledge_base.problems import ContentError
from places.problems import PlacesError
from store import revisions
from store.engine import Database

log = structlog.get_logger()

KEPT = 3
"""Loaded bundles: the published one and those that open read-backs still need."""


class Cities:
    """One city's bundles by name. An empty database takes the knowledge of the folder as its first revision."""

    def __init__(self, database: Database, settings: Settings, file: CityFile, say: Say) -> None:
        self._database = database
        self._settings = settings
        self.file = file
        self._loaded: dict[str, City] = {}
        self._lock = threading.Lock()
        self.wanting = ""
        """The published bundle, while it cannot be had here: turns are taken with the one before it."""
        self._published = ""
        self._published = self._publish(say)

    def get(self, name: str = "") -> City:
        """The bundle of this name, else the published one."""
        with self._lock:
            wanted = name or self._published
            return self._loaded.get(wanted) or self._load(wanted) or self._loaded[self._published]

    def publish(self, knowledge: KnowledgeBase, note: str, say: Say = lambda _: None) -> str:
        """Make this revision live, with its model: from the next turn on. Returns the bundle's name."""
        bundle = build(self._settings, self.file, knowledge, say)
        city = city_of(bundle, self.file, knowledge)
        self._keep(bundle, knowledge, note)
        with self._lock:
            self._remember(city)
            self._published = bundle.name
        return bundle.name

    def refresh(self) -> None:
        """Follow what another process published, perhaps on another machine: then its parts are built here."""
        with self._database.read() as conn:
            newest = revisions.published(conn)
        if newest is None or newest.name in (self._published, self.wanting):
            return
        with self._lock:
            there = newest.name in self._loaded or self._load(newest.name) is not None
        if there or self._built_here(newest.name, newest.revision):
            self._published, self.wanting = newest.name, ""
        else:
            self.wanting = newest.name

    def _built_here(self, name: str, revision: str) -> bool:
        """Build that bundle on this machine; False when what comes out is another one. Takes as long as training."""
        with self._database.read() as conn:
            document = revisions.document(conn, revision)
        try:
            knowledge = from_json(document or "")
            bundle = build(self._settings, self.file, knowledge)
        except (ValueError, OSError, ContentError, PlacesError):
            log.error("a published bundle cannot be built here", why=name, exc_info=True)
            return False
        if bundle.name == name:
            with self._lock:
                self._remember(city_of(bundle, self.file, knowledge))
        return bundle.name == name

    def _publish(self, say: Say) -> str:
        with self._database.read() as conn:
            newest = revisions.published(conn)
            document = revisions.document(conn, newest.revision) if newest else None
        knowledge = from_json(document) if document else load(self.file.folder, self.file)
        if knowledge.city_name != self.file.name:
            raise BadSettings(_anothers(knowledge.city_name, self.file.name))
        bundle = build(self._settings, self.file, knowledge, say)
        if newest is None or newest.name != bundle.name:
            self._keep(bundle, knowledge, "first import" if newest is None else "parts rebuilt")
        self._remember(city_of(bundle, self.file, knowledge))
        return bundle.name

    def _keep(self, bundle: Bundle, knowledge: KnowledgeBase, note: str) -> None:
        now = self._database.now()
        self._database.write(
            lambda conn: revisions.publish(
                conn,
                name=bundle.name,
                revision=knowledge.revision,
                document=to_json(knowledge),
                model=str(bundle.model),
                gazetteer=str(bundle.gazetteer),
                note=note,
                now=now,
            ),
            within=30.0,
        )

    def _load(self, name: str) -> City | None:
        """A bundle of the past, if all its parts are still there and this version can read them."""
        with self._database.read() as conn:
            row = revisions.bundle(conn, name)
            document = revisions.document(conn, row.revision) if row else None
        if row is None or document is None or not (Path(row.model).exists() and Path(row.gazetteer).exists()):
            return None
        try:
            knowledge = from_json(document)
        except ContentError:
            return None
        city = city_of(Bundle(row.revision, Path(row.model), Path(row.gazetteer)), self.file, knowledge)
        self._remember(city)
        return city

    def _remember(self, city: City) -> None:
        self._loaded[city.bundle] = city
        for name in [name for name in self._loaded if name != city.bundle][: max(0, len(self._loaded) - KEPT)]:
            if name != self._published:
                del self._loaded[name]


def belongs_to_another(database: Database, name: str) -> str:
    """In words that this folder is another city's; empty when it is ours or nobody's yet."""
    with database.read() as conn:
        newest = revisions.published(conn)
        document = revisions.document(conn, newest.revision) if newest else None
    owner = from_json(document).city_name if document else name
    return "" if owner == name else _anothers(owner, name)


def _anothers(owner: str, name: str) -> str:
    return (
        f"FRONTDOOR_CITY: this data folder belongs to {owner}, not to {name}; "
        "use another FRONTDOOR_DATA_DIR for another city."
    )
