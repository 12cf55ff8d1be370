"""A mistyped name of a setting is told, with the one that was meant."""

from pathlib import Path

import pytest
from command_line import Front

from app.mistyped import mistyped, unknown


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("FRONTDOOR_TWILIO_FORM", "FRONTDOOR_TWILIO_FROM"),
        ("FRONTDOOR_PUBLICURL", "FRONTDOOR_PUBLIC_URL"),
        ("FRONTDOOR_TWILIO_ACCOUNT_ID", "FRONTDOOR_TWILIO_ACCOUNT_SID"),
        ("FRONTDOOR_SLACK_SIGNIN_SECRET", "FRONTDOOR_SLACK_SIGNING_SECRET"),
        ("frontdoor_hold_second", "FRONTDOOR_HOLD_SECONDS"),
    ],
)
def test_the_nearest_setting_is_named(typed: str, meant: str) -> None:
    (said,) = unknown([typed, "PATH", "DATABASE_URL", meant], "the environment")
    assert said == f"{typed} in the environment is no setting and is left aside: is it {meant}?"


def test_a_name_like_no_other_leads_to_the_page() -> None:
    (said,) = unknown(["FRONTDOOR_COLOUR_OF_THE_DOOR"], ".env")
    assert said.endswith("docs/settings.md lists them all.")


def test_the_switches_of_our_own_checks_are_no_slips() -> None:
    assert unknown(["FRONTDOOR_COMPLETE", "FRONTDOOR_KILLS", "FRONTDOOR_TEST_POSTGRES"], "the environment") == []


def test_the_doctor_tells_it_of_the_environment_and_of_the_file(
    front: Front, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("FRONTDOOR_PUBLIC_UR=https://311.example.gov\nFRONTDOOR_HOLD_SECONDS=3\n")
    monkeypatch.setenv("FRONTDOOR_SLACK_HANDOF_CHANNEL", "C1")
    told = [one for one in front("doctor", "--json").json if one["part"] == "settings"]
    assert [one["state"] for one in told] == ["look", "look"]
    assert [one["words"] for one in told] == mistyped()
    assert "FRONTDOOR_SLACK_HANDOFF_CHANNEL?" in told[0]["words"]
    assert "FRONTDOOR_PUBLIC_UR in .env" in told[1]["words"]
