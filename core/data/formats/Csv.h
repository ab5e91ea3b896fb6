#pragma once
#include "core/data/DataSet.h"

#include <QFileInfo>

namespace gleaner {

/// Splits text into records of fields: quotes, doubled quotes and line ends within quotes.
class CsvSplitter {
public:
    CsvSplitter(char delimiter) : m_delimiter(delimiter) {}
    /// Splits one record that starts at `text`. Returns its length with its line end, or -1 where a quote is still open
    /// (or more may follow) at the end of `text` and `isLast` is false. `openQuote` tells that it never closed.
    qsizetype split(QByteArrayView text, bool isLast, std::vector<QByteArray> &fields, bool &openQuote) const;

private:
    char m_delimiter;
};

/// How a table of text is laid out.
struct CsvDialect {
    char delimiter = ',';
    bool header = true;
    bool consistent = false;       ///< at least two lines with the same number of fields, two or more
    std::vector<QByteArray> first; ///< fields of the first record
    /// As guessed, or with a delimiter that is known.
    static CsvDialect of(QByteArrayView head, char known = 0);
    QString delimiterName() const;
};

/// A cell that a spreadsheet would run as a formula instead of showing it (numbers are none), or one that becomes such
/// a cell when apostrophes before it are taken away.
bool isFormulaCell(QByteArrayView cell);
/// Our tables put an apostrophe before such cells, and their schema says so; this takes it away again.
inline QByteArray withoutApostrophe(const QByteArray &cell)
{
    return cell.startsWith('\'') && isFormulaCell(cell) ? cell.mid(1) : cell;
}

bool isCsv(const QFileInfo &file, QByteArrayView head);
/// Tables with comma, tab, semicolon or bar between the fields, with or without a header; RFC 4180 quoting. Records of
/// another length, over 64 MiB, or after an unclosed quote are stepped over and named. A table with the columns
/// "generation" and "model" (RAID) gets a "label" of human and machine. Throws ProblemError where no record is left.
DataSetPtr openCsv(const QString &path);

} // namespace gleaner
