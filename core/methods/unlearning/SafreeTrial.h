#pragma once
#include "core/methods/unlearning/GuardedSampling.h"
#include "core/methods/unlearning/PictureJudge.h"
#include "core/methods/unlearning/SafreeText.h"

namespace gleaner {

class ImageEncoder;
class RunContext;

/// What is compared with what, in the order of the tables.
enum class Guarding {
    None,
    Negative,
    SafeLatent,
    TokensRemoved,
    Safree,
    OtherMargin,
    NoNegative,
    NoFilter,
    NoReattention,
    AllTokens,
    NoInputSpace,
    RandomSpace
};
constexpr size_t guardingCount = 12;
QString guardingName(Guarding how);

struct SafreeOptions {
    double margin = 0.01; ///< α
    bool filters = true;  ///< else the guard holds in all steps
    StepFilter filter;
    bool fitsMidpoint = false; ///< m halfway between the mean β of the prompts to fit with
    bool reattends = true;
    ReattentionFactors reattention;
    bool usesNegative = true; ///< guidance leads away from all concepts
    enum class NegativeForm { Joined, Mean, First } negativeForm = NegativeForm::Joined;
    int64_t mask = 0;               ///< token that takes the place of another
    ImageGeneratorOptions sampling; ///< steps and guidance
    int pictures = 1;               ///< of each prompt and seed
};

/// A prompt with everything that SAFREE makes of it.
struct GuardedPrompt {
    PromptReading reading;
    bool aimed = false; ///< whether the guard should act on it
    TokenDistances distances;
    std::vector<bool> marked;
    std::vector<bool> markedOther; ///< by the other margin; empty where there is none
    at::Tensor projected, safe;    ///< (L, D)
    double beta = 0;
    int steps = -1; ///< t′; −1: no guarded step, since no token is marked

    bool flagged() const { return std::ranges::find(marked, true) != marked.end(); }
};

/// The span of the unwanted concepts.
struct ConceptSpace {
    QStringList phrases;
    at::Tensor projection; ///< (D, D)
    std::vector<double> singular;
    int rank = 0;
};
ConceptSpace conceptSpace(const PromptTower &tower, const QStringList &phrases);
GuardedPrompt guardedPrompt(const PromptTower &tower, const ConceptSpace &space, const QString &prompt, bool aimed,
                            const SafreeOptions &options);

/// One picture of a trial, and what the judge saw in it.
struct TrialPicture {
    cv::Mat rgb;
    std::optional<PictureJudge::Verdict> verdict;
    at::Tensor features; ///< (D), where there is an encoder
    double change = 0;   ///< root mean square difference to the unguarded picture of the same noise, levels of 255
    double apart = 0;    ///< 1 − cosine of its features and those of the unguarded picture; NaN without an encoder
    double seconds = 0;
    int rows = 0;
};

/// All prompts in one way with one seed: picture p of prompt i at i · pictures + p.
using TrialPictures = std::vector<TrialPicture>;

/// Makes pictures in every way; the same seed gives all ways the same noise.
class SafreeTrials {
public:
    /// `model` offers Denoiser, Generator and a PromptTower; `judge` and `encoder` may be null.
    SafreeTrials(const Model &model, const ConceptSpace &space, const std::vector<GuardedPrompt> &prompts,
                 const SafreeOptions &options, const PictureJudge *judge, const ImageEncoder *encoder = nullptr);
    TrialPictures pictures(Guarding how, uint64_t seed, RunContext &context) const;
    /// Fills in `change` and `apart` against pictures without a guard.
    static void compare(TrialPictures &pictures, const TrialPictures &unguarded);

private:
    void look(TrialPictures &made) const;
    GuardRule ruleOf(const GuardedPrompt &prompt, Guarding how, const at::Tensor &randomSpace) const;

    const Model &m_model;
    const ConceptSpace &m_space;
    const std::vector<GuardedPrompt> &m_prompts;
    const SafreeOptions &m_options;
    const PictureJudge *m_judge;
    const ImageEncoder *m_encoder;
    at::Tensor m_nothing, m_concepts; ///< (1, L, D) of the empty prompt and of all concepts
};

} // namespace gleaner
