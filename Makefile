# Everything a person does here. `make help` reads the words behind the ##.
SHELL := /bin/bash
PY := .venv/bin/python
CODE := app bot casework channels classifier console knowledge_base photos places store

# the tests start many processes: one that may not keep what it compiled lets the next compile it again
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test setup lint types layers bench docs demo talk clean

help: ## Show this help
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: .venv/.ready-run ## Set up and run the demo city on http://127.0.0.1:8311
	@.venv/bin/frontdoor run

# the fast tests try no disk: in memory, where there is room, nobody waits for one
MEMORY := $(shell [ -w /dev/shm ] && [ "$$(df -Pk /dev/shm | awk 'NR==2 {print $$4}')" -gt 4000000 ] && echo /dev/shm)

test: .venv/.ready-test ## Set up and pass the fast tests
	@$(if $(MEMORY),PYTEST_DEBUG_TEMPROOT=$(MEMORY)) $(PY) -m pytest -m "not slow" -n auto

setup: .venv/.ready-test ## Install everything, developers' tools included, and build the demo city

lint: .venv/.ready-test ## Style (ruff)
	@.venv/bin/ruff check . && .venv/bin/ruff format --check --quiet $(CODE) tests || (echo "run: .venv/bin/ruff format ."; exit 1)

types: .venv/.ready-test ## Types (mypy, strict)
	@.venv/bin/mypy

layers: .venv/.ready-test ## Who may import whom (import-linter)
	@.venv/bin/lint-imports

# DATABASE=postgresql://role@host/any: the same there too, with one worker and two (databases are made and dropped)
bench: .venv/.ready-test ## Measure a turn, the whole way over HTTP and a small storm, beside the machine's limits and a peer
	@.venv/bin/frontdoor bench turn && .venv/bin/frontdoor bench http && .venv/bin/frontdoor bench storm --quick
ifneq ($(DATABASE),)
	@for n in 1 2; do .venv/bin/frontdoor bench http --database $(DATABASE) --workers $$n || exit 1; \
	  .venv/bin/frontdoor bench storm --quick --database $(DATABASE) --workers $$n || exit 1; done
	@.venv/bin/frontdoor bench workers --database $(DATABASE)
endif
	@scripts/peers || echo "no peer beside it"
	@.venv/bin/frontdoor bench page

docs: .venv/.ready-test ## Make the generated pages (settings)
	@$(PY) -c "from pathlib import Path; from app.settings import page; Path('docs/settings.md').write_text(page())"

demo: .venv/.ready-run ## Talk to the bot in this terminal
	@.venv/bin/frontdoor chat

talk: demo

clean: ## Remove what set-up made
	@rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/.ready-run: pyproject.toml uv.lock scripts/setup
	@scripts/setup && touch $@

.venv/.ready-test: pyproject.toml uv.lock scripts/setup
	@scripts/setup dev && touch $@ .venv/.ready-run
