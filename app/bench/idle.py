"""`bench idle`: what a Frontdoor costs that nobody writes to."""

import asyncio
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from app.bench.service import Service

MOST: Final = 1.0
"""Percent of one core an idle process may use."""

NOWHERE: Final = "http://127.0.0.1:9"
"""A provider nobody calls."""


def measure(seconds: float, database: str = "", workers: int = 0) -> dict[str, Any]:
    """Percent of a core by process, counted for ``seconds`` once starting is over. ``database``: see `Service`."""
    with TemporaryDirectory() as folder, Service(Path(folder), NOWHERE, database, workers) as service:
        service.start()
        asyncio.run(service.until_up())
        asyncio.run(service.until_calm())
        before, begun = service.cpu(), time.perf_counter()
        time.sleep(seconds)
        took, after = time.perf_counter() - begun, service.cpu()
        return {"seconds": round(took, 1), "percent": {n: round((after[n] - before[n]) / took * 100, 2) for n in after}}
