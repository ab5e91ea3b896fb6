#include "core/models/language/TokenScores.h"

#include "core/models/ParallelChunks.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <c10/core/GradMode.h>
#include <cmath>
#include <cstring>

namespace gleaner {

namespace {

constexpr int64_t blockBytes = 16 << 20; ///< of the logits that stand in memory at once
constexpr int64_t piece = 4096;          ///< so many numbers are summed in float32, and the sums in float64
constexpr int lanes = 16;                ///< numbers handled together, on every processor: the same sums everywhere

using Floats = float __attribute__((vector_size(lanes * sizeof(float))));
using Wholes = int32_t __attribute__((vector_size(lanes * sizeof(int32_t))));

QString tr(const char *text) { return QCoreApplication::translate("TokenScores", text); }

struct RowSums {
    float highest = 0;
    double sum = 0, first = 0, second = 0; ///< Z, A and B
    int64_t above = 0;                     ///< logits greater than the token's
};

/// Adds to the sums what 16 logits give. e^d for d ≤ 0 by Cody and Waite's reduction to |r| ≤ log(2) / 2 and Taylor's
/// polynomial of degree 6: to 2e-7.
struct Lanes {
    Floats sum{}, first{}, second{};
    Wholes above{};

    [[gnu::always_inline]] void add(const float *logits, float highest, float token)
    {
        Floats x;
        std::memcpy(&x, logits, sizeof x);
        above -= x > token;
        Floats d = x - highest;
        d = d < -80.0F ? Floats{} - 80.0F : d; // e^-80 counts for nothing beside e^0
        const Floats shifter = Floats{} + 12582912.0F;
        const Floats whole = (d * 1.44269504F + shifter) - shifter;
        const Floats r = (d - whole * 0.693359375F) + whole * 2.12194440e-4F;
        Floats e = 1.0F / 120 + r * (1.0F / 720);
        e = 1.0F / 24 + r * e;
        e = 1.0F / 6 + r * e;
        e = 0.5F + r * e;
        e = 1.0F + r * (1.0F + r * e);
        const Wholes power = (__builtin_convertvector(whole, Wholes) + 127) << 23;
        Floats scale;
        std::memcpy(&scale, &power, sizeof scale);
        e *= scale;
        sum += e;
        first += e * d;
        second += e * d * d;
    }

    [[gnu::always_inline]] void addTo(RowSums &sums) const
    {
        for (int lane = 0; lane < lanes; ++lane) {
            sums.sum += double(sum[lane]);
            sums.first += double(first[lane]);
            sums.second += double(second[lane]);
            sums.above += above[lane];
        }
    }
};

[[gnu::always_inline]] inline float highestOf(const float *logits, int64_t count)
{
    Floats best = Floats{} - INFINITY;
    int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        Floats x;
        std::memcpy(&x, logits + i, sizeof x);
        best = x > best ? x : best;
    }
    float highest = -INFINITY;
    for (int lane = 0; lane < lanes; ++lane)
        highest = std::max(highest, best[lane]);
    for (; i < count; ++i)
        highest = std::max(highest, logits[i]);
    return highest;
}

[[gnu::always_inline]] inline RowSums sumsOf(const float *logits, int64_t count, float token)
{
    RowSums sums;
    sums.highest = highestOf(logits, count);
    const int64_t whole = count - count % lanes;
    for (int64_t first = 0; first < whole; first += piece) {
        Lanes some;
        for (int64_t i = first; i < std::min(first + piece, whole); i += lanes)
            some.add(logits + i, sums.highest, token);
        some.addTo(sums);
    }
    std::array<float, lanes> rest;
    rest.fill(-INFINITY);
    std::copy(logits + whole, logits + count, rest.begin());
    Lanes last;
    last.add(rest.data(), sums.highest, token);
    last.addTo(sums);
    return sums;
}

// The same for the instructions that a processor has; the largest wins.
RowSums plainSums(const float *logits, int64_t count, float token) { return sumsOf(logits, count, token); }
#if defined(__x86_64__)
[[gnu::target("avx2,fma")]] RowSums sumsOf256(const float *logits, int64_t count, float token)
{
    return sumsOf(logits, count, token);
}
[[gnu::target("avx512f")]] RowSums sumsOf512(const float *logits, int64_t count, float token)
{
    return sumsOf(logits, count, token);
}
#endif

auto fastestSums()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f"))
        return &sumsOf512;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return &sumsOf256;
#endif
    return &plainSums;
}

TokenStatistics emptyStatistics(at::IntArrayRef shape)
{
    return {at::empty(shape, at::kFloat), at::empty(shape, at::kLong), at::empty(shape, at::kFloat),
            at::empty(shape, at::kFloat)};
}

