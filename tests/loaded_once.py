"""A city's knowledge, model and streets, loaded once a test process for as long as their files stay as they are.

Every house a test opens would read them anew: two thirds of the time of the journeys. They are never changed once
they are loaded, so houses may share them. A file that is touched, damaged or gone is looked at again, and whatever
another process reads is its own; `tests/app/test_bundle.py` and the commands that only look load as the product does.
"""

import os
import stat
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import TypeVar

from app import bundle, cities
from app.bundle import Bundle, Say
from app.settings import Settings
from bot.city import City
from knowledge_base.base import KnowledgeBase
from knowledge_base.city import CityFile
from knowledge_base.document import from_json, to_json

Made = TypeVar("Made")
KEPT = 8
"""Loaded cities of a process: a few revisions of the bundled ones."""


class LoadedOnce:
    """Stands where `app.cities` loads: the same answers, remembered."""

    def __init__(self) -> None:
        self._made: dict[Hashable, object] = {}
        self._build, self._city_of, self._load = bundle.build, bundle.city_of, cities.load

    def load(self, folder: Path, city: CityFile) -> KnowledgeBase:
        """The knowledge of a folder."""
        key = ("load", folder, repr(city), looks(folder, city.knowledge))
        return self._remembered(key, lambda: self._load(folder, city))

    def build(self, settings: Settings, city: CityFile, kb: KnowledgeBase, say: Say = lambda _: None) -> Bundle:
        """Where the parts lie; asked again when one of them is not there any more."""
        where = (settings.cache_dir, settings.gazetteer, settings.places_data)
        key = ("build", *where, city.slug, kb.revision, looks(city.places, city.folder / "data"))
        made = self._remembered(key, lambda: self._build(settings, city, kb, say))
        if made.model.exists() and made.gazetteer.exists():
            return made
        del self._made[key]
        return self._build(settings, city, kb, say)

    def city_of(self, made: Bundle, city: CityFile, kb: KnowledgeBase) -> City:
        """The loaded bundle."""
        files = looks(made.model, made.model.with_suffix(".npz"), made.gazetteer)
        return self._remembered(("city", made, repr(city), kb.revision, files), lambda: self._city_of(made, city, kb))

    def to_json(self, kb: KnowledgeBase) -> str:
        """The document of a revision, whose name is made of all it says."""
        return self._remembered(("written", kb.revision), lambda: to_json(kb))

    def from_json(self, document: str) -> KnowledgeBase:
        """The revision a document holds."""
        return self._remembered(("read", document), lambda: from_json(document))

    def _remembered(self, key: Hashable, make: Callable[[], Made]) -> Made:
        try:
            made = self._made.pop(key)
        except KeyError:
            made = make()
        self._made[key] = made  # the newest, which goes last
        for oldest in list(self._made)[: -5 * KEPT]:
            self._made.pop(oldest, None)
        return made  # type: ignore[return-value]


def looks(*paths: Path) -> tuple[object, ...]:
    """What tells files, and all files of folders, from those that lay there before; what is not there says nothing."""
    found: list[tuple[object, ...]] = []
    for path in filter(Path.exists, paths):
        for one in os.scandir(path) if path.is_dir() else (path,):
            facts = one.stat()
            if stat.S_ISDIR(facts.st_mode):
                found.append((one.name, looks(path / one.name)))
            else:
                found.append((one.name, facts.st_size, facts.st_mtime_ns, facts.st_ino))
    return tuple(sorted(found, key=repr))
