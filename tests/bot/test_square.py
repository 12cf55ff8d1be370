"""Public posts: what is said where everybody reads along, what is filed there, and how the rest moves to private."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rivertown import rivertown
from script import MONDAY, Script

from bot.effects import Adopt, CallStaff, File, FollowRequest, Miscoded, Park, Unpark
from bot.events import Heard, Message, MovedOn, RequestMoved, Silent
from bot.facts import Facts, Parcel, RequestFacts
from bot.talk import Talk
from bot.weighing import weighted
from bot.wire import Capabilities
from bot.wording import Voice
from casework import pairing

SQUARE = Capabilities(
    "square",
    max_length=280,
    counts="weighted",
    public=True,
    media_out=False,
    opt_out_law=False,
    variants=("aloud", "written"),
)
PRIVATE = Capabilities("letters", max_length=10_000, counts="characters", opt_out_law=False, in_public=SQUARE)
CODE = "K7Q2-M4XM"
CITY = rivertown()


class Square(Script):
    """A public thread: every message speaks to us unless it is overheard, and each event brings a fresh code."""

    def hears(self, text: str, **more: object) -> str:
        self.said += 1
        return self.happens(Heard((Message(f"m{self.said}", text, self.now, **more),)))  # type: ignore[arg-type]


def square(talk: Talk | None = None, **more: object) -> Square:
    return Square(city=CITY, facts=Facts(SQUARE, **more), talk=talk or Talk(), code=CODE)  # type: ignore[arg-type]


def direct(**more: object) -> Square:
    return Square(city=CITY, facts=Facts(PRIVATE, **more), talk=Talk(greeted=True))  # type: ignore[arg-type]


def there_is(**more: object) -> RequestFacts:
    due = MONDAY + timedelta(days=3)
    known = RequestFacts("7KQ2M-4XRTJ", "pothole", "received", "12 Main St", due, MONDAY)
    return replace(known, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("pothole at 12 main st", "Pothole: reported, thank you. Number … Expected by "),
        ("huge pothole, 12 Main Street, fix it", "Pothole: reported, thank you. Number … Expected by "),
        ("hay un bache en 12 main st", "Bache: reportado, gracias. Número … Previsto para el "),
        ("graffiti all over 9 oak st!!", "Graffiti: reported, thank you. Number … Expected by "),
        ("hay grafiti en 9 oak st", "Grafiti: reportado, gracias. Número … Previsto para el "),
    ],
)
def test_a_complete_report_is_filed_with_nothing_personal(text: str, said: str) -> None:
    chat = square()
    answer = chat.hears(text)
    begins, then = said.split(" … ")
    assert answer.startswith(begins)
    assert then in answer
    assert not any(word in answer for word in ("Main", "Oak", "Street", " St"))
    assert (len(chat.done(File)), len(chat.spoken), chat.talk.drafts) == (1, 1, ())


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("pothole on oak", f"or text {CODE} to 212-555-0101"),
        ("there is a pothole somewhere", f"or text {CODE} to 212-555-0101"),
        ("hay un bache enorme", f"mande {CODE} por texto al 212-555-0101"),
        ("no heat at 12 oak st apt 4b", "This is better said in private"),
        ("no hay calefacción en 12 oak st", "Esto es mejor en privado"),
    ],
)
def test_anything_else_moves_to_private_once(text: str, way: str) -> None:
    chat = square()
    assert way in chat.hears(text)
    assert len(chat.done(Park)) == 1
    assert chat.hears("hello? are you there with " + text) == ""
    assert chat.done(File) == []


def test_no_code_of_a_private_matter_is_said_aloud() -> None:
    chat = square()
    assert CODE not in chat.hears("no heat at 12 oak st apt 4b")
    assert [one.code for one in chat.done(Park) if isinstance(one, Park)] == [CODE]


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "asdf qwer",
        "can you help me?",
        "you are useless",
        "12 oak st",
        "status",
        "cancel my report",
        "are you there?",
    ],
)
def test_nobody_is_asked_in_public_what_is_wrong_and_where(text: str) -> None:
    answer = square().hears(text)
    assert not any(word in answer.lower() for word in ("where", "address", "such as", "what is wrong", "text person"))


def test_a_question_is_answered_in_public_and_offers_nothing() -> None:
    chat = square()
    answer = chat.hears("when do you collect yard waste?")
    assert answer
    assert "Do you want to report" not in answer


def test_danger_gets_the_public_danger_line_at_once() -> None:
    chat = square()
    assert chat.hears("I smell gas at 12 main st").startswith("Leave now.")
    assert chat.done(File) == []
    assert chat.done(CallStaff)


def test_who_does_not_speak_to_us_is_heard_and_not_answered() -> None:
    chat = square()
    chat.hears("pothole on oak")
    assert chat.hears("it is 12 oak st", overheard=True) == ""
    assert chat.talk.drafts[0].place.found is not None
    assert chat.done(File) == []


def test_news_and_silence_say_nothing_in_public() -> None:
    chat = square()
    chat.hears("pothole at 12 main st")
    assert chat.happens(RequestMoved("7KQ2M-4XRTJ", "pothole", "12 Main St", "closed")) == ""
    chat.hears("pothole on oak")
    chat.after(minutes=31)
    assert chat.happens(Silent()) == ""
    assert [one.reason for one in chat.done(CallStaff) if isinstance(one, CallStaff)] == ["silent"]


def test_many_tell_of_one_thing_and_one_request_is_filed() -> None:
    chat = square()
    chat.near = (there_is(),)
    assert chat.hears("pothole at 12 main st").startswith("Pothole: reported already, thank you. It is number 7KQ2M-")
    assert (len(chat.done(FollowRequest)), chat.done(File), chat.talk.drafts) == (1, [], ())


def test_ones_own_report_told_again_is_no_follower() -> None:
    chat = square()
    chat.near = (there_is(mine=True),)
    assert "reported already" in chat.hears("pothole at 12 main st")
    assert (chat.done(FollowRequest), chat.done(File)) == ([], [])


def test_of_the_same_moment_only_the_first_is_filed() -> None:
    chat = square()
    chat.hears("pothole at 12 main st")
    assert [one.alone_within for one in chat.done(File) if isinstance(one, File)] == [
        CITY.knowledge.services["pothole"].duplicate_metres
    ]


def test_several_problems_are_filed_in_one_post() -> None:
    chat = square()
    assert chat.hears("graffiti at 9 oak st and pothole at 20 elm st").startswith("2 problems reported, thank you.")
    assert (len(chat.done(File)), len(chat.spoken)) == (2, 1)


def test_a_deleted_post_is_answered_no_more_and_its_code_opens_nothing() -> None:
    chat = square()
    chat.hears("pothole on oak")
    assert chat.hears("", corrects="m1", gone=True) == ""
    assert chat.talk.drafts == ()
    assert chat.done(Unpark) == [Unpark(CODE)]


def test_a_deleted_post_keeps_its_request() -> None:
    chat = square()
    chat.hears("pothole at 12 main st")
    before = len(chat.effects)
    assert chat.hears("", corrects="m1", gone=True) == ""
    assert len(chat.effects) == before


def test_what_is_completed_in_public_is_not_taken_up_elsewhere() -> None:
    chat = square()
    chat.hears("pothole on oak")
    assert "reported, thank you" in chat.hears("it is at 12 oak st")
    assert Unpark(CODE) in chat.effects


def parked() -> Parcel:
    chat = square()
    chat.hears("pothole on oak")
    park = chat.done(Park)[-1]
    assert isinstance(park, Park)
    return Parcel(park.code, park.drafts)


@pytest.mark.parametrize("words", ["{}", "code {}", "hello, {} please", "the code is {}", "my code is {}", "{}."])
def test_a_code_goes_on_in_private(words: str) -> None:
    chat = direct(parcels={CODE: parked()})
    assert chat.hears(words.format(CODE)) == "Which house number or cross street on Oak?"
    assert chat.done(Adopt) == [Adopt(CODE)]


def test_a_code_in_spanish() -> None:
    chat = direct(parcels={CODE: parked()})
    assert chat.hears(f"el código es {CODE}") == "¿Qué número o qué esquina de Oak?"


@pytest.mark.parametrize("words", ["{}, it is at 12 oak st", "it's at 12 oak st. {}", "12 oak st {}", "{} 12 oak st"])
def test_a_code_and_the_place_beside_it(words: str) -> None:
    chat = direct(parcels={CODE: parked()})
    assert chat.hears(words.format(CODE)).startswith("Pothole at 12 Oak St. Is that right?")
    assert (len(chat.talk.drafts), chat.done(Adopt)) == (1, [Adopt(CODE)])


def test_the_same_account_needs_no_code() -> None:
    chat = direct(waiting=(parked(),))
    assert chat.hears("hi, it's me").endswith("Which house number or cross street on Oak?")
    assert chat.done(Adopt) == [Adopt(CODE)]


def test_codes_that_are_none_are_told_so_and_counted_and_after_many_none_is_looked_at() -> None:
    chat = direct()
    assert chat.hears(CODE).startswith("We do not know that code.")
    assert chat.done(Miscoded) == [Miscoded(CODE)]
    chat.facts = replace(chat.facts, unlooked=frozenset({CODE}))
    assert chat.hears(CODE).startswith("That were many wrong codes.")
    assert (chat.done(Adopt), len(chat.done(Miscoded))) == ([], 1)
    chat.facts = replace(chat.facts, unlooked=frozenset(), parcels={CODE: parked()})
    assert "Oak" in chat.hears(CODE)


def test_a_code_that_is_only_mistyped_was_not_looked_up_and_does_not_count() -> None:
    chat = direct()
    assert chat.hears("K7Q2-M4XN").startswith("We do not know that code.")
    assert chat.done(Miscoded) == []


def test_many_codes_in_one_message_are_told_once() -> None:
    chat = direct()
    codes = [pairing.fresh() for _ in range(8)]
    assert chat.hears(" ".join(codes)).count("We do not know that code.") == 1
    assert len(chat.done(Miscoded)) == 8


@pytest.mark.parametrize(
    "text",
    [
        "pothole on oak and streetlight out on elm",
        "streetlight out on elm. also graffiti somewhere",
        "bache en oak y grafiti en elm",
    ],
)
def test_all_problems_of_one_post_lie_under_its_code(text: str) -> None:
    chat = square()
    assert CODE in chat.hears(text)
    (park,) = chat.done(Park)
    assert isinstance(park, Park)
    assert park.drafts == chat.talk.drafts
    assert len(park.drafts) == 2
    private = direct(parcels={CODE: Parcel(CODE, park.drafts)})
    private.hears(CODE)
    assert [one.service for one in private.talk.drafts] == [one.service for one in park.drafts]
    assert len({one.id for one in private.talk.drafts}) == 2


def test_what_is_told_later_lies_under_the_code_as_well() -> None:
    chat = square()
    chat.hears("pothole on oak")
    chat.hears("and there is graffiti on elm")
    park = chat.done(Park)[-1]
    assert isinstance(park, Park)
    assert (park.code, len(park.drafts)) == (CODE, 2)


def test_what_is_overheard_or_taken_back_is_so_under_the_code() -> None:
    chat = square()
    chat.hears("pothole on oak and graffiti on elm")
    chat.hears("the pothole is at 12 oak st", overheard=True)
    park = chat.done(Park)[-1]
    assert isinstance(park, Park)
    assert park.drafts == chat.talk.drafts
    chat.hears("hay un bache", overheard=True)
    chat.hears("", corrects="m1", gone=True)
    assert all("m1" not in one.words for park in chat.done(Park)[-1:] for one in park.drafts)  # type: ignore[attr-defined]


def test_one_private_matter_among_several_keeps_the_code_untold() -> None:
    chat = square()
    assert CODE not in chat.hears("no heat at 12 oak st and a pothole on elm")
    park = chat.done(Park)[-1]
    assert isinstance(park, Park)
    assert len(park.drafts) == 2


def test_a_private_matter_told_later_closes_the_code_that_stood_in_public_and_waits_under_another() -> None:
    chat = square()
    chat.hears("pothole on oak")
    chat.code = "M4XQ-K7Q2"
    assert chat.hears("and I have no heat at 12 oak st") == ""
    assert chat.done(Unpark) == [Unpark(CODE)]
    park = chat.done(Park)[-1]
    assert isinstance(park, Park)
    assert (park.code, len(park.drafts)) == ("M4XQ-K7Q2", 2)


def test_what_is_told_after_the_code_was_used_waits_for_the_same_account() -> None:
    chat = square()
    chat.hears("pothole on oak")
    chat.happens(MovedOn(chat.talk.drafts[0].id))
    chat.code = "M4XQ-K7Q2"
    assert chat.hears("there is graffiti on elm too") == "", "the way was told once"
    park = chat.done(Park)[-1]
    assert isinstance(park, Park)
    assert (park.code, len(park.drafts)) == ("M4XQ-K7Q2", 1)


def test_a_code_that_is_over_says_so() -> None:
    chat = direct(parcels={CODE: replace(parked(), over=True)})
    assert chat.hears(CODE).startswith("That code is used or too old.")
    assert chat.done(Adopt) == []


def test_a_code_opens_nothing_in_public() -> None:
    chat = square(parcels={CODE: parked()})
    chat.hears(f"look {CODE}")
    assert chat.done(Adopt) == []


def test_the_first_home_forgets_what_moved_on() -> None:
    chat = square()
    chat.hears("pothole on oak")
    assert chat.happens(MovedOn(chat.talk.drafts[0].id)) == ""
    assert (chat.talk.drafts, chat.talk.code, chat.turn.wake) == ((), "", None)


@pytest.mark.parametrize(
    "text", ["12th 15th and main", "corner of 5th and 22nd", "plate ABC1234", "call 215-555-0142", "apt 12b 4th floor"]
)
def test_ordinary_words_are_no_code(text: str) -> None:
    assert not [code for code, _ in pairing.found(text) if pairing.sound(code)]


CANARIES = ("Zebediah", "215-555-0163", "777 Quagga", "apt 9Q", "zeb@canary.example")
TEXTS = (
    "pothole at 12 main st", "no heat at 12 oak st", "graffiti on oak", "my name is {}", "call me: {}", "I live at {}",
    "what about my pothole", "status", "I smell gas", "wrong, it is {}", "thanks", "person please", "stop", "{}",
    "hay un bache en {}", "I have an idea: paint {} blue", "streetlight out near {} since monday", "you idiots {}",
)  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from(TEXTS), st.sampled_from(CANARIES)), min_size=1, max_size=5), st.booleans())
def test_no_public_answer_is_personal_or_too_long(told: list[tuple[str, str]], near: bool) -> None:
    place = "777 Quagga St apt 9Q"
    mine = there_is(mine=True, note="Zebediah was seen", place=place)
    chat = square(own=(mine,), address="215-555-0163")
    chat.near = (there_is(place=place),) if near else ()
    for text, canary in told:
        answer = chat.hears(text.format(canary))
        assert len([one for one in chat.spoken if not one.to]) <= 1
        assert weighted(answer) <= 280
        low = answer.lower()
        assert not any(word.lower() in low for word in (*CANARIES, "0163", "quagga", "9q"))


def test_a_person_is_promised_in_public_without_asking_for_more_there() -> None:
    heard = square().hears("agent")
    assert "Everybody reads along" in heard
    assert "go on" not in heard


def test_each_channel_has_its_own_words_where_the_city_has_some() -> None:
    here = Capabilities("there", counts="characters", opt_out_law=True, variants=("aloud", "written"))
    voice = Voice(direct().city.knowledge, "en", here)
    assert [voice.phrase(name).name for name in ("person_soon", "opted_out", "filed")] == [
        "person_soon_aloud", "opted_out_written", "filed",
    ]  # fmt: skip
    assert Voice(voice.knowledge, "en", Capabilities("phone")).phrase("person_soon").name == "person_soon"
