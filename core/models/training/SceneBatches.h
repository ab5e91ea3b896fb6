#pragma once
#include "core/models/ImagePreprocessing.h"
#include "core/models/tokenizers/ClipTokenizer.h"
#include "core/models/training/ClipTrainer.h"
#include "core/models/training/ScenePictures.h"

#include <optional>

namespace gleaner {

/// Pictures and captions for training, rendered when asked for and never twice: batch b holds rows of its own.
class SceneBatches {
public:
    /// `uri` is a generator URI; its count does not matter. `tokenizer` and the rest must outlive this. Of a share
    /// `cutOuts` of the pictures the box of one object is left, all else black, with a caption of that object alone.
    SceneBatches(const QString &uri, const ClipTokenizer &tokenizer, const ImagePreprocessing &preprocessing,
                 const ClipConfig &config, double cutOuts = 0);
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
        std::vector<int> objects; ///< which object each patch shows, or -1
        std::vector<SceneKind> kinds;
    };
    Sample sampleOf(ScenePicture picture) const;
    Sample cutOutOf(ScenePicture picture) const;
    QString promptOf(const ScenePicture &picture, SceneKind kind, Random &random) const;
    void askAboutPictures(ClipBatch &batch, const std::vector<Sample> &samples, int index) const;
    void askAboutPatches(ClipBatch &batch, const std::vector<Sample> &samples) const;
    at::Tensor idsOf(const QStringList &texts) const;
    /// What an answer says; negative where it says nothing.
    struct Choice {
        int color = -1, shape = -1;
    };
    static Choice choiceOf(SceneKind kind);
    static bool says(Choice choice, SceneKind kind);
    static std::vector<Choice> colorChoices();
    static std::vector<Choice> shapeChoices();
    /// Whether an object speaks against an answer: not if the two differ by a pair that is withheld, for then the
    /// answer is never right beside what they share, and its absence would be learned as a rule.
    bool speaksAgainst(SceneKind kind, Choice choice) const;
    at::Tensor excluded(const std::vector<std::optional<SceneKind>> &kinds, const std::vector<Choice> &choices) const;
    ClipBatch::Question question(const QStringList &prompts, const std::vector<Sample> &samples,
                                 const std::vector<Choice> &choices) const;

    ScenePictures m_pictures;
    SceneOptions m_options;
    const ClipTokenizer &m_tokenizer;
    ImagePreprocessing m_preprocessing;
    const ClipConfig &m_config;
    double m_cutOuts;
    std::vector<std::vector<bool>> m_appears; ///< [color][shape]
};

} // namespace gleaner
