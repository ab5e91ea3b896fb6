#pragma once
#include "core/methods/detection/DiversityEntropy.h"
#include "core/models/Model.h"

#include <QStringList>
#include <array>
#include <optional>

namespace gleaner {

class CausalLanguageModel;

/// What a text's tokens are asked, in the order of every table. Higher always speaks for a machine.
enum class TextDetector { Likelihood, LogRank, Entropy, Lrr, FastSampled, FastAnalytic, Lastde, LastdePlus };
constexpr size_t textDetectorCount = 8;
using TextScores = std::array<double, textDetectorCount>; ///< NaN where a detector has no answer
QString textDetectorName(TextDetector detector);
/// One sentence: what the number is.
QString textDetectorHelp(TextDetector detector);
const std::array<TextDetector, textDetectorCount> &allTextDetectors();

struct TextDetectorOptions {
    DiversityOptions plain{3, 10, 5, Aggregate::Deviation};   ///< of Lastde
    DiversityOptions sampled{4, 8, 10, Aggregate::Deviation}; ///< of Lastde++
    int samples = 100;                                        ///< N, at least 2
    int mostTokens = 1024; ///< a longer text is cut
    bool half = false;     ///< networks in bfloat16

    /// Tokens that a text needs, so that every scale has something to compare.
    int fewestTokens() const { return std::max(plain.shortest(), sampled.shortest()) + 1; }
};

/// What one pass told about a text of n + 1 tokens: numbers of the tokens 1 … n, given those before.
struct TextEvidence {
    std::vector<int64_t> tokens;                             ///< n + 1
    std::vector<double> logProbability, rank, entropy;       ///< n; ranks count from 1, all in nats
    std::vector<double> diversity;                           ///< entropy at each scale, of Lastde
    TextScores scores{};
};

/// The statistics of a text from its log p, ranks, entropies and variances, all of n tokens, and the log p (n, N) of
/// what was drawn in the tokens' places; `mean` and `variance` are those of log p where the tokens come from.
struct TokenSeries {
    std::vector<double> logProbability, rank, entropy, mean, variance;
    std::vector<std::vector<double>> drawn; ///< [draw][token]
};
TextScores textScores(const TokenSeries &series, const TextDetectorOptions &options);

/// Asks a scoring model, and a reference model that draws tokens (the scorer itself where there is none), about texts.
/// Models must outlive it. Safe in any thread.
class TextScorer {
public:
    /// Throws ProblemError (ModelRefused) where a model reads no text or the two have different vocabularies.
    TextScorer(const Model &scorer, const Model *reference, TextDetectorOptions options);

    /// Tokens of a text, as many as are read of it.
    std::vector<int64_t> tokensOf(const QString &text) const;
    /// The text of each token, such that together they are the whole text.
    QStringList spelled(const std::vector<int64_t> &tokens) const;
    /// Reads a text of at least options.fewestTokens() tokens once by each model. What is drawn depends on the seed and
    /// the tokens alone. Throws Stopped at stop points.
    TextEvidence read(const std::vector<int64_t> &tokens, uint64_t seed) const;
    const TextDetectorOptions &options() const { return m_options; }

private:
    const CausalLanguageModel *m_scorer, *m_reference; ///< reference null: the scorer
    TextDetectorOptions m_options;
};

} // namespace gleaner
