"""The resident's pages and the phone simulator: what they show, to whom, and what they never show."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from demo_house import MARIA, Demo, demo, picture

WORDS = "There is a big pothole at 12 Main St"
JAMES = "+12155550143"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """One demo for the pages that only show."""
    with demo(tmp_path_factory.mktemp("pages")) as shown:
        yield shown


@pytest.fixture(scope="module")
def filed(shown: Demo) -> tuple[str, str]:
    """A filed pothole with a photo: number and owner's page."""
    return shown.file(WORDS, photo=picture())


def test_by_number_only_public_facts(shown: Demo, filed: tuple[str, str]) -> None:
    number, _ = filed
    for typed in (number, number.lower(), number.replace("-", "")):
        page = shown.page(f"/?number={typed}")
        assert number in page
        assert "Pothole" in page
        assert "Received" in page
        assert "We promised" in page
        for private in ("Main St", "big pothole", "/m/", "5550142"):
            assert private not in page


def test_an_unknown_number_is_a_sentence(shown: Demo) -> None:
    assert "We do not know that number" in shown.page("/?number=AAAAA-AAAAA", 404)
    assert "We do not know that number" not in shown.page("/")


def test_private_services_are_not_found_by_number(shown: Demo) -> None:
    number, link = shown.file("loud music every night at 15 Main St", JAMES)
    assert "We do not know that number" in shown.page(f"/?number={number}", 404)
    assert "15 Main St" in shown.page(link)


def test_the_owners_link_shows_place_photo_and_history(shown: Demo, filed: tuple[str, str]) -> None:
    number, link = filed
    answer = shown.client.get(link)
    page = answer.text
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert number in page
    assert "12 Main St" in page
    assert "As reported" in page
    (photo, *_) = re.findall(r'src="(/m/[^"]+)"', page)
    got = shown.client.get(photo)
    assert (got.status_code, got.content_type) == (200, "image/jpeg")
    assert b"Exif" not in got.data


def test_a_wrong_link_is_a_page_in_words(shown: Demo, filed: tuple[str, str]) -> None:
    _, link = filed
    for wrong in (link[:-1] + ("0" if link[-1] != "0" else "1"), "/t/nonsense", "/t/-"):
        page = shown.page(wrong, 404)
        assert "This link is not one of ours" in page
        assert "12 Main St" not in page
    assert "There is nothing at this address" in shown.page("/nowhere", 404)
    shown.page("/m/nonsense", 404)


def test_every_page_is_guarded_by_its_headers(shown: Demo, filed: tuple[str, str]) -> None:
    for path in ("/", f"/?number={filed[0]}", filed[1], "/sim", "/nowhere", "/static/frontdoor/frontdoor.css"):
        with shown.client.get(path) as answer:
            headers = answer.headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"]


def test_words_of_a_resident_are_only_words(shown: Demo) -> None:
    walt = "+12155550146"
    shown.text("<script>alert(1)</script> pothole at 15 Main St <img src=x onerror=alert(1)>", walt)
    page = shown.page("/sim?as=%2B12155550146")
    assert "&lt;script&gt;" in page
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    said = shown.page("/sim?said=<b>hello</b>")
    assert "<b>hello" not in said


def test_a_form_of_another_site_is_refused(shown: Demo) -> None:
    answer = shown.client.post("/sim/text", data={"text": "hi"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403


def test_the_whole_story_in_the_simulator(tmp_path: Path) -> None:
    with demo(tmp_path) as played:
        assert "No texts yet" in played.page("/sim")
        number, link = played.file(WORDS, photo=picture())
        page = played.page("/sim")
        assert "Filed: Pothole" in page
        assert "file them" in page
        assert page.count('class="mine"') >= 2
        moved = played.client.post("/sim/time", data={"as": MARIA, "minutes": "1440"}, follow_redirects=True)
        assert "It is now " in moved.text
        done = played.client.post(
            "/sim/work",
            data={"as": MARIA, "tracking": number, "status": "closed", "photo": _file()},
            follow_redirects=True,
        )
        assert f"{number} is now closed" in done.text
        played.house.settle()
        assert "Done: Pothole" in played.page("/sim")
        thread = played.page("/sim/thread")
        said = ["big pothole", "Is that right?", ">1<", "Filed: Pothole", "Done: Pothole"]
        assert sorted(said, key=thread.index) == said
        page = played.page(link)
        assert "After the work" in page
        assert "Done" in page
        again = played.client.post("/sim/work", data={"as": MARIA, "tracking": number, "status": "assigned"})
        assert again.status_code == 303
        bad = played.client.post(
            "/sim/work", data={"as": MARIA, "tracking": "12", "status": "closed"}, follow_redirects=True
        )
        assert "not a request" in bad.text
        assert played.client.post("/sim/time", data={"minutes": "7"}).status_code == 400
        assert played.client.get("/sim?as=nobody").status_code == 404
        assert played.client.get("/sim/thread").status_code == 200


def test_staff_on_call_have_a_phone_that_only_shows(tmp_path: Path) -> None:
    with demo(tmp_path) as played:
        assert "No texts yet" in played.page("/sim?as=on-call")
        played.text("I smell gas at 20 Main St", JAMES)
        page = played.page("/sim?as=on-call")
        assert page.count('class="theirs"') == 1
        assert "20 Main St" in page
        assert "<textarea" not in page
        played.text("hello", "on-call")
        assert "hello" not in played.page("/sim?as=on-call")


def test_the_side_panel_speaks_plainly(tmp_path: Path) -> None:
    with demo(tmp_path) as played:
        played.text("street light out at 15 Main St")
        page = played.page("/sim")
        assert "Street light, 15 Main St, no photo" in page
        for internal in ("draft d1", "street_light at", ">move 1<", ">bundle<"):
            assert internal not in page
        played.text("something is wrong here", JAMES)
        assert "no place yet" in played.page("/sim?as=%2B12155550143")


def test_late_is_admitted(tmp_path: Path) -> None:
    with demo(tmp_path) as played:
        number, _ = played.file(WORDS)
        for _ in range(6):
            played.client.post("/sim/time", data={"as": MARIA, "minutes": "4320"})
        page = played.page(f"/?number={number}")
        assert "are late. We are sorry." in page


def test_without_the_demo_there_is_no_simulator(tmp_path: Path) -> None:
    from app.house import House
    from app.settings import Settings
    from app.site import site

    house = House.open(Settings(data_dir=tmp_path, demo=False))
    try:
        assert site(house).test_client().get("/sim").status_code == 404
    finally:
        house.close()


def _file() -> tuple[object, str]:
    import io

    return io.BytesIO(picture((40, 120, 40))), "after.jpg"
