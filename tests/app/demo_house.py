"""A demo house without a runner: what is posted to its pages is settled in the test's own thread."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask.testing import FlaskClient
from PIL import Image

from app.house import House
from app.settings import Settings
from app.site import site

MARIA = "+12155550142"


class Demo:
    """The pages of one house, as somebody with a browser uses them."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.app = site(house)
        self.client: FlaskClient = self.app.test_client()

    def text(self, words: str, who: str = MARIA, photo: bytes | None = None) -> None:
        """A simulated resident presses send, and everything is answered."""
        form: dict[str, object] = {"as": who, "text": words}
        if photo:
            form["photo"] = (io.BytesIO(photo), "photo.jpg")
        answer = self.client.post("/sim/text", data=form)
        assert answer.status_code == 303
        self.house.settle()

    def page(self, path: str, status: int = 200) -> str:
        """A page's source."""
        answer = self.client.get(path)
        assert answer.status_code == status, answer.text
        return answer.text

    def file(self, words: str, who: str = MARIA, photo: bytes | None = None) -> tuple[str, str]:
        """File a request; its number and the path of its owner's page."""
        self.text(words, who, photo)
        self.text("1", who)
        links: list[str] = re.findall(r'href="(/t/[^"]+)"', self.page(f"/sim?as={who.replace('+', '%2B')}"))
        return links[0].removeprefix("/t/").rpartition("-")[0], links[0]


@contextmanager
def demo(folder: Path) -> Iterator[Demo]:
    """A demo in this folder."""
    house = House.open(Settings(data_dir=folder, hold_seconds=0, demo=True))
    try:
        yield Demo(house)
    finally:
        house.close()


def picture(colour: tuple[int, int, int] = (90, 90, 90)) -> bytes:
    """A photo of one colour."""
    raw = io.BytesIO()
    Image.new("RGB", (640, 480), colour).save(raw, "JPEG")
    return raw.getvalue()
