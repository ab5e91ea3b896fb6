#pragma once
#include "core/data/SceneDescription.h"
#include "core/models/ClipTokenizer.h"
#include "core/models/ClipTrainer.h"
#include "core/models/ImagePreprocessing.h"

namespace gleaner {

/// Pictures and captions for training, rendered when asked for and never twice: batch b holds rows of its own. Some
/// pictures have their color channels exchanged and are asked about shapes alone: the model is not to conclude from the
/// color which shapes it has been seen with.
class SceneBatches {
public:
    /// `uri` is a generator URI; its count does not matter. `tokenizer` and the rest must outlive this.
    SceneBatches(const QString &uri, const ClipTokenizer &tokenizer, const ImagePreprocessing &preprocessing,
                 const ClipConfig &config);
    /// Of the questions about patches: color, shape, and whether it belongs to the main object.
    static std::vector<int> patchChoices();
    /// The same bytes whatever the number of threads.
    ClipBatch batch(int index, int size) const;

private:
    struct Sample {
        at::Tensor pixels;
        QString caption;
        std::vector<int64_t> ids;
        SceneKind kind;           ///< of the main object
        bool recolored = false;   ///< colors are not asked about
        std::vector<int> objects; ///< which object each patch shows, or -1
        std::vector<SceneKind> kinds;
    };
    Sample sample(int row) const;
    void askAboutPictures(ClipBatch &batch, const std::vector<Sample> &samples, int index) const;
    void askAboutPatches(ClipBatch &batch, const std::vector<Sample> &samples) const;
    at::Tensor idsOf(const QStringList &texts) const;
    ClipBatch::Question question(const QString &prompt, const QStringList &names,
                                 const std::vector<int> &answers) const;

    SceneOptions m_options;
    const ClipTokenizer &m_tokenizer;
    ImagePreprocessing m_preprocessing;
    const ClipConfig &m_config;
};

} // namespace gleaner
