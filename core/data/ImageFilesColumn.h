#pragma once
#include "core/data/Column.h"

namespace gleaner {

/// Pictures in files below one folder, decoded when asked for.
class ImageFilesColumn final : public ImageColumn {
public:
    /// `paths` are relative to `root`.
    ImageFilesColumn(QString name, QString root, QStringList paths);
    qsizetype rows() const override { return m_paths.size(); }
    cv::Mat image(qsizetype row) const override;
    cv::Mat thumbnail(qsizetype row, int side) const override;
    QByteArray contentKey(qsizetype row) const override;
    QString location(qsizetype row) const override { return m_root + m_paths[row]; }

private:
    QString m_root; ///< ends with a slash
    QStringList m_paths;
};

} // namespace gleaner
