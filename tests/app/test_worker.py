"""A worker process: it thinks and sends what a web process kept, on a database both share."""

import threading
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from command_line import Front

from app.house import House
from app.site import site
from app.worker import work
from channels.sms.fake import ACCOUNT, NUMBER, TOKEN, FakeTwilio, encode, sign
from store.engine import Database
from store.meta import Meta
from store.migrate import migrate
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
