#pragma once
#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace gleaner {

/// SHA-256, always as 64 lower-case hexadecimal digits. Files are read in pieces with stop points between them, so
/// these may run for long on a worker thread and still stop at once. What cannot be read throws ProblemError
/// (InputUnreadable).
QString hashOfBytes(QByteArrayView bytes);
/// Distinct lists have distinct hashes: every string goes in with its length.
QString hashOfStrings(const QStringList &strings);
QString hashOfFile(const QString &path);
/// Names and contents of these files under `root`, in the order given; the place of `root` does not matter.
QString hashOfFiles(const QString &root, const QStringList &relativePaths);
/// Names and contents of all regular files below `path`, in the order of their names.
QString hashOfFolder(const QString &path);

} // namespace gleaner
