"""The fake Slack's end of Socket Mode: a websocket on loopback that brings requests and counts what is acknowledged."""

import base64
import hashlib
import json
import socket
import struct
import threading
from typing import Any, Final

from channels.fakes import Posted

MAGIC: Final = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
TEXT, CLOSE, PING, PONG = 1, 8, 9, 10
Json = dict[str, Any]


class Socket:
    """Takes connections and brings each request over the newest, as often as Slack does while nobody acknowledges."""

    def __init__(self, patience: float = 10.0, retries: int = 3) -> None:
        self.patience, self.retries = patience, retries
        self.tickets: set[str] = set()
        """Addresses that were given out and not used yet."""
        self.met = 0
        """Connections so far."""
        self._server = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self._acks: dict[str, Json] = {}
        self._change = threading.Condition()
        self._number = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def address(self) -> str:
        """Where the application may connect to, once."""
        with self._change:
            self._number += 1
            ticket = f"/link/?ticket={self._number}"
            self.tickets.add(ticket)
        return f"ws://127.0.0.1:{self._server.getsockname()[1]}{ticket}"

    def connected(self, seconds: float = 10.0) -> bool:
        """Whether somebody is there, or comes in time."""
        with self._change:
            return self._change.wait_for(lambda: bool(self._open), seconds)

    def bring(self, kind: str, payload: Json, *, again: bool) -> Posted:
        """One request; brought again while it is not acknowledged, as Slack does with events."""
        for number in range(self.retries + 1 if again else 1):
            with self._change:
                self._number += 1
                name = f"envelope-{self._number}"
            more = {"retry_attempt": number, "retry_reason": "timeout"} if number else {}
            self._send({"type": kind, "envelope_id": name, "payload": payload, **more})
            with self._change:
                if self._change.wait_for(lambda name=name: name in self._acks, self.patience):  # type: ignore[misc]
                    said = self._acks[name].get("payload")
                    return Posted(200, json.dumps(said) if said else "", number + 1)
        return Posted(0, tries=number + 1)

    def refresh(self) -> None:
        """Slack is about to close this connection and asks for another."""
        self._send({"type": "disconnect", "reason": "refresh_requested"})

    def drop(self) -> None:
        """The connections end."""
        with self._change:
            gone, self._open = self._open, []
        for one in gone:
            one.close()

    def stop(self) -> None:
        """Nobody listens any more."""
        self._server.close()
        self.drop()

    def _send(self, message: Json) -> None:
        data = json.dumps(message).encode()
        with self._change:
            newest = self._open[-1] if self._open else None
        if newest is not None:
            _write(newest, TEXT, data)

    def _listen(self) -> None:
        while True:
            try:
                one, _ = self._server.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(one,), daemon=True).start()

    def _serve(self, one: socket.socket) -> None:
        try:
            if self._greeted(one):
                _write(one, TEXT, json.dumps({"type": "hello", "num_connections": 1}).encode())
                with self._change:
                    self._open.append(one)
                    self.met += 1
                    self._change.notify_all()
                while self._heard(one):
                    pass
        except (OSError, ValueError, struct.error):
            pass
        finally:
            with self._change:
                self._open = [other for other in self._open if other is not one]
            one.close()

    def _greeted(self, one: socket.socket) -> bool:
        head = b""
        while b"\r\n\r\n" not in head:
            head += one.recv(4096)
        lines = head.decode().split("\r\n")
        with self._change:
            known = lines[0].split(" ")[1] in self.tickets
            self.tickets.discard(lines[0].split(" ")[1])
        if not known:
            one.sendall(b"HTTP/1.1 403 Forbidden\r\n\r\n")
            return False
        key = next(line.split(": ")[1] for line in lines if line.lower().startswith("sec-websocket-key"))
        accept = base64.b64encode(hashlib.sha1(key.encode() + MAGIC).digest()).decode()  # noqa: S324 - RFC 6455
        words = f"HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}"
        one.sendall(f"{words}\r\n\r\n".encode())
        return True

    def _heard(self, one: socket.socket) -> bool:
        kind, data = _read(one)
        if kind == PING:
            _write(one, PONG, data)
        elif kind == TEXT:
            said = json.loads(data)
            with self._change:
                self._acks[said["envelope_id"]] = said
                self._change.notify_all()
        return kind != CLOSE


def _write(one: socket.socket, kind: int, data: bytes) -> None:
    """One frame, unmasked, as servers send."""
    size = len(data)
    if size < 126:
        head = struct.pack("!BB", 0x80 | kind, size)
    elif size < 65_536:
        head = struct.pack("!BBH", 0x80 | kind, 126, size)
    else:
        head = struct.pack("!BBQ", 0x80 | kind, 127, size)
    one.sendall(head + data)


def _read(one: socket.socket) -> tuple[int, bytes]:
    """One frame, masked, as clients send."""
    first, second = _exactly(one, 2)
    size = second & 0x7F
    if size == 126:
        (size,) = struct.unpack("!H", _exactly(one, 2))
    elif size == 127:
        (size,) = struct.unpack("!Q", _exactly(one, 8))
    mask = _exactly(one, 4) if second & 0x80 else b"\0\0\0\0"
    data = _exactly(one, size)
    return first & 0x0F, bytes(byte ^ mask[n % 4] for n, byte in enumerate(data))


def _exactly(one: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        more = one.recv(size - len(data))
        if not more:
            raise OSError("hung up")
        data += more
    return data
