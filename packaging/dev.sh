#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Everything a developer does from the command line: install what is missing, build, run, test, measure, tidy.
# "packaging/dev.sh help" lists the commands. It works from any folder, and with macOS's bash 3.2 (so no mapfile and no
# associative arrays). Windows has its own: packaging/dev.ps1.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# What building, running and testing needs, by the names of Debian 12 and later (and what derives from it). Qt's HTTP
# server came with Qt 6.4, so no release that still used older package names can build this anyway.
apt_packages=(
    build-essential cmake ninja-build ccache git pkg-config
    qt6-base-dev qt6-base-dev-tools qt6-charts-dev qt6-httpserver-dev qt6-svg-dev
    libqt6opengl6-dev           # find_package(Qt6Charts) asks for Qt6OpenGL, the package does not
    qt6-websockets-dev          # find_package(Qt6HttpServer) asks for Qt6WebSockets, the package does not
    qt6-tools-dev               # find_package(Qt6LinguistTools) ...
    qt6-tools-dev-tools
    qt6-l10n-tools              # ... and the lrelease and lupdate that it runs
    libqt6sql6-sqlite           # a plugin, loaded at run time: nothing depends on it
    qtkeychain-qt6-dev
    libsecret-1-0 gnome-keyring # how QtKeychain stores passwords: loaded, or asked over D-Bus, at run time
    dbus                        # dbus-run-session gives a test its own session, hence its own keyring
    libexpected-dev libsimdjson-dev
    openssl                     # the command makes certificates; the library itself comes with Qt Network
    libgl1-mesa-dev             # find_package(Qt6Gui) asks for the OpenGL headers
    qt6-translations-l10n       # Qt's own buttons in Chinese
    fonts-noto-cjk              # without it, Chinese is drawn as boxes
    fonts-dejavu-core           # the same Latin font everywhere, so pictures can be compared
    xvfb xauth                  # xvfb-run, a display for machines without one
)
brew_packages=(cmake ninja ccache qt qtkeychain tl-expected simdjson)

say() { printf '%s\n' "dev.sh: $*" >&2; }
die() {
    say "$*"
    exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }
is_mac() { [ "$(uname -s)" = Darwin ]; }
is_linux() { [ "$(uname -s)" = Linux ]; }
has_apt() { is_linux && has apt-get && has dpkg-query; }

# ---- Packages --------------------------------------------------------------------------------------------------------

# Prints which of the named packages are not installed. One dpkg-query for all of them, since every command begins with
# this; it lists what is installed rather than asking for names, because a name may be provided by another package.
apt_missing() {
    dpkg-query -W -f='${db:Status-Status}|${Package}|${Provides}\n' | awk -F'|' -v wanted="$*" '
        $1 ~ /^(installed|triggers-)/ {
            present[$2] = 1
            gsub(/\([^)]*\)/, "", $3)
            count = split($3, provided, /[ ,]+/)
            for (i = 1; i <= count; i++)
                present[provided[i]] = 1
        }
        END {
            count = split(wanted, names, " ")
            for (i = 1; i <= count; i++)
                if (!(names[i] in present))
                    print names[i]
        }'
}

# Prints which of the named packages apt can install. The output of apt-cache is translated, hence LC_ALL.
apt_available() {
    LC_ALL=C apt-cache policy "$@" | awk '
        /^[^ ].*:$/ { name = substr($0, 1, length($0) - 1) }
        $1 == "Candidate:" && $2 != "(none)" { print name }'
}

apt_install() {
    local names missing=() available=() name
    names=$(apt_missing "$@")
    [ -n "$names" ] || return 0
    # Package names have no blanks or wildcards.
    # shellcheck disable=SC2206
    missing=($names)

    # If apt has its lists and knows none of them, this release has no such packages. Looking for them on the network
    # every time would make every command slow; CMake will say if one of them does matter.
    if compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null && [ -z "$(apt_available "${missing[@]}")" ]; then
        say "going on without ${missing[*]}: this release has no such package"
        return 0
    fi

    local as_root=(env DEBIAN_FRONTEND=noninteractive)
    if [ "$(id -u)" -ne 0 ]; then
        if ! has sudo; then
            say "these packages are missing, and only root can install them. As root, run:"
            printf '%s\n' "apt-get update && apt-get install -y --no-install-recommends ${missing[*]}" >&2
            exit 1
        fi
        # env goes inside sudo: sudo drops variables that are set outside.
        as_root=(sudo env DEBIAN_FRONTEND=noninteractive)
    fi

    say "installing ${missing[*]}"
    # A third-party source that fails to update must not stop an installation that does not need it.
    "${as_root[@]}" apt-get update || say "apt-get update failed, trying with the lists there are"
    names=$(apt_available "${missing[@]}")
    # shellcheck disable=SC2206
    available=($names)
    [ "${#available[@]}" -gt 0 ] || die "apt knows none of: ${missing[*]}"
    for name in "${missing[@]}"; do
        case " ${available[*]} " in
        *" $name "*) ;;
        *) say "going on without $name: this release has no such package" ;;
        esac
    done
    "${as_root[@]}" apt-get install -y --no-install-recommends "${available[@]}"
}

