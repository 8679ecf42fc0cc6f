# Putokaz: what a newcomer and a developer run. `make help` lists it.

PYTHON ?= python3
PORT ?= 8000
export PORT

VENV := .venv/bin/python
LOCK := $(VENV) -m uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header pyproject.toml
PYTEST := $(VENV) -m pytest -n 2 --dist loadfile

.DEFAULT_GOAL := help
.PHONY: help run install install-dev test lint format lock translations bench

help: ## List these targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

run: install ## Serve the campaign at http://127.0.0.1:8000/ (PORT=8001, DATABASE_URL=postgres://…)
	@$(VENV) manage.py serve

install: ## Make .venv and install the locked dependencies
	@command -v $(PYTHON) >/dev/null || { echo "There is no $(PYTHON) here. On Debian: apt install python3 python3-venv"; exit 1; }
	@$(PYTHON) tools/install.py base

install-dev: install
	@$(PYTHON) tools/install.py dev

test: install-dev ## Run the whole suite on SQLite, then on PostgreSQL
	@env -u DATABASE_URL $(PYTEST) -m "not postgres"
	@$(VENV) -m tests.postgresql $(PYTEST) -m "not browser"

lint: install-dev ## Check style, types and migrations
	@$(VENV) -m ruff check .
	@$(VENV) -m ruff format --check .
	@$(VENV) -m mypy
	@DJANGO_SETTINGS_MODULE=putokaz.settings.test DATABASE_URL=sqlite://:memory: $(VENV) manage.py makemigrations --check --dry-run

format: install-dev ## Put code into shape
	@$(VENV) -m ruff check --fix .
	@$(VENV) -m ruff format .

lock: install-dev ## Write requirements/*.txt anew from pyproject.toml
	@$(VENV) -m pip install -qq --disable-pip-version-check uv
	@$(LOCK) --output-file requirements/base.txt
	@$(LOCK) --group dev --output-file requirements/dev.txt

translations: install-dev ## Collect interface strings into locale/ and compile them (needs gettext)
	@$(VENV) manage.py makemessages --locale sr --locale sq --ignore tests --add-location file --no-obsolete --no-wrap
	@$(VENV) manage.py make_latin_catalogue
	@$(VENV) manage.py compilemessages --ignore .venv

bench: install-dev ## Measure what is called often
	@$(VENV) -m tools.bench
