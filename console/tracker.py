"""The resident's pages: look a request up by its number, or open one's own by its link. No JavaScript."""

from collections.abc import Callable
from datetime import datetime

from flask import Blueprint, Response, make_response, render_template, request

from console.guesses import Guesses, asker
from console.views import Requests


def tracker(
    requests: Requests, city: str, local: Callable[[datetime], datetime], guesses: Guesses | None = None
) -> Blueprint:
    """`/` and `/t/<token>`. ``local`` puts a moment on the city's clocks; ``guesses`` counts numbers that are none."""
    tried = guesses or Guesses()
    pages = Blueprint(
        "tracker", __name__, template_folder="templates", static_folder="static", static_url_path="/static/frontdoor"
    )

    @pages.app_template_filter("day")
    def day(moment: datetime) -> str:
        return f"{local(moment):%A, %B} {local(moment).day}"

    @pages.app_template_filter("clock")
    def clock(moment: datetime) -> str:
        return f"{local(moment):%b} {local(moment).day}, {local(moment):%H:%M}"

    @pages.get("/")
    def look_up() -> Response:
        number = request.args.get("number", "").strip()
        who = asker(request.remote_addr or "", request.headers.get("X-Forwarded-For", ""))
        if number and (seconds := tried.wait(who)):
            return _too_many(city, seconds)
        found = requests.public(number) if number else None
        if number and found is None:
            tried.missed(who)
        status = 404 if number and found is None else 200
        return make_response(render_template("lookup.html", city=city, number=number, found=found), status)

    @pages.get("/t/<token>")
    def own(token: str) -> Response:
        found = requests.own(token)
        if found is None:
            words = "This link is not one of ours, or it has ended. You can look the request up by its number."
            return make_response(render_template("sorry.html", city=city, title="No such page", words=words), 404)
        page = make_response(render_template("tracker.html", city=city, own=found, request_=found.public))
        page.headers["Referrer-Policy"] = "no-referrer"
        page.headers["X-Robots-Tag"] = "noindex"
        return page

    return pages


def _too_many(city: str, seconds: int) -> Response:
    """Neither a miss nor a find: whoever tries numbers learns nothing more for now."""
    words = "Too many numbers that we do not know came from your connection. Please try again in a minute."
    page = make_response(render_template("sorry.html", city=city, title="Please wait", words=words), 429)
    page.headers["Retry-After"] = str(seconds)
    return page
