"""Where photos go: the draft on the table, or loose, for the report or request that takes them up."""

from collections.abc import Sequence

from bot.moves import Act, AddPhotos, AddTo, Close, CloseAt, Reopen, Report, SetDetail, SetPlace, SetService
from bot.readers.crew import by_photo
from bot.talk import Talk, on_table


def belong(photos: tuple[str, ...], acts: Sequence[Act], talk: Talk) -> tuple[Act, ...]:
    """The act that puts these photos where they belong; none when another act carries them already.

    Loose ones come first, so that a report or reopening of the same message takes them up; what nobody
    takes is offered to the latest request when all moves are applied.
    """
    if not photos or any(isinstance(act, AddTo | Close | CloseAt) and act.photos for act in acts):
        return ()
    if not acts and (closing := by_photo(photos, talk)):
        return closing
    if any(isinstance(act, Report | Reopen) for act in acts):
        return (AddPhotos("", photos),)
    touched = [act.draft for act in acts if isinstance(act, SetPlace | SetService | SetDetail)]
    if touched or talk.drafts:
        return (AddPhotos(touched[-1] if touched else _asked(talk), photos),)
    return (AddPhotos("", photos),)


def _asked(talk: Talk) -> str:
    """The draft asked about, else the newest."""
    ask = on_table(talk)
    mine = [draft.id for draft in talk.drafts if ask and draft.id in ask.about]
    return mine[-1] if mine else talk.drafts[-1].id
