#pragma once

namespace gleaner::explore {

double squaredDistanceKernel(const float *a, const float *b, long width);
double dotKernel(const float *a, const float *b, long width);

/// Turns dot products of one row with `count` columns into squared distances (in place) and says for each group of 32
/// columns whether one lies at or below the row's limit or its column's.
void screenRow(float *dots, long count, float square, const float *squares, float limit, const float *limits,
               unsigned char *hits);

/// From dot products of one row with `count` centers (overwritten): the lowest |center|² − 2 dot, its place (the first
/// among equals), and the lowest of the others.
struct TwoLowest {
    float best, second;
    int place;
};
TwoLowest lowestScores(float *dots, const float *squares, int count);

} // namespace gleaner::explore
