#pragma once
#include "core/data/DataSet.h"
#include "core/support/Random.h"

#include <ATen/core/Tensor.h>
#include <QStringList>

namespace gleaner {

class Model;
class RunContext;

/// Labeled rows in memory, as a classifier takes them. Positions count the rows that are here.
struct UnlearningData {
    at::Tensor inputs;       ///< (N, …) float32
    std::vector<int> labels; ///< output of the classifier, by position
    std::vector<int> rows;   ///< of the data set, by position
    std::vector<int> train;  ///< positions that the classifier was or will be trained on, ascending
    std::vector<int> test;   ///< positions it never sees, ascending
    QStringList classes;     ///< one per output of the classifier
    QString dataUri;
    bool ownSplit = false;

    at::Tensor labelsOf(const std::vector<int> &positions) const; ///< (n) int64
    at::Tensor inputsOf(const std::vector<int> &positions) const;
};

struct UnlearningRows {
    int limit = 0;         ///< rows at most, drawn at random; 0: all
    double labelNoise = 0; ///< share of training labels that are replaced by another class
};

/// What speaks against these data, or against data and model together. Quick.
Problems unlearningDataProblems(const DataSet &data, const QString &uri, const Model *model);
/// Pictures as `model` preprocesses them, or the column of vectors where it is null. Rows without a class are left out;
/// pictures that can't be read too, reported with sampleFailed. Rows of the split "test" are the test, others are for
/// training; without a split a third is drawn for the test. Throws ProblemError (Invalid) where one of both is empty.
UnlearningData readUnlearningData(const DataSet &data, const QString &uri, const Model *model,
                                  const UnlearningRows &options, RunContext &context);

} // namespace gleaner
