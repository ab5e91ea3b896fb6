#include "core/methods/adaptation/GdaClipVariants.h"

#include "core/jobs/StagedProgress.h"
#include "core/methods/adaptation/GdaClipTables.h"
#include "core/results/Measures.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("GdaClip", text); }

/// Base and new accuracy of zero-shot and of the discriminant, for one seed.
struct BaseNew {
    double zeroBase, zeroNew, base, fresh;
};

BaseNew baseNewOf(const FewShotTask &task, size_t seed, int shots, int neighbors, int textCopies)
{
    const int all = task.classCount(), split = (all + 1) / 2;
    const at::Tensor baseText = task.text().narrow(0, 0, split), newText = task.text().narrow(0, split, all - split);
    const LabeledFeatures train = task.shots(seed, shots).ofClasses(0, split);
    const LabeledFeatures validation = task.validation(seed).ofClasses(0, split);
    const LabeledFeatures baseTest = task.test().ofClasses(0, split), newTest = task.test().ofClasses(split, all);
    const at::Tensor precision = pseudoInverse(meanClassCovariance(train.features, train.labels, split));
    const LinearClassifier base = discriminant(classMoments(train.features, train.labels, split).means, precision);
    const double weight = chooseEnsembleWeight(zeroShotLogits(validation.features, baseText),
                                               base.logits(validation.features), validation.labels)
                              .weight;
    const LinearClassifier fresh = newClassDiscriminant(train.features, newText, neighbors, textCopies);
    const at::Tensor zeroBase = zeroShotLogits(baseTest.features, baseText);
    const at::Tensor zeroNew = zeroShotLogits(newTest.features, newText);
    return {accuracyOf(zeroBase, baseTest), accuracyOf(zeroNew, newTest),
            accuracyOf(zeroBase + base.logits(baseTest.features) * weight, baseTest),
            accuracyOf(zeroNew + fresh.logits(newTest.features) * weight, newTest)};
}

void addBaseNew(PerSeed &columns, double base, double fresh)
{
    columns[0].push_back(base);
    columns[1].push_back(fresh);
    columns[2].push_back(harmonicMean(base, fresh));
}

/// 0 = many, 1 = medium, 2 = few: thirds of the classes, which are in the order of falling shots.
int tailPart(int label, int classes) { return std::min(2, label * 3 / classes); }

/// Accuracy on many, medium, few and all.
std::vector<double> tailAccuracies(const std::vector<int> &predicted, const std::vector<int> &truth, int classes)
{
    std::vector<double> result;
    for (int part = 0; part < 3; ++part) {
        std::vector<int> p, t;
        for (size_t i = 0; i < truth.size(); ++i) {
            if (tailPart(truth[i], classes) != part)
                continue;
            p.push_back(predicted[i]);
            t.push_back(truth[i]);
        }
        result.push_back(accuracy(p, t));
    }
    result.push_back(accuracy(predicted, truth));
    return result;
}

} // namespace

Artifact GdaClipVariants::baseToNew(int neighbors, int textCopies, StagedProgress &progress) const
{
    PerSeed zero(3), gda(3);
    for (size_t seed = 0; seed < seeds; ++seed) {
        const BaseNew one = baseNewOf(task, seed, shots, neighbors, textCopies);
        addBaseNew(zero, one.zeroBase, one.zeroNew);
        addBaseNew(gda, one.base, one.fresh);
        progress.step(1, tr("Classes without shots"));
    }
    Table table;
    table.headings = spreadHeadings(tr("Method"), {tr("Base"), tr("New"), tr("H")});
    table.rows = {spreadRow(approachName(Approach::ZeroShot), zero), spreadRow(approachName(Approach::Gda), gda)};
    return {
        QStringLiteral("base-to-new"), tr("Classes without shots"),
        tr("Half of the classes (base) had shots; the others (new) were known by name only and borrowed the nearest "
           "features of the base. Each half is tested among its own classes; H is the harmonic mean of both."),
        table};
}

