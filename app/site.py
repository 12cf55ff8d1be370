"""Puts the pages of one house together: the providers' door, photos, health, tracker and the demo's simulator."""

from collections.abc import Callable, Mapping

from flask import Blueprint, Flask

from app.house import House
from app.readiness import checks, measure
from app.simulation import Simulation
from app.tracking_pages import TrackedRequests
from app.web.app import create_app
from app.web.health import health
from app.web.hooks import Door
from app.web.pictures import pictures
from console import simulator, tracker
from console.guesses import Guesses


def site(
    house: House,
    stopping: Callable[[], bool] = lambda: False,
    silences: Callable[[], Mapping[str, float]] = dict,
    guesses: Guesses | None = None,
) -> Flask:
    """The Flask application of this house. ``silences``: seconds since each loop of its runner came round.

    ``guesses``: who tries numbers on the tracker; counted by the steady clock if not given.
    """
    city = house.cities.file.name
    calendar = house.cities.get().calendar
    blueprints: list[Blueprint] = [
        pictures(house.photos.picture),
        health(lambda: checks(house, silences()), lambda: measure(house, silences())),
        tracker(TrackedRequests(house), city, calendar.local, guesses),
    ]
    if house.settings.demo_on:
        blueprints.append(simulator(Simulation(house), city))
    app = create_app(city, blueprints)
    app.wsgi_app = Door(app.wsgi_app, house.channels, house.intake, stopping).__call__  # type: ignore[method-assign]
    return app