brew_install() {
    has brew || die "Homebrew (brew) is needed to install: $*"
    local installed name missing=()
    # It fails if one of the names is not installed, and still lists the others.
    installed=$(brew list --versions "$@" | awk '{ print $1 }' || true)
    for name in "$@"; do
        printf '%s\n' "$installed" | grep -qxF -- "$name" || missing+=("$name")
    done
    [ "${#missing[@]}" -gt 0 ] || return 0
    say "installing ${missing[*]}"
    brew install "${missing[@]}"
}

cmd_setup() {
    if has_apt; then
        apt_install "${apt_packages[@]}"
    elif is_mac; then
        brew_install "${brew_packages[@]}"
    else
        cat >&2 <<'END'
dev.sh: do not know how to install packages here. Needed are:
  - a C++20 compiler, CMake 3.22 or later, Ninja; better with ccache
  - Qt 6.4 or later with the development files of its modules Base (with SQLite), Charts (and OpenGL), HttpServer
    (and WebSockets), Svg and Tools (Linguist)
  - QtKeychain for Qt 6, and a keyring for it to use (on Linux: libsecret and gnome-keyring, or KWallet)
  - tl::expected, the header of C++'s std::expected before C++23
  - for the tests: openssl (the command), D-Bus, and a Chinese font such as Noto Sans CJK
END
        # On an unknown Linux all of this may well be there: go on, configuring says what is not.
        is_linux || exit 1
    fi
}

# need_tool COMMAND APT_PACKAGE BREW_PACKAGE
need_tool() {
    has "$1" && return
    if has_apt; then
        apt_install "$2"
    elif is_mac; then
        # LLVM's tools stay outside of PATH, lest they hide Apple's.
        PATH="$PATH:$(brew --prefix "$3" 2>/dev/null)/bin"
        has "$1" || brew_install "$3"
    fi
    has "$1" || die "$1 is not installed"
}

# ---- Building --------------------------------------------------------------------------------------------------------

# configure TREE PRESET [CMAKE_ARGS...]. Ninja repeats it when a CMakeLists.txt has changed, but not when a preset has:
# for that there is the stamp, which also tells a configuration that failed half-way from a finished one.
configure() {
    local tree=$root/build/$1 preset=$2
    shift 2
    if [ -e "$tree/build.ninja" ] && [ "$tree/.configured" -nt "$root/CMakePresets.json" ]; then
        return
    fi
    (
        cd "$root"
        if is_mac && has brew; then
            CMAKE_PREFIX_PATH=$(brew --prefix)${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}
            export CMAKE_PREFIX_PATH
        fi
        cmake --preset "$preset" -B "$tree" "$@"
        touch "$tree/.configured"
    )
}

build() {
    configure "$1" "$1"
    (cd "$root" && cmake --build --preset "$1")
}

cmd_build() {
    [ "$#" -le 1 ] || die "build takes one preset: release, dev, asan or ci"
    cmd_setup
    build "${1:-release}"
}

# ---- Running ---------------------------------------------------------------------------------------------------------

# Said before anything is installed or built: who has no display should not first wait for a build.
require_display() {
    is_linux || return 0
    [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 0
    case "${QT_QPA_PLATFORM:-}" in
    '' | xcb* | wayland*) ;;
    *) return 0 ;; # offscreen, minimal, vnc and so on need none
    esac
    cat >&2 <<'END'
dev.sh: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). Ways to get one:
  - a virtual one, which "packaging/dev.sh setup" installs:  xvfb-run packaging/dev.sh run
  - from another machine:                                    ssh -X HOST, and there packaging/dev.sh run
  - none at all, for --tour or --exit-when-ready:            QT_QPA_PLATFORM=offscreen packaging/dev.sh run --tour DIR
END
    exit 1
}

cmd_run() {
    require_display
    cmd_setup
    build release
    exec "$root/build/release/bin/ddm-console" --demo "$@"
}