/// Where a window begins and which tokens it is the first to hold.
struct Window {
    int64_t begin, firstNew, end;
};

std::vector<Window> windowsOver(int64_t length, int64_t context, int64_t overlap)
{
    std::vector<Window> windows{{0, 1, std::min(length, context)}};
    while (windows.back().end < length) {
        const Window &last = windows.back();
        const int64_t begin = std::min(last.begin + context - overlap, length - context);
        windows.push_back({begin, last.end, begin + context});
    }
    return windows;
}

/// Scores the new tokens of one window for all texts, a block of rows at a time.
void scoreWindow(const ScoredNetwork &network, const at::Tensor &ids, const Window &window,
                 const ScoreOptions &options, TokenStatistics &all)
{
    const at::Tensor seen = ids.narrow(1, window.begin, window.end - window.begin);
    const at::Tensor tokens = network.tokens(seen);
    const int64_t step = std::max<int64_t>(1, blockBytes / (network.vocabulary * int64_t(sizeof(float))));
    for (int64_t row = 0; row < ids.size(0); ++row)
        for (int64_t first = window.firstNew; first < window.end; first += step) {
            stopPoint();
            const int64_t count = std::min(step, window.end - first);
            const at::Tensor before = tokens[row].narrow(0, first - 1 - window.begin, count);
            const at::Tensor logits = network.logits(before);
            const TokenStatistics part = tokenStatistics(logits, ids[row].narrow(0, first, count));
            if (options.watch)
                options.watch({row, first, logits});
            const auto put = [&](const at::Tensor &target, const at::Tensor &source) {
                target[row].narrow(0, first - 1, count).copy_(source);
            };
            put(all.logProbability, part.logProbability);
            put(all.rank, part.rank);
            put(all.entropy, part.entropy);
            put(all.variance, part.variance);
        }
}

} // namespace

TokenStatistics tokenStatistics(const at::Tensor &logits, const at::Tensor &ids)
{
    const at::Tensor dense = logits.contiguous(), wanted = ids.contiguous();
    const int64_t rows = dense.size(0), columns = dense.size(1);
    TokenStatistics statistics = emptyStatistics({rows});
    static const auto sumRow = fastestSums();
    const float *values = dense.data_ptr<float>();
    const int64_t *targets = wanted.data_ptr<int64_t>();
    float *logProbability = statistics.logProbability.data_ptr<float>();
    float *entropy = statistics.entropy.data_ptr<float>(), *variance = statistics.variance.data_ptr<float>();
    int64_t *rank = statistics.rank.data_ptr<int64_t>();
    inParallelChunks(int(std::min<int64_t>(rows, 16)), [&](int chunk) {
        for (int64_t row = chunk; row < rows; row += 16) {
            const float *line = values + row * columns, token = line[targets[row]];
            const RowSums sums = sumRow(line, columns, token);
            const double mean = sums.first / sums.sum, logSum = std::log(sums.sum);
            logProbability[row] = float(double(token) - double(sums.highest) - logSum);
            rank[row] = sums.above;
            entropy[row] = float(logSum - mean);
            variance[row] = float(std::max(0.0, sums.second / sums.sum - mean * mean));
        }
    });
    return statistics;
}

TokenStatistics scoreTexts(const ScoredNetwork &network, const at::Tensor &ids, const ScoreOptions &options)
{
    const auto refuse = [](const QString &what, const QString &remedy) {
        throw ProblemError({what, tr("the text to score"), remedy, ExitCode::InputUnreadable});
    };
    if (ids.dim() != 2 || ids.size(1) < 2 || ids.size(0) < 1)
        refuse(tr("A text of less than two tokens has nothing to score"), tr("Give a longer text."));
    const int64_t shared = options.overlap > 0 ? options.overlap : std::max<int64_t>(1, network.context / 2);
    if (network.context < 2 || shared >= network.context)
        refuse(tr("Windows of %1 tokens cannot share %2").arg(network.context).arg(shared),
               tr("Choose an overlap below the model's context."));
    if (ids.min().item<int64_t>() < 0 || ids.max().item<int64_t>() >= network.vocabulary)
        refuse(tr("A token is not in the model's vocabulary"), tr("Take the tokenizer that belongs to the model."));
    const c10::AutoGradMode noGradients(false);
    TokenStatistics all = emptyStatistics({ids.size(0), ids.size(1) - 1});
    for (const Window &window : windowsOver(ids.size(1), network.context, shared))
        scoreWindow(network, ids, window, options, all);
    return all;
}

} // namespace gleaner
