"""Every command of the fixed surface: what programs read, what people read, and how it ends."""

import csv
import json
import os
from pathlib import Path

import pytest
from command_line import Ended, Front, Lines

POTHOLE = "There is a big pothole at 12 Main St"
REQUEST = {
    "tracking", "service", "status", "place", "due", "filed_at", "channel", "photos", "priority", "followers",
}  # fmt: skip
PLACE = {"text", "number", "streets", "landmark", "lat", "lon", "precision", "districts"}
HANDOFF = {"id", "state", "reason", "by", "channel", "waiting_since", "drafts", "suggested"}
FOUND = {
    "outcome", "kind", "number", "streets", "options", "landmark", "unit", "lat", "lon", "precision", "districts",
    "responsible", "confidence", "evidence",
}  # fmt: skip
CLASSIFIED = {"decision", "intent", "kind", "p", "score", "alternatives", "language", "evidence", "bundle"}


def refused(ended: Ended, words: str, status: int = 1) -> None:
    """It said why, on stderr only."""
    assert (ended.status, ended.out) == (status, ""), ended
    assert words in ended.err


# --- requests


def test_requests_as_programs_read_them(front: Front, lines: Lines, photo: Path) -> None:
    number = lines.file(POTHOLE, media=[str(photo)])
    (row,) = front("requests", "list", "--json").json
    assert set(row) == REQUEST
    assert set(row["place"]) == PLACE
    assert row["tracking"] == number
    assert (row["service"], row["status"], row["followers"]) == ("pothole", "received", 0)
    assert [set(one) for one in row["photos"]] == [{"id", "state"}]
    assert isinstance(row["place"]["districts"]["council_district"], list)
    shown = front("requests", "show", number.lower().replace("-", " "), "--json").json
    assert set(shown) > REQUEST
    assert POTHOLE in shown["words"]
    assert front("requests", "list", "--status", "closed", "--json").json == []
    assert front("requests", "list", "--service", "pothole", "--json").json == [row]


def test_requests_as_people_read_them(front: Front, lines: Lines) -> None:
    front("migrate")
    assert front("requests", "list").out == "No requests.\n"
    number = lines.file(POTHOLE)
    table = front("requests", "list").out
    assert "tracking" in table
    assert number in table
    assert "12 Main St" in table
    shown = front("requests", "show", number).out
    assert "12 Main St" in shown
    assert "{" not in shown
    assert "received" in shown
    assert POTHOLE in shown


def test_a_request_moves_on_and_its_owner_hears(front: Front, lines: Lines, photo: Path) -> None:
    number = lines.file(POTHOLE)
    moved = front("requests", "update", number, "--status", "in_progress", "--by", "crew 4", "--note", "We are here.")
    assert (moved.status, moved.err) == (0, "")
    assert "in_progress" in moved.out
    assert "We are here." in lines.texts(**{"as": "maria"})[0]
    refused(front("requests", "update", number, "--status", "received", "--by", "desk"), "received")
    front("requests", "update", number, "--status", "closed", "--by", "crew 4", "--photo", photo)
    (news,) = lines.say(**{"as": "maria"})["replies"]
    assert len(news["media"]) == 1


def test_a_request_is_put_right(front: Front, lines: Lines) -> None:
    number = lines.file(POTHOLE)
    right = front("requests", "correct", number, "--service", "sidewalk", "--place", "15 Main St", "--by", "desk")
    assert right.status == 0, right.err
    shown = front("requests", "show", number, "--json").json
    assert (shown["service"], shown["place"]["number"]) == ("sidewalk", 15)
    assert any("15 Main St" in text for text in lines.texts(**{"as": "maria"}))
    refused(front("requests", "correct", number, "--service", "nothing", "--by", "desk"), "no service nothing")
    refused(front("requests", "correct", number, "--place", "99999 Main St", "--by", "desk"), "99999 Main St")
    refused(front("requests", "correct", number, "--by", "desk"), "--service")


OLD = "2020-03-02T10:00:00-05:00"


