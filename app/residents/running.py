"""Runs many residents, in several processes where there are many, and gives the same result whatever their number."""

import logging
import os
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from PIL import Image

from app.bundle import gazetteer_for, load
from app.residents.errand import Words
from app.residents.judging import Verdict, judged
from app.residents.resident import Resident
from app.residents.script import read
from app.residents.spots import Spots
from app.residents.talking import Stage
from app.residents.tempers import resident
from app.settings import Settings
from knowledge_base.files import load_city
from places.atlas import load as load_atlas

CHANNELS = ("sms",)
FEW = 50
"""A process of its own is worth its start for so many residents."""


def run(settings: Settings, path: Path | None, many: int, seed: int, processes: int | None = None) -> list[Verdict]:
    """The verdicts in order. ``path``: residents from a file, else ``many`` invented ones of the set city."""
    if path is not None:
        many = len(read(path, CHANNELS))
    load(settings)  # built once, before several processes would
    workers = processes or max(1, min(os.cpu_count() or 1, many // FEW))
    shares = [range(start, many, workers) for start in range(workers)]
    share = partial(_share, settings, path, seed)
    if workers == 1:
        return share(shares[0])
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        found = list(pool.map(share, shares))
    return [found[at % workers][at // workers] for at in range(many)]


def _share(settings: Settings, path: Path | None, seed: int, numbers: Sequence[int]) -> list[Verdict]:
    """One process's residents, in a data folder that is gone afterwards."""
    logging.disable(logging.WARNING)
    make = _made(settings, path, seed)
    with tempfile.TemporaryDirectory(prefix="frontdoor-talk-") as name:
        photo = Path(name) / "photo.jpg"
        Image.linear_gradient("L").resize((320, 240)).convert("RGB").save(photo)
        stage = Stage(settings.model_copy(update={"data_dir": Path(name), "database_url": "", "demo": False}), photo)
        try:
            return [judged(stage.hold(make(number))) for number in numbers]
        finally:
            stage.close()
            logging.disable(logging.NOTSET)


def _made(settings: Settings, path: Path | None, seed: int) -> Callable[[int], Resident]:
    if path is not None:
        scripted = read(path, CHANNELS)
        return lambda number: scripted[number]
    file, knowledge = load_city(settings.city)
    words, spots = Words(knowledge), Spots(load_atlas(gazetteer_for(settings, file)))
    return lambda number: resident(number, seed, words, spots)
