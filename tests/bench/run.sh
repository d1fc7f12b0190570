#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the benchmarks of a release build: run.sh BIN_FOLDER. Each prints ratios against a baseline of the same run.
set -euo pipefail
bin=${1:?usage: run.sh BIN_FOLDER}
"$bin/bench_instancelist"
# Offscreen, so that a window system does not take part in the figures.
QT_QPA_PLATFORM=offscreen "$bin/bench_tables"
QT_QPA_PLATFORM=offscreen "$bin/bench_start"
"$bin/bench_idle"
