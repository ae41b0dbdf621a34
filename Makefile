# Two doors: `make site` builds the portal, `make test` proves that it works. On Windows: see README.md.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: help site serve check test lint clean

help:
	@echo "make site    byg portalen af content/ til site/"
	@echo "make serve   vis portalen på http://localhost:8000/ og byg den igen, når en fil bliver gemt"
	@echo "make check   tjek referater og registre"
	@echo "make test    installér det, prøverne skal bruge, og kør dem alle"
	@echo "make clean   slet det, der kan laves igen"

$(BIN)/python:
	@$(PYTHON) -m venv $(VENV) || { echo "Python kan ikke lave et miljø i $(VENV). På Debian og Ubuntu: apt install python3-venv"; rm -rf $(VENV); exit 1; }

# A stamp for each set of packages: installed again only when what is asked for has changed.
$(VENV)/.site: $(BIN)/python pyproject.toml constraints.txt
	@echo "Installerer portalens programmer i $(VENV) …"
	@$(PIP_INSTALL) --editable '.[import,repair]'
	@touch $@

$(VENV)/.test: $(BIN)/python pyproject.toml constraints.txt
	@echo "Installerer det, prøverne skal bruge, i $(VENV) …"
	@$(PIP_INSTALL) --editable '.[test]'
	@touch $@ $(VENV)/.site

site: $(VENV)/.site
	@$(BIN)/referat build

serve: $(VENV)/.site
	@$(BIN)/referat serve

check: $(VENV)/.site
	@$(BIN)/referat check

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	@$(BIN)/python tests/chromium.py --install
	$(BIN)/pytest --numprocesses=2

clean:
	rm -rf site .site.ny .site.gammel .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
