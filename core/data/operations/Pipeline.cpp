#include "core/data/operations/Operations.h"
#include "core/data/operations/Step.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace gleaner {

using namespace operations;

namespace {

/// Where the name of the data set ends: at the first bar, or at a later one where what is before it exists.
qsizetype endOfBase(const QString &uri)
{
    const qsizetype first = uri.indexOf(QLatin1Char('|'));
    for (qsizetype at = first; at >= 0; at = uri.indexOf(QLatin1Char('|'), at + 1))
        if (QFileInfo::exists(uri.left(at).trimmed()))
            return at;
    return first;
}

/// Steps between bars outside quotes.
QStringList stepsOf(const QString &text)
{
    QStringList steps{QString()};
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quote.isNull() && c == QLatin1Char('|')) {
            steps.append(QString());
            continue;
        }
        steps.last() += c;
        if (!quote.isNull() && c == QLatin1Char('\\') && i + 1 < text.size())
            steps.last() += text[++i];
        else if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (QStringLiteral("\"'`").contains(c))
            quote = c;
    }
    for (QString &step : steps)
        step = step.trimmed();
    return steps;
}

} // namespace

QStringList pipelineParts(const QString &uri)
{
    const qsizetype end = QFileInfo::exists(uri) ? -1 : endOfBase(uri);
    if (end < 0)
        return {uri};
    return QStringList{uri.left(end).trimmed()} + stepsOf(uri.mid(end + 1));
}

DataSetPtr rebuilt(const DataSet &data)
{
    const QString &uri = data.source().uri;
    const DataSetPtr again = openDataSet(uri);
    const QStringList &was = data.source().history, &is = again->source().history;
    for (qsizetype i = 0; i < was.size(); ++i)
        if (was[i] != is.value(i))
            refuse(QCoreApplication::translate("Operations", "This step cannot be repeated: %1").arg(was[i]), uri,
                   QCoreApplication::translate("Operations", "Save the data set itself, or take the rows by “take”."));
    return again;
}

} // namespace gleaner
