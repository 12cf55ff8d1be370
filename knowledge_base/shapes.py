"""The fields a content file may have, checked by pydantic at the edge and turned into our frozen values."""

import re
from datetime import date
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from knowledge_base.service import (
    Article,
    Audience,
    Choice,
    HazardRule,
    MergeGroup,
    Notice,
    Phrase,
    PlaceRule,
    Privacy,
    Promise,
    Question,
    Service,
)

_LANGUAGE: Final = re.compile(r"[a-z]{2}")
_PROMISE: Final = re.compile(r"(\d{1,3}) (work days?|hours?)")


def _promise(value: object) -> Promise:
    found = _PROMISE.fullmatch(str(value).strip())
    if found is None:
        raise ValueError("Write a promise as '3 work days' or '4 hours'")
    return Promise(int(found[1]), "hours" if found[2].startswith("hour") else "work_days")


def _lines(value: object) -> object:
    """A block of lines or a list → the lines, without empty ones."""
    parts = value.splitlines() if isinstance(value, str) else value
    if not isinstance(parts, list):
        raise ValueError("Write one example a line")
    return tuple(str(line).strip() for line in parts if str(line).strip())


def _with_english(value: dict[str, str]) -> dict[str, str]:
    if "en" not in value:
        raise ValueError("The English text (en) is missing")
    return {language: " ".join(words.split()) for language, words in value.items()}


def _words(value: object) -> object:
    """Lets a label be a bare number. A comma in {en: ..., es: ...} makes a key without words: that is caught here."""
    if not isinstance(value, dict):
        return value
    for name, words in value.items():
        if words is None or not _LANGUAGE.fullmatch(str(name)):
            raise ValueError(f"'{name}' is not a language with words; put words that hold a comma in quotes")
    return {name: str(words) for name, words in value.items()}


PromiseField = Annotated[Promise, BeforeValidator(_promise)]
Lines = Annotated[tuple[str, ...], BeforeValidator(_lines)]
TextField = Annotated[dict[str, str], BeforeValidator(_words), AfterValidator(_with_english)]


class Shape(BaseModel):
    """A part of a file; a field nobody knows is a misspelling."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class ChoiceShape(Shape):
    key: str = ""
    label: TextField
    means: dict[str, str] = Field(default_factory=dict)

    def value(self, position: int) -> Choice:
        """A choice without ``means`` answers with its English label; without a key it has its number."""
        means = tuple(self.means.items()) or (("answer", self.label["en"]),)
        return Choice(self.key or str(position), self.label, means)


class QuestionShape(Shape):
    text: TextField
    required: bool = False
    choices: tuple[ChoiceShape, ...] = ()

    def value(self, code: str) -> Question:
        choices = tuple(choice.value(position) for position, choice in enumerate(self.choices, 1))
        return Question(code, self.text, choices, self.required)


class HazardShape(Shape):
    promise: PromiseField
    on_call: bool = True


class NoticeShape(Shape):
    """``{from: 2026-12-21, until: 2027-01-03, text: {...}}``; ``until`` is the last day it is told."""

    start: date = Field(alias="from")
    until: date
    text: TextField

    @model_validator(mode="after")
    def _order(self) -> "NoticeShape":
        if self.until < self.start:
            raise ValueError("The notice ends before it begins")
        return self

    def value(self) -> Notice:
        return Notice(self.start, self.until, self.text)


class ServiceShape(Shape):
    name: TextField
    department: str
    owner: str
    promise: PromiseField
    place: PlaceRule = "required"
    privacy: Privacy = "public"
    hazard: HazardShape | None = None
    photo: bool = True
    duplicate_metres: int = Field(default=40, ge=0, le=2000)
    reopen_days: int = Field(default=30, ge=0, le=365)
    merge_group: str | None = None
    includes: tuple[str, ...] = ()
    jurisdiction: dict[str, str] = Field(default_factory=dict)
    next_step: TextField
    questions: dict[str, QuestionShape] = Field(default_factory=dict)
    notices: tuple[NoticeShape, ...] = ()
    aliases: dict[str, Lines] = Field(default_factory=dict)
    examples: dict[str, Lines] = Field(default_factory=dict)

    def value(self, code: str) -> Service:
        hazard = HazardRule(self.hazard.promise, self.hazard.on_call) if self.hazard else None
        return Service(
            code=code, name=self.name, examples=self.examples, department=self.department, owner=self.owner,
            promise=self.promise, place=self.place, privacy=self.privacy, hazard=hazard,
            questions=tuple(question.value(name) for name, question in self.questions.items()),
            aliases=self.aliases, next_step=self.next_step, duplicate_metres=self.duplicate_metres,
            reopen_days=self.reopen_days, merge_group=self.merge_group, includes=self.includes,
            jurisdiction=self.jurisdiction, asks_photo=self.photo,
            notices=tuple(notice.value() for notice in self.notices),
        )  # fmt: skip


class ArticleShape(Shape):
    title: TextField
    answer: TextField
    offers: str | None = None
    not_ours: str | None = None
    notices: tuple[NoticeShape, ...] = ()
    examples: dict[str, Lines] = Field(default_factory=dict)

    def value(self, code: str) -> Article:
        notices = tuple(notice.value() for notice in self.notices)
        return Article(code, self.title, self.answer, self.examples, self.offers, self.not_ours, notices)


class PhraseShape(Shape):
    """``name: {audience: personal, en: ..., es: ...}``; the words may also lie under ``text``."""

    audience: Audience = "personal"
    text: dict[str, str]

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, value: Any) -> Any:
        if not isinstance(value, dict) or "text" in value:
            return value
        words = {name: words for name, words in value.items() if name != "audience"}
        return {"text": words} | {name: given for name, given in value.items() if name == "audience"}

    @model_validator(mode="after")
    def _english(self) -> "PhraseShape":
        if "en" not in self.text:
            raise ValueError("The English text (en) is missing")
        return self

    def value(self, name: str) -> Phrase:
        # Line ends inside a phrase are the editor's: only the ends are trimmed.
        return Phrase(name, {language: words.strip() for language, words in self.text.items()}, self.audience)


class GroupShape(Shape):
    question: TextField

    def value(self, code: str) -> MergeGroup:
        return MergeGroup(code, self.question)


class GroupsShape(Shape):
    """``groups.yaml``: what is offered when nothing is known, and which services no text can tell apart."""

    most_asked: tuple[str, ...] = ()
    groups: dict[str, GroupShape] = Field(default_factory=dict)


class IdeasShape(Shape):
    """``ideas.yaml``: how residents word a suggestion."""

    examples: dict[str, Lines] = Field(default_factory=dict)
