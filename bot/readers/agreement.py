"""Yes, no, "only the light": agreeing with a question, or with a part of it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.moves import Act, Drop, FileThem, Follow, NotService, Report, SetPlace, SetService
from bot.readers import place as places
from bot.readers.candidate import ANSWER, STRONG, Candidate
from bot.readers.cues import ADDS, CONTINUES, CORRECTS, EXCUSES, REFUSED_NUMBER, wrong_part
from bot.readers.naming import calls_any, named_in_full, names_any, service_named, service_words
from bot.readers.nod import TAKEN_BACK, YES, behind_yes, nodding, nods, yes_before, yes_first
from bot.readers.place import Spot
from bot.readers.questions import asks
from bot.readers.said_again import said_again
from bot.readers.scene import Scene, parts_of
from bot.readers.words import listed, matched, split
from bot.talk import Ask, Draft, Option
from classifier import rules
from places.breath import kept_street, whole

NONE_OF_THESE: Final = "0"
YES_FIRST: Final = "option:yes"
"""The reading of a yes without a mark behind it."""

_ONLY: Final = re.compile(
    r"\b(?:only|solo|sólo|solamente|nada más)\b"
    r"|(?<!\bi )(?<!\bwe )(?<!they )(?<!body )(?<!someone )\bjust\b(?!\s+(?:\w+ed|got|took|came|saw|now)\b)",
    re.IGNORECASE,
)
"""Of several, these. "They just picked it up" tells when."""


def propose(scene: Scene, ask: Ask) -> tuple[Candidate, ...]:
    """What the open question's yes or no means here, and "only ..." or "not the ..." in front of several drafts."""
    said = _yes_or_no(scene, ask)
    more = () if any(one.words == scene.everything for one in said) else _repeated(scene, ask)
    return (*said, *more, *(_only_some(scene, ask) or _all_but(scene, ask)))


def _repeated(scene: Scene, ask: Ask) -> tuple[Candidate, ...]:
    """ "Yes, pothole at 12 Main St": a yes to the read-back of just that, or to "is yours the same?"."""
    option, said = affirmed(ask), yes_before(scene)
    pointed = _THE.match(scene.text) is not None
    if ask.kind not in ("confirm", "nearby") or option is None:
        return ()
    drafts = [one for one in scene.talk.drafts if one.id in ask.about]
    if said_again(scene, drafts):
        return (choice(ask, [option], scene.everything, STRONG),)
    if not (said or pointed) or CORRECTS.search(scene.text) or REFUSED_NUMBER.search(scene.text):
        return ()
    if put_right := (ask.kind == "confirm" and _renumbered(scene, ask, said, drafts)) or _renamed(scene, said, drafts):
        return (put_right,)
    if not said:
        return ()
    spot = places.look(scene, (0, len(scene.text)))
    spot = places.on_street(spot, drafts[0].place.found) if drafts else spot
    if spot.named and not all(places.same(one.place.found, spot.finding) for one in drafts):
        return ()
    if ADDS.search(behind_yes(scene)):
        return ()
    called = " ".join(service_words(scene.city.knowledge, one.service.value) for one in drafts if one.service)
    rest = scene.everything - said - spot.words
    told = scene.says(rest)
    plain = matched(told, called) == told or _goes_on(scene, rest, drafts)
    return (choice(ask, [option], scene.everything, ANSWER),) if plain else ()


def _goes_on(scene: Scene, rest: frozenset[int], drafts: Sequence[Draft]) -> bool:
    """ "Yes, a big hole in the road" of a pothole: the very problem in other words, or since when; nothing else."""
    mine, text = [one.service.value for one in drafts if one.service], behind_yes(scene)
    if len(mine) != 1 or asks(text) or TAKEN_BACK.search(text) or len(split(text)) > LONGEST:
        return False
    ranking = scene.rank_words(rest)
    same = ranking.best is not None and ranking.best.intent == mine[0]
    if ranking.decision == "accept" or names_any(scene, rest, [one.intent for one in ranking.candidates[:1]]):
        return same
    return CONTINUES.match(text) is not None or (same and ranking.decision == "choose")


LONGEST: Final = 12
"""Words behind a yes that only go on about the problem."""


NUMBERED: Final = listed(
    "number num house número numero casa exact exactly address actual actually real really correct it's but place "
    "location spot street building door dirección direccion exacta exacto pero lugar"
)
_THE: Final = re.compile(r"^\W*(?:the|that|el|la|los|las|ese|esa)\b", re.IGNORECASE)


