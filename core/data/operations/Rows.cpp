#include "core/data/operations/Expression.h"
#include "core/data/operations/Operations.h"
#include "core/data/operations/Step.h"
#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

using namespace operations;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Operations", text); }

/// "0-4 7 9-10": runs of rows that follow one another are written as one.
QString rangesOf(const std::vector<int> &rows)
{
    QStringList parts;
    for (size_t first = 0; first < rows.size();) {
        size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        parts.append(first == last ? QString::number(rows[first])
                                   : QStringLiteral("%1-%2").arg(rows[first]).arg(rows[last]));
        first = last + 1;
    }
    return parts.join(QLatin1Char(' '));
}

/// The rows of one class each, ascending; unlabelled rows are in none.
std::vector<std::vector<int>> rowsOfClasses(const LabelColumn &labels)
{
    std::vector<std::vector<int>> rows(size_t(labels.classes().size()));
    for (int row = 0; row < int(labels.rows()); ++row)
        if (labels.code(row) >= 0)
            rows[size_t(labels.code(row))].push_back(row);
    return rows;
}

/// `count` of the rows by chance: all of them once before any comes again.
std::vector<int> drawn(const std::vector<int> &rows, int count, Random &random)
{
    std::vector<int> chosen;
    while (int(chosen.size()) < count)
        for (int at : random.permutation(int(rows.size())))
            if (int(chosen.size()) < count)
                chosen.push_back(rows[size_t(at)]);
    return chosen;
}

} // namespace

DataSetPtr filtered(const DataSetPtr &data, const QString &expression)
{
    const RowTest passes = readExpression(data, expression);
    std::vector<int> rows;
    for (int row = 0; row < int(data->rows()); ++row) {
        if (row % 4096 == 0)
            stopPoint();
        if (passes(row))
            rows.push_back(row);
    }
    const QString step = QStringLiteral("filter ") + expression.trimmed().replace(QLatin1Char('\n'), QLatin1Char(' '));
    return recorded(data->taking(rows, step), step);
}

DataSetPtr taken(const DataSetPtr &data, const std::vector<int> &rows)
{
    const QString step = (QStringLiteral("take ") + rangesOf(rows)).trimmed();
    for (int row : rows)
        if (row < 0 || row >= data->rows())
            refuse(tr("There is no row %1").arg(row), step, tr("Rows go from 0 to %1.").arg(data->rows() - 1));
    return recorded(data->taking(rows, step), step);
}

DataSetPtr sampled(const DataSetPtr &data, const SampleOptions &options)
{
    QString step =
        QStringLiteral("sample ") +
        (options.isShare ? QString::number(100 * options.amount, 'g', 12) + QLatin1Char('%') : exact(options.amount));
    if (options.repeats)
        step += QStringLiteral(" repeats=yes");
    step += QStringLiteral(" seed=%1").arg(options.seed);
    const int all = int(data->rows());
    const double wanted = options.isShare ? std::round(options.amount * all) : options.amount;
    if (!(options.amount >= 0) || (options.isShare && options.amount > 1) || (!options.repeats && wanted > all) ||
        wanted > 100'000'000 || (all == 0 && wanted > 0))
        refuse(tr("So many rows cannot be drawn from %1").arg(all), step,
               tr("Ask for at most %1, or give repeats=yes.").arg(all));
    Random random = Random::forItem(options.seed, 1);
    std::vector<int> rows;
    if (options.repeats) {
        while (int(rows.size()) < int(wanted))
            rows.push_back(random.below(all));
    } else {
        rows = random.permutation(all);
        rows.resize(size_t(wanted));
    }
    std::sort(rows.begin(), rows.end());
    return recorded(data->taking(rows, step), step);
}

DataSetPtr balanced(const DataSetPtr &data, const QString &column, int perClass, uint64_t seed)
{
    const QString wanted = perClass == 0  ? QStringLiteral("smallest")
                           : perClass < 0 ? QStringLiteral("largest")
                                          : QString::number(perClass);
    const QString step = QStringLiteral("balance %1 to=%2 seed=%3").arg(quoted(column), wanted).arg(seed);
    std::vector<std::vector<int>> classes = rowsOfClasses(*labelsNamed(*data, column, step));
    std::erase_if(classes, [](const std::vector<int> &rows) { return rows.empty(); });
    size_t least = SIZE_MAX, most = 0;
    for (const std::vector<int> &rows : classes) {
        least = std::min(least, rows.size());
        most = std::max(most, rows.size());
    }
    const size_t count = perClass == 0 ? least : perClass < 0 ? most : size_t(perClass);
    if (!classes.empty() && count > size_t(100'000'000) / classes.size())
        refuse(tr("These would be too many rows"), step, tr("Ask for fewer rows of each class."));
    Random random = Random::forItem(seed, 2);
    std::vector<int> chosen;
    for (const std::vector<int> &rows : classes) {
        const std::vector<int> some = drawn(rows, int(count), random);
        chosen.insert(chosen.end(), some.begin(), some.end());
    }
    std::sort(chosen.begin(), chosen.end());
    return recorded(data->taking(chosen, step), step);
}

} // namespace gleaner
