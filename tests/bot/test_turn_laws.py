"""Laws that hold whatever anybody does, in any order: checked on random conversations of moves."""

from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter
from script import Script
from test_turn_report import ELM, FAR, HALF, LOST, OAK

from bot import moves as m
from bot.effects import CallStaff, File, Say
from bot.events import PhotoSettled, RequestMoved, Silent, StaffLeft, StaffSaid, StaffTook, What
from bot.talk import Bot, Staff, Talk
from places.place import NOTHING, Finding

SERVICES = st.sampled_from(["pothole", "street_light", "graffiti", "illegal_dumping", "noise", "no_heat", "gone"])
DRAFTS = st.sampled_from(["", "d1", "d2", "d3", "d9"])
NUMBERS = st.sampled_from(["", "7KQ2M-4XRTJ", "7KQ2M-4XRCK", "N1"])
AWAY = Finding("outside", outside="Springfield")
FINDINGS = st.sampled_from([ELM, OAK, HALF, FAR, LOST, NOTHING, AWAY, Finding("repeat")])
PHOTOS = st.lists(st.sampled_from(["p1", "p2"]), max_size=2).map(tuple)
GUESSES = st.lists(SERVICES, max_size=3, unique=True).map(tuple)
SETTLED = st.one_of(
    st.builds(m.Report, st.none() | SERVICES, st.floats(0, 1), GUESSES, st.none() | FINDINGS, st.none(), st.booleans()),
    st.builds(m.SetService, DRAFTS, SERVICES), st.builds(m.NotService, DRAFTS, GUESSES),
    st.builds(m.SetPlace, DRAFTS, FINDINGS, st.just("words")),
    st.builds(m.SetDetail, DRAFTS, st.just("where"), st.just("road")), st.builds(m.AddPhotos, DRAFTS, PHOTOS),
    st.builds(m.Drop, DRAFTS), st.builds(m.Refuse, st.lists(DRAFTS, max_size=2).map(tuple)),
    st.builds(m.FileThem, st.lists(DRAFTS, max_size=3).map(tuple)), st.builds(m.AskStatus, NUMBERS, SERVICES),
    st.builds(m.Amend, NUMBERS, st.just("more"), st.none() | FINDINGS), st.builds(m.Withdraw, NUMBERS, st.booleans()),
    st.builds(m.Follow, DRAFTS, NUMBERS), st.builds(m.Differs, DRAFTS, NUMBERS), st.builds(m.Reopen, NUMBERS),
    st.builds(m.Rate, NUMBERS, st.integers(-1, 7)), st.builds(m.AddTo, NUMBERS, PHOTOS),
    st.builds(m.Close, NUMBERS, st.just(""), PHOTOS, st.booleans()),
    st.builds(m.Question, st.sampled_from(["library_hours", "bulk_rules", "gone"])),
    st.builds(m.Idea, st.just("trees")),
    st.builds(m.Skip, DRAFTS, st.sampled_from(["photo", "place", "service", "where"])),
    st.sampled_from([m.Thanks(), m.OffTopic(), m.Repeat(), m.Unclear(), m.Help(), m.NewNumber()]),
)  # fmt: skip
STRONG = st.sampled_from([
    m.WantPerson(), m.Threat(), m.AllClear(), m.OptOut(), m.OptOut(True), m.OptIn(), m.OptIn(True), m.Danger("fire"),
    m.Danger("crisis"),
])  # fmt: skip
MESSAGES = st.lists(st.one_of(SETTLED, SETTLED, SETTLED, STRONG), min_size=1, max_size=3)
EVENTS = st.sampled_from([
    Silent(), StaffTook("case1", "ana"), StaffSaid("hello", "ana", "case1"), StaffLeft("case1", "ana"),
    StaffLeft("case1"),
    PhotoSettled("p1", False, "gone"), PhotoSettled("p1", True, near=(40.0, -75.0)),
    RequestMoved("7KQ2M-4XRTJ", "pothole", "12 Elm St", "closed"),
])  # fmt: skip
STEPS = st.lists(st.tuples(st.one_of(MESSAGES, MESSAGES, EVENTS), st.sampled_from([1, 20, 70, 600])), max_size=12)
JSON: TypeAdapter[Talk] = TypeAdapter(Talk)
LAWS = settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def take(chat: Script, happening: Sequence[m.Act] | What) -> str:
    return chat.does(*happening) if isinstance(happening, list) else chat.happens(happening)  # type: ignore[arg-type]


