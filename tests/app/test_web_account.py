"""What an operator sees when the provider refuses the account, and what a public address adds to a filing."""

from app.again import again
from bot.segments import segments
from tests.faults.rehearsal import ALICE, PUBLIC, Rehearsal


def test_a_refused_account_is_said_and_forgotten_when_it_works_again(town: Rehearsal) -> None:
    town.fake.order("denied")
    town.text(ALICE, "pothole at 12 Main St")
    town.clock.forward(seconds=3)
    town.house.settle()
    answer = town.client.get("/readyz")
    assert answer.status_code == 200, "messages are kept meanwhile"
    assert "provider" in answer.get_json()["degraded"]
    assert "FRONTDOOR_TWILIO_AUTH_TOKEN" in answer.get_json()["parts"]["provider"]
    assert town.fake.sent_to(ALICE) == []
    town.clock.forward(minutes=1)
    town.settle()
    assert len(town.fake.sent_to(ALICE)) == 1, "nothing is lost meanwhile"
    assert town.client.get("/readyz").status_code == 200


def test_a_filing_text_links_to_the_owners_page(town: Rehearsal) -> None:
    for words in ("pothole at 12 Main St", "1"):
        town.text(ALICE, words)
        town.settle()
        town.clock.forward(minutes=1)
    filed = town.fake.sent_to(ALICE)[-1]
    assert f"{PUBLIC}/t/" in filed
    assert segments(filed) == 2
    path = filed[filed.index("/t/") :].split()[0]
    assert "12 Main St" in town.client.get(path).text
    assert town.client.get(path[:-1] + "x").status_code == 404
    (row,) = town.rows("select our_id from outbox where text like '%/t/%'")
    found = again(town.settings, row["our_id"])
    assert found is not None
    assert found["again"] == "the same"
