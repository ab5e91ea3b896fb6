#pragma once
#include <QJsonObject>

namespace gleaner {

/// Version of this program and of the libraries that decide numbers, for RunRecords.
QJsonObject softwareVersions();

/// A sentence where the BLAS in use is a slow one, else empty; shown once at start.
QString blasWarning();

} // namespace gleaner
