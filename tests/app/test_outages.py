"""A provider that does not answer: operators, figures and agents are told, until it does."""

from command_line import Front

from app.outages import leaves
from channels.sms.fake import Fault
from store.circuit import AWAY
from tests.faults.rehearsal import ALICE, Rehearsal

DEAF: Fault = "reset_before"
"""The call is not taken, and nothing comes back: the outcome is unknown."""


def deaf(town: Rehearsal) -> None:
    """Residents write while the provider answers nobody."""
    town.fake.faults.chances = {DEAF: 1.0}
    for number in range(1, AWAY + 2):
        town.text(f"{ALICE[:-1]}{number}", "pothole at 12 Main St")
    for _ in range(AWAY + 1):
        town.settle(seconds=1)
    town.fake.faults.chances = {}


def test_a_reply_that_waits_for_its_provider_is_not_called_sent(town: Rehearsal) -> None:
    with town.house.database.read() as conn:
        assert leaves(conn, "sms", town.house.database.now()) == "On its way to the resident"
    deaf(town)
    town.clock.forward(minutes=7)
    with town.house.database.read() as conn:
        now = town.house.database.now()
        assert leaves(conn, "sms", now).startswith("It waits: the provider of sms has not answered for 7 min")
        assert leaves(conn, "slack", now) == "On its way to the resident"


def test_a_provider_that_does_not_answer_is_said_everywhere_until_it_does(town: Rehearsal, front: Front) -> None:
    assert town.client.get("/readyz").json["degraded"] == []
    deaf(town)
    town.clock.forward(minutes=7)
    answer = town.client.get("/readyz")
    assert (answer.status_code, answer.json["degraded"]) == (200, ["provider down"])
    assert f"not answered for 7 min: {AWAY + 1} texts" in answer.json["parts"]["provider down"]
    seconds = 'frontdoor_provider_down_seconds{channel="sms"}'
    assert float(town.client.get("/metrics").text.partition(f"{seconds} ")[2].split()[0]) >= 420
    (agents, empty) = front("handoffs", "list", "--data", town.settings.data_dir).out.splitlines()
    assert "has not answered" in agents
    assert "Nothing has to be sent again by hand" in agents
    assert empty == "Nobody is waiting."
    assert front("handoffs", "list", "--data", town.settings.data_dir, "--json").json == []
    (found,) = [one for one in front("doctor", "--data", town.settings.data_dir, "--json").json
                if one["part"] == "provider"]  # fmt: skip
    assert found["state"] == "look"
    for _ in range(4):
        town.settle(minutes=1)
    assert len(town.fake.sent_to(ALICE)) == 1
    assert town.client.get("/readyz").json["degraded"] == []
    assert f"{seconds} 0.0" in town.client.get("/metrics").text
    assert front("handoffs", "list", "--data", town.settings.data_dir).out == "Nobody is waiting.\n"
