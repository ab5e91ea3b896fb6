#pragma once
#include "core/data/Column.h"

namespace gleaner {

/// Pictures in files anywhere, decoded when asked for. A row may have none: asking for it is a Problem.
class PathImages final : public ImageColumn {
public:
    /// `paths` are absolute, or relative to `root`; an empty one means that the row has no picture.
    PathImages(QString name, QString root, QStringList paths);
    qsizetype rows() const override { return m_paths.size(); }
    cv::Mat image(qsizetype row) const override;
    cv::Mat thumbnail(qsizetype row, int side) const override;
    QByteArray contentKey(qsizetype row) const override;
    QString location(qsizetype row) const override;

private:
    QString pathOf(qsizetype row) const;

    QString m_root; ///< ends with a slash
    QStringList m_paths;
};

} // namespace gleaner
