"""What operators are told about X: what its terms ask, what is missing, and what today has cost."""

from pathlib import Path

import pytest
from command_line import Front
from x_house import ANA, on_x

from app.readiness import checks, measure
from app.x_checkup import x_budget
from channels.twitter.fake import ACCESS, BEARER, HANDLE, KEY, SECRET, US, FakeX

NOBODY = "http://127.0.0.1:9"
"""Where nobody answers."""
WHOLE = {"HANDLE": HANDLE, "USER_ID": US, "API_KEY": "k", "API_SECRET": "s", "ACCESS_TOKEN": "t", "ACCESS_SECRET": "a"}
WHOLE |= {"API_BASE": NOBODY}


def test_off_and_half_set_are_said_in_words(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "docs/channels/x.md" in front("doctor").out
    for name, value in {**WHOLE, "ENABLED": "true"}.items():
        monkeypatch.setenv(f"FRONTDOOR_X_{name}", value)
    monkeypatch.delenv("FRONTDOOR_X_API_SECRET")
    assert "FRONTDOOR_X_API_SECRET" in front("doctor").out
    monkeypatch.setenv("FRONTDOOR_X_API_SECRET", "hush-secret")
    told = front("doctor").out
    for asked in ("Enterprise", "automated", "24 hours", "train", "$0.200", "every 30 s"):
        assert asked in " ".join(told.split()), asked
    assert "hush" not in told
    monkeypatch.setenv("FRONTDOOR_X_USER_ID", "RivertownHelp")
    assert "digits only" in " ".join(front("doctor").out.split())


def test_the_number_that_public_answers_name_is_the_one_where_texts_are_read(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {**WHOLE, "ENABLED": "true"}.items():
        monkeypatch.setenv(f"FRONTDOOR_X_{name}", value)
    assert "+12125550101 (`text_phone` in city.yaml), but no texts are read" in " ".join(front("doctor").out.split())
    for name, value in {"ACCOUNT_SID": f"AC{1:032}", "AUTH_TOKEN": "t", "API_BASE": NOBODY}.items():
        monkeypatch.setenv(f"FRONTDOOR_TWILIO_{name}", value)
    monkeypatch.setenv("FRONTDOOR_TWILIO_FROM", "+12155550111")
    assert "but texts are read at +12155550111" in " ".join(front("doctor").out.split())
    monkeypatch.setenv("FRONTDOOR_TWILIO_FROM", "+12125550101")
    assert "text_phone" not in front("doctor").out


def test_a_revoked_token_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        it.fake.write(ANA, "pothole at 12 Main St")
        it.wait(seconds=62)
        said = len(it.fake.said)
        it.fake.write(ANA, "and one at 20 Darby Ct")
        it.fake.order(*["denied"] * 2, on="create")
        it.wait(seconds=62)
        told = checks(it.house, {})
        assert "FRONTDOOR_X_ACCESS_TOKEN" in told["provider"]
        assert "TWILIO" not in told["provider"]
        it.fake.order(*["denied"] * 2, on="list")
        it.fake.post(ANA, f"@{HANDLE} pothole at 30 Elm St")
        it.wait(seconds=62)
        assert "developer portal" in checks(it.house, {})["polling"]
        assert [state for state, words in x_budget(it.house.database, it.settings) if "developer portal" in words] == [
            "wrong"
        ]
        it.wait(minutes=10)
        it.wait(minutes=10)
        told = checks(it.house, {})
        assert (told["provider"], told["polling"]) == ("", "")
        assert len(it.fake.said) > said
        assert [row["place_text"] for row in it.requests()] == ["30 Elm St"]


def test_what_today_costs_is_shown_and_a_spent_day_is_said(tmp_path: Path) -> None:
    with on_x(tmp_path, x_dollars_per_day=0.01) as it:
        for number in range(20):
            it.fake.post(ANA, f"@{HANDLE} pothole {number}")
        assert checks(it.house, {})["polling"] == ""
        it.wait(seconds=30)
        assert "FRONTDOOR_X_DOLLARS_PER_DAY" in checks(it.house, {})["polling"]
        measure(it.house, {})
        shown = it.client.get("/metrics").text
        assert 'frontdoor_provider_calls_today{channel="x"}' in shown
        used, answers = it.house.purse.used("x"), len(it.fake.said)
        assert used.dollars == pytest.approx(20 * 0.001 + answers * 0.010)
        assert f'frontdoor_provider_dollars_today{{channel="x"}} {used.dollars}' in shown


def test_x_itself_is_asked(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    with FakeX() as fake:
        keys = {"API_KEY": KEY, "API_SECRET": SECRET, "ACCESS_TOKEN": ACCESS, "BEARER_TOKEN": BEARER}
        for name, value in {**WHOLE, **keys, "ENABLED": "true", "API_BASE": fake.url}.items():
            monkeypatch.setenv(f"FRONTDOOR_X_{name}", value)
        monkeypatch.setenv("FRONTDOOR_PUBLIC_URL", "https://311.example.gov")
        told = " ".join(front("doctor").out.split())
        assert f"The access token is that of @{HANDLE}." in told
        assert "register https://311.example.gov/channels/x/webhook; without them for deletions 100 kept posts" in told
        assert "no webhook is registered" in told
        fake.world.name = "RivertownCares"
        assert "called @RivertownCares now" in " ".join(front("doctor").out.split())
        assert fake.said == []
        assert fake.api.violations == []
