#pragma once
#include "core/data/DataSet.h"
#include "core/models/Model.h"
#include "core/support/FloatArray.h"

#include <span>

namespace gleaner {

class RunContext;
class ImageEncoder;

/// Random-resized-crop and horizontal flip, as CLIP adapters use it.
struct Augmentation {
    int passes = 0;             ///< 0 = each picture once, as the model preprocesses it
    double smallestScale = 0.5; ///< share of the area kept, up to 1
    double flip = 0.5;          ///< probability
};

/// One L2-normalized feature per encoded picture.
struct EncodedImages {
    FloatArray features;   ///< (N, D); N = rows.size()
    std::vector<int> rows; ///< row of the data set each feature comes from; with P passes each row comes P times
};

/// Encodes the pictures of `rows` in order. A picture that cannot be read is reported with sampleFailed and left out.
/// Progress and stop by `context`; deterministic for one seed, whatever the threads.
EncodedImages encodeImages(const ImageEncoder &encoder, const ImageColumn &pictures, std::span<const int> rows,
                           RunContext &context, const Augmentation &augmentation = {});

/// Convenience for views: all rows of the data set's first image column. Throws ProblemError (Invalid) where there is
/// no such column or the model is no image encoder.
EncodedImages encodeImages(const Model &model, const DataSet &data, RunContext &context);

/// L2-normalized text features (K, D): per class the re-normalized mean over the prompt templates, each with "{}" where
/// the class name goes.
FloatArray encodeClasses(const Model &model, const QStringList &classes, const QStringList &templates);

} // namespace gleaner
