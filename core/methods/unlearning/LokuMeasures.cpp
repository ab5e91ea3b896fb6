#include "core/methods/unlearning/LokuMeasures.h"

#include "core/models/capabilities/Language.h"
#include "core/models/language/Generate.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QRegularExpression>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <cmath>
#include <map>
#include <set>

namespace gleaner {

namespace {

constexpr int64_t mostLogits = int64_t(1) << 24; ///< numbers that stand in memory at once
constexpr int64_t mostRows = 64;
constexpr int mostNewTokens = 64;

/// How many texts are looked at together.
int64_t rowsAtOnce(const LanguageLogits &logits, const LokuWritings &writings)
{
    size_t longest = 1;
    for (const LokuWriting *each : writings)
        longest = std::max(longest, each->ids.size());
    const int64_t vocabulary = logits(at::zeros({1, 2}, at::kLong)).size(2);
    return std::clamp<int64_t>(mostLogits / (vocabulary * int64_t(longest)), 1, mostRows);
}

WritingScore scoreOf(const at::Tensor &logits, const LokuWriting &writing, const at::Tensor &kind)
{
    const int64_t first = writing.first, count = writing.counted();
    const at::Tensor told = at::log_softmax(logits.narrow(0, first - 1, count).to(at::kFloat), 1);
    const at::Tensor tokens = at::tensor(at::ArrayRef<int64_t>(writing.ids), at::kLong).narrow(0, first, count);
    const auto [top, best] = told.max(1);
    const at::Tensor right = best.eq(tokens).to(at::kDouble);
    WritingScore score;
    score.meanLog = told.gather(1, tokens.unsqueeze(1)).to(at::kDouble).mean().item<double>();
    score.confidence = top.exp().to(at::kDouble).mean().item<double>();
    score.tokensRight = right.mean().item<double>();
    score.right = right.min().item<double>() > 0;
    score.tokens = int(count);
    if (kind.defined())
        score.kindMass = told.select(0, 0).index_select(0, kind).exp().sum().item<double>();
    return score;
}

template <typename Number> double meanOf(const std::vector<WritingScore> &scores, const Number &number)
{
    double sum = 0;
    for (const WritingScore &each : scores)
        sum += number(each);
    return scores.empty() ? std::nan("") : sum / double(scores.size());
}

/// Rows whose prompts have the same number of tokens are written together.
std::map<int, std::vector<int>> byPromptLength(const std::vector<LokuSample> &samples)
{
    std::map<int, std::vector<int>> groups;
    for (int i = 0; i < int(samples.size()); ++i)
        groups[samples[size_t(i)].text.first].push_back(i);
    return groups;
}

QString untilEnd(QString said, const QString &after)
{
    if (!after.trimmed().isEmpty())
        said = said.section(after.trimmed(), 0, 0);
    return said.trimmed().section(QLatin1Char('\n'), 0, 0).trimmed();
}

} // namespace

std::vector<WritingScore> scoresOf(const LanguageLogits &logits, const LokuWritings &writings, const at::Tensor &kind)
{
    const c10::AutoGradMode noGradients(false);
    std::vector<WritingScore> scores;
    if (writings.empty())
        return scores;
    const auto atOnce = size_t(rowsAtOnce(logits, writings));
    for (size_t from = 0; from < writings.size(); from += atOnce) {
        stopPoint();
        const size_t to = std::min(writings.size(), from + atOnce);
        const at::Tensor found =
            logits(batchOf({writings.begin() + qsizetype(from), writings.begin() + qsizetype(to)}).ids);
        for (size_t i = from; i < to; ++i)
            scores.push_back(scoreOf(found.select(0, int64_t(i - from)), *writings[i], kind));
    }
    return scores;
}

at::Tensor answerBeginnings(const LokuWritings &writings)
{
    std::set<int64_t> tokens;
    for (const LokuWriting *each : writings)
        tokens.insert(each->ids[size_t(each->first)]);
    return at::tensor(std::vector<int64_t>(tokens.begin(), tokens.end()), at::kLong);
}

LokuSetFigures meansOf(const std::vector<WritingScore> &scores)
{
    return {meanOf(scores, [](const WritingScore &each) { return each.right ? 1.0 : 0.0; }),
            meanOf(scores, [](const WritingScore &each) { return each.tokensRight; }),
            meanOf(scores, [](const WritingScore &each) { return std::exp(each.meanLog); }),
            meanOf(scores, [](const WritingScore &each) { return each.kindMass; })};
}

double perplexityOf(const std::vector<WritingScore> &scores)
{
    double sum = 0, tokens = 0;
    for (const WritingScore &each : scores) {
        sum += each.meanLog * each.tokens;
        tokens += each.tokens;
    }
    return tokens > 0 ? std::exp(-sum / tokens) : std::nan("");
}

std::vector<double> truthRatios(const LanguageLogits &logits, const std::vector<LokuSample> &samples)
{
    LokuWritings all;
    for (const LokuSample &sample : samples) {
        if (sample.wrong.empty() || sample.paraphrase.counted() < 1)
            continue;
        all.push_back(&sample.paraphrase);
        for (const LokuWriting &each : sample.wrong)
            all.push_back(&each);
    }
    const std::vector<WritingScore> scores = scoresOf(logits, all);
    std::vector<double> ratios;
    size_t at = 0;
    for (const LokuSample &sample : samples) {
        if (sample.wrong.empty() || sample.paraphrase.counted() < 1)
            continue;
        const double right = scores[at++].meanLog;
        double ratio = 0;
        for (size_t i = 0; i < sample.wrong.size(); ++i)
            ratio += std::exp(scores[at++].meanLog - right);
        ratios.push_back(ratio / double(sample.wrong.size()));
    }
    return ratios;
}

QStringList writtenAnswers(const CausalLanguageModel &model, const std::vector<LokuSample> &samples,
                           const QString &after)
{
    const c10::AutoGradMode noGradients(false);
    QStringList said(qsizetype(samples.size()), QString());
    const Tokenizer &tokenizer = *model.tokenizer();
    for (const auto &[length, rows] : byPromptLength(samples)) {
        const at::Tensor prompts = at::empty({int64_t(rows.size()), length}, at::kLong);
        int longest = 1;
        for (size_t i = 0; i < rows.size(); ++i) {
            const LokuWriting &text = samples[size_t(rows[i])].text;
            std::copy_n(text.ids.begin(), length, prompts.data_ptr<int64_t>() + int64_t(i) * length);
            longest = std::max(longest, text.counted());
        }
        GenerateOptions options;
        options.maxTokens = std::min({mostNewTokens, longest + 6, model.contextLength() - length});
        if (const auto end = tokenizer.endToken())
            options.stopTokens = {*end};
        const auto state = model.start();
        const at::Tensor logits = state->read(prompts);
        const std::vector<GeneratedTokens> written = generate(*state, logits, {}, options);
        for (size_t i = 0; i < rows.size(); ++i)
            said[rows[i]] = untilEnd(tokenizer.decode(written[i].tokens), after);
    }
    return said;
}

double rougeRecall(const QString &said, const QString &right)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const QStringList a = said.toLower().split(between, Qt::SkipEmptyParts),
                      b = right.toLower().split(between, Qt::SkipEmptyParts);
    if (b.isEmpty())
        return 0;
    std::vector<int> longest(size_t(b.size()) + 1, 0);
    for (const QString &word : a) {
        int diagonal = 0;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int above = longest[size_t(j) + 1];
            longest[size_t(j) + 1] = word == b[j] ? diagonal + 1 : std::max(above, longest[size_t(j)]);
            diagonal = above;
        }
    }
    return double(longest.back()) / double(b.size());
}

double harmonicMeanOf(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values) {
        if (value <= 0)
            return 0;
        sum += 1 / value;
    }
    return values.empty() ? std::nan("") : double(values.size()) / sum;
}

} // namespace gleaner
