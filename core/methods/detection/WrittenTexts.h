#pragma once
#include <QStringList>
#include <cstdint>
#include <vector>

namespace gleaner {

class Model;
class RunContext;

struct WritingOptions {
    int promptTokens = 30; ///< of the person's text, which the model goes on from
    int mostTokens = 200;  ///< of a text, prompt included
    double temperature = 1;
    int topK = 0;
    double topP = 1;
    uint64_t seed = 1;
    /// Goes on with another text after an end. Set where texts by persons do so themselves.
    bool throughEnds = false;
};

/// A person's text and what a model made of its beginning, cut to the same number of the model's tokens.
struct WrittenPair {
    int text = 0; ///< which of the given texts
    QString person, machine;
};

/// Lets the model go on from the beginning of each text; texts that are hardly longer than the prompt are left out, as
/// are those that the model ends within a few tokens. Equal options give equal texts. Throws ProblemError
/// (ModelRefused) where the model reads no text, or Stopped.
std::vector<WrittenPair> writtenPairs(const Model &model, const QStringList &texts, const WritingOptions &options,
                                      RunContext &context);

} // namespace gleaner
