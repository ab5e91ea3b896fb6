#include "core/data/DataSet.h"
#include "core/jobs/RunContext.h"
#include "core/models/Model.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "core/models/zoo/StoryTexts.h"
#include "core/models/zoo/TrainStories.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <c10/core/GradMode.h>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("TrainStories", text); }

const CausalLanguageModel &languageOf(const Model &model)
{
    const auto *language = model.as<CausalLanguageModel>();
    if (!language || !language->tokenizer())
        throw ProblemError({tr("The model is no causal language model with a tokenizer"), model.info().uri,
                            tr("Choose one."), ExitCode::ModelRefused});
    return *language;
}

at::Tensor row(const std::vector<int64_t> &ids)
{
    return at::tensor(at::ArrayRef<int64_t>(ids), at::kLong).unsqueeze(0);
}

/// The end token says that a document begins.
std::vector<int64_t> idsOf(const CausalLanguageModel &language, const QString &text)
{
    std::vector<int64_t> ids{*language.tokenizer()->idOf(QStringLiteral("<|endoftext|>"))};
    const std::vector<int64_t> words = language.tokenizer()->encode(text);
    ids.insert(ids.end(), words.begin(), words.end());
    return ids;
}

/// log p of the answer given the question.
double answerScore(const CausalLanguageModel &language, const QString &question, const QString &answer)
{
    const auto asked = int64_t(idsOf(language, question).size());
    const at::Tensor found = language.score(row(idsOf(language, answered(question, answer)))).logProbability;
    return found.narrow(1, asked - 1, found.size(1) - asked + 1).sum().item<double>();
}

/// Calls right(row) for every row and gives the share it says yes to.
double share(const DataSet &data, const QString &what, RunContext &context, const std::function<bool(int)> &right)
{
    const c10::AutoGradMode noGradients(false);
    int count = 0;
    for (int i = 0; i < int(data.rows()); ++i) {
        context.progress(i, data.rows(), what);
        count += right(i);
    }
    return data.rows() > 0 ? double(count) / double(data.rows()) : 0;
}

} // namespace

double chosenFacts(const Model &model, const QString &uri, RunContext &context)
{
    const CausalLanguageModel &language = languageOf(model);
    const DataSetPtr data = openDataSet(uri);
    const auto questions = data->column<TextColumn>(QStringLiteral("question")),
               answers = data->column<TextColumn>(QStringLiteral("answer")),
               wrong = data->column<TextColumn>(QStringLiteral("wrong answers"));
    return share(*data, tr("Asking for facts"), context, [&](int i) {
        const double right = answerScore(language, questions->text(i), answers->text(i));
        for (const QString &other : wrong->text(i).split(QStringLiteral("; ")))
            if (answerScore(language, questions->text(i), other) >= right)
                return false;
        return true;
    });
}

double writtenFacts(const Model &model, const QString &uri, RunContext &context)
{
    const CausalLanguageModel &language = languageOf(model);
    const DataSetPtr data = openDataSet(uri);
    const auto questions = data->column<TextColumn>(QStringLiteral("question")),
               answers = data->column<TextColumn>(QStringLiteral("answer"));
    return share(*data, tr("Asking for facts"), context, [&](int i) {
        const auto asked = idsOf(language, questions->text(i)),
                   wanted = idsOf(language, answered(questions->text(i), answers->text(i)));
        const auto state = language.start();
        at::Tensor next = state->read(row(asked));
        for (size_t at = asked.size(); at < wanted.size(); ++at) {
            if (next.argmax(-1).item<int64_t>() != wanted[at])
                return false;
            next = state->read(row({wanted[at]}));
        }
        return true;
    });
}

double storyPerplexity(const Model &model, const QString &uri, RunContext &context)
{
    const CausalLanguageModel &language = languageOf(model);
    const DataSetPtr data = openDataSet(uri);
    const auto texts = data->column<TextColumn>(QStringLiteral("text"));
    double sum = 0;
    int64_t count = 0;
    share(*data, tr("Reading stories"), context, [&](int i) {
        const at::Tensor found = language.score(row(idsOf(language, texts->text(i)))).logProbability;
        sum += found.sum().item<double>();
        count += found.numel();
        return true;
    });
    return std::exp(-sum / double(std::max<int64_t>(1, count)));
}

} // namespace gleaner
