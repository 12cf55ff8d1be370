"""Commands of operators: run, web, worker, migrate, doctor."""

import os
import socket
import sys
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app import handover
from app.commands.line import DONE, MISUSED, REFUSED, guarded, leave, line
from app.commands.output import emit
from app.settings import Settings, read_settings

if TYPE_CHECKING:
    from app.bundle import Say
    from app.house import House

Json = Annotated[bool, typer.Option("--json", help="One JSON document.")]
Data = Annotated[Path | None, typer.Option("--data", help="The data folder.")]


@line.command()
def run(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
    data: Data = None,
) -> None:
    """Everything in one process; an empty folder gets its database, the demo city and its bundle."""
    from app.server import Server

    settings = _begun(read_settings(host=host, port=port, data_dir=data))
    if not handover.inherited():
        _free(settings.host, settings.port)
    Server(settings, _opened).serve()


@line.command()
def web(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
    data: Data = None,
) -> None:
    """Keep what arrives and serve pages; workers think and send. On SQLite the same as `run`.

    On a database server an older schema is refused: `frontdoor migrate` first.
    """
    from app.server import Server

    settings = _begun(read_settings(host=host, port=port, data_dir=data))
    if not settings.embedded:
        _current(settings)
    if not handover.inherited():
        _free(settings.host, settings.port)
    Server(settings, _opened, runs=settings.embedded).serve()


@line.command()
def worker(
    threads: Annotated[int | None, typer.Option(help="Turns thought at the same time.")] = None,
    port: Annotated[int | None, typer.Option(help="Show /healthz, /readyz and /metrics here.")] = None,
    data: Data = None,
) -> None:
    """Think and send, beside `web`, on a PostgreSQL database; as many of them as you like, on any machine."""
    from app.worker import work

    settings = _begun(read_settings(data_dir=data, thinkers=threads, worker_port=port))
    if settings.worker_port:
        _free(settings.host, settings.worker_port)
    if not settings.embedded:
        _current(settings)
    work(settings, _open, lambda words: print(words, file=sys.stderr, flush=True))


def _begun(settings: Settings) -> Settings:
    """Settings in use: logs go as they say; what is mistyped or half set is told, and alerts nobody would hear."""
    from app import logs
    from app.doors import unheard
    from app.mistyped import mistyped

    logs.configure(settings.log_level)
    for words in (*mistyped(), *settings.half_set().values(), unheard(settings)):
        if words:
            print(words, file=sys.stderr)
    return settings


def _current(settings: Settings) -> None:
    from store.engine import Database
    from store.migrate import require

    with closing(Database.open(settings.url)) as database:
        require(database)


@line.command()
def migrate(data: Data = None) -> None:
    """Bring the database to this version's schema."""
    from store.engine import Database
    from store.migrate import migrate as bring

    database = Database.open(read_settings(data_dir=data).url)
    try:
        typer.echo(f"The database is at schema {bring(database)}.")
    finally:
        database.close()


@line.command()
def doctor(data: Data = None, as_json: Json = False) -> None:
    """Say in words what works, what is missing and what to do."""
    from app.diagnosis import diagnose

    findings = diagnose(read_settings(data_dir=data))
    if as_json:
        emit([{"part": one.part, "state": one.state, "words": one.words} for one in findings])
    else:
        for one in findings:
            print(f"{one.state:<8}{one.part:<12}{one.words}")
    raise typer.Exit(REFUSED if any(one.state == "wrong" for one in findings) else DONE)


@line.command()
def manifest(
    channel: Annotated[str, typer.Argument(help="The channel whose provider wants one: slack.")], data: Data = None
) -> None:
    """Print the app's manifest, made from the settings, to be pasted at the provider."""
    from channels.slack.manifest import manifest as made
    from knowledge_base.city_file import read_city
    from knowledge_base.starter import city_folder

    if channel != "slack":
        leave(MISUSED, f"{channel}: only slack has a manifest.")
    settings = read_settings(data_dir=data)
    name = read_city(city_folder(settings.city)).name
    emit(made(name, settings.public_url, socket=settings.slack_by_socket))


def _opened(settings: Settings, say: "Say") -> "House":
    """The house, opened in the worker, its addresses told. What cannot be opened is refused in words (SystemExit)."""
    opened: list[House] = []
    guarded(lambda: opened.append(_open(settings, say)))
    for words in addresses(settings):
        print(words, flush=True)
    print(f"A new version takes over without a refused connection: kill -USR2 {os.getppid()}", flush=True)
    return opened[0]


def _open(settings: Settings, say: "Say") -> "House":
    from app.house import House

    try:
        # the lock before anything is opened: a second runner has nothing to do here
        with _alone(settings) if settings.embedded else nullcontext():
            return House.open(settings, say)
    except OSError as error:
        raise _placed(error, settings.data_dir) from error


def _placed(error: OSError, folder: Path) -> OSError:
    """Trouble with a disk names the folder it is about, where the system itself named no file."""
    nameless = error.strerror and not error.filename
    return OSError(error.errno, error.strerror, str(folder.absolute())) if nameless else error


def _alone(settings: Settings) -> AbstractContextManager[None]:
    """The data folder for us alone. One whose place we take lets go of it, once we know that we could begin."""
    from store.lock import runner_lock

    if not handover.relieves():
        return runner_lock(settings.data_dir)
    from app.bundle import load

    load(settings)
    handover.relieve()
    return runner_lock(settings.data_dir, handover.PATIENCE)


def _free(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            leave(MISUSED, f"Cannot listen on {host}:{port}: {error.strerror}. Use --port.")


def addresses(settings: Settings) -> list[str]:
    """The addresses that exist, with a word each."""
    from app.doors import webhooks

    base = f"http://{settings.host}:{settings.port}"
    shown = [(f"{base}/", "look up a request")]
    if settings.demo_on:
        shown.append((f"{base}/sim", "phone simulator: text the city"))
    shown += [(address, f"what {provider} posts to") for provider, address in webhooks(settings).items()]
    shown += [(f"{base}/readyz", "is it well?"), (f"{base}/metrics", "figures")]
    width = max(len(address) for address, _ in shown)
    return ["Frontdoor is at", *(f"  {address:<{width}}  {words}" for address, words in shown)]
