"""The providers' door of a whole house: what is refused leaves nothing, what is kept is answered once."""

import gzip
import itertools
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest

from bot.segments import segments
from channels.sms.fake import TOKEN, encode, sign
from store.codec import MESSAGE
from tests.faults.rehearsal import ALICE, BOB, INBOUND, PUBLIC, TABLES, Rehearsal, good, nothing, rehearsal


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rehearsal]:
    """One house for everything that is refused: nothing of it may stay."""
    with rehearsal(tmp_path_factory.mktemp("refused")) as it:
        yield it


# -- refused


@pytest.mark.parametrize("signature", ["", "rubbish", "é", "AAAA" * 5000])
def test_unsigned_and_forged_are_403_and_leave_nothing(shop: Rehearsal, signature: str) -> None:
    reply = shop.post(good(shop), X_Twilio_Signature=signature)
    assert reply.status_code == 403
    assert nothing(shop)


def test_a_signature_of_another_body_address_or_secret_is_forged(shop: Rehearsal) -> None:
    body = good(shop)
    for wrong in (
        sign(TOKEN, PUBLIC + INBOUND, body + b"&Extra=1"),
        sign(TOKEN, PUBLIC + INBOUND + "/", body),
        sign("other", PUBLIC + INBOUND, body),
        sign(TOKEN, "http://localhost" + INBOUND, body),
    ):
        assert shop.post(body, X_Twilio_Signature=wrong).status_code == 403
    assert nothing(shop)


