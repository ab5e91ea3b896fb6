#pragma once
#include <QString>

namespace gleaner {

/// What a file or folder is to us, by its content; never by its name alone.
enum class PathKind { Data, Model, Results, Project, Report };
PathKind kindOfPath(const QString &path);

} // namespace gleaner
