"""What every test may ask for: the public data, when it is there."""

import os
from collections.abc import Generator
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of public data and provider descriptions; skips in words where it is absent."""
    folder = Path(os.environ.get("FRONTDOOR_SHARED", Path(__file__).parents[2] / "shared"))
    if not (folder / "data").is_dir():
        pytest.skip("needs the public data: set FRONTDOOR_SHARED to its folder")
    return folder


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where FRONTDOOR_COMPLETE is set, a test skipped for want of a part has failed."""
    report = yield
    if report.skipped and os.environ.get("FRONTDOOR_COMPLETE"):
        report.outcome = "failed"
    return report
