#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <atomic>
#include <mutex>
#include <optional>

namespace gleaner {

/// Bytes by key in one folder, the least recently used ones removed once they exceed a bound. Nothing in it is needed:
/// the folder may be deleted, cut short or shared with other processes at any moment, and whatever goes wrong with it
/// only means that an entry is not found. Entries carry a checksum, and appear whole or not at all. Safe in any thread.
class DiskCache {
public:
    /// The folder is made when something is put in. An empty `folder` keeps nothing.
    DiskCache(QString folder, qint64 mostBytes);

    /// A key from the parts that decide the bytes: 64 hexadecimal digits, different for different lists.
    static QString key(const QList<QByteArray> &parts);
    /// Marks the entry as used. Damaged entries are removed.
    std::optional<QByteArray> find(const QString &key) const;
    /// Replaces what was there. Entries larger than an eighth of the bound are not kept.
    void put(const QString &key, QByteArrayView bytes);
    const QString &folder() const { return m_folder; }

    /// The folder of a named cache below the user's cache home; empty where GLEANER_CACHE is "off".
    static QString standardFolder(const QString &name);

private:
    QString pathOf(const QString &key) const;
    void keepWithinBound();

    QString m_folder;
    qint64 m_mostBytes;
    std::atomic<qint64> m_bytes = -1; ///< about as many are in the folder; negative: not counted yet
    std::mutex m_removing;
};

} // namespace gleaner
