#include "core/models/checkpoint/SafetensorsWriter.h"
#include "tests/helpers/ArrayFiles.h"
#include "tests/helpers/DataFiles.h"

#include <QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

/// Memory that this process holds now.
qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
}

} // namespace

class TestArrays : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    DataSetPtr open(const QString &name, const QByteArray &bytes) const { return openDataSet(put(path(name), bytes)); }
    static std::vector<float> row(const DataSetPtr &data, const char *name, qsizetype index)
    {
        const auto column = data->column<VectorColumn>(QLatin1String(name));
        std::vector<float> values(column ? size_t(column->dimension()) : 0);
        if (column)
            column->copyRow(index, values.data());
        return values;
    }

private Q_SLOTS:
    void readsEveryNumberFormat_data()
    {
        QTest::addColumn<QByteArray>("descr");
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("f4") << QByteArray("'<f4'") << values<float>({1, 2, 3, 4, 5, 6});
        QTest::newRow("f4 big-endian") << QByteArray("'>f4'") << values<float>({1, 2, 3, 4, 5, 6}, true);
        QTest::newRow("f8") << QByteArray("'<f8'") << values<double>({1, 2, 3, 4, 5, 6});
        QTest::newRow("f8 big-endian") << QByteArray("'>f8'") << values<double>({1, 2, 3, 4, 5, 6}, true);
        QTest::newRow("f2") << QByteArray("'<f2'") << values<quint16>({0x3C00, 0x4000, 0x4200, 0x4400, 0x4500, 0x4600});
        QTest::newRow("f2 big-endian") << QByteArray("'>f2'")
                                       << values<quint16>({0x3C00, 0x4000, 0x4200, 0x4400, 0x4500, 0x4600}, true);
        QTest::newRow("i8") << QByteArray("'<i8'") << values<qint64>({1, 2, 3, 4, 5, 6});
        QTest::newRow("i2 big-endian") << QByteArray("'>i2'") << values<qint16>({1, 2, 3, 4, 5, 6}, true);
        QTest::newRow("u4") << QByteArray("'<u4'") << values<quint32>({1, 2, 3, 4, 5, 6});
        QTest::newRow("i1") << QByteArray("'|i1'") << values<qint8>({1, 2, 3, 4, 5, 6});
    }
    void readsEveryNumberFormat()
    {
        QFETCH(QByteArray, descr);
        QFETCH(QByteArray, data);
        for (const int version : {1, 2, 3}) {
            const auto opened = open("numbers.npy", npy(descr, "2, 3", data, false, version));
            QCOMPARE(row(opened, "vector", 0), (std::vector<float>{1, 2, 3}));
            QCOMPARE(row(opened, "vector", 1), (std::vector<float>{4, 5, 6}));
        }
    }
    void turnsFortranOrder()
    {
        const auto data = open("fortran.npy", npy("'<f4'", "2, 3", values<float>({1, 4, 2, 5, 3, 6}), true));
        QCOMPARE(row(data, "vector", 1), (std::vector<float>{4, 5, 6}));
        const auto cube = open("cube.npy", npy("'<i4'", "2, 2, 2", values<qint32>({0, 4, 2, 6, 1, 5, 3, 7}), true));
        QCOMPARE(row(cube, "vector", 1), (std::vector<float>{4, 5, 6, 7}));
    }
    void readsTruthTextsAndPictures()
    {
        QCOMPARE(open("truth.npy", npy("'|b1'", "3,", QByteArray("\1\0\1", 3)))->first<NumberColumn>()->value(2), 1.0);
        QByteArray letters;
        for (const char *word : {"ab\0", "xyz"})
            for (int i = 0; i < 3; ++i)
                letters += littleEndian(quint32(word[i]));
        QCOMPARE(open("texts.npy", npy("'<U3'", "2,", letters))->first<TextColumn>()->text(1), QStringLiteral("xyz"));
        QCOMPARE(open("bytes.npy", npy("'|S3'", "2,", QByteArray("ab\0xyz", 6)))->first<TextColumn>()->text(0),
                 QStringLiteral("ab"));
        const auto gray = open("gray.npy", npy("'|u1'", "2, 4, 5", QByteArray(40, '\7')));
        QCOMPARE(gray->column<ImageColumn>("image")->image(1).at<cv::Vec3b>(0, 0), cv::Vec3b(7, 7, 7));
        QByteArray planes = QByteArray(20, '\1') + QByteArray(20, '\2') + QByteArray(20, '\3');
        QCOMPARE(
            open("planes.npy", npy("'|u1'", "1, 3, 4, 5", planes))->first<ImageColumn>()->image(0).at<cv::Vec3b>(3, 4),
            cv::Vec3b(1, 2, 3));
    }
    void millionsOfRowsAreNotRead()
    {
        const QString big = path("big.npy");
        put(big, npy("'<f4'", "10000000, 8", QByteArray()));
        QVERIFY(QFile::resize(big, QFileInfo(big).size() + qint64(10000000) * 8 * 4)); // a sparse file
        const auto data = openDataSet(big);
        QCOMPARE(data->rows(), 10000000);
        QCOMPARE(row(data, "vector", 9999999), std::vector<float>(8, 0.f));
    }
    void refusesWhatIsNoArray_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray data = values<float>({1, 2, 3, 4, 5, 6});
        QTest::newRow("objects") << npy("'|O'", "2,", "\x80\x04N.");
        QTest::newRow("records") << npy("[('a', '<f4'), ('\xC3\xA9', '<f4')]", "3,", data, false, 3);
        QTest::newRow("complex") << npy("'<c8'", "3,", data);
        QTest::newRow("short data") << npy("'<f4'", "2, 4", data);
        QTest::newRow("overflow") << npy("'<f4'", "4294967296, 4294967296, 4294967296", data);
        QTest::newRow("negative") << npy("'<f4'", "-2, 3", data);
        QTest::newRow("many sides") << npy("'<f4'", QByteArray("1,").repeated(100), data);
        QTest::newRow("header beyond the end") << QByteArray("\x93NUMPY\x01\0\xFF\xFF{", 11);
        QTest::newRow("version 9") << QByteArray("\x93NUMPY\x09\0\x10\0                ", 26);
        QTest::newRow("no header") << QByteArray("\x93NUMPY\x01\0\x10\0                ", 26);
        QTest::newRow("pickle") << QByteArray("\x80\x04\x95\x10");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one number") << npy("'<f4'", "", values<float>({1}));
        QTest::newRow("no columns") << npy("'<f4'", "1000000000, 0", "");
    }
    void refusesWhatIsNoArray()
    {
        QFETCH(QByteArray, bytes);
        const Problem problem = problemOf(put(path("bad.npy"), bytes));
        QCOMPARE(problem.code, ExitCode::InputUnreadable);
        QVERIFY(problem.where.contains("bad.npy") && !problem.remedy.isEmpty());
    }
    void notesBytesThatFollow()
    {
        QCOMPARE(open("more.npy", npy("'<f4'", "1, 3", values<float>({1, 2, 3}) + "xx"))->source().problems.size(), 1);
    }

    void readsArchives_data()
    {
        QTest::addColumn<bool>("packed");
        QTest::newRow("stored") << false;
        QTest::newRow("deflated") << true;
    }
    void readsArchives()
    {
        QFETCH(bool, packed);
        const auto data = open("set.npz", zip({{"x_train.npy", npy("'|u1'", "2, 4, 4", QByteArray(32, '\5'))},
                                               {"y_train.npy", npy("'<i8'", "2,", values<qint64>({3, 1}))},
                                               {"x_test.npy", npy("'|u1'", "1, 4, 4", QByteArray(16, '\6'))},
                                               {"y_test.npy", npy("'<i8'", "1,", values<qint64>({2}))}},
                                              {.deflate = packed}));
        QCOMPARE(data->rows(), 3);
        QCOMPARE(data->column<LabelColumn>("label")->codes(), (std::vector<int>{3, 1, 2}));
        QCOMPARE(data->column<LabelColumn>("split")->text(2), QStringLiteral("test"));
        QCOMPARE(data->column<ImageColumn>("image")->image(2).at<cv::Vec3b>(0, 0)[0], uchar(6));
    }
    void saysWhatItLeavesOut()
    {
        const auto data = open("mixed.npz", zip({{"a.npy", npy("'<f4'", "3, 2", values<float>({1, 2, 3, 4, 5, 6}))},
                                                 {"b.npy", npy("'<f8'", "3,", values<double>({1, 2, 3}))},
                                                 {"odd.npy", npy("'<f8'", "2,", values<double>({1, 2}))}}));
        QCOMPARE(data->columns().size(), size_t(2));
        QVERIFY(data->source().history.join('\n').contains("odd"));
    }
    void refusesHostileArchives_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = npy("'<f4'", "3, 2", values<float>({1, 2, 3, 4, 5, 6}));
        const auto one = [&](ZipOptions options) { return zip({{"a.npy", good}}, options); };
        QTest::newRow("wrong checksum") << one({.checksumError = 1});
        QTest::newRow("wrong checksum, packed") << one({.deflate = true, .checksumError = 1});
        QTest::newRow("encrypted") << one({.flags = 1});
        QTest::newRow("smaller than it says") << one({.deflate = true, .claimedSize = 1000000});
        QTest::newRow("larger than it says") << one({.deflate = true, .claimedSize = 10});
        QTest::newRow("leads out") << zip({{"../a.npy", good}});
        QTest::newRow("twice") << zip({{"a.npy", good}, {"a.npy", good}});
        QTest::newRow("objects") << zip({{"a.npy", npy("'|O'", "1,", "\x80\x04N.")}});
        QTest::newRow("bomb") << zip({{"a.npy", npy("'|u1'", "4000000000, 4", QByteArray(50000000, '\0'))}},
                                     {.deflate = true});
        QTest::newRow("no array") << zip({{"readme.txt", "hello"}});
        QTest::newRow("cut") << one({}).chopped(30);
        QTest::newRow("no directory") << QByteArray("PK\x03\x04 a.npy");
    }
    void refusesHostileArchives()
    {
        QFETCH(QByteArray, bytes);
        const Problem problem = problemOf(put(path("bad.npz"), bytes));
        QCOMPARE(problem.code, ExitCode::InputUnreadable);
        QVERIFY2(problem.where.contains("bad.npz") && !problem.remedy.isEmpty(), qPrintable(problem.sentence()));
    }

    void readsSafetensorsFeatures()
    {
        FloatArray features({3, 2});
        features.values = {1, 2, 3, 4, 5, 6};
        SafetensorsWriter file;
        file.add("features", features);
        file.write(path("features.safetensors"));
        const auto data = openDataSet(path("features.safetensors"));
        QCOMPARE(row(data, "features", 2), (std::vector<float>{5, 6}));
    }
    void mapsMillionsOfRows()
    {
        constexpr qint64 rows = 10'000'000, width = 8, bytes = rows * width * 4;
        QFile file(put(path("many.npy"), npy("'<f4'", QByteArray::number(rows) + ", 8", {})));
        const qint64 begin = file.size();
        QVERIFY(file.resize(begin + bytes) && file.open(QIODevice::ReadWrite)); // a hole takes no place on the disk
        const float last[width] = {1, 2, 3, 4, 5, 6, 7, 8};
        QVERIFY(file.seek(begin + bytes - qint64(sizeof last)) &&
                file.write(reinterpret_cast<const char *>(last), sizeof last) == sizeof last);
        file.close();
        const qint64 before = residentBytes();
        const auto data = openDataSet(file.fileName());
        const auto vectors = data->first<VectorColumn>();
        QCOMPARE(vectors->rows(), rows);
        QVERIFY(residentBytes() - before < 16 << 20);
        double sum = 0;
        float values[width];
        qint64 most = 0;
        for (qint64 each = 0; each < rows; ++each) {
            vectors->copyRow(each, values);
            sum += double(values[0]) + double(values[7]);
            if (each % 500'000 == 0)
                most = std::max(most, residentBytes());
        }
        QCOMPARE(sum, 9.0);
        QVERIFY2(most - before < 128 << 20, qPrintable(QString::number((most - before) >> 20)));
        std::vector<float> many(1 << 20);
        vectors->copyRows(rows - (1 << 17), 1 << 17, many.data());
        QCOMPARE(many.back(), 8.f);
        // A file that is cut short is a Problem and no end of the program, and no zeros instead of numbers.
        QVERIFY(QFile::resize(file.fileName(), begin + 5000 * 4096 + 100));
        QVERIFY_THROWS_EXCEPTION(ProblemError, vectors->copyRow(rows - 1, values));
        QVERIFY_THROWS_EXCEPTION(ProblemError, vectors->copyRows(0, 1 << 17, many.data()));
    }
    void mapsMillionsOfNumbers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("last");
        const QByteArray shape = "10000000,";
        QTest::newRow("f8") << "many.npy" << npy("'<f8'", shape, {}) << values<double>({1.5, 0.1});
        QTest::newRow("f4") << "many.npy" << npy("'<f4'", shape, {}) << values<float>({1.5f, 0.1f});
        QTest::newRow("i2 big-endian") << "many.npy" << npy("'>i2'", shape, {}) << values<qint16>({-300, 7}, true);
        const QByteArray header = R"({"n":{"dtype":"F64","shape":[10000000],"data_offsets":[0,80000000]}})";
        QTest::newRow("safetensors") << "many.safetensors" << littleEndian(quint64(header.size())) + header
                                     << values<double>({1.5, 0.1});
    }
    void mapsMillionsOfNumbers()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, last);
        constexpr qint64 rows = 10'000'000;
        const qint64 size = head.size() + rows * last.size() / 2;
        QFile file(put(path(name), head));
        QVERIFY(file.resize(size) && file.open(QIODevice::ReadWrite) && file.seek(size - last.size()));
        QCOMPARE(file.write(last), last.size());
        file.close();
        const qint64 before = residentBytes();
        const auto data = openDataSet(file.fileName());
        const auto numbers = data->first<NumberColumn>();
        QVERIFY(numbers && numbers->rows() == rows);
        QVERIFY2(residentBytes() - before < 8 << 20, qPrintable(QString::number((residentBytes() - before) >> 20)));
        double sum = 0;
        qint64 most = 0;
        for (qint64 row = 0; row < rows; ++row) {
            sum += numbers->value(row);
            if (row % 500'000 == 0)
                most = std::max(most, residentBytes());
        }
        const double first = numbers->value(rows - 2), second = numbers->value(rows - 1);
        QCOMPARE(first, last.startsWith(values<qint16>({-300}, true)) ? -300.0 : 1.5);
        QCOMPARE(sum, first + second);
        QVERIFY2(most - before < 80 << 20, qPrintable(QString::number((most - before) >> 20)));
        const auto taken = data->taking({int(rows) - 1, 0}, "two")->first<NumberColumn>();
        QCOMPARE(taken->value(0), second);
        QCOMPARE(taken->value(1), 0.0);
        // A file that is cut short has unknown numbers, neither zeros nor the end of the program.
        QVERIFY(QFile::resize(file.fileName(), 1000 * 4096 + 100));
        QVERIFY(std::isnan(numbers->value(rows - 1)));
        QVERIFY(std::isnan(numbers->value(0)));
    }
    void mapsStoredEntries()
    {
        std::vector<float> numbers(1 << 19);
        std::iota(numbers.begin(), numbers.end(), 0.f);
        const QByteArray bytes(reinterpret_cast<const char *>(numbers.data()), qsizetype(numbers.size() * 4));
        const QByteArray array = npy("'<f4'", "262144, 2", bytes);
        for (const char *first : {"x", "xy", "xyz", "xyzw"}) { // so that the numbers lie at every remainder of four
            const auto data = open("stored.npz", zip({{QByteArray(first) + ".txt", "note"}, {"features.npy", array}}));
            QCOMPARE(row(data, "features", 0), (std::vector<float>{0, 1}));
            QCOMPARE(row(data, "features", 262143), (std::vector<float>{524286, 524287}));
        }
    }
    void refusesWeights()
    {
        SafetensorsWriter file;
        file.add("layer.weight", FloatArray({3, 2}));
        file.write(path("weights.safetensors"));
        QVERIFY(problemOf(path("weights.safetensors")).remedy.contains("model"));
    }
};

QTEST_GUILESS_MAIN(TestArrays)
#include "tst_arrays.moc"
