#include "widgets/views/ThumbnailLoader.h"

#include "core/support/Problem.h"
#include "widgets/views/Painting.h"

#include <QThreadPool>
#include <mutex>
#include <set>

namespace gleaner {

namespace {

constexpr qint64 usualBudget = 128 * 1024 * 1024;

quint64 keyOf(int row, int side) { return quint64(quint32(row)) << 32 | quint32(side); }

} // namespace

/// What workers and the window share. Workers keep it alive, so neither has to wait for the other's end.
struct ThumbnailLoader::Shared {
    std::mutex mutex;
    ThumbnailLoader *owner = nullptr; ///< null once the loader is gone
    std::shared_ptr<const ImageColumn> pictures;
    int generation = 0;      ///< of `pictures`
    std::vector<int> wanted; ///< most wanted last
    std::set<int> reading;
    int side = 0;
    int workers = 0;
};

ThumbnailLoader::ThumbnailLoader(QThreadPool *pool, QObject *parent)
    : QObject(parent), m_shared(std::make_shared<Shared>()), m_pool(pool), m_cache(usualBudget)
{
    m_shared->owner = this;
}

ThumbnailLoader::~ThumbnailLoader()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->owner = nullptr;
    m_shared->wanted.clear();
}

void ThumbnailLoader::setPictures(std::shared_ptr<const ImageColumn> pictures)
{
    m_cache.clear();
    m_failures.clear();
    m_sides.clear();
    const std::lock_guard lock(m_shared->mutex);
    m_shared->pictures = std::move(pictures);
    m_shared->wanted.clear();
    m_shared->reading.clear();
    ++m_shared->generation;
}

void ThumbnailLoader::setBudget(qint64 bytes) { m_cache.setMaxCost(qsizetype(bytes)); }

QString ThumbnailLoader::location(int row) const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->pictures ? m_shared->pictures->location(row) : QString();
}

void ThumbnailLoader::want(const std::vector<int> &rows, int side)
{
    int missingWorkers = 0;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->wanted.clear();
        m_shared->side = side;
        for (auto row = rows.rbegin(); row != rows.rend(); ++row)
            if (!m_cache.contains(keyOf(*row, side)) && !m_failures.contains(*row) && !m_shared->reading.contains(*row))
                m_shared->wanted.push_back(*row);
        const int useful = std::min<int>(m_pool->maxThreadCount(), int(m_shared->wanted.size()));
        missingWorkers = std::max(0, useful - m_shared->workers);
        m_shared->workers += missingWorkers;
    }
    for (int worker = 0; worker < missingWorkers; ++worker)
        m_pool->start([shared = m_shared] { work(shared); });
}

void ThumbnailLoader::work(const std::shared_ptr<Shared> &shared)
{
    for (;;) {
        std::unique_lock lock(shared->mutex);
        if (shared->wanted.empty() || !shared->owner || !shared->pictures) {
            --shared->workers;
            return;
        }
        const int row = shared->wanted.back(), side = shared->side, generation = shared->generation;
        shared->wanted.pop_back();
        shared->reading.insert(row);
        const std::shared_ptr<const ImageColumn> pictures = shared->pictures;
        lock.unlock();

        QImage image;
        QString failure;
        try {
            image = toImage(pictures->thumbnail(row, side));
            if (image.isNull())
                failure = tr("The picture is empty.");
        } catch (...) {
            failure = currentProblem(pictures->location(row)).sentence();
        }

        lock.lock();
        if (generation != shared->generation)
            continue; // of a data set that is no longer shown
        shared->reading.erase(row);
        if (ThumbnailLoader *owner = shared->owner) // posted under the lock: the owner cannot go meanwhile
            QMetaObject::invokeMethod(
                owner,
                [owner, row, side, generation, image, failure] {
                    if (generation == owner->m_shared->generation) // written by this thread only
                        owner->take(row, side, image, failure);
                },
                Qt::QueuedConnection);
    }
}

void ThumbnailLoader::take(int row, int side, const QImage &image, const QString &failure)
{
    if (failure.isEmpty()) {
        m_cache.insert(keyOf(row, side), new QImage(image), image.sizeInBytes());
        m_sides[row] = side;
    } else {
        m_failures[row] = failure;
    }
    Q_EMIT arrived(row);
}

const QImage *ThumbnailLoader::picture(int row, int side)
{
    if (const QImage *exact = m_cache.object(keyOf(row, side)))
        return exact;
    const auto other = m_sides.constFind(row);
    return other == m_sides.constEnd() ? nullptr : m_cache.object(keyOf(row, *other));
}

} // namespace gleaner
