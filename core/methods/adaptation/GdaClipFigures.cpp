#include "core/methods/adaptation/GdaClipFindings.h"
#include "core/methods/adaptation/GdaClipTables.h"
#include "core/results/Measures.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("GdaClip", text); }

MeanSpread at(const GdaClipFindings &findings, Approach approach, size_t shot)
{
    return meanAndSpread(findings.accuracies[size_t(approach)][shot]);
}

/// Mean and spread over seeds for each weight.
Curve::Series overWeights(const QString &name, const std::vector<std::vector<double>> &bySeed)
{
    Curve::Series series;
    series.name = name;
    series.x = ensembleWeights();
    for (size_t i = 0; i < series.x.size(); ++i) {
        std::vector<double> values;
        for (const auto &seed : bySeed)
            values.push_back(seed[i]);
        const MeanSpread spread = meanAndSpread(values);
        series.y.push_back(spread.mean);
        series.low.push_back(spread.mean - spread.spread);
        series.high.push_back(spread.mean + spread.spread);
    }
    return series;
}

Curve::Series rankSeries(const QString &name, const std::vector<double> &values)
{
    Curve::Series series;
    series.name = name;
    for (size_t i = 0; i < values.size(); ++i) {
        series.x.push_back(double(i + 1));
        series.y.push_back(values[i]);
    }
    return series;
}

} // namespace

QString GdaClipFindings::measuredOn() const { return tr("test, %1, %2").arg(shotCount(largest()), seedsText(seeds)); }

Artifact gdaSetup(const GdaClipFindings &findings)
{
    QStringList lines;
    lines << tr("%1 classes, %2 test pictures, %3.")
                 .arg(findings.classes.size())
                 .arg(findings.testPictures)
                 .arg(seedsText(findings.seeds));
    lines << (findings.ownSplit
                  ? tr("Shots come from the training split of the data, test pictures from its test split.")
                  : tr("The data has no split into training and test: each class was divided at random, by the seed."));
    if (findings.leftOutClasses > 0)
        lines << tr("%1 classes have no picture and were left out.").arg(findings.leftOutClasses);
    for (QString &line : lines)
        line.prepend(QStringLiteral("- "));
    return {QStringLiteral("setup"), tr("How it was measured"),
            tr("Shots, validation and test pictures never overlap; the test pictures are the same for every seed."),
            Text{lines.join(QLatin1Char('\n')) + QLatin1Char('\n')}};
}

Artifact gdaMetrics(const GdaClipFindings &findings)
{
    Metrics metrics;
    const size_t last = findings.shots.size() - 1;
    const QString on = findings.measuredOn();
    for (Approach approach : findings.approaches) {
        const MeanSpread value = at(findings, approach, last);
        metrics.values.append({tr("Accuracy, %1").arg(approachName(approach)), value.mean, QStringLiteral("%"),
                               Better::Higher, on, value.spread});
    }
    std::vector<double> gains;
    for (size_t seed = 0; seed < findings.seeds; ++seed)
        gains.push_back(findings.accuracies[size_t(Approach::Gda)][last][seed] -
                        findings.accuracies[size_t(Approach::ZeroShot)][last][seed]);
    const MeanSpread gain = meanAndSpread(gains);
    metrics.values.append({tr("Gain over zero-shot"), gain.mean, tr("points"), Better::Higher, on, gain.spread});
    std::vector<double> weights = findings.chosenWeights[last];
    std::sort(weights.begin(), weights.end());
    metrics.values.append({tr("Mixing weight α"),
                           weights[weights.size() / 2],
                           {},
                           Better::None,
                           tr("validation, median over seeds"),
                           {}});
    return {
        QStringLiteral("metrics"), tr("Accuracy"),
        tr("Share of test pictures whose class is named correctly. All approaches see the same shots; the constants "
           "of each are chosen on validation pictures that are neither shots nor test."),
        metrics};
}

Artifact gdaAccuracyTable(const GdaClipFindings &findings)
{
    Table table;
    table.headings.append(namedColumn(tr("Method")));
    for (int shots : findings.shots) {
        table.headings.append(shareColumn(shotCount(shots), Better::Higher));
        table.headings.append(spreadColumn(1, QStringLiteral("%")));
    }
    for (Approach approach : findings.approaches) {
        auto &row = table.rows.emplace_back();
        row.push_back(approachName(approach));
        for (size_t i = 0; i < findings.shots.size(); ++i) {
            row.push_back(at(findings, approach, i).mean);
            row.push_back(at(findings, approach, i).spread);
        }
    }
    return {QStringLiteral("accuracy"), tr("Accuracy by method and shots"),
            tr("Mean test accuracy over %1, with the standard deviation over seeds beside it. Read along a row to see "
               "what more labeled pictures bring, down a column to see which method uses them best.")
                .arg(seedsText(findings.seeds)),
            table};
}

