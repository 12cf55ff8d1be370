"""Reporting, from the first word to the number: what is asked, what is filed, what it says."""

from dataclasses import replace

import pytest
from script import Script

from bot.effects import File
from bot.events import Silent
from bot.facts import RequestFacts
from bot.moves import (
    AddPhotos,
    Danger,
    Drop,
    FileThem,
    Follow,
    NotService,
    Refuse,
    Report,
    SetDetail,
    SetPlace,
    SetService,
    Skip,
    Unclear,
    Withdraw,
)
from bot.talk import Talk
from places.place import Finding, Parts, Place

ELM = Finding("resolved", "address", Place("address", "12 Elm St", 12, ("Elm St",)), parts=Parts(12, "Elm St"))
OAK = Finding("resolved", "address", Place("address", "9 Oak Ave", 9, ("Oak Ave",)), parts=Parts(9, "Oak Ave"))
HALF = Finding("incomplete", "street", parts=Parts(street="Oak Ave"), missing="number")
FAR = Finding("not_found", "address", parts=Parts(9999, "Elm St"), ranges=((1, 99),), nearest=("99 Elm St",))
LOST = Finding("not_found")
POTHOLE = Report("pothole", 0.9, finding=ELM)


def filed(chat: Script) -> list[tuple[str, str, bool]]:
    return [
        (one.ready.service.code, one.ready.place.text if one.ready.place else "", one.confirmed)
        for one in chat.done(File)
        if isinstance(one, File)
    ]


def test_everything_at_once_is_filed_after_one_yes() -> None:
    chat = Script()
    assert chat.does(POTHOLE) == (
        "Pothole at 12 Elm St. Is that right?\nA photo helps, if you have one.\n1 Yes  2 Change it"
    )
    assert chat.ask
    assert chat.ask.options[0].means == (FileThem(("d1",)),)
    assert chat.does(FileThem(("d1",))) == (
        "Filed: Pothole at 12 Elm St. Number 7KQ2M-4XRTJ. A crew checks it and fixes it. "
        "Expected by Thursday, Jul 23. If this is wrong, reply 2."
    )
    assert filed(chat) == [("pothole", "12 Elm St", True)]
    assert (chat.ask, chat.talk.drafts, chat.talk.filed[0].tracking) == (None, (), "7KQ2M-4XRTJ")


def test_the_same_in_spanish() -> None:
    chat = Script(language="es")
    assert chat.does(POTHOLE) == "Bache en 12 Elm St. ¿Es correcto?\nUna foto ayuda, si la tiene.\n1 Si  2 Cambiar"
    assert chat.does(FileThem(("d1",))) == (
        "Registrado: Bache en 12 Elm St. Numero 7KQ2M-4XRTJ. Una cuadrilla lo revisa y lo repara. "
        "Para el jueves 23 de julio. Si esta mal, responda 2."
    )


@pytest.mark.parametrize(("language", "asked"), [("en", "Pothole at 12 Elm St"), ("es", "Bache en 12 Elm St")])
def test_a_yes_to_a_read_back_that_never_left_files_nothing(language: str, asked: str) -> None:
    chat = Script(language=language)
    chat.does(POTHOLE)
    known = chat.facts
    chat.facts = replace(known, unseen=frozenset({"d1"}))
    for _ in range(3):
        assert chat.does(FileThem(("d1",))).startswith(asked)
    assert filed(chat) == []
    chat.facts = known
    chat.does(FileThem(("d1",)))
    assert filed(chat) == [("pothole", "12 Elm St", True)]


def test_silence_files_even_what_nobody_could_be_told() -> None:
    chat = Script()
    chat.does(POTHOLE)
    chat.facts = replace(chat.facts, unseen=frozenset({"d1"}))
    chat.after(minutes=31).happens(Silent())
    assert filed(chat) == [("pothole", "12 Elm St", False)]


