#pragma once
#include "core/models/Model.h"

#include <QJsonObject>

namespace gleaner {

/// What `gleaner model info --json` prints.
QJsonObject modelJson(const ModelInfo &info);
/// What `gleaner model info` prints: facts, then the tensors in columns; ends with a line break.
QString modelText(const ModelInfo &info);

} // namespace gleaner
