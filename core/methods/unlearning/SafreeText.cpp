#include "core/methods/unlearning/SafreeText.h"

#include "core/models/tokenizers/Tokenizer.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace gleaner {

namespace {

constexpr double smallestEigenvalue = 1e-10; ///< of the largest: below, a direction is rounding

at::Tensor onto(const at::Tensor &states, const at::Tensor &projection) { return at::matmul(states, projection.t()); }

at::Tensor outOf(const at::Tensor &states, const at::Tensor &projection) { return states - onto(states, projection); }

QString spelledToken(const Tokenizer &tokenizer, int64_t id)
{
    const QString text = tokenizer.decode({id}, false);
    return text.endsWith(QLatin1Char(' '))
               ? text
               : text + (tokenizer.textOf(id).endsWith(QLatin1String("</w>")) ? QStringLiteral(" ") : QString());
}

at::Tensor idsTensor(const std::vector<int64_t> &ids)
{
    return at::tensor(at::ArrayRef<int64_t>(ids), at::kLong).unsqueeze(0);
}

/// Every token but one, the mask in its place; (n, n + 2).
at::Tensor maskedInTurn(const std::vector<int64_t> &ids, int64_t mask)
{
    const auto count = int64_t(ids.size()) - 2;
    at::Tensor all = idsTensor(ids).repeat({count, 1});
    for (int64_t i = 0; i < count; ++i)
        all[i][i + 1] = mask;
    return all;
}

at::Tensor filledUp(const PromptTower &tower, std::vector<int64_t> ids)
{
    ids.resize(size_t(tower.promptContext()), tower.promptPadding());
    return idsTensor(ids);
}

} // namespace

at::Tensor projectionOnto(const at::Tensor &columns)
{
    if (columns.size(1) == 0)
        return at::zeros({columns.size(0), columns.size(0)}, at::kFloat);
    const at::Tensor c = columns.to(at::kDouble);
    const auto [values, vectors] = at::linalg_eigh(c.t().mm(c));
    const at::Tensor kept = values > smallestEigenvalue * values.max().clamp_min(0);
    const at::Tensor inverse = at::where(kept, values.reciprocal(), at::zeros_like(values));
    const at::Tensor directions = c.mm(vectors);
    return (directions * inverse).mm(directions.t()).to(at::kFloat);
}

std::vector<double> singularValues(const at::Tensor &columns)
{
    const at::Tensor c = columns.to(at::kDouble);
    const at::Tensor values = at::linalg_eigvalsh(c.t().mm(c)).flip(0).clamp_min(0).sqrt().contiguous();
    return {values.data_ptr<double>(), values.data_ptr<double>() + values.numel()};
}

at::Tensor randomProjection(int64_t width, int64_t rank, uint64_t seed)
{
    Random random(seed);
    at::Tensor columns = at::empty({width, rank}, at::kFloat);
    for (int64_t i = 0; i < columns.numel(); ++i)
        columns.data_ptr<float>()[i] = float(random.normal());
    return projectionOnto(columns);
}

at::Tensor phraseColumns(const PromptTower &tower, const QStringList &phrases)
{
    std::vector<at::Tensor> ends;
    for (const QString &phrase : phrases)
        ends.push_back(tower.readPromptTokens(idsTensor(tower.promptTokens(phrase)))[0][-1]);
    return at::stack(ends, 1);
}

PromptReading readPrompt(const PromptTower &tower, const QString &prompt, int64_t mask)
{
    PromptReading reading;
    reading.prompt = prompt;
    const std::vector<int64_t> ids = tower.promptTokens(prompt);
    reading.tokens.assign(ids.begin() + 1, ids.end() - 1);
    for (const int64_t id : reading.tokens)
        reading.spelled.append(spelledToken(tower.promptTokenizer(), id));
    reading.states = tower.readPromptTokens(filledUp(tower, ids))[0];
    reading.whole = reading.states[int64_t(ids.size()) - 1];
    reading.withoutEach = reading.tokens.empty() ? at::empty({0, reading.states.size(1)})
                                                 : tower.readPromptTokens(maskedInTurn(ids, mask)).select(1, -1);
    return reading;
}

