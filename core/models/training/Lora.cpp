#include "core/models/training/Lora.h"

#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Lora", text); }

[[noreturn]] void refuse(const QString &what, const QString &where, const QString &remedy)
{
    throw ProblemError({what, where, remedy, ExitCode::Invalid});
}

at::Tensor uniform(int64_t rows, int64_t columns, double bound, Random &random)
{
    const at::Tensor tensor = at::empty({rows, columns}, at::kFloat);
    for (int64_t i = 0; i < tensor.numel(); ++i)
        tensor.data_ptr<float>()[i] = float(random.uniform(-bound, bound));
    return tensor;
}

/// x where some numbers are 0 and the others larger by as much.
at::Tensor dropped(const at::Tensor &x, double share, Random &random)
{
    const at::Tensor mask = at::empty(x.sizes(), at::kFloat);
    float *values = mask.data_ptr<float>();
    for (int64_t i = 0; i < mask.numel(); ++i)
        values[i] = random.chance(share) ? 0.0F : float(1 / (1 - share));
    return x * mask;
}

void check(const LoraOptions &options, const QRegularExpression &pattern)
{
    const QString where = tr("LoRA");
    if (options.rank < 1)
        refuse(tr("The rank is below 1"), where, tr("Choose a rank from 1."));
    if (!(options.alpha > 0) || !std::isfinite(options.alpha))
        refuse(tr("Alpha is not above 0"), where, tr("Choose an alpha above 0."));
    if (!(options.dropout >= 0 && options.dropout < 1))
        refuse(tr("The dropout is not from 0 to below 1"), where, tr("Choose a dropout from 0 to below 1."));
    if (!pattern.isValid())
        refuse(tr("The target pattern is no regular expression: %1").arg(pattern.errorString()), options.targets,
               tr("Correct the pattern."));
}

} // namespace

void Lora::add(const QString &name, LinearWeights *linear, at::Tensor down, at::Tensor up)
{
    auto adapter = std::make_shared<LinearAdapter>();
    adapter->down = std::move(down).requires_grad_();
    adapter->up = std::move(up).requires_grad_();
    adapter->scale = m_scale;
    linear->adapter = adapter;
    m_layers.push_back({name, linear, adapter});
}

void Lora::freeze(const WeightSlots &slots) const
{
    for (const WeightSlot &slot : slots.all())
        if (slot.tensor->defined())
            slot.tensor->requires_grad_(false);
}

Lora::Lora(const WeightSlots &slots, const LoraOptions &options)
    : m_options(options), m_scale(options.alpha / std::max(1, options.rank))
{
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(options.targets));
    check(options, pattern);
    Random random(options.seed);
    for (const WeightSlot &slot : slots.all()) {
        const QString name = slot.name.chopped(slot.linear ? QStringLiteral(".weight").size() : 0);
        if (!slot.linear || !pattern.match(name).hasMatch())
            continue;
        const int64_t out = slot.shape[0], in = slot.shape[1];
        add(name, slot.linear, uniform(options.rank, in, 1 / std::sqrt(double(in)), random),
            at::zeros({out, options.rank}));
    }
    if (m_layers.empty())
        refuse(tr("No linear layer of this network has a name that the pattern matches"), options.targets,
               tr("Name layers as “gleaner model info” lists them, without “.weight”."));
    freeze(slots);
}

std::vector<TrainedWeight> Lora::trained() const
{
    std::vector<TrainedWeight> all;
    for (const Layer &layer : m_layers) {
        all.push_back({layer.name + QStringLiteral(".lora_A.weight"), layer.adapter->down, 1, 0});
        all.push_back({layer.name + QStringLiteral(".lora_B.weight"), layer.adapter->up, 1, 0});
    }
    return all;
}

void Lora::start(const QString &layer, const at::Tensor &down, const at::Tensor &up)
{
    const c10::AutoGradMode noGradients(false);
    const auto found = std::ranges::find(m_layers, layer, &Layer::name);
    if (found == m_layers.end() || down.sizes() != found->adapter->down.sizes() ||
        up.sizes() != found->adapter->up.sizes())
        refuse(tr("No adapter takes matrices of this shape"), layer, tr("Give matrices of the adapter's rank."));
    if (!found->original.defined())
        found->original = found->linear->weight;
    found->adapter->down.copy_(down);
    found->adapter->up.copy_(up);
    found->linear->weight = found->original - at::matmul(up, down) * m_scale;
}

std::vector<std::pair<QString, LinearWeights *>> Lora::layers() const
{
    std::vector<std::pair<QString, LinearWeights *>> all;
    for (const Layer &layer : m_layers)
        all.emplace_back(layer.name, layer.linear);
    return all;
}

double Lora::length() const
{
    const c10::AutoGradMode noGradients(false);
    double sum = 0;
    for (const Layer &layer : m_layers) { // ‖B A‖² = ⟨Bᵀ B, A Aᵀ⟩, without the product itself
        const at::Tensor up = layer.adapter->up.to(at::kDouble), down = layer.adapter->down.to(at::kDouble);
        sum += (at::matmul(up.t(), up) * at::matmul(down, down.t())).sum().item().toDouble();
    }
    return m_scale * std::sqrt(std::max(0.0, sum));
}

void Lora::startDropout(Random random)
{
    if (m_options.dropout <= 0)
        return;
    m_random = std::make_shared<Random>(random);
    for (const Layer &layer : m_layers)
        layer.adapter->drop = [source = m_random, share = m_options.dropout](const at::Tensor &x) {
            return dropped(x, share, *source);
        };
}

void Lora::stopDropout()
{
    for (const Layer &layer : m_layers)
        layer.adapter->drop = {};
}

void Lora::merge()
{
    const c10::AutoGradMode noGradients(false);
    for (Layer &layer : m_layers) {
        layer.linear->weight.copy_(effectiveWeight(*layer.linear)); // in place: others share this memory
        layer.original = at::Tensor();
    }
    remove();
}

void Lora::remove()
{
    for (Layer &layer : m_layers) {
        layer.linear->adapter.reset();
        if (layer.original.defined())
            layer.linear->weight = layer.original;
    }
}

} // namespace gleaner
