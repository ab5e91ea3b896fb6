#include "core/methods/curation/TrialBaselines.h"

#include "core/explore/KMeans.h"
#include "core/models/FeatureRows.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace gleaner {

namespace {

constexpr double temperature = 0.1;

std::vector<int> orderedBy(const std::vector<double> &values)
{
    std::vector<int> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](int row) { return values[size_t(row)]; });
    return order;
}

std::vector<int> fallingBy(std::vector<double> values)
{
    for (double &value : values)
        value = -value;
    return orderedBy(values);
}

at::Tensor rowsOf(const at::Tensor &all, const std::vector<int> &rows)
{
    return all.index_select(0, at::tensor(std::vector<int64_t>(rows.begin(), rows.end()), at::kLong));
}

/// exp(−|x − y|²) of all pairs of unit rows.
at::Tensor kernelOf(const at::Tensor &rows) { return at::exp(2 * (at::matmul(rows, rows.t()) - 1)); }

/// A cluster with how much of the budget it should get.
struct Cluster {
    std::vector<int> rows;
    double weight = 0;
    int taken = 0;
};

std::vector<Cluster> clustersOf(const at::Tensor &units, uint64_t seed)
{
    explore::KMeansOptions options;
    options.clusters = std::max(1, int(std::sqrt(double(units.size(0)))));
    options.iterations = 50;
    options.distance = explore::Distance::Cosine;
    options.seed = seed;
    const explore::KMeansResult found = explore::kMeans(arrayOf(units), options);
    std::vector<Cluster> clusters(size_t(options.clusters));
    for (size_t row = 0; row < found.cluster.size(); ++row)
        clusters[size_t(found.cluster[row])].rows.push_back(int(row));
    std::vector<at::Tensor> means;
    std::erase_if(clusters, [](const Cluster &cluster) { return cluster.rows.empty(); });
    for (const Cluster &cluster : clusters)
        means.push_back(rowsOf(units, cluster.rows).mean(0));
    const at::Tensor centers = unitRows(at::stack(means)), near = at::matmul(centers, centers.t());
    const auto others = double(std::max<size_t>(1, clusters.size() - 1));
    std::vector<double> exponents;
    for (size_t i = 0; i < clusters.size(); ++i) {
        const auto size = double(clusters[i].rows.size());
        const double pairs =
            size > 1 ? (kernelOf(rowsOf(units, clusters[i].rows)).sum().item<double>() - size) / (size * (size - 1))
                     : 1;
        exponents.push_back((near[int64_t(i)].sum().item<double>() - 1) / others / (temperature * pairs));
    }
    const double highest = *std::ranges::max_element(exponents);
    for (size_t i = 0; i < clusters.size(); ++i)
        clusters[i].weight = std::exp(exponents[i] - highest);
    return clusters;
}

/// Hands the budget out one by one to whoever is farthest below its share; a cluster that is used up gets no more.
void share(std::vector<Cluster> &clusters, int count)
{
    for (int given = 0; given < count; ++given) {
        Cluster *next = nullptr;
        for (Cluster &each : clusters)
            if (each.taken < int(each.rows.size()) &&
                (!next || each.weight / (each.taken + 1) > next->weight / (next->taken + 1)))
                next = &each;
        ++next->taken;
    }
}

/// The `count` rows of a kernel that, one after the other, bring the maximum mean discrepancy to all rows down most.
std::vector<int64_t> mostLike(const at::Tensor &kernel, int count)
{
    const at::Tensor mean = kernel.mean(1), diagonal = kernel.diagonal();
    at::Tensor chosen = at::zeros_like(mean), open = at::zeros_like(mean);
    std::vector<int64_t> rows;
    for (int n = 1; n <= count; ++n) {
        // MMD² of the chosen with x, less what does not depend on x.
        const at::Tensor discrepancy = (2 * chosen + diagonal) / double(n * n) - 2 * mean / double(n) + open;
        rows.push_back(discrepancy.argmin().item<int64_t>());
        chosen = chosen + kernel[rows.back()];
        open[rows.back()] = INFINITY;
    }
    return rows;
}

} // namespace

std::vector<int> middleRows(const std::vector<double> &values, int count)
{
    const std::vector<int> order = orderedBy(values);
    const auto taken = std::min<qsizetype>(count, qsizetype(order.size()));
    const auto first = order.begin() + (qsizetype(order.size()) - taken) / 2;
    return {first, first + taken};
}

std::vector<int> highestRows(const std::vector<double> &values, int count)
{
    std::vector<int> order = fallingBy(values);
    order.resize(std::min(order.size(), size_t(count)));
    return order;
}

std::vector<int> diverseRows(const std::vector<double> &scores, const at::Tensor &features, int count, double alike)
{
    const at::Tensor units = unitRows(features.to(at::kFloat));
    at::Tensor nearest = at::full({units.size(0)}, -1.0); // cosine to what is taken
    std::vector<int> taken, left;
    for (const int row : fallingBy(scores)) {
        stopPoint();
        if (int(taken.size()) == count)
            return taken;
        if (nearest[row].item<double>() >= alike) {
            left.push_back(row);
            continue;
        }
        taken.push_back(row);
        nearest = at::maximum(nearest, at::mv(units, units[row]));
    }
    for (const int row : left)
        if (int(taken.size()) < count)
            taken.push_back(row);
    return taken;
}

std::vector<int> clusteredRows(const at::Tensor &features, int count, uint64_t seed)
{
    const at::Tensor units = unitRows(features.to(at::kFloat));
    std::vector<Cluster> clusters = clustersOf(units, seed);
    share(clusters, std::min(count, int(units.size(0))));
    std::vector<int> taken;
    for (const Cluster &cluster : clusters) {
        stopPoint();
        for (const int64_t at : mostLike(kernelOf(rowsOf(units, cluster.rows)), cluster.taken))
            taken.push_back(cluster.rows[size_t(at)]);
    }
    return taken;
}

} // namespace gleaner
