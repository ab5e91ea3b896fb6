#pragma once
#include "core/data/SceneDescription.h"
#include "core/models/ClipTokenizer.h"
#include "core/models/ClipTrainer.h"
#include "core/models/ImagePreprocessing.h"

namespace gleaner {

/// Pictures and captions for training, rendered when asked for and never twice: batch b holds rows of its own.
class SceneBatches {
public:
    /// `uri` is a generator URI; its count does not matter. `tokenizer` and the rest must outlive this.
    SceneBatches(const QString &uri, const ClipTokenizer &tokenizer, const ImagePreprocessing &preprocessing,
                 int context);
    /// The same bytes whatever the number of threads.
    ClipBatch batch(int index, int size) const;

private:
    struct Sample {
        at::Tensor pixels;
        QString caption;
        std::vector<int64_t> ids;
        SceneKind kind; ///< of the main object
    };
    Sample sample(int row) const;
    at::Tensor idsOf(const QStringList &texts) const;
    ClipBatch::Question question(const QString &prompt, const QStringList &names,
                                 const std::vector<int> &answers) const;

    SceneOptions m_options;
    const ClipTokenizer &m_tokenizer;
    ImagePreprocessing m_preprocessing;
    int m_context;
};

} // namespace gleaner
