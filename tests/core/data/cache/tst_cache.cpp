#include "core/data/ImageFile.h"
#include "core/data/cache/FeatureCache.h"
#include "core/data/cache/ThumbnailCache.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <fcntl.h>
#include <opencv2/imgcodecs.hpp>
#include <set>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace gleaner;

namespace {

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext())
        files.append(each.next());
    return files;
}

qint64 bytesIn(const QString &folder)
{
    qint64 bytes = 0;
    for (const QString &file : filesIn(folder))
        bytes += QFileInfo(file).size();
    return bytes;
}

QString keyOf(int number) { return DiskCache::key({QByteArray::number(number)}); }

/// Bytes that tell whether they are whole: a length of its own for every number, filled with it.
QByteArray filled(int number) { return QByteArray(1000 + 777 * number, char('a' + number)); }

void setTime(const QString &path, qint64 secondsAgo)
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    now.tv_sec -= secondsAgo;
    const timespec both[2]{now, now};
    QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), both, 0), 0);
}

/// A folder to work in and a cache inside it.
struct Place {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("cache"));
};

/// Makes the one file there is shorter, longer or different.
void damage(const QString &folder, const QByteArray &how)
{
    const QStringList files = filesIn(folder);
    QCOMPARE(files.size(), 1);
    QFile file(files.first());
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (how == "cut")
        file.resize(file.size() / 2);
    else if (how == "empty")
        file.resize(0);
    else if (how == "longer")
        file.resize(file.size() + 1);
    else if (file.seek(file.size() - 5))
        file.write("!");
}

} // namespace

