"""Runs many residents, in several processes where there are many, and gives the same result whatever their number."""

import logging
import os
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, closing
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

CHANNELS = ("sms", "slack", "x")
FEW = 50
"""A process of its own is worth its start for so many residents."""

STREET = 250
"""After so many residents a new house is opened, so that the last one finds it as empty as the first."""


def run(
    settings: Settings, path: Path | None, many: int, seed: int, processes: int | None = None, first: int = 0
) -> list[Verdict]:
    """The verdicts in order. ``path``: residents from a file, else ``many`` invented ones of the set city.

    ``first``: the number of the first of them, where others of this seed have talked already.
    """
    if path is not None:
        many = len(read(path, CHANNELS))
    load(settings)  # built once, before several processes would
    workers = processes or max(1, min(os.cpu_count() or 1, many // FEW))
    shares = [range(first + start, first + many, workers) for start in range(workers)]
    share = partial(_share, settings, path, seed)
    if workers == 1:
        return share(shares[0])
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        found = list(pool.map(share, shares))
    return [found[at % workers][at // workers] for at in range(many)]


def _share(settings: Settings, path: Path | None, seed: int, numbers: Sequence[int]) -> list[Verdict]:
    """One process's residents, in data folders that are gone afterwards."""
    make = _made(settings, path, seed)
    streets = (numbers[at : at + STREET] for at in range(0, len(numbers), STREET))
    return [verdict for street in streets for verdict in _street(settings, make, street)]


def _street(settings: Settings, make: Callable[[int], Resident], numbers: Sequence[int]) -> list[Verdict]:
    """These residents, each on a phone of their channel, in a house of its own for each channel."""
    logging.disable(logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="frontdoor-talk-") as name, ExitStack() as opened:
        opened.callback(logging.disable, logging.NOTSET)
        photo = Path(name) / "photo.jpg"
        Image.linear_gradient("L").resize((320, 240)).convert("RGB").save(photo)
        stages: dict[str, Stage] = {}
        found = []
        for resident in map(make, numbers):
            if resident.channel not in stages:
                folder = {"data_dir": Path(name) / resident.channel, "database_url": "", "demo": False}
                stage = Stage(settings.model_copy(update=folder), photo, resident.channel)
                stages[resident.channel] = opened.enter_context(closing(stage))
            found.append(judged(stages[resident.channel].hold(resident)))
        return found


def _made(settings: Settings, path: Path | None, seed: int) -> Callable[[int], Resident]:
    if path is not None:
        scripted = read(path, CHANNELS)
        return lambda number: scripted[number]
    file, knowledge = load_city(settings.city)
    words, spots = Words(knowledge), Spots(load_atlas(gazetteer_for(settings, file)), file.name)
    return lambda number: resident(number, seed, words, spots)
