# serve · test · check · build · zip · fuzz · bench · audit: each installs what it needs first. The work itself lives in scripts/.
.DEFAULT_GOAL := help
export NO_MKDOCS_2_WARNING := 1

# uv does the installing; a machine without it gets one in a private folder.
UV := $(or $(shell command -v uv),.tools/bin/uv)

# The building Python must be the browser's (3.13). A pyenv tree is looked at first, then the path, then uv downloads.
PYENV_PYTHON := $(lastword $(sort $(wildcard $(or $(PYENV_ROOT),$(HOME)/.pyenv)/versions/3.13*/bin/python3.13)))
PYTHON := $(or $(PYENV_PYTHON),3.13)

# Node 20 or newer where there is one, else the one from PyPI (bundled npm included).
NODE_MAJOR := $(or $(shell node -p 'process.versions.node.split(".")[0]' 2>/dev/null),0)
LOCKS := requirements/dev.txt $(if $(shell test $(NODE_MAJOR) -ge 20 && command -v npm),,requirements/node.txt)

# What is pinned: groups of pyproject.toml, each into a file of its name, and folders with a package.json.
GROUPS := dev node audit bench
NPM := . scripts/bench/lighthouse scripts/bench/peers

RUN := PATH="$(CURDIR)/.venv/bin:$$PATH"

.PHONY: help serve test check fuzz audit build zip bench lock clean
help: ## what can be made here
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

serve: .build/ready ## the site on this machine, rebuilt as files change
	$(RUN) mkdocs serve --livereload $(ARGS)

build: .build/ready ## the static site, in site/; SITE_URL says where it will live
	$(RUN) mkdocs build --strict --quiet

zip: build ## the site as one file to carry, peyvand.zip: a folder that opens without a server
	cp site/peyvand.zip .

check: .build/ready ## style, types and lint, Python and JavaScript
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy
	$(RUN) codespell assess docs scripts tests *.md
	$(RUN) python -m scripts.reading --short
	$(RUN) npm run --silent check

test: .build/ready .build/browser ## every test, the built site in a real browser included, one process a core
	$(RUN) pytest --numprocesses auto --dist loadfile $(ARGS)

fuzz: .build/ready ## whatever may come in by forms, links and files, 20,000 times, and the readers of numbers and links
	$(RUN) CASES=20000 pytest tests/fuzz --numprocesses 2 $(ARGS)
	for reader in numbers rows links; do $(RUN) python -m tests.fuzz.guided $$reader || exit; done

bench: .build/ready .build/browser .build/bench ## how fast, against others and in one run; ARGS=--publish keeps it for the site
	PATH="$(CURDIR)/.tools/bench/bin:$(CURDIR)/.venv/bin:$$PATH" python -m scripts.bench $(ARGS)

audit: .build/ready .build/audit ## what is known against the packages that are locked here
	$(RUN) python -m scripts.audit

lock: .tools/bin/uv ## pin anew what pyproject.toml and package.json allow
	for group in $(GROUPS); do \
	  $(UV) pip compile --quiet --python $(PYTHON) --upgrade --generate-hashes --no-header --no-annotate --group $$group pyproject.toml --output-file requirements/$$group.txt || exit; \
	done
	$(foreach folder,$(NPM),$(RUN) npm update --package-lock-only --prefix $(folder) &&) true

clean: ## forget everything that was built or installed here
	rm -rf .venv .tools .build site node_modules

.tools/bin/uv:
	python3 -m venv .tools
	.tools/bin/pip install --quiet uv

.venv/pyvenv.cfg: $(filter .tools/%,$(UV))
	$(UV) venv --quiet --allow-existing --python $(PYTHON) .venv

.build/ready: .venv/pyvenv.cfg pyproject.toml package-lock.json $(LOCKS)
	$(UV) pip sync --quiet --require-hashes $(LOCKS)
	$(UV) pip install --quiet --no-deps --editable .
	$(RUN) npm ci --silent
	mkdir -p .build && touch $@

.build/audit: .venv/pyvenv.cfg requirements/audit.txt
	$(UV) venv --quiet --allow-existing --python $(PYTHON) .tools/audit
	$(UV) pip sync --quiet --require-hashes --python .tools/audit/bin/python requirements/audit.txt
	mkdir -p .build && touch $@

.build/bench: .venv/pyvenv.cfg requirements/bench.txt scripts/bench/lighthouse/package-lock.json
	$(UV) venv --quiet --allow-existing --python $(PYTHON) .tools/bench
	$(UV) pip sync --quiet --require-hashes --python .tools/bench/bin/python requirements/bench.txt
	$(RUN) npm ci --silent --prefix scripts/bench/lighthouse
	mkdir -p .build && touch $@

.build/browser: .build/ready
	$(RUN) python -m scripts.browser
	touch $@
