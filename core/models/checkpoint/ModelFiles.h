#pragma once
#include "core/support/Problem.h"

#include <QJsonObject>

namespace gleaner {

/// Small files beside the weights, on disk or embedded. All throw ProblemError (ModelRefused) naming the file.
QByteArray readModelFile(const QString &path, qint64 longest);
/// A JSON object of at most 16 MB.
QJsonObject readModelJson(const QString &path);

} // namespace gleaner
