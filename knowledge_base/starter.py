"""Where the cities that come with the product lie, and which folder a city setting means."""

from pathlib import Path
from typing import Final

import examples
from knowledge_base.problems import ContentError

DEMO: Final = "rivertown"


def bundled() -> tuple[str, ...]:
    """Names of the cities that come with the product, in order."""
    return tuple(sorted(entry.parent.name for entry in _cities().glob("*/city.yaml")))


def city_folder(name_or_path: str = DEMO) -> Path:
    """The folder a setting means: a path that holds a `city.yaml`, else a bundled name. Raises ContentError."""
    for folder in (Path(name_or_path or DEMO).expanduser(), _cities() / (name_or_path or DEMO)):
        if (folder / "city.yaml").is_file():
            return folder
    names = ", ".join(bundled())
    raise ContentError(name_or_path, f"No city.yaml lies there; the bundled cities are: {names}.")


def _cities() -> Path:
    return Path(next(iter(examples.__path__))) / "cities"
