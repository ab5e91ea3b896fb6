#include "core/support/Hash.h"

#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <algorithm>

namespace gleaner {

namespace {

constexpr qint64 pieceSize = 1 << 20;

QString tr(const char *text) { return QCoreApplication::translate("Hash", text); }

QString hex(const QCryptographicHash &hash) { return QString::fromLatin1(hash.result().toHex()); }

[[noreturn]] void refuse(const QString &path, const QString &reason)
{
    throw ProblemError({tr("This file cannot be read: %1").arg(reason), path,
                        tr("Check that it exists and that you may read it."), ExitCode::InputUnreadable});
}

void addNumber(QCryptographicHash &hash, qint64 number)
{
    const quint64 bytes = qToLittleEndian(quint64(number));
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&bytes), sizeof bytes));
}

void addString(QCryptographicHash &hash, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    addNumber(hash, bytes.size());
    hash.addData(bytes);
}

void addFile(QCryptographicHash &hash, const QString &path)
{
    if (!QFileInfo(path).isFile()) // a pipe or device named like a file would hang us
        refuse(path, tr("it is not a regular file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        refuse(path, file.errorString());
    QByteArray piece(std::clamp<qint64>(file.size() + 1, 4096, pieceSize), Qt::Uninitialized);
    for (;;) {
        stopPoint();
        const qint64 read = file.read(piece.data(), piece.size());
        if (read < 0)
            refuse(path, file.errorString());
        if (read == 0)
            return;
        hash.addData(QByteArrayView(piece.constData(), read));
    }
}

} // namespace

QString hashOfBytes(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hex(hash);
}

QString hashOfStrings(const QStringList &strings)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &text : strings)
        addString(hash, text);
    return hex(hash);
}

QString hashOfFile(const QString &path)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addFile(hash, path);
    return hex(hash);
}

QString hashOfFiles(const QString &root, const QStringList &relativePaths)
{
    const QDir folder(root);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &relative : relativePaths) {
        addString(hash, relative);
        addString(hash, hashOfFile(folder.filePath(relative)));
    }
    return hex(hash);
}

QString hashOfFolder(const QString &path)
{
    if (!QFileInfo(path).isDir())
        refuse(path, tr("it is not a folder"));
    const QDir folder(path);
    QStringList names;
    QDirIterator files(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        names.append(folder.relativeFilePath(files.next()));
        stopPoint();
    }
    std::sort(names.begin(), names.end());
    return hashOfFiles(path, names);
}

} // namespace gleaner
