"""A full disk: webhooks are turned away honestly, nothing promised is lost, and it goes on when there is space."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.rehearsal import Rehearsal, rehearsal
from tests.faults.small_disk import small_disk

SIZE = 6_000_000
"""Bytes of the small disk: a database of the demo city has about two."""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk that a city fits on."""
    with small_disk(tmp_path, SIZE) as folder:
        yield folder


def fill(disk: Path) -> Path:
    """Take every byte that is left."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            return ballast


@pytest.mark.slow
def test_a_full_disk_refuses_honestly_and_recovers(disk: Path) -> None:
    with rehearsal(disk / "data") as town:
        promised = [who for n in range(10) if post(town, who := f"+121555503{n:02d}") == 200]
        assert len(promised) == 10
        ballast = fill(disk)
        refused = 0
        for n in range(10, 400):
            who = f"+12155553{n:03d}"
            if post(town, who) == 200:
                promised.append(who)
            else:
                refused += 1
        assert refused > 100, "the disk was full"
        full = {row["address"] for row in town.rows("select address from conversations")}
        assert full == set(promised), "exactly what was promised is there"
        assert town.client.get("/healthz").status_code == 200
        assert town.client.get("/metrics").status_code == 200
        assert town.client.get("/readyz").status_code in (200, 503)
        with pytest.raises(OSError, match=r"not durable"):
            town.settle()
        ballast.unlink()
        assert post(town, "+12155550399") == 200
        promised.append("+12155550399")
        for _ in range(60):
            town.settle(seconds=40)
        assert town.rows("select count(*) as n from inbox where state = 'unread'") == [{"n": 0}]
        assert town.rows("select state from outbox where state in ('waiting', 'sending', 'doubt')") == []
        for who in promised:
            assert len(town.fake.sent_to(who)) >= 1, "a promised text was never answered"
        assert town.fake.twice() == []
        assert town.rows("pragma integrity_check") == [{"integrity_check": "ok"}]


def post(town: Rehearsal, who: str) -> int:
    """A text with some weight; only 200 and 503 may come back, the latter with a time to come again."""
    reply = town.text(who, "pothole at 12 Main St " + "and it is deep " * 60)
    assert reply.status_code in (200, 503)
    assert reply.status_code == 200 or "Retry-After" in reply.headers
    return reply.status_code
