"""docs/two-machines.md as it is written: two machines on one database, one of them dies and comes back."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
import servers

from app.pulse import beats
from channels.sms.fake import FakeTwilio
from tests.faults.books import Books
from tests.faults.kill_loop import COLD, ROOT, Process, alive, free_port
from tests.faults.people import PUBLIC
from tests.faults.reporters import ENDS, Residents, until_true

Machine = tuple[Process, Process]


@contextmanager
def machines(folder: Path, url: str, api: str) -> Iterator[list[Machine]]:
    """Two of them, not started: the same settings, one data folder, a web process and a worker each."""
    with (folder / "log").open("wb") as log, ExitStack() as own:
        made = []
        for _ in range(2):
            port = {"FRONTDOOR_WORKER_PORT": str(free_port())}
            web, worker = (Process(folder / "shared", api, log, url, part, **port) for part in ("web", "worker"))
            own.callback(web.close)
            own.callback(worker.close)
            made.append((web, worker))
        yield made


def starts(machine: Machine) -> None:
    """As its supervisor starts it."""
    for one in machine:
        one.start()
    assert machine[0].ready()


@pytest.mark.slow
@pytest.mark.postgres
def test_one_of_two_machines_dies_and_comes_back_and_no_text_is_lost(tmp_path: Path, postgres_url: str) -> None:
    servers.tear_down(postgres_url)
    books = Books(postgres_url)
    with FakeTwilio("http://127.0.0.1:9", PUBLIC) as fake, machines(tmp_path, postgres_url, fake.url) as (one, other):
        refused = subprocess.run(
            (*COLD, "worker"), cwd=ROOT, env=one[1].env, capture_output=True, text=True, timeout=90
        )
        assert refused.returncode == 2
        assert "frontdoor migrate" in refused.stderr, "step 3 comes before step 4"
        subprocess.run((*COLD, "migrate"), cwd=ROOT, env=one[1].env, stdout=subprocess.DEVNULL, check=True, timeout=90)
        starts(one)
        starts(other)
        with Residents(one[0].url, other[0].url) as people:
            people.another(10)
            for process in one:
                process.kill()
            people.another(20)
            starts(one)
            people.another(10)
            for process in other:  # the other one's turn, in order: a rolling restart
                assert process.stop() < 20
            people.another(10)
            starts(other)
            people.another(10)
        until_true(lambda: len({post.to for post in fake.outgoing}) == len(people.promised))
        books.wait_until_quiet(ENDS)
        signs = beats(tmp_path / "shared", time.time())
        assert len(signs) == 2, "each worker leaves a sign of its own in the folder they share"
        assert all(alive(process.pid) for machine in (one, other) for process in machine)
        for process in (*one, *other):
            process.stop()
    assert set(people.other) <= {"ConnectError", "ReadError", "RemoteProtocolError"}, "only of machines that were dead"
    kept = {str(row["external_id"]) for row in books.rows("select external_id from inbox where kind = 'message'")}
    assert kept == set(people.promised)
    assert fake.twice() == []
    assert books.rows("select state from inbox where state <> 'read'") == []
    assert books.rows("select state from outbox where state <> 'sent'") == []
    asked = [post.to for post in fake.outgoing]
    assert len(asked) == len(set(asked)), "nobody was told twice"
