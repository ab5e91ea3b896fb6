#include "core/methods/unlearning/LokuUnlearning.h"

#include "core/methods/unlearning/Batches.h"
#include "core/methods/unlearning/LokuLoss.h"
#include "core/methods/unlearning/WeightChanges.h"
#include "core/models/capabilities/Language.h"
#include "core/models/training/Training.h"
#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr uint64_t adapterStream = 1, forgetStream = 2, retainStream = 3, trainStream = 4, startStream = 5,
                   weightStream = 6;

std::vector<at::Tensor> tensorsOf(const std::vector<TrainedWeight> &weights)
{
    std::vector<at::Tensor> tensors;
    for (const TrainedWeight &weight : weights)
        tensors.push_back(weight.tensor);
    return tensors;
}

uint64_t seedFor(uint64_t seed, uint64_t stream) { return Random::forItem(seed, stream).next(); }

/// One forgetting while it runs.
class Running {
public:
    Running(const LokuWay &way, const CausalLanguageModel &original, const LokuSets &sets, const LokuOptions &options,
            uint64_t seed)
        : m_way(way), m_original(original), m_sets(sets), m_options(options), m_seed(seed),
          m_toForget(int64_t(sets.forget.size()), options.batch, seedFor(seed, forgetStream)),
          m_toRetain(int64_t(sets.retain.size()), options.batch, seedFor(seed, retainStream))
    {
        m_made.model = original.trainable();
    }

    LokuForgotten run(const LayerNumbers &importance, const LokuWatch &watch)
    {
        const std::vector<TrainedWeight> weights = begin(importance);
        for (const TrainedWeight &weight : weights)
            m_made.trained += weight.tensor.numel();
        Training training(weights, trainingOptions());
        bool enough = look(0, watch);
        for (int step = 1; step <= m_options.steps && !enough; ++step) {
            training.step([&](Random &random) { return loss(random); });
            checkGrowth(lengthNow(weights), m_length, step);
            if (step % m_options.watchEvery == 0 || step == m_options.steps)
                enough = look(step, watch);
        }
        if (m_made.lora)
            m_made.lora->stopDropout();
        return std::move(m_made);
    }

private:
    std::vector<TrainedWeight> begin(const LayerNumbers &importance)
    {
        if (m_way.start == LokuWay::Start::Whole) {
            auto weights = trainedWeights(m_made.model->slots(), {}, m_options.decay);
            m_length = lengthOfWeights(tensorsOf(weights));
            return weights;
        }
        m_made.lora = std::make_unique<Lora>(m_made.model->slots(),
                                             LoraOptions{m_options.rank, m_options.alpha, m_options.dropout,
                                                         m_options.targets, seedFor(m_seed, adapterStream)});
        std::vector<at::Tensor> targets;
        uint64_t index = 0;
        for (const auto &[name, layer] : m_made.lora->layers()) {
            targets.push_back(layer->weight);
            if (m_way.start == LokuWay::Start::Random)
                continue;
            const at::Tensor rows =
                m_way.start == LokuWay::Start::Fila ? rowWeights(importance.at(name)) : at::Tensor();
            const LowRankStart start = lowRankStart(layer->weight, rows, m_options.rank, m_made.lora->scale(),
                                                    seedFor(m_seed, startStream + 16 * ++index));
            m_made.lora->start(name, start.down, start.up);
        }
        m_length = lengthOfWeights(targets);
        std::vector<TrainedWeight> weights = m_made.lora->trained();
        for (TrainedWeight &weight : weights)
            weight.shrinks = m_options.decay;
        return weights;
    }

    TrainingOptions trainingOptions() const
    {
        TrainingOptions training;
        training.rate = m_options.rate;
        training.schedule = {Schedule::Shape::Linear, m_options.steps, m_options.warmUp, 0};
        training.seed = seedFor(m_seed, trainStream);
        return training;
    }

    double lengthNow(const std::vector<TrainedWeight> &weights) const
    {
        return m_made.lora ? m_length + m_made.lora->length() : lengthOfWeights(tensorsOf(weights));
    }

    /// The gradients of all parts but the last are added up on the way, so that one part alone stands in memory.
    at::Tensor loss(Random &random)
    {
        if (m_made.lora)
            m_made.lora->startDropout(Random(random.next()));
        const auto parted = [this](bool takes, EndlessBatches &batches) {
            return takes ? batches.next().chunk(m_options.parts) : std::vector<at::Tensor>();
        };
        const auto forget = parted(m_way.forget != LokuWay::Forget::Nothing, m_toForget);
        const auto retain = parted(m_way.retain != LokuWay::Retain::Nothing, m_toRetain);
        const size_t count = std::max(forget.size(), retain.size());
        at::Tensor total = at::zeros({});
        for (size_t i = 0; i < count; ++i) {
            const at::Tensor each = partLoss(forget, retain, i);
            if (i + 1 < count)
                each.backward();
            total = total + (i + 1 < count ? each.detach() : each);
        }
        ++m_noted;
        return total;
    }

