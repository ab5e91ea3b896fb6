#include "core/methods/curation/MmssrTrial.h"
#include "core/results/Measures.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Curation", text); }

} // namespace

QString subsetName(TrialSubset subset)
{
    switch (subset) {
    case TrialSubset::Full:
        return tr("the whole pool");
    case TrialSubset::Random:
        return tr("random");
    case TrialSubset::MiddlePerplexity:
        return tr("middle perplexity");
    case TrialSubset::ClipScore:
        return tr("CLIP score");
    case TrialSubset::Clusters:
        return tr("clusters (COINCIDE)");
    case TrialSubset::Deita:
        return tr("Deita");
    case TrialSubset::Mmssr:
        return tr("mmSSR");
    case TrialSubset::SingleScore:
        return tr("one score");
    case TrialSubset::NoStyles:
        return tr("no styles");
    case TrialSubset::RandomScorer:
        return tr("random scorer");
    case TrialSubset::TrueGrades:
        return tr("mmSSR, true grades");
    }
    return {};
}

std::vector<TrialSubset> TrialFindings::subsets() const
{
    std::vector<TrialSubset> all;
    for (const auto &[subset, outcome] : rounds.front().of)
        all.push_back(subset);
    return all;
}

std::vector<double> TrialFindings::means(TrialSubset subset) const
{
    std::vector<double> all;
    for (const TrialRound &round : rounds)
        all.push_back(meanAndSpread(round.of.at(subset).accuracy).mean);
    return all;
}

double TrialFindings::mean(TrialSubset subset) const { return meanAndSpread(means(subset)).mean; }

int TrialFindings::beatsRandom(TrialSubset subset) const
{
    int better = 0;
    for (size_t topic = 0; topic < size_t(topics.size()); ++topic) {
        double ahead = 0;
        for (const TrialRound &round : rounds)
            ahead += round.of.at(subset).accuracy[topic] - round.of.at(TrialSubset::Random).accuracy[topic];
        better += ahead > 0;
    }
    return better;
}

} // namespace gleaner
