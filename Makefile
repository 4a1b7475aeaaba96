# `make play` opens the game, `make test` tests it; both first set .venv up from the lock.
# Plain enough for the GNU make 3.81 of macOS.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# Any Python from 3.11 on; `make play PYTHON=/opt/python3.12/bin/python3` names another.
PYTHON ?=
PYTHONS := $(PYTHON) python3.13 python3.12 python3.11 python3.14 python3 python
ARGS ?=

.PHONY: play test lint types check scales gallery wheel lock lrs clean setup moved

play: setup
	@$(BIN)/sena $(ARGS)

test: setup
	$(BIN)/python -m pytest $(ARGS)

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: setup
	$(BIN)/mypy --strict

check: setup
	$(BIN)/sena check scenarios/

# After a change in a scenario: the scale of its score, kept beside it.
scales: setup
	$(BIN)/python -c 'from sena_game.commands.scale import write_scales; write_scales()'

# Pictures of every screen, in a folder of their own; ARGS as tests/window/gallery.py says.
gallery: setup
	@$(BIN)/python tests/window/gallery.py $(ARGS)

wheel: setup
	rm -rf dist
	$(BIN)/python -m build --wheel --no-isolation --outdir dist

# One lock for every system and every Python we support, with no address in it.
lock: setup
	$(PIP) install uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --upgrade \
	  --custom-compile-command "make lock" --output-file requirements.lock

# A real store of learning records, for tests/lrs alone, in an environment of its own.
lrs: $(VENV)/lrs/ready

$(VENV)/lrs/ready: tests/lrs/ralph.lock | $(READY)
	$(BIN)/python -m venv $(VENV)/lrs
	$(VENV)/lrs/bin/python -m pip --disable-pip-version-check --quiet install \
	  --require-hashes -r tests/lrs/ralph.lock
	@touch $@

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

setup: $(READY)

# A .venv that is unfinished, whose Python is gone or that came from another folder is made again.
MADE_IN := $(BIN)/python -c '' 2>/dev/null && cat $(READY) 2>/dev/null
ifneq ($(wildcard $(READY)),)
ifneq ($(shell $(MADE_IN)),$(CURDIR))
$(READY): moved
endif
endif

$(READY): requirements.lock pyproject.toml tests/html/axe.lock
	@if [ "$$($(MADE_IN))" != "$(CURDIR)" ]; then \
	  python=; \
	  for each in $(PYTHONS); do \
	    if "$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	      python="$$each"; break; \
	    fi; \
	  done; \
	  if [ -z "$$python" ]; then \
	    echo "SENA a besoin de Python 3.11 ou plus récent, introuvable ici : installez-le, puis recommencez." >&2; \
	    exit 1; \
	  fi; \
	  if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
	    echo "Il manque à Python de quoi préparer $(VENV) : « sudo apt install python3-venv », puis recommencez." >&2; \
	    exit 1; \
	  fi; \
	  rm -rf $(VENV) && "$$python" -m venv $(VENV) || exit 1; \
	fi
	@echo "Préparation de $(VENV) : une minute au plus, et seulement cette fois."
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --require-hashes --no-deps -r tests/html/axe.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@echo "$(CURDIR)" > $@
