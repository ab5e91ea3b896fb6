#include "core/methods/shared/FewShotSplit.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

using RowsByClass = std::vector<std::vector<int>>;

QString tr(const char *text) { return QCoreApplication::translate("FewShotSplit", text); }

/// Rows of the first of these splits that exists.
std::vector<int> rowsOfAny(const DataSet &data, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        if (std::vector<int> rows = data.rowsOfSplit(QString::fromLatin1(name)); !rows.empty())
            return rows;
    return {};
}

std::vector<int> shuffled(const std::vector<int> &rows, Random &random)
{
    std::vector<int> result;
    result.reserve(rows.size());
    for (int at : random.permutation(int(rows.size())))
        result.push_back(rows[size_t(at)]);
    return result;
}

/// Finds the classes that have rows.
void nameClasses(FewShotPools &pools, const LabelColumn &labels)
{
    std::vector<int> counts(size_t(labels.classes().size()), 0);
    for (int code : labels.codes())
        if (code >= 0)
            ++counts[size_t(code)];
    for (size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0) {
            pools.codes.push_back(int(code));
            pools.classes.append(labels.classes().at(qsizetype(code)));
        } else {
            ++pools.leftOutClasses;
        }
    }
}

class Sorter {
public:
    Sorter(const FewShotPools &pools, const LabelColumn &labels)
        : m_labels(labels), m_position(size_t(labels.classes().size()), -1), m_classes(pools.codes.size())
    {
        for (size_t k = 0; k < pools.codes.size(); ++k)
            m_position[size_t(pools.codes[k])] = int(k);
    }
    /// -1 where the row has no label.
    int classOf(int row) const
    {
        const int code = m_labels.code(row);
        return code < 0 ? -1 : m_position[size_t(code)];
    }
    RowsByClass sorted(const std::vector<int> &rows) const
    {
        RowsByClass result(m_classes);
        for (int row : rows)
            if (const int k = classOf(row); k >= 0)
                result[size_t(k)].push_back(row);
        return result;
    }

private:
    const LabelColumn &m_labels;
    std::vector<int> m_position;
    size_t m_classes;
};

/// Divides each class at random between train and test.
RowsByClass divide(RowsByClass all, size_t needed, RowsByClass &train, Random &random)
{
    RowsByClass test(all.size());
    for (size_t k = 0; k < all.size(); ++k) {
        const std::vector<int> order = shuffled(all[k], random);
        const size_t forTrain = std::min(order.size(), std::max(needed, order.size() / 2));
        train[k].assign(order.begin(), order.begin() + qptrdiff(forTrain));
        test[k].assign(order.begin() + qptrdiff(forTrain), order.end());
        std::sort(train[k].begin(), train[k].end());
    }
    return test;
}

void refuse(const QString &name, size_t has, size_t needs)
{
    throw ProblemError(
        {tr("The class “%1” has too few pictures: %2, where %3 are needed").arg(name).arg(has).arg(needs),
         tr("column of labels"),
         tr("Choose fewer shots or fewer validation pictures per class, or add pictures to the class."),
         ExitCode::Invalid});
}

void checkEnough(const FewShotPools &pools, const RowsByClass &test, const FewShotNeed &need)
{
    for (size_t k = 0; k < pools.codes.size(); ++k) {
        const bool fromTrain = pools.validation.empty();
        const size_t needed = size_t(need.shots + (fromTrain ? need.validation : 0)) + (pools.ownSplit ? 0 : 1);
        const size_t has = pools.train[k].size() + (pools.ownSplit ? 0 : test[k].size());
        if (has < needed)
            refuse(pools.classes.at(qsizetype(k)), has, needed);
        if (!fromTrain && pools.validation[k].size() < size_t(need.validation))
            refuse(pools.classes.at(qsizetype(k)), pools.validation[k].size(), size_t(need.validation));
    }
}

/// At most `limit` rows of each class, in the order of the data set.
void keepTest(FewShotPools &pools, const RowsByClass &test, int limit, Random &random)
{
    std::vector<std::pair<int, int>> kept;
    for (size_t k = 0; k < test.size(); ++k) {
        std::vector<int> rows = shuffled(test[k], random);
        if (limit > 0 && rows.size() > size_t(limit))
            rows.resize(size_t(limit));
        for (int row : rows)
            kept.emplace_back(row, int(k));
    }
    std::sort(kept.begin(), kept.end());
    for (const auto &[row, label] : kept) {
        pools.test.push_back(row);
        pools.testLabels.push_back(label);
    }
}

} // namespace

FewShotPools poolFewShot(const DataSet &data, const LabelColumn &labels, const FewShotNeed &need, Random random)
{
    FewShotPools pools;
    nameClasses(pools, labels);
    const Sorter sorter(pools, labels);
    const std::vector<int> train = rowsOfAny(data, {"train", "training"});
    std::vector<int> validation = rowsOfAny(data, {"val", "valid", "validation"});
    std::vector<int> testRows = rowsOfAny(data, {"test", "testing"});
    if (testRows.empty())
        testRows = std::exchange(validation, {});
    RowsByClass test;
    pools.train.resize(pools.codes.size());
    if (!train.empty() && !testRows.empty()) {
        pools.ownSplit = true;
        pools.train = sorter.sorted(train);
        test = sorter.sorted(testRows);
        if (!validation.empty())
            pools.validation = sorter.sorted(validation);
    } else {
        std::vector<int> all(size_t(labels.rows()));
        std::iota(all.begin(), all.end(), 0);
        test = divide(sorter.sorted(all), size_t(need.shots + need.validation), pools.train, random);
    }
    checkEnough(pools, test, need);
    keepTest(pools, test, need.testLimit, random);
    return pools;
}

FewShotDraw drawFewShot(const FewShotPools &pools, const FewShotNeed &need, Random random)
{
    FewShotDraw draw;
    for (size_t k = 0; k < pools.codes.size(); ++k) {
        const std::vector<int> train = shuffled(pools.train[k], random);
        draw.shots.emplace_back(train.begin(), train.begin() + need.shots);
        const bool fromTrain = pools.validation.empty();
        const std::vector<int> others = fromTrain ? train : shuffled(pools.validation[k], random);
        const auto first = others.begin() + (fromTrain ? need.shots : 0);
        draw.validation.insert(draw.validation.end(), first, first + need.validation);
        draw.validationLabels.insert(draw.validationLabels.end(), size_t(need.validation), int(k));
    }
    return draw;
}

std::vector<int> longTailShots(int classes, int most, double imbalance)
{
    std::vector<int> shots;
    for (int k = 0; k < classes; ++k) {
        const double along = classes > 1 ? double(k) / double(classes - 1) : 0;
        shots.push_back(std::max(1, int(std::lround(most * std::pow(imbalance, -along)))));
    }
    return shots;
}

} // namespace gleaner