Artifact GdaClipVariants::unsupervised(int iterations, StagedProgress &progress) const
{
    std::vector<std::vector<double>> byIteration(size_t(iterations) + 1); // [iteration][seed]
    const at::Tensor zeroTest = zeroShotLogits(task.test().features, task.text());
    for (size_t seed = 0; seed < seeds; ++seed) {
        const LabeledFeatures validation = task.validation(seed);
        const at::Tensor zeroValidation = zeroShotLogits(validation.features, task.text());
        const at::Tensor pictures = task.unlabeled(seed);
        if (pictures.size(0) == 0)
            throw ProblemError({tr("No picture is left to learn from without labels"), QStringLiteral("--unlabeled"),
                                tr("Allow more unlabeled pictures, or fewer for validation."), ExitCode::Invalid});
        byIteration[0].push_back(accuracyOf(zeroTest, task.test()));
        const auto observe = [&](int iteration, const LinearClassifier &classifier) {
            const double weight =
                chooseEnsembleWeight(zeroValidation, classifier.logits(validation.features), validation.labels).weight;
            byIteration[size_t(iteration)].push_back(
                accuracyOf(zeroTest + classifier.logits(task.test().features) * weight, task.test()));
        };
        fitMixture(pictures, at::softmax(zeroShotLogits(pictures, task.text()), 1), iterations, observe);
        progress.step(1, tr("Learning without labels"));
    }
    Curve curve = percentCurve(tr("Iteration"), false, tr("Test accuracy"));
    Curve::Series fitted, baseline;
    fitted.name = tr("Mixture without labels");
    baseline.name = approachName(Approach::ZeroShot);
    baseline.baseline = true;
    for (size_t i = 0; i < byIteration.size(); ++i) {
        const MeanSpread value = meanAndSpread(byIteration[i]);
        fitted.x.push_back(double(i));
        fitted.y.push_back(value.mean);
        fitted.low.push_back(value.mean - value.spread);
        fitted.high.push_back(value.mean + value.spread);
        baseline.x.push_back(double(i));
        baseline.y.push_back(meanAndSpread(byIteration[0]).mean);
    }
    curve.series = {fitted, baseline};
    return {
        QStringLiteral("unsupervised"), tr("Learning without labels"),
        tr("The classifier fitted to %1 training pictures whose labels were not looked at, starting from the zero-shot "
           "answers. Labels serve only to choose the mixing weight, on the validation pictures.")
            .arg(task.unlabeled(0).size(0)),
        curve};
}

Artifact GdaClipVariants::longTail(double imbalance, StagedProgress &progress) const
{
    const std::vector<int> perClass = longTailShots(task.classCount(), shots, imbalance);
    std::array<PerSeed, approachCount> columns;
    columns.fill(PerSeed(4));
    for (size_t seed = 0; seed < seeds; ++seed) {
        const GdaClipFit fit(task.shots(seed, perClass), task.validation(seed), task.text(), options);
        for (Approach approach : options.approaches()) {
            const auto parts = tailAccuracies(predictions(fit.logits(approach, task.test().features)),
                                              task.test().labels, task.classCount());
            for (size_t part = 0; part < parts.size(); ++part)
                columns[size_t(approach)][part].push_back(parts[part]);
        }
        progress.step(1, tr("Uneven shots"));
    }
    Table table;
    table.headings = spreadHeadings(tr("Method"), {tr("Many"), tr("Medium"), tr("Few"), tr("All")});
    for (Approach approach : options.approaches())
        table.rows.push_back(spreadRow(approachName(approach), columns[size_t(approach)]));
    return {QStringLiteral("long-tail"), tr("Uneven shots"),
            tr("The shots fall from %1 in the first class to %2 in the last. Many, medium and few are thirds of the "
               "classes. A method that holds in the last third is not carried by its large classes.")
                .arg(perClass.front())
                .arg(perClass.back()),
            table};
}

} // namespace gleaner
