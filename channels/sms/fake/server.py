"""The sockets of our fake provider: answers, and the ways of not answering."""

import socket
import struct
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from channels.sms.fake.api import Api, Out
from channels.sms.fake.faults import ACCEPTS, Fault, Faults
from channels.sms.fake.ledger import Stored

MAX_BODY = 1_000_000
Control = Callable[[str, str, bytes], Out]


class Server(ThreadingHTTPServer):
    """Listens on the loopback address only."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(
        self, port: int, api: Api, faults: Faults, accepted: Callable[[Stored], None], control: Control
    ) -> None:
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
            case "denied":
                self._write(Out(401, b'{"code": 20003, "message": "Authenticate", "status": 401}'))
            case "throttle":
                wait = f"{self.server.faults.retry_after:g}"
                self._write(Out(429, b'{"code": 20429, "message": "Too Many Requests"}', {"Retry-After": wait}))
            case "hang":
                self._hang()
            case "reset_before":
                self._reset()
            case _:
                self._write(Out(500, b'{"code": 20500, "message": "Internal Server Error", "status": 500}'))

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
