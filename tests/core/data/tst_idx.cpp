#include "core/data/Idx.h"
#include "tests/helpers/ArrayFiles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

QByteArray number(quint32 value)
{
    QByteArray bytes(4, 0);
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// `count` pictures of 2 × 3 pixels; every pixel of picture k is 10 + k.
QByteArray images(int count, quint32 magic = 0x803)
{
    QByteArray bytes = number(magic) + number(quint32(count)) + number(2) + number(3);
    for (int i = 0; i < count; ++i)
        bytes += QByteArray(6, char(10 + i));
    return bytes;
}

QByteArray labels(const QByteArray &values, quint32 magic = 0x801)
{
    return number(magic) + number(quint32(values.size())) + values;
}

} // namespace

class TestIdx : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theFolderOfMnist()
    {
        write("train-images-idx3-ubyte.gz", gzip(images(3)));
        write("train-labels-idx1-ubyte.gz", gzip(labels(QByteArray("\7\2\1", 3))));
        write("t10k-images-idx3-ubyte", images(2));
        write("t10k-labels-idx1-ubyte", labels(QByteArray("\0\11", 2)));
        const DataSetPtr data = openIdx(m_folder->path());
        QCOMPARE(data->rows(), 5);
        QCOMPARE(data->source().format, "MNIST IDX");
        QVERIFY(data->source().problems.isEmpty());
        QCOMPARE(data->column<LabelColumn>("label")->codes(), (std::vector<int>{7, 2, 1, 0, 9}));
        QCOMPARE(data->column<LabelColumn>("label")->classes().size(), 10);
        QCOMPARE(data->column<LabelColumn>("label")->text(4), "9");
        QCOMPARE(data->rowsOfSplit("train"), (std::vector<int>{0, 1, 2}));
        QCOMPARE(data->rowsOfSplit("test"), (std::vector<int>{3, 4}));
        const cv::Mat last = data->first<ImageColumn>()->image(4);
        QCOMPARE(last.type(), CV_8UC3);
        QCOMPARE(last.rows, 2);
        QCOMPARE(last.cols, 3);
        QCOMPARE(last.at<cv::Vec3b>(1, 2), cv::Vec3b(11, 11, 11));
        QVERIFY(data->first<ImageColumn>()->location(4).endsWith("t10k-images-idx3-ubyte #1"));
    }

    void plainAndPackedAreTheSame()
    {
        write("train-images.idx3-ubyte", images(3)); // with a dot, as some mirrors name them
        write("train-labels.idx1-ubyte", labels("\1\2\3"));
        const DataSetPtr plain = openIdx(m_folder->path());
        write("train-images.idx3-ubyte.gz", gzip(images(3)));
        const DataSetPtr both = openIdx(m_folder->path());
        QCOMPARE(both->rows(), 3);
        QCOMPARE(both->source().contentHash(), plain->source().contentHash());
    }

    void oneFile()
    {
        write("t10k-images-idx3-ubyte", images(2));
        const DataSetPtr bare = openIdx(at("t10k-images-idx3-ubyte"));
        QCOMPARE(bare->rows(), 2);
        QVERIFY(!bare->column<LabelColumn>("label"));
        write("t10k-labels-idx1-ubyte.gz", gzip(labels("\4\5")));
        QCOMPARE(openIdx(at("t10k-images-idx3-ubyte"))->column<LabelColumn>("label")->codes(),
                 (std::vector<int>{4, 5}));
    }

    void moreThanTenClasses()
    {
        write("images-idx3-ubyte", images(2));
        write("labels-idx1-ubyte", labels("\32\1"));
        const auto data = openIdx(m_folder->path());
        QCOMPARE(data->column<LabelColumn>("label")->classes().size(), 27);
        QVERIFY(!data->column<LabelColumn>("split"));
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("pictures");
        QTest::addColumn<QByteArray>("named");
        const QByteArray good = images(3);
        QTest::newRow("empty") << QByteArray() << QByteArray("magic");
        QTest::newRow("short header") << good.left(9) << QByteArray("holds 0");
        QTest::newRow("wrong magic") << images(3, 0x802) << QByteArray("magic");
        QTest::newRow("floats") << images(3, 0xD03) << QByteArray("magic");
        QTest::newRow("little endian") << images(3, 0x03080000) << QByteArray("magic");
        QTest::newRow("short data") << good.chopped(1) << QByteArray("17");
        QTest::newRow("lying count") << number(0x803) + number(0xFFFFFFFF) + number(2) + number(3) + "xx"
                                     << QByteArray("promises");
        QTest::newRow("overflowing product")
            << number(0x803) + number(0xFFFFFFFF) + number(0xFFFFFFFF) + number(0xFFFFFFFF)
            << QByteArray("promises 2147483649");
        QTest::newRow("no pixels") << number(0x803) + number(5) + number(0) + number(3) << QByteArray("0");
        QTest::newRow("nothing in it") << images(0) << QByteArray("no picture");
        QTest::newRow("cut gzip") << gzip(good).chopped(10) << QByteArray("gzip");
        QTest::newRow("lying packed") << gzip(number(0x803) + number(1000) + number(28) + number(28))
                                      << QByteArray("promises");
    }

    void hostile()
    {
        QFETCH(QByteArray, pictures);
        QFETCH(QByteArray, named);
        write("train-images-idx3-ubyte", pictures);
        try {
            openIdx(m_folder->path());
            QFAIL("opened");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::InputUnreadable);
            QVERIFY(error.problem().where.startsWith(m_folder->path()));
            QVERIFY2(error.problem().what.contains(QString(named)), qPrintable(error.problem().what));
        }
    }

    void labelsThatDoNotFit()
    {
        write("train-images-idx3-ubyte", images(3));
        for (const QByteArray &wrong :
             {labels("\1\2"), labels("\1\2\3\4"), labels("\1\2\3", 0x803), labels("\1\2\3").chopped(1)}) {
            write("train-labels-idx1-ubyte", wrong);
            QVERIFY_THROWS_EXCEPTION(ProblemError, openIdx(m_folder->path()));
        }
    }

    void trailingBytesAreTold()
    {
        write("train-images-idx3-ubyte", images(3) + "garbage");
        const DataSetPtr plain = openIdx(m_folder->path());
        QCOMPARE(plain->rows(), 3);
        QCOMPARE(plain->source().problems.size(), 1);
        QCOMPARE(plain->source().problems.first().code, ExitCode::SomeSamplesFailed);
        QVERIFY(QFile::remove(at("train-images-idx3-ubyte")));
        write("train-images-idx3-ubyte.gz", gzip(images(3)) + "garbage");
        QCOMPARE(openIdx(m_folder->path())->source().problems.size(), 1);
    }

    void recognizes()
    {
        QVERIFY(isIdxImages(images(1)));
        QVERIFY(!isIdxImages(labels("\1")));
        QVERIFY(!isIdxImages("abc"));
        QVERIFY(!hasIdxFiles(m_folder->path()));
        write("emnist-letters-train-images-idx3-ubyte.gz", {});
        QVERIFY(hasIdxFiles(m_folder->path()));
    }

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestIdx)
#include "tst_idx.moc"
