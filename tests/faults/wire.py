"""A way to a server that can be slowed, throttled, silenced, reset and cut, in this process."""

import contextlib
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

CHUNK = 16_384
NOW = struct.pack("ii", 1, 0)
"""SO_LINGER with no time: a close that the other side sees as a reset."""


class Wire:
    """Carries bytes between its own port and a server's, as badly as it is told.

    ``delay`` seconds each piece waits; ``rate`` bytes a second (0: as fast as it comes); ``silent`` swallows what
    arrives, both ways, and ends nothing: the half-open connection of a host that vanished, or a server that accepts
    and never answers; ``reset_after`` bytes of an answer, its connection is reset.
    """

    def __init__(self, to: tuple[str, int]) -> None:
        self._to, self._lock = to, threading.Lock()
        self._ends: list[socket.socket] = []
        self._door: socket.socket | None = None
        self.delay, self.rate, self.silent = 0.0, 0, False
        self.reset_after: int | None = None
        self.port, self.connections = 0, 0
        self._over = threading.Event()
        self.mend()

    @property
    def url(self) -> str:
        """Its address, for what is spoken to over HTTP."""
        return f"http://127.0.0.1:{self.port}"

    def mend(self) -> None:
        """Let connections through, and all bytes at once."""
        self.delay, self.rate, self.silent, self.reset_after = 0.0, 0, False, None
        if self._door is None:
            self._door = socket.create_server(("127.0.0.1", self.port), backlog=256)
            self.port = self._door.getsockname()[1]
            threading.Thread(target=self._accept, args=(self._door,), daemon=True).start()

    def cut(self) -> None:
        """End every connection and take no new one."""
        door, self._door = self._door, None
        if door is not None:
            _close(door)
        self.drop()

    def drop(self) -> None:
        """End every connection; new ones are welcome."""
        with self._lock:
            ends, self._ends = self._ends, []
        for end in ends:
            _close(end)

    def close(self) -> None:
        """Over for good."""
        self._over.set()
        self.cut()

    def _accept(self, door: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = door.accept()
                self.connections += 1
                try:
                    far = socket.create_connection(self._to, 5)
                except OSError:
                    _close(near)
                    continue
                far.settimeout(None)
                with self._lock:
                    self._ends += [near, far]
                for one, other, answer in ((near, far, False), (far, near, True)):
                    threading.Thread(target=self._carry, args=(one, other, answer), daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket, answer: bool) -> None:
        """Until one side ends. What was silenced stays lost, so that mending does not bring half a sentence."""
        carried, deaf = 0, False
        with contextlib.suppress(OSError):
            while data := one.recv(CHUNK):
                deaf = deaf or self.silent
                if deaf:
                    continue
                self._slowly(len(data))
                left = None if self.reset_after is None else self.reset_after - carried
                if answer and left is not None and left <= len(data):
                    other.sendall(data[: max(0, left)])
                    return _reset(other, one)
                other.sendall(data)
                carried += len(data)
            if not (deaf or self.silent):
                other.shutdown(socket.SHUT_WR)
        return None

    def _slowly(self, size: int) -> None:
        """Wait as long as this piece takes."""
        self._over.wait(self.delay + (size / self.rate if self.rate else 0.0))


@contextmanager
def wire_to(host: str, port: int) -> Iterator[Wire]:
    """A way to this server, gone afterwards."""
    wire = Wire((host, port))
    try:
        yield wire
    finally:
        wire.close()


def _close(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()


def _reset(client: socket.socket, server: socket.socket) -> None:
    """The client hears a reset, the server an end."""
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, NOW)
    with contextlib.suppress(OSError):
        client.shutdown(socket.SHUT_RD)  # wakes the thread that reads it, which would keep it open
    client.close()
    _close(server)
