"""Every alert fires on the trouble it is there for, and none in a town where all is well."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families
from ruamel.yaml import YAML

from app import metrics
from app.backup import create
from app.pulse import SILENT
from app.readiness import checks
from app.site import site
from store.circuit import AWAY
from tests.faults.rehearsal import ALICE, BOB, CAROL, Rehearsal, rehearsal

FOLDER = Path(__file__).parents[2] / "docs/operations"
RULES: dict[str, str] = {
    rule["alert"]: rule["expr"]
    for group in YAML(typ="safe").load((FOLDER / "alerts.yaml").read_text())["groups"]
    for rule in group["rules"]
}
GROWS = re.compile(r"(?:increase|rate|delta)\((frontdoor_\w+(?:\{[^}]*\})?)\[")
SELECTOR = re.compile(r"(frontdoor_\w+)(?:\{([^}]*)\})?")
BOUND = re.compile(r"(>=|!=|>|<) ([\d.]+)")
COMPARED: dict[str, Callable[[float, float], bool]] = {
    ">": lambda a, b: a > b, ">=": lambda a, b: a >= b, "<": lambda a, b: a < b, "!=": lambda a, b: a != b,
}  # fmt: skip


@pytest.fixture
def little_money(tmp_path: Path) -> Iterator[Rehearsal]:
    """A town with a day's budget of a few segments."""
    with rehearsal(tmp_path, city_segments_per_day=10) as it:
        yield it


def samples(town: Rehearsal, selector: str) -> list[float]:
    """What Prometheus finds under this selector."""
    found = SELECTOR.search(selector)
    assert found is not None, selector
    wanted = re.findall(r'(\w+)(=|!~)"([^"]*)"', found[2] or "")
    return [
        one.value
        for family in text_string_to_metric_families(town.client.get("/metrics").text)
        for one in family.samples
        if one.name == found[1]
        and all(
            one.labels.get(label) == value if how == "=" else not re.fullmatch(value, one.labels.get(label, ""))
            for label, how, value in wanted
        )
    ]


def level(town: Rehearsal, alert: str) -> float:
    """A figure as it stands, or how high a counter is that has to rise."""
    grows = GROWS.search(RULES[alert])
    values = samples(town, grows[1] if grows else RULES[alert])
    return sum(values) if grows else max(values, default=0.0)


def holds(town: Rehearsal, alert: str) -> bool:
    """Whether a rule about a figure holds now."""
    at = level(town, alert)
    return all(COMPARED[how](at, float(bound)) for how, bound in BOUND.findall(RULES[alert]))


def unread(town: Rehearsal) -> None:
    """Somebody waits for an answer."""
    town.text(ALICE, "pothole at 12 Main St")
    town.clock.forward(minutes=3)


def unsent(town: Rehearsal) -> None:
    """An answer waits to be sent."""
    town.text(ALICE, "pothole at 12 Main St")
    while town.house.think_one():
        pass
    town.clock.forward(minutes=6)


def late(town: Rehearsal) -> None:
    """An answer left late."""
    unsent(town)
    town.settle()


def down(town: Rehearsal) -> None:
    """The provider does not answer."""
    town.fake.faults.chances = {"reset_before": 1.0}
    for number in range(AWAY + 1):
        town.text(f"+1215555012{number}", "pothole at 12 Main St")
    for _ in range(AWAY + 1):
        town.settle(seconds=1)
    town.clock.forward(minutes=2)


def not_kept(town: Rehearsal) -> None:
    """A webhook is turned away."""

    def stumble(_arrivals: object) -> None:
        raise RuntimeError

    town.house.intake = stumble  # type: ignore[assignment]
    town.serve()
    town.text(ALICE, "pothole at 12 Main St")


def forged(town: Rehearsal) -> None:
    """A signature is wrong."""
    town.text(ALICE, "hello", AccountSid="AC0")


def failing(town: Rehearsal) -> None:
    """Turns fail inside."""

    def stumbles(*_: Any) -> Any:
        raise ZeroDivisionError

    town.house.manager = replace(town.house.manager, turn=stumbles)
    for who in (ALICE, BOB):
        town.text(who, "pothole at 12 Main St")
    town.settle()


def refused(town: Rehearsal) -> None:
    """The provider knows another token."""
    town.fake.api.tokens = ("another",)
    town.text(ALICE, "pothole at 12 Main St")
    town.settle()


