"""The faulty wire itself, and what a provider or a database behind it costs nobody."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest

from tests.faults.wire import Wire, wire_to

WORDS = b"the light at 5th and elm is out " * 64


def echo(conn: socket.socket) -> None:
    """Say everything back."""
    with conn:
        while data := conn.recv(65536):
            conn.sendall(data)


@pytest.fixture
def wire() -> Iterator[Wire]:
    """A way to a server that says everything back."""
    with socket.create_server(("127.0.0.1", 0)) as door:

        def serve() -> None:
            try:
                while True:
                    threading.Thread(target=echo, args=(door.accept()[0],), daemon=True).start()
            except OSError:
                return

        threading.Thread(target=serve, daemon=True).start()
        with wire_to(*door.getsockname()) as way:
            yield way
        door.shutdown(socket.SHUT_RDWR)


def dial(wire: Wire, seconds: float = 5.0) -> socket.socket:
    """A connection of a client."""
    return socket.create_connection(("127.0.0.1", wire.port), seconds)


def says(conn: socket.socket, words: bytes = WORDS) -> bytes:
    """What comes back, until all of it did or the other side ended."""
    conn.sendall(words)
    heard = b""
    while len(heard) < len(words) and (data := conn.recv(65536)):
        heard += data
    return heard


def until_the_end(conn: socket.socket) -> tuple[bytes, Exception | None]:
    """What comes until the other side ends, and how it ends."""
    heard = b""
    try:
        while data := conn.recv(10):
            heard += data
    except ConnectionResetError as end:
        return heard, end
    return heard, None


def test_a_sound_wire_carries_everything(wire: Wire) -> None:
    with dial(wire) as conn:
        assert says(conn) == WORDS
        assert says(conn, b"x") == b"x"
        conn.shutdown(socket.SHUT_WR)
        assert conn.recv(1) == b"", "the end is carried too"
    assert wire.connections == 1


def test_a_slow_wire_takes_its_time(wire: Wire) -> None:
    with dial(wire) as conn:
        wire.delay = 0.1
        begun = time.monotonic()
        assert says(conn, b"x") == b"x"
        assert time.monotonic() - begun >= 0.2, "there and back"
        wire.mend()
        wire.rate = 20_000
        begun = time.monotonic()
        assert says(conn) == WORDS
        assert time.monotonic() - begun >= 2 * len(WORDS) / 20_000 * 0.9


def test_a_reset_comes_in_the_middle_of_an_answer(wire: Wire) -> None:
    wire.reset_after = 100
    with dial(wire) as conn:
        conn.sendall(WORDS)
        heard, end = until_the_end(conn)
    assert isinstance(end, ConnectionResetError), "an end is not a reset"
    assert WORDS.startswith(heard)
    assert len(heard) <= 100


def test_a_half_open_connection_neither_answers_nor_ends(wire: Wire) -> None:
    with dial(wire) as conn:
        assert says(conn, b"x") == b"x"
        wire.silent = True
        conn.settimeout(0.2)
        conn.sendall(b"anybody?")
        with pytest.raises(TimeoutError):
            conn.recv(1)
        with dial(wire, 0.2) as another, pytest.raises(TimeoutError):
            says(another, b"x")


def test_a_cut_wire_ends_all_and_takes_nobody_until_it_is_mended(wire: Wire) -> None:
    conn = dial(wire)
    assert says(conn, b"x") == b"x"
    wire.cut()
    with conn:
        assert until_the_end(conn)[0] == b""
    with pytest.raises(ConnectionRefusedError):
        dial(wire)
    wire.mend()
    with dial(wire) as conn:
        assert says(conn) == WORDS
