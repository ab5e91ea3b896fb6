#include "core/data/GeneratorOptions.h"

#include "core/support/Nearest.h"
#include "core/support/Problem.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("GeneratorOptions", text); }

} // namespace

GeneratorOptions::GeneratorOptions(const QString &uri, const GeneratorDocumentation &documentation) : m_uri(uri)
{
    QStringList known;
    for (const GeneratorOption &option : documentation.options) {
        known.append(QString::fromLatin1(option.name));
        m_fallbacks.insert(known.last(), option.fallback);
    }
    const QString list = uri.mid(documentation.scheme.size() + 1);
    for (const QString &part : list.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(QLatin1Char('='));
        const QString name = part.left(equals).trimmed();
        if (!known.contains(name))
            refuse(tr("The generator “%1” has no option “%2”").arg(documentation.scheme, name),
                   didYouMean(name, known) + QLatin1Char(' ') + tr("Its options are: %1.").arg(known.join(", ")));
        if (equals < 0)
            refuse(tr("The option “%1” has no value").arg(name), tr("Write %1=VALUE.").arg(name));
        if (m_values.contains(name))
            refuse(tr("The option “%1” is given twice").arg(name), tr("Give it once."));
        m_values.insert(name, part.mid(equals + 1).trimmed());
    }
}

QString GeneratorOptions::text(const QString &option) const
{
    return m_values.value(option, m_fallbacks.value(option));
}

qint64 GeneratorOptions::integer(const QString &option, qint64 low, qint64 high) const
{
    bool good = false;
    const qint64 value = text(option).toLongLong(&good);
    if (!good || value < low || value > high)
        refuse(tr("%1=%2 is not possible").arg(option, text(option)),
               tr("Give a whole number from %1 to %2.").arg(low).arg(high));
    return value;
}

double GeneratorOptions::real(const QString &option, double low, double high) const
{
    bool good = false;
    const double value = text(option).toDouble(&good);
    if (!good || !(value >= low && value <= high))
        refuse(tr("%1=%2 is not possible").arg(option, text(option)),
               tr("Give a number from %1 to %2.").arg(low).arg(high));
    return value;
}

std::pair<int, int> GeneratorOptions::interval(const QString &option, int low, int high) const
{
    const QStringList ends = text(option).split(QLatin1Char('-'));
    bool goodFirst = false, goodLast = false;
    const int first = ends.first().toInt(&goodFirst), last = ends.last().toInt(&goodLast);
    if (!goodFirst || !goodLast || ends.size() > 2 || first < low || last > high || first > last)
        refuse(tr("%1=%2 is not possible").arg(option, text(option)),
               tr("Give one number or two joined by “-”, from %1 to %2.").arg(low).arg(high));
    return {first, last};
}

QList<int> GeneratorOptions::names(const QString &option, const QStringList &known, bool repeats) const
{
    if (text(option) == QLatin1String("all")) {
        QList<int> all(known.size());
        std::iota(all.begin(), all.end(), 0);
        return all;
    }
    QList<int> positions;
    for (const QString &name : text(option).split(QLatin1Char('+'))) {
        const int found = position(option, name.trimmed(), known);
        if (positions.contains(found) && !repeats)
            refuse(tr("%1: “%2” is named twice").arg(option, name), tr("Name it once."));
        positions.append(found);
    }
    return positions;
}

int GeneratorOptions::choice(const QString &option, const QStringList &known) const
{
    return position(option, text(option), known);
}

void GeneratorOptions::refuse(const QString &what, const QString &remedy) const
{
    throw ProblemError({what, m_uri, remedy.trimmed(), ExitCode::InputUnreadable});
}

int GeneratorOptions::position(const QString &option, const QString &name, const QStringList &known) const
{
    const int found = int(known.indexOf(name));
    if (found < 0)
        refuse(tr("%1 knows no “%2”").arg(option, name),
               didYouMean(name, known) + QLatin1Char(' ') + tr("Known are: %1.").arg(known.join(", ")));
    return found;
}

} // namespace gleaner
