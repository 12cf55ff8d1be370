"""`/m/<token>`: one re-encoded photo by its unguessable, expiring link."""

from collections.abc import Callable

from flask import Blueprint, Response, abort

Picture = Callable[[str], bytes | None]
"""Token → JPEG bytes, None when there is no such picture or its link has ended."""


def pictures(picture: Picture) -> Blueprint:
    """Photos for providers to fetch and for the tracker to show."""
    pages = Blueprint("pictures", __name__)

    @pages.get("/m/<token>")
    def show(token: str) -> Response:
        found = picture(token)
        if found is None:
            abort(404)
        headers = {
            "Cache-Control": "private, max-age=3600",
            "Content-Disposition": "inline",
            "X-Robots-Tag": "noindex",
            "Content-Security-Policy": "sandbox; default-src 'none'",
        }
        return Response(found, 200, headers, content_type="image/jpeg")

    return pages
