"""The machine's clock jumps under a real process: it is said, nothing is lost, told twice, expired or held up by it."""

import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from channels.sms.fake import ACCOUNT, NUMBER, TOKEN, FakeTwilio, encode, sign
from tests.faults.books import Books
from tests.faults.kill_loop import Process
from tests.faults.machine_clock import MachineClock, machine_clock
from tests.faults.people import INBOUND, PUBLIC
from tests.faults.places_to_report import places
from tests.faults.rehearsal import FORM

JUMPS = {
    "an hour back": timedelta(hours=-1),
    "an hour forward": timedelta(hours=1),
    "ten years forward": timedelta(days=3650),
}
ENDS = 30.0
"""Seconds in which everything waited for must have come, however busy the machine is."""
ASKED, FILED = "Is that right?", "Filed: Pothole"


class City:
    """One process whose machine's clock we hold, and its provider."""

    def __init__(self, process: Process, fake: FakeTwilio, clock: MachineClock, books: Books) -> None:
        self.process, self.fake, self.clock, self.books, self._sids = process, fake, clock, books, 0
        self.places = iter(places(28, 2 * len(JUMPS)))

    def text(self, who: str, words: str) -> None:
        """A resident writes, and it is promised."""
        self._sids += 1
        body = encode([("MessageSid", f"SM{self._sids:032x}"), ("AccountSid", ACCOUNT), ("From", who), ("To", NUMBER),
                       ("Body", words), ("NumMedia", "0")])  # fmt: skip
        headers = {"X-Twilio-Signature": sign(TOKEN, PUBLIC + INBOUND, body), "Content-Type": FORM}
        reply = httpx.post(self.process.url + INBOUND, content=body, headers=headers, timeout=15.0, trust_env=False)
        assert reply.status_code == 200

    def says(self, who: str, words: str, answer: str) -> None:
        """A resident writes and is answered so."""
        before = len(self.fake.sent_to(who))
        self.text(who, words)
        until_true(lambda: len(self.fake.sent_to(who)) > before)
        assert answer in self.fake.sent_to(who)[-1]

    def clock_is(self) -> str:
        """What the process says about its clock; ok when all is well."""
        page = httpx.get(self.process.url + "/readyz", timeout=15.0, trust_env=False)
        said = str(page.json()["parts"]["clock"])
        assert page.status_code == 200, "texts are kept meanwhile"
        assert ("clock" in page.json()["degraded"]) == (said != "ok")
        return said

    def astray(self) -> float:
        """The figure an alarm watches."""
        page = httpx.get(self.process.url + "/metrics", timeout=15.0, trust_env=False).text
        return float(page.partition("\nfrontdoor_clock_astray_seconds ")[2].partition("\n")[0])

    def dues(self) -> list[str]:
        """What was promised."""
        return [str(row["due"])[:10] for row in self.books.rows("select due from requests order by id")]


def until_true(there: Callable[[], bool]) -> None:
    """Wait for it."""
    until = time.monotonic() + ENDS
    while not there():
        assert time.monotonic() < until
        time.sleep(0.02)


@pytest.mark.slow
def test_a_clock_that_jumps_under_a_running_process_does_no_harm(tmp_path: Path) -> None:
    with (
        FakeTwilio("http://127.0.0.1:9", PUBLIC) as fake,
        machine_clock(tmp_path) as clock,
        (tmp_path / "log").open("wb") as log,
    ):
        process = Process(tmp_path / "data", fake.url, log)
        try:
            process.start()
            assert process.ready()
            city = City(process, fake, clock, Books(tmp_path / "data" / "frontdoor.sqlite3"))
            for number, (name, far) in enumerate(JUMPS.items()):
                jumps(city, f"+1215555061{number}", f"+1215555062{number}", name, far)
            assert process.stop() < 20
        finally:
            process.close()
    books = city.books
    assert len(set(city.dues())) == 1, "a promise was counted from a wrong day"
    assert books.rows("select count(*) as n from requests") == [{"n": 2 * len(JUMPS)}]
    assert books.rows("select state, error from outbox where state != 'sent'") == []
    assert books.rows("select resent_after_doubt from outbox where resent_after_doubt > 0") == []
    assert books.rows("select id from inbox where state != 'read'") == []
    assert books.rows("select id from handoffs") == []
    assert fake.twice() == []
    assert "Traceback" not in (tmp_path / "log").read_text()


def jumps(city: City, early: str, late: str, name: str, far: timedelta) -> None:
    """One talk begun before the jump and one begun during it; a post is waiting for its next try when it happens."""
    city.says(early, f"pothole at {next(city.places)}", ASKED)
    city.fake.faults.order("throttle")  # what is said next waits for a moment of the right time
    city.clock.jump(far)
    said = city.clock_is()
    assert ("back" if far < timedelta() else "forward") in said, name
    assert "Put the clock right" in said
    city.says(early, "1", FILED)
    city.says(late, f"pothole at {next(city.places)}", ASKED)
    told = len(city.fake.outgoing)
    moment = time.monotonic()
    until_true(lambda: time.monotonic() - moment > 1.2)  # two rounds of the watchman: silence files nothing
    assert len(city.fake.outgoing) == told, name
    assert abs(city.astray() - far.total_seconds()) < 5
    city.clock.jump(timedelta())
    assert city.clock_is() == "ok"
    city.says(late, "1", FILED)
