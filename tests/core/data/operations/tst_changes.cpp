#include "core/data/operations/Corruptions.h"
#include "core/data/operations/Operations.h"
#include "core/support/Random.h"
#include "tests/helpers/Operations.h"

#include <QSet>
#include <QTest>
#include <cmath>
#include <opencv2/imgproc.hpp>

using namespace gleaner;
using namespace gleaner::tests;

class ChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void joinsByKey();
    void joinsByRowAndOrder();
    void joinRefuses_data();
    void joinRefuses();
    void joinNoticesChange();
    void maps();
    void deduplicates();
    void balances();
    void corruptsLabels();
    void corruptsImages_data();
    void corruptsImages();
    void corruptedRowsStayThemselves();

private:
    QString file(const QString &name, const QByteArray &content)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        out.write(content);
        return out.fileName();
    }
    QTemporaryDir m_folder;
};

void ChangesTest::joinsByKey()
{
    const QString path = file("by key.csv", "person,score,note\nX,1.5,good\nY,,\"so, so\"\n");
    const DataSetPtr persons = openDataSet("stories:persons=3,relations=1");
    const QStringList names = persons->column<LabelColumn>("person")->classes();
    file("by key.csv", QString("score,person,note\n1.5,%1,good\n,%2,\"so, so\"\n").arg(names[0], names[1]).toUtf8());
    const DataSetPtr data = joinedWith(persons, path, "person");
    QCOMPARE(data->column<NumberColumn>("score")->value(0), 1.5);
    QVERIFY(std::isnan(data->column<NumberColumn>("score")->value(1)));
    QVERIFY(std::isnan(data->column<NumberColumn>("score")->value(2)));
    QCOMPARE(data->column<TextColumn>("note")->text(1), QString("so, so"));
    QCOMPARE(data->source().problems.size(), 1); // one row without a line
    QCOMPARE(openDataSet(data->source().uri)->source().uri, data->source().uri);
    QCOMPARE(filtered(data, "score == null")->rows(), 2);
}

void ChangesTest::joinsByRowAndOrder()
{
    const DataSetPtr three = openDataSet("digits:count=3,split=train");
    const QString lines =
        file("scores.jsonl", "{\"row\": 2, \"score\": 0.25, \"ok\": true}\n\n{\"row\": 0, \"score\": 3}\n");
    const DataSetPtr data = applied(three, "join \"" + lines + "\" key=row");
    QCOMPARE(data->column<NumberColumn>("score")->value(0), 3.0);
    QVERIFY(std::isnan(data->column<NumberColumn>("score")->value(1)));
    QCOMPARE(data->column<NumberColumn>("score")->value(2), 0.25);
    QCOMPARE(data->column<TextColumn>("ok")->text(2), QString("true"));
    const DataSetPtr inOrder = joinedWith(three, file("order.csv", "\xEF\xBB\xBFx\r\n1\r\n2\r\n3\r\n"), {});
    QCOMPARE(inOrder->column<NumberColumn>("x")->value(2), 3.0);
    QVERIFY(inOrder->source().problems.isEmpty());
    const DataSetPtr byTab =
        joinedWith(three, file("scores.tsv", "row\tscore\tnote\n2\t0.5\ta, b\n0\t7\t\"c\td\"\n\n"), "row");
    QCOMPARE(byTab->column<NumberColumn>("score")->value(0), 7.0);
    QCOMPARE(byTab->column<TextColumn>("note")->text(2), QString("a, b"));
    QCOMPARE(byTab->column<TextColumn>("note")->text(0), QString("c\td"));
    const DataSetPtr bySemicolon = joinedWith(three, file("semicolon.csv", "row;x\n0;1\n1;2\n2;3\n"), "row");
    QCOMPARE(bySemicolon->column<NumberColumn>("x")->value(1), 2.0);
}