def _renumbered(scene: Scene, ask: Ask, said: frozenset[int], drafts: Sequence[Draft]) -> Candidate | None:
    """ "Yes, the pothole at 14": a yes to what it is, at another house number or place."""
    named = [one for one in drafts if one.service and service_named(scene, one.service.value)] or drafts
    digits = {word.low for word in scene.words if word.low.isdecimal()}
    after = scene.text[scene.words[0].end :] if said else scene.text
    if len(named) != 1 or digits & {option.key for option in ask.options} or ADDS.search(after):
        return None
    draft = named[0]
    called = service_named(scene, draft.service.value) if draft.service else ()
    beside = [word for at, word in enumerate(scene.words) if at not in said and word not in called]
    text = "".join(char if any(w.start <= at < w.end for w in beside) else " " for at, char in enumerate(scene.text))
    finding = kept_street(scene.city.gazetteer.find(text, known=parts_of(draft)), draft.place.found)
    if finding.outcome not in ("resolved", "not_found") or not (digits or whole(finding)):
        return None
    spoken = scene.within(finding.span)
    excused = scene.found(EXCUSES)
    told = scene.says(frozenset(at for at, word in enumerate(scene.words) if word in beside) - spoken - excused)
    if any(word.low not in NUMBERED for word in told):
        return None
    if places.same(draft.place.found, finding):
        yes = affirmed(ask)  # the same correction once more, after it was made: now it is right
        return choice(ask, [yes], scene.everything, STRONG) if yes and said and told else None
    return Candidate(
        "correction",
        (SetPlace(draft.id, finding, places.said(scene, Spot(finding, spoken))),),
        scene.everything,
        STRONG,
    )


_AND: Final = listed("and plus also too y e también tambien but pero not no")


def _renamed(scene: Scene, said: frozenset[int], drafts: Sequence[Draft]) -> Candidate | None:
    """ "Yes, street light" to "Traffic signal at ...": another service than the one read back is meant by its name."""
    beside = scene.everything - frozenset(
        range(max((at + 1 for at in said if scene.words[at].low in YES - {"y"}), default=0))
    )
    if not said or len(drafts) != 1 or any(scene.words[at].low in _AND for at in beside):
        return None
    if asks(behind_yes(scene)):
        return None
    draft, (code, called) = drafts[0], named_in_full(scene, beside)
    mine = draft.service.value if draft.service else ""
    if code in ("", mine) or scene.says(beside - called):
        return None
    return Candidate("correction", (SetService(draft.id, code),), scene.everything, STRONG)


def choice(ask: Ask, chosen: Sequence[Option], words: frozenset[int], tie: int) -> Candidate:
    acts = _apart([act for option in chosen for act in option.means])
    return Candidate(f"option:{ask.kind}", acts, words, tie)


def _apart(acts: Sequence[Act]) -> tuple[Act, ...]:
    """ "1 and 2" of two services: the second one is a report of its own beside the first."""
    first = next((act for act in acts if isinstance(act, SetService)), None)
    return tuple(
        Report(act.service, 1.0, beside=act.draft)
        if isinstance(act, SetService) and first is not None and act is not first and act.draft == first.draft
        else act
        for act in acts
    )


def none_of_these(scene: Scene, ask: Ask, tie: int) -> Sequence[Candidate]:
    """ "0": the option of that key, else a refusal of everything that was offered for this draft."""
    zero = [option for option in ask.options if option.key == NONE_OF_THESE]
    if not zero and ask.kind == "confirm" and ask is scene.ask:
        zero = [option for option in ask.options if not _files(option)]
    if zero:
        return [choice(ask, zero[:1], scene.everything, tie)]
    draft = next((one for one in scene.talk.drafts if one.id in ask.about), None)
    if ask.kind != "service" or draft is None or not draft.guesses:
        return ()
    return [Candidate("none_of_these", (NotService(draft.id, draft.guesses),), scene.everything, tie)]


def _yes_or_no(scene: Scene, ask: Ask) -> Sequence[Candidate]:
    found = []
    for intent, words in nods(scene):
        if intent == "none_of_these":
            found += [*none_of_these(scene, ask, ANSWER)]
        elif words and _LIMITED.match(scene.text, scene.words[max(words)].end):
            continue
        elif option := _agreed(ask, intent, scene.text):
            found.append(choice(ask, [option], words or scene.everything, ANSWER))
    return found[:1] or _nodded(scene, ask) or _first(scene, ask)


