#include "core/data/operations/Operations.h"
#include "core/data/operations/Step.h"
#include "core/support/Random.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace gleaner {

using namespace operations;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Operations", text); }

/// Deals rows out in shares, class after class: each class to the nearest row, and what is left over such that the
/// whole meets the shares too, however small the classes are.
class Dealer {
public:
    explicit Dealer(const std::vector<double> &shares) : m_shares(shares), m_owed(shares.size())
    {
        const double whole = std::accumulate(shares.begin(), shares.end(), 0.0);
        for (double &share : m_shares)
            share /= whole;
    }
    void deal(const std::vector<int> &rows, Random &random, std::vector<int> &codes)
    {
        const std::vector<int> sizes = portions(int(rows.size()));
        const std::vector<int> order = random.permutation(int(rows.size()));
        size_t next = 0;
        for (size_t part = 0; part < sizes.size(); ++part)
            for (int i = 0; i < sizes[part]; ++i)
                codes[size_t(rows[size_t(order[next++])])] = int(part);
    }

private:
    /// Rounded down, and one more for the parts that are owed most so far.
    std::vector<int> portions(int count)
    {
        std::vector<int> sizes, order;
        for (size_t part = 0; part < m_shares.size(); ++part) {
            const double exactly = count * m_shares[part];
            sizes.push_back(int(exactly + 1e-9));
            m_owed[part] += exactly - sizes.back();
            if (m_shares[part] > 0)
                order.push_back(int(part));
        }
        std::stable_sort(order.begin(), order.end(),
                         [this](int a, int b) { return m_owed[size_t(a)] > m_owed[size_t(b)] + 1e-9; });
        int left = count - std::accumulate(sizes.begin(), sizes.end(), 0);
        for (size_t i = 0; left > 0; ++i, --left) {
            const size_t part = size_t(order[i % order.size()]);
            ++sizes[part];
            m_owed[part] -= 1;
        }
        return sizes;
    }

    std::vector<double> m_shares, m_owed;
};

/// Rows with the same value, in the order of their first rows.
std::vector<std::vector<int>> groupsOf(const QStringList &values)
{
    QHash<QString, int> numbers;
    std::vector<std::vector<int>> groups;
    for (int row = 0; row < int(values.size()); ++row) {
        const auto found = numbers.constFind(values[row]);
        const int group = found == numbers.constEnd() ? int(groups.size()) : *found;
        if (found == numbers.constEnd()) {
            numbers.insert(values[row], group);
            groups.emplace_back();
        }
        groups[size_t(group)].push_back(row);
    }
    return groups;
}

/// Whole groups in random order, each to the part that lacks most of its share.
void splitGroups(const std::vector<std::vector<int>> &groups, const std::vector<double> &shares, int rows,
                 Random &random, std::vector<int> &codes)
{
    const double whole = std::accumulate(shares.begin(), shares.end(), 0.0);
    std::vector<double> lacking;
    for (double share : shares)
        lacking.push_back(rows * share / whole);
    for (int at : random.permutation(int(groups.size()))) {
        const auto most = std::max_element(lacking.begin(), lacking.end());
        *most -= double(groups[size_t(at)].size());
        for (int row : groups[size_t(at)])
            codes[size_t(row)] = int(most - lacking.begin());
    }
}

QString stepOf(const SplitOptions &options)
{
    QStringList shares, names;
    for (double share : options.shares)
        shares.append(exact(share));
    QString step = QStringLiteral("split %1 names=%2")
                       .arg(shares.join(QLatin1Char(':')), quoted(options.names.join(QLatin1Char(':'))));
    if (!options.stratify.isEmpty())
        step += QStringLiteral(" stratify=") + quoted(options.stratify);
    if (!options.group.isEmpty())
        step += QStringLiteral(" group=") + quoted(options.group);
    return step + QStringLiteral(" seed=%1").arg(options.seed);
}

void check(const SplitOptions &options, const QString &step)
{
    const bool possible = std::all_of(options.shares.begin(), options.shares.end(),
                                      [](double share) { return share >= 0 && share <= 1e6; }) &&
                          std::accumulate(options.shares.begin(), options.shares.end(), 0.0) > 0;
    if (!possible || options.names.size() != qsizetype(options.shares.size()))
        refuse(tr("These shares are not possible"), step, tr("Give as many shares as names, such as 8:1:1."));
    if (!options.stratify.isEmpty() && !options.group.isEmpty())
        refuse(tr("Classes and groups cannot both be kept"), step, tr("Give stratify or group."));
}

DataSetPtr withSplit(const DataSetPtr &data, std::vector<int> codes, const QStringList &names, const QString &step)
{
    const QString split = QStringLiteral("split");
    return recorded(data->with(std::make_shared<LabelColumn>(split, std::move(codes), names), step), step);
}

} // namespace

DataSetPtr split(const DataSetPtr &data, const SplitOptions &options)
{
    const QString step = stepOf(options);
    check(options, step);
    Random random = Random::forItem(options.seed, 3);
    std::vector<int> codes(size_t(data->rows()), -1);
    if (!options.group.isEmpty()) {
        splitGroups(groupsOf(valuesOf(columnNamed(*data, options.group, step), step)), options.shares,
                    int(data->rows()), random, codes);
    } else if (!options.stratify.isEmpty()) {
        Dealer dealer(options.shares);
        for (const std::vector<int> &rows : groupsOf(valuesOf(labelsNamed(*data, options.stratify, step), step)))
            dealer.deal(rows, random, codes);
    } else {
        std::vector<int> all(codes.size());
        std::iota(all.begin(), all.end(), 0);
        Dealer(options.shares).deal(all, random, codes);
    }
    return withSplit(data, std::move(codes), options.names, step);
}

DataSetPtr splitByValue(const DataSetPtr &data, const QString &column, const QStringList &val, const QStringList &test)
{
    QString step = QStringLiteral("split by=") + quoted(column);
    if (!val.isEmpty())
        step += QStringLiteral(" val=") + quoted(val.join(QLatin1Char('+')));
    if (!test.isEmpty())
        step += QStringLiteral(" test=") + quoted(test.join(QLatin1Char('+')));
    const QStringList values = valuesOf(columnNamed(*data, column, step), step);
    for (const QString &name : val + test) {
        if (!values.contains(name))
            refuse(tr("No row has “%1” as its %2").arg(name, column), step, tr("Name values that the column has."));
        if (val.contains(name) && test.contains(name))
            refuse(tr("“%1” is named for val and for test").arg(name), step, tr("Name it once."));
    }
    std::vector<int> codes;
    for (const QString &value : values)
        codes.push_back(test.contains(value) ? 2 : val.contains(value) ? 1 : 0);
    return withSplit(data, std::move(codes), {"train", "val", "test"}, step);
}

} // namespace gleaner
