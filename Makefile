# make demo   a record from the example stories, and a look around in it
# make test   everything that must hold: format, lint, types, import contracts, docs, tests
#
# Both set up .venv by themselves, from pinned and hashed packages; nothing is installed outside of it.

PYTHON ?= python3
WORKERS ?= 2
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.installed
DEV := $(VENV)/.installed-dev
PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq
LOCK = $$lock/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-annotate --quiet

.DELETE_ON_ERROR:
.PHONY: help demo test check pytest format docs bench evaluate behaviour constraints clean

help:
	@echo "make demo         a record from the example stories, and a look around in it"
	@echo "make test         format, lint, types, import contracts, docs, tests"
	@echo "make check        the same without the tests"
	@echo "make format       format the code and mend what the linter can"
	@echo "make docs         write the references that are made from the code"
	@echo "make bench        how fast, beside the plain language pipeline"
	@echo "make evaluate     how right, on the sets of gold that are there"
	@echo "make behaviour    whether sentences changed in known ways are read as they must be"
	@echo "make train        fit the learned coder to the corpus anew (needs the network once, for torch and the encoder)"
	@echo "make constraints  pin the newest packages that fit (needs the network)"
	@echo "make clean        remove .venv and what the tools left"

demo: $(RUN)
	@$(BIN)/dragoman demo

test: check pytest

check: $(DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m dragoman.cli.docs --check

pytest: $(DEV)
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup

format: $(DEV)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(DEV)
	$(BIN)/python -m dragoman.cli.docs
	$(BIN)/python -m dragoman.cli.transcripts README.md docs/tutorials/first-record.md docs/how-to/extend-the-register.md

bench: $(DEV)
	$(BIN)/python -m benchmarks.bench
	$(BIN)/python -m benchmarks.bench --general 1

evaluate: $(DEV)
	$(BIN)/python -m benchmarks.evaluate

behaviour: $(DEV)
	$(BIN)/python -m benchmarks.behaviour

# Torch for a CPU is enough. Where only builds for GPUs are offered, or a GPU is there, install the one that you want
# into .venv first: what is there and fits is kept. ARGS goes to training, for example ARGS="--epochs 1".
train: $(RUN)
	@echo "make train fits the learned coder to corpus/ and writes its weights over src/dragoman/coding/learned/weights;"
	@echo "it needs the network once (torch, and the encoder to start from: about 400 MB), 3 GB of memory and,"
	@echo "on two cores, an hour or two"
	@$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["train"], sep="\n")' \
		> $(VENV)/train.txt
	@$(PIP) --constraint constraints.txt -r $(VENV)/train.txt
	$(BIN)/python -m training.train $(ARGS)
	$(BIN)/python -m training.entities
	$(BIN)/python -m training.gate
	$(BIN)/python -m training.meant
	$(BIN)/python -m training.belief

# The order of the two matters: what the program runs on is chosen first, the tools have to fit it.
constraints:
	lock=$$(mktemp -d) && $(PYTHON) -m venv $$lock && $$lock/bin/python -m pip install --quiet uv \
	&& export UV_CUSTOM_COMPILE_COMMAND="make constraints" \
	&& $(LOCK) --upgrade --group build --output-file constraints.txt \
	&& $(LOCK) --upgrade --group build --group dev --constraints constraints.txt --output-file constraints-dev.txt \
	&& rm -r $$lock

clean:
	rm -rf $(VENV) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests benchmarks training -name __pycache__ -type d -prune -exec rm -r {} +

# --- setting up: done again only where pyproject.toml or the pins have changed ------------------------------

$(RUN): constraints.txt pyproject.toml | $(BIN)/python
	@echo "setting up $(VENV) from $<; later runs skip this"
	@$(PIP) --require-hashes --no-deps -r $<
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): constraints-dev.txt constraints.txt pyproject.toml | $(BIN)/python
	@echo "setting up $(VENV) from $<; later runs skip this"
	@$(PIP) --require-hashes --no-deps -r $<
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $(RUN) $@

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || \
		{ echo "there is no $(PYTHON): install Python 3.11 or newer, or say where it is: make PYTHON=/path/to/python3"; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "$$($(PYTHON) --version) is too old: Dragoman needs 3.11 or newer; say which: make PYTHON=python3.12"; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "$(PYTHON) cannot make virtual environments: install its venv module (Debian, Ubuntu: python3-venv)"; exit 2; }
	@$(PYTHON) -m venv $(VENV)
