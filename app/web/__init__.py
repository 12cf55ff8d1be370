"""The web side: the providers' door, photos, health and pages, put together in `create_app`."""

from app.web.app import create_app

__all__ = ["create_app"]
