#pragma once
#include <QString>
#include <QStringList>

namespace gleaner {

/// The name in `known` with the fewest edits to `word`, or an empty string where none is near.
QString nearestName(const QString &word, const QStringList &known);
/// " Did you mean “x”?" or an empty string.
QString didYouMean(const QString &word, const QStringList &known);

} // namespace gleaner
