"""Asking what an editor wants to know: required questions whose options carry what choosing them does."""

from bot.asking import REMIND, Put, shown_with
from bot.effects import Public, Say
from bot.moves import Act, Danger, SetDetail, SetService
from bot.talk import Ask, Draft, Option
from bot.world import World
from knowledge_base.service import Choice, Question, Service


def ask_detail(draft: Draft, service: Service, world: World, language: str) -> Put | None:
    """The first required question that has no answer yet, or None."""
    for question in service.questions:
        if question.required and question.code not in draft.details and question.code not in draft.waived:
            return _put(draft, question, world, language)
    return None


def _put(draft: Draft, question: Question, world: World, language: str) -> Put:
    knowledge = world.city.knowledge
    options = tuple(
        Option(choice.key, knowledge.say(choice.label, language), acts(draft.id, question, choice))
        for choice in question.choices
    )
    say = Say("detail", {"question": Public(knowledge.say(question.text, language))})
    ask = Ask(
        "", "detail", f"detail_{question.code}", (draft.id,), world.now, options, "detail", question.code, REMIND
    )  # fmt: skip
    return Put(ask, shown_with(say, options) if options else say)


def acts(draft: str, question: Question, choice: Choice) -> tuple[Act, ...]:
    """What choosing this answer does; the answer itself is always kept, so that it is not asked again."""
    done: list[Act] = []
    answered = False
    for kind, value in choice.means:
        if kind == "answer":
            done.append(SetDetail(draft, question.code, value))
            answered = True
        elif kind == "service":
            done.append(SetService(draft, value))
        elif kind == "danger":
            done.append(Danger(value))
    if not answered and not any(isinstance(act, SetService) for act in done):
        done.insert(0, SetDetail(draft, question.code, choice.label["en"]))
    return tuple(done)
