"""Photos on their way: fetched from the provider, judged in a bounded child, kept without metadata, deleted there."""

from collections.abc import Callable, Mapping
from pathlib import Path

import structlog

from app.settings import Settings
from channels.contract import Channel, Forgets, MediaRefused
from photos import judge
from photos.judge import MOST_BYTES
from photos.judged import Judged
from store.engine import Database
from store.photos import PhotoShelf, Wanted

log = structlog.get_logger()


class Photographer:
    """Takes wanted photos one by one; safe to stop at any point: an unfinished one is taken up again."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        channels: Mapping[str, Channel],
        judging: Callable[[bytes], Judged] = judge,
    ) -> None:
        self.shelf = PhotoShelf(database, settings.data_dir / "photos")
        self._channels = channels
        self._judge = judging
        self._public = settings.public_url

    def step(self) -> bool:
        """Fetch and judge one photo, or have one deleted at its provider. False when there is none."""
        wanted = self.shelf.claim()
        if wanted is None:
            return False
        self._settle(wanted)
        return True

    def forget_some(self) -> None:
        """Have providers delete what is kept here or was refused."""
        for photo in self.shelf.to_forget():
            channel = self._channels.get(photo.channel)
            if channel is not None and isinstance(channel, Forgets):
                channel.forget(photo.media)
            self.shelf.forgotten(photo.id)

    def address(self, token: str) -> str:
        """The public address a provider fetches a photo from."""
        return f"{self._public}/m/{token}"

    def picture(self, token: str) -> bytes | None:
        """The bytes behind a token, while it lives."""
        path = self.shelf.open(token)
        return path.read_bytes() if path and path.exists() else None

    def add(self, raw: bytes) -> tuple[str, str]:
        """Keep a photo of the city's own: (id, "") or ("", why not)."""
        judged = self._judge(raw)
        if not judged.ok:
            return "", judged.reason
        return self.shelf.add(judged.jpeg, width=judged.width, height=judged.height), ""

    def add_file(self, path: Path) -> tuple[str, str]:
        """The same for a file."""
        return self.add(path.read_bytes())

    def _settle(self, wanted: Wanted) -> None:
        channel = self._channels.get(wanted.channel)
        try:
            if channel is None:
                raise MediaRefused("unavailable", again=True)
            raw = channel.fetch(wanted.media, MOST_BYTES)
        except MediaRefused as refused:
            log.warning("photo not fetched", photo=wanted.id, why=refused.why, again=refused.again)
            if refused.again:
                self.shelf.later(wanted, refused.why)
            else:
                self.shelf.refuse(wanted.id, refused.why)
            return
        judged = self._judge(raw)
        if judged.ok:
            self.shelf.keep(wanted.id, judged.jpeg, width=judged.width, height=judged.height, near=judged.near)
        else:
            self.shelf.refuse(wanted.id, judged.reason)
