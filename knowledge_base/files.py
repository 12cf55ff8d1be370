"""Knowledge as a folder of YAML files: load it, and write it back with the editors' comments kept."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel

from knowledge_base.base import KnowledgeBase
from knowledge_base.city import CityFile
from knowledge_base.city_file import read_city
from knowledge_base.document import with_revision
from knowledge_base.file_forms import article_form, groups_form, ideas_form, phrase_form, service_form
from knowledge_base.problems import ContentError
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
    folder = city.knowledge if (folder / "city.yaml").is_file() else folder
    if not (folder / "services").is_dir():
        raise ContentError(folder, "A knowledge folder holds a folder 'services'; this one does not.")
    services = {code: shape.value(code) for code, shape in _each(ServiceShape, folder / "services").items()}
    articles = {code: shape.value(code) for code, shape in _each(ArticleShape, folder / "articles").items()}
    groups = _maybe(GroupsShape, folder / "groups.yaml")
    unrevised = KnowledgeBase(
        revision="",
        city_name=city.name,
        languages=city.languages,
        contacts=city.contacts,
        services=services,
        articles=articles,
        phrases=_phrases(folder),
        merge_groups={code: shape.value(code) for code, shape in groups.groups.items()},
        most_asked=groups.most_asked,
        ideas=_maybe(IdeasShape, folder / "ideas.yaml").examples,
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


def _each(model: type[Model], folder: Path) -> dict[str, Model]:
    """One entry a file; the file's name is its code."""
    paths = sorted(folder.glob("*.y*ml"))
    for path in paths:
        if path.suffix != ".yaml" or not CODE.fullmatch(path.stem):
            raise ContentError(path, "Name the file after its code: small letters, digits and _, ending in .yaml.")
    return {path.stem: read_as(model, path) for path in paths}


def _maybe(model: type[Model], path: Path) -> Model:
    return read_as(model, path) if path.exists() else model()


def _phrases(folder: Path) -> dict[str, Phrase]:
    path = folder / "phrases.yaml"
    if not path.exists():
        return {}
    return {name: checked(PhraseShape, path, entry, (name,)).value(name) for name, entry in read(path).items()}
