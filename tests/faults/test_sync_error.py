"""An I/O error while the file is synced: refused in words, nothing acknowledged is lost, and it goes on by itself."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from channels.sms.fake import ACCOUNT, NUMBER, TOKEN, encode, sign
from tests.faults.books import Books
from tests.faults.kill_loop import Process, children_of, free_port
from tests.faults.people import INBOUND, PUBLIC
from tests.faults.rehearsal import FORM

ENDS = 30.0
"""Seconds in which an error must have come and gone, however busy the machine is."""


@contextmanager
def failing(pid: int) -> Iterator[None]:
    """Every sync of this process fails with EIO meanwhile."""
    tracer = subprocess.Popen(
        ["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=fsync,fdatasync",
         "-e", "inject=fsync,fdatasync:error=EIO", "-p", str(pid)], stderr=subprocess.PIPE,
    )  # fmt: skip
    until = time.monotonic() + ENDS
    while "TracerPid:\t0\n" in Path(f"/proc/{pid}/status").read_text():
        if tracer.poll() is not None:
            assert tracer.stderr is not None
            pytest.skip(f"this machine lets nobody be traced: {tracer.stderr.read().decode().strip()}")
        assert time.monotonic() < until
        time.sleep(0.02)
    try:
        yield
    finally:
        tracer.terminate()
        tracer.communicate(timeout=ENDS)


def text(url: str, number: int) -> httpx.Response:
    """One report, signed."""
    body = encode([("MessageSid", f"SM{number:032x}"), ("AccountSid", ACCOUNT), ("From", f"+121555504{number:02d}"),
                   ("To", NUMBER), ("Body", "pothole at 749 Spruce Ave"), ("NumMedia", "0")])  # fmt: skip
    headers = {"X-Twilio-Signature": sign(TOKEN, PUBLIC + INBOUND, body), "Content-Type": FORM}
    return httpx.post(url + INBOUND, content=body, headers=headers, timeout=15.0, trust_env=False)


@pytest.mark.slow
def test_a_sync_that_fails_is_refused_in_words_and_nothing_promised_is_lost(tmp_path: Path) -> None:
    if shutil.which("strace") is None:
        pytest.skip("needs strace")
    with (tmp_path / "log").open("wb") as log:
        process = Process(tmp_path / "data", f"http://127.0.0.1:{free_port()}", log)
        try:
            process.start()
            assert process.ready()
            promised = [number for number in range(5) if text(process.url, number).status_code == 200]
            assert len(promised) == 5
            (worker,) = children_of(process.pid)
            with failing(worker):
                answers = [text(process.url, number) for number in range(5, 12)]
            assert {answer.status_code for answer in answers} == {503}
            assert all("Retry-After" in answer.headers for answer in answers)
            until = time.monotonic() + ENDS
            while (status := text(process.url, 20).status_code) != 200:
                assert time.monotonic() < until, f"it never went on: {status}"
            promised.append(20)
            process.kill()
        finally:
            process.close()
    books = Books(tmp_path / "data" / "frontdoor.sqlite3")
    kept = {int(row["external_id"][2:], 16) for row in books.rows("select external_id from inbox")}
    assert set(promised) <= kept, "a text that was promised is lost"
    assert books.damages() == []
    assert "pothole at" not in (tmp_path / "log").read_text()
