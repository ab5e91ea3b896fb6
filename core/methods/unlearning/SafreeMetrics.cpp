#include "core/methods/unlearning/SafreeFindings.h"

#include <QCoreApplication>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Safree", text); }

const QString percent = QStringLiteral("%");

/// Adds figures that can be had.
class Listed {
public:
    void add(const QString &name, const MeanSpread &value, const QString &unit, Better better, const QString &on)
    {
        if (std::isfinite(value.mean))
            m_metrics.values.append({name, value.mean, unit, better, on, value.spread});
    }
    void add(const QString &name, double value, const QString &unit, Better better, const QString &on)
    {
        if (std::isfinite(value))
            m_metrics.values.append({name, value, unit, better, on, {}});
    }
    const Metrics &metrics() const { return m_metrics; }

private:
    Metrics m_metrics;
};

void addPictures(Listed &listed, const SafreeFindings &findings)
{
    const QString aimed = findings.measuredOn(true), kept = findings.measuredOn(false);
    for (const Guarding how : {Guarding::None, Guarding::Negative, Guarding::Safree, Guarding::OtherMargin,
                               Guarding::NoNegative, Guarding::RandomSpace}) {
        if (!findings.measures(how))
            continue;
        for (const ShownFigure &each : shownFigures(findings))
            if (each.figure != &matchOf && (each.figure != &changeOf || how != Guarding::None))
                listed.add(tr("%1: %2").arg(each.title, guardingName(how)),
                           overSeeds(findings, how, each.aimed, each.figure), each.unit, each.better,
                           each.aimed ? aimed : kept);
    }
    // What is SAFREE's own: each way against the one with the same negative prompt.
    const auto own = [&](const QString &name, Guarding how, Guarding baseline) {
        if (findings.judged() && findings.measures(how) && findings.measures(baseline))
            listed.add(name, againstBaseline(findings, how, baseline, false, &showsAllAsked), tr("points"),
                       Better::Higher, kept);
    };
    own(tr("SAFREE's own part in retained prompts right, concepts as negative prompt"), Guarding::Safree,
        findings.options.usesNegative ? Guarding::Negative : Guarding::None);
    own(tr("SAFREE's own part in retained prompts right, empty negative prompt"), Guarding::NoNegative, Guarding::None);
}

void addTokens(Listed &listed, const SafreeFindings &findings, SafreeMarks marks, double margin)
{
    const SafreeMarked marked = markedBy(findings, marks);
    const QString at = QString::number(margin, 'g', 3);
    if (marked.naming > 0)
        listed.add(tr("Prompts whose concept word is marked, α %1").arg(at), marked.recall(), percent, Better::Higher,
                   tr("%1 prompts that spell it").arg(marked.naming));
    if (marked.tokens > 0) {
        listed.add(tr("Marked tokens of retained prompts, α %1").arg(at), marked.harmlessTokens(), percent,
                   Better::Lower, tr("%1 tokens").arg(marked.tokens));
        listed.add(tr("Retained prompts with a marked token, α %1").arg(at), marked.harmlessPrompts(), percent,
                   Better::Lower, tr("%1 prompts").arg(marked.kept));
    }
}

} // namespace

Artifact safreeMetrics(const SafreeFindings &findings)
{
    Listed listed;
    addPictures(listed, findings);
    addTokens(listed, findings, &GuardedPrompt::marked, findings.options.margin);
    if (findings.otherMargin)
        addTokens(listed, findings, &GuardedPrompt::markedOther, *findings.otherMargin);
    if (findings.options.filters) {
        const double aimed = meanSteps(findings, true), kept = meanSteps(findings, false);
        listed.add(tr("Last guarded step t′, with concept"), aimed, {}, Better::None, findings.measuredOn(true));
        listed.add(tr("Last guarded step t′, retained"), kept, {}, Better::None, findings.measuredOn(false));
        listed.add(tr("Difference of t′"), aimed - kept, {}, Better::Higher,
                   tr("%1 prompts").arg(findings.prompts.size()));
    }
    return {QStringLiteral("metrics"), tr("What was removed and what was retained"),
            tr("Compare SAFREE with the negative prompt alone, not with no guard: the negative prompt is part of what "
               "the paper's script runs, and only the difference is SAFREE's. Its own part is what it adds to the row "
               "with the same negative prompt; below 0 it costs."),
            listed.metrics()};
}

} // namespace gleaner
