#pragma once
#include "core/data/SceneDescription.h"
#include "core/models/ClipTokenizer.h"
#include "core/models/ImagePreprocessing.h"

#include <ATen/core/Tensor.h>

namespace gleaner {

/// Pictures and captions for training, rendered when asked for and never twice: batch b holds rows of its own.
class SceneBatches {
public:
    struct Batch {
        at::Tensor pixels; ///< (N, 3, side, side) float32
        at::Tensor ids;    ///< (N, L) int64, filled up with the end token
        at::Tensor same;   ///< (N, N) bool: captions that say the same
    };

    /// `uri` is a generator URI; its count does not matter. `tokenizer` and the rest must outlive this.
    SceneBatches(const QString &uri, const ClipTokenizer &tokenizer, const ImagePreprocessing &preprocessing,
                 int context);
    /// The same bytes whatever the number of threads.
    Batch batch(int index, int size) const;

private:
    struct Sample {
        at::Tensor pixels;
        QString caption;
        std::vector<int64_t> ids;
    };
    Sample sample(int row) const;

    SceneOptions m_options;
    const ClipTokenizer &m_tokenizer;
    ImagePreprocessing m_preprocessing;
    int m_context;
};

} // namespace gleaner
