# One file of recipes: people and CI run the same ones. Each makes its own environment in .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint docs gate bench bench-record train clean

demo: .venv/ready ## Install laut and read the shipped example page
	$(BIN)/laut read examples/seilbahn.html

test: .venv/ready-dev ## Run the tests and the doctests
	$(BIN)/pytest

lint: .venv/ready-dev ## Format, lint, types and who may import whom
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: .venv/ready-dev ## Check that printed parts are fresh, and build the manual
	$(BIN)/cog --check docs/*.md README.md
	$(BIN)/mkdocs build --strict --quiet

gate: .venv/ready ## Measure on the pinned corpora; no figure may fall below its floor
	$(BIN)/python quality/gate.py
	$(BIN)/python quality/threads.py

bench: .venv/ready-bench ## Time laut beside spaCy on the same text, in one run
	$(BIN)/python bench/reading.py

bench-record: .venv/ready-dev ## Make a record of a million statements and time what it answers (half an hour)
	$(BIN)/python -m bench.record

train: .venv/ready-dev ## Train the default model (about two hours on two cores)
	$(BIN)/laut train configs/default.toml

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/ready: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

.venv/ready-dev: .venv/ready
	$(BIN)/python -m pip install --quiet --editable '.[test,train]'
	touch $@

.venv/ready-bench: .venv/ready
	$(BIN)/python -m pip install --quiet --editable '.[bench]'
	touch $@

clean:
	rm -rf .venv build dist site .mypy_cache .pytest_cache .ruff_cache .hypothesis
