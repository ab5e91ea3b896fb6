#pragma once

namespace gleaner::explore {

double squaredDistanceKernel(const float *a, const float *b, long width);
double dotKernel(const float *a, const float *b, long width);

/// Turns dot products of one row with `count` columns into squared distances (in place) and says for each group of 32
/// columns whether one lies at or below the row's limit or its column's.
void screenRow(float *dots, long count, float square, const float *squares, float limit, const float *limits,
               unsigned char *hits);

/// What the dot products of one row with centers are worth: row · center is off by at most
/// lost · reach + length · residue + relative · |product|, the rest of a score by half of `slack`.
struct ScoreError {
    float lost, length, relative, slack;
};

/// From dot products of one row with `count` centers (overwritten): for each the lowest that |center|² − 2 row · center
/// can be, and which centers may have the lowest of all.
struct Rivals {
    float highest; ///< that the lowest score can be
    float others;  ///< lowest that one of the centers can be which are out of the question
    int count;     ///< of the centers that are left: those up to `highest`
    int last;      ///< of them
};
Rivals boundScores(float *dots, const float *squares, const float *reaches, const float *residues, int count,
                   ScoreError error);

} // namespace gleaner::explore
