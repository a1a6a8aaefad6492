# Two commands: `make site` and `make test`. Both set up what they need in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# One more than there are cores: a test in a browser waits for much of its time.
JOBS ?= $(shell $(PYTHON) -c "import os; print((os.cpu_count() or 1) + 1)")

.PHONY: site test bench serve check parity verify-pdf lock clean verify

site: $(VENV)/.site
	$(BIN)/kansli build

test: $(VENV)/.test
	$(BIN)/python tests/system.py
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n $(JOBS)

bench: $(VENV)/.test
	$(BIN)/python -m tests.bench

# All of it anew; the outcome of the build's own comparison is site/parity.json.
parity: site
	$(BIN)/kansli parity

# veraPDF's own verdict; needs Java and JAXB (see tests/verify_pdf.py).
verify-pdf: site $(VENV)/.verify
	$(BIN)/python tests/verify_pdf.py site

serve: $(VENV)/.site
	$(BIN)/kansli serve

check: $(VENV)/.site
	$(BIN)/kansli check

$(VENV)/.python:
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || \
	  { echo "Python 3.11 or later is needed; set PYTHON=..."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "Python's venv is missing: install the system package python3-venv."; exit 1; }
	@touch $@

$(VENV)/.site: $(VENV)/.python requirements.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.site requirements-test.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-test.lock
	@touch $@

$(VENV)/.verify: $(VENV)/.site requirements-verify.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-verify.lock
	@touch $@

# Needs uv. The lock names versions and hashes, never an index.
lock:
	uv pip compile pyproject.toml --extra build --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --no-annotate --quiet --output-file requirements.lock
	uv pip compile pyproject.toml --extra build --extra test --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --no-annotate --quiet --output-file requirements-test.lock
	uv pip compile --group verify --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --no-annotate --quiet --output-file requirements-verify.lock

clean:
	rm -rf site .kansli build bench
