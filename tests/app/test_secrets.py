"""What must stay secret is nowhere a stranger, a screen of the operator or a copy of the database could show it."""

from pathlib import Path

import pytest

from app import logs
from app.backup import create
from channels.sms.fake import TOKEN
from tests.faults.rehearsal import ALICE, good, rehearsal

SECRETS = {
    "twilio_auth_token": f"{TOKEN},older-secret-of-texts",
    "slack_bot_token": "xoxb-secret-of-a-bot",
    "slack_signing_secret": "signing-secret-of-a-room",
    "x_api_key": "key-secret-of-x",
    "x_api_secret": "api-secret-of-x",
    "x_access_token": "access-secret-of-x",
    "x_access_secret": "second-secret-of-x",
    "x_bearer_token": "bearer-secret-of-x",
}
ELSEWHERE = "http://127.0.0.1:9"
PAGES = ("/healthz", "/readyz", "/metrics", "/", "/nowhere", "/t/none", "/channels/sms/inbound", "/channels/x/webhook")


def test_no_secret_is_shown_logged_or_kept(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    on = {"x_enabled": True, "x_handle": "RivertownCity", "x_user_id": "1000000000000000001"}
    logs.configure("DEBUG")
    with rehearsal(tmp_path / "data", **on, **SECRETS, slack_api_base=ELSEWHERE, x_api_base=ELSEWHERE) as town:
        town.text(ALICE, "pothole at 12 Main St")
        town.post(good(town), X_Twilio_Signature="forged")
        town.fake.order("denied", "denied", "error", None)
        for _ in range(4):
            town.settle(seconds=60)
        town.house.polling.step()
        shown = [town.client.get(page) for page in PAGES]
        create(town.settings, tmp_path / "backup.tar", "Rivertown")
    logs.configure("WARNING")
    out, err = capfd.readouterr()
    assert "post not sent plainly" in err, "something was logged"
    kept = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert {"frontdoor.sqlite3", "backup.tar"} <= set(kept)
    places = {"pages": b"".join(page.data + str(page.headers).encode() for page in shown), **kept}
    places["screen and log"] = (out + err + repr(town.settings)).encode()
    for secret in ",".join(SECRETS.values()).split(","):
        assert not [place for place, data in places.items() if secret.encode() in data], secret
