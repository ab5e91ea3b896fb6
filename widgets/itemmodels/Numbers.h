#pragma once
#include <QString>

namespace gleaner {

/// "−12.50": fixed decimals with a real minus sign, in the C locale, so that a figure is the same everywhere.
QString numberText(double value, int decimals);
/// As few digits as the value needs, at most `digits` significant: axis ticks, hover read-outs.
QString shortNumber(double value, int digits = 4);
/// "151 M", "38.4 k", "7200": counts people compare.
QString countText(qint64 count);
/// "25,000", every digit, grouped as the user's language does: rows and points.
QString wholeCount(qint64 count);
/// "4.0 MB"
QString bytesText(qint64 bytes);

} // namespace gleaner
