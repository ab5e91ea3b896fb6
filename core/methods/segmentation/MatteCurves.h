#pragma once
#include "core/methods/segmentation/MatteTrial.h"

namespace gleaner {

/// What some arms reach where one thing is changed.
struct MattePoint {
    double x = 0;
    std::map<MatteArm, MatteFigures> figures;
};

/// Masks of so many corners, drawn anew around the photos' true mattes as people would: an experiment about masks that
/// needs the truth to make them. Naive joint training and MLB of one seed, with its teacher.
std::vector<MattePoint> overCorners(const std::vector<int> &corners, const MatteMaterial &material,
                                    const MattePlan &plan, uint64_t seed, const MatteTrial &trial, RunContext &context);

/// A quarter, half and all of the pictures with mattes: teachers of their own, and students on mattes alone and of MLB.
/// The last point is that of the trial.
std::vector<MattePoint> overMattes(const MatteMaterial &material, const MattePlan &plan, uint64_t seed,
                                   const MatteTrial &trial, RunContext &context);

/// Labels of the trial's photos by other thresholds, against their true mattes where they are known.
struct ThresholdPoint {
    double threshold = 0, share = 0;
    std::optional<MatteFigures> figures;
};
std::vector<ThresholdPoint> overThresholds(const MatteMaterial &material, const MattePlan &plan,
                                           const MatteTrial &trial);

} // namespace gleaner
