# The one script of this project: `make run` to see it, `make test` before every commit.

.PHONY: run test lint build bench release install install-test

SOURCES = Sources Tests Package.swift Plugins

# Installs what is missing, builds, and plays the demo; `make run ARGUMENTS="--speed 1"`.
run: install
	swift build -c release --product foreshock
	.build/release/foreshock demo $(ARGUMENTS)

# What CI runs: format, build with warnings as errors (Package.swift says so), tests.
test: install-test lint build
	swift test --disable-xctest --no-parallel

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

build:
	swift build --build-tests

# Prints measurements as JSON.
bench: install
	swift run -c release Benchmarks

# A binary that needs no Swift on the machine, only the C libraries.
release: install
	swift build -c release --product foreshock --static-swift-stdlib
	@echo "Built .build/release/foreshock"

install:
	@scripts/install-dependencies

# And what only the tests use.
install-test:
	@scripts/install-dependencies test
