# `make demo` and `make test` are all a newcomer needs; both install first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export HF_HUB_OFFLINE := 1
export TOKENIZERS_PARALLELISM := false

.PHONY: install demo serve test check bench eval clean

install: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "briefwright needs Python 3.11 or newer: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip setuptools wheel --constraint constraints.txt
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	$(BIN)/python scripts/mpnet || true
	touch $@

demo: install
	$(BIN)/briefwright demo --out out/demo

# A service to try, with people, policies and drafts; in ./out/service, gone with `make clean`.
serve: install
	BRIEFWRIGHT_DEVELOPMENT=1 BRIEFWRIGHT_HOME=out/service $(BIN)/briefwright serve --sample

test: install
	./scripts/check

eval: install
	$(BIN)/briefwright eval

bench: install
	$(BIN)/python -m evals.bench
	$(BIN)/python -m evals.speed

clean:
	rm -rf $(VENV) out build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
