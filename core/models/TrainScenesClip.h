#pragma once
#include <QString>

namespace gleaner {

class RunContext;

/// The recipe of zoo:scenes-clip; see trainZooModel().
void trainScenesClip(const QString &outDir, RunContext &context);

} // namespace gleaner
