"""The sockets of a fake provider: answers, and the ways of not answering."""

import socket
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol

from channels.fakes.faults import ACCEPTS, Fault, Faults, On

MAX_BODY = 1_000_000


@dataclass(frozen=True, slots=True)
class Out:
    """An answer. ``accepted`` is what this call created, if it did."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    accepted: Any = None


class Api(Protocol):
    """What the provider says: its routes, and its words for a call it does not take."""

    def kind(self, method: str, path: str) -> On:
        """Which kind of call this is, for ordering faults."""
        ...

    def answer(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Out:
        """One call. ``headers`` in lower case."""
        ...

    def refusal(self, fault: Fault) -> Out:
        """How the provider says denied, throttle or error."""
        ...


Control = Callable[[str, str, bytes], Out]


class Server(ThreadingHTTPServer):
    """Listens on the loopback address only."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self, port: int, api: Api, faults: Faults, accepted: Callable[[Any], None], control: Control) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.api = api
        self.faults = faults
        self.accepted = accepted
        self.control = control
        self.calls: list[tuple[str, str]] = []
        self.stopping = threading.Event()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hung up is no news."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def _serve(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(min(length, MAX_BODY))
        if self.path.startswith("/fake/"):
            return self._write(self.server.control(self.command, self.path, body))
        self.server.calls.append((self.command, self.path))
        api = self.server.api
        fault = self.server.faults.draw(api.kind(self.command, self.path.partition("?")[0]))
        if fault is not None and fault not in ACCEPTS:
            return self._refuse(fault)
        headers = {name.lower(): value for name, value in self.headers.items()}
        out = api.answer(self.command, self.path, headers, body)
        if out.accepted is not None:
            self.server.accepted(out.accepted)
        return self._after(fault, out)

    do_GET = do_POST = do_DELETE = _serve

    def _refuse(self, fault: Fault) -> None:
        """Nothing is accepted."""
        match fault:
            case "hang":
                self._hang()
            case "reset_before":
                self._reset()
            case _:
                out = self.server.api.refusal(fault)
                wait = {"Retry-After": f"{self.server.faults.retry_after:g}"} if out.status == 429 else {}
                self._write(replace(out, headers={**out.headers, **wait}))

    def _after(self, fault: Fault | None, out: Out) -> None:
        """The work is done; what does the caller hear of it?"""
        match fault:
            case "error_after":
                self._write(Out(500, b"<html>Internal Server Error</html>"))
            case "hang_after":
                self._hang()
            case "reset_after":
                self._reset()
            case "wrong_json":
                self._write(Out(out.status, b'{"sid": '))
            case _:
                if fault == "slow":
                    self.server.stopping.wait(self.server.faults.slow_seconds)
                self._write(out)

    def _hang(self) -> None:
        self.server.stopping.wait(self.server.faults.hang_seconds)
        self._reset()

    def _reset(self) -> None:
        """Close so that the other side sees a reset, not an end."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def _write(self, out: Out) -> None:
        self.send_response(out.status)
        for name, value in out.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(out.body)))
        self.end_headers()
        self.wfile.write(out.body)

    def log_message(self, format: str, *args: Any) -> None:
        """Silence: what passes here is in the ledger."""
