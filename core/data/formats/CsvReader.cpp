#include "core/data/formats/Csv.h"
#include "core/data/formats/JsonItems.h"
#include "core/data/formats/RecordTable.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

constexpr qint64 piece = 1 << 20, longestRecord = qint64(64) << 20;
constexpr int mostFields = 20000, mostOpenQuotes = 16;

QString tr(const char *text) { return QCoreApplication::translate("Formats", text); }

/// Where each record lies in the file.
struct Spans {
    std::vector<qint64> offsets, lines;
    std::vector<quint32> lengths;
};

class CsvSource final : public RecordSource {
public:
    CsvSource(std::shared_ptr<const ByteSource> file, char delimiter, bool apostrophes)
        : m_file(std::move(file)), m_splitter(delimiter), m_apostrophes(apostrophes)
    {
    }
    Spans spans;

    QJsonValue cell(qsizetype row, int column) const override
    {
        QByteArray text(qsizetype(spans.lengths[size_t(row)]), Qt::Uninitialized);
        m_file->read(spans.offsets[size_t(row)], text.size(), text.data());
        std::vector<QByteArray> fields;
        bool openQuote = false;
        m_splitter.split(text, true, fields, openQuote);
        if (size_t(column) >= fields.size())
            return QString();
        const QByteArray &field = fields[size_t(column)];
        return QString::fromUtf8(m_apostrophes ? withoutApostrophe(field) : field);
    }

private:
    std::shared_ptr<const ByteSource> m_file;
    CsvSplitter m_splitter;
    bool m_apostrophes;
};

class Reader {
public:
    explicit Reader(const QString &path)
        : m_path(path), m_file(ByteSource::open(path, ExitCode::InputUnreadable)), m_table(path)
    {
        const QByteArray head = readHead(path, 1 << 18);
        requireUtf8(path, head);
        const TableSchema schema = TableSchema::beside(path);
        m_guessed = schema.delimiter() == 0;
        m_dialect = CsvDialect::of(head, schema.delimiter());
        m_dialect.header = m_dialect.header || !schema.isEmpty(); // our writer's always has one
        m_apostrophes = schema.hasApostrophes();
        m_source = std::make_shared<CsvSource>(m_file, m_dialect.delimiter, m_apostrophes);
    }
    DataSetPtr read();

private:
    bool fill();
    void readRecords();
    void nameColumns(const std::vector<QByteArray> &fields);
    void record(const std::vector<QByteArray> &fields, qsizetype length);
    void addCell(int column, const QByteArray &field);
    void skip(const QString &what, const QString &remedy);
    void stepOverOpenQuote();
    void stepOverLine();
    void describeDialect();
    DataSetPtr withHumanLabels(DataSetPtr data) const;

    QString m_path;
    std::shared_ptr<const ByteSource> m_file;
    CsvDialect m_dialect;
    std::shared_ptr<CsvSource> m_source;
    RecordTable m_table;
    QByteArray m_buffer;
    qint64 m_offset = 0, m_line = 1; ///< of the first byte of the buffer
    qsizetype m_start = 0;           ///< of the next record in the buffer
    size_t m_fields = 0;
    int m_openQuotes = 0;
    bool m_apostrophes = false; ///< before cells that look like formulas, to be taken away
    bool m_guessed = true;      ///< how the table is laid out
};

bool Reader::fill()
{
    m_buffer.remove(0, m_start);
    m_offset += m_start;
    m_start = 0;
    const qint64 end = m_offset + m_buffer.size();
    const qint64 count = std::min(std::max<qint64>(piece, m_buffer.size()), m_file->size() - end);
    if (count <= 0)
        return false;
    const qsizetype present = m_buffer.size();
    m_buffer.resize(present + count);
    m_file->read(end, count, m_buffer.data() + present);
    if (end == 0 && m_buffer.startsWith("\xEF\xBB\xBF"))
        m_start = 3;
    return true;
}

void Reader::skip(const QString &what, const QString &remedy)
{
    m_table.findings.skip(what, tr("%1, line %2").arg(m_path).arg(m_line), remedy);
}

void Reader::nameColumns(const std::vector<QByteArray> &fields)
{
    m_fields = fields.size();
    if (m_fields > mostFields)
        refuseFile(tr("%1, line 1").arg(m_path), tr("This table has %1 columns").arg(m_fields),
                   tr("At most 20 000 are read; keep wide tables of numbers as NPY."));
    for (size_t i = 0; i < m_fields; ++i) {
        const QByteArray field = m_apostrophes ? withoutApostrophe(fields[i]) : fields[i];
        const QString plain = m_dialect.header ? QString::fromUtf8(field).trimmed() : QString();
        const QString name = plain.isEmpty() ? tr("column %1").arg(i + 1) : plain;
        QString unique = name;
        for (int again = 2; m_table.column(unique) != int(i); ++again)
            unique = QStringLiteral("%1 (%2)").arg(name).arg(again);
        if (unique != name)
            m_table.notes.append(tr("The header has “%1” twice; one is called “%2”").arg(name, unique));
    }
}

void Reader::addCell(int column, const QByteArray &field)
{
    Cell cell;
    cell.kind = field.isEmpty() ? Cell::Kind::Missing : Cell::Kind::Text;
    cell.text = field;
    cell.mayBeNumber = true;
    if (field.startsWith('[') || field.startsWith('{')) {
        QString fault;
        const QJsonValue value = JsonItems::parse(field, fault);
        if (value.isArray() || value.isObject()) {
            cell.kind = Cell::Kind::Nested;
            cell.nested = value;
        }
    }
    m_table.add(column, cell);
}

