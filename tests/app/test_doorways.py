"""What a channel brings with it: where its provider comes to, and how fast it may be spoken to."""

from pathlib import Path

import pytest
from slack_town import workplace

from app import server
from app.doors import doors
from channels.contract import Called, Pace, Paced, Warms
from tests.faults.rehearsal import settings_for

HERE = "http://127.0.0.1:9"
EVERYTHING = {
    "demo": True,
    "twilio_segments_per_second": 7.0,
    "slack_bot_token": "xoxb-made-up",
    "slack_signing_secret": "made-up",
    "slack_api_base": HERE,
    "x_enabled": True,
    "x_handle": "RivertownCity",
    "x_user_id": "1000000000000000001",
    "x_api_key": "made-up",
    "x_api_secret": "made-up",
    "x_access_token": "made-up",
    "x_access_secret": "made-up",
    "x_api_base": HERE,
}


def test_every_provider_comes_to_an_address_below_its_channels_name(tmp_path: Path) -> None:
    channels = doors(settings_for(tmp_path, HERE, **EVERYTHING))
    called = {name: one.doorway for name, one in channels.items() if isinstance(one, Called)}
    assert set(called) == {"sms", "slack", "x"}
    for name, doorway in called.items():
        assert doorway.path.startswith(f"/channels/{name}/")
        assert not doorway.numbered or doorway.numbered.startswith(f"/channels/{name}/")
        assert 0 < doorway.body <= 1024 * 1024
    addresses = [address for one in called.values() for address in (one.path, one.numbered) if address]
    assert len(addresses) == len(set(addresses))


def test_a_channel_says_how_fast_its_provider_may_be_spoken_to(tmp_path: Path) -> None:
    channels = doors(settings_for(tmp_path, HERE, **EVERYTHING))
    paces = {name: one.pace for name, one in channels.items() if isinstance(one, Paced)}
    assert paces == {"sms": Pace(7.0), "slack": Pace(1.0, by_person=True)}


def test_what_the_first_call_would_wait_for_is_loaded_before_it(tmp_path: Path) -> None:
    channels = doors(settings_for(tmp_path, HERE, **EVERYTHING))
    slow = {name: one for name, one in channels.items() if isinstance(one, Warms)}
    assert set(slow) == {"sms", "slack", "x"}
    for one in slow.values():
        assert "_client" not in vars(one)
        one.warm()  # nobody answers here
        assert "_client" in vars(one)


def test_a_process_that_only_keeps_warms_the_channels_and_no_encoder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "keep_for_good", lambda: None)  # it is for a process, not for a test
    with workplace(tmp_path) as place:
        monkeypatch.setattr(type(place.house.cities), "get", lambda _self: pytest.fail("thinks nothing"))
        server.warm_doors(place.house)
        asked = len(place.slack.calls)
        assert [path for _, path in place.slack.calls] == ["/api/auth.test"]
        assert place.slack.write("U0ANN", "hello").taken
        assert len(place.slack.calls) == asked
