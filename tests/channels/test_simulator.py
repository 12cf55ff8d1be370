"""Our own channel passes the same kit."""

from dataclasses import replace
from pathlib import Path

import pytest
from kit import edge, is_data, post, sends

from bot.wire import Capabilities, MediaRef, Post
from channels.contract import Forgets, MediaRefused, Sweeps, Webhook
from channels.simulator import PLAIN, Simulator
from channels.sms import CAPABILITIES, TwilioSms


def test_the_kit() -> None:
    sent: list[Post] = []
    sends(Simulator(sent.append), lambda: [post.text for post in sent])
    is_data(PLAIN)


def test_it_mimics_another_channel_with_no_carrier_in_between() -> None:
    mimic = replace(CAPABILITIES, carrier_keywords={})
    assert Simulator(lambda post: None, mimic).capabilities.name == "sms"
    assert PLAIN.carrier_keywords == {}


def test_only_what_has_a_provider_sweeps_and_forgets(sms: TwilioSms) -> None:
    assert isinstance(sms, Sweeps)
    assert isinstance(sms, Forgets)
    ours = Simulator(lambda post: None)
    assert not isinstance(ours, Sweeps | Forgets)


def test_nothing_comes_in_from_outside() -> None:
    channel = Simulator(lambda post: None, Capabilities("simulator"))
    assert edge(channel, Webhook("POST", "/", "", {}, b"")) == (403, ())
    assert channel.read(Webhook("POST", "/", "", {}, b"")) == ()
    assert channel.answer(Webhook("POST", "/", "", {}, b""), ()).status == 200


def test_a_post_arrives_once() -> None:
    sent: list[Post] = []
    channel = Simulator(sent.append)
    assert channel.look_up(post(), frozenset()) is None
    assert channel.send(post()) == channel.send(post())
    assert len(sent) == 1


def test_a_listener_that_fails_has_not_taken_it() -> None:
    def broken(post: Post) -> None:
        raise RuntimeError

    channel = Simulator(broken)
    with pytest.raises(RuntimeError):
        channel.send(post())
    assert channel.look_up(post(), frozenset()) is None


def test_photos_lie_in_one_folder(tmp_path: Path) -> None:
    inside = tmp_path / "photos"
    inside.mkdir()
    (inside / "a.jpg").write_bytes(b"12345")
    (tmp_path / "secret").write_bytes(b"secret")
    (inside / "link.jpg").symlink_to(tmp_path / "secret")
    channel = Simulator(lambda post: None, folder=inside)
    assert channel.fetch(MediaRef(local=str(inside / "a.jpg")), 5) == b"12345"
    for path, limit, why in [
        (inside / "a.jpg", 4, "too_big"),
        (inside / "none.jpg", 5, "gone"),
        (inside, 5, "gone"),
        (tmp_path / "secret", 99, "refused"),
        (inside / ".." / "secret", 99, "refused"),
        (inside / "link.jpg", 99, "refused"),
        ("a\x00b", 99, "unavailable"),
        ("", 99, "refused"),
    ]:
        with pytest.raises(MediaRefused) as caught:
            channel.fetch(MediaRef(local=str(path)), limit)
        assert caught.value.why == why, path
    with pytest.raises(MediaRefused):
        Simulator(lambda post: None).fetch(MediaRef(local=str(inside / "a.jpg")), 5)