void Reader::record(const std::vector<QByteArray> &fields, qsizetype length)
{
    const QByteArrayView bytes = QByteArrayView(m_buffer).sliced(m_start, length);
    if (bytes == QByteArrayView("\n") || bytes == QByteArrayView("\r\n"))
        return; // a blank line
    if (m_fields == 0) {
        nameColumns(fields);
        if (m_dialect.header)
            return;
    }
    if (fields.size() != m_fields) {
        skip(tr("The number of fields is %1 instead of %2").arg(fields.size()).arg(m_fields),
             tr("Repair the record; it was left out."));
        return;
    }
    for (size_t i = 0; i < fields.size(); ++i)
        addCell(int(i), m_apostrophes ? withoutApostrophe(fields[i]) : fields[i]);
    if (!bytes.isValidUtf8())
        skip(tr("This record holds bytes that are not UTF-8"), tr("Save the table as UTF-8; these bytes show as �."));
    m_source->spans.offsets.push_back(m_offset + m_start);
    m_source->spans.lengths.push_back(quint32(length));
    m_source->spans.lines.push_back(m_line);
    m_table.endRecord();
}

/// The quote that opened in this record never closes: only its first line is lost.
void Reader::stepOverOpenQuote()
{
    skip(tr("A quotation mark in this record is never closed"), tr("Close it; the line was left out."));
    if (++m_openQuotes > mostOpenQuotes)
        refuseFile(tr("%1, line %2").arg(m_path).arg(m_line), tr("Too many quotation marks are never closed"),
                   tr("Export the table again with RFC 4180 quoting."));
    stepOverLine();
}

/// To the end of the line, however far away: what is left of it must not be taken for a record.
void Reader::stepOverLine()
{
    qsizetype end = m_buffer.indexOf('\n', m_start);
    while (end < 0) {
        stopPoint();
        m_start = m_buffer.size();
        if (!fill())
            return;
        end = m_buffer.indexOf('\n', m_start);
    }
    m_start = end + 1;
    ++m_line;
}

void Reader::readRecords()
{
    std::vector<QByteArray> fields;
    const CsvSplitter splitter(m_dialect.delimiter);
    bool more = fill();
    while (more || m_start < m_buffer.size()) {
        bool openQuote = false;
        const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_start);
        const bool isLast = !more || rest.size() > longestRecord;
        const qsizetype length = rest.isEmpty() ? -1 : splitter.split(rest, isLast, fields, openQuote);
        if (length < 0) {
            more = fill();
            continue;
        }
        if (m_table.rows() % 4096 == 0)
            stopPoint();
        if (openQuote) {
            stepOverOpenQuote();
            continue;
        }
        if (rest.size() > longestRecord && length == rest.size()) {
            skip(tr("This record is longer than 64 MiB"), tr("It was left out."));
            stepOverLine();
            continue;
        }
        record(fields, length);
        m_line += std::count(rest.begin(), rest.begin() + length, '\n');
        m_start += length;
    }
}

/// RAID: text by people has the model "human".
DataSetPtr Reader::withHumanLabels(DataSetPtr data) const
{
    const auto labels = data->column<LabelColumn>(QStringLiteral("model"));
    const auto texts = data->column<TextColumn>(QStringLiteral("model"));
    if ((!labels && !texts) || data->column<LabelColumn>(QStringLiteral("label")))
        return data;
    std::vector<int> codes;
    for (qsizetype row = 0; row < data->rows(); ++row) {
        const QString model = labels ? labels->text(row) : texts->text(row);
        codes.push_back(model.isEmpty() ? -1 : model != QLatin1String("human"));
    }
    return data->with(
        std::make_shared<LabelColumn>(QStringLiteral("label"), std::move(codes), QStringList{"human", "machine"}),
        tr("“label” tells human from machine by the column “model”"));
}

/// What was found out before the first record was read.
void Reader::describeDialect()
{
    m_table.setDecimalComma(m_dialect.delimiter == ';');
    if (!m_guessed) {
        m_table.notes.append(tr("Delimiter by the schema beside the file: %1").arg(m_dialect.delimiterName()));
        return;
    }
    const QString text = m_dialect.header ? tr("Delimiter as guessed: %1; the first line is the header")
                                          : tr("Delimiter as guessed: %1; there is no header");
    m_table.notes.append(text.arg(m_dialect.delimiterName()));
}

DataSetPtr Reader::read()
{
    const auto &names = m_dialect.first;
    const bool raid = m_dialect.header && std::find(names.begin(), names.end(), "generation") != names.end();
    describeDialect();
    readRecords();
    if (m_table.rows() == 0)
        refuseFile(m_path, tr("There is no record in this table"),
                   m_table.findings.isEmpty() ? tr("Check that it is the right file.")
                                              : m_table.findings.problems().first().sentence());
    const QString format = m_dialect.delimiter == '\t' ? QStringLiteral("TSV") : QStringLiteral("CSV");
    const auto rowName = [&](qsizetype row) { return tr("line %1").arg(m_source->spans.lines[size_t(row)]); };
    const DataSetPtr data = m_table.finish(raid ? QStringLiteral("RAID CSV") : format, m_source, rowName);
    return raid ? withHumanLabels(data) : data;
}

} // namespace

DataSetPtr openCsv(const QString &path) { return Reader(path).read(); }

} // namespace gleaner
