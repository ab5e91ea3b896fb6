#pragma once
#include "core/support/Problem.h"

#include <memory>

namespace gleaner {

/// Random-access bytes of a file or an embedded resource; safe in any thread.
///
/// Files are read with pread() into memory of our own and not through a mapping: touching a mapped page of a file that
/// another program shortened ends the process with SIGBUS, and looking at the size first only narrows that race. A
/// short pread() is an ordinary Problem. Opening still reads nothing but the header, each tensor is fetched when it is
/// asked for, and the page cache makes the second read as cheap as a mapping's.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Throws ProblemError with `onFailure` where `path` is no regular file or may not be read.
    static std::shared_ptr<const ByteSource> open(const QString &path, ExitCode onFailure);

    const QString &path() const { return m_path; }
    qint64 size() const { return m_size; }
    /// Fills `destination` with the bytes [offset, offset + count); throws ProblemError where they are not there (any
    /// more).
    virtual void read(qint64 offset, qint64 count, char *destination) const = 0;

protected:
    ByteSource(QString path, qint64 size, ExitCode onFailure)
        : m_path(std::move(path)), m_size(size), m_onFailure(onFailure)
    {
    }
    [[noreturn]] void refuse(const QString &reason) const;

private:
    QString m_path;
    qint64 m_size = 0;
    ExitCode m_onFailure;
};

} // namespace gleaner
