"""Filing for somebody else: whose report a draft is, and what those who file it hear."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.drafts import changed, put
from bot.effects import File, Personal, Public
from bot.facts import RequestFacts
from bot.moves import OnBehalf, Reporter
from bot.talk import Draft, Talk, ToldFor
from bot.world import Step, World

KEPT: Final = timedelta(minutes=10)
"""How long a person who was named alone is the one the next report is for."""

MOST_KNOWN: Final = 60
"""Reports of batches that a talk remembers, newest last; news of older ones comes one by one."""


def on_behalf(act: OnBehalf, step: Step) -> Step:
    """From here on it is told for this person."""
    return step.having(replace(step.talk, behalf=act.reporter))


def meant(talk: Talk, now: datetime) -> Reporter | None:
    """The person named alone a moment ago, whom the next report is for; one named a while ago is not meant."""
    fresh = talk.last_heard is not None and now - talk.last_heard <= KEPT
    return talk.behalf if fresh else None


def begun(before: Talk, step: Step, world: World) -> Step:
    """A person named a while ago is no longer the one meant."""
    who = meant(before, world.now)
    return step if who == step.talk.behalf else step.having(replace(step.talk, behalf=who))


def settled(step: Step) -> Step:
    """The person named has what was told; named with nothing beside it, what is on the table, or the next report."""
    who, talk = step.talk.behalf, step.talk
    if who is None:
        return step
    if not any(draft.reporter == who for draft in talk.drafts):
        free = [draft for draft in talk.drafts if draft.reporter is None and not draft.parked]
        if not free:
            return step.saying("behalf_go_on", person=Personal(who.name))
        for draft in free:
            talk = put(talk, replace(changed(draft), reporter=who))
    return step.having(replace(talk, behalf=None))


def named(name: str, draft: Draft) -> Personal | Public:
    """A service's name, with whose report it is."""
    return Personal(name + shown_for(draft)) if draft.reporter else Public(name)


def shown_for(draft: Draft) -> str:
    """Whose report it is, as those who file it read it: " (Mrs Ruiz)"; "" for their own."""
    return f" ({draft.reporter.name})" if draft.reporter else ""


def remembered(files: list[File], step: Step, world: World) -> Step:
    """The talk that gathers news of these: several filed at once, or for others, by somebody who does so as a task."""
    fresh = (ToldFor(who.name, one.tracking) for one in files if (who := one.ready.draft.reporter) is not None)
    step = step.having(replace(step.talk, told_for=(*step.talk.told_for, *fresh)[-MOST_KNOWN:]))
    many = len(files) > 1 or any(one.ready.draft.reporter for one in files)
    if world.facts.role != "liaison" or not many:
        return step
    batch = (*step.talk.batch, *(one.tracking for one in files))[-MOST_KNOWN:]
    return step.having(replace(step.talk, batch=batch))


def only_followed(request: RequestFacts, talk: Talk) -> bool:
    """Whether it is another's. What this conversation filed for somebody else is put right and taken back here too."""
    return request.followed and all(one.tracking != request.tracking for one in talk.told_for)


def reporters(files: list[File]) -> tuple[Reporter, ...]:
    """Everybody these were filed for, each once."""
    return tuple(dict.fromkeys(one.ready.draft.reporter for one in files if one.ready.draft.reporter))


def told(files: list[File], step: Step) -> Step:
    """Whether those they were filed for hear of it themselves."""
    people = reporters(files)
    if not people:
        return step
    texted = all(one.phone for one in people)
    return step.keeping("filed_for" if texted else "filed_for_untexted", person=Personal(_names(people)))


def _names(people: tuple[Reporter, ...]) -> str:
    return ", ".join(one.name for one in people)
