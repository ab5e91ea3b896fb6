#!/usr/bin/env bash
# Installs, builds, runs the embedded example of gda-clip, says where its report lies, and opens the window where there
# is a display. A second start takes seconds.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
mkdir -p build
log=$root/build/setup.log
. app/setup.sh

install_packages
build release
gleaner=build/release/bin/gleaner
out=build/example
"$gleaner" run gda-clip --seed 1 --out "$out/gda-clip"
"$gleaner" report "$out/gda-clip" --out "$out/report.html"
"$gleaner" report "$out/gda-clip" --out "$out/report.pdf"
echo "Open $root/$out/report.html in a browser to read the report."
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$gleaner" "$@"
fi
echo "There is no display here; “$gleaner --help” shows the commands."