def test_a_truncated_body_is_forged(shop: Rehearsal) -> None:
    body = good(shop)
    signature = sign(TOKEN, PUBLIC + INBOUND, body)
    for cut in (1, len(body) // 2, len(body) - 1):
        assert shop.post(body[:cut], X_Twilio_Signature=signature).status_code == 403
    assert nothing(shop)


def test_another_tenants_account_is_forged(shop: Rehearsal) -> None:
    body = encode(list(shop.fields(ALICE, "hi", AccountSid="AC" + "9" * 32).items()))
    assert shop.post(body).status_code == 403
    assert nothing(shop)


def test_ten_megabytes_are_413(shop: Rehearsal) -> None:
    assert shop.post(b"Body=" + b"x" * 10_000_000, X_Twilio_Signature="any").status_code == 413
    assert nothing(shop)


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x", "text/plain", "rubbish"])
def test_another_content_type_is_refused(shop: Rehearsal, kind: str) -> None:
    assert 400 <= shop.post(good(shop), Content_Type=kind).status_code < 500
    assert nothing(shop)


def test_a_compressed_body_is_not_inflated(shop: Rehearsal) -> None:
    bomb = gzip.compress(good(shop) + b"&Body=" + b"x" * 50_000_000)
    assert len(bomb) < 64 * 1024
    assert shop.post(bomb, Content_Encoding="gzip").status_code in (400, 403)
    assert nothing(shop)


@pytest.mark.parametrize("drop", ["MessageSid", "From", "To"])
def test_a_missing_field_is_400_and_named(shop: Rehearsal, drop: str) -> None:
    fields = shop.fields(ALICE, "pothole at 12 Main St")
    del fields[drop]
    reply = shop.post(encode(list(fields.items())))
    assert (reply.status_code, drop in reply.text) == (400, True)
    assert nothing(shop)


@pytest.mark.parametrize("field", ["MessageSid", "From", "To"])
@pytest.mark.parametrize("value", ["x" * 5000, "a\0b", "a\nb", "\ud800", "‮5550101"])
def test_nonsense_in_a_key_is_400(shop: Rehearsal, field: str, value: str) -> None:
    reply = shop.post(encode(list(shop.fields(ALICE, "hi", **{field: value}).items())))
    assert reply.status_code == 400
    assert nothing(shop)


def test_endless_fields_are_refused(shop: Rehearsal) -> None:
    body = encode([*shop.fields(ALICE, "hi").items(), *((f"f{n}", "") for n in range(3000))])
    assert shop.post(body, X_Twilio_Signature="any").status_code == 403
    assert nothing(shop)


def test_other_methods_and_doors_are_4xx(shop: Rehearsal) -> None:
    client = shop.client
    assert client.get(INBOUND).status_code == 405
    assert client.post("/channels/slack/events", data=b"{}").status_code == 404
    assert client.post("/channels/nobody").status_code == 404
    assert shop.post(b"MessageStatus=sent&MessageSid=SM1", "/channels/sms/status/").status_code == 404
    assert nothing(shop)


def test_a_body_cut_off_or_without_a_length_keeps_nothing(shop: Rehearsal) -> None:
    body = good(shop)
    signature = sign(TOKEN, PUBLIC + INBOUND, body)
    for length in (str(len(body) + 10), "-5", "many"):
        environ = {"CONTENT_LENGTH": length, "HTTP_X_TWILIO_SIGNATURE": signature, "wsgi.input": BytesIO(body)}
        with closing(shop.client.open(INBOUND, method="POST", environ_overrides=environ)) as reply:
            assert 400 <= reply.status_code < 500
    assert nothing(shop)


def test_a_signature_over_the_address_with_its_port_is_the_providers_too(town: Rehearsal) -> None:
    body = good(town)
    signature = sign(TOKEN, PUBLIC + ":443" + INBOUND, body)
    assert town.post(body, X_Twilio_Signature=signature).status_code == 200
    assert town.count("inbox") == 1


def test_a_channel_that_is_off_is_404(tmp_path: Path) -> None:
    with rehearsal(tmp_path, twilio_account_sid="", demo=True) as it:
        assert it.text(ALICE, "hi").status_code == 404
        assert nothing(it)


def test_while_stopping_everything_is_asked_to_come_again(town: Rehearsal) -> None:
    town.stopping = True
    reply = town.text(ALICE, "pothole at 12 Main St")
    assert (reply.status_code, reply.headers["Retry-After"]) == (503, "5")
    assert nothing(town)
    assert town.client.get("/healthz").status_code == 200


# -- strange, but genuine

STRANGE = {
    "NUL": "pot\0hole at 12 Main St",
    "lone surrogate": "pothole \ud83d at 12 Main St",
    "right to left": "‮pothole at⁦ 12 Main St⁩",
    "emoji": "🕳️" * 800,
    "one emoji 1600 times": "😡" * 1600,
    "empty": "",
    "blank": " \n\t ",
    "controls": "".join(map(chr, range(32))),
    "zero width": "st​op pot‌hole",
    "line ends": "pothole\r\n\r\nat 12 Main St\r\n",
    "long": "a b " * 4000,
    "markup": "<script>{{7*7}}</script> %s %n",
    "quotes": "'; drop table inbox; --",
    "wildcards": "what about %%%_\\%",
    "combining": "p" + "\u0301" * 1000,
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_texts_are_kept_and_answered(town: Rehearsal, name: str) -> None:
    assert town.text(ALICE, STRANGE[name]).status_code == 200
    town.settle()
    assert town.rows("select state, failures from inbox") == [{"state": "read", "failures": 0}]
    (answer,) = town.fake.sent_to(ALICE)  # one text, one answer
    assert segments(answer) <= 3
    (kept,) = town.rows("select payload from inbox")
    assert len(MESSAGE.read(kept["payload"]).text) <= 5_000


def test_a_photo_without_words_is_kept(town: Rehearsal) -> None:
    photo = {
        "NumMedia": "1",
        "MediaUrl0": "https://api.twilio.com/2010-04-01/Accounts/x/Messages/y/Media/z",
        "MediaContentType0": "image/jpeg",
    }
    assert town.text(ALICE, "", **photo).status_code == 200
    assert (town.count("inbox"), town.count("photos")) == (1, 1)


def test_a_repeated_parameter_is_read_once(town: Rehearsal) -> None:
    fields = list(town.fields(ALICE, "pothole at 12 Main St").items())
    assert town.post(encode([*fields, ("Body", "graffiti at 40 Oak Ave"), ("From", BOB)])).status_code == 200
    assert town.rows("select address from conversations") == [{"address": ALICE}]


# -- once


def test_the_same_webhook_from_sixteen_threads_is_one_turn_and_one_answer(town: Rehearsal) -> None:
    body = good(town)
    start, replies = threading.Barrier(16), []

    def post() -> None:
        start.wait()
        replies.append(town.post(body).status_code)

    together([post] * 16)
    assert replies == [200] * 16
    together([town.house.settle] * 4)
    town.settle()
    assert (town.count("inbox"), town.count("turns")) == (1, 1)
    assert len(town.fake.sent_to(ALICE)) == 1


def together(jobs: list[Callable[[], object]]) -> None:
    """Run these at the same time."""
    threads = [threading.Thread(target=job) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_a_replayed_webhook_has_no_effect_ever(town: Rehearsal) -> None:
    body = good(town)
    town.post(body)
    town.settle()
    before = [(table, town.count(table)) for table in TABLES]
    assert [town.post(body).status_code for _ in range(3)] == [200] * 3
    town.settle(days=3)
    assert [(table, town.count(table)) for table in TABLES if table != "outbox"] == before[:3] + before[4:]
    assert town.count("requests") <= 1


def test_a_replay_to_another_conversation_is_a_repeat(town: Rehearsal) -> None:
    sid = town.sid()
    town.text(ALICE, "pothole at 12 Main St", sid)
    assert town.text(BOB, "pothole at 12 Main St", sid).status_code == 200
    assert [row["address"] for row in town.rows("select address from conversations")] == [ALICE]


def test_three_parts_within_the_hold_window_are_one_reply(town: Rehearsal) -> None:
    for part in ("pothole", "12", "main st"):
        town.text(ALICE, part)
        town.house.settle()
        town.clock.forward(seconds=0.8)
    town.settle()
    assert len(town.fake.sent_to(ALICE)) == 1
    states = [row["state"] for row in town.rows("select state from outbox order by id")]
    assert sorted(states) == ["dropped"] * (len(states) - 1) + ["sent"]


# -- receipts


@pytest.mark.parametrize("last", ["delivered", "undelivered"])
def test_receipts_in_every_order_each_twice_end_the_same(town: Rehearsal, last: str) -> None:
    seen = set()
    for number, order in enumerate(itertools.permutations(("queued", "sent", last))):
        who = f"+1215555015{number}"
        town.text(who, "pothole at 12 Main St")
        town.settle()
        message = next(one for one in town.fake.outgoing if one.to == who)
        for status in order:
            error = 30003 if status == "undelivered" else 0
            assert [town.receipt(message, status, error).status_code for _ in range(2)] == [200, 200]
        row = town.rows(
            "select state, rank, provider_status, error from outbox where our_id = :our", our=message.our_id
        )[0]
        seen.add(tuple(row.values()))
        town.settle()
        assert town.rows("select count(*) as n from receipts where our_id = :our", our=message.our_id) == [{"n": 3}]
    assert len(seen) == 1
    assert seen.pop()[0] == last


def test_a_receipt_before_our_own_commit_is_not_lost(town: Rehearsal) -> None:
    town.text(ALICE, "pothole at 12 Main St")
    town.house.think_one()
    town.clock.forward(seconds=4)
    claimed = town.house.outbox.claim()
    assert claimed is not None
    taken = town.house.channels["sms"].send(claimed.post)
    message = town.fake.outgoing[0]
    assert town.receipt(message, "delivered").status_code == 200
    town.house.outbox.sent(claimed, taken)
    assert town.rows("select state from outbox")[-1] == {"state": "delivered"}


def test_a_receipt_for_nobody_is_kept_quietly(town: Rehearsal) -> None:
    body = encode(
        [("MessageSid", "SM1"), ("MessageStatus", "delivered"), ("AccountSid", town.settings.twilio_account_sid)]
    )
    assert town.post(body, "/channels/sms/status/nobody").status_code == 200
    assert town.count("outbox") == 0
