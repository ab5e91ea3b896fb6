#include "widgets/itemmodels/Numbers.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>
#include <cmath>

namespace gleaner {

namespace {

QString withMinus(QString text)
{
    if (text.startsWith(QLatin1Char('-')))
        text[0] = QChar(0x2212);
    return text;
}

} // namespace

QString numberText(double value, int decimals)
{
    if (!std::isfinite(value))
        return std::isnan(value) ? QStringLiteral("–") : withMinus(value < 0 ? "-∞" : "∞");
    const QString text = QString::number(value, 'f', decimals);
    // No "−0.00": the sign would be all that is left of the number.
    const bool onlyZeros = text.startsWith(QLatin1Char('-')) && text.toDouble() == 0;
    return onlyZeros ? text.mid(1) : withMinus(text);
}

QString shortNumber(double value, int digits)
{
    if (!std::isfinite(value))
        return numberText(value, 0);
    return withMinus(QString::number(value, 'g', digits));
}

QString countText(qint64 count)
{
    if (count < 10000)
        return QString::number(count);
    const std::array<const char *, 4> units{"k", "M", "G", "T"};
    double value = double(count) / 1000;
    size_t unit = 0;
    while (value >= 999.5 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    return QStringLiteral("%1 %2").arg(QString::number(value, 'f', value < 100 ? 1 : 0), QLatin1String(units[unit]));
}

QString wholeCount(qint64 count) { return QLocale().toString(count); }

QString bytesText(qint64 bytes)
{
    if (bytes < 1000)
        return QCoreApplication::translate("Numbers", "%1 B").arg(bytes);
    const std::array<const char *, 4> units{"kB", "MB", "GB", "TB"};
    double value = double(bytes) / 1000;
    size_t unit = 0;
    while (value >= 999.5 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    return QStringLiteral("%1 %2").arg(QString::number(value, 'f', value < 100 ? 1 : 0), QLatin1String(units[unit]));
}

} // namespace gleaner
