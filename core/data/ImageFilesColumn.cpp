#include "core/data/ImageFilesColumn.h"

#include "core/data/ImageFile.h"

namespace gleaner {

ImageFilesColumn::ImageFilesColumn(QString name, QString root, QStringList paths)
    : ImageColumn(std::move(name)), m_root(std::move(root)), m_paths(std::move(paths))
{
    if (!m_root.endsWith(QLatin1Char('/')))
        m_root += QLatin1Char('/');
}

cv::Mat ImageFilesColumn::image(qsizetype row) const { return readImage(location(row)); }

cv::Mat ImageFilesColumn::thumbnail(qsizetype row, int side) const { return readThumbnail(location(row), side); }

QByteArray ImageFilesColumn::contentKey(qsizetype row) const { return imageFileKey(location(row)); }

} // namespace gleaner