void ChangesTest::joinRefuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << ""
                           << "empty";
    QTest::newRow("count") << QByteArray("x\n1\n") << ""
                           << "lines is 1, that of rows 3";
    QTest::newRow("no key") << QByteArray("x\n1\n") << "id"
                            << "no column “id”";
    QTest::newRow("key not in data") << QByteArray("id,x\n1,1\n") << "id"
                                     << "no column “id”";
    QTest::newRow("twice") << QByteArray("row,x\n1,1\n1,2\n") << "row"
                           << "Two lines";
    QTest::newRow("taken name") << QByteArray("row,label\n1,1\n") << "row"
                                << "already";
    QTest::newRow("nameless") << QByteArray("row,\n1,1\n") << "row"
                              << "name";
    QTest::newRow("ragged") << QByteArray("row,x\n1\n") << "row"
                            << "in line 2";
    QTest::newRow("open quote") << QByteArray("row,x\n1,2\n0,\"3\n") << "row"
                                << "line 3";
    QTest::newRow("bad json") << QByteArray("{\"row\": 1}\n{\"row\": }\n") << "row"
                              << "Line 2";
    QTest::newRow("array") << QByteArray("{\"row\": 1}\n[1]\n") << "row"
                           << "Line 2";
    QTest::newRow("deep") << ("{\"row\":" + QByteArray(100'000, '[')) << "row"
                          << "Line 1";
}

void ChangesTest::joinRefuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, key);
    QFETCH(QString, says);
    const QString path = file("bad", content);
    const Problem problem = problemOf([&] { joinedWith(openDataSet("digits:count=3"), path, key); });
    QVERIFY2(problem.sentence().contains(says), qPrintable(problem.sentence()));
    QCOMPARE(problem.where, path);
}

void ChangesTest::joinNoticesChange()
{
    const DataSetPtr three = openDataSet("digits:count=3");
    const QString path = file("changing.csv", "x\n1\n2\n3\n");
    const DataSetPtr data = joinedWith(three, path, {});
    QCOMPARE(rebuilt(*data)->column<NumberColumn>("x")->value(1), 2.0);
    file("changing.csv", "x\n1\n9\n3\n");
    QVERIFY(problemOf([&] { rebuilt(*data); }).what.contains("changed"));
    QVERIFY(problemOf([&] { joinedWith(three, m_folder.filePath("none.csv"), {}); }).what.contains("cannot be opened"));
}

void ChangesTest::maps()
{
    const DataSetPtr data = openDataSet(scenes),
                     mapped = labelsMapped(data, "label", {{"circle", "round"}, {"heart", "round"}});
    QCOMPARE(mapped->column<LabelColumn>("label")->classes(), (QStringList{"round", "star"}));
    for (int row = 0; row < data->rows(); ++row)
        QCOMPARE(mapped->column<LabelColumn>("label")->text(row),
                 QString(data->column<LabelColumn>("label")->text(row) == "star" ? "star" : "round"));
    QCOMPARE(labelsMapped(data, "label", {{"star", "pointed"}}, "other")->column<LabelColumn>("label")->classes(),
             (QStringList{"other", "pointed"}));
    QVERIFY(problemOf([&] { labelsMapped(data, "label", {{"sta", "x"}}); }).remedy.contains("star"));
}

void ChangesTest::deduplicates()
{
    const DataSetPtr data = openDataSet(scenes);
    QCOMPARE(deduplicated(data)->rows(), 100);
    const DataSetPtr twice = deduplicated(taken(data, {4, 2, 4, 7, 2, 2}));
    QCOMPARE(twice->rows(), 3);
    QCOMPARE(twice->column<TextColumn>("caption")->text(1), data->column<TextColumn>("caption")->text(2));
    QCOMPARE(deduplicated(data, {"label", "domain"})->rows(), 6);
    QCOMPARE(deduplicated(openDataSet("scan:split=addprim_jump,repeats=yes"), {"input"})->rows(), 20910);
}

void ChangesTest::balances()
{
    const DataSetPtr data = taken(openDataSet("digits:count=40,distortion=0"), {0, 10, 20, 30, 1, 11, 2, 12, 22});
    QCOMPARE(counts(*balanced(data, "label"), "label"), (QMap<QString, int>{{"0", 2}, {"1", 2}, {"2", 2}}));
    QCOMPARE(counts(*balanced(data, "label", -1), "label"), (QMap<QString, int>{{"0", 4}, {"1", 4}, {"2", 4}}));
    QCOMPARE(counts(*balanced(data, "label", 5), "label"), (QMap<QString, int>{{"0", 5}, {"1", 5}, {"2", 5}}));
}

