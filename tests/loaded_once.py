"""A city's knowledge, model and streets, loaded once a test process for as long as their files stay as they are.

Every house a test opens would read them anew: two thirds of the time of the journeys. They are never changed once
they are loaded, so houses may share them. A file that is touched, damaged or gone is looked at again, and whatever
another process reads is its own; `tests/app/test_bundle.py` and the commands that only look load as the product does.
"""

from collections.abc import Callable, Hashable, Iterable
from pathlib import Path
from typing import TypeVar

from app import bundle, cities
from app.bundle import Bundle, Say
from app.settings import Settings
from bot.city import City
from knowledge_base.base import KnowledgeBase
from knowledge_base.city import CityFile

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
        key = ("load", folder, repr(city), looks([*folder.rglob("*"), *city.knowledge.rglob("*")]))
        return self._remembered(key, lambda: self._load(folder, city))

    def build(self, settings: Settings, city: CityFile, kb: KnowledgeBase, say: Say = lambda _: None) -> Bundle:
        """Where the parts lie; asked again when one of them is not there any more."""
        where = (settings.cache_dir, settings.gazetteer, settings.places_data)
        key = ("build", *where, city.slug, kb.revision, looks([city.places, *(city.folder / "data").rglob("*")]))
        made = self._remembered(key, lambda: self._build(settings, city, kb, say))
        if made.model.exists() and made.gazetteer.exists():
            return made
        del self._made[key]
        return self._build(settings, city, kb, say)

    def city_of(self, made: Bundle, city: CityFile, kb: KnowledgeBase) -> City:
        """The loaded bundle."""
        files = looks([made.model, made.model.with_suffix(".npz"), made.gazetteer])
        return self._remembered(("city", made, repr(city), kb.revision, files), lambda: self._city_of(made, city, kb))

    def _remembered(self, key: Hashable, make: Callable[[], Made]) -> Made:
        if key not in self._made:
            self._made[key] = make()
            for oldest in list(self._made)[: -3 * KEPT]:
                del self._made[oldest]
        return self._made[key]  # type: ignore[return-value]


def looks(paths: Iterable[Path]) -> tuple[object, ...]:
    """What tells a file from the one that lay there before."""
    found = ((path, path.stat()) for path in sorted(paths) if path.is_file())
    return tuple((str(path), facts.st_size, facts.st_mtime_ns, facts.st_ino) for path, facts in found)
