#include "core/methods/unlearning/ClassifierReceipt.h"

#include "core/methods/unlearning/Batches.h"

#include <ATen/ATen.h>
#include <QCoreApplication>

namespace gleaner {

namespace {

constexpr uint64_t relearnStream = 31;

QString tr(const char *text) { return QCoreApplication::translate("Unlearning", text); }

/// By position.
std::vector<ReceiptVerdict> verdicts(const UnlearningData &data, const at::Tensor &logits)
{
    const at::Tensor share = at::softmax(logits.to(at::kDouble), 1).contiguous(), best = share.argmax(1);
    std::vector<ReceiptVerdict> found;
    for (size_t i = 0; i < data.labels.size(); ++i) {
        const int named = int(best.data_ptr<int64_t>()[i]), label = data.labels[i];
        found.push_back(
            {data.classes[named], 100 * share.data_ptr<double>()[int64_t(i) * share.size(1) + label], named == label});
    }
    return found;
}

} // namespace

std::unique_ptr<TrainableClassifier> roundedToInt8(const TrainableClassifier &classifier)
{
    auto rounded = classifier.copy();
    roundToInt8(rounded->slots());
    return rounded;
}

std::vector<double> relearned(const TrainableClassifier &classifier, const UnlearningData &data, const ForgetSet &set,
                              const std::vector<int> &steps, const TrainPlan &plan, uint64_t seed)
{
    const at::Tensor inputs = data.inputsOf(set.forget), labels = data.labelsOf(set.forget);
    const auto model = classifier.copy();
    ClassifierSteps training(*model, plan, seed);
    std::vector<at::Tensor> batches;
    std::vector<double> accuracies;
    int done = 0;
    for (const int wanted : steps) {
        for (; done < wanted; ++done) {
            if (batches.empty())
                batches = shuffledBatches(inputs.size(0), plan.batch, Random::forItem(seed, uint64_t(done)));
            const at::Tensor batch = batches.back();
            batches.pop_back();
            training.step([&](const TrainableClassifier &each, Random &) {
                return at::cross_entropy_loss(each.logits(each.features(inputs.index_select(0, batch))),
                                              labels.index_select(0, batch));
            });
        }
        accuracies.push_back(shareRight(seenBy(*model, inputs).logits, labels));
    }
    return accuracies;
}

ReceiptCase classifierReceipt(const UnlearningData &data, const ForgetSet &set)
{
    ReceiptCase receipt{set.name, data.dataUri};
    for (size_t i = 0; i < data.rows.size(); ++i)
        receipt.samples.push_back(
            {data.rows[i], data.rows[i], {}, data.classes[data.labels[i]], QString::number(data.rows[i])});
    receipt.forget = {tr("to forget"), set.forget};
    receipt.remaining = {tr("remaining"), set.retain};
    receipt.test = {tr("test"), data.test};
    receipt.kept = set.testRetain;
    return receipt;
}

ReceiptModel classifierInReceipt(const QString &name, const TrainableClassifier &classifier, const Seen &seen,
                                 const UnlearningData &data, const ForgetSet &set, const TrainPlan &relearning,
                                 uint64_t seed)
{
    ReceiptModel model{name};
    model.weights = classifier.tensors();
    model.said = verdicts(data, seen.logits);
    model.saidRounded = [&classifier, &data] {
        return verdicts(data, seenBy(*roundedToInt8(classifier), data.inputs).logits);
    };
    model.relearned = [&classifier, &data, &set, relearning, seed](const std::vector<int> &steps) {
        return relearned(classifier, data, set, steps, relearning, seed + relearnStream);
    };
    return model;
}

} // namespace gleaner
