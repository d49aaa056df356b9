# sangkien: one verb a line; `make run` and `make test` install what they need on Debian.
# VERBOSE=1 shows every command of a build.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
DESTDIR ?=
comma := ,
# The Swift runtime goes into the binary, which then runs where Swift is not installed.
# The system's libyaml, because the copy in Yams brings Foundation and its 34 MB of tables into the program.
# Libraries that only make it faster, for deflating and hashes: docs/dependencies.md. FASTER=1 takes memory from mimalloc too.
TRAITS := --traits SystemYAML,FastDeflate,SystemCrypto,Codes$(if $(FASTER),$(comma)Mimalloc)
# The toolchain's own linker packs the relocations of a program that may stand anywhere (RELR, glibc 2.36); no names for others to link to, equal functions once,
# no tables for C++ exceptions; no build id, which the linker takes of what is stripped later too, and which differs from build to build.
LINK := -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs -Xlinker --no-export-dynamic -Xlinker --icf=all -Xlinker --build-id=none -Xlinker -T -Xlinker "$(CURDIR)/.ci/no-unwind-tables.ld"
# DESK=1 builds and installs the program with the desk (sangkien serve), twice as large: its database library brings Foundation. The tables of
# ICU that come with it are left out (docs/desk.md, “To install”).
WITH_DESK := $(TRAITS),Desk
SMALL := $(WITH_DESK),NoLocaleTables $(LINK)
# Swift's package manager gives a package's traits to the compiler in an order that is another one in every run, and then compiles all anew.
SWIFT_BUILD := SWIFT_DETERMINISTIC_HASHING=1 swift build
RELEASE := -c release --static-swift-stdlib $(if $(DESK),$(SMALL) --scratch-path .build-desk,$(TRAITS) $(LINK))
BUILD := $(SWIFT_BUILD) $(RELEASE) --product
BIN = $(shell $(SWIFT_BUILD) $(RELEASE) --show-bin-path)

# What the program needs, and what its tests need besides.
PACKAGES := libxml2-dev libzip-dev libyaml-dev libdeflate-dev libisal-dev libssl-dev libqrencode-dev pkg-config $(if $(FASTER),libmimalloc-dev) $(if $(DESK),libsqlite3-dev)
TEST_PACKAGES := $(PACKAGES) libsqlite3-dev libreoffice-writer libreoffice-calc python3-openpyxl python3-xlsxwriter python3-jsonschema python3-docx python3-odf pandoc python3-pip poppler-utils zbar-tools libxml2-utils jing qpdf unzip parallel fonts-liberation curl nginx-light openssl dpkg-dev
# A browser for the desk's tests; where it cannot be had, they are left out with the reason.
BROWSER_PACKAGES := chromium chromium-driver
# Python modules of the tests that Debian does not have.
TEST_MODULES := odfdo==3.27.3 axe-core-python==0.1.0

.PHONY: load server help setup setup-test build run test stress lint docs bench peers counts rates sanitize sanitize-thread coverage fuzz pictures install deb try-deb deb-twice clean

help: ## these lines
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*##/\t/' | expand -t 17

setup: ; @.ci/install $(PACKAGES)
setup-test:
	@.ci/install $(TEST_PACKAGES) && .ci/install-python $(TEST_MODULES)
	@.ci/install $(BROWSER_PACKAGES) || echo "Not installed, their tests are left out: $(BROWSER_PACKAGES)" >&2

build: setup ## a release build; DESK=1: with the desk in the browser (sangkien serve)
	$(BUILD) sangkien

run: build ## checks the samples and makes every form of them in out/
	@status=0; "$(BIN)/sangkien" check Samples/ho-so-2021.csv || status=$$?; \
	  if [ $$status -gt 1 ]; then exit $$status; fi
	@status=0; "$(BIN)/sangkien" generate Samples/ho-so-2021.csv -o out || status=$$?; \
	  if [ $$status -gt 1 ]; then exit $$status; fi

test: setup-test ## every test
	$(SWIFT_BUILD) --build-tests $(WITH_DESK)
	swift test --skip-build --parallel $(WITH_DESK)

stress: setup-test ## the tests of faults with 200 random kills and 2,000 starts, the desk killed 200 times, LibreOffice with every case
	$(SWIFT_BUILD) --build-tests $(WITH_DESK)
	STRESS=1 swift test --skip-build --filter "FaultTests|KilledDeskTests|OfficeCaseTests" $(WITH_DESK)

lint: ## the code's format, strictly
	swift format lint --strict -r -p Sources Tests Samples/Server/Sources Samples/Server/Package.swift Package.swift

# The toolchain's own docc makes the pages; a link that leads nowhere is an error. The symbols are those of the tests' own build.
DEBUG_BUILD = $(shell $(SWIFT_BUILD) --show-bin-path $(WITH_DESK))
docs: setup ## the pages of the TemplateEngine library, in .build-docs/pages
	$(SWIFT_BUILD) --target TemplateEngine $(WITH_DESK)
	rm -rf .build-docs/symbols && mkdir -p .build-docs/symbols
	swift symbolgraph-extract -module-name TemplateEngine -target "$$(uname -m)-unknown-linux-gnu" -minimum-access-level public \
	  -experimental-allowed-reexported-modules=SangkienArchive,SangkienDiagnostics -output-dir .build-docs/symbols \
	  -I $(DEBUG_BUILD)/Modules -I $(DEBUG_BUILD)/CLastWords.build $(patsubst %/module.modulemap,-I %,$(wildcard Sources/C*/module.modulemap)) \
	  $$(pkg-config --cflags-only-I libxml-2.0)
	docc convert Sources/TemplateEngine/TemplateEngine.docc --additional-symbol-graph-dir .build-docs/symbols \
	  --output-path .build-docs/pages --fallback-display-name TemplateEngine --fallback-bundle-identifier vn.sangkien.TemplateEngine \
	  --warnings-as-errors

