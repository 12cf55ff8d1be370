"""`/healthz` (the process), `/readyz` (can it do its work, in words) and `/metrics`."""

from collections.abc import Callable, Mapping
from contextlib import suppress

from flask import Blueprint, Response, jsonify
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

Checks = Callable[[], Mapping[str, str]]
"""Name of a part → "" when well, else a sentence saying what is wrong and what to do."""


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
        body = jsonify(ready=not troubles, parts={name: words or "ok" for name, words in parts.items()})
        return body, 503 if troubles else 200

    @pages.get("/metrics")
    def metrics() -> Response:
        with suppress(Exception):  # figures counted so far are worth showing while the database is not there
            measure()
        return Response(generate_latest(), content_type=CONTENT_TYPE_LATEST)

    return pages
