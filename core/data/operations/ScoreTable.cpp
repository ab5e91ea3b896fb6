#include "core/data/operations/ScoreTable.h"

#include "core/data/formats/Csv.h"
#include "core/data/formats/TableSchema.h"
#include "core/data/generators/Made.h"
#include "core/data/operations/Step.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>
#include <limits>

namespace gleaner::operations {

namespace {

constexpr qsizetype headBytes = 1 << 18; // that tell the delimiter

QString tr(const char *text) { return QCoreApplication::translate("Operations", text); }

QString cellOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return exact(value.toDouble());
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(QJsonArray(value.toArray())).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

ScoreTable readJsonLines(const QByteArray &bytes, const QString &file)
{
    ScoreTable table;
    std::vector<QJsonObject> objects;
    const QList<QByteArray> lines = bytes.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        QJsonParseError error{};
        const QJsonDocument document = QJsonDocument::fromJson(lines[i], &error);
        if (!document.isObject())
            refuse(error.error == QJsonParseError::NoError ? tr("Line %1 is no JSON object").arg(i + 1)
                                                           : tr("Line %1: %2").arg(i + 1).arg(error.errorString()),
                   file, tr("Write one JSON object on each line."));
        objects.push_back(document.object());
        for (const QString &name : objects.back().keys())
            if (!table.names.contains(name))
                table.names.append(name);
    }
    for (const QJsonObject &object : objects) {
        QStringList cells;
        for (const QString &name : table.names)
            cells.append(cellOf(object.value(name)));
        table.lines.push_back(std::move(cells));
    }
    return table;
}

/// Records of equal length, the delimiter (comma, tab, semicolon or bar) found out from the first of them.
std::vector<QStringList> recordsOf(const QByteArray &bytes, const QString &file)
{
    const CsvSplitter splitter(
        CsvDialect::of(QByteArrayView(bytes).first(std::min(bytes.size(), headBytes))).delimiter);
    const bool apostrophes = TableSchema::beside(file).hasApostrophes();
    std::vector<QStringList> records;
    std::vector<QByteArray> fields;
    qint64 line = 1;
    for (QByteArrayView rest(bytes); !rest.isEmpty();) {
        bool openQuote = false;
        const qsizetype length = splitter.split(rest, true, fields, openQuote);
        if (openQuote)
            refuse(tr("A quotation mark in line %1 is never closed").arg(line), file, tr("Close it."));
        QStringList cells;
        for (const QByteArray &field : fields)
            cells.append(QString::fromUtf8(apostrophes ? withoutApostrophe(field) : field));
        if (!records.empty() && cells.size() != records.front().size() && rest.first(length).trimmed().isEmpty())
            cells.clear(); // a blank line
        else if (!records.empty() && cells.size() != records.front().size())
            refuse(tr("The number of fields in line %1 is %2 instead of %3")
                       .arg(line)
                       .arg(cells.size())
                       .arg(records.front().size()),
                   file, tr("Give every line as many fields as the first."));
        if (!cells.isEmpty())
            records.push_back(std::move(cells));
        line += std::count(rest.begin(), rest.begin() + length, '\n');
        rest = rest.sliced(length);
    }
    return records;
}

ScoreTable readTable(const QByteArray &bytes, const QString &file)
{
    std::vector<QStringList> records = recordsOf(bytes, file);
    if (records.empty())
        refuse(tr("The file is empty"), file, tr("Its first line should name the columns."));
    ScoreTable table{records.front(), {}};
    table.lines.assign(std::make_move_iterator(records.begin() + 1), std::make_move_iterator(records.end()));
    for (const QString &name : table.names)
        if (name.isEmpty() || table.names.count(name) > 1)
            refuse(tr("The first line names no column, or one twice: “%1”").arg(name), file,
                   tr("Give every column a name of its own."));
    return table;
}

} // namespace

ScoreTable readScoreTable(const QByteArray &bytes, const QString &file)
{
    const QByteArray text = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    return text.trimmed().startsWith('{') ? readJsonLines(text, file) : readTable(text, file);
}

ColumnPtr scoreColumn(const ScoreTable &table, int column, const std::vector<int> &lineOfRow)
{
    std::vector<double> values;
    bool numeric = true;
    for (const QStringList &line : table.lines) {
        bool good = false;
        const double value = line[column].toDouble(&good);
        numeric = numeric && (good || line[column].isEmpty());
        values.push_back(good ? value : std::numeric_limits<double>::quiet_NaN());
    }
    std::vector<double> numbers;
    std::vector<QString> texts;
    for (int line : lineOfRow) {
        numbers.push_back(line < 0 ? std::numeric_limits<double>::quiet_NaN() : values[size_t(line)]);
        texts.push_back(line < 0 ? QString() : table.lines[size_t(line)][column]);
    }
    if (numeric)
        return std::make_shared<NumberColumn>(table.names[column], std::move(numbers));
    return generators::texts(table.names[column].toUtf8().constData(), std::move(texts));
}

} // namespace gleaner::operations
