# The front door: needs Python 3.11 or newer and make, nothing else.
#
#   make setup   the environment, in .venv; quick when run again
#   make demo    reads the bundled sample pages and shows who said what
#   make test    everything that .ci/run runs
#   make bench   measures quality, speed and scale; writes benchmarks/results/
#   make docs    writes the generated pages anew
#   make fix     formats, and mends what the linter can mend
#   make clean   removes the environment and the caches

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3 python python3.14 python3.13 python3.12 python3.11; do \
	"$$python" -c '$(NEW_ENOUGH)' >/dev/null 2>&1 && { echo "$$python"; break; }; done)
BIN := .venv/bin
STAMP := .venv/ready
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUTF8 := 1

.PHONY: help setup demo test bench docs fix clean
help:
	@sed -n 's/^#  *make/make/p' Makefile

setup: $(STAMP)

$(STAMP): pyproject.toml constraints.txt
	@if ! '$(PYTHON)' -c '$(NEW_ENOUGH)' >/dev/null 2>&1; then \
		echo "onrecord needs Python 3.11 or newer, and found none ($(or $(PYTHON),python3): $$($(or $(PYTHON),python3) -V 2>&1 || true))."; \
		echo "Install one, or name it: make setup PYTHON=/path/to/python3.11"; exit 1; fi
	@if ! '$(PYTHON)' -m venv .venv; then \
		echo "'$(PYTHON) -m venv' failed; on Debian and Ubuntu: apt install python3-venv"; exit 1; fi
	@echo "Installing into .venv (about a minute the first time) ..."
	@$(BIN)/python -m pip install -qq --constraint constraints.txt pip setuptools </dev/null
	@$(BIN)/python -m pip install -qq --constraint constraints.txt --no-build-isolation --editable '.[dev]' </dev/null
	@touch $@
	@echo "Ready: onrecord $$($(BIN)/python -c 'import onrecord; print(onrecord.__version__)')"

demo: setup
	@BIN=$(BIN) sh house/demo.sh

test: setup
	@sh house/needs.sh
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python -m house.layers
	$(BIN)/python -m benchmarks.quality --check
	$(BIN)/python -m benchmarks.moments --check
	$(BIN)/python -m benchmarks.places --check
	$(BIN)/python -m benchmarks.identity --check
	$(BIN)/pytest -n 2

bench: setup
	$(BIN)/python -m benchmarks.quality --write
	$(BIN)/python -m benchmarks.moments --write
	$(BIN)/python -m benchmarks.places --write
	$(BIN)/python -m benchmarks.calibration --write
	$(BIN)/python -m benchmarks.body --write
	$(BIN)/python -m benchmarks.reading --write
	$(BIN)/python -m benchmarks.speed --write
	$(BIN)/python -m benchmarks.identity --write
	$(BIN)/python -m benchmarks.search --write
	$(BIN)/python -m benchmarks.fetching --write
	$(BIN)/python -m benchmarks.archives --write
	$(BIN)/python -m benchmarks.serving --write
	$(BIN)/python -m house.docs

docs: setup
	$(BIN)/python -m house.docs

fix: setup
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis src/onrecord.egg-info
