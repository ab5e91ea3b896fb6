#include "core/methods/unlearning/BoostedTrees.h"

#include "core/support/StopPoint.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gleaner {

namespace {

constexpr size_t fewestInLeaf = 2;

/// Values between which a feature may be split, ascending.
std::vector<double> thresholdsOf(std::span<const double> rows, size_t width, size_t feature, int bins)
{
    std::vector<double> values;
    for (size_t at = feature; at < rows.size(); at += width)
        values.push_back(rows[at]);
    std::ranges::sort(values);
    std::vector<double> thresholds;
    for (int i = 1; i < bins; ++i)
        thresholds.push_back(values[values.size() * size_t(i) / size_t(bins)]);
    const auto same = std::ranges::unique(thresholds);
    thresholds.erase(same.begin(), same.end());
    return thresholds;
}

} // namespace

/// One tree on the gradients of all rows.
class BoostedTrees::Growth {
public:
    Growth(std::span<const double> rows, size_t width, const std::vector<std::vector<double>> &thresholds,
           const BoostedTreesOptions &options)
        : m_rows(rows), m_width(width), m_thresholds(thresholds), m_options(options)
    {
    }

    Tree grown(const std::vector<double> &gradients, const std::vector<double> &curvatures)
    {
        m_gradients = &gradients;
        m_curvatures = &curvatures;
        m_tree.clear();
        std::vector<int> all(gradients.size());
        std::iota(all.begin(), all.end(), 0);
        grow(all, 0);
        return m_tree;
    }

private:
    struct Sums {
        double gradient = 0, curvature = 0;
        size_t count = 0;
        void operator+=(const Sums &other)
        {
            gradient += other.gradient;
            curvature += other.curvature;
            count += other.count;
        }
    };
    struct Split {
        double gain = 1e-9;
        int feature = -1;
        double threshold = 0;
    };

    double value(int row, size_t feature) const { return m_rows[size_t(row) * m_width + feature]; }
    Sums of(int row) const { return {(*m_gradients)[size_t(row)], (*m_curvatures)[size_t(row)], 1}; }
    double worth(const Sums &sums) const
    {
        return sums.gradient * sums.gradient / (sums.curvature + m_options.smoothing);
    }

    int grow(const std::vector<int> &rows, int depth)
    {
        const int index = int(m_tree.size());
        m_tree.emplace_back();
        Sums all;
        for (const int row : rows)
            all += of(row);
        m_tree[size_t(index)].value = -m_options.rate * all.gradient / (all.curvature + m_options.smoothing);
        const Split split = depth < m_options.depth ? bestSplit(rows, all) : Split();
        if (split.feature < 0)
            return index;
        std::vector<int> left, right;
        for (const int row : rows)
            (value(row, size_t(split.feature)) < split.threshold ? left : right).push_back(row);
        const int leftNode = grow(left, depth + 1), rightNode = grow(right, depth + 1);
        Node &node = m_tree[size_t(index)];
        node.feature = split.feature;
        node.threshold = split.threshold;
        node.left = leftNode;
        node.right = rightNode;
        return index;
    }

    Split bestSplit(const std::vector<int> &rows, const Sums &all) const
    {
        Split best;
        for (size_t feature = 0; feature < m_width; ++feature) {
            const std::vector<double> &thresholds = m_thresholds[feature];
            std::vector<Sums> bins(thresholds.size() + 1);
            for (const int row : rows)
                bins[size_t(std::ranges::upper_bound(thresholds, value(row, feature)) - thresholds.begin())] += of(row);
            Sums left;
            for (size_t i = 0; i < thresholds.size(); ++i) {
                left += bins[i];
                const Sums right{all.gradient - left.gradient, all.curvature - left.curvature, all.count - left.count};
                if (left.count < fewestInLeaf || right.count < fewestInLeaf)
                    continue;
                const double gain = worth(left) + worth(right) - worth(all);
                if (gain > best.gain)
                    best = {gain, int(feature), thresholds[i]};
            }
        }
        return best;
    }

    std::span<const double> m_rows;
    size_t m_width;
    const std::vector<std::vector<double>> &m_thresholds;
    BoostedTreesOptions m_options;
    const std::vector<double> *m_gradients = nullptr, *m_curvatures = nullptr;
    Tree m_tree;
};

BoostedTrees::BoostedTrees(std::span<const double> rows, size_t width, std::span<const char> positive,
                           const BoostedTreesOptions &options)
{
    const size_t count = positive.size();
    const double share = std::clamp(
        double(std::ranges::count_if(positive, [](char is) { return is != 0; })) / double(count), 1e-6, 1 - 1e-6);
    m_start = std::log(share / (1 - share));
    std::vector<std::vector<double>> thresholds;
    for (size_t feature = 0; feature < width; ++feature)
        thresholds.push_back(thresholdsOf(rows, width, feature, options.bins));
    std::vector<double> odds(count, m_start), gradients(count), curvatures(count);
    Growth growth(rows, width, thresholds, options);
    for (int round = 0; round < options.rounds; ++round) {
        stopPoint();
        for (size_t i = 0; i < count; ++i) {
            const double probability = 1 / (1 + std::exp(-odds[i]));
            gradients[i] = probability - (positive[i] ? 1 : 0);
            curvatures[i] = probability * (1 - probability);
        }
        m_trees.push_back(growth.grown(gradients, curvatures));
        for (size_t i = 0; i < count; ++i)
            odds[i] += valueOf(m_trees.back(), rows.subspan(i * width, width));
    }
}

double BoostedTrees::valueOf(const Tree &tree, std::span<const double> row)
{
    size_t at = 0;
    while (tree[at].feature >= 0)
        at = size_t(row[size_t(tree[at].feature)] < tree[at].threshold ? tree[at].left : tree[at].right);
    return tree[at].value;
}

double BoostedTrees::score(std::span<const double> row) const
{
    double sum = m_start;
    for (const Tree &tree : m_trees)
        sum += valueOf(tree, row);
    return sum;
}

} // namespace gleaner
