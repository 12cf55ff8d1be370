"""A liaison in Slack files for somebody who phoned: that person hears of it by text, where the city sends any."""

from pathlib import Path

import pytest
from slack_town import Workplace, workplace

from channels.sms.fake import ACCOUNT, NUMBER, TOKEN, FakeTwilio
from store.people import set_consent, set_role

ANN, RUIZ = "U0ANN", "+12155550142"
TOLD = "for Mrs Ruiz <tel:+12155550142|+1 215 555 0142>: pothole at 12 Main St"
OWNER = (
    "select addresses.address from requests join conversations on conversations.id = requests.conversation "
    "join addresses on addresses.id = conversations.address_id"
)


def files(place: Workplace) -> str:
    """Ann, a liaison, files it; what she is told in the end."""
    now = place.clock()
    place.house.database.write(lambda conn: set_role(conn, "slack", ANN, "liaison", now=now))
    place.slack.write(ANN, TOLD)
    place.settle()
    assert "(Mrs Ruiz)" in place.slack.posts[-1].text
    place.slack.write(ANN, "1")
    place.settle()
    return place.slack.told(ANN)[-1]


def owner(place: Workplace) -> str:
    """Whose the one request is."""
    ((address,),) = place.rows(OWNER)
    return str(address)


@pytest.mark.parametrize("consent", ["in", "out"])
def test_the_person_hears_by_text_unless_they_opted_out(tmp_path: Path, consent: str) -> None:
    with FakeTwilio("http://127.0.0.1:9", "https://city.example", hold=True) as fake:
        texting = {"twilio_account_sid": ACCOUNT, "twilio_auth_token": TOKEN, "twilio_from": NUMBER}
        with workplace(tmp_path, twilio_api_base=fake.url, **texting) as place:
            now = place.clock()
            if consent == "out":
                place.house.database.write(lambda conn: set_role(conn, "sms", RUIZ, "resident", now=now))
                place.house.database.write(lambda conn: set_consent(conn, "sms", RUIZ, "out", source="words", at=now))
            assert "We text Mrs Ruiz if" in files(place)
            assert owner(place) == RUIZ
            texts = fake.sent_to(RUIZ)
            assert len(texts) == (consent == "in")
            assert all("STOP to opt out" in text and "Reported for you: Pothole" in text for text in texts)


def test_where_no_texts_are_sent_the_request_stays_with_the_liaison(tmp_path: Path) -> None:
    with workplace(tmp_path) as place:
        files(place)
        assert owner(place) == ANN
        ((details,),) = place.rows("select details from requests")
        assert "Mrs Ruiz +12155550142" in details, "staff can call"
