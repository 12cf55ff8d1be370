"""How a service, article, phrase or group looks in a file: the way back from our frozen values to YAML."""

from collections.abc import Mapping
from typing import Any

from ruamel.yaml.scalarstring import LiteralScalarString

from knowledge_base.base import KnowledgeBase
from knowledge_base.service import Article, Choice, Notice, Phrase, Promise, Question, Service


def service_form(service: Service) -> dict[str, Any]:
    """One service as its file holds it; every field is written, so that an editor sees what there is."""
    form: dict[str, Any] = {
        "name": dict(service.name),
        "department": service.department,
        "owner": service.owner,
        "promise": _promise(service.promise),
        "place": service.place,
        "privacy": service.privacy,
        "photo": service.asks_photo,
        "duplicate_metres": service.duplicate_metres,
        "reopen_days": service.reopen_days,
        "next_step": dict(service.next_step),
    }
    if service.hazard:
        form["hazard"] = {"promise": _promise(service.hazard.promise), "on_call": service.hazard.on_call}
    if service.merge_group:
        form["merge_group"] = service.merge_group
    if service.includes:
        form["includes"] = list(service.includes)
    if service.jurisdiction:
        form["jurisdiction"] = dict(service.jurisdiction)
    if service.questions:
        form["questions"] = {question.code: _question(question) for question in service.questions}
    if service.notices:
        form["notices"] = [_notice(notice) for notice in service.notices]
    return form | _words("aliases", service.aliases) | _words("examples", service.examples)


def article_form(article: Article) -> dict[str, Any]:
    """One article as its file holds it."""
    form: dict[str, Any] = {"title": dict(article.title), "answer": dict(article.answer)}
    if article.offers:
        form["offers"] = article.offers
    if article.not_ours:
        form["not_ours"] = article.not_ours
    if article.notices:
        form["notices"] = [_notice(notice) for notice in article.notices]
    return form | _words("examples", article.examples)


def phrase_form(phrase: Phrase) -> dict[str, Any]:
    """One phrase as `phrases.yaml` holds it."""
    return {"audience": phrase.audience, **phrase.text}


def groups_form(kb: KnowledgeBase) -> dict[str, Any]:
    """`groups.yaml`."""
    groups = {code: {"question": dict(group.question)} for code, group in kb.merge_groups.items()}
    return {"most_asked": list(kb.most_asked), "groups": groups}


def ideas_form(kb: KnowledgeBase) -> dict[str, Any]:
    """`ideas.yaml`."""
    return _words("examples", kb.ideas)


def _promise(promise: Promise) -> str:
    name = "work day" if promise.unit == "work_days" else "hour"
    return f"{promise.amount} {name}{'' if promise.amount == 1 else 's'}"


def _question(question: Question) -> dict[str, Any]:
    form: dict[str, Any] = {"text": dict(question.text), "required": question.required}
    if question.choices:
        form["choices"] = [_choice(choice) for choice in question.choices]
    return form


def _notice(notice: Notice) -> dict[str, Any]:
    return {"from": notice.first, "until": notice.last, "text": dict(notice.text)}


def _choice(choice: Choice) -> dict[str, Any]:
    return {"key": choice.key, "label": dict(choice.label), "means": dict(choice.means)}


def _words(name: str, lines: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    """One line of words a line of file: nothing to quote, easy to compare."""
    if not lines:
        return {}
    return {name: {language: LiteralScalarString("\n".join(said) + "\n") for language, said in lines.items()}}
