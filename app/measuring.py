"""Which measurement a name means, and where each finds its data."""

from pathlib import Path
from typing import Any

from app.bundle import gazetteer_for, model_for
from app.settings import BadSettings, Settings
from knowledge_base.files import load_city

BENCHMARKS = ("clinc150", "banking77", "hwu64", "spanish", "typos", "danger")
NAMES = (*BENCHMARKS, "places", "csv", "talk")


def measure(
    name: str,
    path: Path | None,
    settings: Settings,
    *,
    shots: int | None,
    train: tuple[Path, ...],
    test: Path | None,
    text: str,
    label: str,
) -> dict[str, Any]:
    """The figures of one measurement; BadSettings in words for a wrong name or missing data."""
    if name == "csv":
        if not train or test is None:
            raise BadSettings("measure csv needs --train FILE (again for more) and --test FILE.")
        from classifier.measure import measure_csv

        return dict(measure_csv(list(train), test, text, label))
    found = _data(name, path, settings)
    if name == "places":
        return _places(found, settings)
    if name == "danger":
        return _danger(found, settings)
    from classifier.measure import measure as run

    return dict(run(name, found, shots, settings.cache_dir / "measured"))


def measure_talk(path: Path | None, settings: Settings, many: int, seed: int) -> tuple[dict[str, Any], str]:
    """Whole conversations, with residents of a file or invented ones: the figures, and the worst dialogues to read."""
    from app.residents.judging import figures
    from app.residents.running import run
    from app.residents.telling import worst

    verdicts = run(settings, path, many, seed)
    return figures(verdicts), worst(verdicts)


def _data(name: str, path: Path | None, settings: Settings) -> Path:
    if name not in NAMES:
        raise BadSettings(f"There is no measurement {name}: one of {', '.join(NAMES)}.")
    found = path or (settings.shared / "data" / "nlu" if settings.shared and name in BENCHMARKS else None)
    if found is None or not found.exists():
        raise BadSettings(f"measure {name} needs its data: frontdoor measure {name} PATH.")
    return found


def _danger(path: Path, settings: Settings) -> dict[str, Any]:
    """With the city's own model, as a turn weighs rules and what was learned."""
    from classifier.measure import measure_danger
    from classifier.model import Model

    return dict(measure_danger(path, Model.load(model_for(settings, load_city(settings.city)[1]))))


def _places(path: Path, settings: Settings) -> dict[str, Any]:
    from places.gazetteer import Gazetteer
    from places.measure import measure_file

    built = settings.gazetteer or gazetteer_for(settings, load_city(settings.city)[0])
    return measure_file(Gazetteer.open(built), path)
