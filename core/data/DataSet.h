#pragma once
#include "core/data/Column.h"
#include "core/support/Problem.h"

#include <functional>

namespace gleaner {

class DataSet;
using DataSetPtr = std::shared_ptr<const DataSet>;

/// Rows × typed columns: shared, immutable, lazily loaded. An edit makes a new DataSet that shares untouched columns.
/// Conventional names: "image", "label", "split", "domain", "caption", "boxes", "mask".
class DataSet {
public:
    struct Source {
        QString uri;         ///< what the user named: a path or a generator URI, and operations: "scenes: | sample 9"
        QString format;      ///< "class folders", "MNIST IDX", "scenes generator"
        QStringList history; ///< how it came about, one step a line
        Problems problems;   ///< what the reader found and stepped over
        /// SHA-256 (hex) over the content; may read every file, so call it on a worker thread. May throw ProblemError.
        std::function<QString()> contentHash;
    };

    /// All columns must have the same number of rows and different names, and labels must name a class or be -1.
    DataSet(Source source, std::vector<ColumnPtr> columns);

    qsizetype rows() const { return m_rows; }
    const Source &source() const { return m_source; }
    /// Short name for lists: the last part of the URI, without operations.
    QString name() const;
    const std::vector<ColumnPtr> &columns() const { return m_columns; }

    /// The column of this type and name, or null.
    template <typename C> std::shared_ptr<const C> column(const QString &name) const
    {
        for (const ColumnPtr &each : m_columns)
            if (each->kind() == C::columnKind && each->name() == name)
                return std::static_pointer_cast<const C>(each);
        return nullptr;
    }
    /// The first column of this type, or null.
    template <typename C> std::shared_ptr<const C> first() const
    {
        for (const ColumnPtr &each : m_columns)
            if (each->kind() == C::columnKind)
                return std::static_pointer_cast<const C>(each);
        return nullptr;
    }
    /// The first column of masks whose numbers are those of objects, or null.
    std::shared_ptr<const MaskColumn> objectMasks() const;

    /// Same rows with one more column (or one replaced, by name).
    DataSetPtr with(ColumnPtr column, const QString &step) const;
    /// The chosen rows, in that order; the hash is that of the source and the rows.
    DataSetPtr taking(const std::vector<int> &chosen, const QString &step) const;
    /// Row numbers whose split is `name` ("train", "test", "val"), ascending; empty where there is no such split.
    std::vector<int> rowsOfSplit(const QString &name) const;

private:
    Source m_source;
    std::vector<ColumnPtr> m_columns;
    qsizetype m_rows = 0;
};

/// Opens a path or a generator URI (scenes:…), its format recognized by content. Quick: pictures are read later.
/// Throws ProblemError with code InputUnreadable. `stopRequested` may be empty.
DataSetPtr openDataSet(const QString &uri, const std::function<bool()> &stopRequested = {});

} // namespace gleaner
