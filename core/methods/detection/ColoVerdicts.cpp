#include "core/methods/detection/ColoFindings.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace gleaner {

namespace {

constexpr double points = 100;

QString tr(const char *text) { return QCoreApplication::translate("Colo", text); }

Contrast unknown()
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    return {none, none, none, none};
}

bool isTold(const Contrast &contrast) { return std::isfinite(contrast.low); }

/// The part of an answer that follows from where zero lies.
QString choose(const Contrast &effect, const QString &above, const QString &below, const QString &across)
{
    return (effect.isAbove(0) ? above : effect.isBelow(0) ? below : across).arg(intervalText(effect));
}

ColoVerdict viewOrLight(const ColoFindings &findings)
{
    const ColoLayout &layout = findings.plan.layout;
    const QString basis = tr("Loss by another %1 (mean of all directions) less the loss by another %2, %3 at %4 "
                             "pictures, mean of all sizes.")
                              .arg(layout.viewColumn, layout.lightColumn, findings.metricName())
                              .arg(findings.mostDrawn());
    return coloViewOrLight(layout.viewColumn, layout.lightColumn, coloViewOverLight(findings), basis);
}

ColoVerdict largerOrNot(const ColoFindings &findings)
{
    ColoVerdict verdict{QStringLiteral("H2"), tr("Does a larger model generalize better?"), {}, {}, unknown()};
    std::vector<size_t> shifted;
    for (const ColoShift shift : {ColoShift::Light, ColoShift::View, ColoShift::External})
        for (const size_t config : findings.configsOf(shift))
            shifted.push_back(config);
    std::vector<ColoTerm> terms;
    for (const size_t config : shifted)
        for (const bool large : {true, false})
            terms.push_back(
                {(large ? points : -points) / double(shifted.size()), config, large ? findings.largest() : 0, false});
    if (findings.plan.models.size() > 1)
        verdict.effect = coloContrast(findings, terms, findings.mostDrawn());
    if (!isTold(verdict.effect)) {
        verdict.answer = tr("Can't be told: it takes two sizes, a shift and two repetitions.");
        return verdict;
    }
    const QString small = findings.plan.models.front().name, large = findings.plan.models.back().name;
    verdict.basis = tr("%1 of the model %2 less that of %3 at %4 pictures, mean of the %5 configurations with a shift.")
                        .arg(findings.metricName(), large, small)
                        .arg(findings.mostDrawn())
                        .arg(shifted.size());
    verdict.answer = choose(verdict.effect, tr("Yes, under the shifts of this study: %1 points more."),
                            tr("No. The larger model is worse under a shift: %1 points."),
                            tr("A difference can't be told: %1 points, and the interval holds zero."));
    return verdict;
}

std::vector<size_t> allModels(const ColoFindings &findings)
{
    std::vector<size_t> all(findings.plan.models.size());
    std::iota(all.begin(), all.end(), size_t(0));
    return all;
}

ColoVerdict relatedOrNot(const ColoFindings &findings)
{
    ColoVerdict verdict{
        QStringLiteral("H3"), tr("Do weights from a related condition always help?"), {}, {}, unknown()};
    QStringList gains;
    int helps = 0, harms = 0;
    for (const int count : findings.plan.counts) {
        const Contrast gain = coloGain(findings, allModels(findings), count);
        helps += gain.isAbove(0);
        harms += gain.isBelow(0);
        gains.append(tr("%1 points with %2 pictures").arg(intervalText(gain)).arg(count));
    }
    verdict.effect = coloGain(findings, allModels(findings), findings.mostDrawn());
    if (!isTold(verdict.effect)) {
        verdict.answer = tr("Can't be told: it takes a configuration within one condition, related weights and two "
                            "repetitions.");
        return verdict;
    }
    verdict.basis =
        tr("%1 from related weights less that from general ones at %2 pictures, mean of sizes and conditions.")
            .arg(findings.metricName())
            .arg(findings.mostDrawn());
    const QString list = gains.join(QStringLiteral(", "));
    const int all = int(findings.plan.counts.size());
    verdict.answer = (harms > 0      ? tr("No, they can harm: %1.")
                      : helps == all ? tr("Yes, at every number of pictures tested: %1.")
                      : helps > 0    ? tr("Not always; at some numbers of pictures a gain can't be told: %1.")
                                     : tr("A gain can't be told at any number of pictures: %1."))
                         .arg(list);
    return verdict;
}

} // namespace

QString intervalText(const Contrast &contrast)
{
    const auto number = [](double value) {
        return (value > 0 ? QStringLiteral("+") : QString()) +
               QString::number(value, 'f', 1).replace(QLatin1Char('-'), QChar(0x2212));
    };
    if (!std::isfinite(contrast.estimate))
        return QStringLiteral("–");
    if (!isTold(contrast))
        return number(contrast.estimate);
    return QStringLiteral("%1 [%2, %3]").arg(number(contrast.estimate), number(contrast.low), number(contrast.high));
}

ColoVerdict coloViewOrLight(const QString &view, const QString &light, const Contrast &effect, const QString &basis)
{
    ColoVerdict verdict{QStringLiteral("H1"), tr("Do both shifts matter equally?"), {}, {}, effect};
    if (light.isEmpty()) {
        verdict.answer = tr("Can't be asked: the data name one condition only (“%1”).").arg(view);
        return verdict;
    }
    verdict.question = tr("Do %1 and %2 matter equally?").arg(view, light);
    if (!isTold(effect)) {
        verdict.answer = tr("Can't be told: it takes both shifts, and several repetitions or pictures.");
        return verdict;
    }
    verdict.basis = basis;
    const QString interval = QStringLiteral("%1");
    verdict.answer =
        choose(effect, tr("No. Another %1 costs %2 points more than another %3.").arg(view, interval, light),
               tr("No. Another %3 costs more than another %1: the difference is %2 points.").arg(view, interval, light),
               tr("A difference can't be told: another %1 costs %2 points more than another %3, and the interval holds "
                  "zero.")
                   .arg(view, interval, light));
    return verdict;
}

Contrast coloViewOverLight(const ColoFindings &findings)
{
    // The loss is the baseline's figure less that of the shift, so that the baseline cancels.
    const std::vector<size_t> views = findings.configsOf(ColoShift::View),
                              lights = findings.configsOf(ColoShift::Light);
    if (views.empty() || lights.empty())
        return unknown();
    const double models = double(findings.plan.models.size());
    std::vector<ColoTerm> terms;
    const auto add = [&](const std::vector<size_t> &configs, double sign) {
        for (const size_t config : configs)
            for (const size_t model : allModels(findings))
                terms.push_back({sign * points / double(configs.size()) / models, config, model, false});
    };
    add(lights, 1);
    add(views, -1);
    return coloContrast(findings, terms, findings.mostDrawn());
}

Contrast coloGain(const ColoFindings &findings, const std::vector<size_t> &models, int count)
{
    const std::vector<size_t> within = findings.configsOf(ColoShift::Within);
    if (!findings.plan.fineTuning || within.empty() || models.empty())
        return unknown();
    std::vector<ColoTerm> terms;
    for (const size_t config : within)
        for (const size_t model : models)
            for (const bool related : {true, false})
                terms.push_back(
                    {(related ? points : -points) / double(within.size() * models.size()), config, model, related});
    return coloContrast(findings, terms, count);
}

std::vector<ColoVerdict> coloVerdicts(const ColoFindings &findings)
{
    return {viewOrLight(findings), largerOrNot(findings), relatedOrNot(findings)};
}

} // namespace gleaner
