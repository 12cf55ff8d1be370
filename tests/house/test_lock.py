"""What is installed: few packages are asked for, and every one of them is pinned by the hashes of its files."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
ASKED_FOR = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
PACKAGES = {one["name"]: one for one in tomllib.loads((ROOT / "uv.lock").read_text())["package"]}
MOST = 24
"""Packages the product itself asks for. A new one needs a reason in docs/decisions/0003, and this number changed."""


def test_few_packages_are_asked_for_and_all_of_them_are_locked() -> None:
    names = {re.split(r"[\[<>=!~ ]", line, maxsplit=1)[0].replace(".", "-") for line in ASKED_FOR}
    assert len(names) == len(ASKED_FOR) <= MOST
    assert names <= set(PACKAGES)


def test_every_locked_file_has_its_hash() -> None:
    ours = {name for name, one in PACKAGES.items() if "registry" not in one["source"]}
    assert ours == {"frontdoor"}, "nothing is fetched from anywhere else"
    for name, one in PACKAGES.items():
        files = [*one.get("wheels", ()), *([one["sdist"]] if "sdist" in one else ())]
        assert name in ours or files, f"{name} has no file"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", file["hash"]) for file in files), name
