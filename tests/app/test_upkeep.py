"""Retention from the command line, and by the runner at night."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from command_line import Front, Lines
from demo_house import demo

from store import retention

LATER = "2029-01-01T12:00:00-05:00"


def test_retention_is_shown_run_and_recorded(front: Front, lines: Lines) -> None:
    number = lines.file("pothole at 12 Main St, ring the bell twice", who="+12155550142")
    front("requests", "update", number, "--status", "closed", "--by", "crew")
    lines.say(at=(datetime.now(UTC) + timedelta(days=3)).isoformat())
    found = front("retention", "show", "--json").json
    assert found["rules"] == {"conversations": 365, "photos": 365, "numbers": 730}
    assert found["due"] == {"conversations": 0, "photos": 0, "numbers": 0}
    assert front("retention", "show", "--json", "--at", LATER).json["due"]["conversations"] == 1
    assert "no longer" not in front("retention", "hold", number, "--by", "clerk", "--reason", "claim").out
    assert front("retention", "run", "--at", LATER, "--json").json["conversations"] == 0
    assert "claim" in front("retention", "show").out
    assert front("retention", "let-go", number).status == 0
    done = front("retention", "run", "--at", LATER, "--by", "clerk", "--json").json
    assert done["conversations"] == 1
    assert done["messages"] >= 2
    shown = front("retention", "show", "--json").json
    assert {row["by"] for row in shown["deleted"]} == {"clerk"}
    assert "bell" not in front("requests", "show", number).out
    assert front("retention", "run", "--at", LATER, "--json").json["conversations"] == 0


def test_what_cannot_be_held_is_said(front: Front) -> None:
    front("migrate")
    assert "no request" in front("retention", "hold", "AB-999", "--by", "clerk", "--reason", "claim").err
    assert "not on hold" in front("retention", "let-go", "AB-999").err
    assert front("retention", "run", "--at", "tomorrow").status == 2


def test_it_runs_once_a_night_and_not_by_a_leaping_clock(tmp_path: Path) -> None:
    with demo(tmp_path / "data") as town:
        town.file("pothole at 12 Main St")
        town.house.database.write(
            lambda conn: conn.exec_driver_sql("update requests set status = 'closed', closed_at = filed_at") and None
        )
        town.house.database.write(lambda conn: conn.exec_driver_sql("update conversations set wake = null") and None)
        night = datetime.now(UTC) + timedelta(days=400)
        night = night.replace(hour=9)  # four or five in the morning
        assert town.house.nightly.step(night.replace(hour=6)) == {}, "before three nobody cleans"
        assert town.house.nightly.step(night) == {}, "nobody wrote for a year: rather the clock is wrong"
        with town.house.database.read() as conn:
            assert retention.records(conn) == []
        town.house.database.write(
            lambda conn: (
                conn.exec_driver_sql(
                    "update inbox set received_at = ?", (int((night - timedelta(days=1)).timestamp() * 1e6),)
                )
                and None
            )
        )
        night += timedelta(days=1)
        assert town.house.nightly.step(night)["conversations"] == 1
        assert town.house.nightly.step(night + timedelta(hours=1)) == {}
