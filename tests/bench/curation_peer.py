"""Takes rows by capability and style as mmSSR does, with numpy's sorting: the peer of bench_curation.

usage: curation_peer.py FOLDER
FOLDER holds grades.i8 (capabilities x rows), bins.i32 (rows x styles of a row, -1 = none) and sizes.txt: rows,
capabilities, styles of a row, rows to take. For every line on standard input the rows are taken once; the answer is the
seconds that took and the peak of memory in MB, and OUT.i32 holds the rows in the order they were taken.
"""
import resource
import sys
import time

try:
    import numpy
except ImportError:
    print("no numpy", flush=True)
    sys.exit(0)

THRESHOLD = 0


def select(grades, bins, candidates, most):
    rows = numpy.flatnonzero(candidates & (grades > THRESHOLD))
    if rows.size == 0:
        return rows
    rows = rows[numpy.argsort(-grades[rows], kind="stable")]
    melted = bins[rows].T.ravel()  # first styles first
    owners = numpy.tile(rows, bins.shape[1])
    owners, melted = owners[melted >= 0], melted[melted >= 0]
    order = numpy.argsort(melted, kind="stable")
    owners = owners[order]
    names, starts, sizes = numpy.unique(melted[order], return_index=True, return_counts=True)
    quota = max(most // len(names), 1)
    taken, parts, debt, got = numpy.zeros(len(candidates), bool), [], 0, 0
    for i in numpy.argsort(sizes, kind="stable"):
        if got >= most:
            break
        here = owners[starts[i]:starts[i] + sizes[i]]
        here = here[~taken[here]]
        count = min(quota + debt, len(here), most - got)
        taken[here[:count]] = True
        parts.append(here[:count])
        got += count
        debt = max(quota + debt - len(here), 0)
    return numpy.concatenate(parts)


def sample(grades, bins, target):
    candidates = numpy.ones(grades.shape[1], bool)
    turns, parts, got = list(range(len(grades))), [], 0
    while got < target and turns:
        most, staying = max((target - got) // len(turns), 1), []
        for turn in turns:
            most = min(most, target - got)
            if most == 0:
                break
            found = select(grades[turn], bins, candidates, most)
            candidates[found] = False
            parts.append(found)
            got += len(found)
            if len(found):
                staying.append(turn)
        turns = staying
    return numpy.concatenate(parts).astype(numpy.int32)


def main():
    folder = sys.argv[1]
    with open(folder + "/sizes.txt") as file:
        rows, capabilities, styles, target = map(int, file.read().split())
    grades = numpy.fromfile(folder + "/grades.i8", numpy.int8).reshape(capabilities, rows)
    bins = numpy.fromfile(folder + "/bins.i32", numpy.int32).reshape(rows, styles)
    print("ready", numpy.__version__, flush=True)
    for _ in sys.stdin:
        begin = time.monotonic()
        picks = sample(grades, bins, target)
        seconds = time.monotonic() - begin
        picks.tofile(folder + "/OUT.i32")
        print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flush=True)


if __name__ == "__main__":
    main()
