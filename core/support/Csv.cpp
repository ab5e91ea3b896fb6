#include "core/support/Csv.h"

#include "core/support/Problem.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Csv", text); }

QString quoted(QString field)
{
    static const QString special = QStringLiteral(",\"\n\r");
    for (QChar c : special)
        if (field.contains(c))
            return QLatin1Char('"') + field.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
    return field;
}

} // namespace

QByteArray writeCsv(const std::vector<QStringList> &records)
{
    QString text;
    for (const QStringList &record : records) {
        QStringList fields;
        for (const QString &field : record)
            fields.append(quoted(field));
        text += fields.join(QLatin1Char(',')) + QLatin1Char('\n');
    }
    return text.toUtf8();
}

std::vector<QStringList> readCsv(const QByteArray &bytes, const QString &where)
{
    const QString text = QString::fromUtf8(bytes);
    std::vector<QStringList> records;
    QStringList record;
    QString field;
    bool inQuotes = false;
    const auto endRecord = [&] {
        record.append(std::exchange(field, {}));
        if (!records.empty() && record.size() != records.front().size())
            throw ProblemError({tr("Line %1 has %2 fields instead of %3")
                                    .arg(records.size() + 1)
                                    .arg(record.size())
                                    .arg(records.front().size()),
                                where, tr("Repair the table."), ExitCode::InputUnreadable});
        records.push_back(std::exchange(record, {}));
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inQuotes) {
            if (c != QLatin1Char('"'))
                field += c;
            else if (i + 1 < text.size() && text[i + 1] == QLatin1Char('"'))
                field += text[++i];
            else
                inQuotes = false;
        } else if (c == QLatin1Char('"')) {
            inQuotes = true;
        } else if (c == QLatin1Char(',')) {
            record.append(std::exchange(field, {}));
        } else if (c == QLatin1Char('\n')) {
            endRecord();
        } else if (c != QLatin1Char('\r')) {
            field += c;
        }
    }
    if (inQuotes)
        throw ProblemError({tr("A quotation mark is never closed"), where, tr("Repair the table."),
                            ExitCode::InputUnreadable});
    if (!field.isEmpty() || !record.isEmpty())
        endRecord();
    return records;
}

} // namespace gleaner
