#pragma once
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>

namespace gleaner::tests {

/// How the built program ended, and what it said.
struct Ran {
    int code = -1; ///< -1 where it crashed
    QByteArray out = {}, err = {};
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs the program GLEANER_PROGRAM to its end; `more` are variables of its environment, "NAME=VALUE".
inline Ran run(const QStringList &words, const QStringList &more = {})
{
    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() + more);
    process.start(QStringLiteral(GLEANER_PROGRAM), words);
    process.waitForFinished(240000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

/// Every file below a folder, by its path from there.
inline QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (file.open(QIODevice::ReadOnly))
            files[QDir(folder).relativeFilePath(file.fileName())] = file.readAll();
    }
    return files;
}

} // namespace gleaner::tests
