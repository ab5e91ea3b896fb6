#pragma once
#include "core/models/capabilities/Images.h"

#include <cstdint>
#include <vector>

namespace gleaner {

class Tokenizer;

class TextEncoder {
public:
    virtual ~TextEncoder() = default;
    virtual int textDimension() const = 0;
    /// Token ids of one text with start and end tokens, not padded.
    virtual std::vector<int64_t> tokenize(const QString &text) const = 0;
    /// What tokenize() cuts texts with; null where that is not told.
    virtual const Tokenizer *textTokenizer() const { return nullptr; }
    /// K texts → (K, D) float32, not normalized. Texts longer than the context are cut, the end token kept.
    virtual at::Tensor encodeTexts(const QStringList &texts) const = 0;
    /// (1, D) of one text, and its attention for the probe. A model whose tower cannot be read has 0 layers and tells
    /// the probe nothing.
    virtual at::Tensor readText(const QString &text, Probe &) const { return encodeTexts({text}); }
    virtual int textLayers() const { return 0; }
    virtual int textHeads() const { return 0; }
    virtual int textContext() const { return 0; } ///< tokens; of a longer text the first ones and the end token are read
};

/// Both encoders share one space: cosine similarity times logitScale() is the match.
class ImageTextMatcher : public ImageEncoder, public TextEncoder {
public:
    virtual double logitScale() const = 0;
};

} // namespace gleaner
