"""Puts the Flask application together from what the house hands in. Nothing here thinks."""

from collections.abc import Iterable

import structlog
from flask import Blueprint, Flask, Response, render_template, request
from werkzeug.exceptions import HTTPException

from photos.judge import MOST_BYTES

POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
UPLOAD_LIMIT = MOST_BYTES + 1024 * 1024
"""Only the simulator takes files: one photo and the words around it."""

FORM_LIMIT = 64 * 1024
"""Bytes of a form's words."""


def create_app(city: str, blueprints: Iterable[Blueprint]) -> Flask:
    """The application."""
    app = Flask("frontdoor", static_folder=None, template_folder=None)
    app.config.update(MAX_CONTENT_LENGTH=UPLOAD_LIMIT, MAX_FORM_MEMORY_SIZE=FORM_LIMIT, MAX_FORM_PARTS=100)
    for blueprint in blueprints:
        app.register_blueprint(blueprint)
    app.before_request(_gate)
    app.after_request(_headers)
    app.register_error_handler(HTTPException, lambda error: _sorry(city, error))
    app.register_error_handler(Exception, lambda _error: _broken(city))
    return app


def _gate() -> Response | None:
    if request.method == "POST" and request.headers.get("Sec-Fetch-Site") == "cross-site":
        return Response("This form belongs to another site.\n", 403, content_type="text/plain")
    return None


def _headers(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", POLICY)
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "same-origin")
    return response


def _sorry(city: str, error: HTTPException) -> tuple[str, int] | Response:
    code = error.code or 500
    words = "There is nothing at this address." if code == 404 else (error.description or error.name)
    return render_template("sorry.html", city=city, title=error.name.capitalize(), words=words), code


def _broken(city: str) -> tuple[str, int] | Response:
    rule = request.url_rule.rule if request.url_rule else ""
    structlog.get_logger().error("request failed", path=rule, exc_info=True)
    words = "Something failed on our side. Nothing you sent is lost; please try again in a minute."
    return render_template("sorry.html", city=city, title="That is our fault", words=words), 500
