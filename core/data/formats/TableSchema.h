#pragma once
#include "core/data/DataSet.h"

#include <QHash>
#include <optional>

namespace gleaner {

/// What a table file alone cannot say: the kinds of its columns and the order of their classes. Our writers put it
/// beside the table as NAME.schema.json; a table without it is guessed.
class TableSchema {
public:
    struct Entry {
        Column::Kind kind = Column::Kind::Text;
        QStringList classes;
    };

    static QString pathFor(const QString &tablePath) { return tablePath + QStringLiteral(".schema.json"); }
    /// Empty where there is none, or one that cannot be read.
    static TableSchema beside(const QString &tablePath);
    static TableSchema fromJson(const QByteArray &text);
    static TableSchema of(const std::vector<ColumnPtr> &columns);

    QByteArray toJson() const;
    std::optional<Entry> entry(const QString &column) const;
    /// Place among the columns; last where it is not described.
    qsizetype position(const QString &column) const
    {
        const qsizetype place = m_order.indexOf(column);
        return place < 0 ? m_order.size() : place;
    }
    bool isEmpty() const { return m_entries.isEmpty(); }
    /// Whether cells that look like formulas have an apostrophe before them (CSV and TSV).
    bool hasApostrophes() const { return m_apostrophes; }
    void setApostrophes(bool on) { m_apostrophes = on; }
    /// Between the fields (CSV and TSV); 0 where it is not said.
    char delimiter() const { return m_delimiter; }
    void setDelimiter(char delimiter) { m_delimiter = delimiter; }

private:
    QStringList m_order;
    QHash<QString, Entry> m_entries;
    bool m_apostrophes = false;
    char m_delimiter = 0;
};

} // namespace gleaner
