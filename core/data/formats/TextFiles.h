#pragma once
#include "core/data/DataSet.h"

#include <QFileInfo>

namespace gleaner {

bool isTextFile(const QFileInfo &file, QByteArrayView head);
bool isTextFolder(const QFileInfo &folder, QByteArrayView head);

/// Documents in plain text, column "text". A file: parted at the marker <|endoftext|> or a form feed where it has one,
/// else at blank lines, else one document. A folder: one document for each .txt or .md file, also in folders below it,
/// with the column "file", and "label" where all files lie in folders below. Documents stay in the files until asked
/// for. Empty ones are left out; one over 64 MiB is cut into pieces of that length, which is noted, and so are bytes
/// that are not UTF-8. Throws ProblemError where there is no document.
DataSetPtr openText(const QString &path);

bool isScanFile(const QFileInfo &file, QByteArrayView head);
bool isScanFolder(const QFileInfo &folder, QByteArrayView head);
/// SCAN and its kin, a sample a line: "IN: jump twice OUT: I_JUMP I_JUMP". Columns "input" and "target"; of a folder
/// with files named …train… and …test… also "split". Other lines are stepped over and named.
DataSetPtr openScan(const QString &path);

} // namespace gleaner
