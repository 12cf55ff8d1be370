"""The pages in a real browser: nothing an aid would stumble over, at the width of a desk and of a phone."""

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from demo_house import Demo, demo, picture
from werkzeug.serving import WSGIRequestHandler, make_server

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
WIDTHS = {"desk": 1280, "phone": 390}


class Quiet(WSGIRequestHandler):
    """Says nothing of the requests it serves."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Nothing."""


@dataclass
class Town:
    """A listening demo with a closed request, and where its pages are."""

    demo: Demo
    base: str
    pages: dict[str, str]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """Everything a page can show has happened here."""
    with demo(tmp_path_factory.mktemp("browser")) as shown:
        number, link = shown.file("There is a big pothole at 12 Main St", photo=picture())
        shown.client.post("/sim/work", data={"tracking": number, "status": "closed"})
        shown.house.settle()
        shown.text("graffiti")
        server = make_server("127.0.0.1", 0, shown.app, threaded=True, request_handler=Quiet)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        pages = {
            "look-up": "/", "found": f"/?number={number}", "not-found": "/?number=AAAAA-AAAAA", "tracker": link,
            "simulator": "/sim", "missing": "/nowhere", "on call": "/sim?as=on-call",
        }  # fmt: skip
        yield Town(shown, f"http://127.0.0.1:{server.server_port}", pages)
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    """The Chromium of this machine."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("needs Chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=ARGS)
        yield browser
        browser.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_makes_an_aid_stumble(town: Town, browser: object, width: str, tmp_path: Path) -> None:
    from axe_playwright_python.sync_playwright import Axe

    axe = Axe()
    context = browser.new_context(viewport={"width": WIDTHS[width], "height": 900}, bypass_csp=False)  # type: ignore[attr-defined]
    for name, path in town.pages.items():
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message, said=said: said.append(message.text))
        page.goto(town.base + path)
        page.wait_for_load_state("load")
        page.screenshot(path=str(tmp_path / f"{name}-{width}.png"), full_page=True)
        assert [text for text in said if "Content Security Policy" in text] == [], name
        found = axe.run(page)
        assert found.violations_count == 0, f"{name} at {width}: {found.generate_report()}"
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= WIDTHS[width], f"{name} is {wide} wide"
        page.close()
    context.close()


def test_a_resident_files_in_the_browser_without_javascript(town: Town, browser: object) -> None:
    context = browser.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(town.base + "/sim?as=%2B12155550145")
    page.get_by_label("Text message").fill("graffiti at 15 Main St")
    page.get_by_role("button", name="Send").click()
    town.demo.house.settle()
    page.get_by_role("link", name="Refresh").click()
    assert "Graffiti at 15 Main St" in page.get_by_label("Texts").inner_text()
    context.close()
