#pragma once
#include "core/explore/Layout.h"
#include "core/methods/Parameters.h"

namespace gleaner {

// Parameters that the methods of this family share.

inline constexpr Choice distanceChoices[] = {
    {"euclidean", QT_TRANSLATE_NOOP("methods", "Euclidean")},
    {"cosine", QT_TRANSLATE_NOOP("methods", "Cosine: angles alone, lengths don't count")}};
inline constexpr ChoiceParameter distanceParameter{
    {"distance", QT_TRANSLATE_NOOP("methods", "Distance"),
     QT_TRANSLATE_NOOP("methods",
                       "How far two vectors are from each other. For features of image–text models the cosine "
                       "is usual; it is the same as the Euclidean distance where all lengths are 1.")},
    "euclidean",
    distanceChoices};
inline constexpr IntegerParameter dimensionsParameter{
    {"dimensions", QT_TRANSLATE_NOOP("methods", "Dimensions"),
     QT_TRANSLATE_NOOP("methods", "A picture in the plane, or points in space that can be turned.")},
    2,
    {2, 3}};
inline constexpr IntegerParameter rowLimitParameter{
    {"rows", QT_TRANSLATE_NOOP("methods", "Rows at most"),
     QT_TRANSLATE_NOOP("methods", "With more rows than this a random sample is taken; 0 takes all."), "", true},
    0,
    {0, 100000000}};
inline constexpr Choice startChoices[] = {
    {"pca", QT_TRANSLATE_NOOP("methods", "Principal components")},
    {"spectral", QT_TRANSLATE_NOOP("methods", "Eigenvectors of the neighbor graph")},
    {"random", QT_TRANSLATE_NOOP("methods", "Random")}};

inline explore::Distance distanceOf(const Parameters &parameters)
{
    return parameters[distanceParameter] == "cosine" ? explore::Distance::Cosine : explore::Distance::Euclidean;
}

inline explore::Start startOf(std::string_view id)
{
    if (id == "spectral")
        return explore::Start::Spectral;
    return id == "random" ? explore::Start::Random : explore::Start::Pca;
}

} // namespace gleaner
