#pragma once
#include "core/data/DataSet.h"
#include "core/data/formats/ColumnGuess.h"
#include "core/data/formats/Reading.h"
#include "core/data/formats/TableSchema.h"

namespace gleaner {

/// Where the values of a table are read again when they are asked for, so that texts need no memory. Thread-safe.
class RecordSource {
public:
    virtual ~RecordSource() = default;
    /// Undefined where the record has none. Throws ProblemError where the file has changed.
    virtual QJsonValue cell(qsizetype row, int column) const = 0;
};

/// A value as text: lists and objects as compact JSON.
QString cellText(const QJsonValue &value);

/// Turns records that come one by one into typed columns: pictures by path, classes, numbers, vectors, boxes and masks
/// are recognized; the rest is text.
class RecordTable {
public:
    explicit RecordTable(QString path) : m_path(std::move(path)) {}

    /// Makes a column where there is none of this name yet; -1 where there are too many (2000).
    int column(const QString &name);
    void add(int column, const Cell &cell) { m_guesses[size_t(column)].add(cell); }
    void endRecord();
    qsizetype rows() const { return m_rows; }
    void setDecimalComma(bool on) { m_decimalComma = on; }
    int columnCount() const { return int(m_guesses.size()); }

    Findings findings;
    QStringList notes; ///< what was guessed, for the history

    /// Call once. `rowName(row)` names a row in Problems ("line 17").
    DataSetPtr finish(const QString &format, std::shared_ptr<const RecordSource> source,
                      const std::function<QString(qsizetype)> &rowName);

private:
    ColumnPtr make(ColumnGuess &guess, int index, const std::shared_ptr<const RecordSource> &source);
    ColumnPtr makeLabels(const ColumnGuess &guess) const;
    ColumnPtr makeImages(const ColumnGuess &guess, int index, const std::shared_ptr<const RecordSource> &source);
    ColumnGuess::Is kindOf(const ColumnGuess &guess) const;
    std::vector<ColumnPtr> folded(std::vector<ColumnPtr> columns);
    std::vector<int> rowsWithPictures(const std::function<QString(qsizetype)> &rowName);

    QString m_path;
    std::vector<ColumnGuess> m_guesses;
    QHash<QString, int> m_index;
    qsizetype m_rows = 0;
    bool m_decimalComma = false;
    TableSchema m_schema;
    std::vector<QStringList> m_pictures; ///< absolute paths of each picture column
};

} // namespace gleaner
