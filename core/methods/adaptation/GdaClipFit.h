#pragma once
#include "core/methods/shared/EnsembleWeight.h"
#include "core/methods/shared/FewShotTask.h"
#include "core/methods/shared/GaussianDiscriminant.h"
#include "core/methods/shared/TipAdapter.h"

#include <array>
#include <optional>

namespace gleaner {

/// What is compared in one run, in the order of every table and figure.
enum class Approach { ZeroShot, TipAdapter, ClassMean, PlainInverse, Gda };
constexpr size_t approachCount = 5;
QString approachName(Approach approach);

struct GdaClipOptions {
    PrecisionEstimator estimator = PrecisionEstimator::Ridge;
    bool plainInverse = false; ///< the unshrunk precision as a further baseline
    std::vector<Approach> approaches() const;
};

/// All approaches fitted to the same shots, with their constants chosen on the same validation pictures.
class GdaClipFit {
public:
    GdaClipFit(const LabeledFeatures &shots, const LabeledFeatures &validation, const at::Tensor &text,
               const GdaClipOptions &options);

    /// Logits (M, K) of features (M, D).
    at::Tensor logits(Approach approach, const at::Tensor &features) const;
    /// Accuracy on `data` in percent for each of ensembleWeights(), for the chosen estimator.
    std::vector<double> accuracyByWeight(const LabeledFeatures &data) const;
    /// Of Gda.
    const EnsembleChoice &choice() const { return m_ensembles[size_t(Approach::Gda)]->choice; }
    const at::Tensor &means() const { return m_means; } ///< (K, D)

    struct Spectrum {
        std::vector<double> covariance; ///< eigenvalues, falling
        std::vector<double> inverse;    ///< of the inverse of the precision, falling; empty directions left out
    };
    /// For the ridge, the covariance is scaled by (N−1)/D, as it enters the precision.
    Spectrum spectrum() const;

private:
    struct Ensemble {
        LinearClassifier classifier;
        EnsembleChoice choice;
    };

    at::Tensor m_text, m_means, m_covariance, m_precision;
    int64_t m_rows = 0;
    PrecisionEstimator m_estimator;
    TipAdapter m_tip;
    TipAdapter::Choice m_tipChoice;
    std::array<std::optional<Ensemble>, approachCount> m_ensembles;
};

} // namespace gleaner
