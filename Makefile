# make run serves the archive's search page over a freshly crawled sample portal; make test proves the whole.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: run test test-portals env check format lint types bench lock screenshots clean

run: env
	$(BIN)/thidua demo --port $(PORT)

test: env
	$(BIN)/python -m pytest -m "not slow and not browser and not portal" -n 2
	$(BIN)/python -m pytest -m "slow and not browser and not portal" -n 2 --dist loadfile
	$(BIN)/python -m pytest -m browser

# The crawl of seven simulated portals: minutes, run by continuous integration beside the rest.
test-portals: env
	$(BIN)/python -m pytest -m portal -n 2 --dist loadfile

env: $(STAMP)

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "thidua needs Python 3.11 or newer; say which with: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(STAMP)

check: env
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(MAKE) --no-print-directory test

format: env
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: env
	$(BIN)/ruff check .

types: env
	$(BIN)/mypy

# The benchmarks measure beside other libraries, which nothing else needs.
bench: env
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	$(BIN)/python -m benchmarks

# The lock names no package registry: pip's own configuration says where packages come from.
lock:
	uv pip compile pyproject.toml --group dev --extra tantivy --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header -o requirements.lock
	uv pip compile --group bench --universal --python-version 3.11 -c requirements.lock \
	  --generate-hashes --no-emit-index-url --no-header -o requirements-bench.lock
	uv pip compile pyproject.toml --group deploy --extra tantivy --universal --python-version 3.11 -c requirements.lock \
	  --generate-hashes --no-emit-index-url --no-header -o deploy/requirements.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache

# The pictures in docs/, taken of the running pages by the browser tests.
screenshots: env
	THIDUA_SCREENSHOTS=1 $(BIN)/python -m pytest tests/browser
