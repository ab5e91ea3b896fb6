#pragma once
#include "core/data/Column.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <vector>

class QThreadPool;

namespace gleaner {

/// Decodes thumbnails on a pool's threads and keeps the last used ones. Belongs to the window's thread, which never
/// reads a picture itself.
class ThumbnailLoader final : public QObject {
    Q_OBJECT

public:
    ThumbnailLoader(QThreadPool *pool, QObject *parent);
    ~ThumbnailLoader() override;

    /// Forgets everything read so far. May be null.
    void setPictures(std::shared_ptr<const ImageColumn> pictures);
    void setBudget(qint64 bytes);
    /// What is on the screen now, most wanted first; replaces earlier wishes that are not being read yet. `side` is the
    /// longer side in device pixels.
    void want(const std::vector<int> &rows, int side);
    /// The decoded picture, of this size if it is there, else of another; null while there is none.
    const QImage *picture(int row, int side);
    /// Why the picture of a row cannot be shown; empty while nothing is wrong.
    QString failure(int row) const { return m_failures.value(row); }
    QString location(int row) const;

Q_SIGNALS:
    void arrived(int row); ///< decoded or failed

private:
    struct Shared;
    static void work(const std::shared_ptr<Shared> &shared);
    void take(int row, int side, const QImage &image, const QString &failure);

    std::shared_ptr<Shared> m_shared;
    QThreadPool *m_pool;
    QCache<quint64, QImage> m_cache;
    QHash<int, QString> m_failures;
    QHash<int, int> m_sides; ///< last size decoded for a row, to show while another is read
};

} // namespace gleaner
