"""A place without a problem: it goes to the drafts that lack one, moves the one on the table, or opens a report."""

from bot.moves import Report, SetPlace
from bot.readers import place as places
from bot.readers.candidate import ANSWER, FRESH, Candidate
from bot.readers.scene import Scene, parts_of
from bot.readers.topics import Problem
from bot.talk import Draft
from places.place import Finding, Parts


def place_only(scene: Scene, problem: Problem, words: frozenset[int]) -> tuple[Candidate, ...]:
    """A place without a problem: it goes to the drafts that lack one, or opens a report."""
    expecting = scene.ask is not None and scene.ask.expects == "place"
    targets = _lacking(scene)
    if not targets:
        return _bare_place(scene, problem, words)
    finding = completed(scene, problem, problem.finding, targets[-1])
    if expecting and finding.outcome == "none":
        finding = places.number_alone(scene, parts_of(targets[-1]))
    words = places.place_words(scene, finding)
    if not words or (not expecting and finding.outcome not in places.SURE and not _mostly(scene, words)):
        return ()
    acts = tuple(SetPlace(draft.id, finding, said(scene, finding)) for draft in targets)
    return (Candidate("place", acts, words, ANSWER if expecting else FRESH),)


def _bare_place(scene: Scene, problem: Problem, words: frozenset[int]) -> tuple[Candidate, ...]:
    finding, draft = problem.finding, scene.draft
    if not words or (finding.outcome not in places.SURE and not _mostly(scene, words)):
        return ()
    if draft is None:
        report = Report(finding=finding, hazard=scene.danger, urgent=scene.urgent)
        return (Candidate("place", (report,), words),)
    if places.same(draft.place.found, finding):
        return (Candidate("place", (SetPlace(draft.id, finding, said(scene, finding)),), words),)
    moved = tuple(SetPlace(one.id, finding, said(scene, finding)) for one in together(scene, draft))
    return (Candidate("place", moved, words),)


def together(scene: Scene, draft: Draft) -> tuple[Draft, ...]:
    """The drafts at the same place as this one: they are corrected together."""
    at = draft.place.found.text if draft.place.found else None
    near = tuple(one for one in scene.talk.drafts if one.place.found is not None and one.place.found.text == at)
    return near or (draft,)


def _lacking(scene: Scene) -> tuple[Draft, ...]:
    """The drafts without a place: those asked about, else the newest one."""
    ask = scene.ask
    about = [one for one in scene.talk.drafts if one.place.found is None]
    if ask is not None and ask.expects == "place":
        return tuple(one for one in about if one.id in ask.about) or tuple(about[-1:])
    draft = scene.draft
    return (draft,) if draft in about and draft is not None else ()


def completed(scene: Scene, problem: Problem, finding: Finding, draft: Draft) -> Finding:
    """The finding joined to the half that the draft already knows, when that gets further."""
    known = parts_of(draft)
    if known == Parts():
        return finding
    whole = problem.span == (0, len(scene.text))
    joined = places.look_joined(scene, known) if whole else places.look(scene, problem.span, known)
    return places.better(joined, finding)


def _mostly(scene: Scene, words: frozenset[int]) -> bool:
    """Whether the words that say something are nearly all of the place."""
    return len(scene.says(scene.everything - words)) <= len(words) // 2


def said(scene: Scene, finding: Finding) -> str:
    return scene.text[slice(*finding.span)].replace("\n", " ").strip()
