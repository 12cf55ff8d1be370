"""A worker process: it thinks and sends what a web process kept, on a database both share."""

import os
import socket
import threading
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from command_line import Front

from app.diagnosis import _workers
from app.house import House
from app.pulse import Pulse, beats
from app.site import site
from app.worker import work
from channels.sms.fake import ACCOUNT, NUMBER, TOKEN, FakeTwilio, encode, sign
from store.engine import Database
from store.meta import Meta
from store.migrate import migrate
from tests.faults.kill_loop import free_port
from tests.faults.rehearsal import ALICE, FORM, INBOUND, MONDAY, PUBLIC, settings_for

PATIENCE = 60.0


def text(house: House, sid: str, words: str) -> int:
    """A resident's text at the web side; the status it is answered with."""
    fields = {"MessageSid": sid, "AccountSid": ACCOUNT, "From": ALICE, "To": NUMBER, "Body": words, "NumMedia": "0"}
    body = encode(list(fields.items()))
    headers = {"X-Twilio-Signature": sign(TOKEN, PUBLIC + INBOUND, body), "Content-Type": FORM}
    return site(house).test_client().post(INBOUND, data=body, headers=headers).status_code


def test_a_worker_answers_what_another_process_keeps(postgres_url: str, tmp_path: Path) -> None:
    begun, stop, told = threading.Event(), threading.Event(), list[str]()

    def say(words: str) -> None:
        told.append(words)
        begun.set()

    with FakeTwilio(public_url=PUBLIC) as fake:
        settings = settings_for(tmp_path, fake.url, database_url=postgres_url, hold_seconds=0)
        with closing(House.open(settings)) as web:
            web.database.listen()
            worker = threading.Thread(target=work, args=(settings, House.open, say, stop), daemon=True)
            worker.start()
            try:
                assert begun.wait(PATIENCE)
                assert text(web, f"SM{1:032x}", "pothole at 12 Main St") == 200
                until = time.monotonic() + PATIENCE
                while not fake.sent_to(ALICE) and time.monotonic() < until:
                    stop.wait(0.02)
            finally:
                stop.set()
                worker.join(PATIENCE)
        assert not worker.is_alive()
        assert len(fake.sent_to(ALICE)) == 1
    assert "thinks and sends for postgresql://" in told[-1]


def test_a_worker_shows_its_own_figures_and_leaves_a_sign_of_life(postgres_url: str, tmp_path: Path) -> None:
    begun, stop, told = threading.Event(), threading.Event(), list[str]()

    def say(words: str) -> None:
        told.append(words)
        begun.set()

    port = free_port()
    settings = settings_for(tmp_path, "http://127.0.0.1:9", database_url=postgres_url, worker_port=port)
    worker = threading.Thread(target=work, args=(settings, House.open, say, stop), daemon=True)
    worker.start()
    try:
        assert begun.wait(PATIENCE)
        shown = httpx.get(f"http://127.0.0.1:{port}/metrics", timeout=PATIENCE, trust_env=False)
        ready = httpx.get(f"http://127.0.0.1:{port}/readyz", timeout=PATIENCE, trust_env=False)
        until = time.monotonic() + PATIENCE
        while not beats(tmp_path, time.time()) and time.monotonic() < until:
            stop.wait(0.02)
        (name,) = beats(tmp_path, time.time())
    finally:
        stop.set()
        worker.join(PATIENCE)
    assert f":{port}/metrics" in told[-1]
    assert 'frontdoor_heartbeat_seconds{loop="watch"}' in shown.text
    assert "frontdoor_turns_total" in shown.text
    assert ready.json()["ready"] is True
    assert name.startswith("heartbeat-")
    assert name.endswith(f"-{port}")
    assert beats(tmp_path, time.time()) == {}, "who ends in order does not seem silent"


def test_the_doctor_names_the_worker_that_went_silent(tmp_path: Path) -> None:
    settings = settings_for(tmp_path, "http://127.0.0.1:9", database_url="postgresql://nobody@127.0.0.1:9/nothing")
    assert _workers(settings)[0].state == "off"
    for name in ("heartbeat-a-9101", "heartbeat-b-9101"):
        Pulse(tmp_path, name).beat({"watch": 0.1})
    assert _workers(settings)[0].state == "well"
    old = time.time() - 500
    os.utime(tmp_path / "heartbeat-b-9101", (old, old))
    (found,) = _workers(settings)
    assert found.state == "look"
    assert "heartbeat-b-9101" in found.words
    assert "heartbeat-a" not in found.words
    os.utime(tmp_path / "heartbeat-a-9101", (old, old))
    assert _workers(settings)[0].state == "wrong"


def test_a_port_that_is_taken_is_refused_before_anything_is_opened(front: Front) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ended = front("worker", "--port", port)
    assert ended.status == 2
    assert f":{port}: Address already in use" in ended.err


def test_the_procfile_starts_commands_that_exist(front: Front) -> None:
    lines = (Path(__file__).parents[2] / "Procfile").read_text().splitlines()
    parts = {name: words.split() for name, _, words in (line.partition(": ") for line in lines)}
    assert parts.keys() == {"release", "web", "worker"}
    for program, command, *options in parts.values():
        assert program == "frontdoor"
        told = front(command, "--help")
        assert told.status == 0
        assert all(one in told.out for one in options if one.startswith("--"))


def test_a_worker_on_a_file_is_refused_in_words(front: Front) -> None:
    ended = front("worker")
    assert ended.status == 2
    assert "frontdoor run" in ended.err
    assert "FRONTDOOR_DATABASE_URL" in ended.err


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_of_all_processes_one_gets_the_turn_of_a_task(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = request.getfixturevalue("postgres_url") if kind == "postgres" else f"sqlite:///{tmp_path}/one.sqlite3"
    database = Database.open(url)
    migrate(database)
    meta, hour = Meta(database), timedelta(hours=1)
    assert meta.turn("sweep", MONDAY, hour)
    assert not meta.turn("sweep", MONDAY + hour / 2, hour)
    assert meta.turn("another", MONDAY, hour)
    assert meta.turn("sweep", MONDAY + hour, hour)
    database.close()
