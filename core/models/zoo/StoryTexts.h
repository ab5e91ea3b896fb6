#pragma once
#include "core/data/DataSet.h"
#include "core/data/generators/StoryDocuments.h"
#include "core/models/tokenizers/Tokenizer.h"

#include <ATen/core/Tensor.h>

namespace gleaner {

/// The documents that the language models of the zoo read: stories with a question and its answer, and what is true of
/// some invented persons. Document i depends on the seed and on i alone.
class StoryTexts {
public:
    /// `facts`: a data set of stories:kind=facts, of which every row may be told.
    StoryTexts(DataSetPtr facts, uint64_t seed);

    QString document(uint64_t index) const { return m_documents.document(index); }
    /// (rows, length) token ids: documents one after another, an end token after each, cut where a row is full.
    at::Tensor batch(const Tokenizer &tokenizer, uint64_t first, int rows, int length) const;

private:
    StoryDocuments m_documents;
};

} // namespace gleaner
