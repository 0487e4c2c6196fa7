#!/usr/bin/env bash
# The one way in: builds, runs, tests and measures Tactful, and installs what is missing on a fresh machine.
set -euo pipefail
cd "$(dirname "$0")"

usage() {
  cat <<'TEXT'
./build.sh run [--headless]   build, and try the whole job in Chromium on a local demo network (headless with UPDATE=1
                              makes the README's picture)
./build.sh build [--dev]      dist/chromium and dist/firefox, loadable unpacked (--dev: quick to build, larger)
./build.sh test               every check and test but SOGo's: native, the loaded extension in both browsers, real webmails
./build.sh check [--long]     formatting, lints, types (--long: and ten minutes of fuzz)
./build.sh format             formats all Rust
./build.sh fuzz [READER [S]]  looks for pages and files that break, stall or fool a reader, for S seconds
./build.sh native [NAME]      the native tests alone, or those with NAME in theirs
./build.sh browser [FILE…]    the browser tests alone
./build.sh webmail            the tests in real webmails alone: Roundcube, Horde, SOGo
./build.sh score              how right it is: pages, addresses, drafts (UPDATE=1 writes the figures into the README)
./build.sh bench [crowd]      speed, as ratios within one run, and with 100,000 people kept (UPDATE=1 writes that into the README)
./build.sh capture --url URL FILE.html    what is read on a saved page
./build.sh new-site NAME HOST a folder for a site that is not read yet
TEXT
}

# What is compiled to WebAssembly.
modules="-p tactful-worker -p tactful-desk -p tactful-reader -p tactful-panel -p tactful-importer"
# What runs here. Always the whole selection: cargo would compile the dependencies again for another one.
native="--workspace --exclude tactful-background --exclude tactful-worker --exclude tactful-desk --exclude tactful-reader --exclude tactful-importer"

say() { printf '%s\n' "$*" >&2; }

# Not empty once the package list was updated.
listed=
# bring COMMAND PACKAGE…: installs Debian packages when a command is missing and this user may.
bring() {
  local command=$1
  shift
  command -v "$command" >/dev/null && return 0
  local apt="apt-get"
  [ "$(id -u)" = 0 ] || apt="sudo -n apt-get"
  if ! command -v apt-get >/dev/null || ! $apt --version >/dev/null 2>&1; then
    say "Tactful needs $command: install it (on Debian: apt install $*), then run this again."
    return 1
  fi
  say "Installing $* …"
  # A fresh machine's package list may be old or empty, and an old one brings old browsers.
  [ -n "$listed" ] || { $apt update -qq >/dev/null 2>&1 && listed=yes || true; }
  DEBIAN_FRONTEND=noninteractive $apt install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 || true
  command -v "$command" >/dev/null || {
    say "Tactful needs $command, and it could not be installed: apt install $*"
    return 1
  }
}

rust() {
  [ -x "$HOME/.cargo/bin/cargo" ] && PATH="$HOME/.cargo/bin:$PATH"
  command -v cargo >/dev/null || {
    say "Tactful needs Rust: install it with rustup (https://rustup.rs), then run this again."
    return 1
  }
  bring cc gcc libc6-dev
}

# program NAME [ARGUMENT…]: runs one of our programs.
program() {
  cargo build -q $native --bin "$1"
  "${CARGO_TARGET_DIR:-target}/debug/$1" "${@:2}"
}

wasm_target() {
  local sysroot
  sysroot=$(rustc --print sysroot)
  [ -d "$sysroot/lib/rustlib/wasm32-unknown-unknown" ] || rustup target add wasm32-unknown-unknown
}

build() {
  rust
  wasm_target
  if [ "${1:-}" = --dev ]; then
    cargo build -q --target wasm32-unknown-unknown $modules
    program bundle --dev
  else
    bring wasm-opt binaryen || say "Going on without wasm-opt: the modules stay larger."
    # What ships is the compiler's own work, also where Clippy stands in for it.
    env -u RUSTC_WORKSPACE_WRAPPER cargo build -q --release --target wasm32-unknown-unknown $modules
    program bundle
  fi
}

browser_tools() {
  bring node nodejs
  bring npm npm
  bring openssl openssl
  bring chromium chromium
  # Installed again only when the lock file changed.
  if ! cmp -s tests/browser/package-lock.json tests/browser/node_modules/.installed; then
    (cd tests/browser && npm ci --silent --no-audit --no-fund && cp package-lock.json node_modules/.installed)
  fi
}

# format [--check]: the sites by hand, because the core's build script finds them and cargo does not know them.
format() {
  cargo fmt --all "$@"
  rustfmt "$@" $(find src/sites src/bundle/template -name '*.rs')
}

# Everything from here on compiles our own crates for this machine with Clippy as the compiler, as cargo-clippy has it check
# them: what it warns of fails the build.
lint_what_is_compiled() {
  export RUSTC_WORKSPACE_WRAPPER=clippy-driver CLIPPY_ARGS=-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__
}

check() {
  rust
  wasm_target
  format --check
  # Where that is done while the tests are compiled, everything that they use is compiled once and not twice.
  [ -n "${RUSTC_WORKSPACE_WRAPPER:-}" ] || cargo clippy -q $native --all-targets -- -D warnings
  cargo clippy -q --target wasm32-unknown-unknown $modules --all-targets -- -D warnings
  browser_tools
  tests/browser/node_modules/.bin/tsc -p tests/browser/tsconfig.json
  [ "${1:-}" != --long ] || fuzz
}

# fuzz [READER [SECONDS]]: changes the files in tests/fuzz again and again and reads them. What breaks a reader is left in
# target/fuzzed, as short as it can be; once that is mended, the file goes into tests/fuzz. Of what new was read is kept in
# target/fuzz-corpus, and the next search on this machine begins with it; what is worth more goes into tests/fuzz, too.
fuzz() {
  rust
  program tactful-fuzz "$@"
}

native() {
  rust
  cargo test -q $native "$@"
}

# Lists the files of the browser tests.
browser_tests() {
  find tests/browser -name '*.test.mjs' -not -path '*/node_modules/*' | sort
}

browser() {
  [ $# -gt 0 ] || set -- $(browser_tests)
  in_browsers "$@"
}

# in_browsers FILE…: runs test files two at a time, because a driven browser mostly waits. A file that fails runs once more,
# alone and where it failed, because browsers stumble on a busy machine. Since a rare fault can pass that way, files that needed
# a second try are named at the end: look into them.
in_browsers() {
  rust
  browser_tools
  bring firefox-esr firefox-esr
  cargo build -q $native --bin tactful --bin bundle
  [ -f dist/chromium/manifest.json ] || build
  local file where unsteady=() failed=()
  export said=$(mktemp -d)
  printf '%s\0' "$@" | xargs -0 -n 1 -P 2 bash -c '
    began=$SECONDS
    log="$said/${1//\//-}"
    node --test --test-concurrency=1 --test-reporter=tap "$1" >"$log" 2>&1 && touch "$log.passed"
    cat "$log"
    printf "%s: %s s\n" "$1" $((SECONDS - began))' attempt
  for file in "$@"; do
    [ ! -e "$said/${file//\//-}.passed" ] || continue
    where=$(sed -n 's/^not ok [0-9]* - //p' "$said/${file//\//-}")
    case $where in chromium | firefox) ;; *) where= ;; esac
    say "Once more: $file $where"
    if env ${where:+TACTFUL_BROWSER=$where} node --test --test-concurrency=1 "$file"; then unsteady+=("$file"); else failed+=("$file"); fi
  done
  rm -r "$said"
  [ ${#unsteady[@]} -eq 0 ] || say "Passed only at the second try: ${unsteady[*]}"
  [ ${#failed[@]} -eq 0 ] || {
    say "Failed twice: ${failed[*]}"
    return 1
  }
}

# The tests in real webmails, each with mail servers of its own.
webmail() {
  tests/webmail/install.sh
  in_browsers tests/webmail/*/*.test.mjs
}

all() {
  # Together with the others: these tests mostly wait for their servers. SOGo's fail now and then on a busy machine, and are run by
  # hand: ./build.sh webmail
  local reason webmails=(tests/webmail/{roundcube,horde}/*.test.mjs)
  reason=$(tests/webmail/install.sh 2>&1) || webmails=()
  if [ ${#webmails[@]} -eq 0 ] && [ -n "${CI:-}" ]; then
    say "In CI nothing is left out. $reason"
    return 1
  fi
  lint_what_is_compiled
  check
  native
  build
  in_browsers "${webmails[@]}" $(browser_tests)
  [ ${#webmails[@]} -gt 0 ] || say "The tests in real webmails were left out. $reason"
}

command=${1:-}
[ $# -eq 0 ] || shift
case $command in
  build) build "$@" ;;
  run)
    build >&2
    browser_tools
    node tests/browser/demo/run.mjs "$@"
    ;;
  test) all ;;
  check) check "$@" ;;
  format) rust && format ;;
  fuzz) fuzz "$@" ;;
  native) native "$@" ;;
  browser) browser "$@" ;;
  webmail) webmail ;;
  bench)
    build >&2
    browser_tools
    node tests/browser/bench.mjs "$@"
    ;;
  score)
    rust
    program tactful-score "$@"
    ;;
  capture)
    rust
    program tactful capture "$@"
    ;;
  new-site)
    rust
    program bundle new-site "$@"
    ;;
  "" | help | -h | --help) usage ;;
  *)
    say "There is no '$command' here."
    usage >&2
    exit 2
    ;;
esac