def _nodded(scene: Scene, ask: Ask) -> Sequence[Candidate]:
    """ "Mhm yes", "quite right, yes", "that would be grand, yeah": a yes in any dress to what was read back. No word
    beside it takes it back, asks, or names a problem or a place."""
    option = affirmed(ask)
    if ask.kind not in ("confirm", "nearby") or option is None or not nodding(scene):
        return ()
    if calls_any(scene, scene.everything) or places.look(scene, (0, len(scene.text))).named:
        return ()
    return [choice(ask, [option], scene.everything, ANSWER)]


def _first(scene: Scene, ask: Ask) -> Sequence[Candidate]:
    """ "Yes hurry", "yes and the street light too": a yes without a mark behind it; the rest is read for itself."""
    option, said = affirmed(ask), yes_first(scene)
    if ask.kind not in ("confirm", "nearby") or option is None or not said:
        return ()
    return [replace(choice(ask, [option], said, ANSWER), reader=YES_FIRST)]


_LIMITED: Final = re.compile(r"\W*+(?:but|except|pero|menos|salvo)\b", re.IGNORECASE)
"""What follows takes the yes back in part: "fine, but it's on Oak St"."""


def _agreed(ask: Ask, intent: str, said: str) -> Option | None:
    """The option a small word chooses; "done" and "okay" are a yes only where something waits to be filed."""
    if intent == "no" or (intent == "wrong" and ask.kind == "confirm" and not wrong_part(said)):
        return denied(ask)
    option = affirmed(ask) if intent in ("yes", "done", "file", "okay") else None
    return option if option and (intent == "yes" or _files(option)) else None


def affirmed(ask: Ask) -> Option | None:
    """The option that "yes" chooses: the one that begins with yes, files or follows; never a mere list."""
    said = [option for option in ask.options if _begins(option, "yes")]
    if said:
        return said[0]
    doing = [option for option in ask.options if _files(option)]
    if doing:
        return doing[0]
    real = [option for option in ask.options if option.key != NONE_OF_THESE]
    return real[0] if len(real) == 1 or (len(real) == 2 and any(_begins(one, "no") for one in real)) else None


def denied(ask: Ask) -> Option | None:
    """The option that "no" chooses: the one that begins with no, else the other of two, else none of these."""
    said = [option for option in ask.options if _begins(option, "no")]
    if said:
        return said[0]
    others = [option for option in ask.options if option is not affirmed(ask)]
    zero = [option for option in others if option.key == NONE_OF_THESE]
    if zero:
        return zero[0]
    return others[0] if len(ask.options) == 2 and len(others) == 1 else None


def _begins(option: Option, intent: str) -> bool:
    return any(hit.intent == intent and hit.span[0] == 0 for hit in rules.small(option.label))


def _files(option: Option) -> bool:
    return any(isinstance(act, FileThem | Follow) for act in option.means)


def _all_but(scene: Scene, ask: Ask) -> Sequence[Candidate]:
    """ "Not the pothole": that one is dropped, and the rest is read back again."""
    drafts = [one for one in scene.talk.drafts if one.id in ask.about and one.service]
    named = [one for one in drafts if one.service and service_named(scene, one.service.value)]
    rest = scene.says(scene.everything)
    if ask.kind != "confirm" or not 0 < len(named) < len(drafts) or len(rest) > SHORT or not _BUT.search(scene.text):
        return ()
    return [Candidate("all_but", tuple(Drop(one.id) for one in named), scene.everything, ANSWER)]


SHORT: Final = 4
"""Telling words; a longer text says more than which one is left out."""

_BUT: Final = re.compile(
    r"\b(?:not|no|except|without|skip|leave out|menos|excepto|sin)\s+(?:the|my|el|la|los|las|mi)\b", re.IGNORECASE
)


def _only_some(scene: Scene, ask: Ask) -> Sequence[Candidate]:
    """ "Only the light": file that one and drop the others of this read-back."""
    drafts = [one for one in scene.talk.drafts if one.id in ask.about or ask.kind == "nearby"]
    if len(drafts) < 2 or not _ONLY.search(scene.text):
        return ()
    meant = [one.id for one in drafts if one.service and service_named(scene, one.service.value)]
    if not meant or len(meant) == len(drafts):
        return ()
    dropped = tuple(Drop(one.id) for one in drafts if one.id not in meant)
    filed = (FileThem(tuple(meant)),) if ask.kind == "confirm" else ()
    return [Candidate("only", (*dropped, *filed), scene.everything, STRONG)]
