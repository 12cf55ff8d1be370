"""What does not go together in one reading is set right: politeness beside a report, "yes" beside a correction."""

from collections.abc import Sequence
from typing import Final

from bot.moves import (
    Act,
    AllClear,
    AskStatus,
    FileThem,
    Follow,
    Move,
    NotService,
    Question,
    Refuse,
    Repeat,
    Report,
    SetPlace,
    SetService,
    Skip,
    Thanks,
    WantPerson,
)
from bot.readers.agreement import YES_FIRST
from bot.readers.asides import BESIDE
from bot.readers.candidate import Candidate
from bot.readers.cues import ADDS
from bot.readers.naming import names_any
from bot.readers.place import same
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.words import apart
from bot.talk import Talk, just_filed

_ALWAYS: Final = frozenset(
    {"thanks", "okay", "greeting", "person", "skip", "all_clear", "repeat", "about", "withdraw", YES_FIRST}
)


def polite(scene: Scene, chosen: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Thanks, greetings and small talk count only when nothing else was said.

    Beside a report or a wish for a person only what is asked is answered.
    """
    chosen = _after_yes(scene, chosen)
    matter = tuple(one for one in chosen if one.reader not in BESIDE and one.reader != "off_topic")
    told = any(one.reader in ("report", "person") for one in matter)
    matter = tuple(one for one in matter if not (told and one.reader == "question" and not _asked(scene, one)))
    if any(one.reader == "person" for one in matter):
        matter = tuple(one for one in matter if not _blind(scene, one))
    return matter or tuple(chosen[:1])


def _after_yes(scene: Scene, chosen: Sequence[Candidate]) -> Sequence[Candidate]:
    """ "Yes, nobody came last time", "yes its raining": beside a yes to what was read back, words are no problem of
    their own unless they name one, say where, or say that it comes on top."""
    yes = next((one for one in chosen if 0 in one.words and any(isinstance(act, FileThem) for act in one.acts)), None)
    if yes is None or ADDS.search(scene.text[scene.words[max(yes.words)].end :]):
        return chosen
    return tuple(one for one in chosen if one.reader != "report" or _tells(scene, one))


def _tells(scene: Scene, one: Candidate) -> bool:
    if any(isinstance(act, Report | SetPlace) and act.finding for act in one.acts):
        return True
    if _asked(scene, one):
        return False
    codes = [act.service or "" for act in one.acts if isinstance(act, Report | SetService)]
    return names_any(scene, one.words, codes)


def _blind(scene: Scene, one: Candidate) -> bool:
    """ "A human please, i dont do robots", "a person about this house", "somebody in the parks office": without a place
    of its own neither a guess nor what was filed here a moment ago is a problem beside the wish."""
    acts = [act for act in one.acts if isinstance(act, Report)]
    known = just_filed(scene.talk, scene.now)
    new = {act.service for act in acts if act.service} - known
    told = any(act.finding and act.finding.kind != "landmark" for act in acts) or (
        new and (one.certainty == 1.0 or names_any(scene, one.words, new))
    )
    return bool(acts) and len(acts) == len(one.acts) and not told


def _asked(scene: Scene, one: Candidate) -> bool:
    first, last = scene.words[min(one.words)], scene.words[max(one.words)]
    return asks(scene.text[first.start : last.end + 1])


def spoken_for(scene: Scene, exact: Sequence[Candidate]) -> frozenset[int]:
    """The words of exact readings that stand apart from the rest, so that the rest is read without them."""
    used: frozenset[int] = frozenset()
    for one in exact:
        if one.reader in _ALWAYS or (one.words and apart(scene.text, scene.words[max(one.words)].end)):
            used |= one.words
    return used


def tidied(moves: Sequence[Move], talk: Talk) -> tuple[Move, ...]:
    """A changed draft is read back again before it is filed; a place that was named is not skipped."""
    if any(isinstance(move.act, FileThem) for move in moves):
        moves = [move for move in moves if not _moot(move.act, talk)]
    acts = [move.act for move in moves]
    placed = {act.draft for act in acts if isinstance(act, SetPlace)}
    changed = placed | {act.draft for act in acts if isinstance(act, SetService | NotService)}
    reported = any(isinstance(act, Report) for act in acts)
    cleared = any(isinstance(act, AllClear) for act in acts)
    kept: list[Move] = []
    for move in moves:
        if any(_same(move.act, one.act) for one in kept):
            continue
        match move.act:
            case FileThem(drafts=drafts) | Refuse(drafts=drafts) if changed & set(drafts):
                continue
            case Refuse() if any(isinstance(act, WantPerson) for act in acts):
                continue
            case Follow(draft=draft) if draft and draft in changed:
                continue
            case Skip(draft=draft, what="place") if draft in placed:
                continue
            case AskStatus(tracking="") if reported:
                continue
            case Report() | Question() if cleared and not _complete(move.act):
                continue
            case Thanks() | Repeat() if len(acts) > 1 and any(not isinstance(act, Thanks | Repeat) for act in acts):
                continue
        kept.append(move)
    return tuple(kept)


def _moot(act: Act, talk: Talk) -> bool:
    """ "Its 2218, not 2281" · "yes", once it was put right and read back so: nothing is changed by it."""
    if not isinstance(act, SetPlace):
        return False
    return any(one.id == act.draft and same(one.place.found, act.finding) for one in talk.drafts)


def _complete(act: Act) -> bool:
    """A problem with its own service (or a choice of them) and place: "false alarm, but a pothole at ..."."""
    what = isinstance(act, Report) and (act.service or act.guesses)
    return isinstance(act, Report) and bool(what and act.finding and act.finding.outcome == "resolved")


def _same(act: Act, said: Act) -> bool:
    """Whether an act was said before, by an option or in other words."""
    if isinstance(act, SetService) and isinstance(said, SetService):
        return (act.draft, act.service) == (said.draft, said.service)
    return act == said
