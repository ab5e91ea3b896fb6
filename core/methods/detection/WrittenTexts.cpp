#include "core/methods/detection/WrittenTexts.h"

#include "core/jobs/RunContext.h"
#include "core/models/ParallelChunks.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/language/Generate.h"
#include "core/models/tokenizers/Tokenizer.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int textsInChunk = 8; ///< continued together, by one thread
constexpr int chunksAtOnce = 4; ///< between reports of progress
constexpr int fewestNew = 20;   ///< tokens beyond the prompt

QString tr(const char *text) { return QCoreApplication::translate("WrittenTexts", text); }

struct Beginning {
    int text;
    std::vector<int64_t> tokens; ///< of the person's text, no more than are wanted
};

/// Texts that are long enough.
std::vector<Beginning> beginnings(const Tokenizer &tokenizer, const QStringList &texts, const WritingOptions &options)
{
    std::vector<Beginning> found;
    for (int i = 0; i < int(texts.size()); ++i) {
        std::vector<int64_t> tokens = tokenizer.encode(texts[i]);
        if (tokens.size() > size_t(options.mostTokens))
            tokens.resize(size_t(options.mostTokens));
        if (int(tokens.size()) >= options.promptTokens + fewestNew)
            found.push_back({i, std::move(tokens)});
    }
    return found;
}

std::optional<int64_t> endOf(const Tokenizer &tokenizer)
{
    return tokenizer.endToken() ? tokenizer.endToken() : tokenizer.idOf(QStringLiteral("<|endoftext|>"));
}

/// Whether there are texts of several documents, between which the model's mark of an end stands.
bool haveEnds(const Tokenizer &tokenizer, const std::vector<Beginning> &texts)
{
    const auto end = endOf(tokenizer);
    return end && std::ranges::any_of(texts, [&](const Beginning &each) {
               return std::ranges::find(each.tokens, *end) != each.tokens.end();
           });
}

GenerateOptions generateOptions(const Tokenizer &tokenizer, const WritingOptions &options, uint64_t chunk)
{
    GenerateOptions result;
    result.maxTokens = options.mostTokens - options.promptTokens;
    result.temperature = options.temperature;
    result.topK = options.topK;
    result.topP = options.topP;
    result.seed = Random::forItem(options.seed, chunk).next();
    if (const auto end = endOf(tokenizer); end && !options.throughEnds)
        result.stopTokens = {*end};
    return result;
}

/// The model's tokens after the prompt of each text of one chunk.
std::vector<GeneratedTokens> continuations(const CausalLanguageModel &model, std::span<const Beginning> chunk,
                                           const WritingOptions &options, uint64_t index)
{
    const at::Tensor prompts = at::empty({int64_t(chunk.size()), options.promptTokens}, at::kLong);
    for (size_t row = 0; row < chunk.size(); ++row)
        std::copy_n(chunk[row].tokens.begin(), options.promptTokens,
                    prompts.data_ptr<int64_t>() + int64_t(row) * options.promptTokens);
    const auto state = model.start();
    return generate(*state, state->read(prompts), {}, generateOptions(*model.tokenizer(), options, index));
}

} // namespace

std::vector<WrittenPair> writtenPairs(const Model &model, const QStringList &texts, const WritingOptions &options,
                                      RunContext &context)
{
    const auto *language = model.as<CausalLanguageModel>();
    if (!language || !language->tokenizer())
        throw ProblemError({tr("The model writes no texts"), model.info().uri,
                            tr("Choose a causal language model with its vocabulary."), ExitCode::ModelRefused});
    WritingOptions fitting = options;
    fitting.mostTokens = std::min(options.mostTokens, language->contextLength());
    const Tokenizer &tokenizer = *language->tokenizer();
    const std::vector<Beginning> all = beginnings(tokenizer, texts, fitting);
    fitting.throughEnds = haveEnds(tokenizer, all);
    const size_t chunks = (all.size() + textsInChunk - 1) / textsInChunk;
    std::vector<std::vector<GeneratedTokens>> made(chunks);
    for (size_t first = 0; first < chunks; first += chunksAtOnce) {
        context.progress(qint64(first), qint64(chunks), tr("Writing texts"));
        inParallelChunks(int(std::min<size_t>(chunksAtOnce, chunks - first)), [&](int index) {
            const size_t chunk = first + size_t(index), begin = chunk * textsInChunk;
            made[chunk] = continuations(
                *language, std::span(all).subspan(begin, std::min<size_t>(textsInChunk, all.size() - begin)), fitting,
                chunk);
        });
    }
    context.progress(qint64(chunks), qint64(chunks), tr("Writing texts"));
    const bool skipEnds = !fitting.throughEnds;
    std::vector<WrittenPair> pairs;
    for (size_t i = 0; i < all.size(); ++i) {
        std::vector<int64_t> person = all[i].tokens, machine(person.begin(), person.begin() + fitting.promptTokens);
        const std::vector<int64_t> &added = made[i / textsInChunk][i % textsInChunk].tokens;
        machine.insert(machine.end(), added.begin(), added.end());
        const size_t length = std::min(person.size(), machine.size());
        if (int(length) < fitting.promptTokens + fewestNew)
            continue;
        person.resize(length);
        machine.resize(length);
        pairs.push_back({all[i].text, tokenizer.decode(person, skipEnds), tokenizer.decode(machine, skipEnds)});
    }
    return pairs;
}

} // namespace gleaner
