"""A worker's own /healthz, /readyz and /metrics: it serves nothing else, and what it counts no other process knows."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from app.house import House
from app.readiness import checks, measure
from app.runner import Runner
from app.web.app import create_app
from app.web.health import health


class _Threads(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Threads6(_Threads):
    address_family = socket.AF_INET6


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """A look at the figures is no news."""


@contextmanager
def figures(house: House, runner: Runner) -> Iterator[str]:
    """Show them on the worker's port while it lives; gives their address, "" where none is wanted."""
    host, port = house.settings.host, house.settings.worker_port
    if not port:
        yield ""
        return
    pages = health(lambda: checks(house, runner.silences()), lambda: measure(house, runner.silences()))
    app, kind = create_app(house.cities.file.name, [pages]), _Threads6 if ":" in host else _Threads
    with make_server(host, port, app, server_class=kind, handler_class=_Quiet) as server:
        threading.Thread(target=server.serve_forever, name="figures", daemon=True).start()
        yield f"http://{f'[{host}]' if ':' in host else host}:{port}/metrics"
        server.shutdown()
