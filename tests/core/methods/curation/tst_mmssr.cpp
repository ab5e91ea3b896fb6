#include "core/methods/curation/MmssrFigures.h"
#include "core/methods/curation/PoolJudge.h"
#include "core/methods/curation/PoolTable.h"
#include "core/results/ArtifactFiles.h"
#include "tests/helpers/MethodRun.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <c10/core/GradMode.h>

using namespace gleaner;
using gleaner::tests::MethodRun;

namespace {

const QByteArray table = "id,score_ocr,score_count,styles,source,prompt,response\n"
                         "a,5,0,\"yes/no\",web,q1,a1\n"
                         "b,5,1,\"yes/no\",web,q2,a2\n"
                         "c,4,2,\"choices, explanation\",web,q3,a3\n"
                         "d,4,,\"yes/no\",book,q4,a4\n"
                         "e,3,5,choices,book,q5,a5\n"
                         "f,3,5,\"yes/no\",book,q6,a6\n"
                         "g,1,0.5,explanation,web,q7,a7\n"
                         "h,0,0,,web,q8,a8\n";

DataSetPtr written(const QTemporaryDir &folder, const QByteArray &bytes, const QString &name = "pool.csv")
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    file.close();
    return openDataSet(file.fileName());
}

const Table &tableOf(const Results &results, const char *name)
{
    return *results.find(QLatin1String(name))->as<Table>();
}

double metricOf(const Results &results, const QString &name)
{
    for (const Metric &metric : results.find("metrics")->as<Metrics>()->values)
        if (metric.name == name)
            return metric.value;
    return -1;
}

} // namespace