cmd_tour() {
    [ "$#" -le 1 ] || die "tour takes one folder"
    local dir=${1:-$root/build/tour}
    case "$dir" in
    /*) ;;
    *) dir=$PWD/$dir ;;
    esac
    cmd_setup
    build release
    mkdir -p "$dir"
    QT_QPA_PLATFORM=offscreen "$root/build/release/bin/ddm-console" --demo --tour "$dir"
    printf '%s\n' "The pictures are in $dir"
}

# ---- Testing ---------------------------------------------------------------------------------------------------------

cmd_test() {
    cmd_setup
    # Both builds first, so that the two summaries stand together at the end.
    build ci
    build asan
    cd "$root"
    local failed=()
    ctest --preset ci "$@" || failed+=(ci)
    # Sanitizers slow everything down, so they get the tests where code of ours does the work, not Qt's widgets. A
    # filter given by hand may leave nothing for this second round, which is no error.
    local none=error
    [ "$#" -eq 0 ] || none=ignore
    ctest --preset asan --no-tests=$none -L 'core|e2e' "$@" || failed+=(asan)
    [ "${#failed[@]}" -eq 0 ] || die "tests failed with preset: ${failed[*]}"
}

cmd_bench() {
    cmd_setup
    build release
    cd "$root"
    exec tests/bench/run.sh build/release/bin "$@"
}

cmd_soak() {
    [ "$#" -le 1 ] || die "soak takes a number of minutes"
    is_linux || die "soak reads the memory of the console from /proc: it needs Linux"
    cmd_setup
    build release
    "$root/build/release/bin/ddm-soak" --kills 200
    "$root/build/release/bin/ddm-soak" --minutes "${1:-60}"
}

# ---- Tidying ---------------------------------------------------------------------------------------------------------

format() {
    # New files too, before they are added. A tracked file may have been deleted and not yet committed, hence -f.
    local files=() file
    while IFS= read -r -d '' file; do
        [ ! -f "$root/$file" ] || files+=("$root/$file")
    done < <(git -C "$root" ls-files -z --cached --others --exclude-standard -- {app,core,ui,tests}/'*'.{cpp,h})
    if [ "${#files[@]}" -eq 0 ]; then
        say "git knows no sources here, nothing to format"
        return
    fi
    clang-format "$@" "${files[@]}"
}

cmd_format() {
    local installer=apt-get
    ! is_mac || installer=brew
    has clang-format || die "clang-format is missing. Get it with: $installer install clang-format"
    case "${1:-}" in
    '') format -i ;;
    --check) format --dry-run -Werror ;;
    *) die "format takes nothing, or --check" ;;
    esac
}

cmd_lint() {
    cmd_setup
    need_tool clang-format clang-format clang-format
    need_tool run-clang-tidy clang-tidy llvm
    cmd_format --check

    # The dev preset in a tree of its own, since clang cannot read the headers that GCC has precompiled in build/dev. To
    # be configured is enough: no source includes what moc or another tool makes. Again each time, for new files and flags:
    # elsewhere the build sees to that.
    configure lint dev -D DDM_PRECOMPILED_HEADERS=OFF
    cmake "$root/build/lint" >/dev/null

    # It takes regular expressions, and the checkout's path may contain what these treat specially.
    local prefix
    prefix=$(printf '%s\n' "$root" | sed 's/[][\\.*^$+?(){}|]/\\&/g')
    run-clang-tidy -p "$root/build/lint" -quiet "^$prefix/(app|core|ui)/.*\\.cpp\$"
}

# ----------------------------------------------------------------------------------------------------------------------

cmd_help() {
    cat <<'END'
Usage: packaging/dev.sh COMMAND [ARGUMENTS]

  setup             install the packages that are missing (Debian and its like: apt; macOS: Homebrew)
  build [PRESET]    build with preset release (the default), dev, asan or ci
  run [ARGS...]     build and start the program on its built-in demo
  test [ARGS...]    build and run all tests, then core and e2e again with sanitizers; ARGS go to ctest
  bench             build and run the benchmarks
  soak [MINUTES]    kill the program 200 times at random, then use it at random (60 minutes), on a demo with faults
  tour [DIR]        save pictures of every page in each of its states, in both languages, themes and two sizes, to DIR
                    (default: build/tour)
  format [--check]  format the sources, or only check that they are formatted
  lint              check the format, then run clang-tidy
  help              show this
END
}

main() {
    local command=${1:-}
    [ "$#" -eq 0 ] || shift
    case "$command" in
    setup | build | run | test | bench | soak | tour | format | lint) "cmd_$command" "$@" ;;
    help | -h | --help) cmd_help ;;
    *)
        [ -z "$command" ] || say "unknown command: $command"
        cmd_help >&2
        exit 2
        ;;
    esac
}

# On one line: bash reads a script as it goes, and this one may change while a long command runs.
main "$@"; exit
