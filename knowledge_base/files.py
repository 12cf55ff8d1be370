"""Knowledge as a folder of YAML files: load it, and write it back with the editors' comments kept."""

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel

from knowledge_base.base import Contacts, KnowledgeBase
from knowledge_base.city import CityFile
from knowledge_base.city_file import read_city
from knowledge_base.document import with_revision
from knowledge_base.file_forms import article_form, groups_form, ideas_form, phrase_form, service_form
from knowledge_base.problems import ContentError, Faults
from knowledge_base.service import Phrase
from knowledge_base.shapes import ArticleShape, GroupsShape, IdeasShape, PhraseShape, ServiceShape
from knowledge_base.starter import city_folder
from knowledge_base.yaml_files import checked, read, read_as, write

CODE: Final = re.compile(r"[a-z][a-z0-9_]*")
Model = TypeVar("Model", bound=BaseModel)


def load_city(name_or_path: str) -> tuple[CityFile, KnowledgeBase]:
    """A city by folder or bundled name, with what it knows. Raises ContentError."""
    city = read_city(city_folder(name_or_path))
    return city, load(city.knowledge, city)


def load(folder: Path, city: CityFile) -> KnowledgeBase:
    """The knowledge in a folder, or the one a city folder points to, for this city. Raises ContentError."""
    faults = Faults()
    found = gather(knowledge_in(folder), city, faults)
    faults.raise_all()
    return found


def knowledge_in(folder: Path) -> Path:
    """The knowledge folder itself, or the one a city folder points to. Raises ContentError."""
    return read_city(folder).knowledge if (folder / "city.yaml").is_file() else folder


def phrases_of(folder: Path) -> dict[str, Phrase]:
    """What the bot says in a city, by name. Raises ContentError for the first fault."""
    faults = Faults()
    found = _phrases(knowledge_in(folder) / "phrases.yaml", faults)
    faults.raise_all()
    return found


def gather(folder: Path, city: CityFile | None, faults: Faults) -> KnowledgeBase:
    """As much of a folder as can be read; ``faults`` holds the rest. Without a city nothing is said of its contacts."""
    faults.of(lambda: _services_lie_in(folder), None)
    services, articles = (
        _each(ServiceShape, folder / "services", faults),
        _each(ArticleShape, folder / "articles", faults),
    )
    groups = faults.of(lambda: _maybe(GroupsShape, folder / "groups.yaml"), GroupsShape())
    ideas = faults.of(lambda: _maybe(IdeasShape, folder / "ideas.yaml"), IdeasShape())
    unrevised = KnowledgeBase(
        revision="",
        city_name=city.name if city else "",
        languages=city.languages if city else ("en",),
        contacts=city.contacts if city else Contacts(""),
        services={code: shape.value(code) for code, shape in services.items()},
        articles={code: shape.value(code) for code, shape in articles.items()},
        phrases=_phrases(folder / "phrases.yaml", faults),
        merge_groups={code: shape.value(code) for code, shape in groups.groups.items()},
        most_asked=groups.most_asked,
        ideas=ideas.examples,
    )
    return with_revision(unrevised)


def export(kb: KnowledgeBase, folder: Path) -> None:
    """Write the knowledge as files. Comments in files that lie there stay; files of entries that are gone go."""
    _write_each(folder / "services", {code: service_form(service) for code, service in kb.services.items()})
    _write_each(folder / "articles", {code: article_form(article) for code, article in kb.articles.items()})
    write(folder / "groups.yaml", groups_form(kb))
    write(folder / "ideas.yaml", ideas_form(kb))
    write(folder / "phrases.yaml", {name: phrase_form(phrase) for name, phrase in kb.phrases.items()})


def _write_each(folder: Path, forms: Mapping[str, Mapping[str, object]]) -> None:
    for path in folder.glob("*.yaml"):
        if path.stem not in forms:
            path.unlink()
    for code, form in forms.items():
        write(folder / f"{code}.yaml", form)


def _services_lie_in(folder: Path) -> None:
    if not (folder / "services").is_dir():
        raise ContentError(folder, "A knowledge folder holds a folder 'services'; this one does not.")


def _each(model: type[Model], folder: Path, faults: Faults) -> dict[str, Model]:
    """One entry a file; the file's name is its code."""
    read_in = {path.stem: faults.of(partial(_entry, model, path), None) for path in sorted(folder.glob("*.y*ml"))}
    return {code: entry for code, entry in read_in.items() if entry is not None}


def _entry(model: type[Model], path: Path) -> Model:
    if path.suffix != ".yaml" or not CODE.fullmatch(path.stem):
        raise ContentError(path, "Name the file after its code: small letters, digits and _, ending in .yaml.")
    return read_as(model, path)


def _maybe(model: type[Model], path: Path) -> Model:
    return read_as(model, path) if path.exists() else model()


def _phrases(path: Path, faults: Faults) -> dict[str, Phrase]:
    nothing: dict[str, object] = {}
    entries = faults.of(lambda: read(path) if path.exists() else nothing, nothing)
    read_in = {name: faults.of(partial(_phrase, path, name, entry), None) for name, entry in entries.items()}
    return {name: phrase for name, phrase in read_in.items() if phrase is not None}


def _phrase(path: Path, name: str, entry: object) -> Phrase:
    return checked(PhraseShape, path, entry, (name,)).value(name)
