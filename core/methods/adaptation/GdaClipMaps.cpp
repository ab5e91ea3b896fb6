#include "core/methods/adaptation/GdaClipFindings.h"
#include "core/methods/adaptation/GdaClipTables.h"
#include "core/results/Measures.h"
#include "core/explore/PrincipalComponents.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace gleaner {

namespace {

constexpr size_t mostClassesInMatrix = 40;

QString tr(const char *text) { return QCoreApplication::translate("GdaClip", text); }

using Percent = std::vector<std::vector<double>>;

/// Over all seeds, each true class in percent.
Percent confusionOf(const GdaClipFindings &findings, Approach approach)
{
    ConfusionCounts sum;
    for (const std::vector<int> &predicted : findings.predicted[size_t(approach)]) {
        ConfusionCounts counts = confusionMatrix(predicted, findings.truth, int(findings.classes.size()));
        if (sum.empty()) {
            sum = std::move(counts);
            continue;
        }
        for (size_t t = 0; t < sum.size(); ++t)
            for (size_t p = 0; p < sum.size(); ++p)
                sum[t][p] += counts[t][p];
    }
    return rowPercent(sum);
}

/// All classes where they are few; else those whose own accuracy changed most, in their order.
std::vector<size_t> shownClasses(const Percent &before, const Percent &after)
{
    std::vector<size_t> classes(before.size());
    std::iota(classes.begin(), classes.end(), size_t(0));
    if (classes.size() <= mostClassesInMatrix)
        return classes;
    const auto change = [&](size_t k) { return std::abs(after[k][k] - before[k][k]); };
    std::stable_sort(classes.begin(), classes.end(), [&](size_t a, size_t b) { return change(a) > change(b); });
    classes.resize(mostClassesInMatrix);
    std::sort(classes.begin(), classes.end());
    return classes;
}

Table matrix(const GdaClipFindings &findings, const Percent &values, const std::vector<size_t> &shown)
{
    Table table;
    table.style = Table::Style::Matrix;
    table.headings.append(namedColumn(tr("True class")));
    for (size_t p : shown)
        table.headings.append(numberColumn(findings.classes.at(qsizetype(p)), 0, Better::None, QStringLiteral("%")));
    for (size_t t : shown) {
        auto &row = table.rows.emplace_back();
        row.push_back(findings.classes.at(qsizetype(t)));
        for (size_t p : shown)
            row.push_back(values[t][p]);
    }
    return table;
}

/// Accuracy of each class, mean over seeds; NaN where it has no test picture.
std::vector<double> classAccuracies(const GdaClipFindings &findings, Approach approach)
{
    std::vector<double> sum(size_t(findings.classes.size()), 0);
    for (const std::vector<int> &predicted : findings.predicted[size_t(approach)]) {
        const std::vector<double> one = perClassAccuracy(predicted, findings.truth, int(findings.classes.size()));
        for (size_t k = 0; k < sum.size(); ++k)
            sum[k] += one[k] / double(findings.predicted[size_t(approach)].size());
    }
    return sum;
}

Table::Cell number(double value) { return std::isfinite(value) ? Table::Cell(value) : Table::Cell(); }

} // namespace

std::vector<Artifact> gdaConfusions(const GdaClipFindings &findings)
{
    const Percent before = confusionOf(findings, Approach::ZeroShot), after = confusionOf(findings, Approach::Gda);
    Percent change = after;
    for (size_t t = 0; t < change.size(); ++t)
        for (size_t p = 0; p < change.size(); ++p)
            change[t][p] -= before[t][p];
    const std::vector<size_t> shown = shownClasses(before, after);
    QString note;
    if (shown.size() < before.size())
        note = QLatin1Char(' ') +
               tr("Shown are the %1 of %2 classes whose accuracy changed most.").arg(shown.size()).arg(before.size());
    return {
        {QStringLiteral("confusion-zero-shot"), tr("Confusion, zero-shot"),
         tr("Where the pictures of each class (rows) go without any labeled picture, in percent of the class.") + note,
         matrix(findings, before, shown)},
        {QStringLiteral("confusion-gda"), tr("Confusion, GDA-CLIP"),
         tr("The same with the shots, over all seeds. A stronger diagonal means more pictures in their place.") + note,
         matrix(findings, after, shown)},
        {QStringLiteral("confusion-change"), tr("Confusion, change by GDA-CLIP"),
         tr("GDA-CLIP minus zero-shot, in points: gains should lie on the diagonal, and what is taken away beside it "
            "shows which mix-ups the shots have settled.") +
             note,
         matrix(findings, change, shown)}};
}

Artifact gdaClassTable(const GdaClipFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Class")), numberColumn(tr("Test pictures"), 0)};
    std::vector<std::vector<double>> columns;
    for (Approach approach : findings.approaches) {
        table.headings.append(shareColumn(approachName(approach), Better::Higher));
        columns.push_back(classAccuracies(findings, approach));
    }
    table.headings.append(numberColumn(tr("Change"), 1, Better::None, tr("points")));
    for (size_t k = 0; k < size_t(findings.classes.size()); ++k) {
        auto &row = table.rows.emplace_back();
        row.push_back(findings.classes.at(qsizetype(k)));
        row.push_back(double(std::count(findings.truth.begin(), findings.truth.end(), int(k))));
        for (const auto &column : columns)
            row.push_back(number(column[k]));
        row.push_back(number(columns.back()[k] - columns.front()[k]));
    }
    return {
        QStringLiteral("classes"), tr("Accuracy by class"),
        tr("Mean over seeds at %1. Sort by the last column to see which classes the shots helped and which they hurt.")
            .arg(shotsText(findings.largest())),
        table};
}

std::vector<Artifact> gdaEmbeddings(const GdaClipFindings &findings)
{
    const Projection projection = principalComponents(findings.features, 3);
    FloatArray all({findings.features.rows() + findings.means.rows(), findings.features.width()});
    std::copy(findings.features.values.begin(), findings.features.values.end(), all.values.begin());
    std::copy(findings.means.values.begin(), findings.means.values.end(),
              all.values.begin() + qptrdiff(findings.features.values.size()));
    Embedding base;
    base.points = std::make_shared<FloatArray>(projection.project(all));
    base.rows = findings.rows;
    base.rows.resize(size_t(all.rows()), -1);
    base.classes = findings.classes;
    base.dataUri = findings.dataUri;
    base.quality = projection.quality();
    const auto colored = [&](std::vector<int> labels) {
        Embedding embedding = base;
        embedding.labels = std::move(labels);
        for (int k = 0; k < int(findings.means.rows()); ++k)
            embedding.labels.push_back(k);
        return embedding;
    };
    return {
        {QStringLiteral("features"), tr("Features of the test pictures"),
         tr("Each point is a test picture in the first three principal components of the image features, colored by "
            "its true class; the points that belong to no picture are the class means of the shots. Classes stretched "
            "in the same direction are what the shared covariance makes use of."),
         colored(findings.truth)},
        {QStringLiteral("decisions-zero-shot"), tr("Decisions of zero-shot"),
         tr("The same points, colored by the class that the text alone gives them: the regions of the classifier "
            "before the shots."),
         colored(findings.predicted[size_t(Approach::ZeroShot)].front())},
        {QStringLiteral("decisions-gda"), tr("Decisions of GDA-CLIP"),
         tr("The same points, colored by the class that GDA-CLIP gives them: the regions after the shots, of the "
            "first seed."),
         colored(findings.predicted[size_t(Approach::Gda)].front())}};
}

} // namespace gleaner
