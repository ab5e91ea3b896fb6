#pragma once
#include <span>
#include <vector>

namespace gleaner {

struct BoostedTreesOptions {
    int rounds = 50;
    int depth = 3;
    double rate = 0.3;
    double smoothing = 1; ///< λ: added to the curvature of a leaf
    int bins = 32;        ///< thresholds tried per feature
};

/// Gradient-boosted trees for two classes (Friedman 2001, with the second-order leaves of Chen and Guestrin 2016):
/// logistic loss, splits at quantiles, no random choice. Rows lie one after another, `width` numbers each, finite.
class BoostedTrees {
public:
    BoostedTrees(std::span<const double> rows, size_t width, std::span<const char> positive,
                 const BoostedTreesOptions &options = {});
    /// Log-odds that a row of `width` numbers is positive.
    double score(std::span<const double> row) const;

private:
    struct Node {
        int feature = -1; ///< -1: a leaf
        double threshold = 0;
        int left = -1, right = -1; ///< smaller; at least the threshold
        double value = 0;
    };
    using Tree = std::vector<Node>;
    class Growth;
    static double valueOf(const Tree &tree, std::span<const double> row);

    double m_start = 0;
    std::vector<Tree> m_trees;
};

} // namespace gleaner
