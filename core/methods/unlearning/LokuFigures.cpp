#include "core/methods/shared/Columns.h"
#include "core/methods/unlearning/LokuFindings.h"
#include "core/models/nn/WeightSlots.h"
#include "core/models/tokenizers/Tokenizer.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <cmath>
#include <map>

namespace gleaner {

namespace {

constexpr size_t mostPassages = 12;

QString tr(const char *text) { return QCoreApplication::translate("Loku", text); }

using Look = double LokuLook::*;

/// Mean over the seeds of one figure at every look, with the spread as a band.
Curve::Series overSteps(const LokuFindings &findings, size_t way, Look figure)
{
    Curve::Series series;
    series.name = findings.ways[way].name();
    std::map<int, std::vector<double>> byStep;
    for (size_t seed = 0; seed < findings.drawn.size(); ++seed)
        for (const LokuLook &look : findings.outcome(seed, way).looks)
            byStep[look.step].push_back(100 * look.*figure);
    for (const auto &[step, values] : byStep) {
        const MeanSpread each = meanAndSpread(values);
        series.x.push_back(step);
        series.y.push_back(each.mean);
        series.low.push_back(each.mean - each.spread);
        series.high.push_back(each.mean + each.spread);
    }
    return series;
}

Artifact course(const LokuFindings &findings, const char *name, const QString &title, const QString &axis, Look figure,
                double LokuFigures::*reference, const QString &caption)
{
    Curve curve;
    curve.x = {tr("Step"), {}, false};
    curve.y = {axis, QStringLiteral("%"), false};
    for (size_t way = 0; way < findings.ways.size(); ++way)
        curve.series.append(overSteps(findings, way, figure));
    if (findings.reference) {
        const double value = 100 * findings.reference->figures.*reference;
        curve.series.append(
            {findings.reference->name, {0.0, double(findings.plan.options.steps)}, {value, value}, {}, {}, true});
    }
    return {QString::fromLatin1(name), title, caption, curve};
}

/// "transformer.h.3.attn.c_attn" → {"3", "attn.c_attn"}.
std::pair<QString, QString> placeOf(const QString &layer)
{
    static const QRegularExpression form(QStringLiteral("^(?:.*?\\.)?(\\d+)\\.(.+)$"));
    const auto match = form.match(layer);
    return match.hasMatch() ? std::pair(match.captured(1), match.captured(2)) : std::pair(QStringLiteral("–"), layer);
}

struct TokenFigures {
    std::vector<double> before, after, runnerUp;
};

/// p of every token but the first, and of the likeliest other one afterwards.
TokenFigures tokenFigures(const CausalLanguageModel &original, const TrainableLanguageModel &model,
                          const LokuWriting &text)
{
    const at::Tensor ids = batchOf({&text}).ids;
    const auto shares = [&](const at::Tensor &logits) {
        return at::softmax(logits[0].narrow(0, 0, ids.size(1) - 1).to(at::kDouble), 1);
    };
    const at::Tensor tokens = ids[0].narrow(0, 1, ids.size(1) - 1).unsqueeze(1);
    const at::Tensor after = shares(model.logits(ids));
    const auto percent = [](const at::Tensor &values) {
        const at::Tensor whole = (100 * values).contiguous();
        return std::vector<double>(whole.data_ptr<double>(), whole.data_ptr<double>() + whole.numel());
    };
    return {percent(shares(original.logits(ids)).gather(1, tokens).squeeze(1)),
            percent(after.gather(1, tokens).squeeze(1)), percent(std::get<0>(after.scatter(1, tokens, -1).max(1)))};
}

} // namespace

Artifact lokuForgetCurve(const LokuFindings &findings)
{
    return course(findings, "over-steps", tr("Forgetting, step by step"), tr("Texts to forget still right"),
                  &LokuLook::forget, &LokuFigures::forget,
                  tr("The faster a line falls, the fewer steps it takes; what counts beside it is what the other curve "
                     "loses meanwhile. Dashed is the model that never read the texts."));
}

Artifact lokuKeepCurve(const LokuFindings &findings)
{
    return course(findings, "kept-over-steps", tr("What is kept, step by step"), tr("Held-out texts right"),
                  &LokuLook::test, &LokuFigures::test,
                  tr("Held-out texts are in no batch: a line that falls forgets what it should not."));
}

Artifact lokuTradeOff(const LokuFindings &findings)
{
    Curve curve;
    curve.x = {tr("Texts to forget still right"), QStringLiteral("%"), false};
    curve.y = {tr("Held-out texts right"), QStringLiteral("%"), false};
    curve.better = Better::Higher;
    for (size_t way = 0; way < findings.ways.size(); ++way) {
        const Curve::Series forget = overSteps(findings, way, &LokuLook::forget),
                            kept = overSteps(findings, way, &LokuLook::test);
        std::vector<std::pair<double, double>> points;
        for (size_t i = forget.y.size(); i-- > 0;)
            points.emplace_back(forget.y[i], kept.y[i]);
        std::ranges::stable_sort(points, {}, &std::pair<double, double>::first); // curves go from left to right
        Curve::Series series;
        series.name = forget.name;
        for (const auto &[x, y] : points) {
            series.x.push_back(x);
            series.y.push_back(y);
        }
        curve.series.append(series);
    }
    return {
        QStringLiteral("trade-off"), tr("Forgetting against keeping"),
        tr("Each line begins at the top right with the original and goes left as texts are forgotten, a point every "
           "%1 steps. The best line goes straight to the left. Compare methods at the same height of forgetting, "
           "not at their ends.")
            .arg(findings.plan.options.watchEvery),
        curve};
}

Artifact lokuLosses(const LokuFindings &findings)
{
    Curve curve;
    curve.x = {tr("Step"), {}, false};
    curve.y = {tr("Loss"), {}, false};
    const LokuCourse &course = findings.outcome(0, 0).course;
    const std::vector<double> steps(course.steps.begin(), course.steps.end());
    curve.series.append({tr("Inverted hinge loss, forget"), steps, course.forget, {}, {}, false});
    curve.series.append({tr("Cross entropy, retain"), steps, course.retain, {}, {}, false});
    return {QStringLiteral("losses"), tr("Losses of LoKU"),
            tr("The hinge loss lies between 0 and 2 and ends by itself: at 2 the answer is certain, below 1 another "
               "token is likelier."),
            curve};
}

Artifact lokuImportance(const LokuFindings &findings)
{
    std::map<int, std::map<QString, double>> byBlock;
    QStringList kinds;
    for (const auto &[layer, numbers] : findings.drawn.front().importance) {
        const auto [block, kind] = placeOf(layer);
        byBlock[block.toInt()][kind] = std::log10(std::max(numbers.to(at::kDouble).mean().item<double>(), 1e-12));
        if (!kinds.contains(kind))
            kinds.append(kind);
    }
    Table table;
    table.style = Table::Style::Matrix;
    table.headings = {namedColumn(tr("Block"))};
    for (const QString &kind : kinds)
        table.headings.append(numberColumn(kind, 2));
    for (const auto &[block, values] : byBlock) {
        std::vector<Table::Cell> row{QString::number(block)};
        for (const QString &kind : kinds)
            row.push_back(cellOf(values.contains(kind) ? values.at(kind) : std::nan("")));
        table.rows.push_back(row);
    }
    return {QStringLiteral("importance"), tr("Where weights matter for the texts to forget"),
            tr("log₁₀ of the mean importance of each layer's weights for texts to forget against texts to retain "
               "(Fisher information, forget over retain). Adapters begin in the rows where it is high."),
            table};
}

Artifact lokuTokens(const LokuFindings &findings, const CausalLanguageModel &original)
{
    const c10::AutoGradMode noGradients(false);
    TokenScores scores;
    const QString percent = QStringLiteral("%");
    scores.measures = {{tr("p before"), percent}, {tr("p after"), percent}, {tr("Runner-up after"), percent}};
    const Tokenizer &tokenizer = *original.tokenizer();
    const auto &samples = findings.data.forget.samples;
    for (size_t i = 0; i < std::min(samples.size(), mostPassages); ++i) {
        const LokuWriting &text = samples[i].text;
        const TokenFigures found = tokenFigures(original, findings.outcome(0, 0).model(), text);
        TokenScores::Passage passage;
        passage.title = samples[i].question.isEmpty() ? tr("Row %1").arg(samples[i].row) : samples[i].question;
        passage.values.resize(3);
        for (size_t token = 1; token < text.ids.size(); ++token) {
            passage.tokens.append(tokenizer.decode({text.ids[token]}));
            passage.values[0].push_back(found.before[token - 1]);
            passage.values[1].push_back(found.after[token - 1]);
            passage.values[2].push_back(found.runnerUp[token - 1]);
        }
        scores.passages.push_back(std::move(passage));
    }
    return {
        QStringLiteral("tokens"), tr("Token by token"),
        tr("How probable each token is to the original and to LoKU, and the likeliest other token afterwards. Those "
           "of an answer should fall, and something else should take their place; those of the question should "
           "stay."),
        scores};
}

} // namespace gleaner
