#!/usr/bin/env bash
# run.sh BUILD SECONDS [TARGET...]: every reader in turn, each starting from its sample; findings stay in
# BUILD/fuzz-findings, and the exit status tells whether there were any. On a busy machine the processor time of a run
# says more than SECONDS, which are of the clock; FUZZ_OPTIONS go to libFuzzer.
set -u
build=$(realpath "$1") seconds=$2
program=$build/tests/fuzz/fuzz_reader
shift 2
[ $# -gt 0 ] || set -- $("$program" --list)
mkdir -p "$build/fuzz-findings"
failed=0
TIMEFORMAT=%U
for target in "$@"; do
    export GLEANER_FUZZ_TARGET=$target
    corpus=$build/fuzz-corpus/$target
    mkdir -p "$corpus"
    "$program" --sample > "$corpus/sample"
    log=$build/fuzz-findings/$target.log
    used=$({ time "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=3072 -max_len=65536 \
        -artifact_prefix="$build/fuzz-findings/$target-" -print_final_stats=1 ${FUZZ_OPTIONS-} "$corpus" > "$log" 2>&1; } 2>&1)
    if [ $? = 0 ]; then
        inputs=$(sed -n 's/stat::number_of_executed_units: *//p' "$log")
        echo "$target clean: $inputs inputs in $seconds s ($used s of the processor)"
    else
        echo "$target FAILED: see $log"
        failed=1
    fi
done
exit $failed