def texted(town: Rehearsal) -> None:
    """Texts leave."""
    town.text(ALICE, "pothole at 12 Main St")
    town.settle()


def many_texted(town: Rehearsal) -> None:
    """More leave than the day's money is for."""
    for who in (ALICE, BOB, CAROL):
        for words in ("pothole at 12 Main St", "when is trash pickup"):
            town.text(who, words)
            town.settle()


def hanging(town: Rehearsal) -> None:
    """A loop does not come round."""
    town.app = site(town.house, silences=lambda: {"think-0": SILENT + 5})


def vanished(town: Rehearsal) -> None:
    """The data folder is gone."""
    town.settings.data_dir.rename(town.settings.data_dir.with_name("elsewhere"))


def forgotten(town: Rehearsal) -> None:
    """Nobody made a backup."""
    town.house.meta.forget("backup_made_at")


def no_content(town: Rehearsal) -> None:
    """Content was published that is not to be had here."""
    town.house.cities.wanting = "feedfacecafe"


TROUBLES: dict[str, Callable[[Rehearsal], None]] = {
    "FrontdoorUnreadTooOld": unread, "FrontdoorLaneDelayed": unsent, "FrontdoorRepliesSlow": late,
    "FrontdoorWebhooksRefused": not_kept, "FrontdoorForgedWebhooks": forged, "FrontdoorTurnsFail": failing,
    "FrontdoorProviderRefusesAccount": refused, "FrontdoorProviderDown": down, "FrontdoorCostJumps": texted,
    "FrontdoorLoopStandsStill": hanging,
    "FrontdoorContentNotHere": no_content, "FrontdoorBackupOld": forgotten,
}  # fmt: skip
ELSEWHERE = {
    "FrontdoorSilent": "is about figures that do not come",
    "FrontdoorClockJumped": "tests/faults/test_clock_jumps.py",
    **dict.fromkeys(("FrontdoorInDoubt", "FrontdoorDeadPosts"), "tests/faults/test_outage.py"),
    "FrontdoorDiskNearlyFull": "tests/faults/test_disk.py",
    "FrontdoorDeletionsLate": "tests/app/test_x_takedown.py",
    "FrontdoorPollingRests": "tests/app/test_x_polling.py",
    "FrontdoorCannotKeep": "below",
    **{f"FrontdoorBudget{how}": "below" for how in ("Half", "NearlySpent", "Spent")},
}


def test_a_database_that_cannot_be_used_is_told(town_on_a_file: Rehearsal) -> None:
    assert not holds(town_on_a_file, "FrontdoorCannotKeep")
    vanished(town_on_a_file)
    assert holds(town_on_a_file, "FrontdoorCannotKeep")


@pytest.mark.parametrize("alert", TROUBLES)
def test_an_alert_fires_on_its_trouble_and_not_in_calm(town: Rehearsal, tmp_path: Path, alert: str) -> None:
    metrics.HEARTBEAT.clear()  # the gauges are the process's: loops of other tests are none of this town's
    texted(town)
    create(town.settings, tmp_path / "backup", "Rivertown")
    before = level(town, alert)
    rises = GROWS.search(RULES[alert]) is not None
    assert rises or not holds(town, alert), "all is well"
    TROUBLES[alert](town)
    assert level(town, alert) > before if rises else holds(town, alert)


def test_every_alert_is_tried_here_or_elsewhere() -> None:
    assert {*TROUBLES, *ELSEWHERE} == set(RULES)
    assert not TROUBLES.keys() & ELSEWHERE.keys()


def test_the_days_money_is_told_in_three_steps(little_money: Rehearsal) -> None:
    texted(little_money)
    assert not holds(little_money, "FrontdoorBudgetSpent")
    many_texted(little_money)
    assert holds(little_money, "FrontdoorBudgetSpent")
    assert not holds(little_money, "FrontdoorBudgetHalf")


def test_what_readyz_calls_degraded_is_a_figure_and_alerts_name_no_other_part(town: Rehearsal) -> None:
    parts = {part for expr in RULES.values() for part in re.findall(r'part="([^"]+)"', expr)}
    assert parts <= checks(town.house, {}).keys()
    no_content(town)
    assert samples(town, 'frontdoor_degraded{part="city"}') == [1.0]
    assert samples(town, 'frontdoor_degraded{part="disk"}') == [0.0]
