#include "core/methods/adaptation/GdaClipSweep.h"

#include "core/jobs/RunContext.h"
#include "core/jobs/StagedProgress.h"
#include "core/methods/adaptation/GdaClipTables.h"
#include "core/models/FeatureRows.h"
#include "core/results/Measures.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

GdaClipFindings emptyFindings(const FewShotTask &task, const std::vector<int> &shots, size_t seeds,
                              const GdaClipOptions &options)
{
    GdaClipFindings findings;
    findings.classes = task.classes();
    findings.approaches = options.approaches();
    findings.shots = shots;
    findings.seeds = seeds;
    findings.testPictures = int(task.test().size());
    findings.accuracies.fill(std::vector<std::vector<double>>(shots.size()));
    findings.chosenWeights.resize(shots.size());
    findings.truth = task.test().labels;
    findings.rows = task.test().rows;
    findings.features = arrayOf(task.test().features);
    findings.ownSplit = task.pools().ownSplit;
    findings.leftOutClasses = task.pools().leftOutClasses;
    findings.ridge = options.estimator == PrecisionEstimator::Ridge;
    return findings;
}

} // namespace

std::vector<GdaClipFit> sweepShots(const FewShotTask &task, const std::vector<int> &shots, size_t seeds,
                                   const GdaClipOptions &options, StagedProgress &progress, qint64 stepWeight,
                                   GdaClipFindings &findings)
{
    findings = emptyFindings(task, shots, seeds, options);
    std::vector<GdaClipFit> largest;
    for (size_t i = 0; i < shots.size(); ++i) {
        for (size_t seed = 0; seed < seeds; ++seed) {
            GdaClipFit fit(task.shots(seed, shots[i]), task.validation(seed), task.text(), options);
            findings.chosenWeights[i].push_back(fit.choice().weight);
            for (Approach approach : findings.approaches) {
                std::vector<int> answers = predictions(fit.logits(approach, task.test().features));
                findings.accuracies[size_t(approach)][i].push_back(accuracy(answers, findings.truth));
                if (i + 1 == shots.size())
                    findings.predicted[size_t(approach)].push_back(std::move(answers));
            }
            if (i + 1 == shots.size()) {
                findings.validationByWeight.push_back(fit.choice().accuracies);
                findings.testByWeight.push_back(fit.accuracyByWeight(task.test()));
                largest.push_back(std::move(fit));
            }
            progress.step(stepWeight, QCoreApplication::translate("GdaClip", "Fitting %1").arg(shotsText(shots[i])));
        }
        progress.context().partial(gdaAccuracyCurve(findings));
    }
    findings.spectrum = largest.front().spectrum();
    findings.means = arrayOf(largest.front().means());
    return largest;
}

} // namespace gleaner