at::Tensor statesWithout(const PromptTower &tower, const PromptReading &reading, const std::vector<bool> &marked)
{
    std::vector<int64_t> ids = tower.promptTokens(reading.prompt);
    for (size_t i = marked.size(); i-- > 0;)
        if (marked[i])
            ids.erase(ids.begin() + qsizetype(i) + 1);
    return tower.readPromptTokens(filledUp(tower, ids))[0];
}

std::vector<bool> TokenDistances::trigger() const
{
    std::vector<bool> marked;
    for (size_t i = 0; i < distance.size(); ++i)
        marked.push_back(distance[i] >= limit[i]);
    return marked;
}

std::vector<double> TokenDistances::quotients(double margin) const
{
    std::vector<double> all;
    for (size_t i = 0; i < distance.size(); ++i)
        all.push_back((1 + margin) * distance[i] / limit[i]);
    return all;
}

std::vector<double> distanceLimits(const std::vector<double> &distances, double whole, double margin)
{
    const double sum = std::accumulate(distances.begin(), distances.end(), 0.0);
    std::vector<double> limits;
    for (const double each : distances)
        limits.push_back((1 + margin) * (distances.size() == 1 ? whole : (sum - each) / double(distances.size() - 1)));
    return limits;
}

TokenDistances tokenDistances(const PromptReading &reading, const at::Tensor &conceptProjection, double margin)
{
    const auto lengths = [&](const at::Tensor &rows) {
        const at::Tensor norms = outOf(rows, conceptProjection).to(at::kDouble).norm(2, {-1}).contiguous();
        return std::vector<double>(norms.data_ptr<double>(), norms.data_ptr<double>() + norms.numel());
    };
    TokenDistances found;
    found.distance = lengths(reading.withoutEach);
    found.limit = distanceLimits(found.distance, lengths(reading.whole.unsqueeze(0)).front(), margin);
    return found;
}

double marginThatMarks(double share, const std::vector<double> &quotients)
{
    if (quotients.empty())
        return std::nan("");
    std::vector<double> falling = quotients;
    std::ranges::sort(falling, std::greater());
    const auto most = size_t(share * double(falling.size()));
    // Just above the largest one that may no longer be marked.
    return most < falling.size() ? std::max(0.0, std::nextafter(falling[most], 1e9) - 1) : 0;
}

double marginThatStillMarks(double share, const std::vector<double> &quotients)
{
    if (quotients.empty())
        return std::nan("");
    std::vector<double> falling = quotients;
    std::ranges::sort(falling, std::greater());
    const auto least = std::max<size_t>(1, size_t(std::ceil(share * double(falling.size()))));
    return falling[least - 1] - 1;
}

at::Tensor projectedStates(const at::Tensor &states, const at::Tensor &conceptProjection, const at::Tensor &inputSpace)
{
    return outOf(inputSpace.defined() ? onto(states, inputSpace) : states, conceptProjection);
}

at::Tensor mergedStates(const at::Tensor &states, const at::Tensor &projected, const std::vector<bool> &marked)
{
    at::Tensor merged = states.clone();
    for (size_t i = 0; i < marked.size(); ++i)
        if (marked[i])
            merged[int64_t(i) + 1].copy_(projected[int64_t(i) + 1]);
    return merged;
}

double turnedAway(const at::Tensor &states, const at::Tensor &projected, int64_t attended)
{
    const at::Tensor before = states.narrow(0, 0, attended).to(at::kDouble),
                     after = projected.narrow(0, 0, attended).to(at::kDouble);
    return 1 - at::cosine_similarity(before, after, 1).mean().item().toDouble();
}

double StepFilter::share(double beta) const { return 1 / (1 + std::exp(-2 * slope * (10 * beta - midpoint))); }

int StepFilter::steps(double beta) const { return int(std::lround(cap * share(beta))); }

} // namespace gleaner
