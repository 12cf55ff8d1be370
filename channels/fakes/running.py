"""The life of a fake provider: it listens on loopback, is a context manager, and takes faults on order."""

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any, Generic, Protocol, Self, TypeVar

from channels.fakes.faults import Fault, Faults, On
from channels.fakes.server import Server


class Closes(Protocol):
    """What holds connections to the application."""

    def close(self) -> None:
        """Let go of them."""
        ...


P = TypeVar("P", bound=Closes)


class Running(Generic[P]):
    """Starts on a free loopback port; ``url`` is the API base. A context manager, or ``start`` and ``stop``."""

    faults: Faults
    poster: P

    def _listen(self, server: Server, *beside: Callable[[], None]) -> None:
        """What ``start`` begins: the sockets, and a thread for each of ``beside``."""
        self._server = server
        works = (lambda: server.serve_forever(0.02), *beside)
        self._threads = [threading.Thread(target=work, daemon=True) for work in works]

    @property
    def url(self) -> str:
        """The API base to configure."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def calls(self) -> list[tuple[str, str]]:
        """Method and path of every API call, in order."""
        return self._server.calls

    def order(self, *faults: Fault | None, on: On = "create") -> None:
        """Faults for the next calls."""
        self.faults.order(*faults, on=on)

    def watch(self, seen: Callable[[Any], None]) -> None:
        """Have ``seen`` told of everything that the application posts from here on."""
        accepted = self._server.accepted

        def both(said: Any) -> None:
            accepted(said)
            seen(said)

        self._server.accepted = both

    def start(self) -> Self:
        """Begin to listen."""
        for thread in self._threads:
            thread.start()
        return self

    def stop(self) -> None:
        """Let go of everything that hangs, and end."""
        self._server.stopping.set()
        self._ending()
        self._server.shutdown()
        self._server.server_close()
        for thread in self._threads:
            thread.join(5)
        self.poster.close()

    def _ending(self) -> None:
        """Wake what runs beside the sockets, so that it ends too."""

    def wait(self) -> None:
        """Until somebody stops it."""
        self._server.stopping.wait()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()