def test_requests_refuse_in_words(front: Front, tmp_path: Path, lines: Lines) -> None:
    number = lines.file(POTHOLE)
    nonsense = tmp_path / "notes.txt"
    nonsense.write_text("it is no picture")
    refused(front("requests", "show", "AAAAA-AAAAA"), "AAAAA-AAAAA")
    refused(front("requests", "show", "12"), "not a tracking number")
    update = ("requests", "update", number, "--by", "desk")
    refused(front(*update, "--due", "tomorrow"), "--due tomorrow: write a time with an offset", 2)
    refused(front(*update, "--status", "finished"), "received, assigned", 2)
    refused(front(*update, "--status", "closed", "--at", "2026-03-02T10:00"), "offset", 2)
    refused(front(*update, "--status", "closed", "--photo", tmp_path / "gone.jpg"), "no such file")
    refused(front(*update, "--status", "closed", "--photo", nonsense), "not a photo")
    refused(front(*update), "--status")
    refused(front("requests", "update", number, "--status", "closed"), "--by", 2)
    refused(front("requests", "update", number, "--status", "closed", "--by", "  "), "--by is empty", 2)
    refused(front(*update, "--due", "2020-03-02T10:00:00-05:00"), "has passed")
    refused(front(*update, "--status", "closed", "--at", "2020-03-02T10:00:00-05:00"), "was filed at")
    refused(front("requests", "correct", number, "--by", "desk", "--service", "sidewalk", "--at", OLD), "was filed at")
    refused(front(*update, "--status", "not_done"), "--reason")
    refused(front(*update, "--status", "not_done", "--reason", " "), "--reason")
    assert front("requests", "show", number, "--json").json["status"] == "received"


# --- handoffs


def test_a_handoff_from_waiting_to_released(front: Front, lines: Lines) -> None:
    front("migrate")
    assert front("handoffs", "list").out == "Nobody is waiting.\n"
    lines.say(POTHOLE, **{"as": "maria"})
    held = lines.say("I want to talk to a person", **{"as": "maria"})["handoff"]
    (row,) = front("handoffs", "list", "--json").json
    assert set(row) == HANDOFF
    assert (row["id"], row["state"], row["by"]) == (held["id"], "waiting", None)
    assert len(row["drafts"]) == 1
    case = held["id"]
    refused(front("handoffs", "reply", case, "Hello", "--by", "Ana"), "claim it first")
    assert front("handoffs", "claim", case, "--by", "Ana").status == 0
    refused(front("handoffs", "claim", case, "--by", "Ben"), "held by Ana")
    assert front("handoffs", "note", case, "Sounds upset.", "--by", "Ben").status == 0
    noted = front("handoffs", "show", case, "--json").json
    assert [(one["by"], one["text"]) for one in noted["notes"]] == [("Ben", "Sounds upset.")]
    assert "Sounds upset." not in str(noted["transcript"])
    assert "Notes, for staff only" in front("handoffs", "show", case).out
    refused(front("handoffs", "reply", case, "a" * 3000, "--by", "Ana"), "3000 characters")
    told = front("handoffs", "reply", case, "Hello, Ana here.", "--by", "Ana").out
    assert told.startswith(f"{case}: queued. On its way to the resident: 1 segment, in English. Nobody runs ")
    said = lines.texts(**{"as": "maria"})
    assert any("Ana here." in text for text in said)
    assert not any("upset" in text for text in said)
    lines.say("it is a deep one", **{"as": "maria"})
    shown = front("handoffs", "show", case, "--json").json
    assert set(shown) > HANDOFF
    assert (shown["urgent"], shown["public"]) == (False, False)
    assert shown["transcript"][0]["text"] == POTHOLE
    assert shown["state"] == "claimed"
    assert shown["suggested"]
    people = front("handoffs", "show", case).out
    assert "Sounds upset." in people
    assert "12 Main St" in people
    assert "{" not in people
    assert (
        "it takes effect after `frontdoor run`"
        in front("handoffs", "correct", case, "--place", "14 Main St", "--by", "Ana").out
    )
    fixed = front("handoffs", "correct", case, "--place", "15 Main St", "--service", "sidewalk", "--by", "Ana")
    assert fixed.status == 0, fixed.err
    lines.say(**{"as": "maria"})
    assert front("handoffs", "release", case, "--by", "Ana").status == 0
    again = front("handoffs", "release", case, "--by", "Ana")
    assert again.status == 1
    assert "handed back to the bot already" in again.err
    back = lines.say(**{"as": "maria"})
    assert back["floor"] == "bot"
    assert "15 Main St" in " ".join(reply["text"] for reply in back["replies"])
    assert front("handoffs", "list", "--json").json == []
    assert front("handoffs", "list", "--all", "--json").json[0]["state"] == "closed"


def test_handoffs_refuse_in_words(front: Front) -> None:
    front("migrate")
    for words in (("show",), ("claim", "--by", "Ana"), ("release", "--by", "Ana"), ("note", "hm", "--by", "Ana")):
        refused(front("handoffs", words[0], "deadbeef", *words[1:]), "no handoff deadbeef")
    refused(front("handoffs", "correct", "deadbeef", "--service", "pothole", "--by", "Ana"), "no handoff deadbeef")
    refused(front("handoffs", "claim", "deadbeef"), "--by", 2)


# --- why


