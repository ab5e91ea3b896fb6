#include "widgets/panels/SourceDrag.h"

#include <QMimeData>

namespace gleaner {

static const QString type = QStringLiteral("application/x-gleaner-uri");

QMimeData *dragUri(const QString &uri)
{
    auto *data = new QMimeData;
    data->setData(type, uri.toUtf8());
    data->setText(uri);
    return data;
}

QString draggedUri(const QMimeData *data) { return QString::fromUtf8(data->data(type)); }

} // namespace gleaner
