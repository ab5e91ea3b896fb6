#pragma once
#include "core/methods/Parameter.h"

#include <QtGlobal>

namespace gleaner::comclip {

constexpr Choice weightings[] = {{"official", QT_TRANSLATE_NOOP("methods", "Similarity by their sum")},
                                 {"clamped", QT_TRANSLATE_NOOP("methods", "The same, negative ones as 0")},
                                 {"softmax", QT_TRANSLATE_NOOP("methods", "Softmax")},
                                 {"uniform", QT_TRANSLATE_NOOP("methods", "All equal")}};
constexpr ChoiceParameter weighting{
    {"weights", QT_TRANSLATE_NOOP("methods", "Weights of the parts"),
     QT_TRANSLATE_NOOP("methods",
                       "How the similarity of each part with its words becomes its weight. The paper divides by "
                       "the sum, which says little where similarities are negative; the run counts such rows.")},
    "official",
    weightings};
constexpr RealParameter whole{{"whole", QT_TRANSLATE_NOOP("methods", "Weight of the whole picture"),
                               QT_TRANSLATE_NOOP("methods", "The parts together weigh 1.")},
                              1.0,
                              {0.0, 10.0}};
constexpr Choice lengths[] = {{"raw", QT_TRANSLATE_NOOP("methods", "As the model gives them")},
                              {"unit", QT_TRANSLATE_NOOP("methods", "All of length 1")}};
constexpr ChoiceParameter length{
    {"embeddings", QT_TRANSLATE_NOOP("methods", "Embeddings"),
     QT_TRANSLATE_NOOP("methods",
                       "The official scripts for OpenAI's CLIP add embeddings as they are, so that longer ones "
                       "count for more; the one for Hugging Face's CLIP brings them to length 1 first.")},
    "raw",
    lengths};
constexpr Choice matchings[] = {{"one vector", QT_TRANSLATE_NOOP("methods", "One vector of each picture")},
                                {"query tokens", QT_TRANSLATE_NOOP("methods", "Many vectors, the best one counts")}};
constexpr ChoiceParameter matching{
    {"matching", QT_TRANSLATE_NOOP("methods", "Matching"),
     QT_TRANSLATE_NOOP("methods",
                       "What a picture is to the model: one vector, or a set of them as with BLIP-2, of which the one "
                       "that is closest to the words counts. Here the set has a vector for each patch.")},
    "one vector",
    matchings};
constexpr IntegerListParameter seeds{
    {"seeds", QT_TRANSLATE_NOOP("methods", "Seeds"),
     QT_TRANSLATE_NOOP("methods",
                       "Each seed draws other rows, and disturbs and exchanges boxes in another way. The spread "
                       "over seeds says how much of a difference is luck.")},
    "1,2,3",
    {0, 1000000}};
constexpr IntegerParameter limit{
    {"limit", QT_TRANSLATE_NOOP("methods", "Rows per seed"),
     QT_TRANSLATE_NOOP("methods", "At most so many rows for each seed, chosen at random; 0 takes all.")},
    300,
    {0, 10000000}};
constexpr TextParameter partTemplate{
    {"part-prompt", QT_TRANSLATE_NOOP("methods", "Words of a part"),
     QT_TRANSLATE_NOOP("methods",
                       "What a part's picture is compared with; {} stands for its words. The paper takes the "
                       "bare words."),
     "", true},
    "{}"};
constexpr Choice looks[] = {{"mask", QT_TRANSLATE_NOOP("methods", "In its place, black around it")},
                            {"mean", QT_TRANSLATE_NOOP("methods", "In its place, the mean color around it")},
                            {"crop", QT_TRANSLATE_NOOP("methods", "Cut out")}};
constexpr ChoiceParameter look{{"part-picture", QT_TRANSLATE_NOOP("methods", "Picture of a part"),
                                QT_TRANSLATE_NOOP("methods", "What the model is shown of a part."), "", true},
                               "mask",
                               looks};
constexpr RealParameter temperature{
    {"temperature", QT_TRANSLATE_NOOP("methods", "Temperature of the softmax"),
     QT_TRANSLATE_NOOP("methods", "Similarities are divided by it; only for the softmax."), "", true},
    0.1,
    {0.0001, 1000.0}};
constexpr BooleanParameter controls{
    {"controls", QT_TRANSLATE_NOOP("methods", "Controls"),
     QT_TRANSLATE_NOOP("methods", "Also measures equal weights, parts alone, the whole picture for every part, and "
                                  "exchanged and disturbed boxes."),
     "", true},
    true};
constexpr IntegerParameter candidates{
    {"candidates", QT_TRANSLATE_NOOP("methods", "Hits ranked again"),
     QT_TRANSLATE_NOOP("methods",
                       "Also searches all pictures by captions: so many first hits of CLIP are ranked again by their "
                       "parts. 0 leaves the search out.")},
    10,
    {0, 1000}};
constexpr IntegerParameter queries{
    {"queries", QT_TRANSLATE_NOOP("methods", "Captions searched by"),
     QT_TRANSLATE_NOOP("methods", "At most so many captions for each seed; 0 takes all of its rows."), "", true},
    100,
    {0, 10000000}};
constexpr IntegerParameter shownRow{
    {"show", QT_TRANSLATE_NOOP("methods", "Row shown in detail"),
     QT_TRANSLATE_NOOP("methods",
                       "Row whose parts are drawn, counted from 1; the first one where there is no such row."),
     "", true},
    1,
    {1, 10000000}};

} // namespace gleaner::comclip
