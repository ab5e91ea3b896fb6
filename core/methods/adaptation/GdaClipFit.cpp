#include "core/methods/adaptation/GdaClipFit.h"

#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>

namespace gleaner {

namespace {

/// Falling; values that are zero but for rounding are left out, since they have no logarithm.
std::vector<double> fallingEigenvalues(const at::Tensor &symmetric)
{
    stopPoint();
    const at::Tensor values = at::linalg_eigvalsh(symmetric).flip(0).contiguous();
    std::vector<double> result;
    for (int64_t i = 0; i < values.numel(); ++i) {
        const double value = values.data_ptr<double>()[i];
        if (value > 1e-10 * values.data_ptr<double>()[0])
            result.push_back(value);
    }
    return result;
}

} // namespace

QString approachName(Approach approach)
{
    switch (approach) {
    case Approach::ZeroShot:
        return QCoreApplication::translate("GdaClip", "Zero-shot");
    case Approach::TipAdapter:
        return QCoreApplication::translate("GdaClip", "Tip-Adapter");
    case Approach::ClassMean:
        return QCoreApplication::translate("GdaClip", "Nearest class mean");
    case Approach::PlainInverse:
        return QCoreApplication::translate("GdaClip", "GDA without shrinkage");
    case Approach::Gda:
        break;
    }
    return QCoreApplication::translate("GdaClip", "GDA-CLIP");
}

std::vector<Approach> GdaClipOptions::approaches() const
{
    std::vector<Approach> result{Approach::ZeroShot, Approach::TipAdapter, Approach::ClassMean};
    if (plainInverse)
        result.push_back(Approach::PlainInverse);
    result.push_back(Approach::Gda);
    return result;
}

GdaClipFit::GdaClipFit(const LabeledFeatures &shots, const LabeledFeatures &validation, const at::Tensor &text,
                       const GdaClipOptions &options)
    : m_text(text), m_rows(int64_t(shots.size())), m_estimator(options.estimator),
      m_tip(shots.features, shots.labels, shots.rows, int(text.size(0)))
{
    const ClassMoments moments = classMoments(shots.features, shots.labels, int(text.size(0)));
    m_means = moments.means;
    m_covariance = moments.covariance;
    const at::Tensor zeroShot = zeroShotLogits(validation.features, m_text);
    m_tipChoice = m_tip.choose(validation.features, zeroShot, validation.labels);
    const auto fit = [&](Approach approach, PrecisionEstimator estimator) {
        const at::Tensor precision = precisionMatrix(moments, estimator);
        LinearClassifier classifier = discriminant(m_means, precision);
        EnsembleChoice choice =
            chooseEnsembleWeight(zeroShot, classifier.logits(validation.features), validation.labels);
        m_ensembles[size_t(approach)] = Ensemble{std::move(classifier), std::move(choice)};
        return precision;
    };
    fit(Approach::ClassMean, PrecisionEstimator::Identity);
    if (options.plainInverse)
        fit(Approach::PlainInverse, PrecisionEstimator::PseudoInverse);
    m_precision = fit(Approach::Gda, options.estimator);
}

at::Tensor GdaClipFit::logits(Approach approach, const at::Tensor &features) const
{
    const at::Tensor zeroShot = zeroShotLogits(features, m_text);
    if (approach == Approach::ZeroShot)
        return zeroShot;
    if (approach == Approach::TipAdapter)
        return zeroShot + m_tip.term(features, m_tipChoice.sharpness) * m_tipChoice.weight;
    const Ensemble &ensemble = m_ensembles[size_t(approach)].value();
    return zeroShot + ensemble.classifier.logits(features) * ensemble.choice.weight;
}

std::vector<double> GdaClipFit::accuracyByWeight(const LabeledFeatures &data) const
{
    const Ensemble &gda = m_ensembles[size_t(Approach::Gda)].value();
    return gleaner::accuracyByWeight(zeroShotLogits(data.features, m_text), gda.classifier.logits(data.features),
                                     data.labels);
}

GdaClipFit::Spectrum GdaClipFit::spectrum() const
{
    const bool ridge = m_estimator == PrecisionEstimator::Ridge;
    const double scale = ridge ? double(m_rows - 1) / double(m_covariance.size(0)) : 1;
    Spectrum result{fallingEigenvalues(m_covariance * scale), {}};
    const std::vector<double> precision = fallingEigenvalues(m_precision);
    for (auto value = precision.rbegin(); value != precision.rend(); ++value)
        result.inverse.push_back(1 / *value);
    return result;
}

} // namespace gleaner
