#pragma once
#include "core/support/Problem.h"

#include <QByteArray>
#include <memory>

namespace gleaner {

class MappedFile;

/// Random-access bytes of a file or an embedded resource; safe in any thread.
///
/// read() copies with pread(): a file that another program cut short is an ordinary Problem, at once. Weights are too
/// many to copy; for them mapping() gives the file's pages themselves. A file that is cut short then reads as zeros
/// instead of ending the process (see BusGuard), so whoever computes from mapped bytes calls verifyUnchanged() before
/// the results leave.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Throws ProblemError with `onFailure` where `path` is no regular file or may not be read.
    static std::shared_ptr<const ByteSource> open(const QString &path, ExitCode onFailure);
    /// Bytes in memory; `name` is what messages call them.
    static std::shared_ptr<const ByteSource> ofBytes(const QString &name, QByteArray bytes,
                                                     ExitCode onFailure = ExitCode::InputUnreadable);

    const QString &path() const { return m_path; }
    qint64 size() const { return m_size; }
    /// Fills `destination` with the bytes [offset, offset + count); throws ProblemError where they are not there (any
    /// more).
    virtual void read(qint64 offset, qint64 count, char *destination) const = 0;
    /// The whole file as memory, mapped when first asked for and kept as long as anybody holds it; null for embedded
    /// resources and where the system refuses. All callers share it: what one writes, the others see, but never the
    /// file.
    virtual std::shared_ptr<const MappedFile> mapping() const { return {}; }
    /// Where in the mapping the first byte lies: not at its beginning where the source is a part of a file.
    virtual qint64 mappingOffset() const { return 0; }
    /// Whether the path still names the file that was opened, with its size and time of change, and no page was lost.
    virtual bool intact() const { return true; }
    /// Throws ProblemError where the file is not intact(): what was read from it may be wrong.
    void verifyUnchanged() const;
    [[noreturn]] void refuse(const QString &reason) const;

protected:
    ByteSource(QString path, qint64 size, ExitCode onFailure)
        : m_path(std::move(path)), m_size(size), m_onFailure(onFailure)
    {
    }

private:
    QString m_path;
    qint64 m_size = 0;
    ExitCode m_onFailure;
};

} // namespace gleaner
