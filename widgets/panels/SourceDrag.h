#pragma once
#include <QString>

class QMimeData;

namespace gleaner {

/// What is dragged from the sources: the URI of an open data set or model.
QMimeData *dragUri(const QString &uri);
/// Its URI, or empty where something else is dragged.
QString draggedUri(const QMimeData *data);

} // namespace gleaner
