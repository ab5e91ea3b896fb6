#!/usr/bin/env bash
# Installs, builds and runs every test; ctest's summary comes last. Arguments go to ctest.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
mkdir -p build
log=$root/build/setup.log
. app/setup.sh

install_packages
build dev
exec ctest --test-dir build/dev --output-on-failure --parallel "$(nproc)" "$@"