bench: setup ## speed, in a release build; OLD=CHECKOUT: beside that checkout's build, in turns (JSON=1: as JSON)
	$(BUILD) sangkien
	$(BUILD) Benchmarks
	@"$(BIN)/Benchmarks" $(if $(OLD),turns "$(OLD)" $(if $(JSON),json))

peers: setup-test ## beside docxtpl and relatorio on the same rows, in turns
	$(BUILD) sangkien
	$(BUILD) Benchmarks
	@Tests/peers/run "$(BIN)/sangkien" "$(BIN)/Benchmarks"

counts: setup ## instructions of six fixed runs beside Tests/instructions/counts (needs valgrind); JSON=1 prints them, KEEP=1 keeps them
	$(BUILD) sangkien
	$(BUILD) Benchmarks
	@Tests/instructions/run "$(BIN)/sangkien" "$(BIN)/Benchmarks" $(if $(JSON),--json) $(if $(KEEP),--keep)

server: setup ## builds Samples/Server, the engine in a small HTTP server, and asks it for a document
	@.ci/install curl unzip
	Samples/Server/try

load: ## the desk under twenty people at once and 75,000 initiatives, in a release build
	.ci/install $(PACKAGES) libsqlite3-dev python3-xlsxwriter
	$(SWIFT_BUILD) -c release --static-swift-stdlib $(SMALL) --scratch-path .build-desk --product sangkien
	Tests/load/run .build-desk/release/sangkien

rates: setup ## how well old encodings and personal data are recognised
	$(BUILD) Benchmarks
	@"$(BIN)/Benchmarks" rates

sanitize: setup-test ## every test under AddressSanitizer, leaks looked for
	$(SWIFT_BUILD) --build-tests --scratch-path .build-asan --sanitize address $(WITH_DESK)
	Tests/sanitizers/run address .build-asan $(WITH_DESK)

sanitize-thread: setup-test ## every test under ThreadSanitizer
	$(SWIFT_BUILD) --build-tests --scratch-path .build-tsan --sanitize thread $(WITH_DESK)
	Tests/sanitizers/run thread .build-tsan $(WITH_DESK)

# Built without a sanitizer: the counts are the same, and the run ends in minutes.
coverage: setup-test ## the share of the libraries' lines that tests reach, at least 92 %
	$(SWIFT_BUILD) --build-tests --scratch-path .build-coverage --enable-code-coverage -Xswiftc -Xllvm -Xswiftc -runtime-counter-relocation $(WITH_DESK)
	Tests/sanitizers/coverage .build-coverage 92 $(WITH_DESK)

# AddressSanitizer's flags would take the place of libFuzzer's: its coverage is named. SANITIZE= leaves AddressSanitizer out.
SECONDS := 60
SANITIZE := address
FUZZ_BUILD = SANGKIEN_FUZZ=1 $(SWIFT_BUILD) -c release --scratch-path .build-fuzz/$(or $(SANITIZE),plain) --sanitize fuzzer \
  $(addprefix --sanitize ,$(SANITIZE)) -Xswiftc -sanitize-coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table

fuzz: setup ## every fuzz target for SECONDS each (60), TARGETS=… for some
	$(FUZZ_BUILD) --product fuzz-cells
	$(FUZZ_BUILD) --product fuzz-files
	@Tests/Fuzz/run "$$($(FUZZ_BUILD) --show-bin-path)" $(SECONDS) $(TARGETS)

pictures: build ## docs/images of papers and pages, from the samples (needs chromium); DESK=1: those of the guide too
	.ci/pictures "$(BIN)/sangkien"
	$(if $(DESK),.ci/desk-pictures "$(BIN)/sangkien")

install: build ## to PREFIX (default /usr/local); DESK=1: with the desk
	install -D -s -m 755 "$(BIN)/sangkien" "$(DESTDIR)$(PREFIX)/bin/sangkien"
	rm -rf "$(DESTDIR)$(PREFIX)/share/sangkien/Templates"
	mkdir -p "$(DESTDIR)$(PREFIX)/share/sangkien"
	cp -R Templates "$(DESTDIR)$(PREFIX)/share/sangkien/"
	rm -rf "$(DESTDIR)$(PREFIX)/share/sangkien/huong-dan"
	cp -R docs/huong-dan "$(DESTDIR)$(PREFIX)/share/sangkien/"
	chmod -R a+rX "$(DESTDIR)$(PREFIX)/share/sangkien"

deb: setup ## a package for Debian 12 in out/, with the desk
	.ci/install libsqlite3-dev dpkg-dev
	$(SWIFT_BUILD) -c release --static-swift-stdlib $(SMALL) --scratch-path .build-desk --product sangkien
	.ci/packaging/deb .build-desk/release/sangkien out

try-deb: deb ## installs the package on a bare Debian 12, uses it, removes it (as root)
	.ci/install mmdebstrap curl
	.ci/packaging/try-deb out/sangkien_*.deb

deb-twice: setup ## builds and packs twice from nothing; fails where the two packages differ
	.ci/install libsqlite3-dev dpkg-dev
	.ci/packaging/deb-twice $(SMALL)

clean: ## removes builds and outputs
	rm -rf .build .build-* out
