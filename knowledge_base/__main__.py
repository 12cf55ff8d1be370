"""Shows and checks a city's knowledge: `python -m knowledge_base [check [CITY] | show CODE [CITY]]`."""

import sys
from collections.abc import Sequence

from knowledge_base.base import KnowledgeBase
from knowledge_base.check import check_city
from knowledge_base.file_forms import article_form, service_form
from knowledge_base.files import load_city
from knowledge_base.problems import ContentError
from knowledge_base.starter import DEMO
from knowledge_base.yaml_files import as_text

USAGE = "usage: python -m knowledge_base [check [CITY] | show CODE [CITY]]"


def main(arguments: Sequence[str]) -> int:
    """0 done, 1 found wanting, 2 wrong usage."""
    try:
        match list(arguments):
            case []:
                return _overview(load_city(DEMO)[1])
            case ["check", *city] if len(city) <= 1:
                return _check(city[0] if city else DEMO)
            case ["show", code, *city] if len(city) <= 1:
                return _show(load_city(city[0] if city else DEMO)[1], code)
            case _:
                print(USAGE, file=sys.stderr)
                return 2
    except ContentError as wrong:
        print(wrong, file=sys.stderr)
        return 1


def _overview(kb: KnowledgeBase) -> int:
    print(f"{kb.city_name}, revision {kb.revision}, languages {', '.join(kb.languages)}")
    print(f"{len(kb.services)} services, {len(kb.articles)} articles, {len(kb.phrases)} phrases\n")
    for service in kb.services.values():
        promise = service.promised
        unit = promise.unit.replace("_", " ")
        print(f"{service.code:20} {promise.amount:3} {unit:10} {service.privacy:8} {service.department}")
    return 0


def _check(city: str) -> int:
    issues = check_city(city)
    for issue in issues:
        print(issue)
    errors = sum(issue.severity == "error" for issue in issues)
    print(f"{city}: {errors} errors, {len(issues) - errors} warnings")
    return 1 if errors else 0


def _show(kb: KnowledgeBase, code: str) -> int:
    if code in kb.services:
        print(as_text(service_form(kb.services[code])))
    elif code in kb.articles:
        print(as_text(article_form(kb.articles[code])))
    else:
        print(f"There is no service or article '{code}'.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
