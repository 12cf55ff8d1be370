"""A database server that vanishes and returns under a web process and its worker: no text is lost or told twice.

It is cut off, goes silent in the middle of its answers, and ends every session, while residents write all along.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import psycopg
import pytest
import servers
from sqlalchemy import make_url

from channels.sms.fake import FakeTwilio
from store.engine import Database
from store.migrate import migrate
from tests.faults.books import Books
from tests.faults.kill_loop import Process, alive
from tests.faults.people import PUBLIC
from tests.faults.reporters import ENDS, Residents, until_true
from tests.faults.wire import Wire, wire_to


def cut(wire: Wire, _url: str) -> None:
    """Nobody reaches it."""
    wire.cut()


def silence(wire: Wire, _url: str) -> None:
    """It takes questions and never answers."""
    wire.silent = True


def end_sessions(_wire: Wire, url: str) -> None:
    """An administrator, or a failover, ends every session; the next ones are welcome."""
    with psycopg.connect(servers.admin(), autocommit=True) as conn:
        ended = "select pg_terminate_backend(pid) from pg_stat_activity where datname = %s"
        conn.execute(ended, (make_url(url).database,))


@contextmanager
def town(folder: Path, url: str, api: str, wire: Wire) -> Iterator[tuple[Process, Process]]:
    """A web process and a worker whose way to the server is ours."""
    far = make_url(url).set(host="127.0.0.1", port=wire.port).render_as_string(hide_password=False)
    with (folder / "log").open("wb") as log:
        both = (
            Process(folder / "data", api, log, far, "web"),
            Process(folder / "data", api, log, far, "worker"),
        )
        try:
            for one in both:
                one.start()
            assert both[0].ready()
            yield both
        finally:
            for one in both:
                one.close()


@pytest.mark.slow
@pytest.mark.postgres
def test_a_server_that_vanishes_and_returns_costs_no_text(tmp_path: Path, postgres_url: str) -> None:
    servers.tear_down(postgres_url)
    with closing(Database.open(postgres_url)) as database:
        migrate(database)
    parts, books = make_url(postgres_url), Books(postgres_url)
    with (
        FakeTwilio("http://127.0.0.1:9", PUBLIC) as fake,
        wire_to(parts.host or "127.0.0.1", parts.port or 5432) as wire,
        town(tmp_path, postgres_url, fake.url, wire) as (web, worker),
    ):
        with Residents(web.url) as people:
            for trouble in (cut, silence, end_sessions):
                people.another(5)
                refused = people.refused
                trouble(wire, postgres_url)
                if trouble is not end_sessions:
                    until_true(lambda refused=refused: people.refused > refused)
                    said = httpx.get(f"{web.url}/readyz", timeout=30.0, trust_env=False)
                    assert said.status_code == 503
                    assert "cannot be reached" in said.json()["parts"]["database"]
                    wire.mend()
                    wire.drop()
                people.another(5)
        assert people.other == Counter(), "nothing but 200 and 503, and no connection was refused"
        until_true(lambda: len({post.to for post in fake.outgoing}) == len(people.promised))
        books.wait_until_quiet(ENDS)
        assert all(alive(one.pid) for one in (web, worker)), "one ended by itself"
        assert max(one.stop() for one in (web, worker)) < 20
    kept = {str(row["external_id"]) for row in books.rows("select external_id from inbox where kind = 'message'")}
    assert kept == set(people.promised)
    assert fake.twice() == []
    assert books.rows("select state from inbox where state <> 'read'") == []
    assert books.rows("select state from outbox where state <> 'sent'") == []
    assert books.rows("select reason from handoffs") == []
    assert '"Traceback' not in (tmp_path / "log").read_text(errors="replace")
