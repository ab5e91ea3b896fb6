#pragma once
#include <QByteArray>
#include <QString>

namespace gleaner {

/// A folder that appears whole or not at all: files go to a hidden temporary folder beside it, commit() renames.
/// All members throw ProblemError (OutputUnwritable).
class AtomicFolder {
public:
    /// `path` must be absent, empty, or hold `marker` (a file that proves it was made by us and may be replaced).
    /// The temporary folder is made at once, so that an unwritable place is noticed before hours of work.
    AtomicFolder(const QString &path, const QString &marker);
    ~AtomicFolder(); ///< removes what was not committed
    AtomicFolder(const AtomicFolder &) = delete;
    AtomicFolder &operator=(const AtomicFolder &) = delete;

    /// Absolute path of a file to be, its folders made; for writers that need a name.
    QString filePath(const QString &relative);
    void write(const QString &relative, const QByteArray &bytes);
    /// Forces everything to disk and puts the folder in its place.
    void commit();

private:
    QString m_path, m_temporary;
    bool m_committed = false;
};

/// Writes one file so that it appears whole or not at all. Throws ProblemError (OutputUnwritable).
void writeFileAtomically(const QString &path, const QByteArray &bytes);

} // namespace gleaner
