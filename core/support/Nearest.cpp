#include "core/support/Nearest.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>
#include <vector>

namespace gleaner {

namespace {

int editDistance(const QString &a, const QString &b)
{
    std::vector<int> previous(size_t(b.size()) + 1), current(previous.size());
    std::iota(previous.begin(), previous.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        current[0] = int(i) + 1;
        for (size_t j = 0; j < size_t(b.size()); ++j) {
            const int substituted = previous[j] + (a[i] == b[qsizetype(j)] ? 0 : 1);
            current[j + 1] = std::min({previous[j + 1] + 1, current[j] + 1, substituted});
        }
        std::swap(previous, current);
    }
    return previous.back();
}

} // namespace

QString nearestName(const QString &word, const QStringList &known)
{
    QString best;
    int fewest = std::max(2, int(word.size()) / 2) + 1;
    for (const QString &name : known) {
        const int edits = editDistance(word.toLower(), name.toLower());
        if (edits < fewest) {
            fewest = edits;
            best = name;
        }
    }
    return best;
}

QString didYouMean(const QString &word, const QStringList &known)
{
    const QString best = nearestName(word, known);
    return best.isEmpty() ? QString() : QCoreApplication::translate("Problem", "Did you mean “%1”?").arg(best);
}

} // namespace gleaner
