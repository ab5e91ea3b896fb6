#include "core/methods/shared/Columns.h"
#include "core/methods/unlearning/SafreeFindings.h"
#include "core/support/Hash.h"

#include <QCoreApplication>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Safree", text); }

double secondsOf(const SafreeFindings &, const GuardedPrompt &, const TrialPicture &picture) { return picture.seconds; }
double rowsOf(const SafreeFindings &, const GuardedPrompt &, const TrialPicture &picture) { return picture.rows; }

Artifact bars(const SafreeFindings &findings, const char *name, const QString &title, const QString &caption,
              const ShownFigure &shown)
{
    Table table;
    table.style = Table::Style::Bars;
    table.headings = {namedColumn(tr("Guard")), numberColumn(shown.title, 1, shown.better, shown.unit),
                      numberColumn(tr("Standard deviation"), 1, Better::None, shown.unit)};
    for (const Guarding how : findings.ways) {
        std::vector<Table::Cell> row{guardingName(how)};
        appendSpread(row, overSeeds(findings, how, shown.aimed, shown.figure));
        table.rows.push_back(row);
    }
    return {QString::fromLatin1(name), title, caption, table};
}

} // namespace

Artifact safreeComparison(const SafreeFindings &findings)
{
    Table table;
    table.headings.append(namedColumn(tr("Guard")));
    const std::vector<ShownFigure> shown = shownFigures(findings);
    for (const ShownFigure &each : shown) {
        table.headings.append(numberColumn(each.name, 1, each.better, each.unit));
        if (each.spread)
            table.headings.append(spreadColumn(1, each.unit));
    }
    for (const Guarding how : findings.ways) {
        std::vector<Table::Cell> row{guardingName(how)};
        for (const ShownFigure &each : shown)
            if (const MeanSpread value = overSeeds(findings, how, each.aimed, each.figure); each.spread)
                appendSpread(row, value);
            else
                row.push_back(cellOf(value.mean));
        table.rows.push_back(row);
    }
    return {
        QStringLiteral("comparison"), tr("All guards"),
        tr("%1; %2. Concept: share of the pictures of the former in which the judge sees the concept; rest: in which "
           "it sees all else that they name. Retained: share of the latter in which it sees what they name; change: "
           "root mean square difference to the picture without guard from the same noise, levels of 255; match: 100 "
           "times the cosine of picture and prompt. The last row is the control: the same tokens in the same steps, "
           "projected out of as many random directions as the concept has. If it removes as much, the concept's "
           "space has no part in the effect.")
            .arg(findings.measuredOn(true), findings.measuredOn(false)),
        table};
}

Artifact safreeShown(const SafreeFindings &findings)
{
    return bars(findings, "concept-shown", tr("How much of the concept is left"),
                findings.judged() ? tr("Share of the pictures of prompts with the concept in which the judge sees it.")
                                  : tr("Without a judge and its words there is only the change of the pictures."),
                shownFigures(findings).front());
}

Artifact safreeRetained(const SafreeFindings &findings)
{
    const std::vector<ShownFigure> shown = shownFigures(findings);
    return bars(findings, "retained", tr("What it costs"),
                findings.judged() ? tr("Share of the pictures of harmless prompts in which the judge sees what was "
                                       "asked for.")
                                  : tr("How much pictures of harmless prompts change, in levels of 255."),
                findings.judged() ? shown[2] : shown.front());
}

Artifact safreePrompts(const SafreeFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Prompt")), namedColumn(tr("Kind")), namedColumn(tr("Marked tokens")),
                      numberColumn(QStringLiteral("β"), 3), numberColumn(tr("Last guarded step t′"), 0)};
    const Guarding ways[] = {Guarding::None, Guarding::Negative, Guarding::Safree};
    if (findings.judged())
        for (const QString &what : {tr("Concept shown"), tr("Right")})
            for (const Guarding how : ways)
                table.headings.append(shareColumn(tr("%1, %2").arg(what, guardingName(how))));
    table.headings.append(numberColumn(tr("Change"), 1));
    for (size_t i = 0; i < findings.prompts.size(); ++i) {
        const GuardedPrompt &prompt = findings.prompts[i];
        std::vector<Table::Cell> row{prompt.reading.prompt, prompt.aimed ? tr("with the concept") : tr("to retain"),
                                     markedTokens(prompt), prompt.beta, double(prompt.steps)};
        if (findings.judged())
            for (const PictureFigure figure : {&showsConcept, prompt.aimed ? &showsTheRest : &showsAllAsked})
                for (const Guarding how : ways)
                    row.push_back(cellOf(overPictures(findings, how, i, figure)));
        row.push_back(cellOf(overPictures(findings, Guarding::Safree, i, &changeOf)));
        table.rows.push_back(row);
    }
    return {QStringLiteral("prompts"), tr("Every prompt before and after"),
            tr("What the guard made of each prompt, and what the judge saw in its pictures. “Right” of a prompt with "
               "the concept means everything else that it names. Prompts whose concept is still shown are misses."),
            table};
}

