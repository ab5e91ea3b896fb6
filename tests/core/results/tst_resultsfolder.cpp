#include "core/results/ResultsJson.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <csignal>
#include <sys/resource.h>

using namespace gleaner;

namespace {

FloatArrayPtr array(std::vector<qint64> shape)
{
    auto values = std::make_shared<FloatArray>(std::move(shape));
    for (size_t i = 0; i < values->values.size(); ++i)
        values->values[i] = float(i) / 7;
    return values;
}

Table table()
{
    Table table;
    table.headings = {{QStringLiteral("method, \"quoted\""), {}, 0, Better::None, true},
                      {QStringLiteral("accuracy"), QStringLiteral("%"), 1, Better::Higher, false}};
    table.rows = {{QStringLiteral("line\nbreak"), 71.25}, {QStringLiteral("ü"), Table::Cell()}};
    table.style = Table::Style::Bars;
    return table;
}

Table rowsTable()
{
    Table table;
    table.headings = {{QStringLiteral("score"), {}, 1}};
    table.rows = {{0.5}, {1.5}};
    table.style = Table::Style::Histogram;
    table.dataUri = QStringLiteral("scenes:");
    table.dataRows = {7, -1};
    return table;
}

Curve curve()
{
    Curve curve;
    curve.x = {QStringLiteral("shots"), {}, true};
    curve.y = {QStringLiteral("accuracy"), QStringLiteral("%"), false};
    curve.better = Better::Higher;
    curve.mark = 4;
    curve.series = {{QStringLiteral("a"), {1, 2}, {0.1, 0.2}, {0.05, 0.15}, {0.15, 0.25}, false},
                    {QStringLiteral("zero"), {1, 2}, {0.1, 0.1}, {}, {}, true}};
    return curve;
}

TokenScores tokens()
{
    TokenScores scores;
    scores.measures = {{QStringLiteral("log-probability"), QStringLiteral("nats")}, {QStringLiteral("rank"), {}}};
    scores.passages = {{QStringLiteral("one"), {QStringLiteral("The"), QStringLiteral(" \"cat,\"\n")}, {{std::nan(""), -1.5}, {std::nan(""), 3}}},
                       {QStringLiteral("two"), {QStringLiteral("=1")}, {{-0.25}, {1}}}};
    return scores;
}

Results sample()
{
    Results results;
    results.record.method = QStringLiteral("gda-clip");
    results.record.parameters = {{QStringLiteral("shots"), QJsonArray{1, 16}}};
    results.record.inputs = {{QStringLiteral("data"), QStringLiteral("scenes:"), QStringLiteral("ab12")}};
    results.record.command = QStringLiteral("gleaner run gda-clip");
    results.record.started = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    results.record.problems = {{QStringLiteral("w"), QStringLiteral("x"), QStringLiteral("y"), ExitCode::InputUnreadable}};
    const Metric metric{QStringLiteral("accuracy"), 71.5, QStringLiteral("%"), Better::Higher, QStringLiteral("test"), 0.5};
    const cv::Mat picture(4, 5, CV_8UC3, cv::Scalar(10, 20, 30));
    results.artifacts = {
        {QStringLiteral("figures"), QStringLiteral("Key figures"), {}, Metrics{{metric}}},
        {QStringLiteral("table"), QStringLiteral("Table"), QStringLiteral("Caption."), table()},
        {QStringLiteral("curve"), QStringLiteral("Curve"), {}, curve()},
        {QStringLiteral("points"), QStringLiteral("Points"), {},
         Embedding{array({3, 2}), {5, 6, -1}, {0, 1, 1}, {QStringLiteral("a"), QStringLiteral("b")},
                   QStringLiteral("scenes:"), QStringLiteral("good")}},
        {QStringLiteral("attention"), QStringLiteral("Attention"), {},
         AttentionMap{{array({1, 5, 5}), array({1, 5, 5})}, 1, 2, 2, picture}},
        {QStringLiteral("pictures"), QStringLiteral("Pictures"), {}, Images{{{picture, QStringLiteral("one")}}}},
        {QStringLiteral("words"), QStringLiteral("Words"), {}, Text{QStringLiteral("# Häading")}},
        {QStringLiteral("answer"), QStringLiteral("Answer"), {},
         AttentionMap{{array({2, 3, 9})}, 4, 2, 2, picture, array({3, 9}), array({3, 9}), QStringLiteral("class “a”"),
                      {QStringLiteral("a"), QStringLiteral("red"), QStringLiteral("dot")}}},
        {QStringLiteral("tokens"), QStringLiteral("Tokens"), {},
         TokenAttention{{QStringLiteral("a"), QStringLiteral("b")}, array({2, 2}), array({1, 3, 2, 2}),
                        TokenAttention::Flow::Rollout, 4, 2, QStringLiteral("next")}},
        {QStringLiteral("rows"), QStringLiteral("Rows"), {}, rowsTable()},
        {QStringLiteral("surprise"), QStringLiteral("Surprise"), {}, tokens()},
    };
    return results;
}

QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (file.open(QIODevice::ReadOnly))
            files[QDir(folder).relativeFilePath(file.fileName())] = file.readAll();
    }
    return files;
}

} // namespace

class TestResultsFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasWritten()
    {
        QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("out"));
        ResultsWriter(folder).write(sample(), {});
        const Results read = readResults(folder), expected = sample();
        QCOMPARE(resultsToJson(read, std::vector<QStringList>(11)), resultsToJson(expected, std::vector<QStringList>(11)));
        QVERIFY(read.find(QStringLiteral("table"))->as<Table>()->rows == table().rows);
        QVERIFY(read.find(QStringLiteral("curve"))->as<Curve>()->series[0].low == curve().series[0].low);
        QVERIFY(*read.find(QStringLiteral("points"))->as<Embedding>()->points == *array({3, 2}));
        QVERIFY(read.find(QStringLiteral("points"))->as<Embedding>()->rows == std::vector<int>({5, 6, -1}));
        QVERIFY(*read.find(QStringLiteral("attention"))->as<AttentionMap>()->layers[1] == *array({1, 5, 5}));
        QCOMPARE(read.find(QStringLiteral("pictures"))->as<Images>()->items[0].image.at<cv::Vec3b>(1, 1),
                 cv::Vec3b(10, 20, 30));
        QCOMPARE(read.find(QStringLiteral("words"))->as<Text>()->markdown, QStringLiteral("# Häading"));
        const auto *answer = read.find(QStringLiteral("answer"))->as<AttentionMap>();
        QVERIFY(*answer->rollout == *array({3, 9}) && *answer->relevance == *array({3, 9}));
        QVERIFY(!read.find(QStringLiteral("attention"))->as<AttentionMap>()->rollout);
        const auto *attended = read.find(QStringLiteral("tokens"))->as<TokenAttention>();
        QVERIFY(*attended->weights == *array({2, 2}) && *attended->overview == *array({1, 3, 2, 2}));
        QVERIFY(read.find(QStringLiteral("rows"))->as<Table>()->dataRows == rowsTable().dataRows);
        const TokenScores &back = *read.find(QStringLiteral("surprise"))->as<TokenScores>();
        QCOMPARE(back.passages[0].tokens, tokens().passages[0].tokens);
        QVERIFY(std::isnan(back.passages[0].values[1][0]));
        QCOMPARE(back.passages[0].values[0][1], -1.5);
        QCOMPARE(back.passages[1].values, tokens().passages[1].values);
    }

    void sameResultsGiveSameBytes()
    {
        QTemporaryDir place;
        ResultsWriter(place.filePath(QStringLiteral("a"))).write(sample(), {});
        ResultsWriter(place.filePath(QStringLiteral("b"))).write(sample(), {});
        QVERIFY(contents(place.filePath(QStringLiteral("a"))).size() > 5);
        QCOMPARE(contents(place.filePath(QStringLiteral("a"))), contents(place.filePath(QStringLiteral("b"))));
    }

    void nothingStaysWithoutWrite()
    {
        QTemporaryDir place;
        {
            const ResultsWriter writer(place.filePath(QStringLiteral("out")));
        }
        QVERIFY(QDir(place.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void earlierResultIsReplacedAsAWhole()
    {
        QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("out"));
        ResultsWriter(folder).write(sample(), {});
        Results smaller = sample();
        smaller.artifacts.resize(1);
        ResultsWriter(folder).write(smaller, {});
        QCOMPARE(contents(folder).keys(), QStringList(QStringLiteral("result.json")));
    }

    void foreignFolderIsRefused()
    {
        QTemporaryDir place;
        QFile file(place.filePath(QStringLiteral("diary.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        try {
            const ResultsWriter writer(place.path());
            QFAIL("accepted");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::OutputUnwritable);
        }
        QVERIFY(QFileInfo::exists(file.fileName()));
    }

    void fullDiskLeavesTheOldResult()
    {
        QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("out"));
        ResultsWriter(folder).write(sample(), {});
        const auto before = contents(place.path());
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit = {};
        getrlimit(RLIMIT_FSIZE, &limit);
        const rlimit tiny{600, limit.rlim_max}; // every larger write fails as on a full disk
        setrlimit(RLIMIT_FSIZE, &tiny);
        ExitCode code = ExitCode::Done;
        try {
            ResultsWriter(folder).write(sample(), {});
        } catch (const ProblemError &error) {
            code = error.problem().code;
        }
        setrlimit(RLIMIT_FSIZE, &limit);
        QCOMPARE(code, ExitCode::OutputUnwritable);
        QCOMPARE(contents(place.path()), before);
    }

    void damagedFoldersAreProblems_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no json") << "result.json" << QByteArray("{");
        QTest::newRow("torn table") << "tables/table.csv" << QByteArray("a,\"b\n");
        QTest::newRow("torn tensors") << "tensors/points.safetensors" << QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff");
        QTest::newRow("torn picture") << "figures/pictures-1.png" << QByteArray("png");
    }
    void damagedFoldersAreProblems()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("out"));
        ResultsWriter(folder).write(sample(), {});
        QFile damaged(folder + u'/' + file);
        QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
        damaged.write(bytes);
        damaged.close();
        QVERIFY_THROWS_EXCEPTION(ProblemError, readResults(folder));
    }

    void filesOutsideTheFolderAreRefused()
    {
        QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("out"));
        ResultsWriter(folder).write(sample(), {});
        QFile json(folder + QStringLiteral("/result.json"));
        QVERIFY(json.open(QIODevice::ReadWrite));
        QByteArray text = json.readAll();
        text.replace("texts/words.md", "../../secret.md");
        json.resize(0);
        json.write(text);
        json.close();
        QVERIFY_THROWS_EXCEPTION(ProblemError, readResults(folder));
    }
};

QTEST_GUILESS_MAIN(TestResultsFolder)
#include "tst_resultsfolder.moc"
