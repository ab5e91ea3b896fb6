#pragma once
#include "core/models/capabilities/Capabilities.h"
#include "core/models/language/TokenScores.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <QStringList>

namespace gleaner::tests {

/// Numbers between spaces.
class NumberTokenizer final : public Tokenizer {
public:
    explicit NumberTokenizer(int size) : m_size(size) {}
    std::vector<int64_t> encode(const QString &text, bool = true) const override
    {
        std::vector<int64_t> ids;
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
            ids.push_back(word.toLongLong());
        return ids;
    }
    QString decode(const std::vector<int64_t> &ids, bool = true) const override
    {
        QString text;
        for (const int64_t id : ids)
            text += QString::number(id) + u' ';
        return text;
    }
    int size() const override { return m_size; }
    std::optional<int64_t> idOf(const QString &token) const override
    {
        bool good = false;
        const int64_t id = token.toLongLong(&good);
        return good ? std::optional(id) : std::nullopt;
    }
    QString textOf(int64_t id) const override { return QString::number(id); }
    bool isSpecial(int64_t) const override { return false; }
    std::optional<int64_t> beginToken() const override { return {}; }
    std::optional<int64_t> endToken() const override { return {}; }
    std::optional<int64_t> paddingToken() const override { return {}; }
    std::optional<int64_t> unknownToken() const override { return {}; }

private:
    int m_size;
};

/// What comes next depends on the last token alone: logits (V, V), exactly known.
class BigramModel final : public Model, public CausalLanguageModel {
public:
    explicit BigramModel(at::Tensor table) : m_table(std::move(table)), m_tokenizer(int(m_table.size(0))) {}

    const ModelInfo &info() const override { return m_info; }
    QString contentHash() const override { return QStringLiteral("bigrams"); }
    NamedTensors forward(const NamedTensors &) const override { return {}; }
    const Tokenizer *tokenizer() const override { return &m_tokenizer; }
    int vocabularySize() const override { return int(m_table.size(0)); }
    int contextLength() const override { return 4096; }
    int languageLayers() const override { return 0; }
    int languageHeads() const override { return 0; }
    at::Tensor logits(const at::Tensor &ids, Probe *) const override
    {
        return m_table.index_select(0, ids.flatten()).view({ids.size(0), ids.size(1), -1});
    }
    TokenStatistics score(const at::Tensor &ids, const ScoreOptions &options) const override
    {
        ++passes;
        const ScoredNetwork network{contextLength(), vocabularySize(),
                                    [](const at::Tensor &some) { return some.unsqueeze(-1); },
                                    [this](const at::Tensor &tokens) { return m_table.index_select(0, tokens.flatten()); }};
        return scoreTexts(network, ids, options);
    }
    std::unique_ptr<LanguageState> start() const override { return std::make_unique<State>(*this); }
    std::unique_ptr<TrainableLanguageModel> trainable() const override { return {}; }

    mutable std::atomic<int> passes = 0; ///< over texts

private:
    class State final : public LanguageState {
    public:
        explicit State(const BigramModel &model) : m_model(model) {}
        at::Tensor read(const at::Tensor &ids, Probe *) override
        {
            m_length += ids.size(1);
            return m_model.m_table.index_select(0, ids.select(1, ids.size(1) - 1));
        }
        int64_t length() const override { return m_length; }
        int64_t room() const override { return m_model.contextLength() - m_length; }
        void reorder(const at::Tensor &) override {}

    private:
        const BigramModel &m_model;
        int64_t m_length = 0;
    };

    at::Tensor m_table;
    NumberTokenizer m_tokenizer;
    ModelInfo m_info;
};

inline at::Tensor normalNumbers(at::IntArrayRef shape, double deviation, uint64_t seed)
{
    Random random(seed);
    const at::Tensor numbers = at::empty(shape, at::kFloat);
    for (int64_t i = 0; i < numbers.numel(); ++i)
        numbers.data_ptr<float>()[i] = float(deviation * random.normal());
    return numbers;
}

/// A walk of `length` tokens that begins at `first`, by the logits of a table.
inline std::vector<int64_t> walk(const at::Tensor &table, int64_t first, int length, Random &random)
{
    const at::Tensor sums = at::softmax(table, -1, at::kDouble).cumsum(1);
    const double *values = sums.data_ptr<double>();
    const int64_t size = sums.size(1);
    std::vector<int64_t> tokens{first};
    while (int(tokens.size()) < length) {
        const double *line = values + tokens.back() * size;
        tokens.push_back(std::min<int64_t>(size - 1, std::upper_bound(line, line + size, random.uniform()) - line));
    }
    return tokens;
}

} // namespace gleaner::tests
