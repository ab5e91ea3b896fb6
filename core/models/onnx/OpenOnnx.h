#pragma once
#include "core/models/Model.h"

namespace gleaner {

/// The network of an ONNX file as a classifier or a detector, by the shape of its first output. Throws ProblemError
/// (ModelRefused).
ModelPtr openOnnx(const QString &uri, const QString &path);

} // namespace gleaner
