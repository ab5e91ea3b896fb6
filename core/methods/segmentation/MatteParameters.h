#pragma once
#include "core/methods/Parameter.h"

#include <QtGlobal>

namespace gleaner::matteblending {

// The parameters of matte label blending. Numbers of the paper where they are known; sizes and steps are for small
// networks on a processor.

constexpr RealParameter threshold{
    {"tau", QT_TRANSLATE_NOOP("methods", "Boundary threshold τ"),
     QT_TRANSLATE_NOOP("methods",
                       "Where the teacher's boundary probability is above it, its matte goes into the label; "
                       "elsewhere the mask does.")},
    0.5,
    {0.0, 1.0}};
constexpr IntegerParameter teacherSteps{
    {"teacher-steps", QT_TRANSLATE_NOOP("methods", "Steps of the teacher"),
     QT_TRANSLATE_NOOP("methods", "Batches of pictures with mattes that the teacher learns from.")},
    240,
    {1, 1000000}};
constexpr IntegerParameter studentSteps{{"student-steps", QT_TRANSLATE_NOOP("methods", "Steps of a student"),
                                         QT_TRANSLATE_NOOP("methods", "Batches that each student learns from.")},
                                        200,
                                        {1, 1000000}};
constexpr IntegerListParameter seeds{
    {"seeds", QT_TRANSLATE_NOOP("methods", "Seeds"),
     QT_TRANSLATE_NOOP("methods", "Each seed trains a teacher and all students anew. The spread over seeds says how "
                                  "much of a difference is luck.")},
    "1,2,3",
    {0, 1000000}};
constexpr TextParameter background{
    {"background", QT_TRANSLATE_NOOP("methods", "New background"),
     QT_TRANSLATE_NOOP("methods",
                       "What the figures are set on for a look at the mattes: a color as #3B6EA5, or the file of a "
                       "picture.")},
    "#3B6EA5"};
constexpr BooleanParameter comparisons{
    {"comparisons", QT_TRANSLATE_NOOP("methods", "Compare with other labels"),
     QT_TRANSLATE_NOOP("methods", "Trains students by mattes alone, by masks alone, by both without blending, by the "
                                  "teacher alone, by true mattes where they are known, and by the control.")},
    true};
constexpr BooleanParameter roughness{
    {"curve", QT_TRANSLATE_NOOP("methods", "Curve over the masks' corners"),
     QT_TRANSLATE_NOOP("methods", "Draws masks of other numbers of corners around the true mattes of the photos, where "
                                  "they are known, and trains two students for each.")},
    true};
constexpr IntegerListParameter corners{{"corners", QT_TRANSLATE_NOOP("methods", "Corners of the masks"),
                                        QT_TRANSLATE_NOOP("methods", "Points of this curve."), "", true},
                                       "8,12,24,48",
                                       {3, 1000}};
constexpr BooleanParameter matteCurve{
    {"matte-curve", QT_TRANSLATE_NOOP("methods", "Curve over the number of mattes"),
     QT_TRANSLATE_NOOP("methods", "Trains teachers and students with a quarter and half of the mattes, too. Takes as "
                                  "long as two thirds of a seed."),
     "", true},
    false};
constexpr RealParameter photoShare{
    {"rho", QT_TRANSLATE_NOOP("methods", "Share of photos ρ"),
     QT_TRANSLATE_NOOP("methods", "Of the photos in a student's batch; the others are pictures with mattes. 1: photos "
                                  "alone."),
     "", true},
    0.5,
    {0.0, 1.0}};
constexpr RealParameter low{
    {"band", QT_TRANSLATE_NOOP("methods", "Rule of the boundary"),
     QT_TRANSLATE_NOOP("methods", "A pixel of a matte is boundary where it lies above this and below 1 minus this."),
     "", true},
    0.05,
    {0.0, 0.49}};
constexpr RealParameter guard{
    {"guard", QT_TRANSLATE_NOOP("methods", "Guard at the contour"),
     QT_TRANSLATE_NOOP("methods",
                       "The teacher's boundary counts only within so many times the square root of the mask's area of "
                       "the mask's contour, as 0.05; 0: anywhere."),
     "", true},
    0.0,
    {0.0, 1.0}};
constexpr BooleanParameter soft{
    {"soft", QT_TRANSLATE_NOOP("methods", "Soft blending"),
     QT_TRANSLATE_NOOP("methods", "Weighs matte and mask by the boundary probability itself instead of its threshold."),
     "", true},
    false};
constexpr BooleanParameter fromTeacher{
    {"from-teacher", QT_TRANSLATE_NOOP("methods", "Students begin as the teacher"),
     QT_TRANSLATE_NOOP("methods", "With its weights and its size, instead of random weights and half its width."), "",
     true},
    false};
constexpr BooleanParameter light{
    {"light", QT_TRANSLATE_NOOP("methods", "Light students"),
     QT_TRANSLATE_NOOP("methods", "Students of half the teacher's width, for use in real time."), "", true},
    true};
constexpr IntegerParameter side{
    {"side", QT_TRANSLATE_NOOP("methods", "Side of the pictures"),
     QT_TRANSLATE_NOOP("methods", "All pictures are resized to squares of so many pixels; a multiple of 8."), "pixels",
     true},
    64,
    {16, 512}};
constexpr IntegerParameter batch{{"batch", QT_TRANSLATE_NOOP("methods", "Batch"),
                                  QT_TRANSLATE_NOOP("methods", "Pictures in a step of all trainings."), "", true},
                                 16,
                                 {1, 1024}};
constexpr RealParameter rate{
    {"lr", QT_TRANSLATE_NOOP("methods", "Learning rate"),
     QT_TRANSLATE_NOOP("methods", "Of all trainings at the start; it falls to 0 along half a cosine."), "", true},
    0.003,
    {0.0, 10.0}};
constexpr RealParameter differenceWeight{
    {"w-l1", QT_TRANSLATE_NOOP("methods", "Weight of the difference"),
     QT_TRANSLATE_NOOP("methods", "Of the mean absolute difference of mattes in the loss."), "", true},
    1.0,
    {0.0, 1000.0}};
constexpr RealParameter pyramidWeight{
    {"w-pyramid", QT_TRANSLATE_NOOP("methods", "Weight of the pyramid"),
     QT_TRANSLATE_NOOP("methods", "Of the difference of Laplacian pyramids with five levels."), "", true},
    1.0,
    {0.0, 1000.0}};
constexpr RealParameter boundaryWeight{{"w-boundary", QT_TRANSLATE_NOOP("methods", "Weight of the boundary"),
                                        QT_TRANSLATE_NOOP("methods", "Of the cross entropy of the boundary."), "",
                                        true},
                                       1.0,
                                       {0.0, 1000.0}};
constexpr RealParameter gradientWeight{{"w-gradient", QT_TRANSLATE_NOOP("methods", "Weight of gradients"),
                                        QT_TRANSLATE_NOOP("methods", "Of the difference of the mattes' gradients."), "",
                                        true},
                                       0.0,
                                       {0.0, 1000.0}};
constexpr RealParameter compositionWeight{
    {"w-composition", QT_TRANSLATE_NOOP("methods", "Weight of the composition"),
     QT_TRANSLATE_NOOP("methods", "Of the difference that the mattes make in the picture put together again."), "",
     true},
    0.0,
    {0.0, 1000.0}};
constexpr IntegerParameter limit{
    {"limit", QT_TRANSLATE_NOOP("methods", "Photos at most"),
     QT_TRANSLATE_NOOP("methods", "So many photos are drawn at random and held in memory; 0 takes all."), "", true},
    2000,
    {0, 10000000}};
constexpr IntegerParameter shown{{"show", QT_TRANSLATE_NOOP("methods", "Pictures shown"),
                                  QT_TRANSLATE_NOOP("methods", "So many photos and test pictures are drawn."), "",
                                  true},
                                 4,
                                 {1, 50}};
constexpr TextParameter saveTo{
    {"save-to", QT_TRANSLATE_NOOP("methods", "Folder for the student"),
     QT_TRANSLATE_NOOP("methods", "Writes the student's weights, and of every photo its matte and the blended label it "
                                  "learned from. The folder must not exist yet; empty keeps nothing."),
     "", true},
    ""};

} // namespace gleaner::matteblending
