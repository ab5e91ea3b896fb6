#include "core/data/formats/JsonRecords.h"

#include "core/data/formats/LineReader.h"
#include "core/data/formats/RecordTable.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Formats", text); }

/// Records that are parsed again when a value is asked for.
class JsonSource final : public RecordSource {
public:
    explicit JsonSource(std::shared_ptr<const ByteSource> file) : m_file(std::move(file)) {}
    std::vector<qint64> offsets;
    std::vector<quint32> lengths;
    QStringList names;

    QJsonValue cell(qsizetype row, int column) const override
    {
        QByteArray text(qsizetype(lengths[size_t(row)]), Qt::Uninitialized);
        m_file->read(offsets[size_t(row)], text.size(), text.data());
        QString fault;
        const QJsonValue record = JsonItems::parse(text, fault);
        return record.isObject() ? record.toObject().value(names[column]) : record;
    }

private:
    std::shared_ptr<const ByteSource> m_file;
};

class Reader {
public:
    explicit Reader(const QString &path)
        : m_path(path), m_file(ByteSource::open(path, ExitCode::InputUnreadable)),
          m_source(std::make_shared<JsonSource>(m_file)), m_table(path)
    {
    }
    DataSetPtr read(JsonRecordsKind kind, const QString &format);

private:
    void record(const JsonItems::Item &item, const QString &place);
    void value(const QString &name, const QJsonValue &value, const QString &place);

    QString m_path;
    std::shared_ptr<const ByteSource> m_file;
    std::shared_ptr<JsonSource> m_source;
    RecordTable m_table;
    bool m_tooManyNames = false;
};

void Reader::value(const QString &name, const QJsonValue &value, const QString &place)
{
    const int column = m_table.column(name);
    if (column < 0 && !std::exchange(m_tooManyNames, true))
        m_table.findings.skip(tr("There are more than 20 000 different keys"),
                              QStringLiteral("%1, %2").arg(m_path, place),
                              tr("The values of further keys were left out."));
    if (column < 0)
        return;
    if (column == m_source->names.size())
        m_source->names.append(name);
    const QByteArray text = value.isArray() || value.isObject() ? QByteArray() : cellText(value).toUtf8();
    Cell cell;
    cell.text = text;
    if (value.isDouble()) {
        cell.kind = Cell::Kind::Number;
        cell.number = value.toDouble();
    } else if (value.isString() || value.isBool()) {
        cell.kind = Cell::Kind::Text;
        cell.mayBeNumber = isJsonInfinity(value);
    } else if (value.isArray() || value.isObject()) {
        cell.kind = Cell::Kind::Nested;
        cell.nested = value;
    }
    m_table.add(column, cell);
}

void Reader::record(const JsonItems::Item &item, const QString &place)
{
    if (!item.fault.isEmpty()) {
        m_table.findings.skip(tr("This record is broken: %1").arg(item.fault),
                              QStringLiteral("%1, %2").arg(m_path, place), tr("Repair the record; it was left out."));
        return;
    }
    if (item.value.isObject()) {
        const QJsonObject object = item.value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            value(it.key(), it.value(), place);
    } else {
        value(QStringLiteral("value"), item.value, place);
    }
    m_source->offsets.push_back(item.offset);
    m_source->lengths.push_back(quint32(item.length));
    m_table.endRecord();
}

DataSetPtr Reader::read(JsonRecordsKind kind, const QString &format)
{
    std::vector<quint32> places; // line or index: enough to name a row
    walkJsonRecords(*m_file, kind, [&](const JsonItems::Item &item, const QString &place) {
        const qsizetype before = m_table.rows();
        record(item, place);
        if (m_table.rows() > before)
            places.push_back(quint32(item.index));
    });
    if (m_table.rows() == 0 || m_source->names.isEmpty())
        refuseFile(m_path, tr("There is no record in this file"),
                   m_table.findings.isEmpty() ? tr("Check that it is the right file.")
                                              : m_table.findings.problems().first().sentence());
    return m_table.finish(format, m_source, [&](qsizetype row) {
        return kind == JsonRecordsKind::Lines ? tr("line %1").arg(places[size_t(row)])
                                              : QStringLiteral("[%1]").arg(places[size_t(row)]);
    });
}

void walkLines(const ByteSource &file, const std::function<void(const JsonItems::Item &, const QString &)> &handle)
{
    LineReader lines(file);
    LineReader::Line line;
    while (lines.next(line)) {
        if (!line.tooLong && line.bytes.trimmed().isEmpty())
            continue;
        JsonItems::Item item;
        item.index = line.number;
        item.offset = line.offset;
        item.length = line.bytes.size();
        if (line.number == 1)
            requireUtf8(file.path(), line.bytes);
        if (line.tooLong)
            item.fault = tr("it is longer than 64 MiB");
        else
            item.value = JsonItems::parse(line.bytes.toByteArray(), item.fault);
        handle(item, tr("line %1").arg(line.number));
    }
}

} // namespace

void walkJsonRecords(const ByteSource &file, JsonRecordsKind kind,
                     const std::function<void(const JsonItems::Item &, const QString &)> &handle)
{
    if (kind == JsonRecordsKind::Lines)
        return walkLines(file, handle);
    JsonItems::walk(file, [&](const JsonItems::Item &item) {
        if (item.index >= 0)
            handle(item, item.place());
    });
}

DataSetPtr openJsonRecords(const QString &path, JsonRecordsKind kind, const QString &format)
{
    return Reader(path).read(kind, format);
}

} // namespace gleaner
