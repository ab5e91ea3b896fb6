#include "core/support/Hash.h"
#include "core/support/Inflate.h"
#include "core/support/Problem.h"
#include "tests/helpers/ArrayFiles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestHash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownValues()
    {
        // The two shortest examples of FIPS 180-4.
        QCOMPARE(hashOfBytes("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QCOMPARE(hashOfBytes(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTemporaryDir folder;
        write(folder.filePath("abc"), "abc");
        QCOMPARE(hashOfFile(folder.filePath("abc")), hashOfBytes("abc"));
    }

    void aFileLargerThanOnePiece()
    {
        QTemporaryDir folder;
        const QByteArray bytes((5 << 20) + 13, 'x');
        write(folder.filePath("large"), bytes);
        QCOMPARE(hashOfFile(folder.filePath("large")), hashOfBytes(bytes));
    }

    void listsAreTold()
    {
        QVERIFY(hashOfStrings({"ab", "c"}) != hashOfStrings({"a", "bc"}));
        QVERIFY(hashOfStrings({"ab"}) != hashOfStrings({"ab", ""}));
        QVERIFY(hashOfStrings({"a", "b"}) != hashOfStrings({"b", "a"}));
    }

    void foldersByNameAndContent()
    {
        QTemporaryDir one, two;
        for (const QTemporaryDir *folder : {&one, &two}) {
            write(folder->filePath("b/2"), "two");
            write(folder->filePath("a/1"), "one");
        }
        QCOMPARE(hashOfFolder(one.path()), hashOfFolder(two.path()));
        QCOMPARE(hashOfFolder(one.path()), hashOfFiles(one.path(), {"a/1", "b/2"}));
        write(two.filePath("b/2"), "three");
        QVERIFY(hashOfFolder(one.path()) != hashOfFolder(two.path()));
        QVERIFY(QFile::rename(one.filePath("b/2"), one.filePath("b/3")));
        QVERIFY(hashOfFolder(one.path()) != hashOfFiles(two.path(), {"a/1", "b/2"}));
    }

    void whatCannotBeRead()
    {
        QTemporaryDir folder;
        mkfifo(QFile::encodeName(folder.filePath("pipe")).constData(), 0600);
        for (const QString &name : {folder.filePath("absent"), folder.filePath("pipe"), folder.path()}) {
            try {
                hashOfFile(name);
                QFAIL("read what is no file");
            } catch (const ProblemError &error) {
                QCOMPARE(error.problem().where, name);
                QCOMPARE(error.problem().code, ExitCode::InputUnreadable);
            }
        }
    }

    void inflates()
    {
        const QByteArray bytes = QByteArray("gleaner ").repeated(500'000);
        const Inflated whole = inflateGzip(gzip(bytes), bytes.size());
        QCOMPARE(whole.end, Inflated::End::Whole);
        QVERIFY(whole.bytes == bytes);
        const Inflated members = inflateGzip(gzip("one") + gzip("two"), 100);
        QCOMPARE(members.end, Inflated::End::Whole);
        QCOMPARE(members.bytes, "onetwo");
    }

    void inflatesWithinBounds()
    {
        const QByteArray bomb = gzip(QByteArray(50 << 20, 0));
        const Inflated cut = inflateGzip(bomb, 1000);
        QCOMPARE(cut.end, Inflated::End::Limit);
        QCOMPARE(cut.bytes.size(), 1000);
        QVERIFY(cut.bytes.capacity() < 10'000);
    }

    void damagedGzip()
    {
        const QByteArray packed = gzip(QByteArray("0123456789").repeated(1000));
        for (qsizetype length = 0; length < packed.size(); ++length)
            QCOMPARE(inflateGzip(packed.left(length), 1 << 20).end, Inflated::End::Broken);
        QCOMPARE(inflateGzip(packed + "garbage after the end", 1 << 20).end, Inflated::End::Trailing);
        QByteArray wrong = packed;
        wrong[wrong.size() - 6] = char(wrong[wrong.size() - 6] ^ 1); // in the checksum
        QCOMPARE(inflateGzip(wrong, 1 << 20).end, Inflated::End::Broken);
    }
};

QTEST_GUILESS_MAIN(TestHash)
#include "tst_hash.moc"
