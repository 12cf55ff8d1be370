"""Questions, ideas and small talk: answered without opening a report; the open question then returns."""

from dataclasses import replace

from bot.apply.filing import due, due_text
from bot.apply.people import want_person
from bot.asking import LAPSES, numbered, shown_with
from bot.effects import Keep, Public, Say
from bot.moves import AboutUs, Idea, Question, Repeat, Report
from bot.talk import Ask, just_filed
from bot.world import Step, World
from casework.handoff import Reason
from knowledge_base.service import Article, Service


def question(act: Question, step: Step, world: World) -> Step:
    """Answer from the knowledge base; offer its service at most once, never in the middle of a report nor right after
    it was filed. Without an article that answers it is said so."""
    article = world.city.knowledge.articles.get(act.article)
    if article is None:
        return (step if act.article else step.saying("no_answer")).asking_again()
    answer = world.city.knowledge.say(article.answer, step.language)
    step = step.having(replace(step.talk, answered=article.code))
    step = _noticed(article, step.saying("answer", answer=answer), world).asking_again()
    if article.offers and world.service(article.offers) and not step.talk.drafts:
        return _offered(article.code, article.offers, step, world)
    return step


def usual(code: str, step: Step, world: World) -> Step:
    """How long a service takes: the date it promises from now on, and the offer to report one."""
    service = world.service(code)
    if service is None:
        return step.asking_again()
    date = due_text(service, due(service, world), world, step.language)
    step = step.saying("promise", service=world.name(code, step.language), date=date)
    step = _noticed(service, step, world).asking_again()
    return step if step.talk.drafts else _offered(f"promise:{code}", code, step, world)


def _noticed(entry: Article | Service, step: Step, world: World) -> Step:
    """What holds for it these days, right after the answer."""
    for notice in world.notices(entry, step.language):
        step = step.saying("notice", notice=notice)
    return step


def _offered(about: str, service: str, step: Step, world: World) -> Step:
    if about in step.talk.offered or service in just_filed(step.talk, world.now):
        return step
    language = step.language
    options = numbered([
        (world.word("option_yes", language), (Report(service, 1.0),)),
        (world.word("option_no", language), (Repeat(),)),
    ])  # fmt: skip
    ask = Ask("", "other", "offer_report", (about,), world.now, options, silence=LAPSES)
    say = shown_with(Say("offer_report", {"service": Public(world.name(service, language))}), options)
    return replace(step.noting(about), aside=(ask, say))


def idea(act: Idea, step: Step) -> Step:
    """Thanked and kept; neither question nor request."""
    return step.doing(Keep(act.text)).saying("idea_kept").asking_again()


def off_topic(step: Step) -> Step:
    """One friendly line with three things we can do; a second time in a row a person is called (settle)."""
    return step if step.talk.lost else step.saying("off_topic").asking_again()


def about_us(act: AboutUs, step: Step, world: World) -> Step:
    """What answers here, how much there is to do, how we help; who cries for help again gets a person."""
    phrase = f"about_{act.what}"
    if act.what != "aid":
        return step.saying(phrase).asking_again()
    return _once(phrase, "asked", step, world)


def vexed(step: Step, world: World) -> Step:
    """Own up once, name the way to a person and ask what is missing; the second time the person is called."""
    return _once("vexed", "not_understood", step, world)


def _once(phrase: str, reason: Reason, step: Step, world: World) -> Step:
    """Said once; who comes back to it gets a person."""
    if phrase in step.talk.offered:
        return want_person(reason, step, world)
    return step.noting(phrase).saying(phrase).asking_again()