def test_why_of_a_message_a_post_and_a_request(front: Front, lines: Lines) -> None:
    heard = lines.say(POTHOLE, **{"as": "maria"})["why"]
    (filed,) = lines.say("1", **{"as": "maria"})["filed"]
    (message,) = heard["messages"]
    for name in (message, filed["tracking"], filed["tracking"].lower().replace("-", " ")):
        found = front("why", name, "--json").json
        assert found["again"] == "the same"
        assert {"moves", "unused", "ask", "options", "bundle", "said"} <= set(found)
    first = front("why", message, "--json").json
    assert first["moves"][0]["act"] == "report"
    assert "pothole" in first["moves"][0]["words"]
    assert first["posts"]
    assert front("why", first["posts"][0], "--json").json["turn"] == first["turn"]
    people = front("why", message).out
    assert "pothole" in people
    assert "the same" in people
    assert "{" not in people
    refused(front("why", "SM404"), "SM404")


# --- understanding


def test_classify(front: Front) -> None:
    found = front("classify", "there is a big pothole on my street", "--json").json
    assert set(found) == CLASSIFIED
    assert (found["decision"], found["intent"], found["kind"]) == ("accept", "pothole", "service")
    rows = front("classify", "-", "--json", stdin="I smell gas\nplease stop texting me\nhay un hoyo en la calle\n")
    given = [json.loads(row) for row in rows.out.splitlines()]
    assert [(one["decision"], one["intent"]) for one in given[:2]] == [("rule", "danger"), ("rule", "opt_out")]
    assert given[2]["language"] == "es"
    assert all(set(one) == CLASSIFIED for one in given)
    assert "pothole" in front("classify", "there is a big pothole on my street").out


def test_places_find(front: Front) -> None:
    found = front("places", "find", "pothole at 12 Main St", "--json").json
    assert set(found) == FOUND
    assert (found["outcome"], found["kind"], found["number"], found["streets"]) == (
        "resolved", "address", 12, ["Main St"],
    )  # fmt: skip
    rows = front("places", "find", "-", "--json", stdin="main and oak\nthank you\n").out.splitlines()
    assert [json.loads(row)["outcome"] for row in rows] == ["resolved", "none"]
    assert json.loads(rows[0])["kind"] == "intersection"
    assert "Main St" in front("places", "find", "12 Main St").out
    refused(front("places", "find", "12 Main St", "--gazetteer", "gone.sqlite3"), "no such gazetteer", 2)


def test_places_build_and_find_in_what_was_built(front: Front, tmp_path: Path) -> None:
    rivertown = Path(__file__).parents[2] / "examples" / "cities" / "rivertown"
    aliases = tmp_path / "aliases.csv"
    with aliases.open("w", newline="") as file:
        csv.writer(file).writerows([["alias", "target", "kind"], ["the big bend", "Main St & Oak Ave", "crossing"]])
    out = tmp_path / "built.sqlite3"
    built = front("places", "build", rivertown / "places.yaml", "--aliases", aliases, "--out", out)
    assert built.status == 0, built.err
    assert out.exists()
    assert "streets" in built.out
    found = front("places", "find", "dead dog at the big bend", "--gazetteer", out, "--json").json
    assert (found["outcome"], set(found["streets"])) == ("resolved", {"Main St", "Oak Ave"})
    refused(front("places", "build", tmp_path / "gone.yaml", "--out", out), "gone.yaml", 2)


# --- the knowledge base


def test_kb_check(front: Front, tmp_path: Path) -> None:
    checked = front("kb", "check")
    assert checked.status == 0, checked.out
    assert isinstance(front("kb", "check", "rivertown", "--json").json, list)
    lost = front("kb", "check", "atlantis")
    assert (lost.status, "atlantis" in lost.out) == (1, True)
    broken = tmp_path / "broken"
    (broken / "knowledge").mkdir(parents=True)
    (broken / "city.yaml").write_text("name: [unclosed\n")
    checked = front("kb", "check", broken)
    assert (checked.status, "city.yaml" in checked.out) == (1, True)
    assert front("kb", "check", broken, "--json").out.startswith("[{")


def test_kb_ask_keeps_nothing(front: Front) -> None:
    found = front("kb", "ask", POTHOLE, "--json").json
    assert "12 Main St" in found["replies"][0]
    assert found["asking"]["kind"] == "confirm"
    assert "12 Main St" in front("kb", "ask", POTHOLE).out
    assert not Path(os.environ["FRONTDOOR_DATA_DIR"]).exists()


