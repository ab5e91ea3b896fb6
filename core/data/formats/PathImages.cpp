#include "core/data/formats/PathImages.h"

#include "core/data/ImageFile.h"
#include "core/data/formats/Reading.h"

#include <QCoreApplication>
#include <QDir>

namespace gleaner {

PathImages::PathImages(QString name, QString root, QStringList paths)
    : ImageColumn(std::move(name)), m_root(std::move(root)), m_paths(std::move(paths))
{
    if (!m_root.endsWith(QLatin1Char('/')))
        m_root += QLatin1Char('/');
}

QString PathImages::location(qsizetype row) const
{
    const QString &path = m_paths[row];
    return path.isEmpty() || QDir::isAbsolutePath(path) ? path : m_root + path;
}

QString PathImages::pathOf(qsizetype row) const
{
    if (m_paths[row].isEmpty())
        refuseFile(QStringLiteral("%1#%2").arg(m_root).arg(row),
                   QCoreApplication::translate("Formats", "This row has no picture"),
                   QCoreApplication::translate("Formats", "Choose the rows that have one."));
    return location(row);
}

cv::Mat PathImages::image(qsizetype row) const { return readImage(pathOf(row)); }

cv::Mat PathImages::thumbnail(qsizetype row, int side) const { return readThumbnail(pathOf(row), side); }

QByteArray PathImages::contentKey(qsizetype row) const { return imageFileKey(pathOf(row)); }

} // namespace gleaner
