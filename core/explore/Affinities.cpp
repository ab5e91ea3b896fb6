#include "core/explore/SparseGraph.h"

#include <algorithm>
#include <cmath>

namespace gleaner::explore {

namespace {

/// Probabilities over one row's neighbors with the wanted entropy, by bisection on the precision of the Gaussian.
void fitGaussian(const float *distances, int count, double perplexity, std::vector<double> &shares)
{
    constexpr int rounds = 100;
    constexpr double close = 1e-6;
    const double wanted = std::log(perplexity), nearest = double(distances[0]) * double(distances[0]);
    double mean = 0;
    for (int i = 0; i < count; ++i)
        mean += double(distances[i]) * double(distances[i]) - nearest;
    mean /= count;
    double precision = mean > 0 ? 1 / mean : 1, low = 0, high = HUGE_VAL;
    for (int round = 0; round < rounds; ++round) {
        double sum = 0, moment = 0;
        for (int i = 0; i < count; ++i) {
            const double square = double(distances[i]) * double(distances[i]) - nearest;
            shares[size_t(i)] = std::exp(-precision * square);
            sum += shares[size_t(i)];
            moment += square * shares[size_t(i)];
        }
        const double entropy = std::log(sum) + precision * moment / sum;
        for (int i = 0; i < count; ++i)
            shares[size_t(i)] /= sum;
        if (std::abs(entropy - wanted) < close || mean == 0)
            break;
        (entropy > wanted ? low : high) = precision;
        precision = std::isinf(high) ? precision * 2 : (low + high) / 2;
        if (precision * mean > 1e30)
            break; // more neighbors at the same distance than the perplexity asks for
    }
}

/// σ with Σ exp(−max(0, d − ρ)/σ) = wanted.
double fitWidth(const float *distances, int count, double rho, double wanted)
{
    constexpr int rounds = 64;
    double low = 0, high = HUGE_VAL, sigma = 1;
    for (int round = 0; round < rounds; ++round) {
        double sum = 0;
        for (int i = 0; i < count; ++i) {
            const double over = double(distances[i]) - rho;
            sum += over > 0 ? std::exp(-over / sigma) : 1;
        }
        if (std::abs(sum - wanted) < 1e-5)
            break;
        (sum > wanted ? high : low) = sigma;
        sigma = std::isinf(high) ? sigma * 2 : (low + high) / 2;
        if (sigma > 1e30)
            break;
    }
    return sigma;
}

} // namespace

SparseGraph gaussianAffinities(const NeighborGraph &neighbors, double perplexity)
{
    const int count = neighbors.count;
    std::vector<float> weights(neighbors.index.size(), count > 0 ? 1 / float(count) : 0);
    if (perplexity > 0)
        inRowPieces(neighbors.rows(), 256, [&](qint64 first, qint64 end) {
            std::vector<double> shares(static_cast<size_t>(count));
            for (qint64 row = first; row < end; ++row) {
                fitGaussian(neighbors.distanceOf(row), count, std::min(perplexity, double(count)), shares);
                std::transform(shares.begin(), shares.end(), weights.begin() + row * count,
                               [](double share) { return float(share); });
            }
        });
    const double scale = 1 / (2 * double(std::max<qint64>(1, neighbors.rows())));
    return symmetricGraph(neighbors, weights,
                          [scale](float there, float back) { return float((double(there) + double(back)) * scale); });
}

void fitMemberships(const NeighborGraph &neighbors, std::vector<float> &rho, std::vector<float> &sigma)
{
    const int count = neighbors.count;
    rho.assign(size_t(neighbors.rows()), 0.0F);
    sigma.assign(size_t(neighbors.rows()), 1.0F);
    double total = 0;
    for (float distance : neighbors.distance)
        total += double(distance);
    const double mean = neighbors.distance.empty() ? 0 : total / double(neighbors.distance.size());
    inRowPieces(neighbors.rows(), 512, [&](qint64 first, qint64 end) {
        for (qint64 row = first; row < end; ++row) {
            const float *distances = neighbors.distanceOf(row);
            double own = 0;
            for (int i = 0; i < count; ++i)
                own += double(distances[i]) / count;
            // The nearest point that is no duplicate.
            const float *nearest = std::find_if(distances, distances + count, [](float d) { return d > 0; });
            const float offset = nearest == distances + count ? 0 : *nearest;
            // The sum counts the point itself as a neighbor, so with it there are count + 1.
            const double width = fitWidth(distances, count, double(offset), std::log2(double(count + 1)));
            rho[size_t(row)] = offset;
            sigma[size_t(row)] = float(std::max({width, 1e-3 * (offset > 0 ? own : mean), 1e-30}));
        }
    });
}

SparseGraph fuzzyMemberships(const NeighborGraph &neighbors)
{
    std::vector<float> rho, sigma, weights(neighbors.index.size());
    fitMemberships(neighbors, rho, sigma);
    for (qint64 row = 0; row < neighbors.rows(); ++row)
        for (int i = 0; i < neighbors.count; ++i) {
            const float over = neighbors.distanceOf(row)[i] - rho[size_t(row)];
            weights[size_t(row * neighbors.count + i)] = over <= 0 ? 1 : std::exp(-over / sigma[size_t(row)]);
        }
    return symmetricGraph(neighbors, weights, [](float there, float back) { return there + back - there * back; });
}

} // namespace gleaner::explore
