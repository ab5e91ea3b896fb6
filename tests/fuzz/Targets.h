#pragma once
#include "core/data/DataSet.h"

#include <QByteArray>
#include <vector>

namespace gleaner::tests {

/// One reader under fire: a small valid file, and the name it must have to be taken for one.
struct FuzzTarget {
    const char *name;
    const char *fileName;
    QByteArray (*sample)();
};

const std::vector<FuzzTarget> &fuzzTargets();
/// Opens the file and reads every value of its first rows; false where it was refused. Problems are expected, anything
/// else is a fault.
bool readEverything(const QString &path);
/// Puts bytes in a folder with the pictures that the samples name, and reads them.
bool readBytes(const FuzzTarget &target, const QByteArray &bytes);

} // namespace gleaner::tests
