# The two commands that anyone needs are `make serve` and `make test`.
PYTHON ?= python3
# How many processes the tests run in; the tests of a file stay together in one.
WORKERS ?= 2
# Where `make check-fast` looks; what builds a site or opens a browser there is left out.
FAST := tests/text tests/apparatus tests/edition tests/publish/base tests/publish/search tests/publish/views tests/publish/index
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
export PYTHONPATH := scripts
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Where bytecode is not kept, each of the dozens of processes that tests start compiles the whole edition anew.
export PYTHONDONTWRITEBYTECODE :=
ifdef SITE_URL
export SITE_URL
endif

# A strict build into .build/NAME, with variables of the environment: $(call built,NAME,VARIABLES).
# MkDocs counts warnings where it writes them, so it is not told to be quiet: what it says goes into a file, and
# is shown where the build fails. Strictness counts MkDocs's own warnings only; here anybody's fails the build.
define built
@mkdir -p $(dir .build/$(1)) && rm -rf .build/$(1)
@$(2) $(BIN)/mkdocs build --strict --site-dir .build/$(1) >.build/$(1).log 2>&1 && ! grep -q ^WARNING .build/$(1).log || { cat .build/$(1).log; exit 1; }
endef

.PHONY: help serve site offline test testsite testoffline check-fast bench benchsearch breaks score check quotations new freeze release revise suggest align pages lint browser lock clean

help: ## Show what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

serve: .venv/site.stamp ## Read the edition at http://127.0.0.1:8000/, rebuilt on every edit in seeds/ and docs/
	EDITING=true $(BIN)/mkdocs serve --no-strict

site: .venv/site.stamp ## Build the site strictly into site/; an older good site stays if the build fails
	$(call built,site)
	@rm -rf site && mv .build/site site

offline: .venv/site.stamp ## Build a copy into offline/ that is opened from disk, without a server
	$(call built,offline,OFFLINE=true)
	@rm -rf offline && mv .build/offline offline

check: .venv/site.stamp ## Report every problem in seeds/, without building
	$(BIN)/python scripts/check_seeds.py

quotations: .venv/site.stamp ## Hold quotations of adopted texts against them: make quotations TEXTS=folder
	@$(BIN)/python scripts/check_quotations.py "$(TEXTS)"

freeze: .venv/site.stamp ## Publish new anchors into seeds/ledger/
	@$(BIN)/python scripts/freeze.py

release: .venv/site.stamp ## Raise version and day everywhere, and freeze: make release VERSION=0.2.0 [DATE=2027-01-15]
	@$(BIN)/python scripts/release.py "$(VERSION)" "$(DATE)"

pages: .venv/site.stamp ## Write the same pages to pages/, without MkDocs
	$(BIN)/python scripts/write_pages.py pages

test: lint browser ## Run everything: ruff, mypy, tests, a strict build, a real browser
	@$(MAKE) --no-print-directory --jobs 2 testsite testoffline
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder --builds=.build/test $(if $(TEXTS),--texts="$(TEXTS)") $(if $(SCHEMAS),--schemas="$(SCHEMAS)")

testsite:
	$(call built,test/site)

testoffline:
	$(call built,test/offline,OFFLINE=true)

check-fast: lint ## What every commit should pass, in half a minute: ruff, mypy and the laws that need no build
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist loadfile -m "not built" $(FAST)

bench: .venv/test.stamp ## Measure as the edition grows: make bench [CORPUS=folder of .txt] [SIZE=400]
	PYTHONPATH=scripts:tests $(BIN)/python tests/bench/bench.py "$(CORPUS)" $(or $(SIZE),400)

benchsearch: browser ## Measure both searches: make benchsearch CORPUS=folder of .txt [SIZES="1000 10000"]
	PYTHONPATH=scripts:tests $(BIN)/python tests/bench/bench_search.py "$(CORPUS)" $(SIZES)

breaks: browser ## Break the project in known places and see whether the tests find each: make breaks [ROOM=index]
	PYTHONPATH=scripts:tests $(BIN)/python tests/bench/breaks.py "$(ROOM)"

score: .venv/test.stamp ## Score the cutting of texts against the cases cut by hand: make score [MORE=1] [CORPUS=folder of .txt]
	@PYTHONPATH=scripts:tests $(BIN)/python tests/bench/score.py $(if $(MORE),more)
	@$(if $(CORPUS),PYTHONPATH=scripts:tests $(BIN)/python tests/bench/survey.py "$(CORPUS)")

lint: .venv/test.stamp
	$(BIN)/ruff check --quiet scripts tests
	$(BIN)/ruff format --quiet --check scripts tests
	$(BIN)/mypy

browser: .venv/test.stamp
	$(BIN)/python tests/kit/chromium.py

lock: ## Renew both locks (needs uv): newest versions, with hashes
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url requirements.in -o requirements.txt
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -c requirements.txt requirements-dev.in -o requirements-dev.txt

clean: ## Remove everything that was made
	rm -rf .venv .build site offline pages .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name one with make PYTHON=..."; exit 1; }
	@$(PYTHON) -m venv .venv && touch $@

.venv/site.stamp: .venv/python.stamp requirements.txt
	@$(BIN)/pip install --quiet --require-hashes -r requirements.txt && touch $@

.venv/test.stamp: .venv/site.stamp requirements-dev.txt
	@$(BIN)/pip install --quiet --require-hashes -r requirements-dev.txt && touch $@

revise: .venv/site.stamp ## Draft the revision of an edited text: make revise SLUG=rus-gcm [FROM=HEAD]
	@$(BIN)/python scripts/draft_revision.py "$(SLUG)" "$(or $(FROM),HEAD)"

suggest: .venv/site.stamp ## Suggest parallels that nobody has decided on: make suggest [N=20] [WITHIN=1] [SEEDS=seeds]
	@$(BIN)/python scripts/suggest_parallels.py "$(or $(SEEDS),seeds)" "$(or $(N),20)" $(if $(WITHIN),within)

new: .venv/site.stamp ## Begin a statement: make new FILE=path [SLUG=xyz-work] [SEEDS=seeds]
	@$(BIN)/python scripts/new_statement.py "$(FILE)" "$(SLUG)" "$(or $(SEEDS),seeds)"

align: .venv/site.stamp ## Suggest which passages of a version answer to its original: make align SLUG=xyz-work [SEEDS=seeds]
	@$(BIN)/python scripts/align_versions.py "$(SLUG)" "$(or $(SEEDS),seeds)"
