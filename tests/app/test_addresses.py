"""What `run` prints: the address of every door that is open, and of none that is not."""

from app.commands.serve import addresses
from app.server import OneWorker
from app.settings import Settings

SLACK = {"slack_bot_token": "xoxb-1", "slack_signing_secret": "s"}
X = dict.fromkeys(("x_handle", "x_user_id", "x_api_key", "x_api_secret", "x_access_token", "x_access_secret"), "1")
SMS = {"twilio_account_sid": "AC1", "twilio_auth_token": "t", "twilio_from": "+12155550100"}


def shown(**given: object) -> str:
    """What is printed with these settings."""
    settings = Settings(_env_file=None, public_url="https://311.example.gov", **given)  # type: ignore[arg-type]
    return "\n".join(addresses(settings))


def test_every_open_door_has_its_address() -> None:
    nothing = shown()
    assert "/sim" in nothing
    assert "/channels/" not in nothing
    for given, path in ((SLACK, "slack/events"), ({**X, "x_enabled": True}, "x/webhook"), (SMS, "sms/inbound")):
        said = shown(**given)
        assert f"https://311.example.gov/channels/{path} " in said
        assert said.count("/channels/") == 1
        assert "/sim" not in said
    assert "x/webhook" not in shown(**X)
    assert "/channels/" not in shown(**SLACK, slack_app_token="xapp-1-A0-1-x"), "over a connection of ours"


def test_a_hang_up_hands_over_and_no_second_worker_is_begun() -> None:
    class Watched(OneWorker):
        """A parent without processes."""

        def __init__(self) -> None:
            self._num_workers, self.handed_over = 1, 0

        def reexec(self) -> None:
            self.handed_over += 1

    parent = Watched()
    parent.handle_hup()
    parent.handle_ttin()
    assert (parent.handed_over, parent.num_workers) == (1, 1)
