#include "core/data/formats/Csv.h"

#include "core/data/ImageHeader.h"
#include "core/data/formats/ColumnGuess.h"
#include "core/data/formats/Reading.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <cstring>

namespace gleaner {

namespace {

constexpr char delimiters[] = {',', '\t', ';', '|'};

QString tr(const char *text) { return QCoreApplication::translate("Formats", text); }

/// Numbers of fields of the first whole records with this delimiter.
std::vector<size_t> fieldCounts(QByteArrayView head, char delimiter)
{
    std::vector<size_t> counts;
    std::vector<QByteArray> fields;
    bool openQuote = false;
    while (!head.isEmpty() && counts.size() < 100) {
        const qsizetype length = CsvSplitter(delimiter).split(head, false, fields, openQuote);
        if (length < 0)
            break;
        if (fields.size() > 1 || !fields[0].isEmpty()) // blank lines say nothing
            counts.push_back(fields.size());
        head = head.sliced(length);
    }
    return counts;
}

/// A header names each column: nothing in it is a number, and at most one name is empty or comes twice.
bool isHeader(const std::vector<QByteArray> &fields)
{
    QSet<QByteArray> names;
    double number = 0;
    for (const QByteArray &field : fields) {
        if (ColumnGuess::readNumber(field, false, number) || hasImageSuffix(QString::fromUtf8(field)))
            return false;
        names.insert(field);
    }
    return names.size() * 2 > qsizetype(fields.size());
}

} // namespace

qsizetype CsvSplitter::split(QByteArrayView text, bool isLast, std::vector<QByteArray> &fields, bool &openQuote) const
{
    fields.clear();
    openQuote = false;
    QByteArray field;
    const char *data = text.data();
    const qsizetype size = text.size();
    for (qsizetype i = 0;;) {
        if (field.isEmpty() && i < size && data[i] == '"') {
            qsizetype start = ++i;
            for (;; ++i) {
                const void *quote = i < size ? memchr(data + i, '"', size_t(size - i)) : nullptr;
                i = quote ? static_cast<const char *>(quote) - data : size;
                const bool doubled = i + 1 < size && data[i + 1] == '"';
                field.append(data + start, i - start + (doubled ? 1 : 0));
                if (!doubled)
                    break;
                start = ++i + 1;
            }
            if (i == size) {
                openQuote = true;
                fields.push_back(field);
                return isLast ? size : -1;
            }
            ++i;
        }
        const qsizetype start = i;
        while (i < size && data[i] != m_delimiter && data[i] != '\n')
            ++i;
        field.append(data + start, i - start);
        if (i == size && !isLast)
            return -1;
        const bool ends = i == size || data[i] == '\n';
        if (ends && i > start && data[i - 1] == '\r')
            field.chop(1);
        fields.push_back(std::exchange(field, {}));
        if (ends)
            return std::min(i + 1, size);
        ++i;
    }
}

CsvDialect CsvDialect::of(QByteArrayView head, char known)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        head = head.sliced(3);
    CsvDialect dialect;
    dialect.delimiter = known ? known : dialect.delimiter;
    size_t best = 0;
    const QByteArray whole =
        head.endsWith('\n') ? head.toByteArray() : head.toByteArray() + '\n'; // a last cut line counts little
    for (const char delimiter : delimiters) {
        if (known && delimiter != known)
            continue;
        std::vector<size_t> counts = fieldCounts(whole, delimiter);
        if (counts.size() > 2 && !head.endsWith('\n'))
            counts.pop_back();
        if (counts.empty() || counts[0] < 2)
            continue;
        const auto same = size_t(std::count(counts.begin(), counts.end(), counts[0]));
        const bool consistent = same >= 2 && same * 10 >= counts.size() * 9;
        const size_t score = (consistent ? 1000000 : 1) * counts[0];
        if (score <= best)
            continue;
        best = score;
        dialect.delimiter = delimiter;
        dialect.consistent = consistent;
    }
    bool openQuote = false;
    CsvSplitter(dialect.delimiter).split(head, true, dialect.first, openQuote);
    dialect.header = isHeader(dialect.first);
    return dialect;
}

QString CsvDialect::delimiterName() const
{
    switch (delimiter) {
    case '\t':
        return tr("tab");
    case ';':
        return tr("semicolon");
    case '|':
        return tr("bar");
    default:
        return tr("comma");
    }
}

bool isFormulaCell(QByteArrayView cell)
{
    while (cell.startsWith('\''))
        cell = cell.sliced(1);
    if (cell.isEmpty() || !memchr("=+-@\t\r", cell[0], 6))
        return false;
    bool number = false;
    cell.toByteArray().toDouble(&number);
    return !number;
}

bool isCsv(const QFileInfo &file, QByteArrayView head)
{
    static const QStringList endings{"csv", "tsv", "tab"};
    if (endings.contains(file.suffix().toLower()))
        return true;
    return looksLikeText(head) && CsvDialect::of(head).consistent;
}

} // namespace gleaner
