#include "core/methods/curation/PoolVlm.h"

#include "core/models/ModelSource.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/FindWeights.h"
#include "core/models/language/Decoder.h"
#include "core/models/language/LlavaModel.h"
#include "core/models/training/NetworkTrainer.h"
#include "core/models/training/Schedule.h"
#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <numeric>

namespace gleaner {

namespace {

constexpr int parts = 2; ///< of a step's batch, each on one thread
constexpr int64_t unasked = -1;

QString tr(const char *text) { return QCoreApplication::translate("Curation", text); }

ModelSource sourceOf(const QString &uri)
{
    const QFileInfo weights(findWeights(uri));
    ModelSource source = openSource(uri, weights.path(), weights.fileName());
    if (!LlavaModel::recognizes(source))
        throw ProblemError({tr("This model cannot be fine-tuned here"), uri,
                            tr("Take a small LLaVA, such as zoo:scenes-vqa."), ExitCode::ModelRefused});
    return source;
}

/// With rows for symbols that the model does not know yet.
at::Tensor widened(const at::Tensor &known, int64_t symbols, const std::vector<Likeness> &likenesses)
{
    constexpr double drawnShare = 0.4; // so that like symbols can be told from each other
    if (symbols <= known.size(0))
        return known;
    at::Tensor all = at::cat({known, drawnRows(symbols - known.size(0), known, 17)});
    for (const Likeness &like : likenesses)
        all[like.symbol].mul_(drawnShare).add_(known[like.known]);
    return all;
}

at::Tensor likeliest(const at::Tensor &logits, const std::vector<int64_t> &among)
{
    if (among.empty())
        return logits.argmax(-1);
    const at::Tensor symbols = at::tensor(among);
    return symbols.index_select(0, logits.index_select(1, symbols).argmax(-1));
}

/// Every row once, then every row once again, in a new order each time.
class Rounds {
public:
    Rounds(int rows, uint64_t seed) : m_rows(rows), m_random(seed) {}
    int next()
    {
        if (m_at == m_order.size()) {
            m_order = m_random.permutation(m_rows);
            m_at = 0;
        }
        return m_order[m_at++];
    }

private:
    int m_rows;
    Random m_random;
    std::vector<int> m_order;
    size_t m_at = 0;
};

} // namespace

PoolVlm::PoolVlm(const QString &uri, int symbols, const std::vector<Likeness> &likenesses)
{
    const ModelSource source = sourceOf(uri);
    m_config = LlavaConfig::read(source.config());
    LoadedWeights account;
    m_weights = loadLlava(source, m_config, account);
    DecoderWeights begin = m_weights.text;
    for (const auto &[name, tensor] : slots(begin).tensors())
        if (tensor.defined())
            m_opened[name] = tensor.size(0) == m_config.text.vocabulary && tensor.dim() == 2
                                 ? widened(tensor, symbols, likenesses)
                                 : tensor;
    m_config.text.vocabulary = std::max(symbols, m_config.text.vocabulary);
}

int64_t PoolExample::asked() const
{
    return std::ranges::count_if(targets, [](int64_t each) { return each != unasked; });
}

WeightSlots PoolVlm::slots(DecoderWeights &weights) const { return decoderSlots(weights, m_config.text); }

PictureMemory PoolVlm::seen(const at::Tensor &pixels) const
{
    const c10::AutoGradMode noGradients(false);
    KeyValueCache cache(m_config.text.layers);
    const at::Tensor tokens = llavaTowerTokens(m_weights, m_config, pixels);
    decodeTokens(m_weights.text, m_config.text, llavaProjected(m_weights, m_config, tokens), &cache);
    return {cache, m_config.text.layers};
}

PoolVlm::Told PoolVlm::told(const DecoderWeights &weights, const PictureMemory &pictures,
                            const std::vector<const PoolExample *> &examples) const
{
    size_t longest = 0;
    for (const PoolExample *each : examples)
        longest = std::max(longest, each->ids.size());
    const at::Tensor ids = at::zeros({int64_t(examples.size()), int64_t(longest)}, at::kLong);
    std::vector<int64_t> shown, places, wanted;
    for (size_t row = 0; row < examples.size(); ++row) {
        const PoolExample &each = *examples[row];
        std::ranges::copy(each.ids, ids.data_ptr<int64_t>() + row * longest);
        shown.push_back(each.picture);
        for (size_t i = 0; i < each.targets.size(); ++i)
            if (each.targets[i] != unasked) {
                places.push_back(int64_t(row * longest + i));
                wanted.push_back(each.targets[i]);
            }
    }
    KeyValueCache memory = pictures.of(shown);
    const at::Tensor tokens = decodeTokens(weights, m_config.text, embedTokens(weights, ids), &memory);
    const at::Tensor states = tokens.flatten(0, 1).index_select(0, at::tensor(places, at::kLong));
    return {states, headLogits(weights, states), at::tensor(wanted, at::kLong)};
}

PoolVlm::Values PoolVlm::trained(const Values &begin, const PictureMemory &pictures,
                                 const std::vector<PoolExample> &examples, const PoolTraining &training,
                                 const std::function<void(int done)> &step) const
{
    const auto describe = [this](DecoderWeights &weights) { return slots(weights); };
    NetworkTrainer<DecoderWeights> trainer(describe, training.seed, training.matrixRate);
    trainer.begin(begin);
    Rounds rounds(int(examples.size()), training.seed);
    const Schedule schedule{Schedule::Shape::Cosine, training.steps, training.warmUp};
    for (int done = 0; done < training.steps; ++done) {
        stopPoint();
        std::vector<const PoolExample *> batch;
        for (int i = 0; i < training.batch; ++i)
            batch.push_back(&examples[size_t(rounds.next())]);
        std::ranges::stable_sort(batch, {}, [](const PoolExample *each) { return each->ids.size(); });
        const size_t half = batch.size() / parts; // short ones together need little filling up
        trainer.step(parts, training.rate * schedule.at(done), [&](const DecoderWeights &weights, int part) {
            const auto first = batch.begin() + qsizetype(half) * part;
            const Told said =
                told(weights, pictures, {first, part + 1 < parts ? first + qsizetype(half) : batch.end()});
            return at::cross_entropy_loss(said.logits, said.targets);
        });
        step(done + 1);
    }
    DecoderWeights weights = trainer.weights();
    Values values;
    for (const auto &[name, tensor] : slots(weights).tensors())
        values[name] = tensor.clone();
    return values;
}

void PoolVlm::read(const Values &values, const PictureMemory &pictures, const std::vector<PoolExample> &examples,
                   const Use &use) const
{
    constexpr int atOnce = 64;
    DecoderWeights weights;
    const WeightSlots described = slots(weights);
    for (const WeightSlot &slot : described.all())
        *slot.tensor = values.at(slot.name);
    inParallelChunks(int((examples.size() + atOnce - 1) / atOnce), [&](int chunk) {
        const size_t first = size_t(chunk) * atOnce, last = std::min(examples.size(), first + atOnce);
        std::vector<const PoolExample *> some;
        for (size_t i = first; i < last; ++i)
            some.push_back(&examples[i]);
        use(told(weights, pictures, some), first, last);
    });
}

std::vector<std::vector<int64_t>> PoolVlm::answers(const Values &values, const PictureMemory &pictures,
                                                   const std::vector<PoolExample> &examples,
                                                   const std::vector<int64_t> &among) const
{
    std::vector<std::vector<int64_t>> all(examples.size());
    read(values, pictures, examples, [&](const Told &told, size_t first, size_t last) {
        const at::Tensor symbols = likeliest(told.logits, among).contiguous();
        const int64_t *next = symbols.data_ptr<int64_t>();
        for (size_t i = first; i < last; ++i)
            for (int64_t place = 0; place < examples[i].asked(); ++place)
                all[i].push_back(*next++);
    });
    return all;
}

std::vector<double> PoolVlm::surprise(const Values &values, const PictureMemory &pictures,
                                      const std::vector<PoolExample> &examples) const
{
    std::vector<double> all(examples.size());
    read(values, pictures, examples, [&](const Told &told, size_t first, size_t last) {
        const at::Tensor missed = at::cross_entropy_loss(told.logits, told.targets, {}, at::Reduction::None);
        const float *next = missed.data_ptr<float>();
        for (size_t i = first; i < last; ++i) {
            const int64_t asked = examples[i].asked();
            all[i] = std::accumulate(next, next + asked, 0.0) / double(asked);
            next += asked;
        }
    });
    return all;
}

at::Tensor PoolVlm::features(const Values &values, const PictureMemory &pictures,
                             const std::vector<PoolExample> &examples) const
{
    std::vector<at::Tensor> all(examples.size());
    read(values, pictures, examples, [&](const Told &told, size_t first, size_t last) {
        int64_t place = 0;
        for (size_t i = first; i < last; place += examples[i++].asked())
            all[i] = told.states.narrow(0, place, examples[i].asked()).mean(0);
    });
    return at::stack(all);
}

} // namespace gleaner