    /// Both parts go through the network as one; each counts as its share of the batch.
    at::Tensor partLoss(const std::vector<at::Tensor> &forget, const std::vector<at::Tensor> &retain, size_t i)
    {
        const LokuWritings &told = m_way.forget == LokuWay::Forget::Refusal ? m_sets.refusals : m_sets.forget;
        LokuWritings texts = i < forget.size() ? chosen(told, forget[i]) : LokuWritings();
        const auto split = int64_t(texts.size());
        if (i < retain.size()) {
            const LokuWritings others = chosen(m_sets.retain, retain[i]);
            texts.insert(texts.end(), others.begin(), others.end());
        }
        const LokuBatch batch = batchOf(texts);
        const at::Tensor logits = m_made.model->logits(batch.ids);
        const int64_t rest = batch.ids.size(0) - split;
        at::Tensor total = at::zeros({});
        if (split > 0)
            total =
                total + noted(m_forgetLoss, shareOf(forget, i) * forgetLoss(part(logits, batch, 0, split), forget[i]));
        if (rest > 0)
            total = total + noted(m_retainLoss, shareOf(retain, i) * retainLoss(part(logits, batch, split, rest)));
        return total;
    }

    static double shareOf(const std::vector<at::Tensor> &parts, size_t i)
    {
        int64_t all = 0;
        for (const at::Tensor &each : parts)
            all += each.numel();
        return double(parts[i].numel()) / double(all);
    }

    struct Part {
        at::Tensor logits, ids, counted;
    };
    static Part part(const at::Tensor &logits, const LokuBatch &batch, int64_t from, int64_t count)
    {
        return {logits.narrow(0, from, count), batch.ids.narrow(0, from, count), batch.counted.narrow(0, from, count)};
    }

    at::Tensor forgetLoss(const Part &of, const at::Tensor &positions)
    {
        switch (m_way.forget) {
        case LokuWay::Forget::Hinge:
            return invertedHingeLoss(of.logits, of.ids, of.counted);
        case LokuWay::Forget::Ascent:
            return -answerLoss(of.logits, of.ids, of.counted);
        case LokuWay::Forget::Preference:
            return negativePreference(answerLogProbability(of.logits, of.ids, of.counted),
                                      reference().index_select(0, positions), m_options.beta);
        default:
            return answerLoss(of.logits, of.ids, of.counted);
        }
    }

    at::Tensor retainLoss(const Part &of) const
    {
        if (m_way.retain == LokuWay::Retain::Divergence)
            return divergence(of.logits, m_original.logits(of.ids), of.counted);
        return answerLoss(of.logits, of.ids, of.counted);
    }

    /// log p of each text to forget before anything was forgotten.
    const at::Tensor &reference()
    {
        if (!m_reference.defined()) {
            const c10::AutoGradMode noGradients(false);
            std::vector<at::Tensor> parts;
            for (const LokuWriting *each : m_sets.forget) {
                const LokuBatch one = batchOf({each});
                parts.push_back(answerLogProbability(m_original.logits(one.ids), one.ids, one.counted));
            }
            m_reference = at::cat(parts);
        }
        return m_reference;
    }

    static at::Tensor noted(double &sum, const at::Tensor &loss)
    {
        sum += loss.item().toDouble();
        return loss;
    }

    bool look(int step, const LokuWatch &watch)
    {
        if (m_noted > 0) {
            m_made.course.steps.push_back(step);
            m_made.course.forget.push_back(m_forgetLoss / m_noted);
            m_made.course.retain.push_back(m_retainLoss / m_noted);
        }
        m_forgetLoss = m_retainLoss = m_noted = 0;
        if (m_made.lora)
            m_made.lora->stopDropout();
        const c10::AutoGradMode noGradients(false);
        return watch && watch(step, *m_made.model);
    }

    const LokuWay &m_way;
    const CausalLanguageModel &m_original;
    const LokuSets &m_sets;
    const LokuOptions &m_options;
    uint64_t m_seed;
    EndlessBatches m_toForget, m_toRetain;
    LokuForgotten m_made;
    at::Tensor m_reference;
    double m_length = 0, m_forgetLoss = 0, m_retainLoss = 0, m_noted = 0;
};

} // namespace

LokuForgotten unlearnBy(const LokuWay &way, const CausalLanguageModel &original, const LokuSets &sets,
                        const LokuOptions &options, const LayerNumbers &importance, uint64_t seed,
                        const LokuWatch &watch)
{
    return Running(way, original, sets, options, seed).run(importance, watch);
}

std::unique_ptr<TrainableLanguageModel> trainedFresh(const CausalLanguageModel &like, const LokuWritings &writings,
                                                     const LanguageTrainingPlan &plan, uint64_t seed)
{
    auto model = like.trainable();
    {
        const c10::AutoGradMode noGradients(false);
        model->slots().initialize(Random::forItem(seed, weightStream));
    }
    TrainingOptions options;
    options.rate = plan.rate;
    options.schedule = {Schedule::Shape::Cosine, plan.steps, plan.steps / 14, 0};
    options.seed = seedFor(seed, trainStream);
    Training training(trainedWeights(model->slots(), {}, 0.01), options);
    EndlessBatches batches(int64_t(writings.size()), plan.batch, seedFor(seed, retainStream));
    for (int step = 0; step < plan.steps; ++step)
        training.step([&](Random &) {
            const LokuBatch batch = batchOf(chosen(writings, batches.next()));
            return answerLoss(model->logits(batch.ids), batch.ids, batch.counted);
        });
    trainedWeights(model->slots(), QStringLiteral(".*"));
    return model;
}

} // namespace gleaner
