#pragma once
#include "core/methods/shared/FewShotTask.h"

namespace gleaner {

/// What speaks against these prompt templates; `where` names the parameter.
Problems promptProblems(const QString &typed, const QString &where);
/// What speaks against this data as a few-shot task with at least `fewestClasses` classes. Quick.
Problems fewShotProblems(const DataSet &data, const FewShotTask::Options &options, int fewestClasses);

} // namespace gleaner
