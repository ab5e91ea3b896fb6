#pragma once
#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace gleaner {

/// Rows that other curations take, against which mmSSR is compared: each gives `count` rows, or all where there are
/// fewer, from what can be known of a pool without its truth. `features` are (N, D), of any length.

/// Around the median of `values`, as perplexities.
std::vector<int> middleRows(const std::vector<double> &values, int count);

/// With the highest values, as CLIP scores; of equal ones the first.
std::vector<int> highestRows(const std::vector<double> &values, int count);

/// By falling score, leaving out what resembles a row already taken by a cosine of `alike` or more (Liu et al. 2024,
/// “What Makes Good Data for Alignment?”). Where the pool ends too soon, the best of what was left out fill up.
std::vector<int> diverseRows(const std::vector<double> &scores, const at::Tensor &features, int count,
                             double alike = 0.9);

/// From clusters of cosine k-means, about √N of them (Lee et al. 2024, COINCIDE). A cluster gets rows in proportion to
/// exp(S / (τ · D)): S is how near its center lies to the others' (mean cosine), D how dense it is (mean Gaussian
/// kernel of its pairs), τ = 0.1. Within it rows are taken one by one so that they resemble the cluster best (least
/// maximum mean discrepancy).
std::vector<int> clusteredRows(const at::Tensor &features, int count, uint64_t seed);

} // namespace gleaner
