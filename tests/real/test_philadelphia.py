"""Philadelphia on the line: the captured forms of the provider, and texts that name its real places."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from drawn import Told, philadelphia_addresses, philadelphia_crossings
from exchange import NUMBER, PUBLIC, WHATSAPP, Exchange, exchange, form, shelve
from PIL import Image
from sqlalchemy import select
from tellings import Tally, converse

from store.people import consent_of
from store.tables import ADDRESSES, OUTBOX

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Iterator[Exchange]:
    """One Philadelphia for all tests of this file; every test uses numbers of its own."""
    with exchange(tmp_path_factory.mktemp("philadelphia"), shared, "philadelphia") as line:
        yield line


@pytest.fixture
def forms(shared: Path) -> Path:
    """Where the captured forms lie."""
    return shared / "fixtures" / "twilio"


class Caller:
    """Somebody whose texts are the captured forms."""

    def __init__(self, line: Exchange, forms: Path) -> None:
        self.line, self.forms = line, forms
        self.number = line.resident()

    def posts(self, name: str, **changed: str) -> str:
        """Post a form as this person; returns what the city said to it."""
        self.line._next += 1
        fields = form(self.forms / f"{name}.form", self.number, self.line._next)
        fields = [(field, changed.get(field, value)) for field, value in fields]
        shelve(self.line.fake, fields, {"image/jpeg": picture("JPEG"), "image/png": picture("PNG")})
        who = dict(fields)["From"]
        before = len(self.line.told(who))
        assert self.line.post(fields).status == 200
        self.line.settle()
        return "\n".join(self.line.told(who)[before:])

    def texts(self, words: str) -> str:
        """The same for plain words."""
        return self.line.text(self.number, words)

    def consent(self) -> str:
        """in or out."""
        with self.line.house.database.read() as conn:
            return consent_of(conn, "sms", self.number)


@pytest.fixture
def caller(line: Exchange, forms: Path) -> Caller:
    """A resident nobody has heard of."""
    line.filed()
    return Caller(line, forms)


def picture(kind: str) -> bytes:
    """A small photo."""
    raw = io.BytesIO()
    Image.linear_gradient("L").resize((320, 240)).convert("RGB").save(raw, kind)
    return raw.getvalue()


def test_a_number_that_is_not_on_the_street_is_asked_about(caller: Caller) -> None:
    # Market Street has no 1400 block: City Hall stands there, and the city's file goes from 1398 to 1500.
    said = caller.posts("inbound_sms")
    assert said.startswith("This is Philadelphia 311.")
    assert "STOP" in said
    assert "1398 Market St" in said
    assert "1500 Market St" in said
    assert caller.line.filed() == []
    said = caller.texts("no, 1400 Wolf St")
    assert said.startswith("Pothole at 1400 Wolf St.")
    caller.texts("1")
    (filed,) = caller.line.filed()
    assert (filed["service"], filed["place"]["number"], filed["place"]["streets"]) == ("pothole", 1400, ["WOLF ST"])


def test_a_form_without_geography_files_nothing(caller: Caller) -> None:
    caller.posts("inbound_sms_blank_geo")  # "Ack": at most a friendly line, never a request
    assert len(caller.line.told(caller.number)) <= 1
    assert caller.line.filed() == []


def test_several_lines_are_one_text_and_answered_once(caller: Caller) -> None:
    assert caller.posts("inbound_sms_multiline")
    assert len(caller.line.told(caller.number)) == 1
    assert caller.line.filed() == []


def test_spanish_with_signs_and_pictures(caller: Caller) -> None:
    said = caller.posts("inbound_sms_unicode")
    assert "Para emergencias llame al 911" in said
    assert "5th" in said
    assert caller.line.asks(caller.number) == "place"
    said = caller.texts("5ta y Lehigh")
    assert "Bache en N 5th St & W Lehigh Ave" in said
    caller.texts("1")
    (filed,) = caller.line.filed()
    assert filed["service"] == "pothole"
    assert set(filed["place"]["streets"]) == {"N 5TH ST", "W LEHIGH AVE"}
    assert filed["place"]["precision"] == "intersection"
    assert filed["place"]["districts"]["council_district"] == ["7"]


@pytest.mark.parametrize(
    ("name", "many", "where"), [("inbound_mms", 1, "743 S 4th St"), ("inbound_mms_two", 2, "2637 S 10th St")]
)
def test_photos_first_then_words(caller: Caller, name: str, many: int, where: str) -> None:
    said = caller.posts(name)
    assert "photo" in said
    caller.texts(f"graffiti at {where}")
    caller.texts("1")
    (filed,) = caller.line.filed()
    assert [photo["state"] for photo in filed["photos"]] == ["ok"] * many
    assert filed["place"]["text"] == where


def test_photos_are_deleted_at_the_provider_once_they_are_kept(caller: Caller) -> None:
    caller.posts("inbound_mms")
    caller.line.house.photos.forget_some()
    deleted = {path for method, path in caller.line.fake.calls if method == "DELETE"}
    assert any("/Media/" in path for path in deleted)


def test_what_is_no_picture_gets_a_word_and_first_contact_is_still_made(caller: Caller) -> None:
    said = caller.posts("inbound_mms_text_vcard")
    assert said.startswith("This is Philadelphia 311.")
    assert "only use pictures" in said


def test_first_contact_survives_a_reply_that_is_replaced(caller: Caller) -> None:
    line = caller.line
    line.fake.text(caller.number, "graffiti")
    assert line.house.think_one()
    line.fake.text(caller.number, "at 743 S 4th St")
    line.settle()
    (said,) = line.told(caller.number)
    assert said.startswith("This is Philadelphia 311.")
    assert "743 S 4th St" in said


@pytest.mark.parametrize("name", ["inbound_stop_default", "inbound_stop_advanced_optout"])
def test_stop_is_recorded_and_not_answered(caller: Caller, name: str) -> None:
    caller.texts("graffiti at 743 S 4th St")
    assert caller.posts(name) == ""
    assert caller.consent() == "out"
    assert caller.texts("and another one at 2637 S 10th St") == ""
    caller.line.fake.ledger.opted_out.discard(caller.number)
    assert caller.posts("inbound_start_advanced_optout") == ""
    assert caller.consent() == "in"


def test_carrier_help_brings_only_the_open_question(caller: Caller) -> None:
    assert caller.posts("inbound_help_advanced_optout") == ""
    asked = caller.texts("there is a pothole")
    again = caller.posts("inbound_help_advanced_optout")
    assert again
    assert again in asked


def test_whatsapp_is_answered_on_whatsapp(caller: Caller) -> None:
    assert caller.posts("inbound_whatsapp")
    mine = [post for post in caller.line.fake.outgoing if post.to == f"whatsapp:{caller.number}"]
    assert [post.from_ for post in mine] == [WHATSAPP]


def test_a_shared_location_is_the_place(caller: Caller) -> None:
    said = caller.posts("inbound_whatsapp_location")
    assert "15th St" in said
    caller.posts("inbound_whatsapp", Body="there is a pothole here")
    caller.posts("inbound_whatsapp", Body="1")
    (filed,) = caller.line.filed()
    assert filed["service"] == "pothole"
    assert filed["place"]["precision"] == "device"
    assert (filed["place"]["lat"], filed["place"]["lon"]) == pytest.approx((39.9526, -75.1652), abs=1e-4)


STATUSES = {
    "status_queued": ("delivered", ""),
    "status_sent": ("delivered", ""),
    "status_delivered": ("delivered", ""),
    "status_undelivered_30003": ("undelivered", ""),
    "status_undelivered_30005": ("undelivered", "unreachable"),
    "status_undelivered_30006": ("undelivered", "unreachable"),
    "status_undelivered_30007": ("undelivered", ""),
    "status_undelivered_30008": ("undelivered", ""),
    "status_failed_30034": ("failed", ""),
    "status_whatsapp_read": ("delivered", ""),
}
"""How a post ends when its plain receipts say delivered or the captured one says otherwise: (state, address flag)."""


@pytest.mark.parametrize("name", STATUSES)
def test_receipts_move_our_post(line: Exchange, forms: Path, name: str) -> None:
    who, (state, flag) = line.resident(), STATUSES[name]
    line.fake.text(who, "hello")
    line.house.settle()
    (post,) = [post for post in line.fake.outgoing if post.to == who]
    good = state == "delivered"
    if good:
        line.fake.flush()
    given = form(forms / f"{name}.form")
    fields = [(field, post.sid if field.endswith("Sid") and field != "AccountSid" else value) for field, value in given]
    for _ in range(2):
        posted = line.fake.poster.post(post.sid, f"{PUBLIC}/channels/sms/status/{post.our_id}", fields)
        assert posted.status == 200
    with line.house.database.read() as conn:
        row = conn.execute(select(OUTBOX).where(OUTBOX.c.our_id == post.our_id)).one()
        address = conn.execute(select(ADDRESSES).where(ADDRESSES.c.address == who)).one()
    assert row.state == state
    assert address.unreachable == flag
    line.fake.flush()
    line.house.settle()


TOLD = [
    # addresses and blocks
    Told("trash was not picked up at 2637 S 10th St", "missed_trash", 2637, {"S 10TH ST"}),
    Told("someone dumped a mattress at 1200 Wolf St last night", "illegal_dumping", 1200, {"WOLF ST"}),
    Told("dead raccoon at 6901 Germantown Ave", "dead_animal", 6901, {"GERMANTOWN AVE"}),
    Told("big hole in the road @ 1822 Fairmount Avenue!!!", "pothole", 1822, {"FAIRMOUNT AVE"}),
    Told("tree fell down across the street at 4800 Larchwood Ave", "fallen_tree", 4800, {"LARCHWOOD AVE"}),
    Told("rats all over the alley behind 1912 S Bouvier St", "rats", 1912, {"S BOUVIER ST"}),
    Told("sidewalk is broken, someone will trip. 743 S 4th St", "sidewalk", 743, {"S 4TH ST"}),
    Told("missed trash 1234 s 13th st philly", "missed_trash", 1234, {"S 13TH ST"}),
    Told("noise - loud music every night 5100 Chestnut Street", "noise", 5100, {"CHESTNUT ST"}),
    Told("abandoned vehicle 7200 Frankford ave", "abandoned_vehicle", 7200, {"FRANKFORD AVE"}),
    Told(
        "abandoned car 3000 block of N 5th st, no plates, been there for weeks",
        "abandoned_vehicle",
        3000,
        {"N 5TH ST"},
    ),
    Told("snow never plowed on 500 block of Leverington Ave", "snow", 500, {"LEVERINGTON AVE"}),
    Told("hi, the light pole outside 2021 Spruce St has been dark for a week", "street_light", 2021, {"SPRUCE ST"}),
    Told("my recycling wasnt collected again, 1512 e moyamensing ave", "missed_trash", 1512, {"E MOYAMENSING AVE"}),
    Told("arbol caido en 4500 Baltimore Ave", "fallen_tree", 4500, {"BALTIMORE AVE"}),
    Told("no recogieron la basura en 3101 N Front St", "missed_trash", 3101, {"N FRONT ST"}),
    Told("la luz de la calle no funciona en 2100 E Allegheny Ave", "street_light", 2100, {"E ALLEGHENY AVE"}),
    # crossings
    Told("graffiti on the wall at 5th and South", "graffiti", None, {"S 5TH ST", "SOUTH ST"}),
    Told("broken street light at Broad & Snyder", "street_light", None, {"S BROAD ST", "SNYDER AVE"}),
    Told("street light out corner of N 5th St and W Girard Ave", "street_light", None, {"N 5TH ST", "W GIRARD AVE"}),
    Told("dead deer on Henry Ave near Walnut Ln", "dead_animal", None, {"HENRY AVE", "WALNUT LN"}),
    Told("traffic light is out at Broad and Washington", "traffic_signal", None, {"S BROAD ST", "WASHINGTON AVE"}),
    Told("the stop sign is missing at 10th n Tasker", "stop_sign", None, {"S 10TH ST", "TASKER ST"}),
    Told("street sign knocked down at 13th and Locust", "street_sign", None, {"S 13TH ST", "LOCUST ST"}),
    Told("storm drain clogged at Frankford and Girard", "storm_drain", None, {"FRANKFORD AVE", "W GIRARD AVE"}),
    Told("grafiti en la pared de 4th & Cambria", "graffiti", None, {"N 4TH ST", "W CAMBRIA ST"}),
    Told("hay un bache en la esquina de N 6th St y W Lehigh Ave", "pothole", None, {"N 6TH ST", "W LEHIGH AVE"}),
    Told("ilegal dumping at Kensingotn and Allegheny", "illegal_dumping", None, {"KENSINGTON AVE", "E ALLEGHENY AVE"}),
    Told(
        "huge pile of trash bags dumped @ 22nd/Cecil B Moore",
        "illegal_dumping",
        None,
        {"N 22ND ST", "CECIL B MOORE AVE"},
    ),
    # landmarks
    Told("needles all over McPherson Square", "needles", landmark="McPherson Square"),
    Told("playground swing is broken at Clark Park", "park_maintenance", landmark="Clarence H Clark Park"),
    Told("they painted graffiti on Independence Hall", "graffiti", landmark="Independence Hall"),
]


def test_real_places_in_residents_words(line: Exchange) -> None:
    tally = converse(line, TOLD)
    print(tally)
    assert tally.wrong == []
    assert tally.right >= 30
    assert tally.one_confirmation >= 0.9


def test_places_drawn_from_the_citys_files(line: Exchange, shared: Path) -> None:
    data = shared / "data" / "philadelphia"
    tally: Tally = converse(line, [*philadelphia_addresses(data, 10), *philadelphia_crossings(data, 10)])
    print(tally)
    assert tally.wrong == []
    assert tally.right >= 18


def test_a_state_road_is_not_the_citys_to_fill(line: Exchange) -> None:
    line.filed()
    who = line.resident()
    assert "belongs to the state" in line.text(who, "pothole at 1500 Market St")
    assert line.filed() == []
    assert line.asks(who, NUMBER) == ""
