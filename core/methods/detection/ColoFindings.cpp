#include "core/methods/detection/ColoFindings.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gleaner {

const std::vector<ColoMetric> coloMetrics{&LocalizationMeasures::map50, &LocalizationMeasures::map5095,
                                          &LocalizationMeasures::precision, &LocalizationMeasures::recall,
                                          &LocalizationMeasures::f1};

QString coloMetricName(ColoMetric metric)
{
    static const char *const names[] = {"map50", "map5095", "precision", "recall", "f1"};
    return QString::fromLatin1(names[std::ranges::find(coloMetrics, metric) - coloMetrics.begin()]);
}

QString ColoFindings::metricName() const { return coloMetricName(plan.metric); }

std::vector<double> ColoFindings::values(size_t config, bool related, size_t model, int count, ColoMetric metric) const
{
    std::vector<double> found;
    for (const ColoRun &run : runs)
        if (run.done && run.config == config && run.related == related && run.model == model && run.count == count)
            found.push_back(run.measures.*metric);
    return found;
}

std::vector<size_t> ColoFindings::configsOf(ColoShift shift) const
{
    std::vector<size_t> found;
    for (size_t i = 0; i < configs().size(); ++i)
        if (configs()[i].shift == shift)
            found.push_back(i);
    return found;
}

Contrast coloContrast(const ColoFindings &findings, const std::vector<ColoTerm> &terms, int count)
{
    return coloContrast(findings, terms, count, findings.plan.metric);
}

Contrast coloContrast(const ColoFindings &findings, const std::vector<ColoTerm> &terms, int count, ColoMetric metric)
{
    std::map<QString, WeightedGroup> byPool;
    for (const ColoTerm &term : terms) {
        const std::vector<double> values = findings.values(term.config, term.related, term.model, count, metric);
        std::vector<double> &sums = byPool[findings.configs()[term.config].pool].values;
        sums.resize(std::max(sums.size(), values.size()), 0);
        for (size_t repetition = 0; repetition < sums.size(); ++repetition)
            sums[repetition] += repetition < values.size() ? term.weight * values[repetition] : std::nan("");
    }
    std::vector<WeightedGroup> groups;
    for (const auto &[pool, group] : byPool)
        groups.push_back(group);
    return welchContrast(groups);
}

std::vector<ColoRun> coloGrid(const ColoPlan &plan)
{
    std::vector<ColoRun> runs;
    for (size_t config = 0; config < plan.layout.configs.size(); ++config)
        for (const bool related : {false, true})
            for (size_t model = 0; model < plan.models.size(); ++model)
                for (const int count : plan.counts)
                    for (int repetition = 0; repetition < plan.repetitions; ++repetition)
                        if (!related || (plan.fineTuning && plan.layout.configs[config].shift == ColoShift::Within)) {
                            ColoRun run;
                            run.config = config;
                            run.model = model;
                            run.related = related;
                            run.count = count;
                            run.repetition = repetition;
                            runs.push_back(run);
                        }
    return runs;
}

} // namespace gleaner
