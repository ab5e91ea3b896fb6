#pragma once
#include "core/data/DataSet.h"
#include "core/support/Random.h"

namespace gleaner {

/// Which rows of a labeled data set may serve as shots, for validation and for the test; never the same row twice.
/// A class is a position in `codes`: classes of the column that have no row at all are left out.
struct FewShotPools {
    std::vector<int> codes;                   ///< code in the label column, by class
    QStringList classes;                      ///< their names
    std::vector<std::vector<int>> train;      ///< rows by class, ascending
    std::vector<std::vector<int>> validation; ///< of a "val" split; empty where validation comes out of `train`
    std::vector<int> test;                    ///< ascending
    std::vector<int> testLabels;              ///< class of each test row
    bool ownSplit = false;                    ///< the data set brought its split
    int leftOutClasses = 0;
};

struct FewShotNeed {
    int shots = 16;
    int validation = 4; ///< pictures per class
    int testLimit = 0;  ///< pictures per class at most; 0 = all
};

/// Follows the split column (train, val, test; a val split without a test split is the test) and else divides every
/// class at random: half for the test, fewer where shots and validation need more. Throws ProblemError (Invalid) where
/// a class has too few pictures, naming it.
FewShotPools poolFewShot(const DataSet &data, const LabelColumn &labels, const FewShotNeed &need, Random random);

struct FewShotDraw {
    std::vector<std::vector<int>> shots; ///< rows by class; the first n are the n-shot subset
    std::vector<int> validation, validationLabels;
};
FewShotDraw drawFewShot(const FewShotPools &pools, const FewShotNeed &need, Random random);

/// Shots per class that fall from `most` to most/imbalance along the classes, at least 1.
std::vector<int> longTailShots(int classes, int most, double imbalance);

} // namespace gleaner
