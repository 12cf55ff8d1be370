"""A bundle's parts are built once and built again when what lies in the cache is not whole."""

from pathlib import Path

import pytest

from app.bundle import build, city_of
from app.settings import Settings
from knowledge_base.files import load_city


@pytest.mark.slow
def test_a_spoilt_model_is_trained_again(tmp_path: Path) -> None:
    file, knowledge = load_city("rivertown")
    settings = Settings(cache_dir=tmp_path)
    bundle = build(settings, file, knowledge)
    bundle.model.with_suffix(".npz").write_bytes(b"not arrays")
    city = city_of(bundle, file, knowledge)
    best = city.classifier.rank("there is a big pothole").best
    assert best is not None
    assert best.intent == "pothole"
    assert build(settings, file, knowledge) == bundle
