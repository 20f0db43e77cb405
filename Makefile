# SPDX-License-Identifier: Apache-2.0
# What a person at this desk does with the program. `make run` and `make test` are all that a
# newcomer needs; both make `.venv` from requirements.lock when it is missing or out of date.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := run
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
LOCKED := $(VENV)/locked-$(shell sha256sum requirements.lock | cut -c1-16)
# Tests use as many processes as there are cores here; name another number with JOBS=.
JOBS ?= 2
OFFSCREEN := QT_QPA_PLATFORM=offscreen

.PHONY: run test check bench screens album manual soak package clean
.PHONY: preflight words check-lint check-types check-boundaries check-spelling check-words

preflight:
	@$(PYTHON) packaging/preflight.py

$(LOCKED): | preflight
	@echo "making $(VENV) from requirements.lock"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

words: $(LOCKED)
	@$(PY) packaging/build.py catalogues compile

# The practice sitting: in windows where there is a screen, as pictures where there is none.
run: preflight words
	@if [[ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]]; then \
	    $(PY) -m ui --practice; \
	else \
	    echo "No screen here: the practice sitting plays by itself and leaves its papers and pictures in build/demo."; \
	    $(OFFSCREEN) $(PY) -m ui --demo --out build/demo; \
	fi

# pytest's closing line comes last, also after the coverage floors. Measuring takes as long again as
# the tests: MEASURED=1 does it, and holds the floors unless ARGS= takes only some of the tests.
MEASURED ?=

test: preflight words
	@mkdir -p build && rm -rf build/coverage
	@$(OFFSCREEN) $(PY) $(if $(MEASURED),-m coverage run) -m pytest -n $(JOBS) $(ARGS) 2>&1 | tee build/tests.log
ifneq ($(MEASURED),)
ifndef ARGS
	@$(PY) -m coverage combine --quiet
	@$(PY) -m coverage json --quiet
	@status=0; $(PY) packaging/ratchet.py || status=$$?; tail -n 1 build/tests.log; exit $$status
endif
endif

check: preflight words
	@$(MAKE) -k -j2 --output-sync=target check-types check-lint check-boundaries check-spelling check-words

check-lint:
	@$(PY) -m ruff check --quiet
	@$(PY) -m ruff format --check --quiet

check-types:
	@$(PY) -m mypy

check-boundaries:
	@$(VENV)/bin/lint-imports --no-logo --cache-dir build/cache/import-linter

check-spelling:
	@$(VENV)/bin/codespell

check-words:
	@$(PY) packaging/build.py catalogues check

# The pages of the manual that are made from the program.
manual: preflight words
	@$(PY) -m tests.manual

# The same tests with every long run in full length.
soak: preflight words
	@OTYRYS_SOAK=1 $(OFFSCREEN) $(PY) -m pytest -n $(JOBS) --timeout 7200 $(ARGS)

# One of them: make bench ONLY=keys
bench: preflight words
	@$(OFFSCREEN) $(PY) -m pytest tests/bench -o python_files='bench_*.py' \
	    -o python_functions='bench_* test_*' -p no:randomly -p no:xdist --timeout 1800 -s $(if $(ONLY),-k '$(ONLY)')

screens: preflight words
	@$(OFFSCREEN) $(PY) -m tests.screens $(if $(ALL),--all)

album: preflight words
	@$(OFFSCREEN) $(PY) -m tests.album

package: preflight words
	@$(PY) packaging/build.py package

clean: $(LOCKED)
	@$(PY) packaging/build.py clean
