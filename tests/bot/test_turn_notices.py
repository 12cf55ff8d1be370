"""Temporary notices: told with the answer and the read-back from their first to their last day, and never else."""

from dataclasses import replace
from datetime import date

from script import Script
from settings_city import ARTICLES, SERVICES, talking_city

from bot.city import City
from bot.moves import Question, Report
from knowledge_base.service import Notice
from places.place import Finding, Parts, Place

ELM = Finding("resolved", "address", Place("address", "12 Elm St", 12, ("Elm St",)), parts=Parts(12, "Elm St"))
STORM = Notice(
    date(2026, 7, 20),
    date(2026, 7, 22),
    {"en": "After the storm this takes longer.", "es": "Por la tormenta tarda más."},
)
TOLD = "After the storm this takes longer."


def stormy(notices: tuple[Notice, ...] = (STORM,)) -> City:
    """The small city whose potholes and library have notices."""
    city = talking_city()
    library = replace(ARTICLES[0], notices=notices)
    services = {**city.knowledge.services, "pothole": replace(SERVICES[0], notices=notices)}
    articles = {**city.knowledge.articles, library.code: library}
    return replace(city, knowledge=replace(city.knowledge, services=services, articles=articles))


def test_the_read_back_tells_it_before_the_choices() -> None:
    said = Script(stormy()).does(Report("pothole", 0.9, finding=ELM))
    assert said.startswith(f"Pothole at 12 Elm St. Is that right?\n{TOLD}\n")
    assert said.endswith("\n1 Yes  2 Change it")


def test_in_the_residents_language() -> None:
    assert "Por la tormenta tarda m" in Script(stormy(), language="es").does(Report("pothole", 0.9, finding=ELM))


def test_an_answer_tells_it_and_another_answer_does_not() -> None:
    assert Script(stormy()).does(Question("library_hours")) == f"The library is open 9 to 6.\n{TOLD}"
    assert TOLD not in Script(stormy()).does(Question("bulk_rules"))


def test_only_on_its_days_and_on_the_citys_own_clock() -> None:
    late = Script(stormy()).after(days=2, hours=12)
    assert TOLD in late.does(Question("library_hours")), "Wednesday 11 at night in the city, Thursday in UTC"
    assert TOLD not in Script(stormy()).after(days=3).does(Question("library_hours"))
    assert TOLD not in Script(stormy()).after(days=-1).does(Question("library_hours"))


def test_of_two_reports_with_one_notice_it_is_told_once() -> None:
    oak = Finding("resolved", "address", Place("address", "9 Oak Ave", 9, ("Oak Ave",)), parts=Parts(9, "Oak Ave"))
    said = Script(stormy()).does(Report("pothole", 0.9, finding=ELM), Report("pothole", 0.9, finding=oak))
    assert said.count(TOLD) == 1


def test_several_notices_are_told_in_their_order() -> None:
    second = replace(STORM, text={"en": "Phones are busy too.", "es": "Los teléfonos también."})
    said = Script(stormy((STORM, second))).does(Question("library_hours"))
    assert said == f"The library is open 9 to 6.\n{TOLD}\nPhones are busy too."