Artifact gdaAccuracyCurve(const GdaClipFindings &findings)
{
    Curve curve = percentCurve(tr("Shots per class"), true, tr("Test accuracy"));
    for (Approach approach : findings.approaches) {
        Curve::Series series;
        series.name = approachName(approach);
        series.baseline = approach == Approach::ZeroShot;
        for (size_t i = 0; i < findings.shots.size(); ++i) {
            if (findings.accuracies[size_t(approach)][i].empty())
                continue;
            const MeanSpread value = at(findings, approach, i);
            series.x.push_back(findings.shots[i]);
            series.y.push_back(value.mean);
            series.low.push_back(value.mean - value.spread);
            series.high.push_back(value.mean + value.spread);
        }
        if (series.baseline)
            series.low = series.high = {};
        curve.series.append(series);
    }
    return {QStringLiteral("accuracy-over-shots"), tr("Accuracy over shots"),
            tr("How much each method gains from every doubling of the labeled pictures. The dashed line is the model "
               "without any; bands show the standard deviation over seeds. The covariance needs a few shots before it "
               "helps, so the curves part toward the right."),
            curve};
}

Artifact gdaBars(const GdaClipFindings &findings)
{
    Table table;
    table.style = Table::Style::Bars;
    table.headings = {namedColumn(tr("Method")), shareColumn(tr("Test accuracy"), Better::Higher),
                      numberColumn(tr("Standard deviation"), 1, Better::None, QStringLiteral("%"))};
    for (Approach approach : findings.approaches) {
        const MeanSpread value = at(findings, approach, findings.shots.size() - 1);
        table.rows.push_back({approachName(approach), value.mean, value.spread});
    }
    return {QStringLiteral("comparison"), tr("Methods at %1").arg(shotsText(findings.largest())),
            tr("Nearest class mean is the same classifier without the covariance: what GDA-CLIP adds to it is what the "
               "shape of the feature cloud is worth."),
            table};
}

Artifact gdaWeightCurve(const GdaClipFindings &findings)
{
    Curve curve = percentCurve(tr("Mixing weight α"), true, tr("Accuracy"));
    curve.series = {overWeights(tr("Validation"), findings.validationByWeight),
                    overWeights(tr("Test"), findings.testByWeight)};
    Curve::Series baseline;
    baseline.name = tr("Zero-shot, test");
    baseline.baseline = true;
    baseline.x = {ensembleWeights().front(), ensembleWeights().back()};
    baseline.y.assign(2, at(findings, Approach::ZeroShot, findings.shots.size() - 1).mean);
    curve.series.append(baseline);
    std::vector<double> weights = findings.chosenWeights.back();
    std::sort(weights.begin(), weights.end());
    curve.mark = weights[weights.size() / 2];
    return {
        QStringLiteral("mixing-weight"), tr("Accuracy over the mixing weight"),
        tr("The left end is nearly zero-shot, the right end nearly the discriminant alone. The line marks the weight "
           "that validation chose (the median over seeds, at %1); where the two curves peak together, the choice was "
           "safe.")
            .arg(shotsText(findings.largest())),
        curve};
}

Artifact gdaSpectrumCurve(const GdaClipFindings &findings)
{
    Curve curve;
    curve.x = {tr("Rank of the direction"), {}, false};
    curve.y = {tr("Variance"), {}, true};
    curve.series = {rankSeries(tr("Pooled covariance"), findings.spectrum.covariance),
                    rankSeries(tr("As the classifier uses it"), findings.spectrum.inverse)};
    QString caption =
        tr("Eigenvalues of the covariance shared by all classes, largest first, and of the inverse of the "
           "precision matrix. ");
    caption += findings.ridge
                   ? tr("The covariance is drawn times (N − 1)/D, as it enters the ridge: where the lines lie "
                        "together the data speaks, where the second stays flat the ridge keeps directions that a few "
                        "shots cannot know from being trusted too much.")
                   : tr("Where the lines part, the estimator does not believe the few shots.");
    return {QStringLiteral("spectrum"), tr("Spectrum of the covariance"), caption, curve};
}

} // namespace gleaner