def test_first_contact_says_who_we_are_once() -> None:
    chat = Script(talk=Talk())
    first = chat.does(POTHOLE)
    assert first.startswith("This is Rivertown 311.")
    assert "Msg & data rates may apply" in first
    assert not chat.does(FileThem(("d1",))).startswith("This is")


def test_pieces_in_any_order_ask_only_what_is_missing() -> None:
    service_first, place_first = Script(), Script()
    assert "where is it?" in service_first.does(Report("pothole", 0.9))
    assert "Is that right?" in service_first.does(SetPlace("d1", ELM))
    assert place_first.does(Report(finding=ELM)).startswith("What is wrong at 12 Elm St?")
    assert "Is that right?" in place_first.does(Report("pothole", 0.9))
    assert [one.id for one in place_first.talk.drafts] == ["d1"]


def test_an_unsure_service_gives_numbered_choices() -> None:
    chat = Script()
    out = chat.does(Report(None, 0.4, ("pothole", "sidewalk", "graffiti"), ELM))
    assert out == "Which is it?\n1 Pothole\n2 Broken sidewalk\n3 Graffiti\n0 None of these"
    assert chat.ask
    assert chat.ask.options[1].means == (SetService("d1", "sidewalk"),)
    none = chat.does(NotService("d1", ("pothole", "sidewalk", "graffiti")))
    assert none.startswith("What is wrong at 12 Elm St?")
    assert "pothole" not in none


def test_a_certainty_below_sure_is_a_guess_too() -> None:
    chat = Script()
    assert chat.does(Report("pothole", 0.3, ("sidewalk",), ELM)).startswith("Which is it?\n1 Pothole")


def test_services_of_one_group_ask_the_editors_question() -> None:
    chat = Script()
    out = chat.does(Report(None, 0.4, ("street_light", "traffic_signal"), ELM))
    assert out.startswith("A street lamp or a traffic light?\n1 Street light out")


def test_half_a_place_asks_for_the_other_half() -> None:
    chat = Script()
    assert chat.does(Report("pothole", 0.9, finding=HALF)) == "Which house number or cross street on Oak Ave?"
    assert "9 Oak Ave" in chat.does(SetPlace("", OAK))


def test_look_alikes_are_numbered() -> None:
    chat = Script()
    both = Finding("clarify", options=(ELM.place, OAK.place), option_texts=("12 Elm St", "9 Oak Ave"))  # type: ignore[arg-type]
    out = chat.does(Report("pothole", 0.9, finding=both))
    assert out == "Which place do you mean?\n1 12 Elm St\n2 9 Oak Ave\n0 None of these"
    assert chat.ask
    assert "at 9 Oak Ave" in chat.does(*chat.ask.options[1].means)


def test_a_number_out_of_range_says_the_range_and_offers_the_nearest() -> None:
    chat = Script()
    out = chat.does(Report("pothole", 0.9, finding=FAR))
    assert out.startswith("Elm St has numbers 1 to 99. Which number is it?\n1 99 Elm St")


def test_a_gap_in_the_numbers_is_told_as_one() -> None:
    chat = Script()
    chat.does(Report("pothole", 0.9))
    gap = Finding(
        "not_found", ranges=((1, 99), (300, 399)), nearest=("98 Elm St", "300 Elm St"), parts=Parts(150, "Elm St")
    )
    out = chat.does(SetPlace("d1", gap, "150 elm st"))
    assert "We do not know number 150 on Elm St. The nearest we know are 98 and 300." in out


def test_two_failed_tries_file_it_as_not_verified() -> None:
    chat = Script()
    chat.does(Report("pothole", 0.9))
    assert chat.does(SetPlace("d1", LOST, "by the old mill")).startswith("We cannot find that place.")
    out = chat.does(SetPlace("d1", LOST, "the mill!"))
    assert 'Pothole at "by the old mill; the mill!". That place is not on our map' in out
    assert "Place not verified" in chat.does(FileThem(("d1",)))
    assert [one.ready.verified for one in chat.done(File) if isinstance(one, File)] == [False]


