"""What keeps it from starting is said in one clear line, with an exit status, and never as a traceback."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.commands.line import MISUSED
from channels.sms.fake import TOKEN
from knowledge_base.starter import city_folder
from store.lock import runner_lock
from tests.faults.kill_loop import ROOT, Process, alive, children_of, free_port
from tests.faults.rehearsal import ALICE, Rehearsal, rehearsal
from tests.faults.small_disk import small_disk

RUN = (sys.executable, "-c", "from app.commands import main; main()", "run")


def start(folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """`frontdoor run` with these settings, until it ends by itself."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("FRONTDOOR_")}
    given = {"FRONTDOOR_DATA_DIR": str(folder), "FRONTDOOR_PORT": str(free_port()), "PYTHONPATH": str(ROOT), **more}
    return subprocess.run(RUN, cwd=folder.parent, env={**clean, **given}, capture_output=True, text=True, timeout=120)


def refused(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """It ended with status 1 or 2 and said why in words, once."""
    assert done.returncode in (1, 2), (done.returncode, done.stderr)
    assert "Traceback" not in done.stderr
    said = [line for line in done.stderr.splitlines() if line.strip()]
    assert said, "it said nothing"
    for word in words:
        assert word in done.stderr, done.stderr


@pytest.mark.slow
def test_a_broken_city_file_is_named_with_its_line(tmp_path: Path) -> None:
    city = tmp_path / "city"
    shutil.copytree(city_folder("rivertown"), city)
    (city / "city.yaml").write_text("name: [Rivertown\nlanguages: en\n")
    refused(start(tmp_path / "data", FRONTDOOR_CITY=str(city)), "city.yaml")


@pytest.mark.slow
def test_a_broken_service_file_is_named(tmp_path: Path) -> None:
    city = tmp_path / "city"
    shutil.copytree(city_folder("rivertown"), city)
    (city / "knowledge" / "services" / "pothole.yaml").write_text("pothole: {: :\n")
    refused(start(tmp_path / "data", FRONTDOOR_CITY=str(city)), "pothole.yaml")


@pytest.mark.slow
def test_a_city_that_does_not_exist(tmp_path: Path) -> None:
    refused(start(tmp_path / "data", FRONTDOOR_CITY=str(tmp_path / "nowhere")), "nowhere")
    assert not (tmp_path / "data" / "frontdoor.sqlite3").exists(), "a mistyped city makes no database"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "value"),
    [("FRONTDOOR_PORT", "eighty"), ("FRONTDOOR_PUBLIC_URL", "city.example"), ("FRONTDOOR_THREADS", "0"),
     ("FRONTDOOR_DATABASE_URL", "oracle://db")],
)  # fmt: skip
def test_a_setting_that_cannot_work_is_named(tmp_path: Path, name: str, value: str) -> None:
    refused(start(tmp_path / "data", **{name: value}), name if "DATABASE" not in name else "oracle")


@pytest.mark.slow
def test_a_provider_base_elsewhere_is_refused(tmp_path: Path) -> None:
    done = start(tmp_path / "data", FRONTDOOR_TWILIO_ACCOUNT_SID="AC1", FRONTDOOR_TWILIO_AUTH_TOKEN="t",
                 FRONTDOOR_TWILIO_FROM="+12155550111", FRONTDOOR_TWILIO_API_BASE="https://evil.example")  # fmt: skip
    refused(done, "loopback")


@pytest.mark.slow
@pytest.mark.parametrize(
    "given",
    [
        {"TWILIO_ACCOUNT_SID": "SK1", "TWILIO_AUTH_TOKEN": "hush", "TWILIO_FROM": "+12155550111"},
        {"SLACK_HANDOFF_CHANNEL": "#desk", "SLACK_BOT_TOKEN": "xoxb-hush", "SLACK_SIGNING_SECRET": "hush"},
    ],
)
def test_an_account_that_cannot_be_one_is_wrong_configuration(tmp_path: Path, given: dict[str, str]) -> None:
    done = start(tmp_path / "data", **{f"FRONTDOOR_{name}": value for name, value in given.items()})
    refused(done, f"FRONTDOOR_{next(iter(given))}")
    assert done.returncode == MISUSED
    assert "hush" not in done.stderr + done.stdout


@pytest.mark.slow
def test_a_port_that_is_taken(tmp_path: Path) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        refused(start(tmp_path / "data", FRONTDOOR_PORT=port), port)


