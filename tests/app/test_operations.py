"""What operators see: heartbeats, figures and the doctor's words about upkeep."""

import os
import re
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import Front, Lines
from demo_house import Demo, demo
from flask import Flask

from app.loop import Loop
from app.pulse import NAME, SILENT, Pulse, last_beat, standing_still
from app.readiness import checks, measure
from app.site import site
from app.web.health import health
from channels.sms.fake import ACCOUNT, NUMBER, TOKEN, FakeTwilio
from store.lock import is_held, runner_lock


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Demo]:
    """A demo of one's own."""
    with demo(tmp_path / "data") as it:
        yield it


def test_a_loop_that_waits_comes_round_and_one_that_hangs_does_not() -> None:
    gone, begun = threading.Event(), threading.Event()

    def hang() -> bool:
        begun.set()
        return not gone.wait(20)

    loop = Loop("hang", hang, 0.01)
    assert loop.silent is None, "one that never began is not late"
    loop.start()
    assert begun.wait(20)
    assert loop.silent is not None
    first = loop.silent
    while loop.silent <= first:
        pass
    gone.set()
    loop.stop()
    assert loop.join(20)
    assert standing_still({"think-0": SILENT - 1, "send-0": SILENT + 1}) == ("send-0",)


def test_readyz_names_the_loop_that_stands_still(town: Demo) -> None:
    assert checks(town.house, {"think-0": 1.0})["loops"] == ""
    client = site(town.house, silences=lambda: {"think-0": 1.0, "send-2": 400.0}).test_client()
    answer = client.get("/readyz")
    assert answer.status_code == 200, "messages are kept meanwhile"
    assert "loops" in answer.json["degraded"]
    assert "send-2" in answer.json["parts"]["loops"]
    assert "think-0" not in answer.json["parts"]["loops"]
    assert 'frontdoor_heartbeat_seconds{loop="send-2"} 400.0' in client.get("/metrics").text


@pytest.mark.parametrize(("part", "status"), [("database", 503), ("loops", 200), ("budget", 200), ("provider", 200)])
def test_readyz_is_503_only_when_nothing_can_be_kept(part: str, status: int) -> None:
    app = Flask("town")
    app.register_blueprint(health(lambda: {part: "Trouble.", "city": ""}, lambda: None))
    answer = app.test_client().get("/readyz")
    assert answer.status_code == status
    assert answer.json == {"ready": status == 200, "degraded": [part], "parts": {part: "Trouble.", "city": "ok"}}


def test_the_figures_that_matter_are_there(town: Demo) -> None:
    town.text("pothole at 12 Main St")
    figures = dict(re.findall(r"^(frontdoor_\w+(?:\{[^}]*\})?) (\S+)$", town.page("/metrics"), re.M))
    assert float(figures["frontdoor_replies_within_10s_ratio"]) == 1.0
    assert float(figures['frontdoor_segments_total{channel="simulator"}']) >= 1
    assert float(figures['frontdoor_lane_delay_seconds{channel="simulator"}']) == 0.0
    assert figures["frontdoor_backup_age_seconds"] == "+Inf"
    for name in ("unread", "oldest_unread_seconds", "outbox_waiting", "outbox_in_doubt", "outbox_dead", "turns_total"):
        assert f"frontdoor_{name}" in figures


def test_a_slow_reply_lowers_the_share(town: Demo) -> None:
    town.text("pothole at 12 Main St")
    late = "update outbox set sent_at = sent_at + 60000000 where dialogue"
    town.house.database.write(lambda conn: conn.exec_driver_sql(late) and None)
    measure(town.house, {})
    assert "frontdoor_replies_within_10s_ratio 0.0" in town.page("/metrics")


def test_the_heartbeat_file_tells_whoever_has_no_figures(tmp_path: Path) -> None:
    assert last_beat(tmp_path, time.time()) is None
    Pulse(tmp_path).beat({"watch": 0.1, "think-0": SILENT + 5})
    beat = last_beat(tmp_path, time.time() + 30)
    assert beat is not None
    assert 29 <= beat.seconds < 90
    assert beat.still == ("think-0",)
    (tmp_path / NAME).write_text("half")
    assert last_beat(tmp_path, time.time()) is None
    assert not is_held(tmp_path)
    with runner_lock(tmp_path):
        assert is_held(tmp_path)
    assert not is_held(tmp_path)


def test_the_doctor_speaks_of_service_backup_and_retention(front: Front, lines: Lines, tmp_path: Path) -> None:
    lines.file("pothole at 12 Main St")

    def said() -> dict[str, tuple[str, str]]:
        return {one["part"]: (one["state"], one["words"]) for one in reversed(front("doctor", "--json").json)}

    assert said()["service"][0] == "off"
    assert said()["backup"][0] == "off"
    assert said()["retention"][0] == "off"
    assert front("backup", "create", tmp_path / "saved.tar").status == 0
    assert said()["backup"][0] == "well"
    verified = front("backup", "verify", tmp_path / "saved.tar").out.splitlines()[0]
    assert verified.startswith("Verified: 1 requests, 0 photos, 0 opt-outs, made ")
    Pulse(tmp_path / "data").beat({})
    assert said()["service"][0] == "off", "who ended a moment ago does not run"
    with runner_lock(tmp_path / "data"):
        assert said()["service"][0] == "well"
    with runner_lock(tmp_path / "data"):
        old = time.time() - 500
        os.utime(tmp_path / "data" / NAME, (old, old))
        ended = front("doctor")
        assert ended.status == 1
        assert "gave no sign" in ended.out
    (tmp_path / "data" / "restore.unfinished").write_text("begun")
    assert "not finished" in front("doctor").out


def test_the_doctor_asks_twilio(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    with FakeTwilio() as fake:
        given = {"ACCOUNT_SID": ACCOUNT, "AUTH_TOKEN": TOKEN, "FROM": NUMBER, "API_BASE": fake.url}
        for name, value in given.items():
            monkeypatch.setenv(f"FRONTDOOR_TWILIO_{name}", value)
        monkeypatch.setenv("FRONTDOOR_PUBLIC_URL", "https://311.example.gov")
        told = front("doctor")
        assert told.status == 1
        words = " ".join(told.out.split())
        assert "Twilio takes the account and its token." in words
        assert "go to nobody and not to us" in words
        assert "30034" in words
        assert fake.outgoing == []
        monkeypatch.setenv("FRONTDOOR_TWILIO_AUTH_TOKEN", "another")
        assert "Twilio refuses what it was shown" in " ".join(front("doctor").out.split())
