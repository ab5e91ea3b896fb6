#include "core/support/AtomicFolder.h"

#include "core/support/Problem.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <unistd.h>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Output", text); }

[[noreturn]] void refuse(const QString &what, const QString &where, const QString &remedy)
{
    throw ProblemError({what, where, remedy, ExitCode::OutputUnwritable});
}

[[noreturn]] void refuseWriting(const QString &path, const QString &reason)
{
    refuse(tr("The result cannot be written: %1").arg(reason), path,
           tr("Make room, or choose a folder you may write to. Nothing was changed."));
}

void requireReplaceable(const QString &path, const QString &marker)
{
    const QFileInfo info(path);
    if (!info.exists())
        return;
    if (!info.isDir())
        refuse(tr("A file of that name is in the way"), path, tr("Choose another folder."));
    if (!QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)
        && !QFileInfo::exists(path + QLatin1Char('/') + marker))
        refuse(tr("The folder holds something else"), path, tr("Choose a new folder; an earlier result is replaced."));
}

void flush(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

AtomicFolder::AtomicFolder(const QString &path, const QString &marker)
    : m_path(QDir::cleanPath(QFileInfo(path).absoluteFilePath()))
{
    requireReplaceable(m_path, marker);
    const QFileInfo target(m_path);
    m_temporary = QStringLiteral("%1/.%2.partial-%3").arg(target.absolutePath(), target.fileName()).arg(getpid());
    if (!QDir().mkpath(target.absolutePath()))
        refuseWriting(target.absolutePath(), tr("the folder cannot be made"));
    QDir(m_temporary).removeRecursively();
    if (!QDir().mkdir(m_temporary))
        refuseWriting(m_path, tr("the folder cannot be made"));
}

AtomicFolder::~AtomicFolder()
{
    if (!m_committed)
        QDir(m_temporary).removeRecursively();
}

QString AtomicFolder::filePath(const QString &relative)
{
    const QString path = m_temporary + QLatin1Char('/') + relative;
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        refuseWriting(m_path, tr("the folder cannot be made"));
    return path;
}

void AtomicFolder::write(const QString &relative, const QByteArray &bytes)
{
    QFile file(filePath(relative));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        refuseWriting(m_path + QLatin1Char('/') + relative, file.errorString());
}

void AtomicFolder::commit()
{
    QDirIterator files(m_temporary, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext())
        flush(files.next());
    const QByteArray from = QFile::encodeName(m_temporary), to = QFile::encodeName(m_path);
    // Where something stands already, the two change places in one step and the old one is removed afterwards.
    const bool replaces = QFileInfo::exists(m_path);
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), replaces ? RENAME_EXCHANGE : 0) != 0)
        refuseWriting(m_path, QString::fromLocal8Bit(std::strerror(errno)));
    if (replaces)
        QDir(m_temporary).removeRecursively();
    flush(QFileInfo(m_path).absolutePath());
    m_committed = true;
}

void writeFileAtomically(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly)
        || file.write(bytes) != bytes.size() || !file.commit())
        refuseWriting(path, file.errorString());
}

} // namespace gleaner
