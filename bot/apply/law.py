"""Opt-out, opt-in and help: the law's words, which come before everything else."""

from dataclasses import replace
from typing import Final

from bot.apply.filing import due_text
from bot.asking import READ_BACK_MINUTES, numbered, shown_with
from bot.effects import Consent, Personal, Public, Say, Value
from bot.facts import RequestFacts
from bot.moves import Help, LessNews, OptIn, OptOut, Repeat
from bot.talk import Ask, Silence
from bot.world import Step, World
from casework.request import OPEN


def opt_out(act: OptOut, step: Step) -> Step:
    """At once; one confirmation, none when the carrier has answered. A repeat is not confirmed again."""
    consent = Consent("out", "carrier" if act.carrier else "words")
    already = step.consent == "out"
    watch = step.talk.watch
    if watch is not None:  # what comes after is no answer about the danger; a new one is told anew
        step = step.having(replace(step.talk, watch=replace(watch, followed=False)))
    step = replace(step, consent="out").doing(consent)
    return step if act.carrier or already else step.keeping("opted_out")


_SILENT: Final = Silence(READ_BACK_MINUTES, (OptOut(),))
"""Who wished for silence and does not answer how far gets it in full (47 CFR 64.1200(a)(12))."""


def less_news(act: LessNews, step: Step, world: World) -> Step:
    """News of one's own request is not left out singly: stop every text, or keep the news?"""
    options = numbered([
        (world.word("option_no_texts", step.language), (OptOut(),)),
        (world.word("option_keep_news", step.language), (Repeat(),)),
    ])  # fmt: skip
    ask = Ask("", "other", "less_news", (act.tracking,), world.now, options, silence=_SILENT)
    return replace(step, aside=(ask, shown_with(Say("less_news"), options)))


def opt_in(act: OptIn, step: Step, world: World) -> Step:
    """Back again, with the open requests summed up; a half-told problem from before is let go, a whole one read back.

    Recorded silently when the carrier has answered and nothing else was said after it.
    """
    told = tuple(draft for draft in step.talk.drafts if draft.service or not draft.unasked)
    step = replace(step.having(replace(step.talk, drafts=told)), consent="in")
    step = step.doing(Consent("in", "carrier" if act.carrier else "words"))
    if act.carrier:
        return replace(step, mute=_was_all(world))
    live = [request for request in world.facts.own if request.status in OPEN]
    if not live:
        return step.keeping("opted_in_going" if step.talk.drafts else "opted_in_none").asking_again()
    lines = "\n".join(_line(request, step, world) for request in live)
    values: dict[str, Value] = {"lines": Personal(lines), "count": Public(str(len(live)))}
    brief = "opted_in_count" if len(live) > 1 else ""
    return step.doing(Say("opted_in", values, keep=True, brief=brief, within=1)).asking_again()


def _was_all(world: World) -> bool:
    """Whether nothing was said after a word that the carrier acts on and answers."""
    keywords, last = world.facts.capabilities.carrier_keywords, world.heard[-1:]
    return len(world.heard) < 2 or any(one.carrier_keyword or one.text.strip().upper() in keywords for one in last)


def _line(request: RequestFacts, step: Step, world: World) -> str:
    """What, where and by when; a promise that is over is not repeated."""
    due, where = request.due, ", ".join(filter(None, (world.name(request.service, step.language), request.place)))
    if due is None or due < world.now:
        return f"- {where}"
    return f"- {where}: {due_text(world.service(request.service), due, world, step.language)}"


def help_(act: Help, step: Step, world: World) -> Step:
    """Who we are, how to stop, hours, cost; then the open question once more. A carrier's help is not repeated.

    What can be done here is enough where texts cost nobody anything and "stop" is no word of the law.
    """
    return step.asking_again() if act.carrier else _told(step, world).asking_again()


def _told(step: Step, world: World) -> Step:
    if not world.facts.capabilities.opt_out_law and step.consent != "out":
        return step.saying("off_topic")
    return step.keeping("help")


def new_number(step: Step) -> Step:
    """ "Use this one": not an opt-out. Who writes from a number is who we answer there."""
    return step.saying("new_number").asking_again()
