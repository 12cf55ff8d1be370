"""Moves become memory and effects, one function a move; nothing here asks a question."""

from typing import assert_never

from bot.apply import drafting, filing, followed, law, own, people, photos, placing, talking
from bot.moves import (
    AboutUs,
    AddPhotos,
    AddTo,
    AllClear,
    Amend,
    AskStatus,
    Close,
    Danger,
    Differs,
    Drop,
    FileThem,
    Follow,
    Help,
    Idea,
    Move,
    NewNumber,
    NotService,
    OffTopic,
    OptIn,
    OptOut,
    Question,
    Rate,
    Refuse,
    Reopen,
    Repeat,
    Report,
    SetDetail,
    SetPlace,
    SetService,
    Skip,
    Thanks,
    Threat,
    Unclear,
    Vexed,
    WantPerson,
    Withdraw,
)
from bot.scene import Scene, Step

__all__ = ["apply"]


def apply(move: Move, step: Step, scene: Scene) -> Step:
    """The step after this move. Never raises on anything a resident can say."""
    match move.act:
        case Report() as act:
            return drafting.report(act, move, step, scene)
        case SetService() as act:
            return drafting.set_service(act, move, step, scene)
        case NotService() as act:
            return drafting.not_service(act, step)
        case SetPlace() as act:
            return placing.set_place(act, move, step, scene)
        case SetDetail() as act:
            return drafting.set_detail(act, move, step)
        case AddPhotos() as act:
            return photos.add_photos(act, step)
        case Drop() as act:
            return drafting.drop(act, step)
        case Refuse() as act:
            return drafting.refuse(act, step)
        case Skip() as act:
            return drafting.skip(act, step, scene)
        case FileThem() as act:
            return filing.file_them(act, move, step, scene)
        case AskStatus(usual=True) as act:
            return talking.usual(act.service, step, scene)
        case AskStatus() as act:
            return own.ask_status(act, step, scene)
        case Amend() as act:
            return own.amend(act, step, scene)
        case Withdraw() as act:
            return own.withdraw(act, step, scene)
        case Reopen() as act:
            return own.reopen(act, move, step, scene)
        case AddTo() as act:
            return photos.add_to(act, step, scene)
        case Follow() as act:
            return followed.follow(act, step, scene)
        case Differs() as act:
            return followed.differs(act, step)
        case Rate() as act:
            return followed.rate(act, step, scene)
        case Close() as act:
            return followed.close(act, step, scene)
        case Question() as act:
            return talking.question(act, step, scene)
        case Idea() as act:
            return talking.idea(act, step)
        case Thanks() | Unclear():
            return step
        case OffTopic():
            return talking.off_topic(step)
        case Vexed():
            return talking.vexed(step, scene)
        case AboutUs() as act:
            return step.saying(f"about_{act.what}").asking_again()
        case Repeat():
            return step.asking_again()
        case WantPerson() as act:
            return people.want_person(act.reason, step, scene)
        case Threat():
            return people.threat(step, scene)
        case Danger() as act:
            return people.danger(act, move, step, scene)
        case AllClear() as act:
            return people.all_clear(act, step)
        case OptOut() as act:
            return law.opt_out(act, step)
        case OptIn() as act:
            return law.opt_in(act, step, scene)
        case Help() as act:
            return law.help_(act, step, scene)
        case NewNumber():
            return law.new_number(step)
        case _:
            assert_never(move.act)
