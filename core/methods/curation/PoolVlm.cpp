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
                            tr("Take a small LLaVA, such as zoo:scenes-vlm."), ExitCode::ModelRefused});
    return source;
}

/// Rows for symbols that the model does not know yet, as far apart as those that it knows.
at::Tensor widened(const at::Tensor &known, int64_t rows)
{
    Random random(rows > known.size(0) ? 17 : 0);
    const double spread = known.std().item<double>();
    at::Tensor all = at::empty({rows, known.size(1)});
    const int64_t kept = std::min(rows, known.size(0));
    all.narrow(0, 0, kept).copy_(known.narrow(0, 0, kept));
    float *at = all.data_ptr<float>() + kept * known.size(1);
    std::generate(at, all.data_ptr<float>() + all.numel(), [&] { return float(spread * random.normal()); });
    return all;
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

WeightSlots poolVlmSlots(PoolVlmWeights &weights, const LlavaConfig &config)
{
    WeightSlots slots;
    slots.scope(QStringLiteral("multi_modal_projector."), [&] {
        slots.linear(QStringLiteral("linear_1"), weights.projectorIn, config.text.width, config.clip.image.width,
                     config.projectorBias);
        slots.linear(QStringLiteral("linear_2"), weights.projectorOut, config.text.width, config.text.width,
                     config.projectorBias);
    });
    slots.scope(QStringLiteral("language_model."), [&] { addDecoderSlots(slots, weights.text, config.text); });
    return slots;
}

PoolVlm::PoolVlm(const QString &uri, int symbols)
{
    const ModelSource source = sourceOf(uri);
    m_config = LlavaConfig::read(source.config());
    LoadedWeights account;
    m_tower = loadLlava(source, m_config, account);
    PoolVlmWeights begin{m_tower.projectorIn, m_tower.projectorOut, m_tower.text};
    for (const auto &[name, tensor] : poolVlmSlots(begin, m_config).tensors())
        if (tensor.defined())
            m_opened[name] = tensor.size(0) == m_config.text.vocabulary && tensor.dim() == 2
                                 ? widened(tensor, std::max<int64_t>(symbols, tensor.size(0)))
                                 : tensor;
    m_config.text.vocabulary = std::max(symbols, m_config.text.vocabulary);
}

at::Tensor PoolVlm::seen(const at::Tensor &pixels) const
{
    const c10::AutoGradMode noGradients(false);
    const int64_t grid = m_config.clip.patchesPerSide();
    const at::Tensor tokens = llavaTowerTokens(m_tower, m_config, pixels);
    const at::Tensor patches = tokens.narrow(1, tokens.size(1) - grid * grid, grid * grid);
    if (grid % 2)
        return patches;
    return patches.view({-1, grid / 2, 2, grid / 2, 2, patches.size(-1)}).mean({2, 4}).flatten(1, 2);
}

at::Tensor PoolVlm::logits(const PoolVlmWeights &weights, const at::Tensor &pictures,
                           const std::vector<const PoolExample *> &examples, at::Tensor &targets) const
{
    size_t longest = 0;
    for (const PoolExample *each : examples)
        longest = std::max(longest, each->ids.size());
    const auto rows = int64_t(examples.size());
    const at::Tensor ids = at::zeros({rows, int64_t(longest)}, at::kLong);
    const int64_t before = pictures.size(1), length = before + int64_t(longest);
    std::vector<int64_t> shown, places, wanted;
    for (int64_t row = 0; row < rows; ++row) {
        const PoolExample &each = *examples[size_t(row)];
        std::ranges::copy(each.ids, ids.data_ptr<int64_t>() + row * int64_t(longest));
        shown.push_back(each.picture);
        for (size_t i = 0; i < each.targets.size(); ++i)
            if (each.targets[i] != unasked) {
                places.push_back(row * length + before + int64_t(i));
                wanted.push_back(each.targets[i]);
            }
    }
    const LlavaWeights projector{{}, weights.projectorIn, weights.projectorOut, {}};
    const at::Tensor patches = llavaProjected(projector, m_config, pictures.index_select(0, at::tensor(shown)));
    const at::Tensor tokens =
        decodeTokens(weights.text, m_config.text, at::cat({patches, embedTokens(weights.text, ids)}, 1));
    targets = at::tensor(wanted, at::kLong);
    return headLogits(weights.text, tokens.flatten(0, 1).index_select(0, at::tensor(places, at::kLong)));
}

PoolVlm::Values PoolVlm::trained(const Values &begin, const at::Tensor &pictures,
                                 const std::vector<PoolExample> &examples, const PoolTraining &training,
                                 const std::function<void(int done)> &step) const
{
    const auto describe = [this](PoolVlmWeights &weights) { return poolVlmSlots(weights, m_config); };
    NetworkTrainer<PoolVlmWeights> trainer(describe, training.seed);
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
        trainer.step(parts, training.rate * schedule.at(done), [&](const PoolVlmWeights &weights, int part) {
            at::Tensor targets;
            const auto first = batch.begin() + qsizetype(half) * part;
            const at::Tensor told =
                logits(weights, pictures, {first, part + 1 < parts ? first + qsizetype(half) : batch.end()}, targets);
            return at::cross_entropy_loss(told, targets);
        });
        step(done + 1);
    }
    PoolVlmWeights weights = trainer.weights();
    Values values;
    for (const auto &[name, tensor] : poolVlmSlots(weights, m_config).tensors())
        values[name] = tensor.clone();
    return values;
}

std::vector<std::vector<int64_t>> PoolVlm::answers(const Values &values, const at::Tensor &pictures,
                                                   const std::vector<PoolExample> &examples) const
{
    constexpr int atOnce = 64;
    PoolVlmWeights weights;
    const WeightSlots slots = poolVlmSlots(weights, m_config);
    for (const WeightSlot &slot : slots.all())
        *slot.tensor = values.at(slot.name);
    std::vector<std::vector<int64_t>> all(examples.size());
    inParallelChunks(int((examples.size() + atOnce - 1) / atOnce), [&](int chunk) {
        const size_t first = size_t(chunk) * atOnce, last = std::min(examples.size(), first + atOnce);
        std::vector<const PoolExample *> some;
        for (size_t i = first; i < last; ++i)
            some.push_back(&examples[i]);
        at::Tensor targets;
        const at::Tensor told = logits(weights, pictures, some, targets).argmax(-1).contiguous();
        const int64_t *next = told.data_ptr<int64_t>();
        for (size_t i = first; i < last; ++i)
            for (const int64_t target : examples[i].targets)
                if (target != unasked)
                    all[i].push_back(*next++);
    });
    return all;
}

} // namespace gleaner
