#include "core/methods/unlearning/LokuFila.h"

#include "core/methods/unlearning/LokuLoss.h"
#include "core/models/capabilities/Language.h"
#include "core/models/nn/WeightSlots.h"
#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QRegularExpression>
#include <algorithm>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr double tiny = 1e-5;          ///< in the quotient of importances and under the row weights
constexpr int64_t exactSide = 512;     ///< matrices with a shorter side than this are decomposed exactly
constexpr int64_t moreDirections = 10; ///< than asked for, of the random projection (Halko et al. 2011)
constexpr int powerIterations = 3;

struct Decomposition {
    at::Tensor left, values, right; ///< (out, r), (r), (r, in)
};

Decomposition exactly(const at::Tensor &matrix)
{
    const auto [left, values, right] = at::linalg_svd(matrix, false);
    return {left, values, right};
}

Decomposition byProjection(const at::Tensor &matrix, int64_t rank, uint64_t seed)
{
    Random random(seed);
    at::Tensor basis = at::empty({matrix.size(1), std::min(rank + moreDirections, matrix.size(1))}, at::kDouble);
    for (int64_t i = 0; i < basis.numel(); ++i)
        basis.data_ptr<double>()[i] = random.normal();
    for (int i = 0; i <= powerIterations; ++i) {
        stopPoint();
        basis = std::get<0>(at::linalg_qr(at::matmul(matrix, basis)));
        if (i < powerIterations)
            basis = std::get<0>(at::linalg_qr(at::matmul(matrix.t(), basis)));
    }
    const Decomposition small = exactly(at::matmul(basis.t(), matrix));
    return {at::matmul(basis, small.left), small.values, small.right};
}

/// Directions have no sign of their own: the largest number of each is positive.
void fixSigns(Decomposition &found)
{
    const at::Tensor largest = found.right.abs().argmax(1, true);
    const at::Tensor sign =
        at::where(found.right.gather(1, largest) < 0, at::full({}, -1.0, at::kDouble), at::full({}, 1.0, at::kDouble));
    found.right = found.right * sign;
    found.left = found.left * sign.t();
}

} // namespace

LayerNumbers fisherDiagonals(TrainableLanguageModel &model, const QString &targets, const LokuWritings &writings,
                             int batch)
{
    const c10::AutoGradMode gradients(true);
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(targets));
    LayerNumbers sums;
    std::vector<std::pair<QString, at::Tensor>> layers;
    const WeightSlots &slots = model.slots();
    for (const WeightSlot &slot : slots.all()) {
        if (!slot.tensor->defined())
            continue;
        const QString name = slot.name.chopped(slot.linear ? QStringLiteral(".weight").size() : 0);
        const bool wanted = slot.linear && pattern.match(name).hasMatch();
        slot.tensor->requires_grad_(wanted);
        if (wanted)
            layers.emplace_back(name, *slot.tensor);
    }
    int64_t total = 0;
    for (size_t from = 0; from < writings.size(); from += size_t(batch)) {
        stopPoint();
        const size_t to = std::min(writings.size(), from + size_t(batch));
        const LokuBatch some = batchOf({writings.begin() + qsizetype(from), writings.begin() + qsizetype(to)});
        answerLoss(model.logits(some.ids), some.ids, some.counted).backward();
        const auto tokens = some.counted.sum().item<int64_t>();
        total += tokens;
        for (auto &[name, weight] : layers) {
            const at::Tensor squared = weight.grad().square() * double(tokens);
            sums[name] = sums.contains(name) ? sums[name] + squared : squared;
            weight.mutable_grad() = at::Tensor();
        }
    }
    for (auto &[name, weight] : layers) {
        weight.requires_grad_(false);
        sums[name] = sums[name] / double(std::max<int64_t>(1, total));
    }
    return sums;
}

LayerNumbers relativeImportance(const LayerNumbers &forget, const LayerNumbers &retain)
{
    LayerNumbers quotients;
    for (const auto &[name, each] : forget)
        quotients[name] = each / (retain.at(name) + tiny);
    return quotients;
}

at::Tensor rowWeights(const at::Tensor &importance) { return importance.to(at::kDouble).sum(1).sqrt(); }

LowRankStart lowRankStart(const at::Tensor &weight, const at::Tensor &rows, int rank, double scale, uint64_t seed)
{
    const c10::AutoGradMode noGradients(false);
    const at::Tensor plain = weight.detach().to(at::kDouble);
    const at::Tensor weighted = rows.defined() ? plain * rows.unsqueeze(1) : plain;
    const int64_t shorter = std::min(plain.size(0), plain.size(1)), kept = std::min<int64_t>(rank, shorter);
    Decomposition found = shorter < exactSide ? exactly(weighted) : byProjection(weighted, kept, seed);
    found = {found.left.narrow(1, 0, kept), found.values.narrow(0, 0, kept), found.right.narrow(0, 0, kept)};
    fixSigns(found);
    const at::Tensor half = (found.values / scale).sqrt();
    at::Tensor up = found.left * half;
    if (rows.defined())
        up = up / (rows + tiny).unsqueeze(1);
    const at::Tensor down = found.right * half.unsqueeze(1);
    LowRankStart start{at::zeros({rank, plain.size(1)}), at::zeros({plain.size(0), rank})};
    start.down.narrow(0, 0, kept).copy_(down);
    start.up.narrow(1, 0, kept).copy_(up);
    return start;
}

} // namespace gleaner