@pytest.mark.slow
def test_a_second_runner_on_the_folder(tmp_path: Path) -> None:
    with runner_lock(tmp_path / "data"):
        refused(start(tmp_path / "data"), "already run", str(os.getpid()))


@pytest.mark.slow
def test_a_database_of_a_newer_version(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with closing(sqlite3.connect(tmp_path / "data" / "frontdoor.sqlite3")) as conn, conn:
        conn.execute("create table alembic_version (version_num varchar(32) primary key)")
        conn.execute("insert into alembic_version values ('9999')")
    refused(start(tmp_path / "data"), "9999")


@pytest.mark.slow
def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "frontdoor.sqlite3").write_bytes(b"this is a shopping list\n" * 500)
    refused(start(tmp_path / "data"), "frontdoor.sqlite3")


@pytest.mark.slow
def test_a_database_that_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    refused(start(tmp_path / "data", FRONTDOOR_DATABASE_URL=f"sqlite:///{tmp_path / 'folder'}"), "folder")


@pytest.mark.slow
def test_a_data_folder_that_cannot_be_one(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    refused(start(tmp_path / "data"), "data")


@pytest.mark.slow
@pytest.mark.parametrize("size", [4_096, 16_384, 65_536, 300_000, 600_000])
def test_a_disk_that_is_full(tmp_path: Path, size: int) -> None:
    with small_disk(tmp_path, size) as disk:
        refused(start(disk / "data"), "not durable", str(disk / "data"))


@pytest.mark.slow
def test_a_disk_too_full_for_the_gazetteer(tmp_path: Path) -> None:
    with small_disk(tmp_path, 8_192) as disk:
        built = [*RUN[:-1], "places", "build", str(city_folder("rivertown") / "places.yaml"), "--out", str(disk / "g")]
        done = subprocess.run(built, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True)
        refused(done, "the gazetteer cannot be written there", str(disk))


@pytest.fixture
def process(tmp_path: Path) -> Iterator[Process]:
    """A process that has begun to answer; the provider is not there."""
    with (tmp_path / "log").open("wb") as log:
        it = Process(tmp_path / "data", "http://127.0.0.1:9", log)
        it.start(cold=True)
        assert it.ready()
        yield it
        it.close()


@pytest.mark.slow
def test_a_worker_does_not_outlive_its_killed_parent(process: Process) -> None:
    workers = children_of(process.pid)
    assert workers
    process.kill()
    assert process.orphans == 0
    assert not any(alive(worker) for worker in workers)


@pytest.mark.slow
def test_a_graceful_stop_exits_with_zero(process: Process) -> None:
    assert process.stop() < 20
    assert process.status == 0


@pytest.mark.slow
def test_a_half_set_channel_is_said_and_the_rest_starts(tmp_path: Path) -> None:
    port = str(free_port())
    done = subprocess.Popen(
        RUN, cwd=tmp_path, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
        env={**os.environ, "FRONTDOOR_DATA_DIR": str(tmp_path / "data"), "FRONTDOOR_PORT": port,
             "FRONTDOOR_TWILIO_ACCOUNT_SID": "AC1", "FRONTDOOR_TWILIO_AUTH_TOKEN": "",
             "FRONTDOOR_TWILIO_FROM": "+12155550111", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.stderr is not None
    try:
        assert b"FRONTDOOR_TWILIO_AUTH_TOKEN" in done.stderr.readline()
    finally:
        done.terminate()
        done.communicate(timeout=40)


# -- it started, but the provider knows another secret


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Rehearsal]:
    """A house of one's own."""
    with rehearsal(tmp_path) as it:
        yield it


def test_a_wrong_token_at_the_provider_delays_and_loses_nothing(
    town: Rehearsal, capsys: pytest.CaptureFixture[str]
) -> None:
    town.fake.api.tokens = ("another",)
    town.text(ALICE, "pothole at 12 Main St")
    for _ in range(4):
        town.settle(seconds=60)
    assert town.rows("select state, error from outbox") == [{"state": "waiting", "error": "misconfigured"}]
    assert "misconfigured" in capsys.readouterr().out
    town.fake.api.tokens = (TOKEN,)
    town.settle(minutes=15)
    assert len(town.fake.sent_to(ALICE)) == 1
    assert town.rows("select state from outbox") == [{"state": "sent"}]
