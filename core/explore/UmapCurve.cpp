#include "core/explore/Umap.h"

#include <algorithm>
#include <cmath>

namespace gleaner::explore {

namespace {

constexpr int samples = 300;

double wanted(double x, double minimumDistance, double spread)
{
    return x < minimumDistance ? 1 : std::exp(-(x - minimumDistance) / spread);
}

/// Sum of squared errors, and the normal equations of a step in (log a, log b).
double errorOf(double logA, double logB, double minimumDistance, double spread, double (&matrix)[3], double (&right)[2])
{
    const double a = std::exp(logA), b = std::exp(logB);
    double error = 0;
    std::fill_n(matrix, 3, 0.0);
    std::fill_n(right, 2, 0.0);
    for (int i = 0; i < samples; ++i) {
        const double x = 3 * spread * i / (samples - 1), power = x > 0 ? a * std::pow(x, 2 * b) : 0;
        const double value = 1 / (1 + power), rest = wanted(x, minimumDistance, spread) - value;
        const double slopeA = -power * value * value, slopeB = x > 0 ? slopeA * 2 * b * std::log(x) : 0;
        error += rest * rest;
        matrix[0] += slopeA * slopeA;
        matrix[1] += slopeA * slopeB;
        matrix[2] += slopeB * slopeB;
        right[0] += slopeA * rest;
        right[1] += slopeB * rest;
    }
    return error;
}

} // namespace

UmapCurve fitUmapCurve(double minimumDistance, double spread)
{
    // Levenberg–Marquardt in the logarithms, which keeps both positive.
    double logA = std::log(1.0 / std::pow(spread, 2)), logB = 0, damping = 1e-3;
    double matrix[3], right[2];
    double error = errorOf(logA, logB, minimumDistance, spread, matrix, right);
    for (int round = 0; round < 200 && damping < 1e12; ++round) {
        const double m00 = matrix[0] * (1 + damping) + 1e-12, m11 = matrix[2] * (1 + damping) + 1e-12;
        const double determinant = m00 * m11 - matrix[1] * matrix[1];
        const double stepA = (right[0] * m11 - right[1] * matrix[1]) / determinant;
        const double stepB = (right[1] * m00 - right[0] * matrix[1]) / determinant;
        const double nextA = std::clamp(logA + stepA, -20.0, 20.0), nextB = std::clamp(logB + stepB, -4.0, 4.0);
        double nextMatrix[3], nextRight[2];
        const double next = errorOf(nextA, nextB, minimumDistance, spread, nextMatrix, nextRight);
        if (!(next < error)) {
            damping *= 10;
            continue;
        }
        const bool settled = error - next < 1e-14 * error;
        logA = nextA;
        logB = nextB;
        error = next;
        std::copy_n(nextMatrix, 3, matrix);
        std::copy_n(nextRight, 2, right);
        damping = std::max(damping / 10, 1e-12);
        if (settled)
            break;
    }
    return {std::exp(logA), std::exp(logB)};
}

} // namespace gleaner::explore
