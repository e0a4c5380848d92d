# Short names for the scripts in .ci, which need no make.
.PHONY: setup build test test-full lint format docs bench fuzz mutate corpus fixtures demo endurance

setup:
	bash .ci/setup

build: setup
	swift build -c release --product roster

test:
	bash .ci/test

test-full:
	bash .ci/test-full

lint:
	swift format lint --strict -r Sources Tests Package.swift

format:
	swift format -i -r Sources Tests Package.swift

# Blank forms, docs/findings.md, docs/cli.md, README: rewritten by the tests that check them, which then fail once.
docs:
	swift build
	-ROSTER_RECORD=1 swift test --filter DocumentTests
	swift test --filter DocumentTests

fixtures:
	python3 Fixtures/generate/rosters.py
	swift build --product roster
	python3 Fixtures/generate/roster_corrected.py .build/debug/roster

demo:
	bash .ci/demo

bench:
	bash Benchmarks/run

# SECONDS=60 sets how long in all.
fuzz:
	bash .ci/fuzz $(or $(SECONDS),60)

# COUNT=20000 sets how many random mutants, and as many structure-aware ones.
mutate:
	bash .ci/mutate $(or $(COUNT),2000)

# Killed at random, several at once, on a full disk.
endurance:
	bash .ci/endurance $(or $(FILES),200) $(or $(ROUNDS),20) $(or $(SEED),1)

# DIR=… is a folder of workbooks.
corpus:
	bash .ci/corpus $(DIR)
