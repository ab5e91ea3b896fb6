#pragma once
#include "core/data/DataSet.h"

namespace gleaner {

/// Whether these first bytes are those of an IDX file of pictures (three dimensions of unsigned bytes).
bool isIdxImages(QByteArrayView start);
/// Whether a folder holds files named like those of MNIST: …images-idx3-ubyte, with or without .gz.
bool hasIdxFiles(const QString &folder);

/// MNIST and its kin, plain or gzipped. A folder: every …images-idx3-ubyte in it, its labels beside it, and a split
/// column where the names say train, t10k or test. A file: its pictures, and its labels where a file of that name lies
/// beside it. Classes are the digits "0", "1", … up to the largest label, at least up to "9". Gray turns into RGB.
///
/// Throws ProblemError (InputUnreadable) on a wrong magic number, on short data, on labels that do not match and on
/// more than 2 GiB of pictures. Bytes after the end are noted in the data set's problems. Stop points inside.
DataSetPtr openIdx(const QString &path);

} // namespace gleaner
