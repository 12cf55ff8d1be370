"""What every test may ask for: the public data, when it is there."""

import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of public data and provider descriptions; skips in words where it is absent."""
    folder = Path(os.environ.get("FRONTDOOR_SHARED", Path(__file__).parents[2] / "shared"))
    if not (folder / "data").is_dir():
        pytest.skip("needs the public data: set FRONTDOOR_SHARED to its folder")
    return folder


@pytest.fixture(scope="session", autouse=True)
def loaded_once() -> Iterator[None]:
    """Houses of one test process share what they never change; see `loaded_once.py`."""
    from loaded_once import LoadedOnce

    from app import cities

    once = LoadedOnce()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("load", "build", "city_of", "to_json", "from_json"):
            patch.setattr(cities, name, getattr(once, name))
        yield


@pytest.fixture(scope="session")
def server(worker_id: str) -> Iterator[str]:
    """A PostgreSQL database of this test process's own; skips in words where there is no server."""
    import psycopg
    import servers

    made = servers.own_database(f"frontdoor_{worker_id}_{os.getpid()}")
    try:
        url = made.__enter__()
    except psycopg.OperationalError:
        pytest.skip(f"needs PostgreSQL: start one on 127.0.0.1:5432, or name one in {servers.ADMIN}")
    try:
        yield url
    finally:
        made.__exit__(None, None, None)


@pytest.fixture
def postgres_url(server: str) -> str:
    """The same, without a row."""
    import servers

    servers.empty(server)
    return server


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where FRONTDOOR_COMPLETE is set, a test skipped for want of a part has failed."""
    report = yield
    if report.skipped and os.environ.get("FRONTDOOR_COMPLETE"):
        report.outcome = "failed"
    return report