class TestCache : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CACHE_HOME", QFile::encodeName(m_home.path())); }

    void findsWhatWasPut()
    {
        const Place place;
        DiskCache cache(place.path, 1 << 20);
        QVERIFY(!cache.find(keyOf(1)));
        QVERIFY(!QFileInfo::exists(place.path)); // looking makes nothing
        cache.put(keyOf(1), "one");
        cache.put(keyOf(2), "");
        QCOMPARE(cache.find(keyOf(1)), QByteArray("one"));
        QCOMPARE(cache.find(keyOf(2)), QByteArray(""));
        cache.put(keyOf(1), "two");
        QCOMPARE(cache.find(keyOf(1)), QByteArray("two"));
        QCOMPARE(DiskCache(place.path, 1 << 20).find(keyOf(1)), QByteArray("two")); // another process
        QVERIFY(DiskCache::key({"ab", "c"}) != DiskCache::key({"a", "bc"}));
    }

    void nothingIsKeptWhereItIsOff()
    {
        qputenv("GLEANER_CACHE", "off");
        QVERIFY(DiskCache::standardFolder(QStringLiteral("x")).isEmpty());
        qunsetenv("GLEANER_CACHE");
        QCOMPARE(DiskCache::standardFolder(QStringLiteral("x")), m_home.filePath(QStringLiteral("gleaner/x")));
        DiskCache off({}, 1 << 20);
        off.put(keyOf(1), "one");
        QVERIFY(!off.find(keyOf(1)));
    }

    void damagedEntriesAreNotFound_data()
    {
        QTest::addColumn<QByteArray>("how");
        for (const char *how : {"cut", "empty", "longer", "changed"})
            QTest::newRow(how) << QByteArray(how);
    }
    void damagedEntriesAreNotFound()
    {
        QFETCH(QByteArray, how);
        const Place place;
        DiskCache cache(place.path, 1 << 20);
        cache.put(keyOf(1), filled(1));
        damage(place.path, how);
        QVERIFY(!cache.find(keyOf(1)));
        QVERIFY(filesIn(place.path).isEmpty());
        cache.put(keyOf(1), filled(2));
        QCOMPARE(cache.find(keyOf(1)), filled(2));
    }

    void leastRecentlyUsedGoesFirst()
    {
        const Place place;
        DiskCache cache(place.path, 100000);
        const QByteArray bytes(9000, 'x');
        for (int i = 0; i < 10; ++i)
            cache.put(keyOf(i), bytes);
        QCOMPARE(filesIn(place.path).size(), 10);
        const QStringList files = filesIn(place.path);
        for (const QString &file : files)
            setTime(file, 1000);
        QVERIFY(cache.find(keyOf(3)));
        cache.put(keyOf(10), bytes);
        cache.put(keyOf(11), bytes); // too much: the oldest go until nine tenths are left
        QVERIFY(bytesIn(place.path) <= 90000);
        QVERIFY(cache.find(keyOf(3)));
        QVERIFY(cache.find(keyOf(11)));
        for (int i = 0; i < 100; ++i)
            cache.put(keyOf(100 + i), bytes);
        QVERIFY(bytesIn(place.path) <= 100000);
        cache.put(keyOf(500), QByteArray(20000, 'y')); // would push too much out
        QVERIFY(!cache.find(keyOf(500)));
    }

    void countsWhatOthersHavePut()
    {
        const Place place;
        for (int i = 0; i < 50; ++i)
            DiskCache(place.path, 1 << 30).put(keyOf(i), QByteArray(9000, 'x'));
        DiskCache(place.path, 100000).put(keyOf(99), "one");
        QVERIFY(bytesIn(place.path) <= 100000);
    }

    void mayBeDeletedAtAnyMoment()
    {
        const Place place;
        DiskCache cache(place.path, 1 << 20);
        cache.put(keyOf(1), "one");
        QVERIFY(QDir(place.path).removeRecursively());
        QVERIFY(!cache.find(keyOf(1)));
        cache.put(keyOf(1), "two");
        QCOMPARE(cache.find(keyOf(1)), QByteArray("two"));
    }

    void aPlaceThatCannotBeWrittenDoesNoHarm()
    {
        const Place place;
        QFile inTheWay(place.path);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        DiskCache cache(place.path, 1 << 20);
        cache.put(keyOf(1), "one");
        QVERIFY(!cache.find(keyOf(1)));
        QCOMPARE(filesIn(place.folder.path()), QStringList{place.path});
    }

    void leftoversOfKilledWritersGo()
    {
        const Place place;
        DiskCache(place.path, 1 << 20).put(keyOf(1), "one");
        const QString old = QFileInfo(filesIn(place.path).first()).path() + QStringLiteral("/x.abcdef.new");
        const QString fresh = QFileInfo(old).path() + QStringLiteral("/y.abcdef.new");
        for (const QString &path : {old, fresh}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        setTime(old, 7200);
        DiskCache(place.path, 1 << 20).put(keyOf(2), "two");
        QVERIFY(!QFileInfo::exists(old));
        QVERIFY(QFileInfo::exists(fresh)); // somebody may be writing it
    }

    /// Processes and threads that write, read and delete the same few entries: whoever finds one finds all of it.
    void manyWritersAtOnce()
    {
        const Place place;
        const auto work = [&place](int writer) {
            DiskCache cache(place.path, 40000); // small enough for removals to happen all the time
            bool whole = true;
            for (int i = 0; i < 400; ++i) {
                cache.put(keyOf(i % 5), filled((i + writer) % 7));
                if (const auto found = cache.find(keyOf((i + writer) % 5)))
                    whole = whole && !found->isEmpty() && *found == filled(found->at(0) - 'a');
                if (i % 100 == 99)
                    QDir(place.path).removeRecursively();
            }
            return whole;
        };
        std::vector<pid_t> children;
        for (int writer = 0; writer < 3; ++writer) {
            children.push_back(::fork());
            if (children.back() == 0)
                ::_exit(work(writer) ? 0 : 1);
        }
        bool here = false, there = false;
        std::thread other([&] { there = work(4); });
        here = work(3);
        other.join();
        for (const pid_t child : children) {
            int status = -1;
            QCOMPARE(::waitpid(child, &status, 0), child);
            QCOMPARE(status, 0);
        }
        QVERIFY(here && there);
    }

    void thumbnailsAreTheSameFromTheCache()
    {
        const Place place;
        cv::Mat picture(60, 128, CV_8UC3);
        cv::randu(picture, 0, 255);
        int made = 0;
        const auto make = [&] {
            ++made;
            return picture;
        };
        for (int round = 0; round < 3; ++round) {
            ThumbnailCache cache(place.path);
            const cv::Mat found = cache.thumbnail("bytes", 128, make);
            QCOMPARE(found.size(), picture.size());
            QCOMPARE(cv::norm(found, picture, cv::NORM_INF), 0.0);
        }
        QCOMPARE(made, 1);
        ThumbnailCache(place.path).thumbnail("other bytes", 128, make);
        ThumbnailCache(place.path).thumbnail("bytes", 256, make);
        QCOMPARE(made, 3);
    }

    void largeFilesAreCachedByContent()
    {
        const QTemporaryDir folder;
        cv::Mat picture(400, 600, CV_8UC3);
        cv::randu(picture, 0, 255);
        const QString path = folder.filePath(QStringLiteral("a.png")), copy = folder.filePath(QStringLiteral("b.png"));
        QVERIFY(cv::imwrite(path.toStdString(), picture));
        QVERIFY(QFile::copy(path, copy));
        const QString kept = m_home.filePath(QStringLiteral("gleaner/thumbnails"));
        const cv::Mat first = readThumbnail(path, 100), again = readThumbnail(copy, 100);
        QCOMPARE(first.cols, 100);
        QCOMPARE(cv::norm(first, again, cv::NORM_INF), 0.0);
        QCOMPARE(filesIn(kept).size(), 1);
        readThumbnail(path, 90); // of the same kept size
        QCOMPARE(filesIn(kept).size(), 1);
        QVERIFY(QDir(kept).removeRecursively());
        const cv::Mat without = readThumbnail(path, 100);
        QCOMPARE(cv::norm(first, without, cv::NORM_INF), 0.0);
        cv::randu(picture, 0, 255); // the same name, other content
        QVERIFY(cv::imwrite(path.toStdString(), picture));
        QVERIFY(cv::norm(readThumbnail(path, 100), first, cv::NORM_INF) > 0);
    }

    void featuresAreTheSameFromTheCache()
    {
        const Place place;
        FloatArray features({2, 3});
        features.values = {1.5f, -0.f, 1e-42f, std::numeric_limits<float>::infinity(), 0.1f, -3};
        FeatureCache(place.path).put(keyOf(1), features);
        const auto found = FeatureCache(place.path).find(keyOf(1));
        QVERIFY(found);
        QCOMPARE(found->shape, features.shape);
        QCOMPARE(std::memcmp(found->values.data(), features.values.data(), 24), 0);
        DiskCache(place.path, 1 << 20).put(keyOf(2), QByteArray(40, '\1')); // whole, but no features
        QVERIFY(!FeatureCache(place.path).find(keyOf(2)));
    }
};

QTEST_GUILESS_MAIN(TestCache)
#include "tst_cache.moc"
