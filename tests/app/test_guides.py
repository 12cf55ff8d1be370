"""The guides of the channels, for newcomers: every setting and scope is named, and what the doctor is asked for."""

from pathlib import Path

import pytest

from app.settings import Settings
from channels.slack.manifest import SCOPES

GUIDES = Path(__file__).parents[2] / "docs/channels"


@pytest.mark.parametrize(("guide", "prefix"), [("sms", "twilio_"), ("slack", "slack_"), ("x", "x_")])
def test_a_guide_names_every_setting_of_its_channel_and_the_doctor(guide: str, prefix: str) -> None:
    told = (GUIDES / f"{guide}.md").read_text()
    names = [name for name in Settings.model_fields if name.startswith(prefix) and not name.endswith("_api_base")]
    assert len(names) >= 5
    assert [name for name in names if f"FRONTDOOR_{name.upper()}" not in told] == []
    for part in ("frontdoor doctor", "When something is wrong", "without an account", "fake"):
        assert part in told


def test_the_guide_of_slack_names_every_scope() -> None:
    guide = (GUIDES / "slack.md").read_text()
    assert [scope for scope in SCOPES if f"`{scope}`" not in guide] == []
