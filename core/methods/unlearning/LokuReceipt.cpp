#include "core/methods/unlearning/LokuReceipt.h"

#include "core/methods/unlearning/Batches.h"
#include "core/methods/unlearning/LokuLoss.h"
#include "core/models/training/Training.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <c10/core/GradMode.h>
#include <cmath>
#include <numeric>

namespace gleaner {

namespace {

constexpr uint64_t relearnStream = 31;
constexpr size_t mostOfAKind = 60; ///< retained and test samples in the receipt, whose answers are written out

QString tr(const char *text) { return QCoreApplication::translate("Loku", text); }

LanguageLogits logitsOf(const CausalLanguageModel &model)
{
    return [&model](const at::Tensor &ids) { return model.logits(ids); };
}

std::vector<ReceiptVerdict> verdicts(const CausalLanguageModel &model, const std::vector<LokuSample> &samples,
                                     const QString &after, bool written)
{
    const c10::AutoGradMode noGradients(false);
    LokuWritings texts;
    for (const LokuSample &each : samples)
        texts.push_back(&each.text);
    const std::vector<WritingScore> scores = scoresOf(logitsOf(model), texts);
    const QStringList said = written ? writtenAnswers(model, samples, after) : QStringList();
    std::vector<ReceiptVerdict> all;
    for (size_t i = 0; i < samples.size(); ++i)
        all.push_back({said.value(qsizetype(i)), 100 * std::exp(scores[i].meanLog), scores[i].right});
    return all;
}

/// A copy that can be trained, without adapters: its numbers are those that the model computes with.
std::unique_ptr<TrainableLanguageModel> plainCopy(const TrainableLanguageModel &model)
{
    return model.snapshot()->trainable();
}

std::vector<double> relearned(const TrainableLanguageModel &from, const LokuWritings &texts, const LokuOptions &options,
                              const std::vector<int> &steps, uint64_t seed)
{
    const auto model = plainCopy(from);
    TrainingOptions training;
    training.rate = options.rate;
    training.seed = seed;
    Training run(trainedWeights(model->slots(), {}), training);
    EndlessBatches batches(int64_t(texts.size()), options.batch, seed);
    std::vector<double> shares;
    int done = 0;
    for (const int wanted : steps) {
        for (; done < wanted; ++done)
            run.step([&](Random &) {
                const LokuBatch batch = batchOf(chosen(texts, batches.next()));
                return answerLoss(model->logits(batch.ids), batch.ids, batch.counted);
            });
        shares.push_back(meansOf(scoresOf([&](const at::Tensor &ids) { return model->logits(ids); }, texts)).right);
    }
    return shares;
}

/// All samples of the receipt in one list, each kind at most so often.
struct Shown {
    std::shared_ptr<std::vector<LokuSample>> samples = std::make_shared<std::vector<LokuSample>>();
    std::vector<int> add(const std::vector<LokuSample> &some, size_t most)
    {
        std::vector<int> positions;
        for (size_t i = 0; i < std::min(some.size(), most); ++i) {
            positions.push_back(int(samples->size()));
            samples->push_back(some[i]);
        }
        return positions;
    }
};

ReceiptModel inReceipt(const LokuFindings &findings, const LokuOutcome &outcome, const Shown &shown)
{
    const TrainableLanguageModel &model = outcome.model();
    ReceiptModel made{outcome.name};
    const auto snapshot = model.snapshot();
    made.weights = actingWeights(*snapshot->trainable());
    const bool asks = !shown.samples->front().question.isEmpty();
    made.said = verdicts(*snapshot, *shown.samples, findings.data.after, asks);
    made.saidRounded = [&model, samples = shown.samples] {
        const auto copy = plainCopy(model);
        roundToInt8(copy->slots());
        return verdicts(*copy->snapshot(), *samples, {}, false);
    };
    made.relearned = [&findings, &model](const std::vector<int> &steps) {
        return relearned(model, findings.data.forget.writings(), findings.plan.options, steps,
                         findings.drawn.front().seed + relearnStream);
    };
    return made;
}

} // namespace

NamedWeights actingWeights(TrainableLanguageModel &model)
{
    const c10::AutoGradMode noGradients(false);
    NamedWeights weights = model.slots().tensors();
    for (const WeightSlot &slot : model.slots().all())
        if (slot.linear && slot.linear->adapter) {
            const at::Tensor whole = effectiveWeight(*slot.linear);
            weights[slot.name] = slot.transposed ? whole.t() : whole;
        }
    for (auto &[name, tensor] : weights)
        tensor = tensor.detach();
    return weights;
}

ReceiptCase lokuReceipt(const LokuFindings &findings)
{
    const LokuData &data = findings.data;
    ReceiptCase receipt{data.forget.uri, data.forget.uri};
    Shown shown;
    receipt.forget = {tr("to forget"), shown.add(data.forget.samples, data.forget.samples.size())};
    receipt.remaining = {tr("retained"), shown.add(retainSamples(findings, 0), mostOfAKind)};
    receipt.test = {tr("held out"), shown.add(testSamples(findings, 0), mostOfAKind)};
    receipt.kept = receipt.test.samples;
    for (size_t i = 0; i < shown.samples->size(); ++i) {
        const LokuSample &each = (*shown.samples)[i];
        receipt.samples.push_back({each.row, i < data.forget.samples.size() ? each.row : -1, each.question, each.answer,
                                   each.question + QLatin1Char('\n') + each.answer});
    }
    receipt.before = inReceipt(findings, findings.original, shown);
    receipt.after = inReceipt(findings, findings.outcome(0, 0), shown);
    if (const LokuOutcome *plain = findings.first(QStringLiteral("hinge")))
        receipt.others.push_back(inReceipt(findings, *plain, shown));
    if (findings.reference) {
        receipt.others.push_back(inReceipt(findings, *findings.reference, shown));
        receipt.others.back().reference = true;
    }
    return receipt;
}

} // namespace gleaner
