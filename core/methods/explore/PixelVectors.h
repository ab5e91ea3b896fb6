#pragma once
#include "core/data/DataSet.h"
#include "core/support/FloatArray.h"

namespace gleaner {

class RunContext;

/// Pictures as their own numbers, without a model: what MNIST and CIFAR are compared by.

/// Whether the first picture is so small that its pixels may be compared.
bool arePixelVectors(const ImageColumn &pictures);
struct PixelVectors {
    FloatArray vectors; ///< (rows, pixels), 0 to 1: one number for a pixel where all are gray, else three
    std::vector<int> rows;
};
/// Of these rows. A picture that can't be read, or is of another size than the first one, is left out and reported with
/// sampleFailed.
PixelVectors readPixelVectors(const ImageColumn &pictures, const std::vector<int> &rows, RunContext &context);

} // namespace gleaner
