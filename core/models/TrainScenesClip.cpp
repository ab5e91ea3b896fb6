#include "core/models/TrainScenesClip.h"
namespace gleaner {
void trainScenesClip(const QString &, RunContext &) {}
} // namespace gleaner
