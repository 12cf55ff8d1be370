"""`/healthz` (the process), `/readyz` (can it do its work, in words) and `/metrics`."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Final

from flask import Blueprint, Response, jsonify
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

Checks = Callable[[], Mapping[str, str]]
"""Name of a part → "" when well, else a sentence saying what is wrong and what to do."""

KEEPING: Final = frozenset({"database"})
"""Parts without which nothing can be kept. Trouble elsewhere is told with 200: a load balancer that took the process
away would turn residents' messages away with it, and they are kept, to be answered later."""


def health(checks: Checks, measure: Callable[[], None]) -> Blueprint:
    """The operators' three addresses. ``measure`` brings the gauges up to date before they are read."""
    pages = Blueprint("health", __name__)

    @pages.get("/healthz")
    def alive() -> Response:
        return Response("ok\n", content_type="text/plain")

    @pages.get("/readyz")
    def ready() -> tuple[Response, int]:
        parts = dict(checks())
        troubles = {name: words for name, words in parts.items() if words}
        keeps = not KEEPING & troubles.keys()
        shown = {name: words or "ok" for name, words in parts.items()}
        return jsonify(ready=keeps, degraded=sorted(troubles), parts=shown), 200 if keeps else 503

    @pages.get("/metrics")
    def metrics() -> Response:
        with suppress(Exception):  # figures counted so far are worth showing while the database is not there
            measure()
        return Response(generate_latest(), content_type=CONTENT_TYPE_LATEST)

    return pages
