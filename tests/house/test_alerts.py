"""The alert rules name figures that exist, and every alert says what to do."""

import re
from pathlib import Path

from prometheus_client import REGISTRY
from ruamel.yaml import YAML

from app import metrics

FOLDER = Path(__file__).parents[2] / "docs/operations"
RULES = [
    rule for group in YAML(typ="safe").load((FOLDER / "alerts.yaml").read_text())["groups"] for rule in group["rules"]
]
SUFFIXES = ("_total", "_bucket", "_count", "_sum")


def known() -> set[str]:
    """Every figure by the name Prometheus asks for it."""
    assert metrics.WEBHOOKS
    names = {family.name for family in REGISTRY.collect()}
    return names | {name + suffix for name in names for suffix in SUFFIXES}


def test_every_figure_an_alert_asks_for_exists() -> None:
    for rule in RULES:
        asked = re.findall(r"frontdoor_\w+", rule["expr"])
        assert asked, rule["alert"]
        assert set(asked) <= known(), rule["alert"]


def test_every_alert_has_its_runbook_and_the_other_way_round() -> None:
    parts = re.findall(r"^## (Frontdoor\w+)$", (FOLDER / "runbooks.md").read_text(), re.M)
    assert sorted(parts) == sorted(rule["alert"] for rule in RULES)
    for rule in RULES:
        assert rule["annotations"]["runbook"] == f"runbooks.md#{rule['alert'].lower()}"
        assert rule["labels"]["severity"] in ("page", "ticket")
        assert rule["annotations"]["summary"]


def test_every_runbook_says_what_you_see_what_it_means_and_what_to_do() -> None:
    text = (FOLDER / "runbooks.md").read_text()
    for part in re.split(r"^## ", text, flags=re.M)[1:]:
        if part.startswith("Frontdoor"):
            assert all(word in part for word in ("**You see**", "**It means**", "**Do:**")), part.splitlines()[0]


def test_the_figures_named_in_the_runbooks_exist() -> None:
    for name in re.findall(r"frontdoor_\w+", (FOLDER / "runbooks.md").read_text()):
        assert name in known(), name
