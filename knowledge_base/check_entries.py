"""Checks services, articles and groups: what they refer to exists, and what they promise makes sense."""

from collections.abc import Iterator
from typing import Final

from knowledge_base.base import KnowledgeBase
from knowledge_base.problems import Issue
from knowledge_base.service import Promise, Question, Service

DANGERS: Final = frozenset(
    {"fire", "gas", "wires", "carbon_monoxide", "injury", "weapon", "crime", "flood", "person", "crisis"}
)
"""The dangers a choice may name; the emergency answers are written for these."""

LONGEST: Final = {"work_days": 260, "hours": 14 * 24}
"""A promise over a work year, or hours over two weeks, is a slip of the pen (our judgement)."""


def entry_issues(kb: KnowledgeBase) -> Iterator[Issue]:
    """References, promises, questions, privacy and contacts."""
    for service in kb.services.values():
        yield from _references(kb, service)
        yield from _promises(kb, service)
        yield from _privacy(service)
        for question in service.questions:
            yield from _question(kb, f"services/{service.code}/{question.code}", question)
    yield from _articles(kb)
    yield from _groups(kb)


def _references(kb: KnowledgeBase, service: Service) -> Iterator[Issue]:
    where = f"services/{service.code}"
    if service.merge_group and service.merge_group not in kb.merge_groups:
        sentence = f"There is no group '{service.merge_group}': name one of groups.yaml, or add it there."
        yield Issue(where, "", "unknown_group", sentence, wants="groups")
    for code in service.includes:
        if code == service.code or code not in kb.services:
            sentence = f"It includes '{code}', which is no other service: name one by its code."
            yield Issue(where, "", "unknown_included", sentence, wants=f"services/{code}")
    for owner, who in service.jurisdiction.items():
        if who not in ("accept", "forward") and who not in kb.articles:
            sentence = f"Streets of '{owner}': '{who}' is neither accept nor forward nor an article: write one."
            yield Issue(where, "", "unknown_article", sentence, wants=f"articles/{who}")


def _promises(kb: KnowledgeBase, service: Service) -> Iterator[Issue]:
    where, hazard = f"services/{service.code}", service.hazard
    for promise in (service.promise, *((hazard.promise,) if hazard else ())):
        most = LONGEST[promise.unit]
        if not 1 <= promise.amount <= most:
            unit = promise.unit.replace("_", " ")
            sentence = f"A promise of {promise.amount} {unit} makes no sense: at least 1, at most {most}."
            yield Issue(where, "", "promise", sentence)
    if hazard and _hours(hazard.promise) > _hours(service.promise):
        yield Issue(where, "", "promise", "The promise for a hazard is longer than the usual one: shorten it.")
    if hazard and hazard.on_call and not kb.contacts.on_call:
        sentence = "Somebody on call is to be told, and city.yaml names no number: add one, or set on_call to false."
        yield Issue(where, "", "no_on_call", sentence)


def _hours(promise: Promise) -> int:
    return promise.amount * (24 if promise.unit == "work_days" else 1)


def _privacy(service: Service) -> Iterator[Issue]:
    if service.privacy == "private" and service.duplicate_metres > 0:
        sentence = "A private service may not tell one resident about another's report: set duplicate_metres to 0."
        yield Issue(f"services/{service.code}", "", "private_follow", sentence)


def _question(kb: KnowledgeBase, where: str, question: Question) -> Iterator[Issue]:
    keys = [choice.key for choice in question.choices]
    if len(set(keys)) < len(keys):
        yield Issue(where, "", "same_key", "Two choices have the same key: give one another.")
    if "0" in keys:
        yield Issue(where, "", "same_key", "0 always means 'none of these'; give the choice another key.")
    for number, choice in enumerate(question.choices):
        at = ("questions", question.code, "choices", number, "means")
        for kind, value in choice.means:
            if problem := _meaning(kb, kind, value):
                wants = f"services/{value}" if kind == "service" else ""
                yield Issue(f"{where}/{choice.key}", "", "unknown_meaning", problem, at=at, wants=wants)


def _meaning(kb: KnowledgeBase, kind: str, value: str) -> str:
    match kind:
        case "answer":
            return ""
        case "service":
            return (
                ""
                if value in kb.services
                else f"The choice leads to '{value}', and there is no such service: check its code."
            )
        case "danger":
            known = ", ".join(sorted(DANGERS))
            return "" if value in DANGERS else f"'{value}' is not a danger; known are: {known}."
        case _:
            return f"A choice can mean answer, service or danger, not '{kind}'."


def _articles(kb: KnowledgeBase) -> Iterator[Issue]:
    for article in kb.articles.values():
        where = f"articles/{article.code}"
        if article.offers and article.offers not in kb.services:
            sentence = f"The article offers '{article.offers}', and there is no such service: check its code."
            yield Issue(where, "", "unknown_service", sentence, wants=f"services/{article.offers}")
        if article.code in kb.services:
            yield Issue(where, "", "same_code", "A service has the same code: give the article's file another name.")


def _groups(kb: KnowledgeBase) -> Iterator[Issue]:
    for code in kb.most_asked:
        if code not in kb.services:
            sentence = f"most_asked names '{code}', and there is no such service: check its code."
            yield Issue("groups", "", "unknown_service", sentence, wants=f"services/{code}")
    for code in kb.merge_groups:
        members = [service for service in kb.services.values() if service.merge_group == code]
        if len(members) < 2:
            sentence = "Fewer than two services name this group: name it in two, or take it away."
            yield Issue(f"groups/{code}", "", "lonely_group", sentence, "warning", wants="services/")
