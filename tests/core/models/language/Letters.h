#pragma once
#include "core/models/tokenizers/Tokenizer.h"

namespace gleaner::tests {

/// One id per letter, a begin token 1 before.
class Letters final : public Tokenizer {
public:
    std::vector<int64_t> encode(const QString &text, bool specialTokens) const override
    {
        std::vector<int64_t> ids;
        if (specialTokens)
            ids.push_back(1);
        for (const QChar letter : text)
            ids.push_back(2 + letter.unicode() % 50);
        return ids;
    }
    QString decode(const std::vector<int64_t> &, bool) const override { return {}; }
    int size() const override { return 61; }
    std::optional<int64_t> idOf(const QString &) const override { return {}; }
    QString textOf(int64_t) const override { return {}; }
    bool isSpecial(int64_t id) const override { return id == 1; }
    std::optional<int64_t> beginToken() const override { return 1; }
    std::optional<int64_t> endToken() const override { return {}; }
    std::optional<int64_t> paddingToken() const override { return {}; }
    std::optional<int64_t> unknownToken() const override { return {}; }
};

} // namespace gleaner::tests
