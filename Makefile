# Two commands for a newcomer: `make run` opens the demo, `make test` proves the promises.
# Only python3 (3.11+), make and git are assumed; everything else is installed into .venv with pinned hashes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# uv (used by `make lock` only) is itself installed by hash from requirements-dev.txt.
LOCK := $(BIN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

.PHONY: run demo test check format lock pictures texts mutants docs clean

run: $(VENV)/.run
	@$(BIN)/rugcoach run

demo: $(VENV)/.run
	@$(BIN)/rugcoach demo

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto --dist loadgroup

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m cogapp --check README.md
	$(BIN)/python tests/yardstick.py

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

pictures: $(VENV)/.dev
	$(BIN)/python -m content.drawing

# Every text on one page, to be read, ticked and signed by a therapist.
texts: $(VENV)/.dev
	$(BIN)/python -m content.texts_page build/texts.html

# Wrong decisions, made on purpose, one at a time: the tests must notice each (about a minute; not part of `make test`).
mutants: $(VENV)/.dev
	$(BIN)/mutmut run
	$(BIN)/mutmut results

docs: $(VENV)/.dev
	$(BIN)/python -m cogapp -r README.md

lock: $(VENV)/.dev
	$(LOCK) pyproject.toml --group build -o requirements.txt
	$(LOCK) --group dev -c requirements.txt -o requirements-dev.txt

$(VENV)/.run: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("rugcoach needs Python 3.11 or newer; this is %d.%d." % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv module is missing: install the package python3-venv (apt install python3-venv)."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist
