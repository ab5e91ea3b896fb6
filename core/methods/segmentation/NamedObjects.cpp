#include "core/methods/segmentation/NamedObjects.h"

#include "core/methods/segmentation/FoundObjects.h"
#include "core/models/language/Generate.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "core/support/Problem.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("VlSam", text); }

/// The tokens of an answer that a stretch of its text is made of.
std::vector<int64_t> tokensIn(const Tokenizer &tokenizer, const std::vector<int64_t> &answer, const WordPlace &place)
{
    std::vector<int64_t> found;
    qsizetype before = 0;
    for (size_t i = 0; i < answer.size() && place.at >= 0; ++i) {
        const qsizetype after = tokenizer.decode({answer.begin(), answer.begin() + int64_t(i) + 1}).size();
        if (after > place.at && before < place.at + place.length)
            found.push_back(int64_t(i));
        before = after;
    }
    return found;
}

} // namespace

std::vector<int64_t> NamedObjects::askingRows(int word, bool choosing) const
{
    std::vector<int64_t> asking = rows.at(size_t(word));
    for (int64_t &row : asking)
        row = std::max<int64_t>(row - choosing, 0);
    return asking;
}

void requireVocabulary(const VisionLanguageModel &model)
{
    if (!model.tokenizer())
        throw ProblemError({tr("The vision–language model has no vocabulary"),
                            {},
                            tr("Choose a checkpoint folder with its tokenizer."),
                            ExitCode::ModelRefused});
}

std::vector<int64_t> answerTokens(const VisionLanguageModel &model, const cv::Mat &rgb, const QString &question,
                                  int most)
{
    GenerateOptions options;
    options.maxTokens = most;
    if (const auto end = model.tokenizer()->endToken())
        options.stopTokens = {*end};
    at::Tensor logits;
    const auto state = model.start(rgb, question, logits);
    return generate(*state, logits, {}, options).front().tokens;
}

NamedObjects nameObjects(const VisionLanguageModel &model, const cv::Mat &rgb, const QString &question, int tokens,
                         Probe &probe)
{
    requireVocabulary(model);
    const std::vector<int64_t> ids = answerTokens(model, rgb, question, tokens);
    NamedObjects named;
    named.answer = model.tokenizer()->decode(ids);
    named.words = listedWords(named.answer);
    at::Tensor logits;
    const auto state = model.start(rgb, question + named.answer, logits, &probe);
    const int64_t last = state->length() - 1, first = last + 1 - int64_t(ids.size());
    for (const WordPlace &place : placesOf(named.words, named.answer)) {
        std::vector<int64_t> &rows = named.rows.emplace_back(tokensIn(*model.tokenizer(), ids, place));
        for (int64_t &row : rows)
            row = std::clamp<int64_t>(first + row, 0, last);
    }
    named.firstPatch = model.firstPatch(question);
    named.grid = model.patchesPerSide();
    return named;
}

} // namespace gleaner
