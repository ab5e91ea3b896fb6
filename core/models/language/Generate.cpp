#include "core/models/language/Generate.h"

#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <cmath>
#include <optional>

namespace gleaner {

namespace {

using End = GeneratedTokens::End;

QString tr(const char *text) { return QCoreApplication::translate("Generate", text); }

/// One text in the making.
struct Row {
    int64_t index;
    std::vector<int64_t> seen; ///< what stood before, then the new tokens
    Random random;
    GeneratedTokens made;
};

double logSum(std::span<const float> logits)
{
    const float highest = *std::ranges::max_element(logits);
    double sum = 0;
    for (const float logit : logits)
        sum += std::exp(double(logit - highest));
    return double(highest) + std::log(sum);
}

bool containsStopText(const std::vector<int64_t> &tokens, const GenerateOptions &options)
{
    if (options.stopTexts.isEmpty())
        return false;
    const QString text = options.decode(tokens);
    return std::ranges::any_of(options.stopTexts, [&](const QString &stop) { return text.contains(stop); });
}

/// Chooses one token; tells how the row ends, if it does.
std::optional<End> advance(Row &row, std::span<float> logits, const GenerateOptions &options)
{
    adjustLogits(logits, row.seen, int(row.made.tokens.size()), options);
    const int64_t token = chosenToken(logits, options, row.random);
    row.made.logProbability += double(logits[size_t(token)]) - logSum(logits);
    if (std::ranges::find(options.stopTokens, token) != options.stopTokens.end())
        return End::StopToken;
    row.made.tokens.push_back(token);
    row.seen.push_back(token);
    if (options.onToken)
        options.onToken(row.index, token);
    if (containsStopText(row.made.tokens, options))
        return End::StopText;
    return {};
}

GeneratedTokens first(const std::vector<GeneratedTokens> &all) { return all.empty() ? GeneratedTokens() : all.front(); }

GeneratedTokens continued(LanguageState &state, const at::Tensor &logits, const std::vector<int64_t> &before,
                          const GenerateOptions &options)
{
    return first(options.beams > 1 ? beamSearch(state, logits, before, options)
                                   : generate(state, logits, {before}, options));
}

void requireTokens(const std::vector<int64_t> &ids, int vocabulary)
{
    const bool fine = !ids.empty() && std::ranges::all_of(ids, [&](int64_t id) { return id >= 0 && id < vocabulary; });
    if (!fine)
        throw ProblemError(
            {ids.empty() ? tr("There is no text to go on from") : tr("A token is not in the model's vocabulary"),
             tr("the text to continue"), tr("Give a text in the model's own tokens."), ExitCode::InputUnreadable});
}

} // namespace

at::Tensor idRow(const std::vector<int64_t> &ids) { return at::tensor(ids, at::kLong).unsqueeze(0); }

std::vector<GeneratedTokens> generate(LanguageState &state, const at::Tensor &logits,
                                      const std::vector<std::vector<int64_t>> &before, const GenerateOptions &options)
{
    options.check();
    const c10::AutoGradMode noGradients(false);
    std::vector<Row> rows;
    for (int64_t i = 0; i < logits.size(0); ++i)
        rows.push_back({i,
                        before.empty() ? std::vector<int64_t>() : before[size_t(i)],
                        Random::forItem(options.seed, uint64_t(i)),
                        {}});
    std::vector<size_t> living(rows.size());
    for (size_t i = 0; i < living.size(); ++i)
        living[i] = i;
    at::Tensor next = logits.to(at::kFloat).clone();
    for (int step = 0; step < options.maxTokens && !living.empty(); ++step) {
        stopPoint();
        const int64_t vocabulary = next.size(1);
        std::vector<size_t> stay;
        std::vector<int64_t> kept, tokens;
        for (size_t i = 0; i < living.size(); ++i) {
            Row &row = rows[living[i]];
            const std::span<float> line(next.data_ptr<float>() + int64_t(i) * vocabulary, size_t(vocabulary));
            if (const auto end = advance(row, line, options)) {
                row.made.end = *end;
                continue;
            }
            stay.push_back(living[i]);
            kept.push_back(int64_t(i));
            tokens.push_back(row.made.tokens.back());
        }
        if (stay.size() < living.size() && !stay.empty())
            state.reorder(at::tensor(kept, at::kLong));
        living = stay;
        if (living.empty() || step + 1 == options.maxTokens)
            break;
        if (state.room() < 1) {
            for (const size_t row : living)
                rows[row].made.end = End::Context;
            break;
        }
        next = state.read(at::tensor(tokens, at::kLong).unsqueeze(1)).contiguous();
    }
    std::vector<GeneratedTokens> all;
    for (Row &row : rows)
        all.push_back(std::move(row.made));
    return all;
}

GeneratedTokens generate(const CausalLanguageModel &model, const std::vector<int64_t> &prompt,
                         const GenerateOptions &options)
{
    requireTokens(prompt, model.vocabularySize());
    const auto state = model.start();
    return continued(*state, state->read(idRow(prompt)), prompt, options);
}

GeneratedTokens generate(const SequenceToSequence &model, const std::vector<int64_t> &source,
                         const GenerateOptions &options)
{
    requireTokens(source, model.vocabularySize());
    GenerateOptions ending = options;
    ending.stopTokens.push_back(model.endToken());
    const auto state = model.start(idRow(source));
    return continued(*state, state->read(idRow({model.startToken()})), {}, ending);
}

} // namespace gleaner
