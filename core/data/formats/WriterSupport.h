#pragma once
#include "core/data/DataSet.h"
#include "core/jobs/RunContext.h"
#include "core/support/AtomicFolder.h"

#include <QSaveFile>
#include <functional>

namespace gleaner {

[[noreturn]] void refuseOutput(const QString &path, const QString &reason);
/// Throws ProblemError (Invalid): the format cannot hold this data set.
[[noreturn]] void refuseData(const DataSet &data, const QString &what, const QString &remedy);

/// A file that appears whole at commit(). All members throw ProblemError (OutputUnwritable).
class AtomicFile {
public:
    explicit AtomicFile(const QString &path);
    void write(QByteArrayView bytes);
    /// Overwrites bytes that were written before.
    void patch(qint64 offset, const QByteArray &bytes);
    qint64 position() const { return m_file.pos(); }
    void commit();

private:
    QSaveFile m_file;
};

/// The file that proves that a folder was written by us.
inline QString dataMarker() { return QStringLiteral("gleaner.json"); }
/// Format, rows and history as JSON, for that file.
QByteArray markerJson(const DataSet &data, const QString &format);

/// Gives the pictures of a column their files in a new folder. Files keep their bytes and, where no two are the same,
/// their names; other pictures become PNG named by row.
class PictureFiles {
public:
    explicit PictureFiles(std::shared_ptr<const ImageColumn> pictures);
    /// Name without folder that the picture of a row gets: "000012.png".
    QString name(qsizetype row) const;
    /// Writes it to `path`. Throws ProblemError where the picture cannot be read or the file not be written.
    void write(qsizetype row, const QString &path) const;
    /// The file a picture is, or empty where it is none of its own.
    QString fileOf(qsizetype row) const;

private:
    std::shared_ptr<const ImageColumn> m_pictures;
    bool m_keepNames = true;
};

/// Calls `write` for one row after another. Rows whose picture cannot be read go to context.sampleFailed(). Throws
/// ProblemError (Invalid) where no row is left, and what the output refuses.
void writeEachRow(const DataSet &data, RunContext &context, const QString &doing,
                  const std::function<void(qsizetype row)> &write);
/// Throws ProblemError (Invalid) with the last of the failures.
[[noreturn]] void refuseUnreadable(const DataSet &data, const RunContext &context);
/// Text of the split of a row; empty where there is none.
QString splitOf(const DataSet &data, qsizetype row);
/// Names of columns but for these.
QStringList columnsBut(const DataSet &data, const QStringList &written);
/// Names that boxes carry, in the order of their column's classes, or by name where it does not say. Reads all boxes
/// and steps over those that cannot be read.
QStringList boxClasses(const BoxesColumn &boxes, RunContext &context);
/// Whole numbers as such, others in the shortest form that reads back the same.
QByteArray numberText(double number);

} // namespace gleaner
