#include "app/Entry.h"

namespace gleaner {

bool isCommand(const QStringList &words)
{
    static const QStringList names{QStringLiteral("list"),     QStringLiteral("describe"), QStringLiteral("run"),
                                   QStringLiteral("encode"),   QStringLiteral("detect"),   QStringLiteral("data"),     QStringLiteral("model"),
                                   QStringLiteral("tokenize"), QStringLiteral("zoo"),      QStringLiteral("report"),
                                   QStringLiteral("screenshot")};
    return !words.isEmpty() && (words.first().startsWith(QLatin1Char('-')) || names.contains(words.first()));
}

} // namespace gleaner
