"""The fake provider itself: signs, retries, keeps books, and answers the same numbers as the real one."""

import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import httpx
import pytest
from kit import post, refuses

from bot.wire import Arrival, Delivery, Inbound, SendFailed
from channels.contract import Forged, Unreadable, Webhook
from channels.sms import Limits, TwilioAccount, TwilioSms
from channels.sms.fake import ACCOUNT, FAULTS, NUMBER, TOKEN, FakeTwilio, Faults

PUBLIC = "https://city.example"


class App(ThreadingHTTPServer):
    """As much of an application as a provider can see: verify, read, remember, acknowledge."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Edge)
        self.sms = TwilioSms(TwilioAccount(ACCOUNT, (TOKEN,), NUMBER, public_url=PUBLIC))
        self.heard: list[Arrival] = []
        self.refuse = 0
        self.statuses: list[int] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Edge(BaseHTTPRequestHandler):
    """The web edge of the way through, in a few lines."""

    protocol_version = "HTTP/1.1"
    server: App

    def do_POST(self) -> None:
        path, _, query = self.path.partition("?")
        headers = {name.lower(): value for name, value in self.headers.items()}
        body = self.rfile.read(int(headers["content-length"]))
        status = self._take(Webhook("POST", path, query, headers, body))
        self.server.statuses.append(status)
        self.send_response(status)
        self.send_header("Content-Length", "11")
        self.end_headers()
        self.wfile.write(b"<Response/>")

    def _take(self, hook: Webhook) -> int:
        if self.server.refuse:
            self.server.refuse -= 1
            return 503
        try:
            self.server.sms.verify(hook)
            self.server.heard.extend(self.server.sms.read(hook))
        except Forged:
            return 403
        except Unreadable:
            return 400
        return 200

    def log_message(self, format: str, *args: object) -> None: ...


@contextmanager
def running() -> Iterator[App]:
    with App() as app:
        thread = Thread(target=app.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield app
        finally:
            app.shutdown()
            thread.join()


@contextmanager
def pair(**more: object) -> Iterator[tuple[App, FakeTwilio, TwilioSms]]:
    with running() as app, FakeTwilio(app.url, PUBLIC, **more) as fake:  # type: ignore[arg-type]
        account = TwilioAccount(ACCOUNT, (TOKEN,), NUMBER, api_base=fake.url, public_url=PUBLIC)
        sms = TwilioSms(account, Limits(1.0, 1.0))
        with closing(sms):
            yield app, fake, sms


def test_a_text_and_its_photos() -> None:
    with pair() as (app, fake, sms):
        posted = fake.text("+12155550100", "look ñ 🚧", [("image/jpeg", b"one"), ("image/png", b"two")])
        assert (posted.status, posted.body, posted.taken, posted.tries) == (200, "<Response/>", True, 1)
        (heard,) = app.heard
        assert isinstance(heard, Inbound)
        assert (heard.text, heard.external_id) == ("look ñ 🚧", posted.id)
        assert [sms.fetch(ref, 10) for ref in heard.media] == [b"one", b"two"]
        fake.repeat(posted.id)
        assert isinstance(app.heard[1], Inbound)
        assert app.heard[1].external_id == posted.id


def test_it_retries_as_the_address_asks() -> None:
    with pair() as (app, fake, _):
        app.refuse = 2
        assert (fake.text("+12155550100", "a").tries, app.statuses) == (3, [503, 503, 200])
        app.refuse = 9
        posted = fake.text("+12155550100", "b")
        assert (posted.status, posted.tries, posted.taken) == (503, 5, False)


def test_nobody_listens() -> None:
    with FakeTwilio("http://127.0.0.1:9", PUBLIC, hold=True) as fake:
        posted = fake.text("+12155550100", "a")
        assert (posted.status, posted.taken, len(fake.ledger.messages)) == (0, False, 1)


def test_the_carriers_word_for_it() -> None:
    with pair(advanced_opt_out=True) as (app, fake, _):
        fake.text("+12155550100", " stop ")
        assert isinstance(app.heard[0], Inbound)
        assert app.heard[0].carrier_keyword == "STOP"
        assert fake.ledger.opted_out == {"+12155550100"}


def test_receipts_come_to_our_id() -> None:
    with pair(hold=True) as (app, fake, sms):
        sms.send(post("p-1"))
        assert [posted.status for posted in fake.flush()] == [200, 200]
        told = [(d.our_id, d.status) for d in app.heard if isinstance(d, Delivery)]
        assert told == [("p-1", "sent"), ("p-1", "delivered")]
        fake.outcomes["+12155550100"] = ("undelivered", 30005)
        sms.send(post("p-2"))
        fake.flush()
        last = app.heard[-1]
        assert isinstance(last, Delivery)
        assert (last.our_id, last.status, last.error) == ("p-2", "undelivered", "unreachable")
        fake.status(fake.outgoing[0].sid, "read")
        assert isinstance(app.heard[-1], Delivery)
        assert app.heard[-1].status == "read"


def test_receipts_by_themselves() -> None:
    with pair() as (app, _fake, sms):
        sms.send(post("p-1"))
        sms.send(post("p-2"))
    assert len([d for d in app.heard if isinstance(d, Delivery)]) <= 4
    with FakeTwilio(hold=True) as idle:
        assert idle.flush() == []


def test_receipts_doubled_dropped_and_shuffled_are_the_same_every_time() -> None:
    def story(seed: int) -> list[list[str]]:
        faults = Faults(duplicate=0.5, drop=0.2, reorder=0.5, seed=seed)
        return [faults.receipts(["sent", "delivered"]) for _ in range(200)]

    assert story(1) == story(1) != story(2)
    lengths = Counter(len(receipts) for receipts in story(1))
    assert set(lengths) == {0, 1, 2, 3, 4}
    assert any(receipts == ["delivered", "sent"] for receipts in story(1))
    assert Faults().receipts(["sent", "delivered"]) == ["sent", "delivered"]


def test_chances_are_seeded_and_met() -> None:
    faults = Faults(chances={"throttle": 0.2, "reset_after": 0.1}, seed=3)
    drawn = Counter(faults.draw("create") for _ in range(2000))
    assert drawn[None] == pytest.approx(1400, abs=100)
    assert drawn["throttle"] == pytest.approx(400, abs=80)
    assert faults.draw("list") is None


def test_many_threads_and_a_bad_day() -> None:
    """Whatever the faults, what was accepted is in the books exactly as often as it was accepted."""
    faults = Faults(
        chances=dict.fromkeys(("throttle", "error", "reset_before", "reset_after", "wrong_json"), 0.1), seed=7
    )
    with pair(faults=faults, hold=True) as (_, fake, sms):

        def one(number: int) -> str | None:
            try:
                return sms.send(post(f"p{number}", f"text {number}")).provider_id
            except SendFailed:
                return None

        with ThreadPoolExecutor(8) as pool:
            got = [sid for sid in pool.map(one, range(200)) if sid]
        assert len(set(got)) == len(got)
        assert set(got) <= {message.sid for message in fake.outgoing}
        assert fake.twice() == []


def test_the_books_show_what_was_sent_twice() -> None:
    with pair(hold=True) as (_, fake, sms):
        sms.send(post("p", "x"))
        sms.send(post("p", "x"))
        assert fake.twice() == [("+12155550100", "x", "p")]


def test_calls_out_of_line_are_refused(fake: FakeTwilio, described: object) -> None:
    if described is None:
        pytest.skip("needs the provider's description")
    url = f"{fake.url}/2010-04-01/Accounts/{ACCOUNT}/Messages.json"
    for bad in (
        {"Body": "no recipient"},
        {"To": "+12155550100", "ValidityPeriod": "soon"},
        {"To": "+1", "MessagingServiceSid": "x"},
    ):
        assert httpx.post(url, data=bad, auth=(ACCOUNT, TOKEN), trust_env=False).status_code == 400
    assert httpx.get(url, auth=(ACCOUNT, "wrong"), trust_env=False).status_code == 401
    assert len(fake.api.violations) == 3
    fake.api.violations.clear()


def test_the_rest_of_the_api(fake: FakeTwilio) -> None:
    message = fake.receive("+12155550100", "private words", [("image/jpeg", b"x")])
    root = f"{fake.url}/2010-04-01/Accounts/{ACCOUNT}/Messages/{message.sid}"
    with httpx.Client(auth=(ACCOUNT, TOKEN), trust_env=False) as http:
        assert http.get(f"{root}.json").json()["body"] == "private words"
        assert http.post(f"{root}.json", data={"Body": ""}).json()["body"] == ""
        assert http.get(f"{root}/Media/{message.media[0]}.json").json()["content_type"] == "image/jpeg"
        assert http.get(f"{root.removesuffix(message.sid)}SM{'f' * 32}.json").status_code == 404
        assert http.get(f"{fake.url}/cdn/none").status_code == 404
    assert fake.api.leaks == ["/cdn/none"]
    fake.api.leaks.clear()


def test_from_another_process() -> None:
    with running() as app:
        command = [sys.executable, "-m", "channels.sms.fake", "--port", "0", "--app", app.url, "--public-url", PUBLIC]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            base = process.stdout.readline().strip().partition("=")[2]
            with httpx.Client(base_url=base, trust_env=False) as http:
                sent = http.post("/fake/text", json={"from": "+12155550100", "body": "hello"}).json()
                assert (sent["status"], sent["tries"]) == (200, 1)
                assert http.post("/fake/faults", json={"throttle": 1}).json() == {"throttle": 1.0}
                account = TwilioAccount(ACCOUNT, (TOKEN,), NUMBER, api_base=base, public_url=PUBLIC)
                sms = TwilioSms(account, Limits(2.0, 2.0))
                refuses(lambda: sms.send(post()), "throttled")
                sms.close()
                state = http.get("/fake/state").json()
                assert [m["body"] for m in state["messages"]] == ["hello"]
                assert http.get("/fake/else").status_code == 404
            process.terminate()
            process.communicate()
        assert isinstance(app.heard[0], Inbound)


def test_every_fault_has_a_name() -> None:
    assert len(FAULTS) == len(set(FAULTS)) == 10
    assert random.Random(0).random() == Faults(seed=0)._random.random()


def test_the_demonstration() -> None:
    """`python -m channels sms` reads a form without an account."""
    told = subprocess.run(
        [sys.executable, "-m", "channels", "sms"],
        input=b"MessageSid=SM1&From=%2B12155550100&To=%2B1&Body=hi\n",
        capture_output=True,
        check=True,
    )
    assert json.loads(told.stdout)["text"] == "hi"
    assert subprocess.run([sys.executable, "-m", "channels", "pigeon"], input=b"", capture_output=True).returncode == 2
    assert subprocess.run([sys.executable, "-m", "channels", "sms"], input=b"a=1", capture_output=True).returncode == 1