@pytest.mark.slow
def test_kb_out_in_and_back(front: Front, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    (tmp_path / "data").mkdir()
    out = front("kb", "export", folder)
    assert out.status == 0, out.err
    (first,) = front("kb", "history", "--json").json
    assert set(first) == {"revision", "at", "note"}
    phrases = next(folder.rglob("phrases.yaml"))
    phrases.write_text(phrases.read_text().replace("Is that right?", "Did we get that right?"))
    done = front("kb", "import", folder, "--note", "Friendlier")
    assert done.status == 0, done.err
    revisions = front("kb", "history", "--json").json
    assert revisions[0]["note"] == "Friendlier"
    assert first["revision"] in front("kb", "history").out
    back = front("kb", "rollback", first["revision"])
    assert back.status == 0, back.err
    refused(front("kb", "rollback", "nothing"), "no revision nothing")
    refused(front("kb", "import", "atlantis"), "atlantis", 2)


# --- operators


def test_train_is_done_once(front: Front) -> None:
    ready = front("train")
    assert (ready.status, ready.out.count("\n")) == (0, 1), ready.err
    assert ready.out.startswith("Rivertown is ready: bundle ")
    refused(front("train", "--city", "atlantis"), "atlantis", 2)


def test_measure(front: Front, tmp_path: Path) -> None:
    places = tmp_path / "places.jsonl"
    rows = [
        {"text": "pothole at 12 Main St", "expect": {"outcome": "resolved", "number": 12, "streets": ["Main St"]}},
        {"text": "thank you", "expect": {"outcome": "none"}},
    ]
    places.write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert front("measure", "places", places, "--json").json
    danger = tmp_path / "danger.jsonl"
    danger.write_text(json.dumps({"text": "I smell gas", "expect": "danger"}) + "\n")
    assert front("measure", "danger", danger, "--json").json["recall"] == 1
    refused(front("measure", "weather"), "weather", 2)
    refused(front("measure", "danger", tmp_path / "gone.jsonl"), "needs its data", 2)
    refused(front("measure", "csv", "--test", danger), "--train", 2)
    assert "outcome" in front("measure", "places", places).out or front("measure", "places", places).out


def test_doctor_migrate_and_users(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    assert front("migrate").out.startswith("The database is at schema ")
    findings = front("doctor", "--json").json
    assert {"database", "city", "sms"} <= {one["part"] for one in findings}
    assert {one["state"] for one in findings} <= {"well", "off", "look", "wrong"}
    assert "Rivertown" in front("doctor").out
    added = front("users", "add", "+12155550101", "--role", "crew")
    assert (added.status, "5550101" in added.out) == (0, False)
    ann = ("users", "add", "U0ANN", "--channel", "slack", "--role", "agent", "--name", "Ann")
    assert front(*ann).status == 0
    assert front(*ann).status == 0
    refused(front("users", "add", "U0LUIS", *ann[3:]), "Ann is the slack user ending in NN already", 1)
    refused(front("users", "add", "@ann", *ann[3:]), "write the member's id", 2)
    refused(front("users", "add", "U0ANN", "--channel", "pigeon", "--role", "crew"), "sms, simulator, slack", 2)
    refused(front("users", "add", "+12155550101", "--role", "king"), "resident, liaison, crew, agent", 2)
    monkeypatch.setenv("FRONTDOOR_TWILIO_ACCOUNT_SID", "AC1")
    half = front("doctor")
    assert half.status == 1
    assert "FRONTDOOR_TWILIO_AUTH_TOKEN" in half.out


def test_settings_that_cannot_work_end_in_words(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    refused(front("train", "--city", "/nowhere"), "/nowhere", 2)
    monkeypatch.setenv("FRONTDOOR_HOLD_SECONDS", "soon")
    refused(front("requests", "list"), "FRONTDOOR_HOLD_SECONDS", 2)
    monkeypatch.delenv("FRONTDOOR_HOLD_SECONDS")
    monkeypatch.setenv("FRONTDOOR_DATABASE_URL", "oracle://somewhere")
    refused(front("requests", "list"), "oracle is not supported", 2)


@pytest.mark.parametrize(
    "words",
    [
        (), ("run",), ("chat",), ("why",), ("requests",), ("requests", "update"), ("handoffs",), ("handoffs", "claim"),
        ("classify",), ("places",), ("places", "build"), ("kb",), ("kb", "ask"), ("train",), ("measure",), ("bench",),
        ("doctor",), ("manifest",), ("migrate",), ("users",), ("users", "add"),
    ],
)  # fmt: skip
def test_help_says_what_a_command_does(front: Front, words: tuple[str, ...]) -> None:
    ended = front(*words, "--help")
    assert ended.status == 0
    options = [row for row in ended.out.splitlines() if row.startswith("  --") and "--help" not in row]
    for row in options:
        assert len(row.split()) > 2, f"an option without a word of help: {row}"
    assert ended.out.splitlines()[2].strip() or ended.out.splitlines()[3].strip()


def test_a_wrong_command_ends_in_words(front: Front) -> None:
    refused(front("fly"), "fly", 2)
    refused(front("requests", "fly"), "fly", 2)
