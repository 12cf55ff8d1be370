"""The real Rivertown, built once into the usual cache: its own words, streets and model."""

from functools import lru_cache

from app.bundle import build, city_of
from app.settings import Settings
from bot.city import City
from knowledge_base.files import load_city


@lru_cache(maxsize=1)
def rivertown() -> City:
    """The bundled city as residents meet it; seconds the first time, then from the cache."""
    file, knowledge = load_city("rivertown")
    return city_of(build(Settings(city="rivertown"), file, knowledge), file, knowledge)
