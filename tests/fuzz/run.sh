#!/usr/bin/env bash
# run.sh BUILD SECONDS [TARGET...]: every fuzz program in turn, each starting from its sample; findings stay in
# BUILD/fuzz-findings, and the exit status tells whether there were any.
set -u
build=$(realpath "$1") seconds=$2
shift 2
[ $# -gt 0 ] || set -- $(cd "$build/tests/fuzz" && ls | sed -n 's/^fuzz_\([a-z]*\)$/\1/p' | grep -v readers)
mkdir -p "$build/fuzz-findings"
failed=0
for target in "$@"; do
    corpus=$build/fuzz-corpus/$target
    mkdir -p "$corpus"
    "$build/tests/fuzz/fuzz_$target" --sample > "$corpus/sample"
    log=$build/fuzz-findings/$target.log
    if nice -n 15 "$build/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=3072 \
        -max_len=65536 -artifact_prefix="$build/fuzz-findings/$target-" -print_final_stats=1 "$corpus" > "$log" 2>&1; then
        echo "$target clean: $(sed -n 's/stat::number_of_executed_units: *//p' "$log") inputs in $seconds s"
    else
        echo "$target FAILED: see $log"
        failed=1
    fi
done
exit $failed