class TestMmssr final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { c10::GradMode::set_enabled(false); }

    void readsAScoredTable()
    {
        const QTemporaryDir folder;
        const DataSetPtr data = written(folder, table);
        QCOMPARE(scoreColumns(*data, {}), (QStringList{"score_ocr", "score_count"}));
        QCOMPARE(scoreColumns(*data, "score_count"), QStringList{"score_count"});
        QVERIFY_THROWS_EXCEPTION(ProblemError, scoreColumns(*data, "score_color"));
        GradedPool pool = gradedPool(*data, {"score_ocr", "score_count"});
        QCOMPARE(int(pool.grade(0, 0)), 5);
        QCOMPARE(pool.grade(1, 3), GradedPool::missing); // empty
        QCOMPARE(pool.grade(1, 6), GradedPool::missing); // no whole number
        const PoolStyles styles = withSources(stylesOf(*data), *data);
        setBins(pool, styles.names, styles.ofRows, "none");
        const auto binsOf = [&](int row) {
            QStringList names;
            for (const int32_t bin : pool.binsOf(row))
                names.append(pool.bins[bin]);
            return names;
        };
        QCOMPARE(binsOf(2), (QStringList{"choices + web", "explanation + web"}));
        QCOMPARE(binsOf(7), QStringList{"web"});
        QVERIFY(std::is_sorted(pool.bins.begin(), pool.bins.end()));
    }

    void stylesAreReadAsTheyAreWritten()
    {
        QCOMPARE(commaNames(" yes/no , choices,yes/no,"), (QStringList{"yes/no", "choices"}));
        QCOMPARE(commaNames("[\"yes/no\", \"short, clear\"]"), (QStringList{"yes/no", "short, clear"}));
        QVERIFY(commaNames("").isEmpty());
    }

    void takesTheBudgetAndSaysWhy()
    {
        const QTemporaryDir folder;
        MethodRun run("mmssr");
        run.parameters = Parameters::parse(run.method.declaration(), {{"ratio", "0.5"}, {"ties", "pool"}});
        run.give("data", "pool.csv", written(folder, table));
        QVERIFY(run.check().isEmpty());
        const Results results = run();
        QCOMPARE(metricOf(results, "Rows taken"), 4.0);
        QCOMPARE(metricOf(results, "Rows missing to the budget"), 0.0);
        const Table &pool = tableOf(results, "pool");
        QCOMPARE(pool.rows.size(), size_t(8));
        for (size_t row = 0; row < 8; ++row) {
            const QString why = std::get<QString>(pool.rows[row].back());
            QCOMPARE(why.startsWith("Taken"), std::holds_alternative<double>(pool.rows[row][1]));
        }
        const Table &training = tableOf(results, "training-set");
        QCOMPARE(training.rows.size(), size_t(4));
        QCOMPARE(training.dataRows.size(), size_t(4));
        const QString ids = "abcdefgh";
        for (size_t i = 0; i < 4; ++i)
            QCOMPARE(std::get<QString>(training.rows[i][0]), ids.mid(training.dataRows[i], 1));
        const DataSetPtr opened = written(folder, tableCsv(training), "training-set.csv"); // as it is written
        QCOMPARE(opened->rows(), 4);
        QCOMPARE(scoreColumns(*opened, {}), (QStringList{"score_ocr", "score_count"}));
        QVERIFY(hasDialogues(*opened));
        double taken = 0;
        for (const auto &row : tableOf(results, "taken").rows)
            for (size_t i = 1; i < row.size(); ++i)
                taken += std::get<double>(row[i]);
        QCOMPARE(taken, 4.0);
        const Curve &budgets = *results.find("budgets")->as<Curve>();
        QCOMPARE(*budgets.mark, 50.0);
        QVERIFY(budgets.series.front().x.back() < 100); // one row has nothing above the threshold
        QVERIFY(std::ranges::is_sorted(budgets.series.front().x));
        QVERIFY(!results.find("items")); // no pictures
        const QString manifest = results.find("manifest")->as<Text>()->markdown;
        const QJsonObject json =
            QJsonDocument::fromJson(manifest.section("```json\n", 1).section("```", 0, 0).toUtf8()).object();
        QCOMPARE(json["rows taken"].toInt(), 4);
        QCOMPARE(json["ties"].toString(), QString("pool order"));
    }

    void whatIsMissingIsSaid()
    {
        const QTemporaryDir folder;
        MethodRun run("mmssr");
        run.parameters = Parameters::parse(run.method.declaration(), {{"ratio", "1"}, {"threshold", "3"}});
        run.give("data", "pool.csv", written(folder, table));
        const Results results = run();
        QCOMPARE(metricOf(results, "Rows taken"), 6.0);
        QCOMPARE(metricOf(results, "Rows missing to the budget"), 2.0);
        QVERIFY(results.find("metrics")->caption.startsWith("2 rows are missing"));
    }

    void largePoolsListWhatWasTaken()
    {
        const QTemporaryDir folder;
        QByteArray lines = "score ocr,style\n";
        for (int row = 0; row < 400; ++row)
            lines += QByteArray::number(row % 6) + (row % 2 ? ",yes/no\n" : ",choices\n");
        MethodRun run("mmssr");
        run.parameters = Parameters::parse(run.method.declaration(), {{"listed", "100"}});
        run.give("data", "pool.csv", written(folder, lines));
        const Results results = run();
        const Table &pool = tableOf(results, "pool");
        QCOMPARE(pool.rows.size(), size_t(100));
        QCOMPARE(
            std::ranges::count_if(pool.rows, [](const auto &row) { return std::holds_alternative<double>(row[1]); }),
            40);
    }

    void whatDoesNotFitIsNamedBefore()
    {
        const QTemporaryDir folder;
        const DataSetPtr data = written(folder, table);
        const auto problems = [&](const std::map<QString, QString> &typed) {
            MethodRun run("mmssr");
            run.parameters = Parameters::parse(run.method.declaration(), typed);
            run.give("data", "pool.csv", data);
            return run.check();
        };
        QCOMPARE(problems({{"capabilities", "score_color"}}).size(), 1);
        QCOMPARE(problems({{"weights", "1,2,3"}}).size(), 1);
        QCOMPARE(problems({{"weights", "1,x"}}).size(), 1);
        QVERIFY(problems({{"weights", "1,2"}}).isEmpty());
        QVERIFY(problems({{"weights", "1,1"}}).isEmpty());
        MethodRun run("mmssr");
        run.parameters = Parameters::defaults(run.method.declaration());
        run.give("data", "texts.csv", written(folder, "prompt,response\nq,a\nr,b\n", "texts.csv"));
        QCOMPARE(run.check().size(), 1); // neither grades nor a judge
    }

    void sameSeedSameBytes()
    {
        const QTemporaryDir folder;
        MethodRun run("mmssr");
        run.parameters = Parameters::parse(run.method.declaration(), {{"ratio", "0.4"}});
        run.give("data", "pool.csv", written(folder, table));
        QCOMPARE(tableOf(run(), "training-set").dataRows, tableOf(run(), "training-set").dataRows);
    }

    void judgesReadEveryTurn()
    {
        const QTemporaryDir folder;
        const DataSetPtr data =
            written(folder,
                    "[{\"id\":\"1\",\"conversations\":[{\"from\":\"human\",\"value\":\"Which?\"},"
                    "{\"from\":\"gpt\",\"value\":\"This.\"},{\"from\":\"human\",\"value\":\"Hint: look. Why?\"},"
                    "{\"from\":\"gpt\",\"value\":\"So.\"}]}]",
                    "talk.json");
        QVERIFY(hasDialogues(*data));
        QCOMPARE(judgedText(*data, 0), QString("Question: Which? Answer: This.\nHint: look. Why? Answer: So."));
    }

    void gradesAreReadFromAnswers()
    {
        QCOMPARE(gradeIn("4"), 4);
        QCOMPARE(gradeIn(" Score: 0."), 0);
        QCOMPARE(gradeIn("3.5"), -1);
        QCOMPARE(gradeIn("9"), -1);
        QCOMPARE(gradeIn("very useful"), -1);
    }

    void namedColumnsComeBeforeAJudge()
    {
        const DataSetPtr data = openDataSet("instructions:count=24");
        QVERIFY(wantsJudge(*data, {}));
        QVERIFY(wantsJudge(*data, "OCR, STEM knowledge"));
        QVERIFY(!wantsJudge(*data, "helpful-count, helpful-color"));
    }

    /// A judge with too little room for the questions: rows are reported, and nothing is taken on their behalf.
    void rowsThatCannotBeJudgedAreReported()
    {
        const QTemporaryDir folder;
        MethodRun run("mmssr");
        run.parameters = Parameters::parse(run.method.declaration(), {{"ratio", "1"}});
        run.give("data", "texts.csv", written(folder, "prompt,response\nWhich?,This.\nWhy?,So.\n", "texts.csv"));
        run.give("model", "zoo:scenes-vlm", openModel("zoo:scenes-vlm"));
        QVERIFY(run.check().isEmpty());
        RunContext context;
        const Results results = run(context);
        QCOMPARE(context.failures().size(), 2);
        QCOMPARE(metricOf(results, "Rows taken"), 0.0);
        QCOMPARE(metricOf(results, "Rows missing to the budget"), 2.0);
    }
};

QTEST_GUILESS_MAIN(TestMmssr)
#include "tst_mmssr.moc"