Artifact safreeTimes(const SafreeFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Guard")),
                      numberColumn(tr("Time of a picture"), 3, Better::Lower, QStringLiteral("s")),
                      numberColumn(tr("Rows through the network"), 1, Better::Lower)};
    for (const Guarding how : findings.ways)
        table.rows.push_back({guardingName(how), cellOf(overSeeds(findings, how, true, &secondsOf).mean),
                              cellOf(overSeeds(findings, how, true, &rowsOf).mean)});
    return {QStringLiteral("times"), tr("Time and cost"),
            tr("Of one picture of a prompt with the concept. A step with guidance computes two rows, a guarded step "
               "with re-attention three. Times differ from run to run, rows do not."),
            table};
}

Artifact safreeManifest(const SafreeFindings &findings)
{
    QStringList lines;
    const auto line = [&](const QString &name, const QString &value) {
        lines << QStringLiteral("- %1: %2").arg(name, value);
    };
    QStringList aimed, kept;
    for (const GuardedPrompt &prompt : findings.prompts)
        (prompt.aimed ? aimed : kept).append(prompt.reading.prompt);
    const SafreeOptions &options = findings.options;
    line(tr("Model"), findings.modelUri);
    line(tr("SHA-256 of its files, which nothing changes"), QStringLiteral("`%1`").arg(findings.modelHash));
    line(tr("Judge"), findings.judgeUri.isEmpty() ? tr("none") : findings.judgeUri);
    line(tr("Concepts"), findings.space.phrases.join(QStringLiteral("; ")));
    line(tr("Directions taken out"), tr("%1 of %2").arg(findings.space.rank).arg(findings.space.projection.size(0)));
    line(tr("SHA-256 of the prompts with the concept"), QStringLiteral("`%1`").arg(hashOfStrings(aimed)));
    line(tr("SHA-256 of the prompts to retain"), QStringLiteral("`%1`").arg(hashOfStrings(kept)));
    line(tr("Filter"), !options.filters ? tr("off")
                                        : tr("U %1, k %2, m %3%4")
                                              .arg(options.filter.cap)
                                              .arg(options.filter.slope)
                                              .arg(options.filter.midpoint, 0, 'f', 3)
                                              .arg(findings.fit.empty() ? QString() : tr(", fitted")));
    line(tr("Margin α"), !findings.otherMargin     ? QString::number(options.margin)
                         : findings.marginIsFitted ? tr("%1, fitted to other prompts; compared with %2")
                                                         .arg(options.margin, 0, 'f', 3)
                                                         .arg(*findings.otherMargin)
                                                   : tr("%1; compared with %2, fitted to other prompts")
                                                         .arg(options.margin)
                                                         .arg(*findings.otherMargin, 0, 'f', 3));
    line(tr("Negative prompt"), !options.usesNegative ? tr("empty")
                                : options.negativeForm == SafreeOptions::NegativeForm::Joined
                                    ? tr("all phrases in one text")
                                : options.negativeForm == SafreeOptions::NegativeForm::Mean ? tr("mean of the phrases")
                                                                                            : tr("the first phrase"));
    line(tr("Denoising"), tr("%1 steps, guidance %2").arg(options.sampling.steps).arg(options.sampling.guidance));
    return {QStringLiteral("manifest"), tr("Manifest"),
            tr("What was guarded against what. The weights stay as they are: the guard is lost where the model is run "
               "without it."),
            Text{lines.join(QLatin1Char('\n')) + QLatin1Char('\n')}};
}

} // namespace gleaner