def test_nobody_is_misunderstood_twice() -> None:
    chat = Script()
    chat.does(Report(None, 0.2, ("pothole", "graffiti")))
    assert chat.does(Unclear()).startswith("Sorry, we could not use that.\nWhich is it?")
    assert chat.does(Unclear()) == "We are getting a person for you. You can go on writing here meanwhile."
    assert chat.talk.drafts[0].parked


def test_outside_the_city_and_streets_of_others_end_in_whom_to_ask() -> None:
    chat = Script()
    away = Finding("outside", outside="Springfield")
    assert "Please tell Springfield" in chat.does(Report("pothole", 0.9, finding=away))
    state = Finding("resolved", place=Place("address", "1 Route 9", responsible="state"))
    assert chat.does(Report("pothole", 0.9, finding=state)) == "That road is the state's. Call 555-0142."
    assert chat.talk.drafts == ()
    assert "Is that right?" in chat.does(Report("graffiti", 0.9, finding=state))


def test_required_details_are_asked_and_their_answers_act() -> None:
    chat = Script()
    out = chat.does(Report("illegal_dumping", 0.9, finding=ELM))
    assert out == "Is it in the road or on the sidewalk?\n1 Road  2 Sidewalk  3 Someone is hurt"
    assert chat.ask
    assert [option.means for option in chat.ask.options] == [
        (SetDetail("d1", "where", "road"),), (SetService("d1", "sidewalk"),),
        (SetDetail("d1", "where", "Someone is hurt"), Danger("injury")),
    ]  # fmt: skip
    assert "Illegal dumping at 12 Elm St" in chat.does(SetDetail("d1", "where", "road"))


def test_skipping_waives_and_a_skipped_detail_is_not_asked_again() -> None:
    chat = Script()
    chat.does(Report("illegal_dumping", 0.9, finding=ELM))
    assert "Is that right?" in chat.does(Skip("d1", "where"))
    assert "photo" not in chat.does(Skip("d1", "photo"))


def test_someone_reported_it_already() -> None:
    chat = Script(near=(RequestFacts("OTHER", "pothole", "assigned", "14 Elm St", None, Script().now),))
    out = chat.does(POTHOLE)
    assert out.startswith("Pothole at 14 Elm St is already reported. Is yours the same?\n1 Yes, follow it")
    other = Script(near=chat.near)
    other.does(POTHOLE)
    assert chat.does(Follow("d1", "OTHER")) == "You now follow OTHER. We tell you every change."
    assert chat.talk.drafts == ()
    assert other.ask
    assert "Is that right?" in other.does(*other.ask.options[1].means)


def test_several_problems_are_read_back_once_and_filed_together() -> None:
    chat = Script()
    out = chat.does(Report("pothole", 0.9), Report("graffiti", 0.9, finding=ELM))
    assert out.startswith("2 reports:\n- Pothole, 12 Elm St\n- Graffiti, 12 Elm St\nFile them all?")
    out = chat.does(FileThem(("d1", "d2")))
    assert "7KQ2M-4XRTJ: Pothole" in out
    assert "7KQ2M-4XRCK: Graffiti" in out


def test_only_one_of_them() -> None:
    chat = Script()
    chat.does(Report("pothole", 0.9, finding=ELM), Report("graffiti", 0.9, finding=OAK))
    assert "Filed: Graffiti" in chat.does(Drop("d1"), FileThem(("d2",)))
    assert filed(chat) == [("graffiti", "9 Oak Ave", True)]


def test_no_to_the_read_back_asks_what_to_change_and_changes_only_that() -> None:
    chat = Script()
    chat.does(POTHOLE)
    assert chat.does(Refuse(("d1",))) == "Pothole: what should we change?\n1 The problem  2 The place  3 Forget it"
    assert chat.ask
    assert chat.does(*chat.ask.options[1].means).startswith("Pothole: where is it?")
    assert "Pothole at 9 Oak Ave" in chat.does(SetPlace("", OAK))