@LAWS
@given(STEPS)
def test_every_state_keeps_the_laws(steps: list[tuple[list[m.Act] | What, int]]) -> None:
    chat = Script()
    for happening, minutes in steps:
        floor, consent = chat.talk.floor, chat.facts.consent
        out = take(chat, happening)
        after_turn(chat, happening, out, isinstance(floor, Staff), consent == "out")
        chat.after(minutes=minutes)


def after_turn(chat: Script, happening: object, out: str, staff: bool, out_before: bool) -> None:
    talk = chat.talk
    assert JSON.validate_json(JSON.dump_json(talk)) == talk
    assert len(talk.asks) <= 3
    assert sum(not ask.silent for ask in talk.asks) <= 1
    assert len({ask.id for ask in talk.asks}) == len(talk.asks)
    for one in chat.turn.effects:
        if isinstance(one, File):
            assert one.ready.place or one.ready.service.place != "required" or "place" in one.ready.draft.waived
            assert not isinstance(talk.floor, Staff)
    if chat.facts.consent == "out" and out_before:
        owed = {say.phrase for say in chat.turn.effects if isinstance(say, Say)}
        assert out == "" or all(name == "help" or name.startswith("danger_") for name in owed)
    if isinstance(talk.floor, Staff) and staff and isinstance(happening, list):
        assert chat.ask is None
        assert not any(kind in out for kind in ("Is that right", "where is it", "Which is it"))
    if chat.ask is not None:
        assert talk.watch is None
        assert chat.facts.consent == "in"
    filed = [one.tracking for one in chat.effects if isinstance(one, File)]
    assert len(filed) == len(set(filed))
    assert chat.turn.wake is None or chat.turn.wake >= chat.now


@LAWS
@given(STEPS)
def test_nobody_is_asked_for_a_filled_slot(steps: list[tuple[list[m.Act] | What, int]]) -> None:
    chat = Script()
    for happening, minutes in steps:
        take(chat, happening)
        for draft in chat.talk.drafts:
            if chat.ask and draft.id in chat.ask.about and not draft.doubted:
                assert chat.ask.kind != "place" or draft.place.found is None
                known = draft.service and chat.city.knowledge.service(draft.service.value)
                assert chat.ask.kind != "service" or not known
        chat.after(minutes=minutes)


@LAWS
@given(STEPS, st.integers(0, 20))
def test_no_report_dies_when_the_phone_is_put_away(steps: list[tuple[list[m.Act] | What, int]], hours: int) -> None:
    chat = Script()
    for happening, minutes in steps:
        take(chat, happening)
        chat.after(minutes=minutes)
    chat.after(hours=hours)
    for _ in range(16):
        if chat.turn.wake is not None:
            chat.now = max(chat.now, chat.turn.wake)
            chat.happens(Silent())
    assert chat.turn.wake is None or chat.talk.to_survey
    if chat.talk.drafts:
        assert any(isinstance(one, CallStaff) for one in chat.effects) or not isinstance(chat.talk.floor, Bot)


@LAWS
@given(STEPS)
def test_a_second_silence_says_nothing(steps: list[tuple[list[m.Act] | What, int]]) -> None:
    chat = Script()
    for happening, minutes in steps:
        take(chat, happening)
        chat.after(minutes=minutes)
    chat.happens(Silent())
    assert chat.happens(Silent()) == ""
