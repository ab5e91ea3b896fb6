#pragma once
#include "core/results/Results.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

namespace gleaner::tests {

/// All bytes of all files that the results give, with their names.
inline QByteArray fingerprint(const Results &results)
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(QStringLiteral("out"));
    ResultsWriter(folder).write(results, {});
    QStringList files;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        files.append(it.next());
    files.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        hash.addData(path.mid(folder.size()).toUtf8());
        hash.addData(file.readAll());
    }
    return hash.result();
}

} // namespace gleaner::tests
