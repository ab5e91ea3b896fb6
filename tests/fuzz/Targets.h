#pragma once
#include "core/data/DataSet.h"

#include <QByteArray>
#include <vector>

namespace gleaner::tests {

/// One reader under fire: a small valid input, and the name it must have as a file to be taken for one.
struct FuzzTarget {
    const char *name;
    const char *fileName; ///< empty where no file is needed
    QByteArray (*sample)();
    bool (*read)(const FuzzTarget &, const QByteArray &);
};

const std::vector<FuzzTarget> &fuzzTargets();
/// Opens the file and reads every value of its first rows; false where it was refused. Problems are expected, anything
/// else is a fault.
bool readEverything(const QString &path);
/// Reads bytes as the target does: mostly from a folder with the pictures that the samples name. False where they were
/// refused.
bool readBytes(const FuzzTarget &target, const QByteArray &bytes);

} // namespace gleaner::tests
