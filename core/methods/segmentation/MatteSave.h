#pragma once
#include "core/methods/segmentation/MatteFindings.h"

namespace gleaner {

/// Writes MLB's student of the first seed (student.safetensors) and for each photo mattes/ROW.png and labels/ROW.png to
/// a folder that must not exist or be empty, whole or not at all. Throws ProblemError (OutputUnwritable).
void saveMatteStudent(const MatteFindings &findings, const QString &folder);

} // namespace gleaner
