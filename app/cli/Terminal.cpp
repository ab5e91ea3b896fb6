#include "app/cli/Terminal.h"

#include "core/results/ResultsJson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>
#include <unistd.h>

namespace gleaner {

namespace {

constexpr int barWidth = 28;
constexpr int millisecondsBetween = 100;

void write(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

QString timeText(double seconds)
{
    if (seconds < 0)
        return {};
    const int whole = int(seconds + 0.5);
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString barLine(const Job *job)
{
    const double fraction = std::clamp(job->fraction(), 0.0, 1.0);
    const int filled = int(fraction * barWidth);
    QString line = QStringLiteral("[%1%2] %3 %  %4")
                       .arg(QString(filled, QLatin1Char('#')), QString(barWidth - filled, QLatin1Char('.')))
                       .arg(int(fraction * 100), 3)
                       .arg(job->activity());
    if (const QString left = timeText(job->secondsLeft()); !left.isEmpty())
        line += QCoreApplication::translate("Terminal", ", %1 left").arg(left);
    return line;
}

QString cellText(const Table::Cell &cell, int decimals)
{
    if (const double *value = std::get_if<double>(&cell))
        return QString::number(*value, 'f', decimals);
    const QString *text = std::get_if<QString>(&cell);
    return text ? *text : QString();
}

QString aligned(const std::vector<QStringList> &lines, const std::vector<bool> &right)
{
    std::vector<qsizetype> widths(right.size());
    for (const QStringList &line : lines)
        for (qsizetype c = 0; c < line.size(); ++c)
            widths[size_t(c)] = std::max(widths[size_t(c)], line[c].size());
    QStringList text;
    for (const QStringList &line : lines) {
        QString row;
        for (qsizetype c = 0; c < line.size(); ++c)
            row += (c ? QStringLiteral("  ") : QString())
                + (right[size_t(c)] ? line[c].rightJustified(widths[size_t(c)]) : line[c].leftJustified(widths[size_t(c)]));
        text.append(row.trimmed().isEmpty() ? QString() : QStringLiteral("  ") + row);
    }
    return text.join(QLatin1Char('\n'));
}

} // namespace

namespace Terminal {

void print(const QString &text) { write(stdout, text + QLatin1Char('\n')); }

void print(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    write(stdout, QString::fromUtf8(document.toJson()));
}

void complain(const Problem &problem, bool json)
{
    if (json) {
        write(stderr, QString::fromUtf8(QJsonDocument(problemToJson(problem)).toJson(QJsonDocument::Compact)) + u'\n');
        return;
    }
    write(stderr, QStringLiteral("gleaner: %1\n").arg(problem.what));
    if (!problem.where.isEmpty())
        write(stderr, QStringLiteral("  %1 %2\n").arg(QCoreApplication::translate("Terminal", "where: "), problem.where));
    if (!problem.remedy.isEmpty())
        write(stderr, QStringLiteral("  %1 %2\n").arg(QCoreApplication::translate("Terminal", "remedy:"), problem.remedy));
}

void note(const QString &text) { write(stderr, text + QLatin1Char('\n')); }

QString metricsText(const Metrics &metrics)
{
    std::vector<QStringList> lines;
    for (const Metric &metric : metrics.values) {
        QString value = QString::number(metric.value, 'f', 2);
        if (metric.spread)
            value += QStringLiteral(" ± %1").arg(*metric.spread, 0, 'f', 2);
        lines.push_back({metric.name, value, metric.unit, metric.measuredOn});
    }
    return aligned(lines, {false, true, false, false});
}

QString tableText(const Table &table)
{
    std::vector<QStringList> lines(1);
    std::vector<bool> right;
    for (const Table::Heading &heading : table.headings) {
        lines.front() += heading.unit.isEmpty() ? heading.name : QStringLiteral("%1 (%2)").arg(heading.name, heading.unit);
        right.push_back(!heading.text);
    }
    for (const auto &row : table.rows) {
        QStringList line;
        for (size_t c = 0; c < row.size(); ++c)
            line += cellText(row[c], table.headings[qsizetype(c)].decimals);
        lines.push_back(line);
    }
    return aligned(lines, right);
}

} // namespace Terminal

ProgressReporter::ProgressReporter(const QString &mode, QObject *parent) : QObject(parent)
{
    m_mode = mode == QLatin1String("json") ? Mode::Json
        : mode == QLatin1String("auto") && isatty(STDERR_FILENO) ? Mode::Bar
                                                                 : Mode::None;
    m_sinceLast.start();
}

ProgressReporter::~ProgressReporter()
{
    if (m_lineOpen)
        write(stderr, QStringLiteral("\r\033[K"));
}

void ProgressReporter::follow(const Job *job)
{
    if (m_mode != Mode::None)
        connect(job, &Job::progressed, this, [this, job] { show(job); });
}

void ProgressReporter::show(const Job *job)
{
    if (m_sinceLast.elapsed() < millisecondsBetween)
        return;
    m_sinceLast.restart();
    if (m_mode == Mode::Json) {
        const QJsonObject line{{QStringLiteral("activity"), job->activity()},
                               {QStringLiteral("fraction"), std::max(0.0, job->fraction())},
                               {QStringLiteral("secondsLeft"), job->secondsLeft()}};
        write(stderr, QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) + QLatin1Char('\n'));
        return;
    }
    write(stderr, QStringLiteral("\r\033[K") + barLine(job));
    m_lineOpen = true;
}

} // namespace gleaner