def test_of_several_only_the_wrong_one_is_changed() -> None:
    chat = Script()
    chat.does(Report("pothole", 0.9, finding=ELM), Report("graffiti", 0.9, finding=OAK))
    assert "Which one is wrong?\n1 Pothole, 12 Elm St" in chat.does(Refuse(("d1", "d2")))
    assert chat.ask
    assert "Graffiti: what should we change?" in chat.does(*chat.ask.options[1].means)


def test_a_changed_draft_is_read_back_before_it_is_filed() -> None:
    chat = Script()
    chat.does(POTHOLE)
    out = chat.does(SetPlace("d1", OAK), FileThem(("d1",)))
    assert "Pothole at 9 Oak Ave. Is that right?" in out
    assert filed(chat) == []


def test_a_second_place_is_a_second_report() -> None:
    chat = Script()
    chat.does(Report("pothole", 0.9, finding=ELM))
    assert "2 reports" in chat.does(Report("pothole", 0.9, finding=OAK))


def test_undo_within_ten_minutes_puts_the_draft_back() -> None:

    chat = Script()
    chat.does(POTHOLE)
    chat.does(FileThem(("d1",)))
    again = chat.after(minutes=9).does(Withdraw("7KQ2M-4XRTJ", undo=True))
    assert again.startswith("OK, taken back.\nPothole: what should we change?")
    late = Script()
    late.does(POTHOLE)
    late.does(FileThem(("d1",)))
    assert "more than 10 minutes ago" in late.after(minutes=11).does(Withdraw("7KQ2M-4XRTJ", undo=True))


def test_a_hazard_has_its_shorter_promise_and_reaches_on_call_staff_at_night() -> None:
    chat = Script().after(hours=12)
    chat.does(Report("traffic_signal", 0.9, finding=ELM))
    out = chat.does(FileThem(("d1",)))
    assert "Expected by Tuesday, Jul 21, 5:00 AM" in out
    assert out.endswith("Our on-call crew was told now.")
    alerts = [one.text for one in chat.spoken if one.to]
    assert alerts == ["After hours: Traffic signal problem, 12 Elm St. Number 7KQ2M-4XRTJ."]


def test_a_service_without_a_place_needs_none() -> None:
    chat = Script()
    assert chat.does(Report("noise", 0.9)).startswith("Noise. Shall we file it?")
    assert "Filed: Noise. Number" in chat.does(FileThem(("d1",)))


def test_a_lone_photo_asks_what_and_where_and_rides_along() -> None:
    chat = Script()
    assert chat.does(AddPhotos("", ("p1",))) == "Thanks for the photo. What is wrong, and where is it?"
    assert chat.spoken[0].hold
    out = chat.does(POTHOLE)
    assert "photo" not in out
    assert chat.talk.drafts[0].photos == ("p1",)
    assert not chat.spoken[0].hold


def test_a_photo_just_after_filing_belongs_to_it_and_a_later_one_is_offered() -> None:
    chat = Script()
    chat.does(POTHOLE)
    chat.does(FileThem(("d1",)))
    assert chat.does(AddPhotos("", ("p1",))) == "Thanks, we added it to 7KQ2M-4XRTJ."
    assert chat.after(hours=2).does(AddPhotos("", ("p2",))).startswith("Is this photo for Pothole, 12 Elm St?\n1 Yes")
    assert chat.ask
    assert "we added it" in chat.does(*chat.ask.options[0].means)
    assert chat.talk.loose == ()


def test_the_same_silent_event_twice_does_nothing() -> None:
    chat = Script()
    chat.does(POTHOLE)
    chat.after(minutes=30)
    assert chat.happens(Silent()).startswith("We got no answer, so we filed it as not confirmed.\nFiled: Pothole")
    assert chat.happens(Silent()) == ""
    assert filed(chat) == [("pothole", "12 Elm St", False)]
