#include "core/methods/unlearning/LokuUnlearning.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Loku", text); }

using Way = LokuWay;

const std::vector<Way> &compared()
{
    static const std::vector<Way> all{
        {QStringLiteral("hinge"), Way::Forget::Hinge, Way::Retain::Entropy, Way::Start::Random},
        {QStringLiteral("hinge-svd"), Way::Forget::Hinge, Way::Retain::Entropy, Way::Start::Singular},
        {QStringLiteral("hinge-alone"), Way::Forget::Hinge, Way::Retain::Nothing, Way::Start::Random},
        {QStringLiteral("difference"), Way::Forget::Ascent, Way::Retain::Entropy, Way::Start::Random},
        {QStringLiteral("difference-fila"), Way::Forget::Ascent, Way::Retain::Entropy, Way::Start::Fila},
        {QStringLiteral("ascent"), Way::Forget::Ascent, Way::Retain::Nothing, Way::Start::Random},
        {QStringLiteral("fine-tuning"), Way::Forget::Nothing, Way::Retain::Entropy, Way::Start::Random}};
    return all;
}

const std::vector<Way> &others()
{
    static const std::vector<Way> all{
        {QStringLiteral("hinge-alone-fila"), Way::Forget::Hinge, Way::Retain::Nothing, Way::Start::Fila},
        {QStringLiteral("ascent-fila"), Way::Forget::Ascent, Way::Retain::Nothing, Way::Start::Fila},
        {QStringLiteral("ascent-whole"), Way::Forget::Ascent, Way::Retain::Nothing, Way::Start::Whole},
        {QStringLiteral("divergence"), Way::Forget::Ascent, Way::Retain::Divergence, Way::Start::Random},
        {QStringLiteral("divergence-fila"), Way::Forget::Ascent, Way::Retain::Divergence, Way::Start::Fila},
        {QStringLiteral("preference"), Way::Forget::Preference, Way::Retain::Entropy, Way::Start::Random},
        {QStringLiteral("preference-fila"), Way::Forget::Preference, Way::Retain::Entropy, Way::Start::Fila},
        {QStringLiteral("refusal"), Way::Forget::Refusal, Way::Retain::Entropy, Way::Start::Random},
        {QStringLiteral("refusal-fila"), Way::Forget::Refusal, Way::Retain::Entropy, Way::Start::Fila}};
    return all;
}

QString lossName(const Way &way)
{
    switch (way.forget) {
    case Way::Forget::Nothing:
        return tr("Fine-tuning");
    case Way::Forget::Hinge:
        return way.retain == Way::Retain::Nothing ? tr("Hinge loss alone") : tr("Hinge loss");
    case Way::Forget::Ascent:
        return way.retain == Way::Retain::Nothing      ? tr("Gradient ascent")
               : way.retain == Way::Retain::Divergence ? tr("Gradient ascent, KL")
                                                       : tr("Gradient difference");
    case Way::Forget::Preference:
        return tr("Negative preference");
    case Way::Forget::Refusal:
        return tr("Refusal");
    }
    return {};
}

} // namespace

QString LokuWay::name() const
{
    if (id == QLatin1String("loku"))
        return tr("LoKU");
    switch (start) {
    case Start::Whole:
        return tr("%1, all weights").arg(lossName(*this));
    case Start::Singular:
        return tr("%1, SVD start").arg(lossName(*this));
    case Start::Fila:
        return tr("%1, FILA").arg(lossName(*this));
    default:
        return lossName(*this);
    }
}

std::vector<LokuWay> lokuWays(bool comparisons, bool more)
{
    std::vector<LokuWay> all{{QStringLiteral("loku"), Way::Forget::Hinge, Way::Retain::Entropy, Way::Start::Fila}};
    if (comparisons)
        all.insert(all.end(), compared().begin(), compared().end());
    if (more)
        all.insert(all.end(), others().begin(), others().end());
    return all;
}

} // namespace gleaner