void ChangesTest::corruptsLabels()
{
    const DataSetPtr data = openDataSet(scenes), noisy = labelsCorrupted(data, {"label", 0.3, false, {}, 1});
    const std::vector<int> before = codes(*data, "label"), after = codes(*noisy, "label");
    int wrong = 0;
    for (size_t row = 0; row < 100; ++row)
        wrong += before[row] != after[row];
    QCOMPARE(wrong, 30);
    QCOMPARE(codes(*noisy, "clean label"), before);
    const DataSetPtr next = labelsCorrupted(data, {"label", 1, true, {}, 1});
    for (size_t row = 0; row < 100; ++row)
        QCOMPARE(codes(*next, "label")[row], (before[row] + 1) % 3);
    // A second time the clean labels are still the first ones.
    QCOMPARE(codes(*labelsCorrupted(noisy, {"label", 0.5, false, {}, 2}), "clean label"), before);
    const DataSetPtr train = labelsCorrupted(data, {"label", 1, false, "train", 1});
    for (size_t row = 0; row < 100; ++row)
        QCOMPARE(codes(*train, "label")[row] != before[row], codes(*data, "split")[row] == 0);
}

void ChangesTest::corruptsImages_data()
{
    QTest::addColumn<QString>("kind");
    for (const QString &kind : imageCorruptions())
        QTest::newRow(qPrintable(kind)) << kind;
}

/// Each severity takes the picture farther from the clean one, and the same seed gives the same bytes.
void ChangesTest::corruptsImages()
{
    QFETCH(QString, kind);
    const cv::Mat clean = openDataSet("scenes:count=1,side=96")->first<ImageColumn>()->image(0);
    const cv::Mat kept = clean.clone();
    double before = 0;
    for (int severity = 1; severity <= 5; ++severity) {
        Random random(5), same(5);
        const cv::Mat spoilt = corruptedImage(clean, kind, severity, random);
        QCOMPARE(spoilt.size(), clean.size());
        QCOMPARE(spoilt.type(), CV_8UC3);
        QCOMPARE(cv::norm(spoilt, corruptedImage(clean, kind, severity, same)), 0.0);
        const double distance = cv::norm(spoilt, clean);
        QVERIFY2(distance > before, qPrintable(QString("severity %1").arg(severity)));
        before = distance;
    }
    QCOMPARE(cv::norm(clean, kept), 0.0); // the source stays as it was
    Random random(1);
    const cv::Mat dot(1, 1, CV_8UC3, cv::Scalar(10, 20, 30));
    QCOMPARE(corruptedImage(dot, kind, 5, random).size(), dot.size());
}

void ChangesTest::corruptedRowsStayThemselves()
{
    const DataSetPtr data = imagesCorrupted(openDataSet(scenes), "image", "gaussian-noise", 3);
    const auto images = data->first<ImageColumn>();
    const DataSetPtr some = taken(data, {7});
    QCOMPARE(cv::norm(some->first<ImageColumn>()->image(0), images->image(7)), 0.0);
    cv::Mat first, second;
    cv::subtract(images->image(0), openDataSet(scenes)->first<ImageColumn>()->image(0), first, {}, CV_16S);
    cv::subtract(images->image(1), openDataSet(scenes)->first<ImageColumn>()->image(1), second, {}, CV_16S);
    QVERIFY(cv::norm(first, second) > 0); // every row has noise of its own
    cv::Scalar mean, deviation;
    cv::Mat gray(64, 64, CV_8UC3, cv::Scalar::all(128));
    Random random(1);
    cv::meanStdDev(corruptedImage(gray, "gaussian-noise", 2, random), mean, deviation);
    QVERIFY(std::abs(mean[0] - 128) < 2 && std::abs(deviation[0] - 25.5) < 1.5);
    cv::meanStdDev(corruptedImage(gray, "shot-noise", 3, random), mean, deviation);
    QVERIFY(std::abs(mean[0] - 128) < 3 && std::abs(deviation[0] - 255 * std::sqrt(20 * 128 / 255.0) / 20) < 3);
}

QTEST_GUILESS_MAIN(ChangesTest)
#include "tst_changes.moc"
